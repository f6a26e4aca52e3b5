package vi

import "strings"

// Qualifier is how exact a figure claims to be; empty: as it stands.
type Qualifier string

// Qualifiers: trên, gần, khoảng.
const (
	Over   Qualifier = "over"
	Nearly Qualifier = "nearly"
	About  Qualifier = "about"
)

// qualifiers are the words before a figure, folded; of two that fit the longer counts.
var qualifiers = map[string]Qualifier{
	"over": Over, "nearli": Nearly, "about": About, // as the English screen writes them, folded
	"tren": Over, "hon": Over, "khong duoi": Over, "it nhat": Over, "toi thieu": Over, "khoang tren": Over, "khoang hon": Over, "uoc tren": Over,
	"gan": Nearly, "ngot": Nearly, "khoang gan": Nearly,
	"khoang": About, "chung": About, "uoc": About, "uoc dat": About, "uoc tinh": About, "uoc khoang": About, "uoc chung": About, "tren duoi": About, "xap xi": About,
}

// signs are those of the qualifiers; of two that begin alike the longer stands first.
var signs = []struct {
	of string
	q  Qualifier
}{{">=", Over}, {"≥", Over}, {">", Over}, {"~", About}, {"≈", About}}

// CutQualifier takes the words off the front of a figure that say how exact it is: “trên 185 triệu” is Over and “185
// triệu”. s is of one line and clean.
func CutQualifier(s string) (q Qualifier, figure string) {
	for _, sign := range signs {
		if rest, is := strings.CutPrefix(s, sign.of); is && rest != "" {
			return sign.q, strings.TrimSpace(rest)
		}
	}
	first, rest, _ := strings.Cut(s, " ")
	second, behind, two := strings.Cut(rest, " ")
	if q = qualifiers[Fold(first+" "+second)]; q != "" && two {
		return q, behind
	}
	if q = qualifiers[Fold(first)]; q != "" && rest != "" {
		return q, rest
	}
	return "", s
}

// Measure is what a figure counts, as the register keeps it.
type Measure uint8

// Measures.
const (
	Dong Measure = iota + 1
	SquareMetres
	Days // of labour
	People
)

// words of a measure behind a figure, folded, and the power of ten that makes it the register's.
var words = map[Measure]map[string]uint8{
	Dong:         {"dong": 0, "d": 0, "vnd": 0},
	SquareMetres: {"m2": 0, "m": 0, "met vuong": 0, "km2": 6, "ha": 4, "hecta": 4, "hec ta": 4},
	Days:         {"cong": 0, "ngai cong": 0, "ngai": 0, "cong lao dong": 0, "ngai cong lao dong": 0, "dai": 0, "dais": 0}, // also as the English screen writes them
	People:       {"nguoi": 0, "luot nguoi": 0, "luot": 0, "person": 0, "people": 0},
}

const longestMeasure = 4 // words

// CutMeasure takes the measure off the end of a figure: “2,5 ha” is “2,5” and 4, since a hectare has 10⁴ m²; “132 triệu
// đồng” is “132 triệu” and 0. found tells that the figure says its measure itself, which “132 triệu” does too. s is of
// one line and clean.
func CutMeasure(s string, m Measure) (figure string, pow uint8, found bool) {
	cut := len(strings.TrimRight(s, "²2")) // of m²
	if cut > 0 && m == SquareMetres && (s[cut-1] == 'm' || s[cut-1] == 'M') {
		if cut--; cut > 0 && (s[cut-1] == 'k' || s[cut-1] == 'K') { // not “1 k m2”, which is 1.000
			cut--
		}
	} else {
		cut = strings.LastIndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' }) + 1
	}
	if m == Dong {
		return cutDong(s), 0, strings.ContainsFunc(s, isUnitLetter)
	}
	figure = s
	for at, n := len(s), 0; at > cut && n < longestMeasure; n++ { // all behind the number, or its end: “5 nghìn ha”
		at = max(cut, strings.LastIndexByte(s[:at], ' '))
		if p, is := words[m][Fold(s[at:])]; is {
			figure, pow, found = strings.TrimSpace(s[:at]), p, true
		}
	}
	return figure, pow, found
}

// cutDong takes “đồng”, “đ”, “₫”, “VNĐ” off the end of an amount of money.
func cutDong(s string) string {
	if bare, ok := strings.CutSuffix(s, "₫"); ok {
		return strings.TrimSpace(bare)
	}
	at := len(strings.TrimRightFunc(s, func(r rune) bool { return r > ' ' && (r < '0' || r > '9') }))
	bare := strings.TrimSpace(s[:at])
	if _, is := words[Dong][Fold(s[at:])]; is && bare != "" {
		return bare
	}
	return s
}
