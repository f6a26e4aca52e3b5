package mirror

import (
	"errors"
	"strconv"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// headRows are the heads of the streams, as those of the units in whose channels they lie.
func (m *making) headRows() (map[record.ID]each, error) {
	now, err := m.tx.Heads()
	if err != nil {
		return nil, err
	}
	of := map[record.ID][]log.Head{}
	for _, h := range now {
		of[h.Stream.Channel.Unit] = append(of[h.Stream.Channel.Unit], h)
	}
	all := map[record.ID]each{}
	for unit, hs := range of {
		all[unit] = func(fn func(key) error) error {
			for _, h := range hs {
				l := &m.row
				l.begin(heads)
				m.open = m.open[:0]
				l.text(h.Stream.Replica.String())
				l.whole(int64(h.Stream.Channel.Part))
				l.text(strconv.FormatUint(h.Number, 10))
				l.text(h.Hash.String())
				if err := fn(key{unit, streamID(h.Stream)}); err != nil {
					return err
				}
			}
			return nil
		}
	}
	return all, nil
}

// streamID is an id for the row of a stream.
func streamID(s log.Stream) record.ID {
	return record.Derive(record.ID(s.Replica), "stream", string(s.Channel.Bytes()))
}

// published reads the heads that the mirror has.
func (p *publishing) published() (map[log.Stream]log.Head, error) {
	all := map[log.Stream]log.Head{}
	if p.isNew(heads) {
		return all, nil
	}
	var unit, replica, sum string
	var part, n int64
	err := p.t.rows(p.ctx, `SELECT "in_unit", "replica", "part", "number", "hash" FROM `+p.t.table(heads.name)+` WHERE "register" = $1`, []any{p.register},
		[]any{&unit, &replica, &part, &n, &sum}, func() error {
			h := log.Head{Number: uint64(n)}
			id, err1 := record.ParseID(unit)
			r, err2 := log.ParseReplica(replica)
			hash, err3 := log.ParseHash(sum)
			h.Stream, h.Hash = log.Stream{Replica: r, Channel: record.Channel{Unit: id, Part: record.Part(part)}}, hash
			all[h.Stream] = h
			return errors.Join(err1, err2, err3)
		})
	return all, err
}

// ahead tells how the mirror's heads lie to the register: true where all of them are on its own past. What was taken
// back here lies aside, and is no surprise.
func (p *publishing) ahead(of map[log.Stream]log.Head) (behind bool, err error) {
	aside, err := p.tx.Aside()
	if err != nil {
		return false, err
	}
	known := map[log.Stream]uint64{}
	for _, a := range aside {
		for _, r := range a.Runs {
			known[r.Stream] = max(known[r.Stream], r.Last)
		}
	}
	behind = true
	for s, h := range of {
		at, err := p.tx.HashAt(s, h.Number)
		if err == nil && at == h.Hash {
			continue
		}
		if err != nil && err != store.ErrNoChange {
			return false, err
		}
		behind = false
		if known[s] >= h.Number {
			continue
		}
		here, err := p.tx.Head(s)
		if err != nil {
			return false, err
		}
		if p.out.Streams++; h.Number > here.Number {
			p.out.Beyond += int(h.Number - here.Number)
		}
	}
	return behind, nil
}
