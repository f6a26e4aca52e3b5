package buffer

import (
	"slices"
	"strings"
)

// Text is text with a caret and a history. The zero Text is empty, of one line, without limit.
type Text struct {
	Limit int  // the most graphemes that can be typed; 0: no limit
	Lines bool // line ends are kept

	cells []string // graphemes, in NFC
	caret int      // before cells[caret]; 0 … len(cells)

	history history
	version int // goes up with every change of the text
	changed int // the first cell that Changed has not told of
}

// String is the text as it stands.
func (t *Text) String() string { return strings.Join(t.cells, "") }

// Cells are the graphemes. They are the buffer's own: do not change them, nor keep them.
func (t *Text) Cells() []string { return t.cells }

// Len is how many graphemes there are.
func (t *Text) Len() int { return len(t.cells) }

// Caret is the place of the caret, from 0 to Len.
func (t *Text) Caret() int { return t.caret }

// Version goes up with every change of the text.
func (t *Text) Version() int { return t.version }

// Changed is the first cell that is not as it was when Changed was last called; Len when all are.
func (t *Text) Changed() (from int) {
	from = min(t.changed, len(t.cells))
	t.changed = len(t.cells)
	return from
}

// Set replaces everything and forgets the history; the caret goes to the end.
func (t *Text) Set(s string) {
	*t = Text{Limit: t.Limit, Lines: t.Lines, version: t.version + 1}
	t.cells = split(t.clean(s))
	t.caret = len(t.cells)
}

// clean passes text through the door.
func (t *Text) clean(s string) string {
	s = door(s)
	if t.Lines {
		return s
	}
	if cut := strings.TrimRight(s, "\n"); cut != "" { // a cell copied from Excel ends its line
		s = cut
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// Replace puts text in the place of cells[from:to]; the caret goes behind it. It is the one way in which the text
// changes, but for undo. step says that undo stops here.
func (t *Text) Replace(from, to int, text string, step bool) {
	if from == to && text == "" {
		return
	}
	e, caret := splice(t.cells, from, to, text)
	t.history.note(e, t.caret, step)
	t.apply(e.at, len(e.old), e.fresh, caret)
}

func (t *Text) apply(at, old int, fresh []string, caret int) {
	t.cells = slices.Replace(t.cells, at, at+old, fresh...)
	t.caret = caret
	t.changed = min(t.changed, at)
	t.version++
}

// Insert puts text at the caret. What goes beyond the limit is left out.
func (t *Text) Insert(s string, step bool) {
	s = t.clean(s)
	if t.Limit > 0 {
		if room := t.Limit - len(t.cells); room <= 0 {
			if !joins(s) {
				return
			}
		} else if cells := split(s); len(cells) > room {
			s = strings.Join(cells[:room], "")
		}
	}
	t.Replace(t.caret, t.caret, s, step)
	if s == " " {
		t.history.end() // a step of undo is a word and the space behind it
	}
}

// joins tells that text begins with a mark, so that typing it makes no new grapheme.
func joins(s string) bool {
	cells := split("e" + s)
	return s != "" && len(cells) == 1
}

// Move sets the caret; a step of undo ends there.
func (t *Text) Move(to int) {
	t.caret = min(max(to, 0), len(t.cells))
	t.history.end()
}

// Rest ends a step of undo: what is typed next is another.
func (t *Text) Rest() { t.history.end() }
