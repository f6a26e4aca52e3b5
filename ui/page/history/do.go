package history

import (
	"context"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/theme"
)

// Off says why a line cannot be opened or undone.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().History
	l := p.here()
	switch id {
	case action.OpenRecord, action.UndoChange:
		if l == nil {
			return t.NoRow
		}
	}
	switch id {
	case action.OpenRecord:
		if l.entry.Import == nil && l.about.Model.ID.IsZero() {
			return t.NoPage
		}
	case action.UndoChange:
		switch {
		case l.entry.Import != nil && l.entry.Import.Undone != 0:
			return t.Already
		case l.entry.Import == nil && !l.made().Ours(p.host):
			return t.NotOurs
		}
	}
	return ""
}

// made is the change of a line.
func (l *line) made() *Made {
	return &Made{Spans: []store.Span{l.entry.Span()}, Refs: []record.Ref{l.entry.Ref()}, By: l.entry.Unit, What: l.what}
}

// Do opens what a line is about, or undoes it.
func (p *Page) Do(id action.ID) bool {
	l := p.here()
	switch id {
	case action.OpenRecord:
		if n := l.entry.Import; n != nil {
			inside := New(p.host)
			inside.within = n
			p.host.Push(inside)
			return true
		}
		p.host.Go(page.Goto{Place: action.OnModel, Unit: l.about.Model.Channel.Unit, Model: l.about.Model.ID})
	case action.UndoChange:
		p.ask(*l)
	default:
		return false
	}
	return true
}

// ask asks before anything is undone; no is the first answer.
func (p *Page) ask(l line) {
	t := &p.host.Text().History
	n := l.entry.Import
	if n == nil {
		l.made().Undo(p.host, p.Path())
		return
	}
	body := t.UndoImportBody(n.New)
	if n.File != "" {
		body = t.UndoListBody
	}
	ask.Whether(p.host, t.UndoImportAsk, l.what+"\n\n"+body, page.Answer{Label: t.Yes, Do: func() { p.undoImport(n) }})
}

func (p *Page) undoImport(n *store.ImportNote) {
	t, r := &p.host.Text().History, p.host.Register()
	p.host.Start(page.Job{Doing: t.UndoImportAsk, Work: func(context.Context, page.Tell) (func(), error) {
		_, err := exchange.UndoImport(r, n.ID, t.Reason)
		return func() {
			if err == nil {
				p.host.Say(theme.Good, t.ImportTakenBack)
			}
			p.Changed(nil)
		}, err
	}})
}
