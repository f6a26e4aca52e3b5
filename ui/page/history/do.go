package history

import (
	"context"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/page"
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
		case l.entry.Import == nil && !p.ours(l):
			return t.NotOurs
		}
	}
	return ""
}

// ours tells whether this unit may write where the change was made: its own affairs and those of the units below. Keys are not undone here.
func (p *Page) ours(l *line) bool {
	rows := p.host.Listing()
	return l.entry.Change.Kind != record.KeyKind && rows != nil && rows.Tree().Covers(p.host.Me().Unit, l.entry.Stream.Channel.Unit)
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
	q := page.Question{Title: t.UndoAsk, Body: l.what + "\n\n" + t.UndoAskBody}
	do := func() { p.undo(l) }
	if n := l.entry.Import; n != nil {
		q.Title, q.Body = t.UndoImportAsk, l.what+"\n\n"+t.UndoImportBody(n.New)
		do = func() { p.undoImport(n) }
	}
	q.Answers = []page.Answer{{Label: t.No}, {Label: t.Yes, Do: do}}
	p.host.Ask(q)
}

func (p *Page) undo(l line) {
	t, r := &p.host.Text().History, p.host.Register()
	p.host.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		undone := 0
		err := r.Edit("", func(w *store.Writer) (err error) {
			undone, _, err = w.TakeBack([]store.Span{l.entry.Span()}, t.Reason)
			return err
		})
		return func() {
			switch {
			case err != nil:
			case undone == 0:
				p.host.Say(theme.Warn, t.NothingUndone)
			default:
				p.host.Say(theme.Good, t.Undone(undone))
			}
		}, err
	}})
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
