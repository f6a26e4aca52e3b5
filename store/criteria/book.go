package criteria

import (
	"cmp"
	"fmt"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// Book holds criteria sets and the points that were given by them. It is a copy.
type Book struct {
	Sets []*Set
	byID map[record.ID]*Set
	of   map[record.ID][]*Assessed // by participation, or by unit
	tree *store.Tree
	dvk  map[record.ID]bool // programmes that are DVK itself

	pilots map[record.ID][]record.Pilot // by programme
}

// Assessed is what one unit says.
type Assessed struct {
	record.Assessment
	Ref      record.Ref
	Set      *Set
	Points   map[record.ID]Given // by criterion
	Conflict bool                // somebody else says otherwise, of it or of points
}

// Given are the points of a criterion.
type Given struct {
	record.Points
	Ref      record.Ref
	Conflict bool
}

// Self tells what a unit says of itself and its own.
func (a *Assessed) Self() bool { return a.By == a.Ref.Channel.Unit }

// At gives the points of a criterion.
func (a *Assessed) At(criterion record.ID) (vi.Decimal, bool) {
	return number(a.Points[criterion].Amount)
}

// Sum adds up.
func (a *Assessed) Sum() Sum { return a.Set.Sum(a.At) }

// Read reads what the register holds. Without sets nothing else is read.
func Read(tx *store.Tx) (*Book, error) { return ReadOf(tx, func(record.ID) bool { return true }) }

// ReadOf reads the sets, and the points among the affairs of some units alone.
func ReadOf(tx *store.Tx, unit func(record.ID) bool) (b *Book, err error) {
	b = &Book{byID: map[record.ID]*Set{}, of: map[record.ID][]*Assessed{}, pilots: map[record.ID][]record.Pilot{}, dvk: map[record.ID]bool{{}: true}}
	if b.Sets, err = Sets(tx); err != nil || len(b.Sets) == 0 {
		return b, err
	}
	for _, s := range b.Sets {
		b.byID[s.ID] = s
	}
	if b.tree, err = tx.Tree(); err != nil {
		return nil, err
	}
	for _, ch := range tx.Channels() {
		switch {
		case ch.Part == record.Catalog:
			err = tx.Each(ch, record.ProgrammeKind, func(id record.ID, s *log.State) error {
				b.dvk[id] = vi.Fold(s.Text("code")) == "dvk"
				return nil
			})
			if err == nil {
				err = tx.Each(ch, record.PilotKind, func(_ record.ID, s *log.State) error {
					var p record.Pilot
					if s.Exists() && record.Read(s.Values(), &p) == nil {
						b.pilots[p.Programme] = append(b.pilots[p.Programme], p)
					}
					return nil
				})
			}
		case unit(ch.Unit):
			err = b.read(tx, ch)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, all := range b.of {
		slices.SortFunc(all, func(x, y *Assessed) int {
			return cmp.Or(b.depth(y.By)-b.depth(x.By), cmp.Compare(y.Span, x.Span), cmp.Compare(x.Ref.ID.String(), y.Ref.ID.String()))
		})
	}
	return b, nil
}

func (b *Book) depth(unit record.ID) (n int) {
	for u := b.tree.Unit(unit); u != nil; u = u.Parent {
		n++
	}
	return n
}

// read reads what is said among the affairs of a unit. What says nothing any more, and what is by a set that the
// register has not, is left out.
func (b *Book) read(tx *store.Tx, ch record.Channel) error {
	all := map[record.ID]*Assessed{}
	err := tx.Each(ch, record.AssessmentKind, func(id record.ID, s *log.State) error {
		a := &Assessed{Ref: record.Ref{Channel: ch, Kind: record.AssessmentKind, ID: id}, Points: map[record.ID]Given{}, Conflict: s.InConflict()}
		if err := record.Read(s.Values(), &a.Assessment); err != nil {
			return err
		}
		if a.Set = b.byID[a.Assessment.Set]; a.Set != nil && (!a.Participation.IsZero() || a.Unit == ch.Unit) {
			all[id] = a
		}
		return nil
	})
	if err != nil || len(all) == 0 {
		return err
	}
	err = tx.Each(ch, record.PointsKind, func(id record.ID, s *log.State) error {
		a := all[s.IDOf("assessment")]
		if a == nil || a.By != s.IDOf("by") {
			return nil
		}
		g := Given{Ref: record.Ref{Channel: ch, Kind: record.PointsKind, ID: id}, Conflict: s.InConflict()}
		if err := record.Read(s.Values(), &g.Points); err != nil {
			return err
		}
		a.Conflict = a.Conflict || g.Conflict
		if g.Amount != "" || g.Evidence != "" {
			a.Points[g.Criterion] = g
		}
		return nil
	})
	for _, a := range all {
		if len(a.Points) == 0 && !a.says() {
			continue
		}
		of := a.Participation
		if of.IsZero() {
			of = a.Unit
		}
		b.of[of] = append(b.of[of], a)
	}
	return err
}

// says tells whether an assessment says anything but whose and of what it is.
func (a *Assessed) says() bool {
	bare := record.Assessment{By: a.By, Set: a.Assessment.Set, Participation: a.Participation, Unit: a.Unit, Span: a.Span}
	return a.Assessment != bare
}

// Of gives what units say of a participation, or of a unit: the lowest first, which is the one that it is of.
func (b *Book) Of(id record.ID) []*Assessed { return b.of[id] }

// Each visits everything that is said.
func (b *Book) Each(visit func(*Assessed)) {
	for _, all := range b.of {
		for _, a := range all {
			visit(a)
		}
	}
}

// By gives what a unit says of a participation or a unit, by a set for a span; nil for nothing.
func (b *Book) By(unit, of record.ID, set *Set, span record.Interval) *Assessed {
	for _, a := range b.of[of] {
		if a.By == unit && a.Set == set && a.Span == span {
			return a
		}
	}
	return nil
}

// Set gives a set by its id; nil for one that is not here.
func (b *Book) Set(id record.ID) *Set { return b.byID[id] }

// About is what points are to be given to.
type About struct {
	Scores           record.Scored // ScoresUnit: a unit itself
	Programme, Theme record.ID     // of the model, and of its year
}

// For gives the sets that hold for something of a unit in a year, the one to be taken first: of the nearest unit, for
// that kind of registrant alone, the latest.
func (b *Book) For(unit *store.Unit, about About, year int) (all []*Set) {
	near := map[record.ID]int{}
	for u := unit; u != nil; u = u.Parent {
		near[u.ID] = len(near) + 1
	}
	for _, s := range b.Sets {
		if near[s.Unit] > 0 && s.Holds(year) && s.fits(about) && (s.Level == "" || s.Level == unit.Level) && b.programme(s, about) {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(x, y *Set) int {
		special := func(s *Set) int {
			if s.Scores == "" {
				return 1
			}
			return 0
		}
		return cmp.Or(near[x.Unit]-near[y.Unit], special(x)-special(y), cmp.Compare(y.From, x.From))
	})
	return all
}

// Tried tells whether a unit carries out the programme of a set in a year: where the programme has pilots, only they
// do, with all below them.
func (b *Book) Tried(s *Set, unit record.ID, year int) bool {
	all, span := b.pilots[s.Programme], record.Date(fmt.Sprint(year))
	first, last := span.Days()
	return len(all) == 0 || slices.ContainsFunc(all, func(p record.Pilot) bool {
		return b.tree.Covers(p.Where, unit) && record.HoldsIn(p.From, p.To, first, last)
	})
}

func (s *Set) fits(about About) bool {
	return s.Scores == about.Scores || s.Scores == "" && about.Scores != record.ScoresUnit
}

// programme tells whether a set is of a programme that something belongs to; a unit itself belongs to all.
func (b *Book) programme(s *Set, about About) bool {
	if about.Scores == record.ScoresUnit {
		return true
	}
	return b.dvk[s.Programme] && b.dvk[about.Programme] || !s.Programme.IsZero() && (s.Programme == about.Programme || s.Programme == about.Theme)
}

// Programmes reads of which programmes the models of some units are, and the participations of a theme year: those
// alone that are of one.
func Programmes(tx *store.Tx, unit func(record.ID) bool) (models, parts map[record.ID]record.ID, err error) {
	models, parts = map[record.ID]record.ID{}, map[record.ID]record.ID{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Affairs || !unit(ch.Unit) {
			continue
		}
		for _, x := range []struct {
			kind  record.Name
			field string
			into  map[record.ID]record.ID
		}{{record.ModelKind, "programme", models}, {record.ParticipationKind, "theme", parts}} {
			err := tx.Each(ch, x.kind, func(id record.ID, s *log.State) error {
				if of := s.IDOf(x.field); !of.IsZero() {
					x.into[id] = of
				}
				return nil
			})
			if err != nil {
				return nil, nil, err
			}
		}
	}
	return models, parts, nil
}
