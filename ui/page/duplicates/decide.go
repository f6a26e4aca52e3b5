package duplicates

import (
	"context"
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
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
		p.decide(o, "")
		return
	}
	p.why, p.bad = input.NewLine(""), ""
	p.why.Suggest(p.host.Text().Duplicates.ReasonJoin)
	p.half = half.Line(p.host, "duplicate/"+o.copied.ID.String()+"/"+o.into.ID.String(), p.why)
}

// because gives a key to the input for the reason. Everything but Esc and Enter is its own: the pair stays as long as it is being written.
func (p *Page) because(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Esc:
		p.half.Left()
		p.why = nil
	case keyboard.Enter:
		why := p.why.Value()
		if why == "" {
			p.bad = p.host.Text().Duplicates.NeedsReason
			return true
		}
		p.half.Saving()
		p.why = nil
		p.decide(p.now.options[p.row], why)
	case keyboard.F1, "ctrl+q", "ctrl+c":
		return false
	default:
		p.bad = ""
		p.why.Key(k)
	}
	return true
}

// Keep keeps a reason that is half written.
func (p *Page) Keep() bool { return p.why != nil && p.half.Keep() }

// Leave keeps it too, and says so.
func (p *Page) Leave() {
	if p.why != nil {
		p.half.Left()
	}
}

// decide writes a decision, and takes what it settles out of the queue.
func (p *Page) decide(o option, why string) {
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
	if why != "" {
		done, written := write, p.half
		write = func(w *store.Writer) error { return errors.Join(done(w), written.Done(w)) }
	}
	p.save(o, write, func() {
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
	r, ref := p.host.Register(), p.writes(o)
	if !slices.Contains(p.wrote, ref) {
		p.wrote = append(p.wrote, ref)
	}
	p.host.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		if err := r.Edit("", write); err != nil {
			return nil, err
		}
		return then, nil
	}})
}
