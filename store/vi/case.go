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
		dst = utf8.AppendRune(dst, table.lower(r))
	}
	return dst
}

// lowers has the small letter of every character of the tables.
type lowers [slots]rune

func (t *lowers) lower(r rune) rune {
	if i := slot(r); i != notInTable {
		return t[i]
	}
	return unicode.ToLower(r)
}

var lowerTable = sync.OnceValue(func() *lowers {
	var t lowers
	eachSlot(func(i int, r rune) { t[i] = unicode.ToLower(r) })
	return &t
})
