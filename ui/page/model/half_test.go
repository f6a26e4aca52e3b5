package model

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// again opens the page anew, as after a power cut.
func again(t *testing.T, was *pagetest.Host, p *Page) (*pagetest.Host, *Page) {
	t.Helper()
	h := pagetest.New(t, was.Register())
	next := New(h, p.goal)
	h.Open(next)
	h.Plain(120, 60)
	return h, next
}

// A note that is half written is there again: after a power cut, and after Esc, which says so. Once it is saved it is
// gone.
func TestANoteHalfWrittenIsKept(t *testing.T) {
	r := pagetest.Register(t, "00901")
	h, p := opened(t, r, r.Me().Unit)
	on(t, h, p, "2026")
	h.Press(keyboard.F8, keyboard.Down)
	h.Type("Đã thắp sáng ba tuyến")
	h.Rest()
	if s := h.Plain(120, 60); !strings.Contains(s, "Bản nháp đã lưu") {
		t.Error("that it is kept is not said:\n", s)
	}
	h, p = again(t, h, p)
	on(t, h, p, "2026")
	h.Press(keyboard.F8)
	if s := h.Plain(120, 60); !strings.Contains(s, "Đã thắp sáng ba tuyến") || !strings.Contains(s, "Viết tiếp") {
		t.Fatal("after a power cut:\n", s)
	}
	h.Type(" đường") // the keyboard is where it was
	h.Press(keyboard.Esc)
	h.Press(keyboard.Esc)
	if last := h.News[len(h.News)-1]; !strings.Contains(last, "được giữ") {
		t.Errorf("Esc says %q", last)
	}
	on(t, h, p, "2026")
	h.Press(keyboard.F8)
	if s := h.Plain(120, 60); !strings.Contains(s, "ba tuyến đường") {
		t.Fatal("after Esc:\n", s)
	}
	h.Press(keyboard.Tab, keyboard.Enter)
	if all := notes(t, r, r.Me().Unit); len(all) != 1 || all[0].Text != "Đã thắp sáng ba tuyến đường" {
		t.Fatalf("saved: %+v", all)
	}
	on(t, h, p, "2026")
	h.Press(keyboard.F8)
	if s := h.Plain(120, 60); strings.Contains(s, "ba tuyến") {
		t.Error("it comes again after it was saved:\n", s)
	}
}

// The same of a comment.
func TestACommentHalfWrittenIsKept(t *testing.T) {
	r := pagetest.Register(t, "031")
	var below record.ID
	if err := r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		below = tree.ByCode("00901").ID
		return err
	}); err != nil {
		t.Fatal(err)
	}
	h, p := opened(t, r, below)
	on(t, h, p, "2026")
	h.Press(keyboard.F6)
	h.Type("Cho biết số hộ ")
	h.Rest()
	h, p = again(t, h, p)
	on(t, h, p, "2026")
	h.Press(keyboard.F6)
	h.Type("góp đất")
	if s := h.Plain(120, 60); !strings.Contains(s, "Cho biết số hộ góp đất") {
		t.Fatal("after a power cut:\n", s)
	}
	h.Press(keyboard.Esc, keyboard.F6)
	if s := h.Plain(120, 60); !strings.Contains(s, "Cho biết số hộ góp đất") {
		t.Fatal("after Esc:\n", s)
	}
	h.Press(keyboard.Enter)
	shows(t, h, "Cho biết số hộ góp đất")
	if n := drafts(t, r); n != 0 {
		t.Errorf("%d drafts after it was saved", n)
	}
}

func drafts(t *testing.T, r *store.Register) (n int) {
	t.Helper()
	if err := r.View(func(tx *store.Tx) error { return tx.Drafts(func(string, []byte) error { n++; return nil }) }); err != nil {
		t.Fatal(err)
	}
	return n
}
