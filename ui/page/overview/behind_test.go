package overview

import (
	"strings"
	"testing"

	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// The figures of the year show before all names were compared; the line of duplicates follows, and the cursor stays where a person has put it.
func TestWhatTakesLongFollows(t *testing.T) {
	r := pagetest.Register(t, "00901")
	me := r.Me().Unit
	pagetest.Save(t, r, me, pagetest.Model{Name: "Tổ tự quản an ninh", Registrant: "Chi bộ thôn Bản Chợ"})
	pagetest.Save(t, r, me, pagetest.Model{Name: "Tổ tự quản an ninh thôn", Registrant: "Chi bộ thôn Bản Chợ"})
	h := pagetest.New(t, r)
	p := New(h)
	h.Push(p)
	h.Work()
	if s := h.Plain(80, 24); !strings.Contains(s, "Đăng ký         2") || strings.Contains(s, "nghi trùng") || h.Waiting() == 0 {
		t.Fatalf("the figures alone should show now, with %d jobs to come:\n%s", h.Waiting(), s)
	}
	h.Hit(keyboard.Press(keyboard.Down))
	on := p.items[p.at].id
	h.Settle()
	if s := h.Plain(80, 24); !strings.Contains(s, "1 cặp nghi trùng") {
		t.Fatalf("no duplicates:\n%s", s)
	}
	if p.items[p.at].id != on {
		t.Errorf("the cursor went from %q to %q", on, p.items[p.at].id)
	}
	p.Changed(nil)
	h.Work()
	if h.Waiting() != 0 {
		t.Error("all names are compared again though nothing has changed")
	}
}
