package sheets_test

import (
	"fmt"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/storetest"
	"danvan/store/vi"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page/sheets"
)

var must = storetest.Must

// office is a unit with a criteria set of two criteria, the first in two parts, and a model of 2026.
func office(t *testing.T) (*pagetest.Host, *store.Register, record.Ref) {
	t.Helper()
	r := pagetest.Register(t, "031")
	must(t, r.Edit("", func(w *store.Writer) error {
		me := w.Me().Unit
		s := &record.CriteriaSet{Unit: me, Code: "dvk", Name: "Bộ tiêu chí 2026", Pass: "70", Bands: "90 Xuất sắc; 70 Khá; 50 Đạt"}
		set := record.KindOf(record.CriteriaSetKind).Keyed(s, vi.Fold)
		if _, err := w.Put(record.CatalogOf(me, record.CriteriaSetKind, set), s, nil, ""); err != nil {
			return err
		}
		for i, m := range []*record.Measure{{Code: "a", Name: "Sáng tạo, tiết kiệm", Most: "60"}, {Code: "a1", Name: "Sáng tạo", Most: "35", Under: record.MeasureID(me, "a")},
			{Code: "a2", Name: "Tiết kiệm thời gian và chi phí", Most: "25", Under: record.MeasureID(me, "a")}, {Code: "b", Name: "Bền vững", Most: "40"}} {
			m.Unit, m.Set, m.Order = me, set, int64(i+1)
			if _, err := w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, m.Code)), m, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	id := pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Hiến đất mở đường", Registrant: "Chi bộ", Field: "KT", Year: 2026})
	h := pagetest.New(t, r)
	h.SetYear(2026)
	return h, r, record.AffairsOf(r.Me().Unit, record.ParticipationKind, record.ParticipationID(id, 2026))
}

// line reads the points of a participation as the sheet of its set holds them.
func line(t *testing.T, r *store.Register, part record.Ref) (l *sheet.Line) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		book, err := criteria.Read(tx)
		must(t, err)
		all := book.Of(part.ID)
		if len(all) != 1 {
			t.Fatalf("%d assessments", len(all))
		}
		l, err = sheet.Scored(tx, all[0].Ref)
		return err
	}))
	return l
}

func TestPointsAreTypedWithTheirSumBeside(t *testing.T) {
	h, r, part := office(t)
	h.Open(sheets.New(h))
	sheets.Points(h, part, []string{"Mô hình"})
	h.Settle()
	golden := func(what string) {
		for _, size := range screentest.Sizes {
			h.Golden(what, size[0], size[1])
		}
	}
	golden("points")
	h.Type("30")
	h.Press(keyboard.Down)
	h.Type("Biên bản họp thôn")
	h.Press(keyboard.Enter)
	h.Type("26") // more than there are
	if s := h.Plain(80, 24); !strings.Contains(s, "56/100 điểm · mới chấm 2/3 tiêu chí") {
		t.Errorf("the sum does not follow:\n%s", s)
	}
	h.Press(keyboard.Enter)
	h.Type("39,5")
	if s := h.Plain(80, 24); !strings.Contains(s, "95,5/100 điểm · Xuất sắc · đạt") {
		t.Errorf("\n%s", s)
	}
	h.Press("ctrl+s")
	golden("points-over")
	h.Press("ctrl+u")
	h.Type("0,5")
	h.Press("ctrl+s")
	l := line(t, r, part)
	for column, want := range map[string]string{"a1": "30", "a1.evidence": "Biên bản họp thôn", "a2": "0.5", "b": "39.5"} {
		if got := fmt.Sprint(l.Value(l.Sheet.Column(column))); got != want {
			t.Errorf("%s: %q, want %q", column, got, want)
		}
	}
	sheets.Points(h, part, nil) // again: what stands is there
	h.Settle()
	golden("points-again")
	for range 6 {
		h.Press(keyboard.Enter)
	}
	h.Type("11")
	h.Press(keyboard.Enter)
	h.Type("7")
	h.Press("ctrl+s")
	if s := h.Plain(80, 24); !strings.Contains(s, "7/11, chưa đủ 2/3") {
		t.Errorf("a council that is too small is not asked about:\n%s", s)
	}
}
