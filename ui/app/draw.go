package app

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/action"
	"danvan/ui/part"
	"danvan/ui/part/frame"
	"danvan/ui/part/progress"
	"danvan/ui/theme"
)

// The smallest screen that pages are made for.
const (
	leastWidth  = 60
	leastHeight = 20
)

func (a *App) small() bool { return a.width < leastWidth || a.height < leastHeight }

// view draws the screen.
func (a *App) view() tea.View {
	screen := a.Draw()
	content := screen.String()
	if a.wanted.Unmarked {
		content = theme.Unmarked(content)
	}
	v := tea.NewView(content)
	v.AltScreen = true
	if a.wanted.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if screen.Cursor != nil {
		v.Cursor = tea.NewCursor(screen.Cursor.X, screen.Cursor.Y)
	}
	return v
}

// Draw draws the screen as an area of the size that the terminal has.
func (a *App) Draw() part.Area {
	if a.width == 0 || a.height == 0 || a.quitting {
		return part.Area{}
	}
	if a.small() {
		return a.tooSmall()
	}
	if a.th.Linear {
		return a.linear()
	}
	screen := a.page()
	for _, o := range a.overlays {
		screen = o.draw(a.th, screen, a.width, a.height)
	}
	if job := a.cover(); job != nil && a.opt.Now().Sub(job.since) >= patience {
		screen = a.progress(job, screen)
	}
	return screen.Crop(a.height)
}

// page draws the page that shows, within its frame.
func (a *App) page() part.Area {
	p := a.top()
	w, h := frame.Inner(a.width, a.height)
	guide, press := a.lead(w)
	h -= guide.Height()
	inside := p.Draw(a.th, w, h)
	if inside.Cursor == nil { // nothing to choose or to type: a screen reader begins with the first line
		inside.Cursor = &part.Point{}
	}
	if guide.Height() > 0 {
		inside = part.Stack(inside.Crop(h), guide)
	}
	f := frame.Frame{Path: a.path(), Page: inside, Notice: a.notice}
	bars := p.Bars()
	f.Right, f.Mark, f.State = bars.Right, bars.Mark, bars.State
	if press != "" {
		f.State = press
	}
	f.Hints = action.Hints(action.Offers(p.Place(), a.off), p.Place(), a.tx, a.th)
	return f.Draw(a.th, a.width, a.height)
}

// path is the register, on the first page by its full name and with its unit, then where the page is.
func (a *App) path() []string {
	if len(a.pages) > 1 {
		return append([]string{a.tx.Common.Registry}, a.top().Path()...)
	}
	path := []string{a.tx.Common.App}
	if a.unit != nil {
		path = append(path, a.unit.Name)
	}
	return append(path, a.top().Path()...)
}

// progress lays a job over the page.
func (a *App) progress(job *running, under part.Area) part.Area {
	inner := min(56, a.width-6)
	line := progress.Line{Doing: job.Doing}
	if at := job.at.Load(); at != nil {
		line.Counts, line.Done, line.Total = at.text, at.done, at.total
	}
	keys := a.tx.App.CancelKey
	if job.ctx.Err() != nil {
		keys = a.tx.App.Cancelling
	}
	body := part.Stack(line.Draw(a.th, inner), part.Lines("", a.th.Dim.Render(part.Fit(keys, inner))))
	b := part.Box(a.th, body, inner)
	under.Cursor = nil
	return part.Over(under, b, (a.width-inner-4)/2, max(0, (a.height-len(b.Lines))/2))
}

// tooSmall says so, on however few cells there are.
func (a *App) tooSmall() part.Area {
	lines := part.Wrap(a.tx.App.TooSmall(leastWidth, leastHeight, a.width, a.height), max(1, a.width-2), max(1, a.height-1))
	out := part.Area{}
	for range max(0, (a.height-len(lines))/2) {
		out.Lines = append(out.Lines, "")
	}
	for i, l := range lines {
		pad := strings.Repeat(" ", max(0, (a.width-part.Width(l))/2))
		if i == 0 {
			l = a.th.Style(theme.Warn).Render(l)
		}
		out.Lines = append(out.Lines, pad+l)
	}
	return out.Crop(a.height)
}
