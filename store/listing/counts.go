package listing

import (
	"bytes"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/resource"
)

// Counts reads rows that can be counted and nothing else: they may lack names, registrants, places and ids, nothing can
// be found among them, and a Row is only good until the function returns that it was given to. Of what is kept only the
// columns that are counted are looked at, and unpacked when they are, so that it takes little memory however many rows
// there are.
func Counts(tx *store.Tx) (*Listing, error) {
	now, err := tx.Positions()
	if err != nil {
		return nil, err
	}
	l := &Listing{picture: picture{rows: map[record.ID][]Row{}, packed: map[record.ID][]byte{}}}
	if l.tree, err = tx.Tree(); err != nil {
		return nil, err
	}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		if parts := keptOf(tx, ch.Unit, now, figuresPart+1); parts != nil {
			if copies(parts[figuresPart]) { // which of a model and its copies counts goes by their ids
				return Load(tx)
			}
			l.rows[ch.Unit], l.packed[ch.Unit] = nil, bytes.Clone(parts[figuresPart])
			continue
		}
		a, err := affairsOf(tx, ch.Unit, now)
		if err != nil {
			return nil, err
		}
		if a.redirects() != nil {
			return Load(tx)
		}
		l.rows[ch.Unit] = a.rows(l.tree, ch.Unit, &table{})
	}
	return l, l.readCatalog(tx)
}

// countedRow is how many bytes a row of what is counted takes, where units have many: 100,000 rows in 108 units took 14
// each, 2,537 of a list in 107 took 39.
const countedRow = 14

// Roughly tells about how many rows there are, rather too many, and unpacks none for it: for who must not wait.
func (l *Listing) Roughly() (n int) {
	for unit, rows := range l.rows {
		if packed := l.packed[unit]; packed != nil {
			n += int(unpackedSize(packed)) / countedRow
		}
		n += len(rows)
	}
	return n
}

// table is memory for rows.
type table struct {
	rows   []Row
	traits []Traits
	sums   []resource.Sum
	place  []int32 // of the row of each participation, or none
	stands []int32 // of the verdict that stands for each row and one more; 0: none
}

// share has rows that are alike share their traits, and leaves the table only what is not theirs.
func (in *table) share(rows []Row) {
	known := map[Traits]*Traits{}
	for i := range rows {
		t := known[*rows[i].Traits]
		if t == nil {
			own := *rows[i].Traits
			t = &own
			known[own] = t
		}
		rows[i].Traits = t
	}
	in.rows, in.sums = nil, nil
}

// room is memory for what is unpacked for one unit after the other, and the rows of the one that it is for.
type room struct {
	affairs
	table
	of  []Row
	bad bool
}

// unpacked gives the rows of units, one after the other, packed or not: while those of one are looked at, the next are
// unpacked, in a few rooms in turn.
func (p *picture) unpacked(units []record.ID, tell func([]Row)) {
	const rooms = 3
	empty, full := make(chan *room, rooms), make(chan *room, rooms)
	for range rooms {
		empty <- &room{}
	}
	go func() {
		defer close(full)
		for _, u := range units {
			r := <-empty
			r.of = p.rows[u]
			if packed := p.packed[u]; packed != nil && r.decode([][]byte{packed}) {
				r.of = r.affairs.rows(p.tree, u, &r.table)
			} else if packed != nil {
				r.bad = true
			}
			full <- r
		}
	}()
	for r := range full {
		if r.bad {
			panic("listing: what was packed cannot be unpacked") // it was packed by this program, and its checksum holds
		}
		tell(r.of)
		empty <- r
	}
}
