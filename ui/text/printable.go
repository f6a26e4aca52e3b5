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

// Located puts a file's path in front of a sentence that does not name it.
func Located(path, sentence string) string {
	if strings.Contains(sentence, path) {
		return sentence
	}
	return path + ": " + sentence
}
