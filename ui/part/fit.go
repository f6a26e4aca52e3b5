package part

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Ellipsis ends a text that was cut. Every font that has Vietnamese has it.
const Ellipsis = "…"

// Fit returns s if it fits into width cells, else as many whole syllables as fit and “…”. Only where not even the first
// syllable fits is it cut within, between two graphemes.
func Fit(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	if width <= 0 {
		return ""
	}
	head := head(s, width-1)
	if head != s && !strings.HasPrefix(s[len(head):], " ") {
		if i := strings.LastIndexByte(head, ' '); i > 0 {
			head = head[:i+1]
		}
	}
	return head + Ellipsis
}

// head is the longest beginning of s, in whole graphemes, that is at most width cells wide.
func head(s string, width int) string {
	end, used := 0, 0
	for end < len(s) {
		n, w := cluster(s[end:])
		if used += w; used > width {
			break
		}
		end += n
	}
	return s[:end]
}

// cluster is the length in bytes and the width in cells of the first grapheme of s. A narrow character that another one
// follows is a grapheme by itself.
func cluster(s string) (size, width int) {
	r, n := utf8.DecodeRuneInString(s)
	if narrow(r) {
		if next, _ := utf8.DecodeRuneInString(s[n:]); n == len(s) || narrow(next) {
			return n, 1
		}
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return len(first), Width(first)
}

// Pad is s cut or filled with spaces at its right to exactly width cells.
func Pad(s string, width int) string {
	s = Fit(s, width)
	return s + spaces(width-Width(s))
}

// PadLeft is s cut or filled with spaces at its left to exactly width cells: for numbers.
func PadLeft(s string, width int) string {
	s = Fit(s, width)
	return spaces(width-Width(s)) + s
}
