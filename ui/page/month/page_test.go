package month_test

import (
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page/month"
	"danvan/ui/page/overview"
)

var must = storetest.Must

// office is a unit that asks itself for figures.
func office(t *testing.T) (*pagetest.Host, *store.Register) {
	t.Helper()
	r := pagetest.Register(t, "031")
	must(t, r.Edit("", func(w *store.Writer) error {
		me := w.Me().Unit
		for i, m := range []*record.Measure{
			{Code: "dk", Name: "Mô hình đăng ký", In: "mô hình", Counts: record.CountRegistered, Every: record.EveryMonth, SplitBy: record.SplitSubject},
			{Code: "dt", Name: "Buổi đối thoại Nhân dân", In: "buổi", Every: record.EveryMonth},
			{Code: "kp", Name: "Kinh phí vận động", Value: record.MoneyValue, Every: record.EveryMonth},
			{Code: "q", Name: "Lớp tập huấn", Every: record.EveryQuarter},
		} {
			m.Unit, m.Order = me, int64(i+1)
			if _, err := w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, vi.Fold(m.Code))), m, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	id := pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Hiến đất", Registrant: "Chi bộ", Field: "KT", Year: 2026})
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Set(record.AffairsOf(w.Me().Unit, record.ParticipationKind, record.ParticipationID(id, 2026)), "registered", "2026-01-12", "")
	}))
	h := pagetest.New(t, r)
	h.SetYear(2026)
	h.Open(month.New(h))
	return h, r
}

func TestTheMonthIsItsListOfMeasures(t *testing.T) {
	h, r := office(t)
	golden := func(what string) {
		for _, size := range screentest.Sizes {
			h.Golden(what, size[0], size[1])
		}
	}
	golden("year")
	h.Press(keyboard.Home)
	h.Press(keyboard.Enter)
	golden("form")
	h.Type("5") // beside what is counted
	for range 4 {
		h.Press(keyboard.Enter)
	}
	h.Type("trên 3 buổi")
	h.Press(keyboard.Enter)
	h.Type("185")
	h.Press(keyboard.Enter)
	if s := h.Plain(80, 24); !strings.Contains(s, "185") || !strings.Contains(s, "triệu") {
		t.Errorf("a sum without its word is not asked about:\n%s", s)
	}
	h.Type(" triệu")
	h.Press(keyboard.Enter)
	golden("given")
	must(t, r.View(func(tx *store.Tx) error {
		book, err := measure.Read(tx)
		must(t, err)
		tree, err := tx.Tree()
		must(t, err)
		me := tree.Unit(tx.Me().Unit)
		for code, want := range map[string]string{"dk": "5", "dt": "3", "kp": "185000000"} {
			v := book.Value(me.ID, book.Items[record.MeasureID(me.ID, code)], "2026-01", "")
			if v == nil || string(v.Amount) != want {
				t.Errorf("%s: %+v", code, v)
			}
		}
		if d := book.Duties(tree, me, 2026); len(d) != 16 || d[0].Given != 2 || d[0].Asked != 2 || len(d[0].Items) != 3 || d[1].Given != 0 || d[12].Span != "2026-Q1" {
			t.Errorf("%+v", d)
		}
		return nil
	}))
	h.Press(keyboard.Enter) // again: emptied, it goes
	h.Press("ctrl+u")
	for range 7 {
		h.Press(keyboard.Enter)
	}
	must(t, r.View(func(tx *store.Tx) error {
		book, err := measure.Read(tx)
		must(t, err)
		me := tx.Me().Unit
		if v := book.Value(me, book.Items[record.MeasureID(me, "dk")], "2026-01", ""); v != nil {
			t.Errorf("%+v", v)
		}
		return nil
	}))
}

func TestAUnitThatIsAskedForNothing(t *testing.T) {
	h := pagetest.New(t, pagetest.Register(t, "031"))
	p := month.New(h)
	h.Open(p)
	if s := h.Plain(80, 24); !strings.Contains(s, "Chưa có chỉ tiêu nào") || p.Off(action.OpenMonth) == "" {
		t.Errorf("\n%s", s)
	}
}

// What waits stands on the overview, one key away.
func TestTheOverviewTellsOfMonthsThatLackFigures(t *testing.T) {
	h, _ := office(t)
	h.Clock = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	h.Open(overview.New(h))
	if s := h.Plain(120, 30); !strings.Contains(s, "2 kỳ thiếu số liệu, đến tháng 2/2026") {
		t.Errorf("\n%s", s)
	}
}
