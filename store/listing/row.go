package listing

import (
	"slices"

	"danvan/store"
	"danvan/store/record"
)

// Row is one participation as lists show it.
type Row struct {
	Participation record.ID
	Model         record.ID
	Unit          record.ID
	Field         record.ID
	By            record.ID // the unit whose verdict stands; zero without one
	Name          string
	Registrant    string
	Place         string
	Subject       record.SubjectKind
	Standing      record.Standing
	Verdict       record.Verdict // of the highest unit that gave one
	Registered    record.Date
	Proposed      record.Date // when recognition was asked for; empty: not yet
	Year          int
	Copies        int         // how many models are copies of this one
	Into          *record.Ref // what the row's model is a copy of, whose name and subject the row then has; nil: of none
	Conflict      bool        // the model, the participation, a verdict on it, a figure of it or what it is a copy of is in conflict
}

// ModelRef names the model behind the row: the copy, when it is one.
func (r *Row) ModelRef() record.Ref { return record.AffairsOf(r.Unit, record.ModelKind, r.Model) }

// ParticipationRef names the participation.
func (r *Row) ParticipationRef() record.Ref {
	return record.AffairsOf(r.Unit, record.ParticipationKind, r.Participation)
}

// model is what a row takes from its model.
type model struct {
	name, registrant, place string
	subject                 record.SubjectKind
	conflict                bool
}

// finding is the verdict that stands for a participation.
type finding struct {
	verdict  record.Verdict
	by       record.ID
	depth    int
	conflict bool
}

// affairs is what a listing takes from the affairs of a unit.
type affairs struct {
	rows      []Row
	redirects map[record.ID]redirect // nil: none
	apart     []record.Distinct
}

// readAffairs reads a unit's affairs. A participation whose model is missing (it waits for a bundle, or was deleted) has no row.
func readAffairs(tx *store.Tx, tree *store.Tree, unit record.ID) (a affairs, err error) {
	ch := record.Channel{Unit: unit, Part: record.Affairs}
	models := map[record.ID]model{}
	err = tx.Each(ch, record.ModelKind, func(id record.ID, s *store.State) error {
		models[id] = modelOf(s)
		var whole record.Model
		switch is, err := half(tx, record.Ref{Channel: ch, Kind: record.ModelKind, ID: id}, s, &whole); {
		case err != nil:
			return err
		case is:
			models[id] = model{whole.Name, whole.Registrant, whole.Place, whole.Subject, true}
		}
		if r, ok := redirectOf(s); ok && r.to != (key{unit, id}) {
			if a.redirects == nil {
				a.redirects = map[record.ID]redirect{}
			}
			a.redirects[id] = r
		}
		return nil
	})
	if err != nil {
		return a, err
	}
	err = tx.Each(ch, record.DistinctKind, func(_ record.ID, s *store.State) error {
		a.apart = append(a.apart, record.Distinct{One: s.IDOf("one"), Other: s.IDOf("other")})
		return nil
	})
	if err != nil {
		return a, err
	}
	findings := map[record.ID]finding{}
	err = tx.Each(ch, record.AppraisalKind, func(_ record.ID, s *store.State) error {
		p, by := s.IDOf("participation"), s.IDOf("by")
		v := record.Verdict(intern(s, "verdict"))
		f := finding{v, by, depthOf(tree, by), s.InConflict()}
		if old, ok := findings[p]; v != "" && (!ok || f.depth < old.depth) {
			findings[p] = f
		}
		return nil
	})
	if err != nil {
		return a, err
	}
	a.rows = make([]Row, 0, len(models))
	err = tx.Each(ch, record.ParticipationKind, func(id record.ID, s *store.State) error {
		r := Row{Participation: id, Unit: unit}
		var whole record.Participation
		switch is, err := half(tx, record.Ref{Channel: ch, Kind: record.ParticipationKind, ID: id}, s, &whole); {
		case err != nil:
			return err
		case is:
			r.Model, r.Field, r.Standing, r.Registered, r.Year = whole.Model, whole.Field, whole.Standing, whole.Registered, int(whole.Year)
			r.Proposed = whole.Proposed
		default:
			r.Model, r.Field, r.Standing = s.IDOf("model"), s.IDOf("field"), record.Standing(intern(s, "standing"))
			r.Registered, r.Year = record.Date(s.Text("registered")), int(s.Int("year"))
			r.Proposed = record.Date(s.Text("proposed"))
		}
		m, ok := models[r.Model]
		if !ok {
			return nil
		}
		f := findings[id]
		r.By, r.Verdict, r.Conflict = f.by, f.verdict, m.conflict || f.conflict || s.InConflict()
		r.Name, r.Registrant, r.Place, r.Subject = m.name, m.registrant, m.place, m.subject
		a.rows = append(a.rows, r)
		return nil
	})
	if err != nil {
		return a, err
	}
	return a, a.markFigures(tx, ch)
}

func redirectOf(s *store.State) (r redirect, ok bool) {
	r.to = key{s.IDOf("same_unit"), s.IDOf("same_as")}
	if r.to.unit.IsZero() || r.to.model.IsZero() {
		return r, false
	}
	if s.InConflict() {
		r.disputed = slices.ContainsFunc(s.Conflicts(), func(f string) bool { return f == "same_as" || f == "same_unit" })
	}
	return r, true
}

func modelOf(s *store.State) model {
	buf := s.Append(make([]byte, 0, 256), "name")
	a := len(buf)
	buf = s.Append(buf, "registrant")
	b := len(buf)
	all := string(s.Append(buf, "place")) // one allocation for three texts
	return model{all[:a], all[a:b], all[b:], record.SubjectKind(intern(s, "subject")), s.InConflict()}
}

// depthOf is how far below a root a unit stands; a verdict of a unit that nobody knows stands behind all others.
func depthOf(tree *store.Tree, id record.ID) int {
	u := tree.Unit(id)
	if u == nil {
		return 1 << 20
	}
	d := 0
	for ; u.Parent != nil; u = u.Parent {
		d++
	}
	return d
}

// words are the terms that rows share, so that a hundred thousand rows do not hold a hundred thousand copies.
var words = func() map[string]string {
	m := map[string]string{}
	for _, w := range []string{
		string(record.Collective), string(record.Individual), string(record.Household), string(record.New), string(record.Maintained),
		string(record.NotRecognised), string(record.Recognised), string(record.Exemplary),
	} {
		m[w] = w
	}
	return m
}()

func intern(s *store.State, field string) string {
	var buf [32]byte
	b := s.Append(buf[:0], field)
	if w, ok := words[string(b)]; ok {
		return w
	}
	return string(b)
}
