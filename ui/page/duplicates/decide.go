package duplicates

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// options is how many ways there are to decide.
const options = 3

// option is one of them.
type option struct {
	label        string
	means        []string   // what becomes of the figures
	off          string     // why this unit cannot take it
	copied, into record.Ref // the models; of apart: the two
	apart        bool
	reason       bool // it is another unit's model: one must say why
}

// decision is what was decided, to be taken back.
type decision struct {
	option
	pairs []listing.Duplicate // as they were before
	at    int
}

// take decides, once it was said why where that is needed.
func (p *Page) take() {
	o := p.now.options[p.row]
	if !o.reason {
		p.decide(o, "", ask.None)
		return
	}
	t, box := &p.host.Text().Duplicates, input.NewLine("")
	box.Suggest(t.ReasonJoin)
	p.Begin(p.host, &ask.Line{Label: t.Reason, Note: t.WhyReason, Box: box, Draft: "duplicate/" + o.copied.ID.String() + "/" + o.into.ID.String(),
		Enter: func(why string, done ask.Done) string {
			if why == "" {
				return t.NeedsReason
			}
			p.decide(o, why, done)
			return ""
		}})
}

// decide writes a decision, and takes what it settles out of the queue.
func (p *Page) decide(o option, why string, done ask.Done) {
	t := &p.host.Text().Duplicates
	said := t.Joined
	write := func(w *store.Writer) error { return listing.Join(w, o.copied, o.into, why) }
	settled := func(d listing.Duplicate) bool { return d.A.ModelRef() == o.copied || d.B.ModelRef() == o.copied }
	if o.apart {
		said = t.Parted
		write = func(w *store.Writer) error { return listing.Apart(w, o.copied, o.into, why) }
		settled = func(d listing.Duplicate) bool {
			a, b := d.A.ModelRef(), d.B.ModelRef()
			return a == o.copied && b == o.into || a == o.into && b == o.copied
		}
	}
	p.save(o, func(w *store.Writer) error { return errors.Join(write(w), done(w)) }, func() {
		p.undo = append(p.undo, decision{o, p.pairs, p.at})
		p.pairs = slices.DeleteFunc(slices.Clone(p.pairs), settled)
		p.look()
		p.host.Say(theme.Good, said)
	})
}

// takeBack undoes the last decision; the queue is as it was before it.
func (p *Page) takeBack() {
	t := &p.host.Text().Duplicates
	last := p.undo[len(p.undo)-1]
	why := t.ReasonUndo
	write := func(w *store.Writer) error { return listing.Part(w, last.copied, why) }
	if last.apart {
		write = func(w *store.Writer) error { return listing.Suspect(w, last.copied, last.into, why) }
	}
	p.save(last.option, write, func() {
		p.undo = p.undo[:len(p.undo)-1]
		p.pairs, p.at = last.pairs, last.at
		p.look()
		p.host.Say(theme.Good, t.Suspected)
	})
}

// Undoes is what was decided last.
func (p *Page) Undoes(id action.ID) (s store.Saved) {
	if n := len(p.undo); id == action.Undo && n > 0 {
		s.Refs = []record.Ref{p.writes(p.undo[n-1].option)}
	}
	return s
}

// writes is the record that an option changes.
func (p *Page) writes(o option) record.Ref {
	if o.apart {
		_, id := record.NewDistinct(o.copied.ID, o.into.ID)
		return record.AffairsOf(p.host.Me().Unit, record.DistinctKind, id)
	}
	return o.copied
}

// save writes for an option, and remembers which record that changes.
func (p *Page) save(o option, write func(*store.Writer) error, then func()) {
	ref := p.writes(o)
	if !slices.Contains(p.wrote, ref) {
		p.wrote = append(p.wrote, ref)
	}
	page.Edit(p.host, write, then)
}
