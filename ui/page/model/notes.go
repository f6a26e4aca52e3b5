package model

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/page/wording"
)

// notes adds what lies beside a participation and is read line by line: the notes of its progress, the earliest first,
// what units have said at the review of the year, and what was given for the model in it.
func (r *reader) notes(y *year, p record.Ref, model record.ID) error {
	for _, kind := range []record.Name{record.ProgressKind, record.ReviewKind, record.AwardKind} {
		var found []note
		err := r.tx.Each(p.Channel, kind, func(id record.ID, s *log.State) error {
			if s.IDOf("participation") == p.ID || kind == record.AwardKind && s.IDOf("model") == model && yearOf(s) == y.year {
				ref := record.Ref{Channel: p.Channel, Kind: kind, ID: id}
				found = append(found, note{ref, s.IDOf("by"), s.Text("date"), r.words(ref, s), s.Conflicts()})
			}
			return nil
		})
		if err != nil {
			return err
		}
		slices.SortStableFunc(found, func(a, b note) int { return cmp.Compare(a.date, b.date) })
		label := r.t.Terms.Kind(kind)
		for _, n := range found {
			if n.words == "" {
				continue // taken back
			}
			y.facts = append(y.facts, fact{label: label, value: n.words, ref: n.ref, own: kind == record.ProgressKind || kind == record.ReviewKind && n.by == r.names.Me})
			y.conflict = y.conflict || len(n.conflicts) > 0
			r.d.open += len(n.conflicts)
			label = ""
		}
	}
	return nil
}

// yearOf is the year that an award is counted in.
func yearOf(s *log.State) int64 {
	if day := record.Date(s.Text("date")); day != "" {
		return int64(day.Year())
	}
	_, last := record.Interval(s.Text("span")).Days()
	return int64(record.Date(last).Year())
}

// note is one of them.
type note struct {
	ref       record.Ref
	by        record.ID // of a review
	date      string
	words     string
	conflicts []string
}

// words is a note on one line; "" for one that says nothing any more.
func (r *reader) words(ref record.Ref, s *log.State) string {
	value := func(field string) string { return r.names.Was(r.tx, ref, field, s.Raw(field)) }
	date := wording.Date(record.Date(s.Text("date")))
	words := []string{date, value("text")}
	if n := s.Int("beneficiaries"); n > 0 {
		words = append(words, strings.ToLower(r.t.Terms.Label(ref.Kind, "beneficiaries"))+" "+r.t.Number(int(n)))
	}
	if ref.Kind == record.ReviewKind {
		if s.Text("outcome") == "" {
			return ""
		}
		words = []string{r.names.Unit(s.IDOf("by")), strings.ToLower(value("outcome")), value("reason"), date}
	}
	if ref.Kind == record.AwardKind {
		var a record.Award
		if record.Read(s.Values(), &a) != nil || a.State == "" || a.Over() {
			return ""
		}
		words = []string{value("form"), value("name"), value("number"), date, cmp.Or(value("giver"), value("body"), r.names.Unit(a.By))}
		if a.State != record.Granted {
			words = append(words, strings.ToLower(value("state")))
		}
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " · ")
}
