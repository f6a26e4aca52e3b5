package entry

import (
	"context"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/search"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/part/input"
)

// Other is a model with which a new one is compared.
type Other struct {
	ID                      record.ID
	Name, Registrant, Place string
	Years                   []int
	wording                 search.Wording
}

// Others are what the unit has entered before. They do not change once made.
type Others struct {
	Models []Other             // to compare with
	Before map[string][]string // to offer, by column, the most frequent first
}

// ReadOthers reads what a unit has entered before but for one model.
func ReadOthers(tx *store.Tx, unit, but record.ID) (*Others, error) {
	before, err := inputs.ReadBefore(tx, unit)
	if err != nil {
		return nil, err
	}
	o := &Others{Before: before}
	ch := record.Channel{Unit: unit, Part: record.Affairs}
	at := map[record.ID]int{}
	err = tx.Each(ch, record.ModelKind, func(id record.ID, st *log.State) error {
		if name := st.Text(inName); id != but {
			at[id] = len(o.Models)
			o.Models = append(o.Models, Other{ID: id, Name: name, Registrant: st.Text(inRegistrant), Place: st.Text(inPlace), wording: search.WordingOf(name)})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return o, tx.Each(ch, record.ParticipationKind, func(_ record.ID, st *log.State) error {
		if i, ok := at[st.IDOf("model")]; ok {
			o.Models[i].Years = append(o.Models[i].Years, int(st.Int("year")))
		}
		return nil
	})
}

// with are the others and one more, which was entered.
func (o *Others) with(x *Other, e *Entered) *Others {
	x.wording = search.WordingOf(x.Name)
	more := &Others{append(slices.Clip(o.Models), *x), map[string][]string{}}
	for column, texts := range o.Before {
		if text := e.text(column); text != "" {
			texts = append([]string{text}, slices.DeleteFunc(slices.Clone(texts), func(o string) bool { return o == text })...)
		}
		more.Before[column] = texts
	}
	return more
}

// noName is longer than any name of a model, in bytes.
const noName = 1000

// Similar gives the other model whose name looks most like a name; nil when none does.
func (o *Others) Similar(name string) *Other {
	if o == nil || len(name) > noName { // somebody pastes a text here by mistake, a letter at a time
		return nil
	}
	w := search.WordingOf(name)
	best, score := (*Other)(nil), search.Likely
	for i := range o.Models {
		if n := w.Similarity(o.Models[i].wording); n >= score && (best == nil || n > score) {
			best, score = &o.Models[i], n
		}
	}
	return best
}

// readOthers reads, beside the typing, what the unit has entered before. A save that comes first waits for it, and
// shows a model that looks like this one.
func (p *Page) readOthers() {
	r, s := p.h.Register(), p.sheet
	if s.Others != nil {
		return
	}
	p.h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		var o *Others
		err := r.View(func(tx *store.Tx) (err error) { o, err = ReadOthers(tx, s.Unit, s.Model); return err })
		if err != nil {
			return nil, err
		}
		return func() {
			if p.sheet == s && !p.gone {
				p.takeOthers(o)
			}
		}, nil
	}, Failed: func(err error) {
		p.waits = false
		p.h.Fail(err)
		p.ready()
	}})
}

func (p *Page) takeOthers(o *Others) {
	p.sheet.Others = o
	p.similar = o.Similar(p.now[inName])
	for in := range o.Before {
		l, is := p.controls[in].(*input.Line)
		switch {
		case !is:
		case p.form.Focus().ID == in && p.now[in] != p.start[in]: // somebody types there
			l.Offer(p.completion(in))
		default:
			l.Completion = p.completion(in)
		}
	}
	if !p.waits {
		return
	}
	p.waits, p.busy = false, false
	if p.alike() {
		p.form.Go(inName)
		p.ready()
		return
	}
	p.save()
}

// completion offers what was typed before in an input; nil for nothing.
func (p *Page) completion(in string) *input.Completion {
	if o := p.sheet.Others; o != nil && o.Before[in] != nil {
		return input.NewCompletion(o.Before[in])
	}
	return nil
}

// alike tells whether a model looks like the one that is typed.
func (p *Page) alike() bool {
	return p.similar != nil && (p.sheet.New || p.now[inName] != p.start[inName])
}
