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
	choosing  step = iota // with units below, or invited
	setup                 // the form for a new register
	opening               // the form for the invitation's path
	comparing             // the fingerprint over the telephone
	joining               // the form for the unit's own register
)

// Page is the guide. Make it with New.
type Page struct {
	page.Plain
	host   page.Host
	path   string // where the register will lie
	opened func(*store.Register)

	step  step
	row   int // of choosing: 0 new, 1 invited
	form  *form.Form
	files finder
	list  unitList
	guest *exchange.Guest
}

// New makes the guide for a register at path; opened takes the register that it ends with.
func New(h page.Host, path string, opened func(*store.Register)) *Page {
	return &Page{host: h, path: path, opened: opened}
}

// Place is OnGuide.
func (p *Page) Place() action.Place { return action.OnGuide }

// Path names the step.
func (p *Page) Path() []string {
	t := &p.host.Text().Start
	name := map[step]string{setup: t.StepSetup, opening: t.StepInvitation, comparing: t.StepCompare, joining: t.StepJoin}[p.step]
	if name == "" {
		return []string{t.Title}
	}
	return []string{t.Title, name}
}

// Bars say how to go on.
func (p *Page) Bars() page.Bars {
	t := &p.host.Text().Start
	switch p.step {
	case choosing:
		return page.Bars{State: t.ChoiceKeys}
	case comparing:
		return page.Bars{State: t.CompareKeys}
	case opening:
		return page.Bars{}
	}
	return page.Bars{State: t.Keys}
}

// Help explains the input that has the keyboard.
func (p *Page) Help() string {
	t := &p.host.Text().Start
	switch p.step {
	case setup:
		if id := p.form.Focus().ID; id == idPassphrase || id == idAgain {
			return t.HelpKey
		}
		return t.HelpUnits + "\n\n" + t.HelpKey
	case opening, comparing:
		return t.HelpInvitation
	case joining:
		return t.HelpKey
	}
	return t.Help + "\n\n" + t.HelpInvitation
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
	case k.Code == keyboard.Up, k.Code == keyboard.Text && k.Text == "1":
		p.row = 0
	case k.Code == keyboard.Down, k.Code == keyboard.Text && k.Text == "2":
		p.row = 1
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
		if p.row == 0 {
			p.show(setup)
		} else {
			p.show(opening)
		}
	case setup:
		p.create()
	case opening:
		p.invitation()
	case comparing:
		p.show(joining)
	case joining:
		p.join()
	}
}

func (p *Page) back() {
	switch p.step {
	case setup, opening:
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
		p.look(".csv")
	case opening:
		p.form = p.openingForm()
		p.look(".dvk")
	case joining:
		p.form = p.joiningForm()
	}
}

// missing tells the person that something is empty or wrong, and goes there; false when all is well.
func (p *Page) missing() bool {
	for _, f := range p.form.Fields() {
		if f.Verdict == nil {
			continue
		}
		if v := f.Verdict(); v.Problem != "" || needed[f.ID] && f.Control.Empty() {
			p.form.Go(f.ID)
			p.host.Say(theme.Warn, p.host.Text().Start.Missing)
			return true
		}
	}
	return false
}

// Changed starts nothing: the guide knows no register.
func (p *Page) Changed([]record.Ref) {}
