package grid_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/grid"
	"danvan/ui/page/sheets"
	"danvan/ui/text"
)

// today is the host's, by which each door reads what is typed.
var today = vi.DateHints{Today: vi.DateOf(time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)), Year: 2026}

// written draws what a person writes into a column.
func written(t *rapid.T, c *sheet.Column) string {
	of := []string{"một dòng", "Biên bản, số 3", "007"}
	switch {
	case c.Most != "":
		of = []string{"0", "7", "7,5", "12,25"}
	case c.Type == record.Choice:
		of = c.Terms
	case c.Type == record.Day:
		of = []string{"5/10/2026", "5/10", "05102026", "10/2026"}
	case c.Type == sheet.Figure && c.Measure == vi.Dong:
		of = []string{"185 triệu", "trên 1,5 tỷ", "khoảng 20.000.000 đồng"}
	case c.Type == sheet.Figure && c.Measure == vi.SquareMetres:
		of = []string{"12", "7,5 ha", "1.250"}
	case c.Type == sheet.Figure && c.Measure == vi.People, c.Type == record.Whole:
		of = []string{"11", "1.280"}
	case c.Type == sheet.Figure, c.Type == record.Number:
		of = []string{"12", "7,5"}
	case c.Type == record.Reference:
		return "" // chosen by a name, which the test of all sheets does
	}
	return rapid.SampledFrom(append(of, "")).Draw(t, c.Name)
}

// doors are ways by which what stands in some columns comes in as the line of a participation.
type doors map[string]func(t *rapid.T, part record.Ref, s *sheet.Sheet, columns []*sheet.Column, texts []string)

// hold goes through each door with the same texts, and wants the same values from all.
func (d doors) hold(t *testing.T, r *store.Register, sheetOf func(*store.Tx) (*sheet.Sheet, error), asked func(*sheet.Column) bool, read func(part record.Ref) *sheet.Line) {
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		var s *sheet.Sheet
		must(t, r.View(func(tx *store.Tx) (err error) { s, err = sheetOf(tx); return err }))
		var columns []*sheet.Column
		var texts []string
		for i := range s.Columns {
			if c := &s.Columns[i]; asked(c) {
				columns, texts = append(columns, c), append(texts, written(rt, c))
			}
		}
		if strings.Join(texts, "") == "" {
			return
		}
		first, from := "", map[string]string{}
		for door, in := range d {
			n++
			model := pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: fmt.Sprint("Mô hình ", n, " ", door), Registrant: "Chi bộ"})
			part := record.AffairsOf(r.Me().Unit, record.ParticipationKind, record.ParticipationID(model, 2026))
			in(rt, part, s, columns, texts)
			l := read(part)
			for i, c := range columns {
				v, err := l.ReadText(c, texts[i], today)
				if err != nil {
					rt.Fatalf("%s %q: %v", c.Name, texts[i], err)
				}
				want := l.Sheet.New(l.Unit)
				if v != nil {
					want.Set(c, v)
				}
				if got := l.Value(c); fmt.Sprint(got) != fmt.Sprint(want.Value(c)) {
					rt.Errorf("%s: %s %q is %v, and came in as %v", door, c.Name, texts[i], want.Value(c), got)
				}
				from[door] += fmt.Sprint(l.Value(c), "|")
			}
			if first == "" {
				first = from[door]
			} else if from[door] != first {
				rt.Errorf("the doors differ: %v", from)
			}
		}
	})
}

// asList takes a line in as a list or a workbook does.
func asList(t *testing.T, r *store.Register, first []*sheet.Column, of func(record.Ref) []string) func(*rapid.T, record.Ref, *sheet.Sheet, []*sheet.Column, []string) {
	return func(rt *rapid.T, part record.Ref, s *sheet.Sheet, columns []*sheet.Column, texts []string) {
		must(t, r.Edit("", func(w *store.Writer) error {
			made, err := sheet.Typed(s, "bảng", append(first[:len(first):len(first)], columns...), [][]string{append(of(part), texts...)}).Take(w, sheet.TakeOptions{Hints: today, From: "bảng"})
			if err == nil && len(made.Problems) > 0 {
				rt.Errorf("a list: %+v", made.Problems[0])
			}
			return err
		}))
	}
}

// asGrid pastes a line under the headings of its columns and saves it.
func asGrid(t *testing.T, r *store.Register, first []*sheet.Column, of func(record.Ref) []string) func(*rapid.T, record.Ref, *sheet.Sheet, []*sheet.Column, []string) {
	return func(rt *rapid.T, part record.Ref, s *sheet.Sheet, columns []*sheet.Column, texts []string) {
		h := pagetest.New(t, r)
		h.SetYear(2026)
		p := grid.NewOf(h, s)
		p.Slowly()
		h.Open(p)
		var headings []string
		for _, c := range append(first[:len(first):len(first)], columns...) {
			headings = append(headings, text.For(text.Vi).Column(c))
		}
		paste(h, strings.Join(headings, "\t")+"\n"+strings.Join(append(of(part), texts...), "\t")+"\n")
		h.Press("ctrl+s")
		if len(p.Rows()) > 0 {
			rt.Fatalf("not saved: %v %v\n%s", h.News, h.Fails, h.Plain(160, 20))
		}
	}
}

