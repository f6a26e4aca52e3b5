package vi

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Spelled is the key under which two texts are spelled the same: NFC, small letters, single spaces, one place for a
// tone's mark.
func Spelled(s string) string {
	s = CleanLine(s)
	var buf [256]byte
	b, table := buf[:0], lowerTable()
	var last [3]rune // the characters before, the latest first
	for _, r := range s {
		if r = table.lower(r); r == 'ð' {
			r = 'đ'
		}
		b = utf8.AppendRune(moveTone(b, last, r), r)
		last = [3]rune{r, last[0], last[1]}
	}
	if b = moveTone(b, last, 0); string(b) == s {
		return s
	}
	return string(b)
}

// moveTone puts the tone of the vowel at the end of b on the vowel before, where no letter is next: hoà and hòa, thuỷ
// and thủy.
func moveTone(b []byte, last [3]rune, next rune) []byte {
	if last[1] != 'o' && (last[1] != 'u' || last[2] == 'q') {
		return b
	}
	tone := toneOf()[last[0]]
	if tone == nil || last[1] == 'u' && tone.bare != 'y' || unicode.IsLetter(next) {
		return b
	}
	before := tone.u
	if last[1] == 'o' {
		before = tone.o
	}
	b = b[:len(b)-utf8.RuneLen(last[0])-1]
	return utf8.AppendRune(utf8.AppendRune(b, before), tone.bare)
}

// toneOf has the vowels at the end of a syllable whose tone some put on the vowel before.
var toneOf = sync.OnceValue(func() map[rune]*toned {
	m := map[rune]*toned{}
	for _, of := range []struct {
		marked string
		bare   rune
	}{{"àáảãạ", 'a'}, {"èéẻẽẹ", 'e'}, {"ỳýỷỹỵ", 'y'}} {
		for i, r := range []rune(of.marked) {
			m[r] = &toned{of.bare, []rune("òóỏõọ")[i], []rune("ùúủũụ")[i]}
		}
	}
	return m
})

type toned struct{ bare, o, u rune }

// HasMarks tells whether a text was typed with any mark of Vietnamese.
func HasMarks(s string) bool {
	for _, r := range s {
		if r >= 0x80 && unicode.IsLetter(r) && !unicode.In(r, unicode.Lm) {
			return true
		}
	}
	return false
}

// SpelledWords parts a text into its words, spelled the same.
func SpelledWords(s string) []string {
	return strings.FieldsFunc(Spelled(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '²' && r != '#' })
}
