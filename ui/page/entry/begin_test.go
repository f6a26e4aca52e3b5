package entry_test

import (
	"errors"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
	"danvan/ui/text"
)

// What a form begins with, and what it must not take for granted.

func TestADeletedModelHasNoForm(t *testing.T) {
	h := commune(t)
	unit := h.Me().Unit
	id := pagetest.Save(t, h.Register(), unit, pagetest.Model{Name: "Đường hoa", Registrant: "Chi bộ", Place: "Nà Ta"})
	must(t, h.Register().Edit("", func(w *store.Writer) error { return w.Delete(record.AffairsOf(unit, record.ModelKind, id), "") }))
	err := h.Register().View(func(tx *store.Tx) error {
		_, err := entry.Read(tx, text.For(text.Vi), entry.Target{Unit: unit, Model: id, Year: 2026}, now)
		return err
	})
	if !errors.Is(err, store.ErrNoRecord) {
		t.Error(err)
	}
}

func TestAnotherYearOfAModelKeepsWhoItIsOf(t *testing.T) {
	h := commune(t)
	unit := h.Me().Unit
	id := pagetest.Save(t, h.Register(), unit, pagetest.Model{Name: "Vườn mẫu", Registrant: "Ma Văn A", Place: "Nà Ta", Year: 2024})
	must(t, h.Register().Edit("", func(w *store.Writer) error {
		return w.Set(record.AffairsOf(unit, record.ModelKind, id), "subject", record.Individual, "")
	}))
	texts := read(t, h.Register(), entry.Target{Unit: unit, Model: id, Year: 2026}).Texts()
	if texts["subject"] != "individual" || texts["standing"] != "maintained" || texts["registered"] != "22/11/2026" || texts["field"] == "" {
		t.Errorf("%q", texts)
	}
	if later := read(t, h.Register(), entry.Target{Unit: unit, Model: id, Year: 2027}).Texts(); later["registered"] != "" {
		t.Errorf("registered on %s, for 2027", later["registered"])
	}
}

func TestAModelIsNotComparedWithItselfNorTakenFromItself(t *testing.T) {
	h := commune(t)
	unit := h.Me().Unit
	id := pagetest.Save(t, h.Register(), unit, pagetest.Model{Name: "Vườn mẫu nông thôn mới", Registrant: "Ma Văn A", Place: "Nà Ta"})
	h.Open(entry.New(h, page.Goto{Unit: unit, Model: id, Year: 2026}))
	h.Type(" x")
	if s := h.Plain(100, 40); strings.Contains(s, "Gần giống") {
		t.Errorf("like itself:\n%s", s)
	}
	h.Press(keyboard.F5)
	to(t, h, "Nhân rộng từ")
	h.Type("vuon mau")
	if s := h.Plain(100, 40); !strings.Contains(s, "Không có mục nào khớp") {
		t.Errorf("taken from itself:\n%s", s)
	}
}

// The rows of the register may be ready only after the form was opened: it is not begun a second time, over what was
// typed.
func TestAFormIsBegunOnce(t *testing.T) {
	h := commune(t)
	p := entry.New(h, page.Goto{})
	h.Hasten(p)
	p.Changed(nil)
	h.Work()
	for _, k := range "Đường hoa" {
		h.Hit(keyboard.Type(string(k)))
	}
	before := h.Plain(80, 24)
	h.Settle()
	if now := h.Plain(80, 24); !strings.Contains(before, "Đường hoa") || now != before {
		t.Errorf("it was\n%s\nand is\n%s", before, now)
	}
}

// Of the unit that was chosen first nothing is said once another was chosen.
func TestWhatWasReadOfAnotherUnitComesTooLate(t *testing.T) {
	r := pagetest.Register(t, "031")
	pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Hiến đất mở đường", Registrant: "Huyện đoàn"})
	h := pagetest.New(t, r)
	h.Hasten(entry.New(h, page.Goto{Field: "unit"}))
	h.Work() // the sheet; what the district entered is not read yet
	for _, k := range "hong" {
		h.Hit(keyboard.Type(string(k)))
	}
	h.Hit(keyboard.Press(keyboard.Enter))
	for h.Waiting() > 1 {
		before := h.Waiting() - 1
		h.Postpone()
		for range before {
			h.Work()
		}
	}
	h.Settle()
	h.Type("Hiến đất mở đường")
	if s := h.Plain(100, 40); !strings.Contains(s, "Xã Hồng Khê") || strings.Contains(s, "Gần giống") {
		t.Errorf("the commune has no such model:\n%s", s)
	}
}

func TestOfAJudgedModelAReasonMayBeGiven(t *testing.T) {
	h := commune(t)
	unit := h.Me().Unit
	id := pagetest.Save(t, h.Register(), unit, pagetest.Model{Name: "Vườn mẫu", Registrant: "Ma Văn A", Place: "Nà Ta"})
	part := record.ParticipationID(id, 2026)
	if read(t, h.Register(), entry.Target{Unit: unit, Model: id, Year: 2026}).Judged {
		t.Error("judged by nobody")
	}
	must(t, h.Register().Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.AffairsOf(unit, record.AppraisalKind, record.AppraisalID(part, unit)), &record.Appraisal{Participation: part, By: unit, Verdict: record.Recognised}, nil, "")
		return err
	}))
	if !read(t, h.Register(), entry.Target{Unit: unit, Model: id, Year: 2026}).Judged {
		t.Error("not judged")
	}
}

// A resource alone is a change of another unit's register, too.
func TestAFurtherResourceOfAnotherUnitWantsAReason(t *testing.T) {
	r := pagetest.Register(t, "031")
	commune := record.UnitID("00901", "")
	id := pagetest.Save(t, r, commune, pagetest.Model{Name: "Tổ tự quản", Registrant: "Chi bộ thôn"})
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{Unit: commune, Model: id, Year: 2026}))
	h.Press(keyboard.F5)
	to(t, h, "Nguồn lực khác")
	given(h, "hv", "3", "loa")
	before := changes(t, r)
	h.Press("ctrl+s")
	if changes(t, r) != before {
		t.Error("saved without a reason")
	}
	h.Type("theo biên bản")
	h.Press("ctrl+s")
	if changes(t, r) == before {
		t.Errorf("not saved:\n%s", h.Plain(100, 60))
	}
}
