package conflicts

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/theme"
)

// take decides for one of the values.
func (p *Page) take(f *field, side int) {
	p.decide([]settle.Decision{{Conflict: *f.conflict, Side: side}}, f, p.reasonFor(f.conflict.Sides[side]), ask.None)
}

// reasonFor is a reason that may do for taking a side.
func (p *Page) reasonFor(s settle.Side) string {
	t := &p.host.Text().Conflicts
	unit := p.now.names.Unit(s.Unit)
	if unit == "" {
		unit = t.Unknown
	}
	switch s.Act {
	case settle.Keep:
		return t.ReasonKept(unit)
	case settle.Delete:
		return t.ReasonDeleted(unit)
	}
	return t.ReasonTaken(unit)
}

func (p *Page) takeFilled(f *field) {
	if side, ok := f.conflict.Pick(settle.Choice{Rule: settle.Filled}); ok {
		p.decide([]settle.Decision{{Conflict: *f.conflict, Side: side}}, f, p.host.Text().Conflicts.ReasonFilled, ask.None)
	}
}

// askAlike shows how many conflicts are like this one and which, and asks what to take in all of them.
func (p *Page) askAlike(f *field) {
	t := &p.host.Text().Conflicts
	same := settle.Alike(p.all, *f.conflict)
	q := page.Question{Title: t.AlikeTitle(len(same), f.label), Answers: []page.Answer{{Label: p.host.Text().Common.No}}}
	for i, c := range same {
		if i == 5 && len(same) > 6 {
			q.Body += t.AndMore(len(same)-i) + "\n"
			break
		}
		q.Body += "· " + p.now.titles[c.Ref] + "\n"
	}
	q.Body += t.AlikeUndo
	offer := func(ch settle.Choice, words, reason string) {
		ds := settle.Decide(same, ch)
		if len(ds) > 0 {
			q.Answers = append(q.Answers, page.Answer{Label: t.Take(words, len(ds), len(same)), Do: func() { p.decide(ds, f, reason, ask.None) }})
		}
	}
	for _, u := range f.conflict.Units() {
		if name := p.now.names.Unit(u); name != "" {
			offer(settle.Choice{Rule: settle.ByUnit, Unit: u}, t.OfUnit(name), t.ReasonTaken(name))
		}
	}
	offer(settle.Choice{Rule: settle.Filled}, t.OfFilled, t.ReasonFilled)
	offer(settle.Choice{Rule: settle.Latest}, t.OfLatest, t.ReasonLatest)
	p.host.Ask(q)
}

// decide writes decisions, after a reason was given where the records are not our own.
func (p *Page) decide(ds []settle.Decision, f *field, suggest string, done ask.Done) {
	for _, d := range ds {
		if d.Conflict.Reason {
			p.askReason(f, suggest, func(reason string, too ask.Done) { p.settle(ds, f.label, reason, ask.Both(done, too)) })
			return
		}
	}
	p.settle(ds, f.label, "", done)
}

func (p *Page) settle(ds []settle.Decision, label, reason string, done ask.Done) {
	t, now, n := &p.host.Text().Conflicts, p.host.Now(), 0
	page.Edit(p.host, func(w *store.Writer) (err error) {
		if err = done(w); err == nil {
			n, err = settle.Settle(w, now, ds, reason)
		}
		return err
	}, func() {
		switch {
		case n == 0:
			p.host.Say(theme.Warn, t.ChangedMeanwhile)
			p.readAgain()
			return
		case len(ds) == 1:
			p.host.Say(theme.Good, t.Settled(label))
		default:
			p.host.Say(theme.Good, t.SettledAll(n, len(ds)))
		}
		p.made++
	})
}

// Undoes is the decision that was made last, on this page; of one that was made before the page asks itself.
func (p *Page) Undoes(id action.ID) (s store.Saved) {
	if id == action.Undo && p.made > 0 {
		s.Refs = p.last.of
	}
	return s
}

// undo takes the last decision back; one that was made before the page was opened only after a question.
func (p *Page) undo() {
	t := p.host.Text()
	if p.made > 0 {
		p.takeBack()
		return
	}
	ask.Whether(p.host, t.Conflicts.UndoTitle, t.Conflicts.UndoBody(p.last.n, t.Moment(p.last.at.In(p.host.Now().Location()))), page.Answer{Label: t.Conflicts.UndoYes, Do: p.takeBack})
}

func (p *Page) takeBack() {
	t := &p.host.Text().Conflicts
	var u settle.Undone
	page.Edit(p.host, func(w *store.Writer) (err error) { u, err = settle.Undo(w, t.ReasonUndone); return err }, func() {
		p.made = max(0, p.made-1)
		mark := theme.Good
		if len(u.Left) > 0 {
			mark = theme.Warn
		}
		p.host.Say(mark, t.Undone(len(u.Back), len(u.Left)))
		if len(u.Back) > 0 {
			p.look(u.Back[len(u.Back)-1].Ref)
		}
	})
}

// look shows a record as soon as it is read.
func (p *Page) look(ref record.Ref) {
	p.want = func(f *found) bool { return f.ref == ref }
	p.readAgain()
}
