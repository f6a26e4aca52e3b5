package listing

import (
	"danvan/store/memory"
	"runtime"
	"slices"
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

// Suspected compares all names, unless that was done since rows were last read. It is work behind a person's back: where there are several cores, it leaves one to them.
func (l *Listing) Suspected() *Suspected {
	defer memory.Grow(50)() // most of what is made is thrown away at once
	l.comparing.Lock()
	defer l.comparing.Unlock()
	l.mu.RLock()
	known, now := l.suspected, l.picture
	l.mu.RUnlock()
	if known != nil {
		return known
	}
	s := now.suspects()
	counts, marks := make([]int, max(1, runtime.GOMAXPROCS(0)-1)), make([][]bool, 0)
	for range counts {
		marks = append(marks, make([]bool, len(s.rows)))
	}
	s.compare(len(counts), nil, func(by int, p alike) {
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
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.reads == now.reads {
		l.suspected = found
	}
	return found
}
