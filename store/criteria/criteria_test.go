package criteria

import (
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/vi"
)

var must = storetest.Must

var district, commune = record.UnitID("347", ""), record.UnitID("13387", "")

// register is a district's with a commune; fill writes what else it holds.
func register(t *testing.T, fill func(w *store.Writer) error) *store.Register {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "r.dvr"), store.Me{Unit: district, Officer: "Nông Thị Thêm"}, store.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	must(t, r.Edit("", func(w *store.Writer) error {
		for _, u := range []*record.Unit{{Code: "347", Name: "Huyện Kim Bảng", Level: record.District}, {Code: "13387", Name: "Xã Thanh Sơn", Level: record.Commune, Parent: district}} {
			if err := put(w, record.CatalogOf(district, record.UnitKind, record.UnitID(u.Code, "")), u); err != nil {
				return err
			}
		}
		return fill(w)
	}))
	return r
}

func put(w *store.Writer, ref record.Ref, rec record.Record) error {
	_, err := w.Put(ref, rec, nil, "thử")
	return err
}

// issue writes a set and its criteria: each with its most, those with a name before a point are parts of it.
func issue(w *store.Writer, s record.CriteriaSet, most map[string]record.Decimal) error {
	s.Unit, s.Name = district, "Bộ "+s.Code
	id := record.KindOf(record.CriteriaSetKind).Keyed(&s, vi.Fold)
	err := put(w, record.CatalogOf(district, record.CriteriaSetKind, id), &s)
	for name, m := range most {
		x := &record.Measure{Unit: district, Code: s.Code + name, Name: "Tiêu chí " + name, Most: m, Set: id}
		if len(name) > 1 {
			x.Under = record.MeasureID(district, vi.Fold(s.Code+name[:1]))
		}
		err = errors.Join(err, put(w, record.CatalogOf(district, record.MeasureKind, record.MeasureID(district, vi.Fold(x.Code))), x))
	}
	return err
}

func read(t *testing.T, r *store.Register) (b *Book, tree *store.Tree) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) {
		if b, err = Read(tx); err == nil {
			tree, err = tx.Tree()
		}
		return err
	}))
	return b, tree
}

func TestTheSetThatHolds(t *testing.T) {
	cqtt := record.ProgrammeID(district, "CQTT")
	r := register(t, func(w *store.Writer) error {
		return errors.Join(issue(w, record.CriteriaSet{Code: "old", To: 2023}, nil), issue(w, record.CriteriaSet{Code: "new", From: 2024}, nil),
			issue(w, record.CriteriaSet{Code: "house", From: 2024, Scores: record.ScoresHousehold}, nil),
			issue(w, record.CriteriaSet{Code: "gov", From: 2024, Scores: record.ScoresUnit, Level: record.Commune, Programme: cqtt}, nil),
			issue(w, record.CriteriaSet{Code: "friendly", From: 2024, Programme: cqtt}, nil))
	})
	b, tree := read(t, r)
	for _, x := range []struct {
		about About
		unit  record.ID
		year  int
		want  string
	}{
		{About{Scores: record.ScoresCollective}, commune, 2023, "[old]"}, {About{Scores: record.ScoresCollective}, commune, 2024, "[new]"},
		{About{Scores: record.ScoresHousehold}, commune, 2024, "[house new]"}, {About{Scores: record.ScoresHousehold}, commune, 2020, "[old]"},
		{About{Scores: record.ScoresUnit}, commune, 2025, "[gov]"}, {About{Scores: record.ScoresUnit}, district, 2025, "[]"}, {About{Scores: record.ScoresUnit}, commune, 2023, "[]"},
		{About{Scores: record.ScoresIndividual, Programme: cqtt}, commune, 2025, "[friendly]"}, {About{Scores: record.ScoresIndividual, Theme: cqtt}, commune, 2025, "[friendly new]"},
	} {
		codes := []string{}
		for _, s := range b.For(tree.Unit(x.unit), x.about, x.year) {
			codes = append(codes, s.Code)
		}
		if got := fmt.Sprint(codes); got != x.want {
			t.Errorf("%+v in %d: %s, want %s", x.about, x.year, got, x.want)
		}
	}
}

func TestWhatDoesNotFitInASetIsTold(t *testing.T) {
	r := register(t, func(w *store.Writer) error {
		return errors.Join(issue(w, record.CriteriaSet{Code: "a"}, nil),
			issue(w, record.CriteriaSet{Code: "b", Pass: "70", Bands: "90 Tốt"}, map[string]record.Decimal{"1": "40", "11": "25", "12": "10", "2": "20.5", "93": "5"}),
			issue(w, record.CriteriaSet{Code: "c", Pass: "70", Bands: "90 Tốt"}, map[string]record.Decimal{"1": "60", "11": "35", "12": "25", "2": "40"}))
	})
	b, _ := read(t, r)
	var got string
	for _, s := range b.Sets {
		for _, f := range s.Faults() {
			got += fmt.Sprintln(f.Set.Code, f.Code, f.Name, f.Found, f.Want)
		}
	}
	want := "a no-criteria  0 0\nb not-hundred  65.5 100\nb parts-differ 1. Tiêu chí 1 35 40\nb no-whole Tiêu chí 93 0 0\nb unreachable  70 65.5\n"
	if got != want {
		t.Errorf("\n%s, want\n%s", got, want)
	}
	if c := b.Sets[2]; len(c.Leaves) != 3 || c.Leaves[0].Number != "1.1" || c.Leaves[2].Number != "2" {
		t.Errorf("%+v", c.Leaves)
	}
}

