package grid

import (
	"strings"

	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/editor"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// edit is the typing in one cell: a line in the cell itself, or a box of many lines over the grid.
type edit struct {
	line  *input.Line
	area  *editor.Editor
	was   string
	whole bool // in place: Left and Right walk in the text
}

// Editing tells whether a cell is being typed into.
func (g *Grid) Editing() bool { return g.edit != nil }

// Long tells whether it is typed into in the box of many lines.
func (g *Grid) Long() bool { return g.edit != nil && g.edit.area != nil }

// Typed is what stands in the box; "" while nothing is typed.
func (g *Grid) Typed() string {
	switch {
	case g.edit == nil:
		return ""
	case g.edit.area != nil:
		return g.edit.area.Value()
	}
	return g.edit.line.Value()
}

// Raw is what stands in the box, exactly as it was typed.
func (g *Grid) Raw() string {
	if g.edit != nil && g.edit.line != nil {
		return g.edit.line.Raw()
	}
	return g.Typed()
}

// begin opens the cell: with its text (whole), or empty.
func (g *Grid) begin(whole bool) {
	e := &edit{was: g.rows.Cell(g.row, g.col).Text, whole: whole}
	if whole && (g.Columns[g.col].Long || strings.Contains(e.was, "\n")) {
		e.area = editor.New(e.was)
		e.area.ToEnd()
		g.edit = e
		return
	}
	if g.Line != nil {
		e.line = g.Line(g.col)
	}
	if e.line == nil {
		e.line = input.NewLine("")
	}
	if whole {
		e.line.Set(e.was)
	}
	g.edit = e
}

func (e *edit) key(k keyboard.Key) bool {
	if e.area != nil {
		return e.area.Key(k)
	}
	return e.line.Key(k)
}

// Commit ends typing and hands over what was typed.
func (g *Grid) Commit() {
	e := g.edit
	if e == nil {
		return
	}
	if e.area != nil {
		e.area.Leave()
	} else {
		e.line.Leave()
	}
	text := g.Typed()
	g.edit = nil
	if text != e.was {
		g.Set(g.row, g.col, text)
	}
}

// Cancel ends typing; the cell stays as it was.
func (g *Grid) Cancel() { g.edit = nil }

// editKey is a key while a cell is typed into.
func (g *Grid) editKey(k keyboard.Key) (handled bool) {
	e := g.edit
	if e.area == nil && !e.whole && (k.Code == keyboard.Left || k.Code == keyboard.Right || k.Code == keyboard.Home || k.Code == keyboard.End) {
		g.Commit()
		return g.moveKey(k)
	}
	if e.key(k) {
		return true
	}
	switch k.Code {
	case keyboard.Esc:
		g.Cancel()
	case keyboard.F2:
		if e.area != nil {
			g.Commit()
		} else {
			e.whole = !e.whole
		}
	case keyboard.Enter, keyboard.Tab, keyboard.BackTab, keyboard.Up, keyboard.Down, keyboard.PageUp, keyboard.PageDown, keyboard.Top, keyboard.Bottom:
		g.Commit()
		return g.moveKey(k)
	default:
		return false
	}
	return true
}

// longHeight is how many lines the box of many lines has at most.
const longHeight = 8

// box draws the box of many lines.
func (e *edit) box(th *theme.Theme, width, height int) part.Area {
	inner := min(width-4, 76)
	a := e.area.Draw(th, inner, min(longHeight, height-2), true)
	for len(a.Lines) < min(3, height-2) {
		a.Lines = append(a.Lines, "")
	}
	return part.Box(th, a, inner)
}
