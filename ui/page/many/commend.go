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
)

// persons is the input of the second number: an occasion often has a decision on collectives and another on
// individuals.
const persons = "persons"

// commended are the inputs of an award that are the same for many.
var commended = []string{"form", "number", "date", "body", "giver", "level", "track", "programme", "reason", "state"}

// Commend opens the form of an award for many.
func Commend(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	of := sheets.Of(record.AwardKind)
	page.Read(h, func(tx *store.Tx) (map[string][]choice.Option, error) {
		reader, err := sheets.NewReader(tx, hints(h))
		if err != nil {
			return nil, err
		}
		all := map[string][]choice.Option{}
		for _, name := range commended {
			if all[name], err = inputs.Options(h.Text(), reader, of.New(tx.Me().Unit), of.Column(name)); err != nil {
				return nil, err
			}
		}
		all["state"] = slices.DeleteFunc(all["state"], func(o choice.Option) bool { return o.ID != string(record.Proposed) && o.ID != string(record.Granted) })
		return all, nil
	}, func(options map[string][]choice.Option) { h.Push(newCommending(h, rows, options, then)) })
}

func newCommending(h page.Host, rows []*listing.Row, options map[string][]choice.Option, then func(life.Saved)) *sheet {
	t := &h.Text().Many.Commend
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	b := s.boxes(record.AwardKind)
	var fields []*form.Field
	for _, name := range commended {
		offered := map[string]string{"date": h.Text().Date(h.Now())}[name]
		f := b.Field(name, map[string]string{"number": t.NumberHint}[name], offered, options[name]...)
		if fields = append(fields, f); name == "number" {
			fields = append(fields, &form.Field{ID: persons, Label: t.Persons, Control: input.NewLine(""), Hint: t.PersonsHint})
		}
	}
	b.Control("state").Set(string(record.Granted))
	s.Put(fields...)
	reads(s, b, func(a *record.Award) (life.Act, string, string) {
		for name, empty := range map[string]bool{"form": a.Form == "", "state": a.State == ""} {
			if empty {
				return nil, s.missing(name), name
			}
		}
		return life.Commend{Persons: s.text(persons), Award: *a}, "", ""
	})
	return s
}
