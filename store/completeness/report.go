package completeness

import (
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/tally"
)

// State is how far a unit has reported.
type State string

// The states; see the package's doc.
const (
	NotSent    State = "not-sent"
	Nothing    State = "nothing"
	Partial    State = "partial"
	Complete   State = "complete"
	NotInForce State = "not-in-force"
)

// Input is what completeness is computed from.
type Input struct {
	Unit     *store.Unit         // whose units below are asked about
	Span     record.Interval     // as of a record.Closing
	Asked    map[record.ID]Asked // figures of measures that units are asked for, for just this span
	Entries  map[record.ID]Entries
	Declared *Declared
	Arrived  map[record.ID][]int64  // when bundles with changes of each unit were let in, ms since 1970, in any order
	Late     map[record.ID][]Change // what changed in books of the span since each unit closed them
	Behind   map[record.ID]bool     // units of which a bundle is missing, waits or is part of a fork
	Now      time.Time              // its location says when a day ends
}

// Asked is how many figures a unit is asked for, and has given; Any: some figure of the span, or of a part of it, is
// here, asked for or not.
type Asked struct {
	Asked, Given int
	Any          bool
}

// Report is the answer.
type Report struct {
	Unit  string          `json:"unit"` // code
	Span  record.Interval `json:"span"`
	Rows  []Row           `json:"rows"` // in the order of the tree
	Total Sum             `json:"total"`
}

// Row is one unit, or a unit with those that report to it.
type Row struct {
	Unit     string      `json:"unit"` // code
	Name     string      `json:"name"`
	State    State       `json:"state"`
	Late     bool        `json:"late"`
	Due      record.Date `json:"due,omitempty"`     // last day in time
	Arrived  int64       `json:"arrived,omitempty"` // ms since 1970, the first bundle of the span
	Entries  int         `json:"entries"`           // participations
	Asked    int         `json:"asked,omitempty"`   // figures that it is asked for, for just this span
	Given    int         `json:"given,omitempty"`   // of them it has given
	Closed   bool        `json:"closed"`            // the unit says that its books are closed
	Disagree bool        `json:"disagree"`          // it says that there is nothing, but something is here

	Changed int      `json:"changed"`           // participations that changed since the books were closed
	Changes []Change `json:"changes,omitempty"` // which

	// Why it is partial.
	Conflicts int  `json:"conflicts"` // entries in conflict
	Behind    bool `json:"behind"`    // a bundle is missing, waits or is part of a fork
	Missing   bool `json:"missing"`   // the books are closed, and what was closed is not here
	Figures   bool `json:"figures"`   // figures are here, and no participation

	Below *Sum      `json:"below,omitempty"` // of a unit that others report to; nil for one that reports itself
	ID    record.ID `json:"-"`
	Depth int       `json:"-"` // 1 for a unit right below
}

// Sum counts units. Due are those that are to report; each of the others counts units that are due.
type Sum struct {
	Due      int `json:"due"`
	Sent     int `json:"sent"` // nothing, partial or complete
	Nothing  int `json:"nothing"`
	Partial  int `json:"partial"`
	Complete int `json:"complete"`
	Late     int `json:"late"`
	Changed  int `json:"changed"` // closed their books, and changed them since
}

func (s *Sum) add(r *Row) {
	s.Due++
	switch r.State {
	case Nothing:
		s.Nothing++
	case Partial:
		s.Partial++
	case Complete:
		s.Complete++
	}
	if r.State != NotSent {
		s.Sent++
	}
	if r.Late {
		s.Late++
	}
	if r.Changed > 0 {
		s.Changed++
	}
}

func (s *Sum) plus(t Sum) {
	s.Due += t.Due
	s.Sent += t.Sent
	s.Nothing += t.Nothing
	s.Partial += t.Partial
	s.Complete += t.Complete
	s.Late += t.Late
	s.Changed += t.Changed
}

// state is that of a unit that others report to.
func (s *Sum) state() State {
	switch {
	case s.Sent == 0:
		return NotSent
	case s.Nothing+s.Complete == s.Due:
		return Complete
	}
	return Partial
}

// Rate is the share of the units due that have sent, from 0 to 1; 0 when none is due.
func (s Sum) Rate() float64 {
	if s.Due == 0 {
		return 0
	}
	return float64(s.Sent) / float64(s.Due)
}

// Check gives a *tally.Fault when more units have sent than are due, or the total is not the sum of its rows: that can
// only come from a fault, and the report is shown with it.
func (r *Report) Check() error {
	var sum Sum
	for _, row := range r.Rows {
		switch {
		case row.Below != nil:
			if row.Below.Sent > row.Below.Due {
				return &tally.Fault{Code: tally.SentOver, Row: row.Unit, Have: row.Below.Sent, Most: row.Below.Due}
			}
		case row.State != NotInForce:
			sum.add(&row)
		}
	}
	switch {
	case r.Total.Sent > r.Total.Due:
		return &tally.Fault{Code: tally.SentOver, Have: r.Total.Sent, Most: r.Total.Due}
	case sum.Due != r.Total.Due:
		return &tally.Fault{Code: tally.NotTheSum, Have: sum.Due, Most: r.Total.Due}
	case sum != r.Total:
		return &tally.Fault{Code: tally.NotTheSum, Have: sum.Sent, Most: r.Total.Sent}
	}
	return nil
}
