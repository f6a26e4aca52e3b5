package sheet_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/storetest"
	"danvan/store/value"
	"danvan/store/vi"
)

var hints = vi.DateHints{Today: vi.DateOf(time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)), Year: 2026}

// register is that of a commune below a district; both have a list of fields.
func register(t *testing.T) *store.Register {
	t.Helper()
	me, root := record.UnitID("00901", ""), record.UnitID("009", "")
	r, err := store.Create(filepath.Join(t.TempDir(), "register.dv"), store.Me{Unit: me, Officer: "Nông Thị Thêm"}, store.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	must(t, r.Edit("", func(w *store.Writer) error {
		put := func(owner record.ID, id record.ID, rec record.Record) {
			_, err := w.Put(record.CatalogOf(owner, rec.Kind(), id), rec, nil, "")
			must(t, err)
		}
		put(root, root, &record.Unit{Code: "009", Name: "Huyện Lâm Bình", Level: record.District})
		put(root, me, &record.Unit{Code: "00901", Name: "Xã Thượng Lâm", Level: record.Commune, Parent: root, Order: 1})
		for owner, name := range map[record.ID]string{root: "Lĩnh vực kinh tế", me: "Kinh tế"} {
			list := record.FieldListID(owner, 0)
			put(owner, list, &record.FieldList{Unit: owner})
			put(owner, record.FieldID(list, vi.Fold(name)), &record.Field{List: list, Code: "KT", Name: name, Order: 1})
		}
		return nil
	}))
	return r
}

var must = storetest.Must

// typed is what a person types into a column, one for each type; of the nth reference of a kind the name of the nth
// record that it may point to. "" where there is none.
func typed(t *testing.T, r *sheet.Reader, l *sheet.Line, c *sheet.Column, nth int) string {
	t.Helper()
	switch {
	case c.Kind == record.CommentKind && c.Field == "field":
		return "name"
	case c.Kind == record.ResourceKindName && c.Field == "measure":
		return "đồng" // of money
	case c.Like != "":
		return c.Like
	case c.Type == record.Reference:
		all, err := r.Candidates(l, c)
		must(t, err)
		if len(all) == 0 {
			return ""
		}
		return all[nth%len(all)].Name
	case c.Type == record.Choice:
		return c.Terms[0]
	case c.Type == record.Year:
		return "2026"
	case c.Type == sheet.Figure && c.Measure == vi.Dong:
		return "khoảng 185 triệu"
	case c.Type == sheet.Figure && c.Measure == vi.People:
		return "120 lượt người"
	}
	return map[record.Type]string{record.Text: c.Name + " một", record.Lines: "Dòng một\ndòng hai", record.Whole: "12", record.Number: "7,5", record.Day: "5/10/2026", record.Span: "Quý III/2026",
		record.Flag: "có", sheet.Figure: "12,5"}[c.Type]
}

// Of every sheet: a line that somebody types in all its columns holds what each text says, comes back so from the
// register, and typed again, or put again as it was read, changes nothing.
func TestALineOfEverySheetComesBackUnchanged(t *testing.T) {
	r := register(t)
	left := sheet.All()
	for pass := 0; len(left) > 0; pass++ {
		if pass == 4 {
			for _, s := range left {
				t.Errorf("%s: what it hangs on is never there", s.Name)
			}
			return
		}
		var waits []*sheet.Sheet
		for _, s := range left {
			if !comesBack(t, r, s) {
				waits = append(waits, s)
			}
		}
		left = waits
	}
}

// narrows are columns that, filled in at random, say what cannot be: a set for units with points for a model, a monthly
// criterion.
var narrows = map[record.Name]map[string]bool{record.CriteriaSetKind: {"scores": true, "level": true, "programme": true}, record.AssessmentKind: {"unit": true},
	record.MeasureKind: {"set": true, "under": true}}

// So does a line of the registration as a place has it, with a column of each type of its own.
func TestALineOfAPlacesSheetComesBackUnchanged(t *testing.T) {
	r := register(t)
	var s *sheet.Sheet
	must(t, r.Edit("", func(w *store.Writer) (err error) {
		me := w.Me().Unit
		for i, of := range record.ValueTypes {
			m := &record.Measure{Unit: me, Code: "own-" + string(of), Name: "Cột " + string(of), Value: of, Use: record.Uses[i%3], Terms: "Duy trì được\nChưa rõ"}
			if _, err := w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, m.Code)), m, nil, ""); err != nil {
				return err
			}
		}
		s, err = sheet.Named("registration").For(w.Tx, me, "2026")
		return err
	}))
	if s.Column("own-"+string(record.TermValue)) == nil {
		t.Fatal("the place has no columns of its own")
	}
	if !comesBack(t, r, s) {
		t.Error("what it needs is not there")
	}
}

