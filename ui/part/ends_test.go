package part

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFitEnds(t *testing.T) {
	name := "Khéo vận động nhân dân hiến đất mở rộng đường nội thôn Nà Ta"
	for width, want := range map[int]string{
		80: name, 30: "Khéo vận động … nội thôn Nà Ta", 22: "Khéo vận … thôn Nà Ta", 12: "Khéo vận …",
	} {
		if got := FitEnds(name, width); got != want {
			t.Errorf("%d: %q, want %q", width, got, want)
		}
	}
}

func TestFitEndsFitsAndShowsBothEnds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.StringOfN(rapid.SampledFrom([]rune("aếđ“”·n")), 1, 9, -1), 1, 20).Draw(rt, "words")
		s, width := strings.Join(words, " "), rapid.IntRange(1, 60).Draw(rt, "width")
		got := FitEnds(s, width)
		if Width(got) > width {
			rt.Fatalf("%q is wider than %d", got, width)
		}
		if head, tail, cut := strings.Cut(got, " "+Ellipsis+" "); cut && (!strings.HasPrefix(s, head+" ") || !strings.HasSuffix(s, " "+tail)) {
			rt.Fatalf("%q of %q", got, s)
		}
	})
}
