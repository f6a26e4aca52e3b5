package appraise

import (
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw draws the search box and how many rows there are, then the table; the panel lies over its right.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	label, count := t.Parts.Search+" ", ""
	if p.read {
		count = t.Number(len(p.rows))
	}
	x := part.Width(label)
	top := part.Beside(part.Lines(th.Strong.Render(label)), x, p.search.Draw(th, max(8, width-x-part.Width(count)-2), p.panel == nil))
	top = part.Beside(top, width-part.Width(count), part.Lines(th.Dim.Render(count)))
	list := p.table.Draw(th, width, height-2, true)
	caret := top.Cursor
	a := part.Stack(top, part.Lines(""), list)
	if p.typing || list.Cursor == nil { // the cursor is where the hands are
		a.Cursor = caret
	}
	if p.panel == nil {
		return a.Crop(height)
	}
	inner := min(44, width-8)
	a.Cursor = nil
	return part.Over(a, part.Box(th, p.panel.draw(th, inner), inner), width-inner-4, 1).Crop(height)
}
