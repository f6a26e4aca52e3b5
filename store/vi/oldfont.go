package vi

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// OldFont is a way of writing Vietnamese from before Unicode, in which Latin letters of other languages are drawn as
// Vietnamese ones by the font.
type OldFont uint8

const (
	NoOldFont OldFont = iota
	TCVN3             // .VnTime and its family: a byte per letter
	VNI               // VNI-Times and its family: a letter, and behind it a byte for its mark
)

// OldFontOf tells how the text of a font is written, and whether it draws small letters as capitals, by the font's
// name.
func OldFontOf(name string) (f OldFont, capitals bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	switch {
	case strings.HasPrefix(name, ".vn"):
		return TCVN3, strings.HasSuffix(strings.TrimRight(name, " 0123456789"), "h")
	case strings.HasPrefix(name, "vni-") || strings.HasPrefix(name, "vni "):
		return VNI, false
	}
	return NoOldFont, false
}

// tcvn3 are the letters of TCVN3 from byte A1 on; spaces are bytes that it does not use.
const tcvn3 = "ĂÂÊÔƠƯĐăâêôơưđ" + "      " + "àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"

// vniMarked are the letters of VNI that are made of two: the letter, and the mark behind it.
var vniMarked = map[string]string{
	"a": "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
	"e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
	"o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
	"ô": "ùớ øờ ûở õỡ ïợ",
	"u": "ùú øù ûủ õũ ïụ",
	"ö": "ùứ øừ ûử õữ ïự",
	"y": "ùý øỳ ûỷ õỹ",
}

// vniSingle are those of one.
const vniSingle = "ôơ öư ñđ íí ìì æỉ óĩ òị îỵ"

// oldLetters are what stands for what in the old fonts.
type oldLetters struct {
	tcvn3, vni map[rune]rune
	vniPairs   map[[2]rune]rune
}

var oldFonts = sync.OnceValue(func() *oldLetters {
	tcvn, vni, pairs := map[rune]rune{}, map[rune]rune{}, map[[2]rune]rune{}
	at := rune(0xA1)
	for _, r := range tcvn3 {
		if r != ' ' {
			tcvn[at] = r
		}
		at++
	}
	each := func(list string, add func(from, to rune)) {
		for _, p := range strings.Fields(list) {
			r := []rune(p)
			add(r[0], r[1])
		}
	}
	each(vniSingle, func(from, to rune) { vni[from], vni[unicode.ToUpper(from)] = to, unicode.ToUpper(to) })
	for base, list := range vniMarked {
		b, _ := utf8.DecodeRuneInString(base)
		each(list, func(mark, to rune) {
			for _, m := range []rune{mark, unicode.ToUpper(mark)} {
				pairs[[2]rune{b, m}], pairs[[2]rune{unicode.ToUpper(b), m}] = to, unicode.ToUpper(to)
			}
		})
	}
	return &oldLetters{tcvn, vni, pairs}
})

// byte1258 are the characters of Windows-1258 that are not those of Latin-1: what a Vietnamese Windows makes of the
// same bytes.
var byte1258 = map[rune]rune{'Ă': 0xC3, '\u0300': 0xCC, 'Đ': 0xD0, '\u0309': 0xD2, 'Ơ': 0xD5, '\u0303': 0xDE, 'Ư': 0xDD, 'ă': 0xE3, '\u0301': 0xEC, 'đ': 0xF0,
	'\u0323': 0xF2, 'ơ': 0xF5, 'ư': 0xFD, '₫': 0xFE}

// Decode gives what a person sees of a text in such a font, in Unicode. The text's bytes stand as the characters of
// Latin-1 or of Windows-1258.
func (f OldFont) Decode(s string) string {
	if f == NoOldFont || isASCII(s) {
		return s
	}
	runes := make([]rune, 0, len(s))
	for _, r := range s {
		if b, ok := byte1258[r]; ok {
			r = b
		}
		runes = append(runes, r)
	}
	out, letters := runes[:0], oldFonts()
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if f == TCVN3 {
			if to, ok := letters.tcvn3[r]; ok {
				r = to
			}
			out = append(out, r)
			continue
		}
		if i+1 < len(runes) {
			if to, ok := letters.vniPairs[[2]rune{r, runes[i+1]}]; ok {
				out = append(out, to)
				i++
				continue
			}
		}
		if to, ok := letters.vni[r]; ok {
			r = to
		}
		out = append(out, r)
	}
	return norm.NFC.String(string(out))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Spelling counts the words of a text that have letters beyond ASCII, and how many of them are Vietnamese syllables: as
// the text stands, and read as each of the old fonts. It is the evidence by which text without a font's name is
// understood.
type Spelling struct{ Words, AsIs, TCVN3, VNI int }

// Spell counts in a text. In a text with characters that no old font has, only AsIs is counted.
func Spell(s string) (n Spelling) {
	if isASCII(s) {
		return n
	}
	s = norm.NFC.String(s)
	old := !strings.ContainsFunc(s, beyondOldFonts)
	for _, w := range strings.FieldsFunc(s, betweenWords) {
		if isASCII(w) {
			continue
		}
		n.Words++
		count(&n.AsIs, IsSyllable(w))
		if old {
			count(&n.TCVN3, IsSyllable(TCVN3.Decode(w)))
			count(&n.VNI, IsSyllable(VNI.Decode(w)))
		}
	}
	return n
}

func count(n *int, yes bool) {
	if yes {
		*n++
	}
}

// betweenWords tells of the characters that part words: those of ASCII that are no letters, typographic quotes, dashes,
// spaces.
func betweenWords(r rune) bool {
	return r < utf8.RuneSelf && !unicode.IsLetter(r) || r == 0xA0 || r >= 0x2000 && r < 0x2070 || r == utf8.RuneError
}

func beyondOldFonts(r rune) bool { return r > 0xFF && !betweenWords(r) }

// Add adds up what was counted elsewhere.
func (n *Spelling) Add(m Spelling) {
	n.Words, n.AsIs, n.TCVN3, n.VNI = n.Words+m.Words, n.AsIs+m.AsIs, n.TCVN3+m.TCVN3, n.VNI+m.VNI
}

// Sure tells the old font of a text that makes sense in it, less in the other, and none as it stands.
func (n Spelling) Sure() OldFont {
	f, best := TCVN3, n.TCVN3
	if n.VNI > best {
		f, best = VNI, n.VNI
	}
	if n.TCVN3 != n.VNI && best > n.AsIs && best*5 >= n.Words*4 {
		return f
	}
	return NoOldFont
}
