package models

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/storetest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
)

var must = storetest.Must

// Each filter leaves just the rows that it names, and the panel offers it.
func TestOnlyWhatWaits(t *testing.T) {
	above := pagetest.Register(t, "031")
	r := pagetest.Join(t, above, "00901")
	me := r.Me().Unit
	pagetest.Save(t, r, me, pagetest.Model{Name: "Tổ tự quản an ninh", Registrant: "Chi bộ thôn Bản Chợ"})
	pagetest.Save(t, r, me, pagetest.Model{Name: "Tổ tự quản an ninh thôn", Registrant: "Chi bộ thôn Bản Chợ", Year: 2025})
	pagetest.Save(t, r, me, pagetest.Model{Name: "Nuôi cá lồng trên lòng hồ", Registrant: "Hội Phụ nữ xã"})
	for _, c := range []struct {
		only page.Only
		rows int
	}{{page.OnlyUnsent, 3}, {page.OnlyDuplicates, 1}, {page.OnlyOpen, 2}, {page.OnlyConflicts, 0}, {page.OnlyCommented, 0}} {
		h := pagetest.New(t, r)
		p := New(h, page.Goto{Only: c.only})
		h.Open(p)
		if p.Len() != c.rows {
			t.Errorf("%s: %d rows, want %d", c.only, p.Len(), c.rows)
		}
		h.Plain(80, 24)
	}
	h := pagetest.New(t, r)
	p := New(h, page.Goto{})
	h.Open(p)
	h.Press("ctrl+f", keyboard.Down, keyboard.Down, keyboard.Down)
	h.Type("nghi")
	h.Press(keyboard.Enter, keyboard.Esc)
	if p.filter.only != page.OnlyDuplicates || p.Len() != 1 {
		t.Errorf("%q gives %d rows", p.filter.only, p.Len())
	}
}

// A unit above sees where it waits for an answer; that is its own affair, and does not ask it to act.
func TestAwaitedAnswers(t *testing.T) {
	r := pagetest.Register(t, "031")
	unit := record.UnitID("00901", "")
	id := pagetest.Save(t, r, unit, pagetest.Model{Name: "Nuôi cá lồng", Registrant: "Hội Phụ nữ xã"})
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := remarks.Say(w, record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(id, 2026)), "place", "Thôn nào?")
		return err
	}))
	h := pagetest.New(t, r)
	p := New(h, page.Goto{Only: page.OnlyCommented})
	h.Open(p)
	if p.Len() != 1 || p.look().state(p.rows[0]).Text != h.Table.Models.Awaited {
		t.Errorf("%d rows", p.Len())
	}
}
