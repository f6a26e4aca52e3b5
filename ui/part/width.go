package part

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Widths is how many cells all of them take.
func Widths(all []string) (n int) {
	for _, s := range all {
		n += Width(s)
	}
	return n
}

// Width is how many cells s takes on the screen. s has no line ends and no escape sequences.
func Width(s string) int {
	n := 0
	for _, r := range s {
		if !narrow(r) {
			return ansi.StringWidth(s)
		}
		n++
	}
	return n
}

// narrow knows the characters of which each takes one cell whatever stands beside it: Latin with Vietnamese in NFC,
// and the shapes of the theme. It only makes Width quick; everything else is looked up.
func narrow(r rune) bool {
	return r >= ' ' && r < 0x7f || r >= 0xC0 && r < 0x0250 || r >= 0x1E00 && r < 0x1F00 ||
		r >= 0x2013 && r <= 0x2026 || r >= 0x2500 && r < 0x25A0 || r == '·' || r == '›'
}

// spaces returns n spaces, none for a negative n.
func spaces(n int) string {
	const many = "                                                                                                    "
	if n <= 0 {
		return ""
	}
	if n <= len(many) {
		return many[:n]
	}
	return strings.Repeat(" ", n)
}
