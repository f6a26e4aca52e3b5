package worksheet

import (
	"strings"
	"unicode"

	"danvan/store/vi"
)

// noDitto has the bytes that none of the signs begins with, and nothing that may stand before one: the letters and
// digits of nearly every cell.
var noDitto = func() (no [256]bool) {
	for c := range rune(128) {
		no[c] = (unicode.IsLetter(c) || unicode.IsDigit(c)) && c != 'n' && c != 'N'
	}
	no[0xC3], no[0xC4], no[0xC6] = true, true, true // Á to ư
	return no
}()

// Ditto tells the signs for “as above”.
func (c Cell) Ditto() bool {
	s := c.Text
	if c.Kind != Text || len(s) > 40 || s != "" && noDitto[s[0]] {
		return false
	}
	if strings.Contains(s, "//") && strings.Trim(s, "-–— /.\u00a0") == "" {
		return true
	}
	switch strings.ToLower(strings.Trim(vi.CleanLine(s), "-–— ./()")) {
	case "nt", "n.t", "như trên", "nhu tren", `"`, "″", "''", "〃", "”", "“", `""`, "´´", "''''", "ntr", "như trên nt":
		return true
	}
	return false
}
