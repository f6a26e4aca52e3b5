package tour

import (
	"testing"

	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/part"
	"danvan/ui/text"
)

// What the tour says is never cut: it fits on the screens that have the lines for it.
func TestTheWordsFit(t *testing.T) {
	const room = 80 - 2
	for _, lang := range []text.Lang{text.Vi, text.En} {
		tx := text.For(lang)
		for i := range steps {
			tour := New(i)
			for _, place := range append([]action.Place{"", action.OnOverview, action.OnEntry, action.OnSend}, steps[i].there...) {
				for _, help := range []bool{false, true} {
					title, press, why := tour.Words(tx, place, help)
					for _, s := range []string{title, press, why} {
						if n := part.Width(s); n == 0 || n > room {
							t.Errorf("%d cells where %d fit: %q", n, room, s)
						}
					}
				}
			}
		}
	}
}

// A save before a step began is not one of that step, and the counts that are given go on being the caller's.
func TestAStepWaitsForWhatComesAfterIt(t *testing.T) {
	now := Seen{Saved: map[record.Name]int{record.ModelKind: 1}}
	x := New(1)
	if x.See(now) || x.See(now) {
		t.Fatal("what was saved before counts")
	}
	now.Saved[record.ModelKind]++
	if !x.See(now) || x.At() != 2 {
		t.Fatal("the save was not noticed")
	}
}

func TestTheEnd(t *testing.T) {
	x := New(len(steps) + 5)
	if !x.Over() || x.See(Seen{}) || x.At() != len(steps) {
		t.Error("there is something behind the end")
	}
	if x.Skip(); x.At() != len(steps) {
		t.Error("skipped beyond the end")
	}
}
