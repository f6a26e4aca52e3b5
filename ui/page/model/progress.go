package model

import (
	"context"
	"errors"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/wording"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// The inputs of a note.
const (
	inDate, inText, inPeople, inReason = "date", "text", "people", "reason"
)

// note opens the form of a note of progress: a new one, or with ref the one that stands there.
func (p *Page) note(y *year, ref record.Ref) {
	if ref.ID.IsZero() {
		p.host.Push(p.noteForm(y, ref, nil, &record.Progress{Participation: y.ref.ID}))
		return
	}
	r := p.host.Register()
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		var held *store.Held
		var was record.Progress
		err := r.View(func(tx *store.Tx) (err error) { held, err = tx.Get(ref, &was); return err })
		return func() {
			if err == nil {
				p.host.Push(p.noteForm(y, ref, held, &was))
			}
		}, err
	}})
}

// noteForm is the form of one note.
func (p *Page) noteForm(y *year, ref record.Ref, held *store.Held, was *record.Progress) *ask.Form {
	t, h := p.host.Text(), p.host
	m, label := &t.Model, func(field string) string { return t.Terms.Label(record.ProgressKind, field) }
	title := m.NoteNew
	if held != nil {
		title = m.NoteEdit
	}
	f := ask.New(h, ask.What{Path: p.Path(), Title: title, About: p.now.title + ", " + t.Common.Year(int(y.year)), Help: m.NoteHelp,
		Draft: "note/" + y.ref.ID.String() + "/" + ref.ID.String()})
	day := input.NewDate(wording.Date(was.Date), h.Now(), t)
	if held == nil {
		day.Suggest(t.Date(h.Now()))
	}
	words := form.NewLong(was.Text)
	people := input.NewCode("")
	if was.Beneficiaries > 0 {
		people.Set(t.Number(int(was.Beneficiaries)))
	}
	why := input.NewLine("")
	f.Add(inDate, label("date"), "", day)
	f.Add(inText, label("text"), "", words)
	f.Add(inPeople, label("beneficiaries"), m.NotePeople, people)
	asks := held != nil && y.ref.Channel.Unit != h.Me().Unit
	if asks {
		f.Add(inReason, t.Many.Reason, t.Many.ReasonWhy, why)
	}
	now := *was
	f.Check = func() (string, string) {
		d, err := vi.ParseDate(day.Value(), vi.DateHints{Today: vi.DateOf(h.Now()), Year: int(y.year)})
		if err != nil {
			return inDate, t.Error(err).String()
		}
		now.Date, now.Text, now.Beneficiaries = record.Date(d.String()), words.Value(), 0
		if !people.Empty() {
			if now.Beneficiaries, err = vi.ParseInt(people.Value()); err != nil {
				return inPeople, t.Error(err).String()
			}
		}
		switch {
		case now.Text == "":
			return inText, t.Many.Missing(label("text"))
		case now.Beneficiaries < 0:
			return inPeople, m.NoteNegative
		case asks && why.Empty():
			return inReason, t.Many.Missing(t.Many.Reason)
		}
		return "", ""
	}
	f.Save = func() {
		if held == nil {
			ref = record.Ref{Channel: y.ref.Channel, Kind: record.ProgressKind, ID: record.NewID(h.Now())}
		}
		p.edit(m.NoteSaved, func(w *store.Writer) error {
			_, err := w.Put(ref, &now, held, why.Value())
			return errors.Join(err, f.Done(w))
		})
	}
	return f
}

// edit does one Edit, and says that it is done.
func (p *Page) edit(said string, do func(*store.Writer) error) {
	page.Edit(p.host, do, func() { p.host.Say(theme.Good, said); p.Changed(nil) })
}

// withdraw takes back what stands under the cursor: a note, what this unit has said at the review, or a change in the history.
func (p *Page) withdraw(s *stop) {
	if s.event != nil {
		s.event.made.Undo(p.host, p.Path())
		return
	}
	t, ref := &p.host.Text().Model, s.ref
	q := ask.Sure{
		What: ask.What{Path: p.Path(), Title: t.NoteDrop, About: p.now.title, Help: t.NoteHelp},
		Body: s.words + "\n\n" + t.NoteDropBody, Yes: t.NoteDropYes, Unit: ref.Channel.Unit, Reason: t.NoteDropReason,
	}
	if ref.Kind == record.ReviewKind {
		q.Unit = p.host.Me().Unit // its own words, wherever they lie
	}
	ask.Ask(p.host, q, func(reason string, done ask.Done) {
		p.edit(t.NoteDropped, func(w *store.Writer) error { return errors.Join(w.Delete(ref, reason), done(w)) })
	})
}
