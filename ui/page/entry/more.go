package entry

import (
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
)

// The second part of the form is made from the columns of the registration's sheet that are marked so; the inputs are named like their columns. What a unit finds
// of a model is said at the appraisal, not here.

// registration is the sheet that the form fills in.
var registration = sheet.Named("registration")

// columns are those of the second part, in the order of the sheet; second are their names.
var (
	columns = moreOf(registration)
	second  = namesOf(columns)
)

func moreOf(s *sheet.Sheet) (all []*sheet.Column) {
	for i := range s.Columns {
		if c := &s.Columns[i]; c.More && c.Kind != record.AppraisalKind {
			all = append(all, c)
		}
	}
	return all
}

func namesOf(all []*sheet.Column) (names []string) {
	for _, c := range all {
		names = append(names, c.Name)
	}
	return names
}

// columnOf is the column of an input of the second part; nil for the others.
func columnOf(in string) *sheet.Column {
	if i := slices.Index(second, in); i >= 0 {
		return columns[i]
	}
	return nil
}

// lineOf is the line of the sheet that has a model and its participation. It writes into them.
func lineOf(m *record.Model, p *record.Participation) *sheet.Line {
	l := registration.New(record.ID{})
	for i := range l.Parts {
		switch l.Parts[i].Rec.Kind() {
		case record.ModelKind:
			l.Parts[i].Rec = m
		case record.ParticipationKind:
			l.Parts[i].Rec = p
		}
	}
	return l
}

// moreTexts adds what the inputs of the second part say at first.
func (s *Sheet) moreTexts(t Texts) {
	l := lineOf(&s.model, &s.part)
	for _, c := range columns {
		if text := typed(l.Value(c)); text != "" {
			t[c.Name] = text
		}
	}
}

// typed is a value as a person types it; of a choice its code, of a reference its id.
func typed(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		if v != 0 {
			return vi.FormatInt(v)
		}
	case record.ID:
		if !v.IsZero() {
			return v.String()
		}
	case record.Date:
		var d vi.Date
		if v != "" && d.UnmarshalText([]byte(v)) == nil {
			return vi.FormatDate(d)
		}
	case record.Decimal:
		var d vi.Decimal
		if v != "" && d.UnmarshalText([]byte(v)) == nil {
			return vi.FormatDecimal(d)
		}
	}
	return ""
}

// understandMore reads the inputs of the second part with set, which leaves out those that nobody touched.
func (s *Sheet) understandMore(e *Entered, set func(input string, read func(text string) error)) {
	l := lineOf(&e.Model, &e.Part)
	for _, c := range columns {
		set(c.Name, func(text string) error {
			v, err := l.ReadText(c, text, s.hints())
			if err == nil {
				l.Set(c, v)
			}
			return err
		})
	}
}

func (s *Sheet) hints() vi.DateHints { return vi.DateHints{Today: s.today, Year: s.Year} }

// readOptions reads what the references of the second part may point to.
func (s *Sheet) readOptions(tx *store.Tx) error {
	reader, err := sheet.NewReader(tx, s.hints())
	if err != nil {
		return err
	}
	s.options = map[string][]choice.Option{}
	l := lineOf(&s.model, &s.part)
	for _, c := range columns {
		if c.Type != record.Reference {
			continue
		}
		if c.Of == record.ModelKind {
			if err := s.sources(tx, c); err != nil {
				return err
			}
			continue
		}
		all, err := reader.Candidates(l, c)
		if err != nil {
			return err
		}
		for _, x := range all {
			s.options[c.Name] = append(s.options[c.Name], choice.Option{ID: x.ID.String(), Name: x.Name})
		}
	}
	return nil
}

// sources are the models of which one may be taken: the unit's own others, and the one it was taken from, wherever that is.
func (s *Sheet) sources(tx *store.Tx, c *sheet.Column) error {
	for i := range s.Others {
		s.options[c.Name] = append(s.options[c.Name], choice.Option{ID: s.Others[i].ID.String(), Name: s.Others[i].Name})
	}
	at := s.model.Source
	if at.IsZero() || slices.ContainsFunc(s.Others, func(o Other) bool { return o.ID == at }) {
		return nil
	}
	name := at.String()
	refs, err := tx.Find(at)
	for _, ref := range refs {
		if ref.Kind == record.ModelKind {
			name, err = sheet.Title(tx, ref)
		}
	}
	s.options[c.Name] = append(s.options[c.Name], choice.Option{ID: at.String(), Name: name})
	return err
}

// controlOf makes the control of a column, by its type.
func (p *Page) controlOf(c *sheet.Column) control {
	t := p.text()
	switch c.Type {
	case record.Reference, record.Choice:
		options := p.sheet.options[c.Name]
		for _, code := range c.Terms {
			options = append(options, choice.Option{ID: code, Name: t.Term(code)})
		}
		k := choice.NewPick("", options...) // one that may be left out can be emptied
		k.Placeholder, k.NoMatch = t.Entry.Inputs.ExampleField, t.Parts.NoMatch
		return k
	case record.Lines:
		l := form.NewLong("")
		l.Placeholder = t.Entry.Inputs.ExampleLines
		return l
	}
	l := input.NewLine("")
	l.AsTyped = c.Type != record.Text
	if c.Type == record.Day {
		l.Placeholder = t.Entry.Inputs.ExampleDate
		l.Tidy = func(text string) string {
			if d := p.sheet.Reading(c.Name, text); d != "" {
				return d
			}
			return text
		}
	}
	return l
}

// more opens the second part of the form, or closes it: what is filled in stays open.
func (p *Page) more() {
	before := p.form.Focus().ID
	p.form.Focus().Control.Leave()
	p.look()
	if p.opened = !p.opened; p.opened {
		p.openMore()
		p.exit(before)
		return
	}
	if columnOf(before) != nil && p.now[before] == "" {
		p.form.Go(inResults)
	}
	for _, in := range second {
		if p.now[in] == "" {
			p.form.Drop(in)
			delete(p.controls, in)
		}
	}
	p.exit(before)
}

// openMore puts the inputs of the second part that are not there behind those that are, and goes to the first of them.
func (p *Page) openMore() {
	after, first := inResults, ""
	for _, in := range second {
		if p.form.Field(in) == nil {
			p.form.Add(after, p.input(in))
			if first == "" {
				first = in
			}
		}
		after = in
	}
	p.dress()
	p.readSources()
	if first != "" {
		p.form.Go(first)
	}
}

// moreHint says at the last input of the first part how to open the second.
func (p *Page) moreHint() string {
	for _, in := range second {
		if p.form.Field(in) == nil {
			return p.text().Entry.MoreHint(p.keyOf(action.More))
		}
	}
	return ""
}
