package intake

import (
	"strings"

	"danvan/store/vi"
)

// fieldShort are the abbreviations of fields, folded, and the words they stand for.
var fieldShort = map[string]string{
	"kt": "kinh te", "vh": "van hoa", "xh": "xa hoi", "vhxh": "van hoa xa hoi", "ktxh": "kinh te xa hoi", "qp": "quoc phong", "an": "an ninh",
	"qpan": "quoc phong an ninh", "anqp": "an ninh quoc phong", "htct": "he thong chinh tri", "xd": "xai dung", "xdhtct": "xai dung he thong chinh tri",
	"xdd": "xai dung dang", "ntm": "nong thon moi", "xdntm": "xai dung nong thon moi", "xddang": "xai dung dang", "cchc": "cai cach hanh chinh",
	"cds": "chuien doi so", "mtq": "mat tran to quoc", "mttq": "mat tran to quoc", "antt": "an ninh trat tu", "dtvm": "do thi van minh", "vmdt": "van minh do thi",
}

// fieldKey is what a field is known by: its words folded, abbreviations written out, without “lĩnh vực” before it.
func fieldKey(text string) string {
	words := strings.Fields(vi.Fold(text))
	out := make([]string, 0, len(words))
	for i, w := range words {
		if long := fieldShort[w]; long != "" && (w != "an" || i > 0 && words[i-1] == "qp") {
			w = long
		}
		out = append(out, w)
	}
	key := strings.Join(out, " ")
	for _, lead := range []string{"ve ", "thuoc ", "nhom ", "linh vuc ", "ve "} {
		key = strings.TrimPrefix(key, lead)
	}
	return key
}
