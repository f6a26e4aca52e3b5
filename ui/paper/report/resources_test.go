package report

import (
	"slices"
	"testing"

	"danvan/ui/text"
)

// A paper lists a few of the figures of a sum as they were written, and says how many it leaves out.
func TestWrittenFiguresAreToldInPart(t *testing.T) {
	p := &purposes{m: &maker{t: text.For(text.Vi)}}
	for n, want := range map[int]string{1: "a", 7: "a; a; a; a; a; a; a", 9: "a; a; a; a; a; a; … và 3 số nữa"} {
		if got := p.some(slices.Repeat([]asWritten{{words: "a"}}, n)); got != want {
			t.Errorf("%d: %q, expected %q", n, got, want)
		}
	}
}
