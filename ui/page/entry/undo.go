package entry

import (
	"danvan/store"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// last is the save that Ctrl+Z takes back.
type last struct {
	spans  []store.Span
	target Target // a zero Model: a new one
	name   string
	texts  Texts
}

// offUndo says why the last save cannot be taken back now. While something is typed Ctrl+Z is about that.
func (p *Page) offUndo() string {
	switch {
	case p.last == nil:
		return p.text().Entry.NothingSaved
	case !p.now.Same(p.start):
		return p.text().Entry.UndoTyping
	}
	return ""
}

// Undoes is the last save.
func (p *Page) Undoes(id action.ID) (s store.Saved) {
	if id == action.Unsave && p.last != nil {
		s.Spans = p.last.spans
	}
	return s
}

// undo takes the last save out of the register, and brings what it saved back into the form: saving does it again.
func (p *Page) undo() {
	u, r, t := p.last, p.h.Register(), p.text()
	p.busy = true
	p.h.Start(page.Job{
		Work: page.Short(func() (func(), error) {
			err := r.Edit("", func(w *store.Writer) error {
				_, _, err := w.TakeBack(u.spans, t.Entry.UndoReason)
				return err
			})
			if err != nil {
				return nil, err
			}
			return func() {
				p.last = nil
				p.target = u.target
				p.read(u.target, func(s *Sheet) {
					p.adopt(s)
					p.fill(u.texts, inName)
					p.keep()
					p.h.Say(theme.Good, t.Entry.Undone(u.name))
				})
			}, nil
		}),
		Failed: func(err error) { p.ready(); p.h.Fail(err) },
	})
}
