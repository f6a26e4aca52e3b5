package memory

import (
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
)

var (
	mu    sync.Mutex
	asked []int // by who works now, in percent of what is in use
	usual = 100
	first int // until it was cleaned up for the first time; 0 afterwards
)

// Grow lets memory grow by so many percent of what is in use, until the function that it gives is called. Of those that
// work at the same time the least holds.
func Grow(percent int) (asEver func()) {
	mu.Lock()
	defer mu.Unlock()
	asked = append(asked, percent)
	set()
	return func() {
		mu.Lock()
		defer mu.Unlock()
		i := slices.Index(asked, percent)
		asked = slices.Delete(asked, i, i+1)
		set()
	}
}

// Later lets a program that has just begun use 16 MB, and not 4, before memory is cleaned up for the first time: most
// commands end before that.
func Later() {
	mu.Lock()
	defer mu.Unlock()
	first = 400
	usual = set()
	runtime.AddCleanup(new([32]byte), func(int) {
		mu.Lock()
		defer mu.Unlock()
		first = 0
		set()
	}, 0)
}

// set makes it hold, and gives what held before.
func set() (before int) {
	switch {
	case len(asked) > 0:
		return debug.SetGCPercent(slices.Min(asked))
	case first > 0:
		return debug.SetGCPercent(first)
	}
	return debug.SetGCPercent(usual)
}
