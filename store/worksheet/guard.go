package worksheet

import "strings"

// Unguarded takes off the apostrophe that keeps a spreadsheet from computing a text: every list that is written as .csv
// has it.
func Unguarded(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok {
		if bare := strings.TrimLeft(rest, "'"); bare != "" && strings.ContainsRune("=+@-\t\r", rune(bare[0])) {
			return rest
		}
	}
	return s
}
