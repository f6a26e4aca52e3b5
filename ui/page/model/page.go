package model

import (
	"context"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Page is one model. Make it with New.
type Page struct {
	page.Plain
	host page.Host
	to   page.Goto
	now  *dossier // nil until read

	lines   []string // as drawn for width
	width   int
	history int // the line on which the history begins
	top     int
	shown   int
}

// New makes the page of a model.
func New(h page.Host, to page.Goto) *Page { return &Page{host: h, to: to} }

// Place is OnModel.
func (p *Page) Place() action.Place { return action.OnModel }

// Path is the list, then the unit; the model's name is the title of the page.
func (p *Page) Path() []string {
	t := p.host.Text()
	if p.now == nil || p.now.unit == "" {
		return []string{t.Models.Title, t.Model.Title}
	}
	return []string{t.Models.Title, p.now.unit}
}

// Bars show where in the text one is, and the conflicts.
func (p *Page) Bars() page.Bars {
	var b page.Bars
	t := &p.host.Text().Model
	if p.now == nil {
		return b
	}
	if p.now.open > 0 {
		b.Right, b.Mark = t.ConflictMark(p.now.open), theme.Warn
	}
	if len(p.lines) > p.shown && p.shown > 0 {
		b.State = t.Lines(p.top+1, min(p.top+p.shown, len(p.lines)), len(p.lines))
	}
	return b
}

// Help explains the page.
func (p *Page) Help() string {
	t := &p.host.Text().Model
	return t.Help + "\n\n" + t.HelpHistory
}

// Off says that nothing here is in conflict.
func (p *Page) Off(id action.ID) string {
	if id == action.Conflicts && p.now != nil && p.now.open == 0 {
		return p.host.Text().Conflicts.None
	}
	return ""
}

// Do edits, decides, or goes to the history and back to the top.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.Edit:
		p.host.Go(page.Goto{Place: action.OnEntry, Unit: p.to.Unit, Model: p.to.Model, Year: p.to.Year})
	case action.Conflicts:
		p.host.Go(page.Goto{Place: action.OnConflicts, Unit: p.to.Unit, Model: p.to.Model})
	case action.History:
		if at := min(p.history, p.end()); p.top >= at {
			p.top = 0
		} else {
			p.top = at
		}
	default:
		return false
	}
	return true
}

// Key scrolls.
func (p *Page) Key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Up:
		p.top--
	case keyboard.Down:
		p.top++
	case keyboard.PageUp:
		p.top -= max(1, p.shown-1)
	case keyboard.PageDown:
		p.top += max(1, p.shown-1)
	case keyboard.Top, keyboard.Home:
		p.top = 0
	case keyboard.Bottom, keyboard.End:
		p.top = p.end()
	default:
		return false
	}
	p.top = max(0, min(p.top, p.end()))
	return true
}

// end is the furthest that the text scrolls.
func (p *Page) end() int { return max(0, len(p.lines)-p.shown) }

// Changed reads the model again, unless nothing in its channel changed.
func (p *Page) Changed(refs []record.Ref) {
	mine := func(r record.Ref) bool { return r.Channel.Unit == p.to.Unit }
	r := p.host.Register()
	if r == nil || len(refs) > 0 && !slices.ContainsFunc(refs, mine) {
		return
	}
	t, at, to := p.host.Text(), p.host.Now().Location(), p.to
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		var d *dossier
		err := r.View(func(tx *store.Tx) (err error) { d, err = read(tx, t, to.Unit, to.Model, at); return err })
		return func() {
			if err == nil {
				p.now, p.width = d, 0
			}
		}, err
	}})
}

// Draw draws the lines that show.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	switch {
	case p.now == nil:
		return part.Lines(th.Dim.Render(part.Fit(t.Model.Reading, width)))
	case !p.now.found:
		return part.Lines(part.Fit(t.Model.Gone, width))
	}
	if p.width != width {
		p.lay(th, width)
	}
	p.shown = height
	p.top = max(0, min(p.top, p.end()))
	return part.Lines(p.lines[p.top:min(p.top+height, len(p.lines))]...)
}
