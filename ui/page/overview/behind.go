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
	b := &behind{year: f.year, version: f.version, duplicates: len(rows.Duplicates())}
	if len(f.status.Below) == 0 {
		return b, nil
	}
	err := r.View(func(tx *store.Tx) error {
		year := strconv.Itoa(f.year)
		for _, span := range []string{year, year + "-H1", year + "-H2"} {
			report, err := exchange.Completeness(tx, rows, record.Interval(span), now)
			if err != nil {
				return err
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

// follow reads what takes longer, unless it is known or being read already.
func (p *Page) follow() {
	known := p.behind != nil && p.behind.version == p.now.version && p.behind.year == p.now.year
	if known || p.following {
		return
	}
	p.following = true
	h, f := p.host, p.now
	r, rows, now := h.Register(), h.Listing(), h.Now()
	h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
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
