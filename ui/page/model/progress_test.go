package model

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
)

// on moves the cursor down to the stop that says something.
func on(t *testing.T, h *pagetest.Host, p *Page, says string) {
	t.Helper()
	h.Press(keyboard.Top)
	h.Plain(120, 60)
	for range len(p.stops) {
		if s := p.current(); strings.Contains(strings.Join(p.lines[s.from:s.to], "\n"), says) {
			return
		}
		h.Press(keyboard.Down)
		h.Plain(120, 60)
	}
	t.Fatalf("no stop says %q:\n%s", says, h.Plain(120, 60))
}

func shows(t *testing.T, h *pagetest.Host, wants ...string) {
	t.Helper()
	h.Changed(nil)
	h.Settle()
	screen := h.Plain(120, 60)
	for _, w := range wants {
		if !strings.Contains(screen, w) {
			t.Fatalf("%q does not show:\n%s", w, screen)
		}
	}
}

func opened(t *testing.T, r *store.Register, unit record.ID) (*pagetest.Host, *Page) {
	t.Helper()
	id := pagetest.Save(t, r, unit, pagetest.Model{Name: "Thắp sáng đường quê", Registrant: "Chi đoàn"})
	h := pagetest.New(t, r)
	p := New(h, page.Goto{Unit: unit, Model: id, Year: 2026})
	h.Open(p)
	h.Plain(120, 60)
	return h, p
}

// notes are those of the register.
func notes(t *testing.T, r *store.Register, unit record.ID) (all []record.Progress) {
	t.Helper()
	err := r.View(func(tx *store.Tx) error {
		return tx.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.ProgressKind, func(_ record.ID, s *log.State) error {
			var x record.Progress
			err := record.Decode(s.Values(), &x)
			all = append(all, x)
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A note is added with F8, edited with F4 and taken back with Ctrl+L, after a question whose first answer is no.
func TestNotesOfProgress(t *testing.T) {
	r := pagetest.Register(t, "00901")
	me := r.Me().Unit
	h, p := opened(t, r, me)
	on(t, h, p, "Năm 2026")
	h.Press(keyboard.F8)
	h.Press(keyboard.Tab)
	h.Type("Lắp 40 bóng đèn")
	h.Press(keyboard.Tab)
	h.Type("-3")
	h.Press(keyboard.Enter)
	if n := notes(t, r, me); len(n) != 0 {
		t.Fatalf("saved with people fewer than none: %+v", n)
	}
	h.Press("ctrl+u")
	h.Type("120")
	h.Press(keyboard.Enter)
	shows(t, h, "22/11/2026 · Lắp 40 bóng đèn · số người hưởng lợi 120")

	on(t, h, p, "Lắp 40 bóng đèn")
	h.Press(keyboard.F4, keyboard.Tab, keyboard.Tab, "ctrl+u")
	h.Type("150")
	h.Press(keyboard.Enter, keyboard.Enter)
	shows(t, h, "số người hưởng lợi 150", "120 → 150")
	if n := notes(t, r, me); len(n) != 1 || n[0].Beneficiaries != 150 || n[0].Date != "2026-11-22" {
		t.Fatalf("%+v", n)
	}

	on(t, h, p, "Lắp 40 bóng đèn")
	h.Press("ctrl+l")
	if len(h.Asked) != 1 || h.Asked[0].Answers[0].Do != nil {
		t.Fatalf("asked %+v", h.Asked)
	}
	h.Answer("Rút")
	h.Settle()
	if n := notes(t, r, me); len(n) != 0 {
		t.Errorf("still there: %+v", n)
	}
}

// Any edit can be undone from the history; where the records are another unit's, with a reason that it will read.
func TestUndoFromThePagesHistory(t *testing.T) {
	r := pagetest.Register(t, "031")
	commune := record.UnitID("00901", "")
	h, p := opened(t, r, commune)
	on(t, h, p, "Năm 2026")
	ref := p.current().year.ref
	set := func(field string, v any) {
		t.Helper()
		if err := r.Edit("", func(w *store.Writer) error { return w.Set(ref, field, v, "theo hồ sơ") }); err != nil {
			t.Fatal(err)
		}
	}
	set("participants", int64(40))
	set("participants", int64(60))
	set("registered", record.Date("2026-02-03"))
	shows(t, h, "40 → 60")
	on(t, h, p, "40 → 60")
	h.Press("ctrl+l")
	h.Answer("Hoàn tác")
	h.Settle()
	h.Press(keyboard.Enter)
	shows(t, h, "Cần điền “Lý do sửa”")
	h.Type("nhập nhầm cột")
	h.Press(keyboard.Enter)
	shows(t, h, "60 → 40", "lý do: nhập nhầm cột", "03/02/2026")
	var now record.Participation
	if err := r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, &now); return err }); err != nil || now.Participants != 40 {
		t.Errorf("%+v %v", now, err)
	}
}

// The review of the year is given from the page, and taken back from it.
func TestReviewOfTheYear(t *testing.T) {
	r := pagetest.Register(t, "031")
	h, p := opened(t, r, record.UnitID("00901", ""))
	on(t, h, p, "Năm 2026")
	h.Press("ctrl+e")
	h.Type("c")
	h.Press(keyboard.Tab)
	h.Type("mở rộng ra cả xã")
	h.Press("ctrl+s")
	shows(t, h, "Huyện Lâm Khê · củng cố · mở rộng ra cả xã")
	on(t, h, p, "củng cố")
	h.Press("ctrl+l")
	h.Answer("Rút")
	h.Settle()
	h.Changed(nil)
	h.Settle()
	for _, y := range p.now.years {
		for _, f := range y.facts {
			if strings.Contains(f.value, "củng cố") {
				t.Errorf("the review is still there: %q", f.value)
			}
		}
	}
}
