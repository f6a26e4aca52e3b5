package editor

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw draws at most height rows, scrolled so that the caret shows; without the keyboard as many as there are from the
// first on, the rest told by “…”.
func (e *Editor) Draw(th *theme.Theme, width, height int, focused bool) part.Area {
	width, height = max(width, 2), max(height, 1)
	e.lay(width)
	e.height = height
	if e.buf.Len() == 0 {
		out := part.Lines(th.Dim.Render(part.Fit(e.Placeholder, width)))
		if focused {
			out.Cursor = &part.Point{}
		}
		return out
	}
	if !focused {
		return e.Glance(width, height)
	}
	r, x := e.where()
	e.top = max(min(e.top, r, len(e.rows)-height), r-height+1, 0)
	out := part.Area{Cursor: &part.Point{X: min(x, width-1), Y: r - e.top}}
	cells := e.buf.Cells()
	for _, row := range e.rows[e.top:min(e.top+height, len(e.rows))] {
		line := strings.TrimRight(strings.Join(cells[row.from:row.to], ""), " ")
		out.Lines = append(out.Lines, th.Input.Render(part.Fit(line, width)))
	}
	return out
}

// Glance draws the first lines of the text.
func (e *Editor) Glance(width, lines int) part.Area {
	most := min(e.buf.Len(), width*lines+lines) // more cannot show; “…” tells of it
	return part.Area{Lines: part.Wrap(strings.Join(e.buf.Cells()[:most], ""), width, lines)}
}
