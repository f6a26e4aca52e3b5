package value

import "danvan/store/vi"

// marks are the words and signs of yes and of no: words folded (y is i), signs as they are drawn.
var marks = map[string]bool{"co": true, "ies": true, "i": true, "x": true, "v": true, "1": true, "true": true, "dung": true,
	"✓": true, "✔": true, "√": true, "+": true, "☑": true, "☒": true, "*": true, "■": true, "●": true,
	"khong": false, "ko": false, "no": false, "n": false, "sai": false, "chua": false, "0": false, "false": false,
	"☐": false, "□": false, "◻": false, "▢": false, "○": false, "🗆": false}

// Mark tells whether a cell says yes or no: “x”, ✓, 1, “có”; ☐, 0, “không”. known is false for anything else: nothing
// is guessed of a dash.
func Mark(s string) (yes, known bool) {
	s = vi.CleanLine(s)
	if yes, known = marks[s]; known {
		return yes, true
	}
	yes, known = marks[vi.Fold(s)]
	return yes, known
}
