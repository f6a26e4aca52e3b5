package listing

import (
	"runtime"
	"slices"

	"danvan/store/memory"
)

// Suspected are the models that look like another one.
type Suspected struct {
	Pairs  int   // as many as Duplicates gives
	models []key // in order
}

// Has tells whether the model of a row looks like another one. Nil has none.
func (s *Suspected) Has(r *Row) bool {
	if s == nil {
		return false
	}
	_, is := slices.BinarySearchFunc(s.models, key{r.Unit, r.Model}, key.compare)
	return is
}

// Suspected compares all names, unless that was done since rows were last read. It is work behind a person's back:
// where there are several cores, it leaves one to them.
func (l *Listing) Suspected() *Suspected {
	found, _ := l.suspected.from(l, func(p *picture) *Suspected { return p.suspects().count(max(1, runtime.GOMAXPROCS(0)-1)) })
	return found
}

// count finds out how many pairs there are, and of which models, without holding them.
func (s *suspects) count(goroutines int) *Suspected {
	defer memory.Grow(30)() // most of what is made is thrown away at once
	counts, marks := make([]int, goroutines), make([][]bool, goroutines)
	for by := range marks {
		marks[by] = make([]bool, len(s.rows))
	}
	s.compare(goroutines, nil, func(by int, p alike) {
		counts[by]++
		marks[by][p.a], marks[by][p.b] = true, true
	})
	found := &Suspected{}
	for by, n := range counts {
		found.Pairs += n
		for i, is := range marks[by] {
			if is {
				found.models = append(found.models, key{s.rows[i].Unit, s.rows[i].Model})
			}
		}
	}
	slices.SortFunc(found.models, key.compare)
	found.models = slices.Clip(slices.Compact(found.models))
	return found
}
