package grid

import (
	"strconv"
	"strings"

	"danvan/store/sheet"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Bars tell the year and that the drafts are safe; below, how the rows stand and where Enter goes.
func (p *Page) Bars() (b page.Bars) {
	t := p.text()
	b.Right = t.Common.Year(p.year)
	if p.year != p.h.Now().Year() {
		b.Right, b.Mark = t.Entry.AnotherYear(p.year), theme.Warn
	}
	if (p.calm || !p.grid.Editing()) && p.isKept() {
		b.Right = t.Entry.DraftSaved(t.Clock(p.keptAt)) + " · " + b.Right
	}
	keys := t.Grid.EnterNext
	if p.grid.Down {
		keys = t.Grid.EnterDown
	}
	switch {
	case p.opening:
		return b
	case p.burst.on:
		b.State = t.Grid.Pasting
		return b
	case p.grid.Long():
		keys = t.Grid.LongKeys
	}
	if n := p.count(); n.rows > 0 {
		b.State = t.Grid.Counts(n.rows, n.good, n.bad, n.repeated) + " · "
	}
	b.State += keys
	return b
}

// still is the page as it was last drawn: it shows while a paste is gathered, which comes a letter at a time and
// changes nothing until its end.
type still struct {
	area          part.Area
	width, height int
	theme         *theme.Theme
}

// Draw draws the grid, and below it what stands in the cell under the cursor and what is wrong with it.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	if p.opening {
		return part.Lines(th.Dim.Render(part.Fit(p.text().Grid.Reading, width)))
	}
	if s := &p.still; p.burst.on && s.width == width && s.height == height && s.theme == th {
		return s.area
	}
	p.lay()
	lines := 3
	if height >= 24 {
		lines = 4
	}
	about := p.about(th, width, lines)
	rows := max(2, height-lines-1)
	if len(p.rows)+2 < rows && len(p.rows) == 0 {
		rows = 3
	}
	a := part.Stack(p.grid.Draw(th, width, rows), part.Lines(""), about.Crop(min(lines, height-rows-1))).Crop(height)
	p.still = still{a, width, height, th}
	return a
}

// about tells what the cell under the cursor says in full, how that was understood, and what is wrong.
func (p *Page) about(th *theme.Theme, width, lines int) part.Area {
	t := &p.text().Grid
	if len(p.rows) == 0 && !p.grid.Editing() {
		empty := t.Empty
		if !registers(p.sheet) {
			empty = t.EmptySheet
		}
		return part.Paragraph(th.Dim, empty, width, lines)
	}
	at, col := p.cursor()
	title := p.heading(col)
	if p.grid.Editing() {
		a := part.Lines(th.Strong.Render(part.Fit(title, width)))
		if read := p.reading(col, p.grid.Typed()); read != "" {
			a.Lines = append(a.Lines, th.Dim.Render(part.Fit(read, width)))
			return a
		}
		return part.Stack(a, part.Paragraph(th.Dim, p.hint(col), width, lines-1))
	}
	if at == len(p.rows) {
		return part.Lines(th.Dim.Render(part.Fit(t.NewRow, width)))
	}
	r := p.rows[at]
	said, state := p.said(r, col)
	wrong := part.Say(th, state, th.Style(state), said, width, lines-1)
	text := r.cells[col]
	if read := p.reading(col, text); read != "" {
		text += "  " + read
	}
	return part.Stack(part.Hang(th.Strong.Render(part.Fit(title, width))+"  ", "", text, width, lines-wrong.Height()), wrong)
}

// said is what there is to say of a cell, and else of its row.
func (p *Page) said(r *row, col int) (string, theme.State) {
	t := &p.text().Grid
	v := p.checks[r]
	if q := v.at(col); q != nil {
		state := theme.Warn
		if q.hard {
			state = theme.Bad
		}
		return q.text, state
	}
	if v == nil {
		return "", theme.None
	}
	like := p.likeOf(r)
	switch {
	case v.state() == theme.Bad:
		return t.ErrorBeside(p.headingsOf(v)), theme.Muted
	case like != nil && like.Year == 0:
		return t.SimilarHere(like.Name), theme.Warn
	case like != nil:
		return t.Similar(like.Name, strconv.Itoa(like.Year)), theme.Warn
	case v.fate == sheet.Joins:
		return t.Joined(p.year), theme.Muted
	case v.fate == sheet.Differs && registers(p.sheet):
		return t.Changed(p.year), theme.Warn
	case v.fate == sheet.Differs:
		return t.ChangedLine, theme.Warn
	case v.fate == sheet.Same:
		return t.Known, theme.Muted
	}
	return "", theme.None
}

// headingsOf names the columns in which a row has something wrong.
func (p *Page) headingsOf(v *verdict) string {
	var names []string
	for _, q := range v.said {
		if q.hard {
			names = append(names, p.heading(q.col))
		}
	}
	return strings.Join(names, ", ")
}