// asCommand reads a line column by column, as add and set do.
func asCommand(t *testing.T, r *store.Register, begin func(*store.Tx, *sheet.Sheet, record.Ref) (*sheet.Line, error)) func(*rapid.T, record.Ref, *sheet.Sheet, []*sheet.Column, []string) {
	return func(rt *rapid.T, part record.Ref, s *sheet.Sheet, columns []*sheet.Column, texts []string) {
		must(t, r.Edit("", func(w *store.Writer) error {
			reader, err := sheet.NewReader(w.Tx, today)
			if err != nil {
				return err
			}
			l, err := begin(w.Tx, s, part)
			if err != nil {
				return err
			}
			for i, c := range columns {
				v, err := reader.Read(l, c, texts[i])
				if err != nil {
					return err
				}
				if l.Clear(c); v != nil {
					l.Set(c, v)
				}
			}
			if l.Made() {
				_, err = l.Put(w, "")
			} else {
				_, err = l.Make(w, "")
			}
			return err
		}))
	}
}

// Points come in alike by the form, the grid, a list and a command.
func TestPointsComeInAlikeByEveryDoor(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	set := &record.CriteriaSet{Unit: me, Code: "moi", Name: "Bộ tiêu chí mới"}
	id := record.KindOf(record.CriteriaSetKind).Keyed(set, vi.Fold)
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.CatalogOf(me, record.CriteriaSetKind, id), set, nil, "")
		for i, m := range []*record.Measure{{Code: "a", Name: "Sáng tạo", Most: "60"}, {Code: "a1", Name: "Cách làm", Most: "35", Under: record.MeasureID(me, "a")},
			{Code: "a2", Name: "Tiết kiệm", Most: "25", Under: record.MeasureID(me, "a")}, {Code: "b", Name: "Bền vững", Most: "40"}} {
			if m.Unit, m.Set, m.Order = me, id, int64(i+1); err == nil {
				_, err = w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, m.Code)), m, nil, "")
			}
		}
		return err
	}))
	sheetOf := func(tx *store.Tx) (*sheet.Sheet, error) { return sheet.In(tx, "assessment:moi") }
	var s *sheet.Sheet
	must(t, r.View(func(tx *store.Tx) (err error) { s, err = sheetOf(tx); return err }))
	first := []*sheet.Column{s.Column("participation"), s.Column("span")}
	of := func(part record.Ref) (texts []string) {
		must(t, r.View(func(tx *store.Tx) error {
			title, err := sheet.Title(tx, part)
			texts = []string{title, "2026"}
			return err
		}))
		return texts
	}
	form := func(rt *rapid.T, part record.Ref, _ *sheet.Sheet, columns []*sheet.Column, texts []string) {
		h := pagetest.New(t, r)
		h.SetYear(2026)
		h.Open(sheets.New(h))
		sheets.Points(h, part, nil)
		h.Settle()
		for i, c := range columns {
			if c.Field == "evidence" { // aside of its points
				h.Press(keyboard.Down)
			} else if i > 0 {
				h.Press(keyboard.Tab)
			}
			h.Type(texts[i])
		}
		h.Press("ctrl+s")
		if len(h.Fails) > 0 {
			rt.Fatalf("not saved: %v\n%s", h.Fails, h.Plain(100, 40))
		}
	}
	doors{"form": form, "list": asList(t, r, first, of), "grid": asGrid(t, r, first, of), "command": asCommand(t, r, func(tx *store.Tx, s *sheet.Sheet, part record.Ref) (*sheet.Line, error) {
		l := s.New(me)
		l.Set(s.Column("participation"), part.ID)
		l.Set(s.Column("span"), record.Interval("2026"))
		return l, nil
	})}.hold(t, r, sheetOf, func(c *sheet.Column) bool { return c.Most != "" || c.Field == "evidence" }, func(part record.Ref) (l *sheet.Line) {
		must(t, r.View(func(tx *store.Tx) error {
			book, err := criteria.Read(tx)
			must(t, err)
			if all := book.Of(part.ID); len(all) == 1 {
				l, err = sheet.Scored(tx, all[0].Ref)
				return err
			}
			l = s.New(me)
			return nil
		}))
		return l
	})
}

// So do a place's own columns by the grid, a list and a command.
func TestOwnColumnsComeInAlikeByEveryDoor(t *testing.T) {
	r := pagetest.Register(t, "00901")
	me := r.Me().Unit
	must(t, r.Edit("", func(w *store.Writer) (err error) {
		for i, of := range record.ValueTypes {
			m := &record.Measure{Unit: me, Code: "own-" + string(of), Name: "Cột " + string(of), Value: of, Use: record.Asked, Order: int64(i), Terms: "Duy trì được\nChưa rõ"}
			if _, err = w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, m.Code)), m, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	sheetOf := func(tx *store.Tx) (*sheet.Sheet, error) { return sheet.Named("registration").For(tx, me, "2026") }
	read := func(tx *store.Tx, s *sheet.Sheet, part record.Ref) (*sheet.Line, error) { return s.Read(tx, part) }
	s := sheet.Named("registration")
	first := []*sheet.Column{s.Column("name"), s.Column("field"), s.Column("subject"), s.Column("registrant"), s.Column("year")}
	of := func(part record.Ref) (texts []string) {
		must(t, r.View(func(tx *store.Tx) error {
			l, err := s.Read(tx, part)
			must(t, err)
			texts = []string{l.Value(first[0]).(string), "Kinh tế", "TT", "Chi bộ", "2026"}
			return nil
		}))
		return texts
	}
	doors{"grid": asGrid(t, r, first, of), "list": asList(t, r, first, of), "command": asCommand(t, r, read)}.hold(t, r, sheetOf, func(c *sheet.Column) bool { return !c.Item.IsZero() }, func(part record.Ref) (l *sheet.Line) {
		must(t, r.View(func(tx *store.Tx) (err error) {
			s, err := sheetOf(tx)
			must(t, err)
			l, err = s.Read(tx, part)
			return err
		}))
		return l
	})
}
