package vi

import (
	"strings"
	"sync"
	"unicode"
)

// Spelled is the key under which two texts are spelled the same: NFC, small letters, single spaces, one place for a
// tone's mark.
func Spelled(s string) string {
	s = strings.ToLower(CleanLine(s))
	if !strings.ContainsAny(s, "àáảãạèéẻẽẹỳýỷỹỵð") {
		return s
	}
	rs := []rune(s)
	for i, r := range rs {
		if r == 'ð' {
			rs[i] = 'đ'
		}
		tone := toneOf()[r]
		if i == 0 || tone == nil || i+1 < len(rs) && unicode.IsLetter(rs[i+1]) || rs[i-1] != 'o' && (rs[i-1] != 'u' || tone.bare != 'y' || i > 1 && rs[i-2] == 'q') {
			continue
		}
		if rs[i] = tone.bare; rs[i-1] == 'o' {
			rs[i-1] = tone.o
		} else {
			rs[i-1] = tone.u
		}
	}
	return string(rs)
}

// toneOf has the vowels at the end of a syllable whose tone some put on the vowel before: hoà and hòa, thuỷ and thủy.
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
