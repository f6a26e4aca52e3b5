package part_test

import (
	"slices"
	"testing"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// What is said stands behind the shape of its state, on all of its lines; nothing takes no line.
func TestSay(t *testing.T) {
	th := theme.New(theme.Options{Mono: true})
	got := part.Say(th, theme.Warn, "", "Một câu dài hơn một dòng", 12, 0).Lines
	if want := []string{th.Mark(theme.Warn) + " Một câu", "  dài hơn", "  một dòng"}; !slices.Equal(got, want) {
		t.Errorf("said %q, want %q", got, want)
	}
	if got := part.Say(th, theme.None, "", "Câu", 12, 0).Lines; !slices.Equal(got, []string{"  Câu"}) {
		t.Errorf("said without a state %q", got)
	}
	if a := part.Say(th, theme.Bad, "", "", 12, 0); a.Height() != 0 {
		t.Errorf("nothing takes %d lines", a.Height())
	}
}
