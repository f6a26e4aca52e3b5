package listing

import (
	"bytes"
	"runtime"
	"sync"

	"danvan/store"
	"danvan/store/memory"
	"danvan/store/record"
)

// keptOf gives the first parts of what this program kept of a unit, where that is what there is now; nil where it is
// not.
func keptOf(tx *store.Tx, unit record.ID, now map[record.Channel]store.Position, parts int) [][]byte {
	ch := record.Channel{Unit: unit, Part: record.Affairs}
	x := tx.Extract(ch, parts)
	if x == nil || !bytes.Equal(x.At, now[ch]) || !ours(x.Parts[0]) {
		return nil
	}
	return x.Parts
}

// affairsOf gives the affairs of a unit as they were kept with what was changed since, or read anew.
func affairsOf(tx *store.Tx, unit record.ID, now map[record.Channel]store.Position) (*affairs, error) {
	ch := record.Channel{Unit: unit, Part: record.Affairs}
	if a, err := overlaid(tx, ch, now[ch]); a != nil || err != nil {
		return a, err
	}
	return readAffairs(tx, unit)
}

// readUnits reads the affairs of units. What was kept is unpacked, and rows are put together and sorted, on all cores
// beside the reading.
func (p *picture) readUnits(tx *store.Tx, units map[record.ID]bool) error {
	defer memory.Grow(300)() // nearly all that is made stays
	now, err := tx.Positions()
	if err != nil {
		return err
	}
	var damaged []record.ID
	var mine sync.Mutex // damaged, and what the picture holds
	take := func(unit record.ID, r *room, a *affairs, sorted bool) {
		rows := a.rows(p.tree, unit, &r.table)
		r.share(rows)
		if !sorted {
			sortRows(rows)
		}
		mine.Lock()
		defer mine.Unlock()
		p.entered[unit], p.apart[unit] = rows, a.distincts()
		delete(p.redirects, unit)
		if of := a.redirects(); of != nil {
			p.redirects[unit] = of
		}
	}
	rooms := make(chan *room, runtime.GOMAXPROCS(0)) // what is unpacked takes memory
	for range cap(rooms) {
		rooms <- &room{}
	}
	var work sync.WaitGroup
	defer work.Wait()
	for unit := range units {
		if parts := keptOf(tx, unit, now, idsPart+1); parts != nil {
			r := <-rooms
			work.Go(func() {
				defer func() { rooms <- r }()
				if r.decode(parts) {
					take(unit, r, &r.affairs, true)
					return
				}
				mine.Lock()
				damaged = append(damaged, unit)
				mine.Unlock()
			})
			continue
		}
		a, err := affairsOf(tx, unit, now)
		if err != nil {
			return err
		}
		r := <-rooms
		work.Go(func() { take(unit, r, a, false); rooms <- r })
	}
	work.Wait()
	for _, unit := range damaged {
		a, err := readAffairs(tx, unit)
		if err != nil {
			return err
		}
		take(unit, &room{}, a, false)
	}
	return nil
}
