package completeness

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
)

// Declared is what units said: of their own books, and to those below them.
type Declared struct {
	Closings map[record.ID][]Closing       // of each unit
	Periods  map[record.ID][]record.Period // that each unit wants from those below it
}

// Closing is a unit's word on its books.
type Closing struct {
	record.Closing
	Conflict bool    // people differ about it
	Dot      log.Dot // of the change that closed them, while they are closed
	Time     log.Time
}

// Read gathers what was declared. It is a copy.
func Read(tx *store.Tx) (*Declared, error) {
	d := &Declared{Closings: map[record.ID][]Closing{}, Periods: map[record.ID][]record.Period{}}
	for _, ch := range tx.Channels() {
		unit := ch.Unit
		var err error
		if ch.Part == record.Affairs {
			err = tx.Each(ch, record.ClosingKind, func(id record.ID, s *log.State) error {
				c, err := readClosing(tx, record.Ref{Channel: ch, Kind: record.ClosingKind, ID: id}, s)
				d.Closings[unit] = append(d.Closings[unit], c)
				return err
			})
		} else {
			err = tx.Each(ch, record.PeriodKind, func(_ record.ID, s *log.State) error {
				var p record.Period
				err := record.Decode(s.Values(), &p)
				d.Periods[unit] = append(d.Periods[unit], p)
				return err
			})
		}
		if err != nil {
			return nil, err
		}
	}
	return d, nil
}

func readClosing(tx *store.Tx, ref record.Ref, s *log.State) (c Closing, err error) {
	c.Conflict = s.InConflict()
	if err := record.Decode(s.Values(), &c.Closing); err != nil || !c.Closed() {
		return c, err
	}
	rivals, err := tx.Rivals(ref, "date")
	for _, r := range rivals {
		if r.Stands {
			c.Dot, c.Time = r.Dot, r.Time
		}
	}
	return c, err
}

// due is the last day on which a unit's report is in time, as the nearest unit above it says that says anything; empty
// when none does.
func (d *Declared) due(u *store.Unit, span record.Interval) record.Date {
	for above := u.Parent; above != nil; above = above.Parent {
		for _, p := range d.Periods[above.ID] {
			if p.Span == span {
				return p.Due
			}
		}
	}
	return ""
}

// closed gives what a unit said of a span: whether its books are closed, whether there is nothing to report, and
// whether people differ about that. A unit that has nothing to report for a year has nothing for its halves.
func (d *Declared) closed(unit record.ID, span record.Interval) (closed, nothing, conflict bool) {
	for _, c := range d.Closings[unit] {
		exact := c.Span == span
		closed = closed || exact && c.Closed()
		conflict = conflict || exact && c.Conflict
		nothing = nothing || c.Closed() && c.Nothing && covers(c.Span, span)
	}
	return closed, nothing, conflict
}

// Entries is how much a unit entered for a span.
type Entries struct{ Rows, Conflicts int }

// Count counts what the units below one entered for a span, copies too: a unit whose model is another's has reported.
func Count(rows *listing.Listing, unit record.ID, span record.Interval) map[record.ID]Entries {
	all := map[record.ID]Entries{}
	rows.Entered(listing.Query{Unit: unit}, func(r *listing.Row) {
		if !within(r.Year, span) || r.Registered != "" && first(record.Interval(r.Registered)) > last(span) {
			return
		}
		e := all[r.Unit]
		e.Rows++
		if r.Conflict {
			e.Conflicts++
		}
		all[r.Unit] = e
	})
	return all
}
