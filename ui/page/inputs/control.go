package inputs

import (
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Control is what a person fills in, with its text.
type Control interface {
	form.Control
	Value() string
	Set(text string)
}

// few is how many choices stand side by side; more are found by typing a part of their name.
const few = 4

// New makes the input of a column, empty.
func New(t *text.Table, l *sheet.Line, c *sheet.Column, options []choice.Option, hints vi.DateHints) Control {
	switch {
	case c.Type == record.Reference || len(options) > few || !c.Item.IsZero() && long(options):
		return Pick(t, options)
	case c.Type == record.Choice || c.Type == record.Flag:
		x := choice.NewRow("", options...)
		x.Free = c.Type == record.Choice && !c.Need
		return x
	case c.Type == record.Lines:
		x := form.NewLong("")
		x.Placeholder = t.Example(c)
		return x
	}
	return Line(t, l, c, hints)
}

// long tells choices that a place made which do not stand beside each other on a narrow screen.
func long(options []choice.Option) bool {
	n := 0
	for _, o := range options {
		n += part.Width(o.Name) + 5 // with its mark
	}
	return n > 40
}

// Pick makes an input for one of many.
func Pick(t *text.Table, options []choice.Option) *choice.Pick {
	x := choice.NewPick("", options...)
	x.Placeholder, x.NoMatch = t.Entry.Inputs.ExampleField, t.Parts.NoMatch
	return x
}

// Line makes the input of a column in which its text is typed; a date is written in full once it was left.
func Line(t *text.Table, l *sheet.Line, c *sheet.Column, hints vi.DateHints) *input.Line {
	x := input.NewLine("")
	x.AsTyped = c.Type != record.Text
	x.Placeholder = t.Example(c)
	if c.Type != record.Text {
		x.Check = func(s string) input.Verdict {
			v, err := l.ReadText(c, s, hints)
			if err != nil {
				return input.Verdict{State: theme.Bad, Problem: t.FieldError(c.Kind, err), Later: true}
			}
			if v == nil {
				return input.Verdict{}
			}
			_, note := Understood(t, l, c, s, hints)
			return input.Verdict{State: theme.Good, Note: note}
		}
	}
	if c.Type == record.Day || c.Type == record.Span {
		x.Tidy = func(s string) string {
			if read, _ := Understood(t, l, c, s, hints); read != "" {
				return read
			}
			return s
		}
	}
	return x
}

// Units are the choices of a unit and all below it; none for nil.
func Units(top *store.Unit) (all []choice.Option) {
	if top != nil {
		top.Walk(func(u *store.Unit) { all = append(all, choice.Option{ID: u.ID.String(), Name: u.Name}) })
	}
	return all
}

// Options are what a choice or a reference may be, and what it is; nil for any other column.
func Options(t *text.Table, r *sheet.Reader, l *sheet.Line, c *sheet.Column) (all []choice.Option, err error) {
	switch c.Type {
	case record.Flag:
		return []choice.Option{{ID: "false", Name: t.Common.No}, {ID: "true", Name: t.Common.Yes}}, nil
	case record.Reference:
		found, err := r.Candidates(l, c)
		for _, x := range found {
			all = append(all, choice.Option{ID: x.ID.String(), Name: x.Name})
		}
		if err != nil {
			return nil, err
		}
		return WithOwn(r, l, c, all)
	}
	if c.Type != record.Choice {
		return nil, nil
	}
	for _, code := range c.Terms {
		all = append(all, choice.Option{ID: code, Name: t.TermOf(c, code)})
	}
	if own := l.Value(c).(string); !c.Item.IsZero() && own != "" && !slices.Contains(c.Terms, own) {
		all = append(all, choice.Option{ID: own, Name: own}) // which the place took away
	}
	return all, nil
}

// WithOwn adds what a reference points to where it is not offered any more: a field that was retired, a model of
// another unit.
func WithOwn(r *sheet.Reader, l *sheet.Line, c *sheet.Column, all []choice.Option) ([]choice.Option, error) {
	id := l.Value(c).(record.ID)
	if id.IsZero() || slices.ContainsFunc(all, func(o choice.Option) bool { return o.ID == id.String() }) {
		return all, nil
	}
	name, err := r.Called(id, c.Of)
	return append(all, choice.Option{ID: id.String(), Name: name}), err
}
