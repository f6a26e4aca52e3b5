package text

import (
	"strings"
	"unicode"
)

// Printable takes out what would move the cursor or colour the terminal: names of files may hold anything.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return '�'
		}
		return r
	}, s)
}
