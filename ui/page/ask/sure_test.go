package ask_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/todo"
)

// A reason that was typed is there again where saving failed, and gone once it was saved.
func TestAReasonComesBackWhereSavingFailed(t *testing.T) {
	r := pagetest.Register(t, "031")
	h := pagetest.New(t, r)
	var fails error
	var said []string
	begin := func() {
		t.Helper()
		h.Open(todo.New(h))
		ask.Ask(h, ask.Sure{What: ask.What{Title: "Rút", About: "Đường hoa"}, Yes: "Rút", Unit: record.UnitID("00901", "")}, func(reason string, done ask.Done) {
			h.Start(page.Job{
				Work: func(context.Context, page.Tell) (func(), error) {
					return nil, r.Edit("", func(w *store.Writer) error { said = append(said, reason); return errors.Join(done(w), fails) })
				},
				Failed: func(error) {},
			})
		})
		h.Answer("Rút")
	}
	fails = errors.New("đầy đĩa")
	begin()
	h.Type("theo biên bản")
	h.Press(keyboard.Enter)
	if len(said) != 1 || said[0] != "theo biên bản" {
		t.Fatalf("%q", said)
	}
	begin()
	if s := h.Plain(80, 24); !strings.Contains(s, "theo biên bản") {
		t.Fatalf("it is lost:\n%s", s)
	}
	fails = nil
	h.Type(" ngày 3/10")
	h.Press(keyboard.Enter)
	if len(said) != 2 || said[1] != "theo biên bản ngày 3/10" {
		t.Fatalf("%q", said)
	}
	begin()
	if s := h.Plain(80, 24); strings.Contains(s, "theo biên bản") {
		t.Errorf("it comes again after it was saved:\n%s", s)
	}
}
