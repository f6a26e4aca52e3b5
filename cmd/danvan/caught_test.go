package main

import (
	"bufio"
	"bytes"
	"errors"
	"strings"
	"testing"

	"danvan/store"
	"danvan/ui/text"
)

// A panic of a command is told as what it is: not as damage, and not with half an answer before it.
func TestAPanicOfACommandIsAFaultOfTheProgram(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	for _, lang := range []text.Lang{text.Vi, text.En} {
		var out, messages bytes.Buffer
		p := &program{out: bufio.NewWriter(&out), messages: &messages, t: text.For(lang)}
		err := p.caught(func() error {
			_, _ = p.out.WriteString("half an answer")
			panic("boom")
		})
		_ = p.out.Flush()
		if store.IsCode(err, store.Damaged) || errors.Unwrap(err) != nil {
			t.Errorf("told as %v", err)
		}
		if s := p.finish(err); s != failed || out.Len() > 0 {
			t.Errorf("status %d, said %q", s, out.String())
		}
		want := map[text.Lang]string{text.Vi: "Lỗi của chương trình", text.En: "A fault of the program"}[lang]
		if told := messages.String(); !strings.Contains(told, want) || !strings.Contains(told, "danvan-loi-") {
			t.Errorf("told %q", told)
		}
	}
}
