package sheet

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/vi"
)

// What points can be wrong about in the register.
const (
	YearDiffers Code = "year-differs" // they are of another year than their participation
	NotInForce  Code = "not-in-force" // their set does not hold for that year, or is not for what they are given to
	OtherSet    Code = "other-set"    // a criterion is in a set, or a part of a criterion, of another unit or set
)

// scoringName is before the code of a set in the name of its sheet.
const scoringName = string(record.AssessmentKind) + ":"

// Scoring is the sheet of the points that are given by a set: an assessment, and a column for each criterion without
// parts, with one for what it rests on.
func Scoring(set *criteria.Set) *Sheet {
	s := of(record.KindOf(record.AssessmentKind))
	s.Name, s.set = scoringName+set.Code, set
	s.Columns = slices.DeleteFunc(s.Columns, func(c Column) bool {
		return c.Field == "set" || len(set.Leaves) > 0 && (c.Field == "unit") == (set.Scores != record.ScoresUnit) && (c.Field == "unit" || c.Field == "participation")
	})
	for i := range s.Columns {
		s.Columns[i].More = s.Columns[i].Field != "participation" && s.Columns[i].Field != "unit" && s.Columns[i].Field != "span"
	}
	k := record.KindOf(record.PointsKind)
	var all []Column
	for i, x := range set.Leaves {
		s.slots = append(s.slots, slot{kind: record.PointsKind, criterion: x.ID})
		c := Column{Shape: *k.Shape("amount"), Kind: k.Name, Field: "amount", Title: x.Called(), Most: x.Most, slot: i + 1}
		if c.Name = x.Code; s.Column(x.Code) != nil {
			c.Name = "c." + x.Code
		}
		e := Column{Shape: *k.Shape("evidence"), Kind: k.Name, Field: "evidence", Title: c.Title, slot: i + 1}
		e.Name, e.Type = c.Name+".evidence", record.Text // one line of a list
		all = append(all, c, e)
	}
	at := slices.IndexFunc(s.Columns, func(c Column) bool { return c.Field == "date" })
	s.Columns = slices.Insert(s.Columns, at, all...)
	return s
}

// In finds the sheet with a code name in a register, that of a criteria set too: “assessment:dvk-tt”, with “@2023”
// behind where several of a unit's sets have the code. nil when there is none.
func In(tx *store.Tx, name string) (*Sheet, error) {
	if s := Named(name); s != nil {
		return s, nil
	}
	code, is := CodeOfSet(name)
	if !is {
		return nil, nil
	}
	all, err := Scorings(tx)
	for _, s := range slices.Backward(all) { // the latest of those that are called the same
		if vi.Fold(s.Name) == vi.Fold(scoringName+code) {
			return s, err
		}
	}
	return nil, err
}

// CodeOfSet is the code of the criteria set whose sheet has a name; false for that of another sheet.
func CodeOfSet(name string) (string, bool) { return strings.CutPrefix(name, scoringName) }

// Scored reads an assessment with the criteria of its set, or the one that points belong to; without them where the set
// is not here.
func Scored(tx *store.Tx, ref record.Ref) (*Line, error) {
	h, err := tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	if ref.Kind == record.PointsKind {
		return Scored(tx, record.Ref{Channel: ref.Channel, Kind: record.AssessmentKind, ID: h.State().IDOf("assessment")})
	}
	sets, err := criteria.Sets(tx)
	if err != nil {
		return nil, err
	}
	for _, set := range sets {
		if set.ID == h.State().IDOf("set") {
			return Scoring(set).Read(tx, ref)
		}
	}
	return Of(ref.Kind).Read(tx, ref)
}

// PointsOf are the points of an assessment.
func PointsOf(tx *store.Tx, ref record.Ref) (all []record.Ref, err error) {
	err = tx.Each(ref.Channel, record.PointsKind, func(id record.ID, s *log.State) error {
		if s.IDOf("assessment") == ref.ID && s.Exists() {
			all = append(all, record.Ref{Channel: ref.Channel, Kind: record.PointsKind, ID: id})
		}
		return nil
	})
	return all, err
}

// Scorings are the sheets of all criteria sets of a register.
func Scorings(tx *store.Tx) (all []*Sheet, err error) {
	sets, err := criteria.Sets(tx)
	if err != nil {
		return nil, err
	}
	count := map[string]int{}
	for _, set := range sets {
		count[vi.Fold(set.Code)]++
	}
	for _, set := range sets {
		s := Scoring(set)
		if count[vi.Fold(set.Code)] > 1 {
			s.Name += fmt.Sprint("@", set.From)
		}
		all = append(all, s)
	}
	return all, nil
}

// Set is the criteria set that a sheet's points are given by; nil for any other sheet.
func (s *Sheet) Set() *criteria.Set { return s.set }

// readPoints reads the points of an assessment.
func (l *Line) readPoints(tx *store.Tx) error {
	l.tiePoints()
	for i := 1; i < len(l.Parts); i++ {
		if err := l.read(tx, i, l.Parts[i].Ref); err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
	}
	return nil
}

// tiePoints binds points to their assessment.
func (l *Line) tiePoints() {
	if l.Sheet.set == nil {
		return
	}
	a := l.Parts[0].Rec.(*record.Assessment)
	for i := 1; i < len(l.Parts); i++ {
		p := l.Parts[i].Rec.(*record.Points)
		p.By, p.Assessment, p.Participation = a.By, l.Ref().ID, a.Participation
		if l.Parts[i].Held == nil {
			l.Parts[i].Ref = record.AffairsOf(l.Unit, record.PointsKind, record.PointsID(p.Assessment, p.Criterion, p.By))
		}
	}
}

