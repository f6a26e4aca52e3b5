package entry_test

import (
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
)

// hasty opens the form, and is faster than what the unit has entered before is read: that is the last job that waits.
func hasty(t *testing.T, name string) *pagetest.Host {
	t.Helper()
	return hastyIn(t, commune(t).Register(), name)
}

func hastyIn(t *testing.T, r *store.Register, name string) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t, r)
	h.Hasten(entry.New(h, page.Goto{}))
	h.Work() // the sheet
	hit := func(text string) {
		for _, r := range text {
			h.Hit(keyboard.Type(string(r)))
		}
	}
	hit(name)
	h.Hit(keyboard.Press(keyboard.Enter))
	hit("kinh")
	h.Hit(keyboard.Press(keyboard.Enter))
	h.Hit(keyboard.Press(keyboard.Enter))
	hit("Chi bộ thôn Nà Ta")
	h.Hit(keyboard.Press("ctrl+s"))
	return h
}

func TestASaveWaitsForTheModelsItIsComparedWith(t *testing.T) {
	h := hasty(t, "Đường điện chiếu sáng")
	h.Hit(keyboard.Type("x")) // waits, like the save
	h.Settle()
	find(t, h.Register(), h.Me().Unit, "Đường điện chiếu sáng")
	if s := h.Plain(80, 24); !strings.Contains(s, "▌ Tên mô hình     x") {
		t.Errorf("what was typed meanwhile is gone:\n%s", s)
	}
}

func TestASaveShowsFirstWhatNobodyCouldHaveSeen(t *testing.T) {
	h := hasty(t, "Hiến đất mở đường thôn Nà Ta")
	before := changes(t, h.Register())
	h.Hit(keyboard.Type("x")) // waits, like the save
	h.Settle()
	if n := changes(t, h.Register()); n != before {
		t.Fatalf("saved, though it looks like another: %d changes", n-before)
	}
	if s := h.Plain(80, 24); !strings.Contains(s, "thôn Nà Tax") {
		t.Errorf("what was typed meanwhile is gone:\n%s", s)
	}
	h.Press(keyboard.Backspace)
	if s := h.Plain(80, 24); !strings.Contains(s, "Gần giống “Hiến đất mở đường thôn Nà Ta”") || !strings.Contains(s, "▌ Tên mô hình") {
		t.Errorf("nothing is said:\n%s", s)
	}
	h.Press("ctrl+s")
	if n := changes(t, h.Register()); n == before {
		t.Errorf("not saved the second time:\n%s", h.Plain(80, 24))
	}
}

// What it is compared with cannot be read: nothing is saved, that is said, and what was typed meanwhile is there.
func TestASaveThatCannotBeCompared(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	_, err := commune(t).Register().Backup(path)
	must(t, err)
	r, err := store.Open(path, store.Options{})
	must(t, err)
	h := hastyIn(t, r, "Đường điện chiếu sáng")
	h.Hit(keyboard.Type("x"))
	must(t, r.Close())
	h.Work()
	if s := h.Plain(80, 24); strings.Contains(s, "Đã lưu") || !strings.Contains(s, "thôn Nà Tax") {
		t.Errorf("it was saved, or what was typed is gone:\n%s", s)
	}
	if len(h.Fails) != 1 {
		t.Errorf("told %v", h.Fails)
	}
}

func TestWhatWasTypedBeforeIsOfferedOnceItIsRead(t *testing.T) {
	was := commune(t)
	h := pagetest.New(t, was.Register())
	h.Hasten(entry.New(h, page.Goto{Field: "place"}))
	h.Work()
	h.Hit(keyboard.Type("ban"))
	if s := h.Plain(80, 24); strings.Contains(s, "Thôn Bản Chợ") {
		t.Fatalf("read already:\n%s", s)
	}
	h.Settle()
	if s := h.Plain(80, 24); !strings.Contains(s, "Thôn Bản Chợ") {
		t.Errorf("not offered:\n%s", s)
	}
}
