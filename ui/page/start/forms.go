package start

import (
	"slices"

	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/ui/page/outfile"
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
	idSeal       = "seal"
)

// The two answers to whether the register is to be sealed.
const (
	sealLater = "later"
	sealNow   = "now"
)

// needs tells whether an input may not stay empty. Who begins alone may say later who keeps the register, and the tree
// of Viet Nam needs no list.
func (p *Page) needs(id string) bool {
	return id == idCode || id == idInvitation || id == idOfficer && p.step != alone
}

func (p *Page) setupForm() *form.Form {
	t := &p.host.Text().Start
	return form.New(append([]*form.Field{
		{ID: idUnits, Label: t.UnitsFile, Control: p.pathBox(".csv"), Hint: t.UnitsHint, Verdict: p.aboutUnits},
		{ID: idCode, Label: t.Code, Control: p.codes()},
	}, p.personFields()...)...)
}

func (p *Page) aloneForm() *form.Form {
	t := &p.host.Text().Alone
	places := catalog.Vietnam().Places()
	at := make(map[*catalog.Place]int, len(places))
	options := make([]choice.Option, len(places))
	for i, x := range places {
		at[x] = i
		options[i] = choice.Option{ID: x.Code, Name: t.Place(x.Name, x.Province.Name, nil) + "  " + x.Code}
	}
	pick := choice.NewPickBy(placeFinder(at), "", options...)
	pick.Placeholder, pick.NoMatch = t.Type, t.NoMatch
	return form.New(append([]*form.Field{{ID: idCode, Label: t.Unit, Control: pick}}, p.personFields()...)...)
}

// placeFinder finds communes that are built in.
type placeFinder map[*catalog.Place]int

func (f placeFinder) Find(query string, most int) []int {
	found, _, _, _ := catalog.Vietnam().Find(query, most)
	at := make([]int, len(found))
	for i, x := range found {
		at[i] = f[x]
	}
	return at
}

func (p *Page) openingForm() *form.Form {
	return form.New(&form.Field{ID: idInvitation, Label: p.host.Text().Start.Invitation, Control: p.pathBox(".dvk")})
}

func (p *Page) joiningForm() *form.Form { return form.New(p.personFields()...) }

// personFields are who keeps the register, the passphrase of its key, typed twice, and whether it is to be sealed:
// later, where nobody says otherwise.
func (p *Page) personFields() []*form.Field {
	t, s := &p.host.Text().Start, &p.host.Text().Seal
	officer, one, two := input.NewLine(""), input.NewLine(""), input.NewLine("")
	one.Secret, two.Secret = true, true
	return []*form.Field{
		{ID: idOfficer, Label: t.Officer, Control: officer},
		{ID: idPassphrase, Label: t.Passphrase, Control: one, Hint: t.PassphraseHint},
		{ID: idAgain, Label: t.Again, Control: two, Verdict: func() input.Verdict {
			if two.Value() != one.Value() && (!two.Empty() || p.form != nil && p.form.Focus().ID != idAgain && p.form.Focus().ID != idPassphrase) {
				return input.Verdict{State: theme.Warn, Problem: t.Differ}
			}
			return input.Verdict{}
		}},
		{ID: idSeal, Label: s.Title, Control: choice.NewRow(sealLater, choice.Option{ID: sealLater, Name: s.Later}, choice.Option{ID: sealNow, Name: s.Now}),
			Verdict: func() input.Verdict { return input.Verdict{State: theme.Muted} }},
	}
}

// codes is the choice of a unit of the list, by a part of its name or its code.
func (p *Page) codes() *choice.Pick {
	t := p.host.Text()
	var options []choice.Option
	units := p.list.units
	if p.list.path == "" {
		units = slices.DeleteFunc(slices.Clone(catalog.Vietnam().Units), func(u *record.Unit) bool { return u.Level != record.Province || u.To != "" })
	}
	for _, u := range units {
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
	case *outfile.Box:
		return x.Path()
	case *input.Line:
		return x.Value()
	case *choice.Pick:
		return x.Value()
	case *choice.Row:
		return x.Value()
	}
	return ""
}
