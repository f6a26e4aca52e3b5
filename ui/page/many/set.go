package many

import (
	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
)

// setting is the form that puts one value into one input of many.
type setting struct {
	*sheet
	t      *text.SetMany
	fields []choice.Option // of the lists in force for the rows
	input  *choice.Pick
	shown  string // the input that the control of the value is for
}

// Set opens the form that sets one input alike; then is told what was written.
func Set(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	page.Read(h, func(tx *store.Tx) ([]choice.Option, error) { return inForce(tx, rows) }, func(fields []choice.Option) {
		h.Push(newSetting(h, rows, fields, then))
	})
}

// inForce are the fields that the rows' units offer in their years.
func inForce(tx *store.Tx, rows []*listing.Row) (all []choice.Option, err error) {
	type place struct {
		unit record.ID
		year int
	}
	asked, seen := map[place]bool{}, map[record.ID]bool{}
	for _, r := range rows {
		at := place{r.Unit, r.Year}
		if asked[at] {
			continue
		}
		asked[at] = true
		set, err := tx.Fields(r.Unit, r.Year)
		if err == store.ErrNoRecord {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, f := range set.Items {
			if !f.Retired && !seen[f.ID] {
				seen[f.ID] = true
				all = append(all, choice.Option{ID: f.ID.String(), Name: f.Name})
			}
		}
	}
	return all, nil
}

func newSetting(h page.Host, rows []*listing.Row, fields []choice.Option, then func(life.Saved)) *sheet {
	t := &h.Text().Many.Set
	x := &setting{sheet: newSheet(h, t.Title, t.Help, t.Done, rows, then), t: t, fields: fields}
	var inputs []choice.Option
	for _, f := range life.Settable {
		inputs = append(inputs, choice.Option{ID: f, Name: h.Text().Terms.Label(life.KindOf(f), f)})
	}
	x.input = choice.NewPick(inputs[0].ID, inputs...)
	x.input.NoMatch = h.Text().Parts.NoMatch
	x.form = form.New(append([]*form.Field{
		{ID: "input", Label: t.Input, Control: x.input},
		{ID: "value", Label: t.Value, Control: input.NewLine("")},
	}, reason(h, rows, t.ReasonOffered)...)...)
	x.sheet.act, x.sheet.moved = x.read, func(string) { x.fit() }
	x.fit()
	return x.sheet
}

// fit gives the value the control that the chosen input needs.
func (x *setting) fit() {
	field := x.input.Value()
	if field == x.shown {
		return
	}
	x.shown = field
	x.form.Field("value").Control = x.control(field)
}

func (x *setting) control(field string) form.Control {
	t := x.h.Text()
	row := func(options ...choice.Option) form.Control { return choice.NewRow("", options...) }
	switch field {
	case "field":
		p := choice.NewPick("", x.fields...)
		p.NoMatch, p.Placeholder = t.Parts.NoMatch, t.Models.FilterType
		return p
	case "standing":
		return row(choice.Option{ID: string(record.New), Name: t.Terms.Standing(record.New)},
			choice.Option{ID: string(record.Maintained), Name: t.Terms.Standing(record.Maintained)})
	case "subject":
		var all []choice.Option
		for _, s := range record.SubjectKinds {
			all = append(all, choice.Option{ID: string(s), Name: t.Terms.Subject(s)})
		}
		return row(all...)
	case "target":
		var all []choice.Option
		for _, l := range []record.Level{record.Commune, record.Cluster, record.District, record.Province} {
			all = append(all, choice.Option{ID: string(l), Name: t.Terms.Level(l)})
		}
		return row(all...)
	case "registered", "from", "to":
		return input.NewDate("", x.h.Now(), t)
	}
	return input.NewLine("")
}

// read makes the act.
func (x *setting) read() (life.Act, string, string) {
	act := life.Set{Field: x.input.Value()}
	missing := x.h.Text().Many.Missing(x.t.Value)
	if act.Field == "" || act.Field != x.shown {
		return nil, missing, "input"
	}
	switch c := x.form.Field("value").Control.(type) {
	case *choice.Pick:
		id, err := record.ParseID(c.Value())
		if err != nil {
			return nil, missing, "value"
		}
		act.Value = id
	case *choice.Row:
		if c.Empty() {
			return nil, missing, "value"
		}
		act.Value = c.Value()
	case *input.Line:
		if c.Empty() {
			return nil, missing, "value"
		}
		if act.Value = c.Value(); act.Field == "registered" || act.Field == "from" || act.Field == "to" {
			date, ok := day(x.h, c.Value())
			if !ok {
				return nil, missing, "value"
			}
			act.Value = date
		}
	}
	why, wrong := x.why()
	act.Reason = why
	return act, wrong, "reason"
}
