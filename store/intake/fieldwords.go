package intake

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/vi"
)

// fieldShort are the abbreviations of fields, folded, and the words they stand for.
var fieldShort = map[string]string{
	"kt": "kinh te", "vh": "van hoa", "xh": "xa hoi", "vhxh": "van hoa xa hoi", "ktxh": "kinh te xa hoi", "qp": "quoc phong", "an": "an ninh",
	"qpan": "quoc phong an ninh", "anqp": "an ninh quoc phong", "htct": "he thong chinh tri", "xd": "xai dung", "xdhtct": "xai dung he thong chinh tri",
	"xdd": "xai dung dang", "ntm": "nong thon moi", "xdntm": "xai dung nong thon moi", "xddang": "xai dung dang", "cchc": "cai cach hanh chinh",
	"cds": "chuien doi so", "mtq": "mat tran to quoc", "mttq": "mat tran to quoc", "antt": "an ninh trat tu", "dtvm": "do thi van minh", "vmdt": "van minh do thi",
}

// fieldKey is what a field is known by: its words folded, abbreviations written out, in one order, without “lĩnh vực”,
// “xây dựng” or “và”: “QP-AN” and “An ninh, quốc phòng” are one field, “KT-XH” is none of “Kinh tế” and “Văn hóa – xã
// hội”.
func fieldKey(text string) string {
	words := strings.Fields(vi.Fold(text))
	if len(words) > 1 && strings.Trim(words[0], "0123456789") == "" { // “1. Kinh tế”
		words = words[1:]
	}
	all := make([]string, 0, len(words)+4)
	for i, w := range words {
		if long := fieldShort[w]; long != "" && (w != "an" || i > 0 && words[i-1] == "qp" || i+1 < len(words) && words[i+1] == "qp") {
			all = append(all, strings.Fields(long)...)
			continue
		}
		all = append(all, w)
	}
	key := strings.Join(all, " ")
	for _, lead := range []string{"ve ", "thuoc ", "nhom ", "linh vuc ", "ve ", "xai dung "} {
		key = strings.TrimPrefix(key, lead)
	}
	all = slices.DeleteFunc(strings.Fields(key), func(w string) bool { return w == "va" })
	slices.Sort(all)
	return strings.Join(all, " ")
}

// fieldNamed gives the field of a list that a text names: by its name or code, else by the only one with the same
// words.
func fieldNamed(set *store.FieldSet, text string) (*store.FieldItem, bool) {
	if f, ok := set.Find(text); ok {
		return f, true
	}
	var found *store.FieldItem
	for i := range set.Items {
		f := &set.Items[i]
		if key := fieldKey(text); key == "" || key != fieldKey(f.Name) && (f.Code == "" || key != fieldKey(f.Code)) {
			continue
		}
		if found != nil {
			return nil, false
		}
		found = f
	}
	return found, found != nil
}
