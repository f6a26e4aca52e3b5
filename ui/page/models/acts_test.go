package models

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/text"
	"danvan/ui/theme"
)

var (
	commune   = record.UnitID("00901", "")
	neighbour = record.UnitID("00904", "")
)

// office is a district's register with models of two communes.
func office(t testing.TB) *store.Register {
	t.Helper()
	r := pagetest.Register(t, "031")
	for i, place := range []string{"Nà Ta", "Bản Bó", "Ấp Đông"} {
		pagetest.Save(t, r, commune, pagetest.Model{Name: "Thắp sáng đường quê thôn " + place, Registrant: "Chi đoàn", Place: place, Field: []string{"KT", "VHXH", "KT"}[i]})
	}
	pagetest.Save(t, r, neighbour, pagetest.Model{Name: "Vườn rau sạch", Registrant: "Hội Phụ nữ xã", Place: "Bản Chợ"})
	return r
}

func open(t testing.TB, r *store.Register) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t, r)
	h.Open(New(h, page.Goto{}))
	return h
}

func TestGoldenPanels(t *testing.T) {
	r := office(t)
	for name, keys := range map[string][]keyboard.Code{
		"chosen": {keyboard.Insert, keyboard.Insert}, "acts": {"ctrl+a", keyboard.F9, keyboard.Down}, "columns": {"ctrl+e", keyboard.Down},
		"more": {"ctrl+e", keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Enter, keyboard.Down, keyboard.Enter, keyboard.Down, keyboard.Enter, keyboard.Esc},
	} {
		for _, size := range screentest.Sizes {
			h := open(t, r)
			h.Press(keys...)
			h.Golden(name, size[0], size[1])
			must(t, r.Edit("", func(w *store.Writer) error { return w.Note(settingColumns, nil) }))
		}
	}
	h := pagetest.New(t, r)
	h.Table, h.Theme = text.For(text.En), theme.New(theme.Options{Mono: true, ASCII: true})
	h.Open(New(h, page.Goto{}))
	h.Press("ctrl+a", keyboard.F9)
	h.Golden("acts-english-mono", 80, 24)
}

func TestRowsStayChosenWhileSearchingAndOneActIsUndoneOnce(t *testing.T) {
	r := office(t)
	h := open(t, r)
	h.Type("vuon")
	h.Press(keyboard.Insert)
	h.Press("ctrl+u")
	h.Type("na ta")
	h.Press(keyboard.Insert, "ctrl+u")
	shows(t, h, "Đang chọn 2", "F9 làm cho tất cả")
	h.Press(keyboard.F9)
	shows(t, h, "Công nhận bằng một quyết định", "Đặt một ô như nhau")
	h.Press(keyboard.Enter)
	h.Type("15/QĐ-BCĐ")
	h.Press("ctrl+s")
	shows(t, h, "Đã ghi kết quả bình xét cho 2 mô hình", "✓ công nhận")
	recognised := func() int { return len(h.Listing().Find(listing.Query{Verdict: record.Recognised})) }
	if recognised() != 2 {
		t.Fatalf("%d recognised", recognised())
	}
	h.Press("ctrl+z")
	if recognised() != 0 {
		t.Errorf("%d recognised after the undo", recognised())
	}
	h.Press("ctrl+y")
	if recognised() != 2 {
		t.Errorf("%d recognised after the redo", recognised())
	}
}

func TestShiftAndCtrlAChoose(t *testing.T) {
	h := open(t, office(t))
	h.Press("shift+down", "shift+down")
	shows(t, h, "Đang chọn 3")
	h.Press("ctrl+a")
	shows(t, h, "Đang chọn 4")
	h.Press("ctrl+a")
	if screen := h.Plain(120, 40); strings.Contains(screen, "Đang chọn") {
		t.Error("all were chosen, and stay so")
	}
	h.Press(keyboard.Insert, keyboard.Esc)
	if screen := h.Plain(120, 40); strings.Contains(screen, "Đang chọn") {
		t.Error("Esc forgets what is chosen")
	}
	if New(h, page.Goto{}).Off(action.Acts) == "" {
		t.Error("an act on nothing")
	}
}

func TestColumnsAreChosenAndStay(t *testing.T) {
	r := office(t)
	h := open(t, r)
	shows(t, h, "Tập thể/cá nhân")
	h.Press("ctrl+e", keyboard.Down, keyboard.Down, keyboard.Enter, keyboard.Down, keyboard.Enter, keyboard.Esc)
	for _, h := range []*pagetest.Host{h, open(t, r)} {
		shows(t, h, "Địa điểm", "Ấp Đông")
		if screen := h.Plain(120, 40); strings.Contains(screen, "Tập thể/cá nhân") {
			t.Errorf("a hidden column shows:\n%s", screen)
		}
	}
}

// Every order puts its column where it can be seen, and turns round when it is chosen again.
func TestAnyColumnSorts(t *testing.T) {
	h := open(t, office(t))
	p := New(h, page.Goto{})
	rows := h.Listing()
	for _, b := range p.orders() {
		up, down := rows.Find(listing.Query{}), rows.Find(listing.Query{})
		order{by: b}.sort(rows, &own{}, up)
		order{by: b, down: true}.sort(rows, &own{}, down)
		for i := range up {
			if up[i] != down[len(down)-1-i] {
				t.Errorf("%s does not turn round", p.orderName(b, &h.Text().Models))
				break
			}
		}
		p.order.by = b
		if !p.shows(b) || p.orderName(b, &h.Text().Models) == "" {
			t.Errorf("order %d does not show", b)
		}
	}
	found := rows.Find(listing.Query{})
	order{by: byPlace}.sort(rows, &own{}, found)
	var places []string
	for _, r := range found {
		places = append(places, r.Place)
	}
	if got := strings.Join(places, ", "); got != "Ấp Đông, Bản Bó, Bản Chợ, Nà Ta" {
		t.Errorf("by place: %s", got)
	}
}

func shows(t *testing.T, h *pagetest.Host, wants ...string) {
	t.Helper()
	h.Settle()
	screen := h.Plain(120, 40)
	for _, w := range wants {
		if !strings.Contains(screen, w) {
			t.Fatalf("%q does not show:\n%s", w, screen)
		}
	}
}
