package store

import (
	"sync"
	"time"
)

// Time is a hybrid logical time: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. It orders
// lists for people and decides which of several live values stands in; it never discards anything.
type Time uint64

// Wall is the time of day it stands for.
func (t Time) Wall() time.Time { return time.UnixMilli(int64(t >> 16)) }

// TimeAt is the first Time of a moment.
func TimeAt(t time.Time) Time { return Time(t.UnixMilli()) << 16 }

// firstTime is before anything was ever saved by this program: a clock that says less has lost its battery, and proves
// nothing about another time.
var firstTime = TimeAt(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// maxAhead is how far another's clock may run before ours and still pull it along. A clock that is further off is
// wrong, and its changes sort where they say; causality does not depend on it.
const maxAhead = 24 * time.Hour

// clock gives ascending times, later than everything seen. Only where it has given times that lie far ahead, because
// the computer's clock was wrong for a while, does it go back to what the clock says now: else every later save would
// bear the wrong year.
type clock struct {
	mu   sync.Mutex
	last Time
	now  func() time.Time
}

func (c *clock) tick() Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now()
	if c.last.Wall().After(now.Add(maxAhead)) {
		c.last = TimeAt(now)
		return c.last
	}
	c.last = max(c.last+1, TimeAt(now))
	return c.last
}

func (c *clock) see(t Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t > c.last && t.Wall().Before(c.now().Add(maxAhead)) {
		c.last = t
	}
}

// maxIdle is how long a register may plausibly lie unused.
const maxIdle = 365 * 24 * time.Hour

// Doubt is what makes the computer's clock doubtful: the latest time at which anything was saved, and which way it is
// off. Zero: nothing.
type Doubt struct {
	Last, Now time.Time
	Ahead     bool // the clock has run far on since anything was saved; else what was saved lies in the future
}

// Doubt tells whether the computer's clock, or the one by which the latest change was saved, cannot be right.
func (r *Register) Doubt() (d Doubt, doubtful bool) {
	r.clock.mu.Lock()
	defer r.clock.mu.Unlock()
	d = Doubt{Last: r.clock.last.Wall(), Now: r.clock.now()}
	d.Ahead = d.Now.After(d.Last.Add(maxIdle))
	return d, r.clock.last > 0 && (d.Ahead || d.Last.After(d.Now.Add(maxAhead)))
}
