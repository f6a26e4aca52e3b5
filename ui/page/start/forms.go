package start

import (
	"strings"

	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// The inputs.
const (
	idUnits      = "units"
	idCode       = "code"
	idOfficer    = "officer"
	idInvitation = "invitation"
	idPassphrase = "passphrase"
	idAgain      = "again"
)

// needed are the inputs that may not stay empty.
var needed = map[string]bool{idUnits: true, idCode: true, idOfficer: true, idInvitation: true}

func (p *Page) setupForm() *form.Form {
	t := &p.host.Text().Start
	units := input.NewCode("")
	units.Placeholder, units.Opens = t.ExamplePath, true
	return form.New(append([]*form.Field{
		{ID: idUnits, Label: t.UnitsFile, Control: units, Hint: t.UnitsHint, Verdict: p.aboutUnits},
		{ID: idCode, Label: t.Code, Control: p.codes(), Verdict: func() input.Verdict { return input.Verdict{} }},
	}, p.personFields()...)...)
}

func (p *Page) openingForm() *form.Form {
	t := &p.host.Text().Start
	box := input.NewCode("")
	box.Placeholder, box.Opens = t.ExamplePath, true
	return form.New(&form.Field{ID: idInvitation, Label: t.Invitation, Control: box, Verdict: func() input.Verdict { return input.Verdict{} }})
}

func (p *Page) joiningForm() *form.Form { return form.New(p.personFields()...) }

// personFields are who keeps the register and the passphrase of its key, typed twice.
func (p *Page) personFields() []*form.Field {
	t := &p.host.Text().Start
	officer, one, two := input.NewLine(""), input.NewLine(""), input.NewLine("")
	one.Secret, two.Secret = true, true
	return []*form.Field{
		{ID: idOfficer, Label: t.Officer, Control: officer, Verdict: func() input.Verdict { return input.Verdict{} }},
		{ID: idPassphrase, Label: t.Passphrase, Control: one, Hint: t.PassphraseHint, Verdict: func() input.Verdict { return input.Verdict{} }},
		{ID: idAgain, Label: t.Again, Control: two, Verdict: func() input.Verdict {
			if two.Value() != one.Value() && (!two.Empty() || p.form != nil && p.form.Focus().ID != idAgain && p.form.Focus().ID != idPassphrase) {
				return input.Verdict{State: theme.Warn, Problem: t.Differ}
			}
			return input.Verdict{}
		}},
	}
}

// codes is the choice of a unit of the list, by a part of its name or its code.
func (p *Page) codes() *choice.Pick {
	t := p.host.Text()
	var options []choice.Option
	for _, u := range p.list.units {
		options = append(options, choice.Option{ID: u.Code, Name: u.Code + "  " + u.Name})
	}
	c := choice.NewPick("", options...)
	c.Placeholder, c.NoMatch = t.Models.FilterType, t.Start.UnknownCode
	return c
}

// aboutUnits says what the list of units is, as far as it was read.
func (p *Page) aboutUnits() input.Verdict {
	t := p.host.Text()
	switch {
	case p.value(idUnits) == "" || p.list.path != p.value(idUnits):
		return input.Verdict{}
	case p.list.problem != "":
		return input.Verdict{State: theme.Warn, Problem: p.list.problem}
	}
	return input.Verdict{State: theme.Good, Note: t.Start.UnitsFound(len(p.list.units))}
}

// value is what an input holds.
func (p *Page) value(id string) string {
	if p.form == nil {
		return ""
	}
	f := p.form.Field(id)
	if f == nil {
		return ""
	}
	switch x := f.Control.(type) {
	case *input.Line:
		if id == idUnits || id == idInvitation {
			return strings.Trim(x.Value(), `"`) // as Windows copies a path
		}
		return x.Value()
	case *choice.Pick:
		return x.Value()
	}
	return ""
}
