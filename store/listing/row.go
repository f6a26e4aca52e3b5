package listing

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/resource"
)

// Row is one participation as lists show it.
type Row struct {
	Participation record.ID
	Model         record.ID
	Name          string
	Registrant    string
	Place         string
	Registered    record.Date
	*Traits
	Into     *record.Ref   // what the row's model is a copy of, whose name and subject the row then has; nil: of none
	Sum      *resource.Sum // what was mobilised for it; nil: nothing that can be added up
	Copies   int32         // how many models are copies of this one
	Conflict bool          // the model, the participation, a verdict on it, a figure of it or what it is a copy of is in conflict
}

// Traits are what many rows of a unit have alike: they share them, so that a row of a large register takes half the
// memory. They never change.
type Traits struct {
	Unit     record.ID
	Field    record.ID
	By       record.ID // the unit whose verdict stands; zero without one
	Subject  record.SubjectKind
	Standing record.Standing
	Verdict  record.Verdict // of the highest unit that gave one
	Proposed record.Date    // when recognition was asked for; empty: not yet
	Year     int
}

// ModelRef names the model behind the row: the copy, when it is one.
func (r *Row) ModelRef() record.Ref { return record.AffairsOf(r.Unit, record.ModelKind, r.Model) }

// ParticipationRef names the participation.
func (r *Row) ParticipationRef() record.Ref {
	return record.AffairsOf(r.Unit, record.ParticipationKind, r.Participation)
}

// Mobilised is what was mobilised for the participation.
func (r *Row) Mobilised() resource.Sum {
	if r.Sum == nil {
		return resource.Sum{}
	}
	return *r.Sum
}

// model is what a row takes from its model.
type model struct {
	name, registrant, place string
	subject                 record.SubjectKind
	conflict                bool
}

func modelOf(s *log.State) model {
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

func intern(s *log.State, field string) string {
	var buf [32]byte
	b := s.Append(buf[:0], field)
	if w, ok := words[string(b)]; ok {
		return w
	}
	return string(b)
}
