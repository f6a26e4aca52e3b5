package exchange

import (
	"math"
	"runtime"
	"runtime/debug"
	"sync"
)

// inFlight is how many bytes bundles may take that were read ahead of the one whose turn it is.
const inFlight = 48 << 20

// budget shares out memory to those who read bundles ahead. The one whose turn it is never waits, so that all come to
// an end.
type budget struct {
	mu     sync.Mutex
	freed  sync.Cond
	used   int64
	took   map[int]int64 // by each source
	turn   int
	closed bool
}

func newBudget() *budget {
	b := &budget{took: map[int]int64{}, turn: -1}
	b.freed.L = &b.mu
	return b
}

// take waits until source i may use so many bytes more.
func (b *budget) take(i int, bytes int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.used > 0 && b.used+bytes > inFlight && b.turn != i && !b.closed {
		b.freed.Wait()
	}
	b.used += bytes
	b.took[i] += bytes
}

// goOn says that it is the turn of source i, and that what came before it is done with.
func (b *budget) goOn(i, done int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used -= b.took[done]
	delete(b.took, done)
	b.turn = i
	b.freed.Broadcast()
}

// close lets everybody go on, to come to an end.
func (b *budget) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	b.freed.Broadcast()
}

// While a large bundle comes in, the collector of garbage works harder from leastLimit on; in a program that holds much
// already, from moreThanHeld above that, for otherwise it would do nothing else.
const (
	leastLimit   = 200 << 20
	moreThanHeld = 150 << 20
)

// thrifty keeps the process small until its result is called, unless somebody has set a limit already.
func thrifty() (restore func()) {
	was := debug.SetMemoryLimit(-1)
	if was != math.MaxInt64 {
		return func() {}
	}
	var held runtime.MemStats
	runtime.ReadMemStats(&held)
	debug.SetMemoryLimit(max(leastLimit, int64(held.HeapAlloc)+moreThanHeld))
	return func() { debug.SetMemoryLimit(was) }
}
