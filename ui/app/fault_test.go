package app_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
	"danvan/ui/action"
	"danvan/ui/app/apptest"
	"danvan/ui/crash"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// faulty is a page with a fault, and something half done.
type faulty struct {
	page.Plain
	s    *apptest.Screen
	when string
}

func (f *faulty) Place() action.Place { return "" }
func (f *faulty) Path() []string      { return nil }
func (f *faulty) Help() string        { return "" }

func (f *faulty) Key(keyboard.Key) bool {
	if f.when == "key" {
		panic("boom")
	}
	return true
}

func (f *faulty) Draw(*theme.Theme, int, int) part.Area {
	if f.when == "draw" {
		panic("boom")
	}
	return part.Area{}
}

func (f *faulty) Leave() {
	r := f.s.Register()
	f.s.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		return nil, r.SaveDraft("half", []byte("Hiến đất"))
	}})
}

// A fault of the program ends the screen with the draft kept and a file that tells what it was; the register has
// nothing to do with it.
func TestAFaultEndsTheScreenAndKeepsTheDraft(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	for _, when := range []string{"key", "draw", "work", "read"} {
		s := commune(t).screen(80, 24)
		r := s.Register()
		s.Push(&faulty{s: s, when: when})
		switch when {
		case "work":
			s.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) { panic("boom") }})
		case "read":
			s.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
				return nil, r.View(func(*store.Tx) error { panic("boom") })
			}})
		}
		s.Send(tea.KeyPressMsg{Code: 'x', Text: "x"})
		s.View()
		s.Settle()
		var f *crash.Fault
		if !errors.As(s.Fault(), &f) || f.Value != "boom" {
			t.Fatalf("%s: ended with %v", when, s.Fault())
		}
		kept, err := os.ReadFile(f.File)
		if err != nil || !strings.Contains(string(kept), "boom") || !strings.Contains(string(kept), "fault_test.go") {
			t.Errorf("%s: the file does not tell where it was: %v\n%s", when, err, kept)
		}
		draft := ""
		must(t, r.View(func(tx *store.Tx) error {
			return tx.Drafts(func(name string, v []byte) error { draft += name + "=" + string(v); return nil })
		}))
		if draft != "half=Hiến đất" {
			t.Errorf("%s: the drafts are %q", when, draft)
		}
	}
}
