package search

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestListKeepsWhatIsAdded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l list
		var want []uint32
		place := uint32(0)
		widest := rapid.SampledFrom([]uint32{1, 3, 20, 300, 100_000}).Draw(t, "widest")
		size := rapid.SampledFrom([]int{0, 1, 5, 400}).Draw(t, "size")
		for _, step := range rapid.SliceOfN(rapid.Uint32Range(0, widest), size, size).Draw(t, "steps") {
			place += step
			l.add(place)
			l.add(place)
			want = append(want, place)
		}
		want = slices.Compact(want)
		var got []uint32
		l.each(func(place uint32) { got = append(got, place) })
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
	for widest, dense := range map[uint32]bool{1: true, 100_000: false} { // both forms are among what is tried
		var l list
		for i := range uint32(400) {
			l.add(i * widest)
		}
		if l.dense != dense {
			t.Errorf("a list with steps of %d is dense: %v", widest, l.dense)
		}
	}
}
