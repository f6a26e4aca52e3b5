package theme

import "charm.land/lipgloss/v2"

// Shapes are the characters that stand for something. Each is one cell wide, Radio and Check three, ShiftKey as it
// comes.
type Shapes struct {
	Good, Warn, Bad, Muted   string // the four meanings
	Current                  string // where the hands are: the input or row that has the keyboard
	Pinned                   string // a value that stays from record to record
	Crumb                    string // between the names of a path
	Dot                      string // between the parts of a line
	Rule                     string // a thin horizontal line
	Full, Empty              string // a bar's filled and unfilled cells
	Up, Down                 string // ascending, descending; more above, more below
	RadioOn, RadioOff        string
	CheckOn, CheckOff        string
	Left, Right              string // the sides of a dialog
	TopLeft, TopRight        string
	BottomLeft, BottomRight  string
	Control, ShiftKey        string // before a key's name: ^S, ⇧Tab
	QuoteOpen, QuoteClose    string
	ArrowLeft, ArrowRight    string
	ArrowUpKey, ArrowDownKey string
}

func unicodeShapes() Shapes {
	return framed(lipgloss.NormalBorder(), Shapes{
		Good: "✓", Warn: "!", Bad: "×", Muted: "·",
		Current: "▌", Pinned: "=", Crumb: "›", Dot: "·", Full: "█", Empty: "░",
		Up: "▲", Down: "▼",
		RadioOn: "(•)", RadioOff: "( )", CheckOn: "[×]", CheckOff: "[ ]",
		Control: "^", ShiftKey: "⇧", QuoteOpen: "“", QuoteClose: "”",
		ArrowLeft: "←", ArrowRight: "→", ArrowUpKey: "↑", ArrowDownKey: "↓",
	})
}

func asciiShapes() Shapes {
	return framed(lipgloss.ASCIIBorder(), Shapes{
		Good: "v", Warn: "!", Bad: "x", Muted: ".",
		Current: ">", Pinned: "=", Crumb: ">", Dot: "-", Full: "#", Empty: ".",
		Up: "^", Down: "v",
		RadioOn: "(*)", RadioOff: "( )", CheckOn: "[x]", CheckOff: "[ ]",
		Control: "^", ShiftKey: "Shift-", QuoteOpen: `"`, QuoteClose: `"`,
		ArrowLeft: "<", ArrowRight: ">", ArrowUpKey: "^", ArrowDownKey: "v",
	})
}

// framed gives shapes the lines of a border.
func framed(b lipgloss.Border, s Shapes) Shapes {
	s.Left, s.Right, s.Rule = b.Left, b.Right, b.Top
	s.TopLeft, s.TopRight, s.BottomLeft, s.BottomRight = b.TopLeft, b.TopRight, b.BottomLeft, b.BottomRight
	return s
}
