package models

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
)

// list opens the list of a register.
func list(t testing.TB, r *store.Register) (*pagetest.Host, *Page) {
	t.Helper()
	h := pagetest.New(t, r)
	p := New(h, page.Goto{})
	h.Open(p)
	return h, p
}

func TestRowsAreCountedByAColumnAndKeptByAValue(t *testing.T) {
	h, p := list(t, office(t))
	h.Press(keyboard.F8)
	for _, size := range screentest.Sizes {
		h.Golden("count", size[0], size[1])
	}
	shows(t, h, "Đếm theo: ← Lĩnh vực →", "75,0%", "4 dòng đang hiện · 2 giá trị")
	h.Press(keyboard.Down, keyboard.Enter)
	shows(t, h, "Bản Bó")
	if len(p.rows) != 1 {
		t.Fatalf("%d rows of the field of one", len(p.rows))
	}
	h.Press("ctrl+l")
	if len(p.rows) != 4 {
		t.Fatalf("%d rows without filters", len(p.rows))
	}
}

// A few first letters reach a unit, whatever column was counted; F6 goes there and keeps every row.
func TestAUnitIsReachedByItsFirstLetters(t *testing.T) {
	h, p := list(t, office(t))
	h.Press(keyboard.F8)
	h.Type("xhk")
	shows(t, h, "Đếm theo: ← Đơn vị →", "Xã Hồng Khê")
	h.Press(keyboard.F6)
	if r := p.current(); len(p.rows) != 4 || r.Unit != neighbour || p.order.by != byUnit {
		t.Fatalf("%d rows, at %+v, by %d", len(p.rows), r, p.order.by)
	}
}

func TestAFilterIsSavedUnderANameAndTakenAgain(t *testing.T) {
	r := office(t)
	h, _ := list(t, r)
	h.Press(keyboard.F8, keyboard.Enter)
	h.Type("na ta")
	h.Press("ctrl+s")
	h.Type("Kinh tế ở Nà Ta")
	h.Golden("keep", 80, 24)
	h.Press(keyboard.Enter)
	shows(t, h, "Đã lưu bộ lọc “Kinh tế ở Nà Ta”")

	h, p := list(t, r) // another day
	h.Press("ctrl+s", keyboard.Down)
	shows(t, h, "Kinh tế ở Nà Ta")
	h.Press(keyboard.Enter)
	if len(p.rows) != 1 || p.Search.Value() != "na ta" || p.filter.year != h.Year() || p.filter.values == nil {
		t.Fatalf("%d rows for %q, %+v", len(p.rows), p.Search.Value(), p.filter)
	}
	h.Press("ctrl+s")
	h.Type("kinh tế ở Nà Ta")
	h.Press(keyboard.Down, keyboard.Down)
	if strings.Contains(h.Plain(80, 24), "Enter thay") {
		t.Error("a name that differs in case is another name")
	}
	h.Press(keyboard.Esc, "ctrl+l", "ctrl+s", keyboard.Down, keyboard.Delete, keyboard.Esc)
	if kept := setting(t, r, settingFilters); kept != "[]" {
		t.Errorf("dropped, and still %s", kept)
	}
}

func TestASavedFilterOfAColumnThatIsNoMoreSaysSo(t *testing.T) {
	r := office(t)
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Note(settingFilters, []byte(`[{"name":"Cũ","year":-1,"values":[{"column":"own:số hộ","key":"12","words":"12 hộ"}]}]`))
	}))
	h, p := list(t, r)
	h.Press("ctrl+s", keyboard.Down, keyboard.Enter)
	if !strings.Contains(strings.Join(h.News, " "), "12 hộ") {
		t.Errorf("said %q", h.News)
	}
	if len(p.rows) != 4 {
		t.Errorf("%d rows", len(p.rows))
	}
}

// Whatever the rows, the figures of a column add up to them, and a value's filter lets exactly those through that were
// counted.
func TestFiguresOfAColumnAreItsRows(t *testing.T) {
	r := office(t)
	rapid.Check(t, func(rt *rapid.T) {
		for range rapid.IntRange(0, 3).Draw(rt, "models") {
			pagetest.Save(t, r, commune, pagetest.Model{Name: "Mô hình " + rapid.StringMatching(`[a-c]{1,2}`).Draw(rt, "name"), Registrant: rapid.SampledFrom([]string{"Chi đoàn", "Chi bộ", "chi bộ"}).Draw(rt, "who"),
				Field: rapid.SampledFrom([]string{"KT", "VHXH", "QPAN"}).Draw(rt, "field")})
		}
		_, p := list(t, r)
		l, columns := p.look(), p.all()
		for i := range columns {
			total := 0
			for _, x := range tally(l, &columns[i], p.rows) {
				total += x.rows
				only := values{x.value}
				found := 0
				l.rows.Each(filter{year: p.filter.year, values: &only}.query("", l, columns), func(*listing.Row) { found++ })
				if found != x.rows {
					rt.Fatalf("column %s, %q: counted %d, found %d", columns[i].id(), x.words, x.rows, found)
				}
			}
			if total != len(p.rows) {
				rt.Fatalf("column %s: %d of %d rows", columns[i].id(), total, len(p.rows))
			}
		}
	})
}

func TestRowsOfOneLineStay(t *testing.T) {
	r := office(t)
	long := "Vận động Nhân dân hiến đất, hoa màu, ngày công giải phóng mặt bằng làm đường liên thôn và nhà văn hóa của cả xã trong năm nay"
	pagetest.Save(t, r, commune, pagetest.Model{Name: long, Registrant: "Chi bộ"})
	whole := func(h *pagetest.Host) bool { // from the beginning to the end of the name on one line
		return slices.ContainsFunc(strings.Split(h.Plain(60, 20), "\n"), func(l string) bool { return strings.Contains(l, "Vận") && strings.Contains(l, "nay") })
	}
	h, _ := list(t, r)
	if whole(h) {
		t.Fatalf("the name was on one line before:\n%s", h.Plain(60, 20))
	}
	h.Press("ctrl+e", keyboard.PageDown)
	for range 12 {
		h.Press(keyboard.Down)
	}
	h.Press(keyboard.Enter, keyboard.Esc)
	if h, _ = list(t, r); !whole(h) {
		t.Errorf("rows of one line did not stay: %s", setting(t, r, settingColumns))
	}
}

func setting(t testing.TB, r *store.Register, name string) (kept string) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		raw, err := tx.Setting(name)
		kept = string(raw)
		return err
	}))
	return kept
}
