package conflicts

import (
	"context"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Page shows one record in conflict after the other. Make it with New.
type Page struct {
	page.Plain
	host page.Host
	refs []record.Ref
	at   int
	now  *dispute // nil until read
	read bool

	row  int         // the option under the cursor, counted through all fields
	box  *input.Line // while another value is written
	bad  bool        // what was written is not understood
	why  *input.Line // while the reason is asked for
	made decision    // that waits for it
	undo []decision
}

// New makes the page.
func New(h page.Host) *Page { return &Page{host: h} }

// Place is OnConflicts.
func (p *Page) Place() action.Place { return action.OnConflicts }

// Path says which of how many.
func (p *Page) Path() []string {
	t := &p.host.Text().Conflicts
	if len(p.refs) == 0 {
		return []string{t.Title}
	}
	return []string{t.Title, t.Nth(p.at+1, len(p.refs))}
}

// Bars say how to go on.
func (p *Page) Bars() page.Bars {
	t := &p.host.Text().Conflicts
	switch {
	case p.box != nil || p.why != nil:
		return page.Bars{State: t.OtherKeys}
	case len(p.refs) > 1:
		return page.Bars{State: t.Moves}
	}
	return page.Bars{}
}

// Help explains what a conflict is.
func (p *Page) Help() string {
	t := &p.host.Text().Conflicts
	return t.Help + "\n\n" + t.HelpLost
}

// Off says why nothing can be decided.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Conflicts
	f, _ := p.current()
	switch {
	case p.why != nil:
		return t.ReasonWanted
	case id == action.Undo && len(p.undo) == 0:
		return t.NothingToUndo
	case (id == action.Take || id == action.Write) && f == nil:
		return t.NoValue
	case (id == action.Take || id == action.Write) && !p.now.mine:
		return t.NotYours
	case id == action.Write && !writable(p.now.ref.Kind, f.name):
		return t.NotWritable
	}
	return ""
}

// current is the field and the option under the cursor; nil for none.
func (p *Page) current() (*field, *option) {
	if p.now == nil {
		return nil, nil
	}
	n := p.row
	for i := range p.now.fields {
		f := &p.now.fields[i]
		if n < len(f.options) {
			return f, &f.options[n]
		}
		n -= len(f.options)
	}
	return nil, nil
}

func (p *Page) rows() (n int) {
	if p.now != nil {
		for _, f := range p.now.fields {
			n += len(f.options)
		}
	}
	return n
}

// Key moves among the options and the records; 1, 2, 3 put the cursor on the value with that number.
func (p *Page) Key(k keyboard.Key) bool {
	switch {
	case p.box != nil:
		return p.write(k)
	case p.why != nil:
		return p.because(k)
	}
	switch k.Code {
	case keyboard.Up:
		p.row = max(0, p.row-1)
	case keyboard.Down:
		p.row = max(0, min(p.row+1, p.rows()-1))
	case keyboard.PageUp:
		p.turn(-1)
	case keyboard.PageDown:
		p.turn(1)
	case keyboard.Text:
		p.number(k.Text)
	default:
		return false
	}
	return true
}

// number takes the value with a number, of the field that the cursor is in.
func (p *Page) number(typed string) {
	f, _ := p.current()
	if f == nil || len(typed) != 1 || typed[0] < '1' || int(typed[0]-'1') >= len(f.options) {
		return
	}
	first := 0
	for i := range p.now.fields {
		if &p.now.fields[i] == f {
			break
		}
		first += len(p.now.fields[i].options)
	}
	p.row = first + int(typed[0]-'1')
}

// write gives a key to the input for another value.
func (p *Page) write(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Esc:
		p.box, p.bad = nil, false
	case keyboard.Enter:
		f, _ := p.current()
		value, ok := understand(p.now.ref.Kind, f.name, p.box.Value(), p.host.Year())
		if !ok {
			p.bad = true
			return true
		}
		p.box, p.bad = nil, false
		p.settle(set(p.now, *f, value))
	default:
		p.bad = false
		return p.box.Key(k)
	}
	return true
}

func (p *Page) turn(step int) {
	if at := p.at + step; at >= 0 && at < len(p.refs) {
		p.at, p.row = at, 0
		p.readAgain()
	}
}

// Do decides.
func (p *Page) Do(id action.ID) bool {
	f, o := p.current()
	switch id {
	case action.Take:
		p.settle(take(p.now, *f, *o))
	case action.Write:
		p.box = input.NewLine("")
		if !o.keeps && !o.drops && len(o.raw) > 1 {
			p.box.Set(o.value)
		}
	case action.Undo:
		last := p.undo[len(p.undo)-1]
		p.undo = p.undo[:len(p.undo)-1]
		p.save(last.undo, last.reason, func() { p.host.Say(theme.Good, p.host.Text().Conflicts.Undone(last.label)) })
	default:
		return false
	}
	return true
}

// settle saves a decision; of a record of a unit below once it was said why.
func (p *Page) settle(d decision) {
	if p.now.below && d.reason == "" {
		p.made, p.why = d, input.NewLine("")
		p.why.Placeholder = p.host.Text().Conflicts.ReasonWanted
		return
	}
	p.save(d.do, d.reason, func() {
		p.undo = append(p.undo, d)
		p.row = 0
		p.host.Say(theme.Good, p.host.Text().Conflicts.Settled(d.label))
	})
}

// because gives a key to the input for the reason.
func (p *Page) because(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Esc:
		p.why = nil
	case keyboard.Enter:
		if p.made.reason = strings.TrimSpace(p.why.Value()); p.made.reason != "" {
			p.why = nil
			p.settle(p.made)
		}
	default:
		return p.why.Key(k)
	}
	return true
}

func (p *Page) save(fn func(w *store.Writer, why string) error, why string, then func()) {
	r := p.host.Register()
	p.host.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		if err := r.Edit("", func(w *store.Writer) error { return fn(w, why) }); err != nil {
			return nil, err
		}
		return then, nil
	}})
}

// Changed reads which records are in conflict.
func (p *Page) Changed([]record.Ref) { p.readAgain() }

func (p *Page) readAgain() {
	r, t, at := p.host.Register(), p.host.Text(), p.host.Now().Location()
	if r == nil {
		return
	}
	place := p.at
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		var refs []record.Ref
		var d *dispute
		err := r.View(func(tx *store.Tx) (err error) {
			if refs, err = all(tx); err != nil || len(refs) == 0 {
				return err
			}
			d, err = readOne(tx, t, refs[max(0, min(place, len(refs)-1))], at)
			return err
		})
		return func() {
			if err != nil || place != p.at {
				return
			}
			p.refs, p.now, p.read = refs, d, true
			p.at = max(0, min(p.at, len(refs)-1))
			p.row = max(0, min(p.row, p.rows()-1))
		}, err
	}})
}
