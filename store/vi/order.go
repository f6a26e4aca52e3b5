package vi

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Compare orders a and b as a Vietnamese dictionary does: syllable by syllable, in a syllable first the letters
// (a ă â b c d đ e ê …), then the tone (ngang huyền hỏi ngã sắc nặng). So Trân Ba < Trần Ái. Numbers come before
// letters and are ordered by value: Thôn 2 < Thôn 10. Case, punctuation and the place of the tone mark do not count:
// texts that differ in nothing else are equal (0), so give a sort a second criterion.
func Compare(a, b string) int {
	var bufA, bufB [256]byte
	return bytes.Compare(AppendSortKey(bufA[:0], a), AppendSortKey(bufB[:0], b))
}

// ComparePeople orders names of persons by given name, the last syllable, then by the rest from its start.
// What follows a bracket or a comma (a place, a post) counts last.
func ComparePeople(a, b string) int {
	var bufA, bufB [256]byte
	return bytes.Compare(AppendPersonSortKey(bufA[:0], a), AppendPersonSortKey(bufB[:0], b))
}

// SortKey returns the bytes whose order is that of [Compare].
func SortKey(s string) []byte { return AppendSortKey(nil, s) }

// PersonSortKey returns the bytes whose order is that of [ComparePeople].
func PersonSortKey(s string) []byte { return AppendPersonSortKey(nil, s) }

// A sort key is, for each syllable, its letters, then its tones, with nothing for ngang; between syllables a byte below
// all these.
const (
	keyGap    = 0x01 // between syllables: a text that ends comes before one that goes on
	keyTone   = 0x02 // + tone - 1
	keyNumber = 0x10 // then the count of digits, then the digits
	keyLetter = 0x20 // + place in the alphabet
	keyOther  = 0xF0 // letters of other alphabets: after z, by code point
)

// AppendSortKey appends SortKey(s) to dst.
func AppendSortKey(dst []byte, s string) []byte {
	start, gap, checked, letters := len(dst), false, false, sortLetters()
	var tones [8]byte // a Vietnamese syllable has one; foreign words may have more, of which eight count
	n := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		k := slot(r)
		if k == notInTable || r >= 0x300 && r < block1End {
			if !checked && !norm.NFC.IsNormalString(s) {
				return AppendSortKey(dst[:start], norm.NFC.String(s))
			}
			checked = true
		}
		var l sortLetter
		if k != notInTable {
			l = letters[k]
		}
		digit := r >= '0' && r <= '9'
		other := l.place == 0 && !digit && r >= utf8.RuneSelf && unicode.IsLetter(r)
		switch {
		case l.place == 0 && !digit && !other:
			i += size
			gap = gap || foldsToGap(r)
			continue
		case gap && len(dst) > start:
			dst = append(append(dst, tones[:n]...), keyGap)
			n = 0
		}
		gap = false
		switch {
		case digit:
			dst, i = appendNumber(dst, s, i)
			continue
		case other:
			dst = utf8.AppendRune(append(dst, keyOther), unicode.ToLower(r))
		default:
			dst = append(dst, keyLetter+l.place)
			if l.tone > 0 && n < len(tones) {
				tones[n] = keyTone + l.tone - 1
				n++
			}
		}
		i += size
	}
	return append(dst, tones[:n]...)
}

// foldsToGap tells whether a character that is no letter ends a syllable, as for Fold: an apostrophe does not.
func foldsToGap(r rune) bool {
	if k := slot(r); k != notInTable {
		return foldTable()[k] != drop
	}
	return foldRune(r) != ""
}

// appendNumber appends the run of digits at s[i:] so that runs order by value, and returns where it ends.
func appendNumber(dst []byte, s string, i int) ([]byte, int) {
	end := i
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	digits := strings.TrimLeft(s[i:end], "0")
	digits = digits[:min(len(digits), 255)]
	dst = append(dst, keyNumber, byte(len(digits)))
	return append(dst, digits...), end
}

// BeginsWithMarks reports whether a word is spelled as the start of it that was typed: the same letters with the same
// accents, and the same tone, wherever either puts it. Case does not count. Both are single syllables.
func BeginsWithMarks(word, typed string) bool {
	var bufA, bufB [64]byte
	wordLetters, wordTones := splitKey(AppendSortKey(bufA[:0], word))
	letters, tones := splitKey(AppendSortKey(bufB[:0], typed))
	return bytes.HasPrefix(wordLetters, letters) && bytes.Equal(wordTones, tones)
}

// splitKey parts the letters from the tones of a syllable's key.
func splitKey(key []byte) (letters, tones []byte) {
	end := len(key)
	for end > 0 && key[end-1] >= keyTone && key[end-1] < keyNumber {
		end--
	}
	return key[:end], key[end:]
}

// AppendPersonSortKey appends PersonSortKey(s) to dst.
func AppendPersonSortKey(dst []byte, s string) []byte {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s) // before it is cut: a sign in two parts ends in a mark, which in one is none
	}
	name, rest := s, ""
	if i := strings.IndexAny(s, "(,"); i > 0 {
		name, rest = s[:i], s[i:]
	}
	name = strings.TrimRightFunc(name, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M) })
	given := strings.LastIndexFunc(name, unicode.IsSpace) + 1
	dst = AppendSortKey(dst, name[given:])
	for _, part := range [...]string{name[:given], rest} {
		dst = append(dst, keyGap)
		dst = AppendSortKey(dst, part)
	}
	return dst
}
