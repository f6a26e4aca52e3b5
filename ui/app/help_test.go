package app_test

import (
	"strings"
	"testing"

	"danvan/ui/app"
	"danvan/ui/text"
)

// F1 explains the work on every page, not only its keys.
func TestEveryPageExplainsItsWork(t *testing.T) {
	h := everything(t)
	for _, x := range h.pages() {
		for _, lang := range []text.Lang{text.Vi, text.En} {
			s := h.open(x.way, app.Options{Lang: lang}, 80, 24)
			help := s.Top().Help()
			if n := len(strings.Fields(help)); n < 40 {
				t.Errorf("%s/%s, %s: %d words: %q", x.office, x.place, lang, n, help)
			}
			must(t, s.Close())
		}
	}
}
