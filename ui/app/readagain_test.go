package app_test

import (
	"testing"

	"danvan/ui/app"
	"danvan/ui/keyboard"
)

// Where nothing is new in the register, a page that reads it again shows what it did: what was typed and chosen stays,
// and so does the keyboard.
func TestWhatIsReadAgainLeavesWhatIsTyped(t *testing.T) {
	h := everything(t)
	for _, stop := range h.pages() {
		t.Run(stop.office+"/"+string(stop.place), func(t *testing.T) {
			s := h.open(stop.way, app.Options{}, 100, 30)
			again := func(after string) {
				t.Helper()
				before := s.Emulated().Dump()
				s.ReadAgain()
				s.Settle()
				if now := s.Emulated().Dump(); now != before {
					t.Errorf("after %s it was\n%s\nand is\n%s", after, before, now)
				}
			}
			s.Press(keyboard.Down)
			again("Down")
			s.Type("ab")
			again("two letters")
			s.Press(keyboard.Enter)
			again("Enter")
			must(t, s.Close())
		})
	}
}
