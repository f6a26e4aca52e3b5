package app_test

import (
	"testing"

	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// quiet is a page that may tell that nothing on it changes, and counts how often it is drawn.
type quiet struct {
	page.Plain
	still bool
	drawn int
}

func (*quiet) Place() action.Place { return action.OnForm }
func (*quiet) Path() []string      { return []string{"Lặng"} }
func (*quiet) Help() string        { return "Lặng." }
func (q *quiet) Still() bool       { return q.still }
func (q *quiet) Draw(*theme.Theme, int, int) part.Area {
	q.drawn++
	return part.Lines("lặng")
}

// While nothing on a page changes it is not drawn, unless something lies over it or the screen has another size.
func TestAStillPageIsNotDrawnAgain(t *testing.T) {
	s := commune(t).screen(80, 24)
	q := &quiet{}
	s.Push(q)
	draws := func(what string, want bool) {
		t.Helper()
		before := q.drawn
		if s.View(); (q.drawn > before) != want {
			t.Errorf("%s: drawn %d times", what, q.drawn-before)
		}
	}
	draws("shown first", true)
	draws("not still", true)
	q.still = true
	draws("still", false)
	s.Resize(100, 30)
	draws("on a screen of another size", true)
	draws("still on that", false)
	s.Press(keyboard.F1)
	draws("under the help", true)
}
