package entry_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
)

// The power goes in the middle of any input: what was typed into it is offered again, letter for letter, and typing
// goes on where it was.
func TestTheInputOneIsInIsInTheDraft(t *testing.T) {
	for downs, typed := range map[int]string{0: "Hiến đất ", 3: "Chi bộ  thôn ", 4: "Thôn Nà", 7: "trên 185 tr", 10: "12", 11: "Vận động từng hộ", 12: "Đường rộng 5 m"} {
		h := commune(t)
		for range downs {
			h.Press(keyboard.Down)
		}
		h.Type(typed)
		h.Rest()
		again := pagetest.New(t, h.Register())
		again.Open(entry.New(again, page.Goto{}))
		again.Answer("Nhập tiếp")
		again.Type("|")
		if s := again.Plain(100, 30); !strings.Contains(s, typed+"|") {
			t.Errorf("%d: %q is not there:\n%s", downs, typed, s)
		}
	}
}

// The title says that the draft is saved while it is, of what stands on the screen.
func TestTheTitleTellsOfTheDraftOnlyWhatIsTrue(t *testing.T) {
	const saved = "Bản nháp đã lưu"
	h := commune(t)
	h.Type("Hiến đất")
	if s := h.Plain(80, 24); strings.Contains(s, saved) {
		t.Error("nothing is kept yet:\n", s)
	}
	h.Rest()
	if s := h.Plain(80, 24); !strings.Contains(s, saved) {
		t.Error("it is kept, and not said:\n", s)
	}
	h.Type(" làm")
	if s := h.Plain(80, 24); strings.Contains(s, saved) {
		t.Error("the last word is not kept yet:\n", s)
	}
	for range 11 {
		h.Press(keyboard.Down)
	}
	if s := h.Plain(80, 24); !strings.Contains(s, saved) {
		t.Error("an input that was left is kept:\n", s)
	}
	h.Type("Họp thôn")
	if s := h.Plain(80, 24); strings.Contains(s, saved) {
		t.Error("a long text that is written is not kept yet:\n", s)
	}
	h.Rest()
	if s := h.Plain(80, 24); !strings.Contains(s, saved) {
		t.Error("it is kept, and not said:\n", s)
	}
}

// A reason is text like any other.
func TestAReasonIsInTheDraft(t *testing.T) {
	h := pagetest.New(t, pagetest.Register(t, "031"))
	var below record.ID
	must(t, h.Register().View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		below = tree.ByCode("00901").ID
		return err
	}))
	id := pagetest.Save(t, h.Register(), below, pagetest.Model{Name: "Hiến đất làm đường", Registrant: "Chi bộ"})
	open := func(h *pagetest.Host) {
		h.Open(entry.New(h, page.Goto{Unit: below, Model: id, Field: "reason"}))
	}
	open(h)
	h.Type("theo biên bản ")
	h.Rest()
	again := pagetest.New(t, h.Register())
	open(again)
	again.Answer("Nhập tiếp")
	again.Type("|")
	if s := again.Plain(100, 40); !strings.Contains(s, "theo biên bản |") {
		t.Error(s)
	}
}