// Points gives the points of a criterion, as the line holds them.
func (l *Line) Points(criterion record.ID) (n vi.Decimal, ok bool) {
	for i := range l.Parts {
		if p, is := l.Parts[i].Rec.(*record.Points); is && p.Criterion == criterion && p.Amount != "" {
			return n, n.UnmarshalText([]byte(p.Amount)) == nil
		}
	}
	return n, false
}

// over tells points that are more than their criterion can give.
func (l *Line) over(c *Column) bool {
	var n, most vi.Decimal
	if c.Most == "" || l.Empty(c) || n.UnmarshalText([]byte(l.Value(c).(record.Decimal))) != nil || most.UnmarshalText([]byte(c.Most)) != nil {
		return false
	}
	over, ok := n.Plus(vi.Decimal{Coef: -most.Coef, Scale: most.Scale})
	return ok && over.Coef > 0
}

// pointsProblem tells why an assessment cannot be saved: its year or its set is not that of what it is about.
func (l *Line) pointsProblem(tx *store.Tx) error {
	a, ok := l.Parts[0].Rec.(*record.Assessment)
	if !ok || l.Made() {
		return nil
	}
	book, err := criteria.ReadOf(tx, func(record.ID) bool { return false })
	if err != nil {
		return err
	}
	_, last := a.Span.Days()
	year := record.Date(last).Year()
	about := criteria.About{Scores: record.ScoresUnit}
	if !a.Participation.IsZero() {
		var p record.Participation
		var m record.Model
		if _, err := tx.Get(record.AffairsOf(l.Unit, record.ParticipationKind, a.Participation), &p); err != nil {
			return err
		}
		if _, err := tx.Get(record.AffairsOf(l.Unit, record.ModelKind, p.Model), &m); err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
		if int64(year) != p.Year {
			return &Error{Code: YearDiffers, Of: record.AssessmentKind, Field: "span", Found: string(a.Span), Like: []string{fmt.Sprint(p.Year)}}
		}
		about = criteria.About{Scores: record.Scored(m.Subject), Programme: m.Programme, Theme: p.Theme}
	}
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	all := book.For(tree.Unit(l.Unit), about, year)
	if set := book.Set(a.Set); set != nil && !slices.Contains(all, set) {
		e := &Error{Code: NotInForce, Of: record.AssessmentKind, Field: "set", Found: set.Name}
		for _, s := range all {
			e.Like = append(e.Like, s.Name)
		}
		return e
	}
	return nil
}

// criterionProblem tells why a criterion cannot be saved: its set is another unit's, or its whole is in another set.
func (l *Line) criterionProblem(tx *store.Tx) error {
	m, ok := l.Parts[0].Rec.(*record.Measure)
	if !ok || m.Set.IsZero() {
		return nil
	}
	for _, x := range []struct {
		field string
		kind  record.Name
		id    record.ID
	}{{"set", record.CriteriaSetKind, m.Set}, {"under", record.MeasureKind, m.Under}} {
		if x.id.IsZero() {
			continue
		}
		h, err := tx.Get(record.CatalogOf(l.Unit, x.kind, x.id), nil)
		switch {
		case errors.Is(err, store.ErrNoRecord):
			refs, err := tx.Find(x.id)
			if err != nil || len(refs) == 0 {
				continue // an earlier row of the same list, which is only tried
			}
			name, err := Title(tx, refs[0])
			if err != nil {
				return err
			}
			return &Error{Code: OtherSet, Of: record.MeasureKind, Field: x.field, Found: name}
		case err == nil && x.kind == record.MeasureKind && (h.State().IDOf("set") != m.Set || x.id == l.Ref().ID):
			return &Error{Code: OtherSet, Of: record.MeasureKind, Field: x.field, Found: h.State().Text("name")}
		case err != nil:
			return err
		}
	}
	return nil
}

// NewTitle is what the record with an id is called, wherever it lies; its id for none.
func NewTitle(tx *store.Tx, id record.ID) (string, error) {
	refs, err := tx.Find(id)
	if err != nil || len(refs) == 0 {
		return id.String(), err
	}
	return Title(tx, refs[0])
}

// titleOfAssessment is “Bộ tiêu chí, Xã Thanh Sơn, 2020” of a unit's.
func titleOfAssessment(tx *store.Tx, s *log.State) (string, error) {
	title, err := NewTitle(tx, s.IDOf("set"))
	if err != nil {
		return "", err
	}
	unit, err := NewTitle(tx, s.IDOf("unit"))
	if span := settle.SpanOf(s.Text("span")); span != "" {
		unit += ", " + span
	}
	return title + ", " + unit, err
}

// scored are the assessments of a channel that have points.
func scored(tx *store.Tx, ch record.Channel) (map[record.ID]bool, error) {
	all := map[record.ID]bool{}
	return all, tx.Each(ch, record.PointsKind, func(_ record.ID, s *log.State) error {
		if s.Text("amount") != "" || s.Text("evidence") != "" {
			all[s.IDOf("assessment")] = true
		}
		return nil
	})
}

// Drop takes away what a record says, and with an assessment its points.
func Drop(w *store.Writer, ref record.Ref, reason string) error {
	if ref.Kind != record.AssessmentKind {
		return w.Delete(ref, reason)
	}
	all, err := PointsOf(w.Tx, ref)
	for i := 0; i < len(all) && err == nil; i++ {
		err = w.Delete(all[i], reason)
	}
	return errors.Join(err, w.Delete(ref, reason))
}
