package start

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/form"
	"danvan/ui/theme"
)

// step is where in the guide one is.
type step uint8

const (
	choosing       step = iota // with units below, invited, or alone
	setup                      // the form for a new register
	alone                      // the form for that of a commune that begins alone
	opening                    // the form for the invitation's path
	comparing                  // the fingerprint over the telephone
	joining                    // the form for the unit's own register
	comparingUnits             // the form for a new list of units
)

// Page is the guide. Make it with New.
type Page struct {
	page.Plain
	host   page.Host
	path   string // where the register will lie
	opened func(*store.Register)

	step  step
	row   int  // of choosing: 0 new, 1 invited, 2 alone
	into  bool // the register is there, and joins, or gets a new list of units
	form  *form.Form
	list  unitList
	guest *exchange.Guest
}

// New makes the guide for a register at path; opened takes the register that it ends with.
func New(h page.Host, path string, opened func(*store.Register)) *Page {
	return &Page{host: h, path: path, opened: opened}
}

// NewJoin makes the guide by which the register that is open joins the unit above.
func NewJoin(h page.Host) *Page {
	p := &Page{host: h, into: true}
	p.show(opening)
	return p
}

// NewUnits makes the guide by which the register that is open gets a new list of units.
func NewUnits(h page.Host) *Page {
	p := &Page{host: h, into: true}
	p.show(comparingUnits)
	return p
}

// Place is OnGuide.
func (p *Page) Place() action.Place { return action.OnGuide }

// Path names the step.
func (p *Page) Path() []string {
	t := &p.host.Text().Start
	name := map[step]string{setup: t.StepSetup, alone: p.host.Text().Alone.Step, opening: t.StepInvitation, comparing: t.StepCompare, joining: t.StepJoin}[p.step]
	title := t.Title
	if p.step == comparingUnits {
		return []string{p.host.Text().Alone.NewUnits}
	}
	if p.into {
		title = p.host.Text().Alone.JoinStep
	}
	if name == "" {
		return []string{title}
	}
	return []string{title, name}
}

// Bars say how to go on.
func (p *Page) Bars() page.Bars {
	t := &p.host.Text().Start
	switch p.step {
	case choosing:
		return page.Bars{State: t.ChoiceKeys}
	case comparing:
		return page.Bars{State: t.CompareKeys}
	case opening, comparingUnits:
		return page.Bars{}
	}
	return page.Bars{State: t.Keys}
}

// Help explains the input that has the keyboard.
func (p *Page) Help() string {
	t := &p.host.Text().Start
	if p.form != nil && p.form.Focus().ID == idSeal {
		return p.host.Text().Seal.Help
	}
	switch p.step {
	case setup:
		if id := p.form.Focus().ID; id == idPassphrase || id == idAgain {
			return t.HelpKey
		}
		return t.HelpUnits + "\n\n" + t.HelpKey
	case alone:
		if id := p.form.Focus().ID; id == idPassphrase || id == idAgain {
			return t.HelpKey
		}
		return p.host.Text().Alone.Help
	case opening, comparing:
		return t.HelpInvitation
	case joining:
		return t.HelpKey
	case comparingUnits:
		return p.host.Text().Alone.UnitsHelp
	}
	return t.Help + "\n\n" + t.HelpInvitation + "\n\n" + p.host.Text().Alone.Help
}

// Off keeps Back from leaving the first step: there is nothing behind it.
func (p *Page) Off(id action.ID) string {
	if id == action.Back && p.step == choosing {
		return p.host.Text().Start.Question
	}
	return ""
}

// Key gives a key to the form, or chooses.
func (p *Page) Key(k keyboard.Key) bool {
	if p.form != nil {
		handled := p.form.Key(k)
		p.watch()
		return handled
	}
	if p.step != choosing {
		return false
	}
	switch {
	case k.Code == keyboard.Up:
		p.row = max(p.row-1, 0)
	case k.Code == keyboard.Down:
		p.row = min(p.row+1, len(ways)-1)
	case k.Code == keyboard.Text && len(k.Text) == 1 && k.Text[0] >= '1' && int(k.Text[0]-'1') < len(ways):
		p.row = int(k.Text[0] - '1')
	default:
		return false
	}
	return true
}

// Do goes on a step, or back.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.Go:
		p.next()
	case action.Back:
		p.back()
	default:
		return false
	}
	return true
}

func (p *Page) next() {
	switch p.step {
	case choosing:
		p.show(ways[p.row])
	case setup, alone:
		p.create()
	case opening:
		p.invitation()
	case comparing:
		if p.into {
			p.joinWith()
			return
		}
		p.show(joining)
	case joining:
		p.join()
	case comparingUnits:
		p.compareUnits()
	}
}

func (p *Page) back() {
	switch p.step {
	case setup, opening, alone, comparingUnits:
		if p.into {
			p.host.Back()
			return
		}
		p.show(choosing)
	case comparing:
		p.show(opening)
	case joining:
		p.show(comparing)
	}
}

// show shows a step, with the form it needs.
func (p *Page) show(s step) {
	p.step, p.form = s, nil
	switch s {
	case setup:
		p.form = p.setupForm()
	case alone:
		p.form = p.aloneForm()
	case comparingUnits:
		p.form = p.unitsForm()
	case opening:
		p.form = p.openingForm()
	case joining:
		p.form = p.joiningForm()
	}
}

// missing tells the person that something is empty or wrong, and goes there; false when all is well.
func (p *Page) missing() bool {
	for _, f := range p.form.Fields() {
		if f.Verdict != nil && f.Verdict().Problem != "" || p.needs(f.ID) && f.Control.Empty() {
			p.form.Go(f.ID)
			p.host.Say(theme.Warn, p.host.Text().Start.Missing)
			return true
		}
	}
	return false
}

// ways are the steps that the first one leads to, in its order.
var ways = []step{setup, opening, alone}

// Changed starts nothing: the guide knows no register.
func (p *Page) Changed([]record.Ref) {}
