package theme

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// typography are characters beside letters that fonts without Vietnamese often lack too, and what stands for them in as
// many cells.
var typography = map[rune]rune{
	'đ': 'd', 'Đ': 'D', '“': '"', '”': '"', '‘': '\'', '’': '\'', '–': '-', '—': '-', '…': '~', '·': '.', '×': 'x', '›': '>', '₫': 'd',
	'✓': 'v', '•': '*', '→': '>', '←': '<', '↑': '^', '↓': 'v', '▲': '^', '▼': 'v', '▌': '>', '⇧': '^', '²': '2', '³': '3',
}

// Unmarked is what is drawn for fonts that lack the marks of Vietnamese: every letter without them, every line as wide
// as before. Escape sequences pass. It is for drawing only: the text itself keeps its marks.
func Unmarked(screen string) string {
	var b strings.Builder
	b.Grow(len(screen))
	for i := 0; i < len(screen); {
		if screen[i] < utf8.RuneSelf {
			b.WriteByte(screen[i])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(screen[i:])
		to, ok := latin()[r]
		if !ok {
			to = bare(r)
		}
		b.WriteString(to)
		i += n
	}
	return b.String()
}

// latin are the letters that Vietnamese is written with, and their neighbours, looked up once.
var latin = sync.OnceValue(func() map[rune]string {
	m := map[rune]string{}
	for _, span := range [][2]rune{{0xC0, 0x24F}, {0x1EA0, 0x1EFF}} {
		for r := span[0]; r <= span[1]; r++ {
			m[r] = bare(r)
		}
	}
	return m
})

// bare is a character without its marks; one that has none stays.
func bare(r rune) string {
	if to, ok := typography[r]; ok {
		return string(to)
	}
	if unicode.Is(unicode.Mn, r) {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r))); unicode.IsLetter(r) && first < utf8.RuneSelf {
		return string(first)
	}
	return string(r)
}
