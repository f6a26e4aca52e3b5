package entry

import (
	"errors"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Do does an action of the form.
func (p *Page) Do(id action.ID) (done bool) {
	if p.sheet == nil && id != action.Leave {
		return false
	}
	if p.sheet != nil {
		p.look()
	}
	switch id {
	case action.Next:
		p.next()
	case action.Previous:
		p.Key(keyboard.Press(keyboard.BackTab))
	case action.Pin:
		p.pin()
	case action.More:
		p.more()
	case action.Similar:
		p.compare()
	case action.Note:
		p.annotate()
	case action.Reply:
		p.reply()
	case action.Save:
		p.save()
	case action.Unsave:
		p.undo()
	case action.Leave:
		p.leaveHalfDone()
	default:
		return false
	}
	return true
}

// Off says why an action cannot be done now.
func (p *Page) Off(id action.ID) string {
	t := p.text()
	switch id {
	case action.Save, action.Pin, action.More, action.Similar, action.Note, action.Reply, action.Unsave:
		if p.sheet == nil || p.busy {
			return t.Entry.Busy
		}
	}
	switch {
	case id == action.Note && !notable(p.form.Focus().ID):
		return t.Entry.NotNotable
	case id == action.Reply && len(p.unanswered(p.form.Focus().ID)) == 0:
		return t.Entry.NothingAsked
	case id == action.Unsave:
		return p.offUndo()
	case id == action.Pin && !p.pinnable():
		return t.Entry.NotPinned
	case id == action.Similar && p.similar == nil:
		return t.Parts.NoMatch
	}
	return ""
}

// next is Enter on the last input: to what is still wrong, or on to saving.
func (p *Page) next() {
	before := p.form.Focus().ID
	p.look()
	p.exit(before)
	for _, w := range p.entered.Problems {
		if w.Hard && w.Input != before {
			p.left[w.Input] = true
			p.form.Go(w.Input)
			return
		}
	}
	p.h.Say(theme.None, p.text().Entry.End(p.keyOf(action.Save)))
}

func (p *Page) pinnable() bool {
	return p.sheet != nil && p.sheet.New && p.sheet.pinnable(p.form.Focus().ID)
}

// pin keeps the value of the input with the keyboard for the models that follow, or lets it go.
func (p *Page) pin() {
	if !p.pinnable() {
		return
	}
	f := p.form.Focus()
	if f.Pinned = !f.Pinned; !f.Pinned {
		delete(p.pins, f.ID)
		return
	}
	p.look()
	p.pins[f.ID] = p.now[f.ID]
}

func (p *Page) leaveHalfDone() {
	if p.sheet != nil {
		if p.busy {
			return // it takes a moment, and then there is nothing to leave
		}
		p.Leave()
		if p.kept.Texts != nil {
			p.h.Say(theme.Muted, p.text().Entry.LeftHalf)
		}
	}
	p.h.Back()
}

// save saves as registered, or says all that keeps it from that.
func (p *Page) save() {
	if p.busy {
		return
	}
	p.form.Focus().Control.Leave()
	p.look()
	p.unask()
	if p.now[inUnit] != p.sheet.Unit.String() { // chosen this moment: its fields and names are not here yet
		p.changeUnit(p.save)
		return
	}
	for _, in := range p.sheet.order(p.now) {
		p.left[in] = true
	}
	p.keep()
	if !p.fit() {
		return
	}
	if p.sheet.Others == nil {
		p.waits, p.busy = true, true
		return
	}
	s, e, reason, now := p.sheet, p.entered, p.now[inReason], p.h.Now()
	draft := Draft{Target: s.Target}
	pins := p.pinned()
	r := p.h.Register()
	p.busy = true
	was := &last{target: s.Target, name: e.text(inName), texts: p.now}
	if s.New {
		was.target.Model = record.ID{}
	}
	var done Saved
	p.h.Start(page.Job{
		Work: page.Short(func() (func(), error) {
			err := r.Edit("", func(w *store.Writer) (err error) {
				if done, err = s.Save(w, e, reason); err != nil {
					return err
				}
				was.spans = w.Wrote()
				if err := writePins(w, pins); s.New && err != nil {
					return err
				}
				return w.DropDraft(draft.name())
			})
			if err != nil {
				return nil, err
			}
			return func() {
				p.last = was
				p.saved(e, done, record.NewID(now))
			}, nil
		}),
		Failed: p.notSaved,
	})
}

// fit tells whether the form can be saved; if not, the keyboard goes to the first thing that is wrong, and all of them
// are named.
func (p *Page) fit() bool {
	t := p.text()
	if p.entered.Hard() {
		var names []string
		at := ""
		for _, w := range p.entered.Problems {
			if !w.Hard {
				continue
			}
			if at == "" {
				at = w.Input
			}
			if name := p.label(w.Input); len(names) == 0 || names[len(names)-1] != name {
				names = append(names, name)
			}
		}
		p.form.Go(at)
		p.h.Say(theme.Warn, t.Entry.Fix(strings.Join(names, ", ")))
		return false
	}
	if p.form.Field(inReason) == nil && p.unlikely() {
		p.form.Add("", p.input(inReason))
		p.dress()
	}
	if p.reasonWanted() && p.now[inReason] == "" {
		p.askReason()
		return false
	}
	return true
}

// askReason goes to the reason. For another unit's register one is suggested, the one given last if any: it is typed
// over, or taken by saving again.
func (p *Page) askReason() {
	t := p.text()
	p.form.Go(inReason)
	if p.sheet.Own {
		p.h.Say(theme.Warn, t.Entry.GiveReason)
		return
	}
	unit := ""
	if u := p.sheet.unitOf(p.sheet.Unit); u != nil {
		unit = u.Name
	}
	suggested := p.reason
	switch {
	case suggested != "":
	case p.sheet.New:
		suggested = t.Entry.ReasonNew(unit)
	default:
		suggested = t.Entry.ReasonEdit(unit)
	}
	p.form.Focus().Control.(*input.Line).Suggest(suggested)
	p.look()
	p.h.Say(theme.Warn, t.Entry.GiveReasonTo(unit, p.keyOf(action.Save)))
}

// pinned are the pins with the values that the form has now.
func (p *Page) pinned() Texts {
	pins := Texts{}
	for _, f := range p.form.Fields() {
		if f.Pinned {
			pins[f.ID] = p.now[f.ID]
		}
	}
	return pins
}

// saved goes on with the next model, or back to where the form was opened.
func (p *Page) saved(e *Entered, done Saved, next record.ID) {
	t := p.text()
	if !p.sheet.Own {
		p.reason = p.now[inReason]
	}
	if !p.sheet.New {
		p.kept.Texts, p.start = nil, p.now // nothing is left to keep
		news := t.Entry.Unchanged
		if done.Changed {
			news = t.Entry.Updated(e.text(inName))
		}
		p.h.Say(theme.Good, news)
		if p.series {
			p.another()
			return
		}
		p.h.Back()
		return
	}
	p.pins = p.pinned()
	p.adopt(p.sheet.Next(e, next))
	p.h.Say(theme.Good, t.Entry.Saved(e.text(inName), done.InYear, p.sheet.Year))
	p.ready()
}

func (p *Page) notSaved(err error) {
	p.ready()
	if errors.Is(err, sheet.ErrThere) {
		p.h.Say(theme.Warn, p.text().Entry.Meanwhile.String())
		return
	}
	p.h.Fail(err)
}

// offerDraft asks about a form that was left half-done.
func (p *Page) offerDraft() {
	if len(p.sheet.Drafts) == 0 {
		return
	}
	t, d := p.text(), p.sheet.Drafts[0]
	name := d.Title()
	if name == "" {
		name = t.Entry.DraftNoName
	}
	answers := []page.Answer{{Label: t.Entry.Continue, Do: func() { p.resume(&d) }}}
	if d.New {
		answers = append(answers, page.Answer{Label: t.Entry.Aside})
	}
	answers = append(answers, page.Answer{Label: t.Entry.Discard, Key: keyboard.F9, Do: func() { p.discard(&d) }})
	p.h.Ask(page.Question{Title: t.Entry.DraftTitle, Body: t.Entry.DraftBody(part.Fit(name, 120), t.Moment(d.Time().In(p.h.Now().Location()))), Answers: answers})
}

// resume takes a draft up where it was left.
func (p *Page) resume(d *Draft) {
	target := d.Target
	if d.New {
		target.Model = record.ID{}
	}
	p.read(target, func(s *Sheet) {
		if d.New {
			s.as(d.Model)
		}
		p.adopt(s)
		p.target.Year = s.Year
		p.fill(s.Resume(d), d.Focus)
		p.form.Retrace(d.Trail)
		if l, ok := p.form.Focus().Control.(*input.Line); ok && d.Raw != "" && p.form.Focus().ID == d.Focus {
			l.Set(d.Raw)
			p.look()
		}
		p.kept.Texts, p.kept.At, p.keptIn = p.now, d.Time().In(p.h.Now().Location()), p.place()
		p.calm = true
		for in := range d.Now {
			p.left[in] = true
		}
	})
}

func (p *Page) discard(d *Draft) {
	page.Edit(p.h, func(w *store.Writer) error { return w.DropDraft(d.name()) }, nil)
}
