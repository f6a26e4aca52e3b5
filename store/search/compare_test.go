package search

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

type pair struct{ a, b int32 }

func namesOf(texts []string) *Names {
	n := new(Names)
	for _, t := range texts {
		n.Add(t)
	}
	return n
}

func all(n int) []int32 {
	members := make([]int32, n)
	for i := range members {
		members[i] = int32(i)
	}
	return members
}

func drawName(t *rapid.T) string {
	word := rapid.SampledFrom([]string{"hoa", "đường", "thôn", "Nà", "hiến", "đất", "mô hình", "Dân vận khéo", "trong", "2", "3", "2023", "sạch", "–", "nuôi", "dê", "an ninh"})
	var name string
	for _, w := range rapid.SliceOfN(word, 0, 9).Draw(t, "name") {
		name += w + " "
	}
	return name
}

// Every pair that comparing each with each finds is found, once, and no other.
func TestComparerFindsWhatComparingEachWithEachFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(drawName), 0, 30).Draw(t, "names")
		n := namesOf(texts)
		left := rapid.IntRange(0, len(texts)).Draw(t, "left")
		within, across := map[pair]float64{}, map[pair]float64{}
		for i := range texts {
			for j := range texts {
				s := similarity(texts[i], texts[j])
				if got := n.Similarity(i, j); got != s {
					t.Fatalf("%q and %q: %v, expected %v", texts[i], texts[j], got, s)
				}
				if p := (pair{int32(i), int32(j)}); s >= Likely && i < j {
					within[p] = s
					if i < left && j >= left {
						across[p] = s
					}
				}
			}
		}
		c := n.Comparer()
		check := func(what string, want map[pair]float64, find func(func(a, b int32, s float64))) {
			got := map[pair]float64{}
			find(func(a, b int32, s float64) {
				p := pair{min(a, b), max(a, b)}
				if _, twice := got[p]; twice || want[p] != s {
					t.Fatalf("%s: %q and %q: %v, expected %v; twice %v", what, texts[a], texts[b], s, want[p], twice)
				}
				got[p] = s
			})
			if len(got) != len(want) {
				t.Fatalf("%s: %d pairs, expected %d: %v", what, len(got), len(want), want)
			}
		}
		every := all(len(texts))
		for range 2 { // what was listed before does not matter
			check("within", within, func(f func(a, b int32, s float64)) { c.Within(every, f) })
			check("across", across, func(f func(a, b int32, s float64)) { c.Across(every[:left], every[left:], f) })
		}
	})
}

// BenchmarkWithin finds the pairs among the names of one unit; the baseline compares each with each.
func BenchmarkWithin(b *testing.B) {
	const size = 2000
	rnd := rand.New(rand.NewPCG(1, 2))
	texts := corpus(size)
	for i := range texts {
		texts[i] = texts[i][:60+rnd.IntN(40)]
	}
	n := namesOf(texts)
	b.Run("comparer", func(b *testing.B) {
		c, members := n.Comparer(), all(size)
		for b.Loop() {
			c.Within(members, func(int32, int32, float64) {})
		}
	})
	b.Run("baseline=each-with-each", func(b *testing.B) {
		for b.Loop() {
			for i := range size {
				for j := range i {
					_ = n.Similarity(i, j) >= Likely
				}
			}
		}
	})
}
