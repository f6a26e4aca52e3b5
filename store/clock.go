package store

import (
	"sync"
	"time"
)

// Time is a hybrid logical time: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. It orders lists for people and
// decides which of several live values stands in; it never discards anything.
type Time uint64

// Wall is the time of day it stands for.
func (t Time) Wall() time.Time { return time.UnixMilli(int64(t >> 16)) }

// TimeAt is the first Time of a moment.
func TimeAt(t time.Time) Time { return Time(t.UnixMilli()) << 16 }

// maxAhead is how far another's clock may run before ours and still pull it along. A clock that is further off is wrong, and its
// changes sort where they say; causality does not depend on it.
const maxAhead = 24 * time.Hour

// clock gives ascending times, later than everything seen.
type clock struct {
	mu   sync.Mutex
	last Time
	now  func() time.Time
}

func (c *clock) tick() Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = max(c.last+1, TimeAt(c.now()))
	return c.last
}

func (c *clock) see(t Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t > c.last && t.Wall().Before(c.now().Add(maxAhead)) {
		c.last = t
	}
}
