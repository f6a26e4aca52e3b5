package buffer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"

	"danvan/store/vi"
)

// door cleans text that comes in, as vi.Clean does, but keeps the spaces and line ends around it: a person types one
// key at a time. The bars stand for the text on either side; no mark joins them.
func door(s string) string {
	s = vi.Clean("|" + s + "|")
	return s[1 : len(s)-1]
}

// split cuts text in NFC into graphemes.
func split(s string) []string {
	var cells []string
	for state := -1; s != ""; {
		var c string
		c, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		cells = append(cells, c)
	}
	return cells
}

// splice is the edit that puts text in the place of cells[from:to], and the place behind the text. A grapheme may be
// made or broken at both seams (e + a mark, two halves of a flag), so the neighbours are cut anew with it: as many as
// can be touched, which is one for all letters of Latin.
func splice(cells []string, from, to int, text string) (edit, int) {
	left, right := from, to
	for left > 0 {
		left--
		if alone(cells[left]) {
			break
		}
	}
	for right < len(cells) {
		right++
		if alone(cells[right-1]) {
			break
		}
	}
	head := strings.Join(cells[left:from], "") + text
	tail := strings.Join(cells[to:right], "")
	fresh := split(norm.NFC.String(head + tail))
	// The caret stands behind the grapheme that holds the end of head.
	at, want := 0, len(norm.NFC.String(head))
	for bytes := 0; at < len(fresh) && bytes < want; at++ {
		bytes += len(fresh[at])
	}
	return edit{left, slices.Clone(cells[left:right]), fresh}, left + at
}

// alone tells that a grapheme begins with a character that never joins what stands before it, and takes from what
// follows nothing but marks.
func alone(cell string) bool {
	r, _ := utf8.DecodeRuneInString(cell)
	return r >= ' ' && r < 0x0300 && r != 0xAD || r >= 0x1E00 && r < 0x1F00 || r == '\n'
}

// wordLeft is the beginning of the word at or before at; wordRight is the end of the word at or after it.
func wordLeft(cells []string, at int) int {
	for at > 0 && blank(cells[at-1]) {
		at--
	}
	for at > 0 && !blank(cells[at-1]) {
		at--
	}
	return at
}

func wordRight(cells []string, at int) int {
	for at < len(cells) && blank(cells[at]) {
		at++
	}
	for at < len(cells) && !blank(cells[at]) {
		at++
	}
	return at
}

func blank(cell string) bool { return cell == " " || cell == "\n" }
