package intake

import (
	"slices"
	"strings"

	"danvan/store/vi"
)

// scale is the measure that a heading gives: figures below it are multiplied by 10^pow. The zero scale is the measure that the register keeps:
// đồng, m², days.
type scale struct {
	pow     uint8
	said    bool   // that there is one: a bare figure is of it
	unknown string // a measure without a fixed size
}

var moneyScales = map[string]uint8{"dong": 0, "d": 0, "vnd": 0, "nghin dong": 3, "ngan dong": 3, "1000 dong": 3, "1 000 dong": 3, "1000d": 3, "1 000d": 3,
	"trieu dong": 6, "trieu": 6, "tr dong": 6, "trd": 6, "tr d": 6, "ti dong": 9, "ti": 9, "nghin d": 3, "ngan d": 3, "1000 d": 3, "trieu d": 6, "ti d": 9, "vn dong": 0,
	"viet nam dong": 0, "trieu vnd": 6, "1000 vnd": 3, "1 000 vnd": 3, "nghin": 3, "ngan": 3, "thousand vnd": 3,
	"thousand dong": 3, "million vnd": 6, "million dong": 6, "billion vnd": 9, "billion dong": 9}

var landScales = map[string]uint8{"m2": 0, "met vuong": 0, "ha": 4, "hecta": 4, "hec ta": 4}

// unfixed are measures that differ from place to place, or money of other countries.
var unfixed = []string{"sao", "mau", "thuoc", "usd"}

// scaleOf reads the measure in the brackets of a heading: (triệu đồng), (ĐVT: ha).
func scaleOf(c Column, bracket string) (s scale) {
	if c != Money && c != Land {
		return s
	}
	key := vi.Fold(bracket)
	for _, lead := range []string{"dvt ", "don vi tinh ", "don vi ", "tinh bang "} {
		key = strings.TrimPrefix(key, lead)
	}
	scales := moneyScales
	if c == Land {
		scales = landScales
	}
	if pow, ok := scales[key]; ok {
		return scale{pow: pow, said: true}
	}
	longest := "" // “(dự kiến, triệu đồng)”
	for words := range scales {
		if (strings.Contains(words, " ") || c == Land && words != "ha") && len(words) > len(longest) && strings.Contains(" "+key+" ", " "+words+" ") {
			longest = words
		}
	}
	if longest != "" {
		return scale{pow: scales[longest], said: true}
	}
	for _, u := range unfixed {
		if c == Money && u != "usd" {
			continue
		}
		if strings.Contains(" "+key+" ", " "+u+" ") {
			return scale{unknown: strings.TrimSpace(bracket)}
		}
	}
	return s
}

// tailScale reads a measure that stands at the end of a heading without brackets: “Kinh phí, triệu đồng”.
func tailScale(c Column, words []string) scale {
	for n := min(3, len(words)-1); n > 0; n-- {
		tail := strings.Join(words[len(words)-n:], " ")
		if gauges[tail] == c && c != Unused || slices.ContainsFunc(englishHeads[tail], func(m meaning) bool { return m.gauge && m.column == c }) {
			return scaleOf(c, tail)
		}
	}
	return scale{}
}

// gaugeOf reads a measure that stands by itself, above a table or in a row of a head: “ĐVT: Triệu đồng”, “Đơn vị tính: 1.000 đ”, “(triệu đồng)”.
func gaugeOf(c Column, s string) scale {
	key := vi.Fold(s)
	for _, lead := range []string{"dvt", "don vi tinh"} {
		if at := strings.Index(" "+key+" ", " "+lead+" "); at >= 0 {
			return scaleOf(c, strings.TrimSpace((" " + key + " ")[at:]))
		}
	}
	if strings.HasPrefix(strings.TrimSpace(s), "(") {
		return scaleOf(c, s)
	}
	return scale{}
}