// What a unit says of itself stands beside what the one above finds; an ended set goes on explaining both.
func TestSelfBesideAppraised(t *testing.T) {
	part := record.NewID(time.Now())
	r := register(t, func(w *store.Writer) error {
		err := issue(w, record.CriteriaSet{Code: "b", To: 2023, Pass: "70", Bands: "50 Khá; 90 Tốt"}, map[string]record.Decimal{"1": "60", "2": "40"})
		set := record.KindOf(record.CriteriaSetKind).Keyed(&record.CriteriaSet{Unit: district, Code: "b"}, vi.Fold)
		a := &record.Assessment{By: district, Set: set, Participation: part, Span: "2023"}
		id := record.AssessmentID(set, part, record.ID{}, "2023", district)
		err = errors.Join(err, put(w, record.AffairsOf(commune, record.AssessmentKind, id), a))
		for code, n := range map[string]record.Decimal{"b1": "50", "b2": "19.5"} {
			p := &record.Points{By: district, Assessment: id, Criterion: record.MeasureID(district, code), Participation: part, Amount: n}
			err = errors.Join(err, put(w, record.AffairsOf(commune, record.PointsKind, record.PointsID(id, p.Criterion, district)), p))
		}
		return err
	})
	b, _ := read(t, r)
	all := b.Of(part)
	if len(all) != 1 || all[0].Self() {
		t.Fatalf("%+v", all)
	}
	sum := all[0].Sum()
	if sum.Points.String() != "69.5" || sum.Passed || sum.Grade != "Khá" || !sum.Differs(record.Exemplary) || sum.Differs(record.NotRecognised) || sum.Differs("") {
		t.Errorf("%+v", sum)
	}
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Set(all[0].Points[record.MeasureID(district, "b2")].Ref, "amount", nil, "")
	}))
	b, _ = read(t, r)
	if sum := b.Of(part)[0].Sum(); sum.Whole() || sum.Grade != "" || sum.Given != 1 || sum.Differs(record.NotRecognised) {
		t.Errorf("a band of what is not whole: %+v", sum)
	}
	must(t, r.Edit("", func(w *store.Writer) error { // taken back: nothing is said any more
		return w.Delete(all[0].Points[record.MeasureID(district, "b1")].Ref, "")
	}))
	if b, _ = read(t, r); len(b.Of(part)) != 0 {
		t.Errorf("%+v", b.Of(part)[0])
	}
}

// Whatever is given: the points are the exact sum, the band is the highest that they reach, and each that is too many
// is named.
func TestASumIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, items, given := &Set{}, []*Item(nil), map[record.ID]vi.Decimal{}
		want, over := new(big.Rat), 0
		for i := range rapid.IntRange(1, 12).Draw(t, "criteria") {
			x := &Item{ID: record.ID{byte(i + 1)}, Measure: record.Measure{Most: record.Decimal(fmt.Sprint(rapid.IntRange(1, 40).Draw(t, "most")))}}
			items = append(items, x)
			if rapid.IntRange(0, 9).Draw(t, "given") > 0 {
				given[x.ID] = vi.NewDecimal(rapid.Int64Range(0, 50_00).Draw(t, "hundredths"), 2)
				r, _ := new(big.Rat).SetString(given[x.ID].String())
				if want.Add(want, r); r.Cmp(new(big.Rat).SetInt(big.NewInt(x.most().Coef))) > 0 {
					over++
				}
			}
		}
		for _, n := range rapid.SliceOfNDistinct(rapid.Int64Range(0, 300), 0, 4, rapid.ID[int64]).Draw(t, "bands") {
			s.Bands += fmt.Sprintf("%d Mức %d; ", n, n)
		}
		s.Pass = record.Decimal(fmt.Sprint(rapid.IntRange(0, 200).Draw(t, "pass")))
		s.order(items)
		sum := s.Sum(func(id record.ID) (n vi.Decimal, ok bool) { n, ok = given[id]; return n, ok })
		got, _ := new(big.Rat).SetString(sum.Points.String())
		if got.Cmp(want) != 0 || sum.Given != len(given) || len(sum.Over) != over {
			t.Fatalf("%+v, want %s of %d, %d over", sum, want, len(given), over)
		}
		grades, _ := s.Grades()
		best, name := new(big.Rat).SetInt64(-1), ""
		for _, g := range grades {
			if r, _ := new(big.Rat).SetString(string(g.From)); want.Cmp(r) >= 0 && r.Cmp(best) > 0 {
				best, name = r, g.Name
			}
		}
		pass, _ := new(big.Rat).SetString(string(s.Pass))
		if !sum.Whole() {
			name = ""
		}
		if sum.Grade != name || sum.Passed != (sum.Whole() && want.Cmp(pass) >= 0) {
			t.Fatalf("%+v: band %q wanted", sum, name)
		}
	})
}
