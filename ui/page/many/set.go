package many

import (
	"slices"

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

// settable is an input that can be set.
type settable struct {
	*sheets.Column
	line    *sheets.Line // of the sheet that has it
	options []choice.Option
}

// key names it among others, those that places have made by what they are.
func (s *settable) key() string {
	if s.Item.IsZero() {
		return s.Name
	}
	return s.Item.String()
}

// setting is the form that puts one value into one input of many.
type setting struct {
	*sheet
	t     *text.SetMany
	all   []settable
	input *choice.Pick
	shown *settable // that the control of the value is for
}

// Set opens the form that sets one input alike; then is told what was written.
func Set(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	page.Read(h, func(tx *store.Tx) ([]settable, error) { return settables(tx, h.Text(), rows) }, func(all []settable) {
		h.Push(newSetting(h, rows, all, then))
	})
}

// settables are the inputs that can be set: the program's, with the fields that the rows' units offer in their years,
// and the columns that those units have made.
func settables(tx *store.Tx, t *text.Table, rows []*listing.Row) (all []settable, err error) {
	l := registration.New(tx.Me().Unit)
	fields := []choice.Option{}
	for _, name := range life.Settable {
		c := registration.Column(name)
		x := settable{Column: c, line: l}
		if c.Type != record.Reference {
			x.options, _ = inputs.Options(t, nil, l, c) // fails of references alone
		}
		all = append(all, x)
	}
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
		own, err := registration.For(tx, r.Unit, record.Date4(int64(r.Year)))
		if err != nil {
			return nil, err
		}
		for i := range own.Columns {
			if c := &own.Columns[i]; !c.Item.IsZero() && !c.Hidden && !seen[c.Item] {
				seen[c.Item] = true
				x := settable{Column: c, line: own.New(r.Unit)}
				if err := x.line.Learn(tx); err != nil {
					return nil, err
				}
				x.options, _ = inputs.Options(t, nil, x.line, c) // none is a reference
				all = append(all, x)
			}
		}
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
				fields = append(fields, choice.Option{ID: f.ID.String(), Name: f.Name})
			}
		}
	}
	for i := range all {
		if all[i].Type == record.Reference {
			all[i].options = fields
		}
	}
	return all, nil
}

func newSetting(h page.Host, rows []*listing.Row, inputsOf []settable, then func(life.Saved)) *sheet {
	t := &h.Text().Many.Set
	x := &setting{sheet: newSheet(h, t.Title, t.Help, t.Done, rows, then), t: t, all: inputsOf}
	var all []choice.Option
	for i := range x.all {
		all = append(all, choice.Option{ID: x.all[i].key(), Name: h.Text().Column(x.all[i].Column)})
	}
	x.input = inputs.Pick(h.Text(), all)
	x.input.Set(all[0].ID)
	x.Put(append([]*form.Field{
		{ID: "input", Label: t.Input, Control: x.input},
		{ID: "value", Label: t.Value, Control: input.NewLine("")},
	}, reason(h, rows, t.ReasonOffered)...)...)
	x.sheet.act, x.sheet.moved = x.read, func(string) { x.fit() }
	x.fit()
	return x.sheet
}

// fit gives the value the control that the chosen input needs.
func (x *setting) fit() {
	i := slices.IndexFunc(x.all, func(s settable) bool { return s.key() == x.input.Value() })
	if i < 0 || x.shown == &x.all[i] {
		return
	}
	x.shown = &x.all[i]
	x.Field("value").Control = inputs.New(x.h.Text(), x.shown.line, x.shown.Column, x.shown.options, hints(x.h))
}

// read makes the act.
func (x *setting) read() (life.Act, string, string) {
	t, c := x.h.Text(), x.shown
	if x.input.Value() != c.key() {
		return nil, t.Many.Missing(x.t.Value), "input"
	}
	v, err := c.line.ReadText(c.Column, x.Field("value").Control.(inputs.Control).Value(), hints(x.h))
	switch {
	case err != nil:
		return nil, t.FieldError(c.Kind, err), "value"
	case v == nil:
		return nil, t.Many.Missing(x.t.Value), "value"
	}
	why, wrong := x.why()
	act := life.Set{Field: c.Name, Value: v, Reason: why}
	if !c.Item.IsZero() {
		act.Field, act.Item = "", c.Item
	}
	return act, wrong, "reason"
}
