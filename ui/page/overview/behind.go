package overview

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/page"
)

// behind are the figures that take longer than a person waits for a page: they follow the others.
type behind struct {
	year       int
	version    uint64 // of the register that they are of
	duplicates int
	late       []late
	changed    []late // how many have changed books that they closed
	lacking    []late // how many have not given all figures of the last span that was asked for
}

// late is a span, and how many have not reported for it in time, or changed what was closed.
type late struct {
	span  record.Interval
	units int
}

// closed counts what changed in the unit's own books since it closed them.
func closed(tx *store.Tx, unit record.ID) (all []late, err error) {
	declared, err := completeness.Read(tx)
	if err != nil {
		return nil, err
	}
	changed, err := declared.Own(tx, unit)
	for _, span := range slices.Sorted(maps.Keys(changed)) {
		all = append(all, late{span, len(changed[span])})
	}
	return all, err
}

// readBehind is the job behind the figures.
func readBehind(r *store.Register, rows *listing.Listing, f *figures, now time.Time) (*behind, error) {
	b := &behind{year: f.year, version: f.version, duplicates: rows.Suspected().Pairs}
	if len(f.status.Below) == 0 {
		return b, nil
	}
	err := r.View(func(tx *store.Tx) error {
		spans, figures, err := asked(tx, rows, f.year, now)
		if err != nil {
			return err
		}
		for _, span := range spans {
			report, err := exchange.Completeness(tx, rows, span, now)
			if err != nil {
				return err
			}
			n := 0
			for _, x := range report.Rows {
				if x.Given < x.Asked {
					n++
				}
			}
			if n > 0 && span == figures {
				b.lacking = append(b.lacking, late{span, n})
			}
			if n := report.Total.Late; n > 0 {
				b.late = append(b.late, late{report.Span, n})
			}
			if n := report.Total.Changed; n > 0 {
				b.changed = append(b.changed, late{report.Span, n})
			}
		}
		return nil
	})
	return b, err
}

// asked are the spans of a year that the units below are asked about: the year, its halves, those that have a day, and
// figures, the last that ended for which there are measures.
func asked(tx *store.Tx, rows *listing.Listing, year int, now time.Time) (spans []record.Interval, figures record.Interval, err error) {
	y := record.Interval(strconv.Itoa(year))
	spans = []record.Interval{y, y + "-H1", y + "-H2"}
	declared, err := completeness.Read(tx)
	if err != nil {
		return nil, "", err
	}
	me := rows.Tree().Unit(tx.Me().Unit)
	if me == nil {
		return spans, "", nil
	}
	for _, x := range declared.Periods[me.ID] {
		spans = append(spans, x.Span)
	}
	book, err := measure.Read(tx)
	if err != nil {
		return nil, "", err
	}
	today := now.Format(time.DateOnly)
	if duties := book.Duties(rows.Tree(), me, year); len(duties) > 0 {
		last := duties[measure.LastDuty(duties, today)].Span
		if _, ends := last.Days(); ends < today {
			figures, spans = last, append(spans, last)
		}
	}
	slices.Sort(spans)
	return slices.DeleteFunc(slices.Compact(spans), func(i record.Interval) bool { return i.Year() != year }), figures, nil
}

// follow reads what takes longer, unless it is known or being read already.
func (p *Page) follow() {
	known := p.behind != nil && p.behind.version == p.now.version && p.behind.year == p.now.year
	if known || p.following {
		return
	}
	p.following = true
	h, f := p.host, p.now
	r, rows, now := h.Register(), h.Listing(), h.Now()
	h.Start(page.Job{Beside: true, Last: true, Work: func(context.Context, page.Tell) (func(), error) {
		b, err := readBehind(r, rows, f, now)
		return func() {
			p.following = false
			if err != nil {
				return
			}
			p.behind = b
			p.arrange()
			if p.now != f {
				p.follow() // something was saved meanwhile
			}
		}, err
	}})
}
