package many

import (
	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	sheets "danvan/store/sheet"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
)

// registration has the inputs that can be set.
var registration = sheets.Named("registration")

// setting is the form that puts one value into one input of many.
type setting struct {
	*sheet
	t      *text.SetMany
	fields []choice.Option // of the lists in force for the rows
	line   *sheets.Line
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
	x := &setting{sheet: newSheet(h, t.Title, t.Help, t.Done, rows, then), t: t, fields: fields, line: registration.New(h.Me().Unit)}
	var all []choice.Option
	for _, f := range life.Settable {
		all = append(all, choice.Option{ID: f, Name: h.Text().Column(registration.Column(f))})
	}
	x.input = inputs.Pick(h.Text(), all)
	x.input.Set(all[0].ID)
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
	if x.shown == x.input.Value() || x.input.Value() == "" {
		return
	}
	x.shown = x.input.Value()
	c, options := registration.Column(x.shown), x.fields
	if c.Type != record.Reference {
		options, _ = inputs.Options(x.h.Text(), nil, x.line, c) // fails of references alone
	}
	x.form.Field("value").Control = inputs.New(x.h.Text(), x.line, c, options, hints(x.h))
}

// read makes the act.
func (x *setting) read() (life.Act, string, string) {
	t, act := x.h.Text(), life.Set{Field: x.input.Value()}
	if act.Field == "" || act.Field != x.shown {
		return nil, t.Many.Missing(x.t.Value), "input"
	}
	c := registration.Column(act.Field)
	v, err := x.line.ReadText(c, x.form.Field("value").Control.(inputs.Control).Value(), hints(x.h))
	switch {
	case err != nil:
		return nil, t.FieldError(c.Kind, err), "value"
	case v == nil:
		return nil, t.Many.Missing(x.t.Value), "value"
	}
	why, wrong := x.why()
	act.Value, act.Reason = v, why
	return act, wrong, "reason"
}
