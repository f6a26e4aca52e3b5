package input

import (
	"strings"

	"danvan/ui/keyboard"
)

// buffer is text with a caret and a history: what Line and Area have in common.
type buffer struct {
	cells []string // graphemes, in NFC
	caret int      // before cells[caret]; 0 … len(cells)
	limit int      // the most graphemes; 0: no limit
	lines bool     // line ends are kept

	past    []moment // for undo, oldest first
	future  []moment // for redo, nearest last
	grouped bool     // the next edit belongs to the last step
	version int      // goes up with every change of the text
}

// moment is the text and the caret at one time.
type moment struct {
	text  string
	caret int
}

// steps is how many undo steps are kept.
const steps = 200

func (b *buffer) text() string { return strings.Join(b.cells, "") }

// set replaces everything and forgets the history; the caret goes to the end.
func (b *buffer) set(s string) {
	version := b.version
	*b = buffer{limit: b.limit, lines: b.lines, version: version + 1}
	b.cells = split(b.clean(s))
	b.caret = len(b.cells)
}

// clean passes text through the door.
func (b *buffer) clean(s string) string {
	s = door(s)
	if b.lines {
		return s
	}
	if cut := strings.TrimRight(s, "\n"); cut != "" { // a cell copied from Excel ends its line
		s = cut
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// replace is the one way in which the text changes. step says that undo stops here.
func (b *buffer) replace(from, to int, text string, step bool) {
	if from == to && text == "" {
		return
	}
	if step || !b.grouped || len(b.past) == 0 {
		b.past = append(b.past, moment{b.text(), b.caret})
		if len(b.past) > steps {
			b.past = b.past[1:]
		}
	}
	b.grouped, b.future = !step, nil
	b.cells, b.caret = splice(b.cells, from, to, text)
	b.version++
}

// insert puts text at the caret. What goes beyond the limit is left out.
func (b *buffer) insert(s string, step bool) {
	s = b.clean(s)
	if b.limit > 0 {
		if room := b.limit - len(b.cells); room <= 0 {
			if !joins(s) {
				return
			}
		} else if cells := split(s); len(cells) > room {
			s = strings.Join(cells[:room], "")
		}
	}
	b.replace(b.caret, b.caret, s, step)
	if s == " " {
		b.grouped = false // a step of undo is a word and the space behind it
	}
}

// joins tells that text begins with a mark, so that typing it makes no new grapheme.
func joins(s string) bool {
	cells := split("e" + s)
	return s != "" && len(cells) == 1
}

// move sets the caret; a step of undo ends there.
func (b *buffer) move(to int) {
	b.caret = min(max(to, 0), len(b.cells))
	b.grouped = false
}

func (b *buffer) undo() bool { return b.travel(&b.past, &b.future) }
func (b *buffer) redo() bool { return b.travel(&b.future, &b.past) }

func (b *buffer) travel(from, to *[]moment) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, moment{b.text(), b.caret})
	m := (*from)[n-1]
	*from = (*from)[:n-1]
	b.cells, b.caret, b.grouped = split(m.text), m.caret, false
	b.version++
	return true
}

// key does what all inputs do alike.
func (b *buffer) key(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Text:
		b.insert(k.Text, false)
	case keyboard.Pasted:
		b.insert(k.Text, true)
	case keyboard.Backspace: // handled even where there is nothing left: input methods send it by themselves
		if b.caret > 0 {
			b.replace(b.caret-1, b.caret, "", false)
		}
	case keyboard.Delete:
		if b.caret < len(b.cells) {
			b.replace(b.caret, b.caret+1, "", false)
		}
	case "ctrl+delete":
		b.replace(b.caret, wordRight(b.cells, b.caret), "", true)
	case "ctrl+w":
		b.replace(wordLeft(b.cells, b.caret), b.caret, "", true)
	case "ctrl+u":
		b.replace(b.lineStart(), b.caret, "", true)
	case keyboard.Left:
		b.move(b.caret - 1)
	case keyboard.Right:
		b.move(b.caret + 1)
	case keyboard.WordLeft:
		b.move(wordLeft(b.cells, b.caret))
	case keyboard.WordRight:
		b.move(wordRight(b.cells, b.caret))
	case keyboard.Home:
		b.move(b.lineStart())
	case keyboard.End:
		b.move(b.lineEnd())
	case "ctrl+z":
		return b.undo()
	case "ctrl+y":
		return b.redo()
	default:
		return false
	}
	return true
}

func (b *buffer) lineStart() int {
	at := b.caret
	for at > 0 && b.cells[at-1] != "\n" {
		at--
	}
	return at
}

func (b *buffer) lineEnd() int {
	at := b.caret
	for at < len(b.cells) && b.cells[at] != "\n" {
		at++
	}
	return at
}
