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

// persons is the input of the second number: an occasion often has a decision on collectives and another on individuals.
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
	var fields []*form.Field
	for _, name := range commended {
		offered := map[string]string{"date": h.Text().Date(h.Now())}[name]
		f := s.columnOf(record.AwardKind, name, map[string]string{"number": t.NumberHint}[name], offered, options[name])
		if name == "state" {
			f.Control.(inputs.Control).Set(string(record.Granted))
		}
		if fields = append(fields, f); name == "number" {
			fields = append(fields, &form.Field{ID: persons, Label: t.Persons, Control: input.NewLine(""), Hint: t.PersonsHint})
		}
	}
	s.form = form.New(fields...)
	s.act = func() (life.Act, string, string) {
		vs, wrong, field := s.read(commended...)
		if wrong != "" {
			return nil, wrong, field
		}
		act := life.Commend{Persons: s.text(persons), Award: record.Award{Form: of[string](vs[0]), Number: of[string](vs[1]), Date: of[record.Date](vs[2]), Body: of[record.ID](vs[3]),
			Giver: of[string](vs[4]), Level: record.AwardLevel(of[string](vs[5])), Track: record.Track(of[string](vs[6])), Programme: of[record.ID](vs[7]), Reason: of[string](vs[8]),
			State: record.AwardState(of[string](vs[9]))}}
		for name, empty := range map[string]bool{"form": act.Award.Form == "", "state": act.Award.State == ""} {
			if empty {
				return nil, s.missing(name), name
			}
		}
		return act, "", ""
	}
	return s
}
