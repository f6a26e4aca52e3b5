package intake

import (
	"slices"
	"strings"
	"sync"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// scale is the measure that a heading gives: figures below it are multiplied by 10^pow. The zero scale is the measure
// that the register keeps: đồng, m², days.
type scale struct {
	pow     uint8
	said    bool   // that there is one: a bare figure is of it
	unknown string // a measure without a fixed size
}

// moneyScales are the measures of money, folded: a multiple and the word for đồng, or a multiple that is said without
// it.
var moneyScales = sync.OnceValue(func() map[string]uint8 {
	all := map[string]uint8{}
	for _, unit := range []string{"dong", "d", "vnd", "vn dong", "viet nam dong", "dong viet nam"} {
		all[unit] = 0
		for times, pow := range map[string]uint8{"nghin": 3, "ngan": 3, "1000": 3, "thousand": 3, "trieu": 6, "tr": 6, "1000000": 6, "million": 6, "ti": 9, "billion": 9} {
			all[times+" "+unit], all[times+unit] = pow, pow
			if len(times) > 2 && times[0] != '1' || times == "ti" {
				all[times] = pow
			}
		}
	}
	return all
})

var landScales = map[string]uint8{"m2": 0, "met vuong": 0, "ha": 4, "hecta": 4, "hec ta": 4, "nghin m2": 3, "ngan m2": 3, "1000m2": 3, "1000 m2": 3}

// unfixed are measures that differ from place to place, or money of other countries.
var unfixed = []string{"sao", "mau", "thuoc", "usd"}

// thousands is a number with its groups of three apart, as folding leaves “1.000.000”.
var thousands = pattern.Of(`\b1(?: 000)+`)

// scaleOf reads the measure in the brackets of a heading: (triệu đồng), (ĐVT: ha). One that is counted is none that is
// known: (10 triệu đồng).
func scaleOf(c Column, bracket string) (s scale) {
	if c != Money && c != Land && c != Labour && c != Participants {
		return s
	}
	key := thousands().ReplaceAllStringFunc(vi.Fold(bracket), func(n string) string { return strings.ReplaceAll(n, " ", "") })
	for _, lead := range []string{"dvt ", "don vi tinh ", "don vi ", "tinh bang "} {
		key = strings.TrimPrefix(key, lead)
	}
	if c == Labour || c == Participants {
		if times().MatchString(key) {
			s.unknown = strings.TrimSpace(bracket)
		}
		return s
	}
	scales := moneyScales()
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
		if before, _, _ := strings.Cut(key, longest); endsWithCount().MatchString(before) {
			return scale{unknown: strings.TrimSpace(bracket)}
		}
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

// endsWithCount is what ends with a number.
var endsWithCount = pattern.Of(`(?:\d|\b(?:nghin|ngan|trieu))\s*$`)

// times is a measure of counts that are not single ones: “(nghìn công)”.
var times = pattern.Of(`^(?:nghin|ngan|1000|trieu)(?: ngay)? (?:cong|nguoi|luot)`)

// tailScale reads a measure that stands at the end of a heading without brackets: “Kinh phí, triệu đồng”.
func tailScale(c Column, words []string) scale {
	phrases, _ := english()
	for n := min(3, len(words)-1); n > 0; n-- {
		tail := strings.Join(words[len(words)-n:], " ")
		if gauges[tail] == c && c != Unused || slices.ContainsFunc(phrases[tail], func(m meaning) bool { return m.gauge && m.column == c }) {
			return scaleOf(c, tail)
		}
	}
	return scale{}
}

// gaugeOf reads a measure that stands by itself, above a table or in a row of a head: “ĐVT: Triệu đồng; ha”, “Đơn vị
// tính: 1.000 đ”, “(triệu đồng)”.
func gaugeOf(c Column, s string) scale {
	lead := gaugeLead().FindStringIndex(s)
	if lead == nil {
		if strings.HasPrefix(strings.TrimSpace(s), "(") {
			return scaleOf(c, s)
		}
		return scale{}
	}
	for _, part := range strings.FieldsFunc(s[lead[1]:], func(r rune) bool { return r == ';' || r == ',' || r == '/' }) {
		if m := scaleOf(c, part); m != (scale{}) {
			return m
		}
	}
	return scaleOf(c, s[lead[1]:])
}

// gaugeLead is what stands before a measure.
var gaugeLead = pattern.Of(`(?i)(?:đvt|dvt|đơn vị tính|don vi tinh)[\s:.]*`)

// isMeasure tells whether a part of a heading is a measure and nothing else: “(triệu đồng)”, “ha”.
func isMeasure(part string) bool {
	bare, bracket := splitBrackets(part)
	s := strings.TrimSpace(bare + bracket)
	for c := range measureOf {
		if isMeasureOf(c, s) {
			return true
		}
	}
	return false
}

// bareMeasures are the words for a measure without a power of ten before it.
var bareMeasures = map[vi.Measure][]string{vi.Dong: {"đồng", "đ"}, vi.SquareMetres: {"m2", "m²"}, vi.Days: {"ngày công", "công"}, vi.People: {"người"}}

// isMeasureOf tells whether a part of a heading is a measure of what the heading is: “Ngày công” below “Nguồn lực” is
// not.
func isMeasureOf(c Column, part string) bool {
	bare, bracket := splitBrackets(part)
	s := strings.TrimSpace(bare + bracket)
	return scaleOf(c, s) != (scale{}) || slices.Contains(bareMeasures[measureOf[c]], vi.Spelled(s))
}
