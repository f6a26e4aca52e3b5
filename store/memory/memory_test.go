package memory

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// holds is the percent that holds now.
func holds() int {
	now := debug.SetGCPercent(100)
	debug.SetGCPercent(now)
	return now
}

// The least of those that work holds, in whatever order they end; what was usual holds afterwards, also where memory
// was cleaned up for the first time meanwhile.
func TestTheLeastHoldsUntilItEnds(t *testing.T) {
	was := holds()
	expect := func(want int, when string) {
		t.Helper()
		if got := holds(); got != want {
			t.Fatalf("%s: %d, expected %d", when, got, want)
		}
	}
	Later()
	expect(400, "at the beginning")
	large := Grow(300)
	expect(300, "while one works")
	small := Grow(50)
	expect(50, "while two work")
	runtime.GC()
	for range 100 { // what is to be done afterwards is done by another goroutine
		if mu.Lock(); first == 0 {
			mu.Unlock()
			break
		}
		mu.Unlock()
		time.Sleep(10 * time.Millisecond)
	}
	expect(50, "when it was cleaned up")
	large()
	expect(50, "when the first has ended")
	other := Grow(50)
	small()
	expect(50, "when another wants the same")
	other()
	expect(was, "at the end")
}
