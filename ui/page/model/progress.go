package model

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page"
	"danvan/ui/page/sheets"
	"danvan/ui/theme"
)

// note opens the form of a note of progress: a new one, or with ref that of what stands there, which may be an award.
func (p *Page) note(y *year, ref record.Ref) {
	if ref.ID.IsZero() {
		sheets.Add(p.host, sheet.Of(record.ProgressKind), y.ref.ID, p.Path())
	} else {
		sheets.Edit(p.host, sheet.Of(ref.Kind), ref, p.Path())
	}
}

// edit does one Edit, and says that it is done.
func (p *Page) edit(said string, do func(*store.Writer) error) {
	page.Edit(p.host, do, func() { p.host.Say(theme.Good, said); p.Changed(nil) })
}

// withdraw takes back what stands under the cursor: a note, what this unit has said at the review, or a change in the
// history.
func (p *Page) withdraw(s *stop) {
	if s.event != nil {
		s.event.made.Undo(p.host, p.Path())
		return
	}
	sheets.Drop(p.host, []record.Ref{s.ref}, []string{s.words}, p.Path())
}
