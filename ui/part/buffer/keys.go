package buffer

import "danvan/ui/keyboard"

// Key does what all inputs do alike; false for a key that means something else to each.
func (t *Text) Key(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Text:
		t.typed(k)
	case keyboard.Pasted:
		t.Insert(k.Text, true)
	case keyboard.Backspace: // handled even where there is nothing left: input methods send it by themselves
		if t.caret > 0 {
			t.Replace(t.caret-1, t.caret, "", false)
		}
	case keyboard.Delete:
		if t.caret < len(t.cells) {
			t.Replace(t.caret, t.caret+1, "", false)
		}
	case "ctrl+delete":
		t.Replace(t.caret, wordRight(t.cells, t.caret), "", true)
	case "ctrl+w":
		t.Replace(wordLeft(t.cells, t.caret), t.caret, "", true)
	case "ctrl+u":
		t.Replace(t.LineStart(), t.caret, "", true)
	case keyboard.Left:
		t.Move(t.caret - 1)
	case keyboard.Right:
		t.Move(t.caret + 1)
	case keyboard.WordLeft:
		t.Move(wordLeft(t.cells, t.caret))
	case keyboard.WordRight:
		t.Move(wordRight(t.cells, t.caret))
	case keyboard.Home:
		t.Move(t.LineStart())
	case keyboard.End:
		t.Move(t.LineEnd())
	case "ctrl+z":
		return t.Undo()
	case "ctrl+y":
		return t.Redo()
	default:
		return false
	}
	return true
}

// LineStart is where the line of the caret begins: behind a line end.
func (t *Text) LineStart() int {
	at := t.caret
	for at > 0 && t.cells[at-1] != "\n" {
		at--
	}
	return at
}

// LineEnd is where it ends.
func (t *Text) LineEnd() int {
	at := t.caret
	for at < len(t.cells) && t.cells[at] != "\n" {
		at++
	}
	return at
}
