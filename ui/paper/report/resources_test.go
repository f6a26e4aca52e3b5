package report

import (
	"slices"
	"testing"

	"danvan/store/measure"
	"danvan/store/record"
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

// Beside a sum stands how many registrations and units it is of, each once, however many figures it has.
func TestWhoseFiguresAreIsCountedOnce(t *testing.T) {
	p := (&maker{t: text.For(text.Vi)}).purposes()
	one, two, unit := record.ID{1}, record.ID{2}, record.ID{9}
	for _, x := range []struct {
		purpose       string
		participation record.ID
	}{{"đường", one}, {"đường", one}, {"lũ lụt", one}, {"lũ lụt", two}, {"đường", record.ID{}}, {"đường", record.ID{}}} {
		p.add(spelling{purpose: x.purpose, what: record.Money}, x.participation, unit, measure.Whole(5), asWritten{words: "5"})
	}
	road, flood, total := p.rows[0], p.rows[1], p.total[record.Money]
	if road.Models != 1 || road.Units != 1 || flood.Models != 2 || flood.Units != 0 || total.Models != 2 || total.Units != 1 || len(total.Written) != 6 {
		t.Errorf("%+v, %+v, %+v", road, flood, total)
	}
}
