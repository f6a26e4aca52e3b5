package sheet

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Candidate is a record that a text may name.
type Candidate struct {
	ID     record.ID
	Name   string
	others []string // other ways to call it: its code
	unit   record.ID
}

func (r *Reader) units() (all []Candidate) {
	for _, root := range r.tree.Roots {
		root.Walk(func(u *store.Unit) {
			all = append(all, Candidate{ID: u.ID, Name: r.tree.Called(u), others: []string{r.tree.FullCode(u), u.Name}})
		})
	}
	return all
}

// made takes in a record of a list's own, so that later rows can name it, also by the name that it has from now on: a
// criterion of which others are parts.
func (r *Reader) made(l *Line) {
	at := where{of: l.Sheet.Kind}
	name := l.Sheet.Column("name")
	if all, looked := r.known[at]; looked && name != nil && len(l.Parts) == 1 {
		x := Candidate{ID: l.Ref().ID, Name: l.Value(name).(string), unit: l.Unit}
		if code := l.Sheet.Column("code"); code != nil {
			x.others = append(x.others, l.Value(code).(string))
		}
		if !slices.ContainsFunc(all, func(y Candidate) bool { return y.ID == x.ID && y.Name == x.Name }) {
			r.known[at] = append(all, x)
		}
	}
}

// near are the participations of the line's unit, and of its year.
func (r *Reader) near(l *Line, all []Candidate) []Candidate {
	year := ""
	if c := l.Sheet.Column("span"); c != nil && !l.Empty(c) {
		_, last := record.Interval(fmt.Sprint(l.Value(c))).Days()
		year = "(" + last[:4] + ")"
	}
	return slices.DeleteFunc(slices.Clone(all), func(x Candidate) bool {
		return l.Unit != r.tx.Me().Unit && x.unit != l.Unit || !strings.HasSuffix(x.Name, year)
	})
}

// Candidates are the records that a column may point to.
func (r *Reader) Candidates(l *Line, c *Column) (all []Candidate, err error) {
	at := where{of: c.Of}
	if c.Of == record.FieldKind {
		at.unit, at.year, at.elsewhere = l.Unit, r.yearOf(l), l.Parts[0].Rec.Kind() == record.CrosswalkKind && c.Name == "field"
	}
	if all, looked := r.known[at]; looked {
		return all, nil
	}
	all, err = r.candidates(l, c, 0)
	r.known[at] = all
	return all, err
}

// Few are the candidates of a column where there are no more than most; else none.
func (r *Reader) Few(l *Line, c *Column, most int) ([]Candidate, error) {
	all, err := r.candidates(l, c, most)
	if errors.Is(err, errMany) || len(all) > most {
		return nil, nil
	}
	return all, err
}

// errMany ends looking for candidates.
var errMany = errors.New("sheet: too many candidates")

func (r *Reader) candidates(l *Line, c *Column, most int) (all []Candidate, err error) {
	switch c.Of {
	case record.UnitKind:
		return r.units(), nil
	case record.FieldKind:
		if l.Parts[0].Rec.Kind() == record.CrosswalkKind && c.Name == "field" {
			return r.fieldsElsewhere(l)
		}
		return r.fields(l)
	}
	part := record.KindOf(c.Of).Part
	for _, ch := range r.tx.Channels() {
		if ch.Part != part || part == record.Affairs && !r.tree.Covers(r.tx.Me().Unit, ch.Unit) {
			continue
		}
		err := r.tx.Each(ch, c.Of, func(id record.ID, s *log.State) error {
			if !s.Exists() {
				return nil
			}
			if most > 0 && len(all) > most {
				return errMany
			}
			name, err := Title(r.tx, record.Ref{Channel: ch, Kind: c.Of, ID: id})
			x := Candidate{id, name, others(s), ch.Unit}
			if c.Of == record.DecisionKind {
				x.others = append(x.others, DecisionOf(s.Text("number"), record.Date(s.Text("date"))))
			}
			if c.Of == record.ParticipationKind { // a model without its year
				x.others = append(x.others, strings.TrimSuffix(name, " ("+strconv.FormatInt(s.Int("year"), 10)+")"))
			}
			all = append(all, x)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// others are other ways to call a record.
func others(s *log.State) (all []string) {
	for _, field := range []string{"code", "title"} {
		if other := s.Text(field); other != "" {
			all = append(all, other)
		}
	}
	return all
}

// fields are those in force for a registration.
func (r *Reader) fields(l *Line) (all []Candidate, err error) {
	set, err := r.tx.Fields(l.Unit, r.yearOf(l))
	if err != nil {
		return nil, err
	}
	for _, f := range set.Items {
		if !f.Retired {
			all = append(all, Candidate{ID: f.ID, Name: f.Name, others: []string{f.Code}})
		}
	}
	return all, nil
}

// fieldsElsewhere are those of the lists that are not in force for a line: a crosswalk takes one of them for one that
// is.
func (r *Reader) fieldsElsewhere(l *Line) (all []Candidate, err error) {
	own, err := r.tx.Fields(l.Unit, r.yearOf(l))
	if err != nil && !errors.Is(err, store.ErrNoRecord) {
		return nil, err
	}
	for _, ch := range r.tx.Channels() {
		u := r.tree.Unit(ch.Unit)
		if ch.Part != record.Catalog || u == nil {
			continue
		}
		err := r.tx.Each(ch, record.FieldKind, func(id record.ID, s *log.State) error {
			if name := s.Text("name"); name != "" && (own == nil || s.IDOf("list") != own.List) {
				all = append(all, Candidate{ID: id, Name: FieldOf(name, u.Name), others: []string{name}})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