// Of each thing that is said of a column the nearest unit's word stands; what is hidden or has ended shows where it is
// filled in, and holds nobody up.
func TestTheNearestUnitSaysHowAColumnIsAsked(t *testing.T) {
	r := register(t)
	root := record.UnitID("009", "")
	at := func(on record.Date) (s *sheet.Sheet) {
		must(t, r.View(func(tx *store.Tx) (err error) {
			s, err = sheet.Named("registration").For(tx, tx.Me().Unit, on)
			return err
		}))
		return s
	}
	say := func(unit record.ID, c record.Column) {
		c.Unit = unit
		id := record.KindOf(record.ColumnKind).Keyed(&c, nil)
		must(t, r.Edit("", func(w *store.Writer) error {
			_, err := w.Put(record.CatalogOf(unit, record.ColumnKind, id), &c, nil, "")
			return err
		}))
	}
	me := record.UnitID("00901", "")
	say(root, record.Column{Name: "registration.content", Use: record.Needed, Label: "Cách thức", Order: 2})
	say(root, record.Column{Name: "registration.field", Use: record.More})
	say(root, record.Column{Name: "registration.results", From: "2026-07", Use: record.Hidden})
	say(me, record.Column{Name: "registration.content", Label: "Cách làm ở xã"})
	s := at("2026-05-01")
	if c := s.Column("content"); !c.Need || c.Title != "Cách làm ở xã" || c.By != "Xã Thượng Lâm" {
		t.Errorf("content: %+v", c)
	}
	if c := s.Column("field"); c.Need || !c.More || c.By != "Huyện Lâm Bình" {
		t.Errorf("field: %+v", c)
	}
	if s.Columns[0].Name != "name" || s.Columns[1].Name != "year" || s.Columns[2].Name != "content" {
		t.Errorf("order: %s, %s, %s", s.Columns[0].Name, s.Columns[1].Name, s.Columns[2].Name)
	}
	if s.Column("results").Hidden || !at("2026-08-01").Column("results").Hidden {
		t.Error("results are hidden from July on")
	}
	later := at("2026-08-01")
	l := later.New(me)
	asks := func() bool {
		return slices.ContainsFunc(l.Asked(true), func(c *sheet.Column) bool { return c.Name == "results" })
	}
	if asks() {
		t.Error("what is hidden and empty is asked")
	}
	if l.Set(later.Column("results"), "Xong"); !asks() {
		t.Error("what is filled in is hidden with its column")
	}
}

// comesBack tries one sheet; false where a record that a line must point to is not there yet.
func comesBack(t *testing.T, r *store.Register, s *sheet.Sheet) bool {
	var columns []*sheet.Column
	var texts []string
	ready := true
	want := sheet.New
	if s.Kind == record.AppraisalKind {
		want = sheet.Same // the line of the registration made it
	}
	must(t, r.View(func(tx *store.Tx) error {
		reader, err := sheet.NewReader(tx, hints)
		must(t, err)
		l := s.New(tx.Me().Unit)
		seen := map[record.Name]int{}
		for _, c := range s.Asked(false) {
			text := typed(t, reader, l, c, seen[c.Of])
			if narrows[s.Kind][c.Field] {
				text = ""
			}
			seen[c.Of]++
			ready = ready && (text != "" || !c.Need)
			if c.Field == "to" && c.Type == record.Day {
				text = "31/12/2026" // not before “from”
			}
			columns, texts = append(columns, c), append(texts, text)
			if v, err := reader.Read(l, c, text); err == nil && v != nil {
				l.Set(c, v) // what others depend on
			}
		}
		return nil
	}))
	if !ready {
		return false
	}
	list := sheet.Typed(s, "bảng", columns, [][]string{texts})
	o := sheet.TakeOptions{Hints: hints, From: "bảng"}
	must(t, r.View(func(tx *store.Tx) error {
		made, err := list.Check(tx, o)
		if err == nil && made.Fates[0] != want {
			t.Errorf("%s: checked: %v, %s", s.Name, made.Fates, problems(made))
		}
		return err
	}))
	must(t, r.Edit("", func(w *store.Writer) error {
		made, err := list.Take(w, o)
		if err == nil && made.Fates[0] != want {
			t.Errorf("%s: %v, %s", s.Name, made.Fates, problems(made))
		}
		return err
	}))
	must(t, r.Edit("", func(w *store.Writer) error {
		made, err := list.Take(w, o)
		if err == nil && (made.Fates[0] != sheet.Same || len(made.Kept) > 0 || len(w.Wrote()) > 0) {
			t.Errorf("%s, typed again: %v, %d kept, %d written, %s", s.Name, made.Fates, len(made.Kept), len(w.Wrote()), problems(made))
		}
		return err
	}))
	must(t, r.Edit("", func(w *store.Writer) error { return same(t, w, s, columns, texts) }))
	return true
}

// same holds the line that was made against what was typed.
func same(t *testing.T, w *store.Writer, s *sheet.Sheet, columns []*sheet.Column, texts []string) error {
	refs, err := s.Refs(w.Tx)
	must(t, err)
	reader, err := sheet.NewReader(w.Tx, hints)
	must(t, err)
	wrong := fmt.Sprintf("%s: no line holds what was typed", s.Name)
	for _, ref := range refs {
		l, err := s.Read(w.Tx, ref)
		must(t, err)
		differs := ""
		for i, c := range columns {
			v, err := reader.Read(l, c, texts[i])
			must(t, err)
			again := s.New(l.Unit)
			if again.Clear(c); v != nil {
				again.Set(c, v)
			}
			if f, is := v.(value.Figure); is { // which says more than a line holds
				held := again.Value(c).(value.Figure)
				if held.Amount != f.Amount || held.Qualifier != f.Qualifier || held.High != f.High {
					t.Errorf("%s.%s: %q is %#v, and held as %#v", s.Name, c.Name, texts[i], f, held)
				}
			}
			if again.Value(c) != l.Value(c) && differs == "" {
				differs = fmt.Sprintf("%s.%s: %q is %#v, and came back as %#v", s.Name, c.Name, texts[i], again.Value(c), l.Value(c))
			}
		}
		if wrong = differs; differs != "" {
			continue
		}
		if changed, err := l.Put(w, ""); err != nil || changed {
			t.Errorf("%s: put as it was read: %v, %v", s.Name, changed, err)
		}
		break
	}
	if wrong != "" {
		t.Error(wrong)
	}
	return nil
}

func problems(made *sheet.Taken) (all string) {
	for _, q := range made.Problems {
		if q.Column != nil {
			all += q.Column.Name + " "
		}
		all += fmt.Sprintf("%q: %v; ", q.Found, q.Err)
	}
	return all
}
