package store

import (
	"sync"
	"time"

	"danvan/store/log"
)

// maxAhead is how far another's clock may run before ours and still pull it along. A clock that is further off is
// wrong, and its changes sort where they say; causality does not depend on it.
const maxAhead = 24 * time.Hour

// clock gives ascending times, later than everything seen. Only where it has given times that lie far ahead, because
// the computer's clock was wrong for a while, does it go back to what the clock says now: else every later save would
// bear the wrong year.
type clock struct {
	mu   sync.Mutex
	last log.Time
	now  func() time.Time
}

func (c *clock) tick() log.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now()
	if c.last.Wall().After(now.Add(maxAhead)) {
		c.last = log.TimeAt(now)
		return c.last
	}
	c.last = max(c.last+1, log.TimeAt(now))
	return c.last
}

func (c *clock) see(t log.Time) {
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
