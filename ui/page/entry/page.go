package entry

import (
	"maps"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/page/inputs"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page is the form on the screen. Make it with New.
type Page struct {
	page.Plain
	h      page.Host
	target Target
	field  string // of the record, whose input gets the keyboard at first; "" for none
	sheet  *Sheet // nil until it was read

	form     *form.Form
	controls map[string]inputs.Control
	now      Texts // what the inputs say
	start    Texts // what they said when the form was built
	entered  *Entered
	similar  *Other

	left     map[string]bool // inputs that were left once: what is wrong with them is said from then on
	pins     Texts           // pinned inputs and their values
	kept     *half.Keeping   // what the draft holds
	keptIn   place           // the input that has the keyboard in it
	calm     bool            // nothing was typed for a moment: what is true does not come and go at every letter
	unlooked bool            // the long text that is written says more than now does
	found    []choice.Option // models that the one may be taken from, read beside the typing; nil once they are offered
	opened   bool            // the second part of the form
	series   bool            // opened for new models: after one comes the next
	last     *last           // what was saved last, on this page; nil for nothing
	reason   string          // given last for another unit's register

	begun bool           // its sheet was asked for
	busy  bool           // something is read or saved
	waits bool           // a save, for the others to be read
	early []keyboard.Key // typed meanwhile
	gone  bool           // the page was closed
	shown *theme.Theme   // as last drawn
}

// New makes the form for a new model, or for one that is there.
func New(h page.Host, to page.Goto) page.Page {
	year := to.Year
	if year == 0 {
		year = h.Entering()
	}
	return &Page{h: h, target: Target{Unit: to.Unit, Model: to.Model, Year: year}, field: to.Field, series: to.Model.IsZero(), busy: true, shown: theme.New(theme.Options{})}
}

func (p *Page) text() *text.Table { return p.h.Text() }

// Place is OnEntry.
func (p *Page) Place() action.Place { return action.OnEntry }

// Path is “Mô hình › Nhập mới”.
func (p *Page) Path() []string {
	t := p.text()
	last := t.Entry.New
	if !p.target.Model.IsZero() {
		last = t.Entry.Edit
	}
	return []string{t.Actions.Models.Short, last}
}

// Bars tell the year, the unit where it is another, and that the draft is safe; below, how far one is.
func (p *Page) Bars() (b page.Bars) {
	t := p.text()
	b.Right = t.Common.Year(p.target.Year)
	if p.target.Model.IsZero() && p.target.Year != p.h.Now().Year() {
		b.Right, b.Mark = t.Entry.AnotherYear(p.target.Year), theme.Warn
	}
	if p.sheet == nil {
		return b
	}
	if !p.sheet.Own {
		if u := p.sheet.unitOf(p.sheet.Unit); u != nil {
			b.Right = u.Name + " · " + b.Right
		}
	}
	if p.calm && !p.kept.At.IsZero() && !p.unlooked && p.now.equal(p.kept.Texts) {
		b.Right = t.Entry.DraftSaved(t.Clock(p.kept.At)) + " · " + b.Right
	}
	b.State = t.Parts.InputsDone(p.form.Done()) + " · " + t.Entry.Keys
	if p.writing() {
		row, of := p.form.Focus().Control.(*form.Long).Position()
		b.State = t.Parts.LineOf(row, of) + " · " + t.Entry.LongKeys
	}
	return b
}

// Changed reads the sheet when the page opens, once: another would take the place of what was typed since.
func (p *Page) Changed([]record.Ref) {
	if p.begun {
		return
	}
	p.begun = true
	p.read(p.target, func(s *Sheet) {
		p.adopt(s)
		p.offerDraft()
	})
}

// read reads a sheet and hands it to then; keys wait meanwhile.
func (p *Page) read(target Target, then func(*Sheet)) {
	p.busy = true
	r, t, now := p.h.Register(), p.h.Text(), p.h.Now()
	p.h.Start(page.Job{
		Work: page.Short(func() (func(), error) {
			var s *Sheet
			err := r.View(func(tx *store.Tx) (err error) { s, err = Read(tx, t, target, now); return err })
			if err != nil {
				return nil, err
			}
			return func() {
				if !p.gone {
					then(s)
					p.ready()
				}
			}, nil
		}),
		Failed: func(err error) {
			p.h.Fail(err)
			p.early = nil
			p.ready()
			if p.sheet == nil && !p.gone {
				p.h.Back()
			}
		},
	})
}

// ready lets the keys in that were typed while the page was busy.
func (p *Page) ready() {
	p.busy = false
	for len(p.early) > 0 && !p.busy {
		k := p.early[0]
		p.early = p.early[1:]
		if !p.Key(k) && (k.Code == keyboard.Enter || k.Code == keyboard.Tab) {
			p.Do(action.Next)
		}
	}
}

// adopt begins a form with a sheet.
func (p *Page) adopt(s *Sheet) {
	if p.pins == nil {
		p.pins = maps.Clone(s.Pins)
	}
	if p.pins == nil {
		p.pins = Texts{}
	}
	p.sheet = s
	p.left, p.kept, p.unlooked = map[string]bool{}, &half.Keeping{}, false
	texts := s.Texts()
	if s.New {
		texts = s.Fresh(p.pins)
	}
	focus := p.field // inputs have the names of their fields
	p.field = ""
	if s.next { // the unit stays as it is
		focus = inName
	}
	p.fill(texts, focus)
	p.start = p.now
}

// Key gives the form a key. While something is read or saved, typing waits and is not lost.
func (p *Page) Key(k keyboard.Key) (handled bool) {
	if p.busy {
		switch k.Code {
		case keyboard.Text, keyboard.Pasted, keyboard.Backspace, keyboard.Enter, keyboard.Tab, keyboard.BackTab:
			p.early = append(p.early, k)
			return true
		}
		return false
	}
	before := p.form.Focus().ID
	handled = p.form.Key(k)
	if p.form.Focus().ID == before && p.writing() {
		p.unlooked, p.calm = true, false // nothing is said of a long text while it is written: it is read when it is left, and when it is kept
		return handled
	}
	p.look()
	if p.grow(before) {
		handled = true
	}
	if p.form.Focus().ID != before {
		p.exit(before)
	} else if !p.now.equal(p.kept.Texts) {
		p.calm = false
	}
	return handled
}

// writing tells whether a long text is open.
func (p *Page) writing() bool {
	long, ok := p.form.Focus().Control.(*form.Long)
	return ok && long.Open()
}

// Keep keeps what is half typed.
func (p *Page) Keep() (kept bool) {
	if p.sheet == nil || p.busy || p.gone {
		return false
	}
	p.look()
	p.calm = !p.keep()
	return !p.calm
}

// exit is called when an input was left: what is wrong with it is said from now on, and the draft is kept.
func (p *Page) exit(input string) {
	p.left[input] = true
	p.sweep(input)
	p.offerSources()
	p.unask()
	p.keep()
	p.calm = true
	if input == inUnit && p.now[inUnit] != p.sheet.Unit.String() {
		p.changeUnit(func() {})
	}
}

// changeUnit goes on with another unit's fields and names; what was typed stays.
func (p *Page) changeUnit(then func()) {
	unit, err := record.ParseID(p.now[inUnit])
	if err != nil {
		return
	}
	p.read(Target{Unit: unit, Year: p.sheet.Year}, func(s *Sheet) {
		s.as(p.sheet.Model)
		texts, focus, trail := p.now, p.form.Focus().ID, p.form.Trail()
		if !s.offers(texts[inField]) {
			delete(texts, inField)
		}
		p.sheet = s
		p.fill(texts, focus)
		p.form.Retrace(trail)
		page.Do(p.h, func() (func(), error) { return then, nil }) // after the keys that waited
	})
}

// Leave keeps what is half done.
func (p *Page) Leave() {
	p.gone = true
	if p.sheet == nil || p.form == nil {
		return
	}
	p.form.Focus().Control.Leave()
	p.look()
	p.keep()
}

// place is where the keyboard is, and what stands there exactly: an input says less than is typed into it, of a space
// at its end say.
type place struct{ input, raw string }

func (p *Page) place() place {
	f := p.form.Focus()
	if l, ok := f.Control.(*input.Line); ok && l.Raw() != p.now[f.ID] {
		return place{f.ID, l.Raw()}
	}
	return place{input: f.ID}
}

// keep saves the draft, away from the screen, unless it says the same already and has the keyboard in the same input. A
// form that is as it was at first has none.
func (p *Page) keep() (kept bool) {
	in, held := p.place(), p.kept.Texts
	if held == nil && p.now.equal(p.start) || held != nil && p.now.equal(held) && p.keptIn == in {
		return false
	}
	d := &Draft{Target: p.sheet.Target, New: p.sheet.New, At: p.h.Now().UnixMilli(), Was: p.sheet.Texts(), Now: p.now, Focus: in.input, Raw: in.raw, Trail: p.form.Trail()}
	if p.keptIn = in; p.now.equal(p.start) {
		p.kept.Put(p.h, nil, d.Drop)
	} else {
		p.kept.Put(p.h, p.now, d.Keep)
	}
	return true
}

// widest is how wide the form becomes: what stands at the right of an input must not be far from it.
const widest = 100

// Draw draws the form.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	p.shown = th
	if p.sheet == nil {
		return part.Lines(th.Dim.Render(part.Fit(p.text().Entry.Reading, width)))
	}
	p.dress()
	return p.form.Draw(th, min(width, widest), height)
}
