package store

import (
	"bytes"
	"cmp"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// brought is a change that a pass holds: where it stands, and where its bytes lie among those of the pass.
type brought struct {
	key    uint32 // in Order.keys
	stream uint32
	number uint64
	from   int
	to     int
}

// builder puts the records of a long merge in the order of their keys.
type builder struct {
	*long
	prefixes [][]byte // of keys, by kind
	rank     []uint32 // of a kind among the prefixes, ascending
	pass     []uint16 // in which a change is applied

	old    *bbolt.Cursor // of the records that stand
	k, v   []byte        // where it is
	stood  account       // what it came by
	spent  int           // bytes put since the last commit
	dec    log.Decoder
	change log.Change
}

// buildRecords makes the tree that is to take the place of the records.
func (l *long) buildRecords() error {
	should := *l.sums.accountOf(bRecords)
	b := &builder{long: l}
	passes := b.share()
	l.order.sorted = nil
	b.look(nil)
	for n := range passes {
		changes, arena, err := b.gather(uint16(n))
		if err != nil {
			return err
		}
		if err := b.apply(changes, arena); err != nil {
			return err
		}
	}
	if err := b.copyTo(nil); err != nil {
		return err
	}
	b.Conflicts = max(b.Conflicts, 0)
	if b.stood != should.account {
		return notAccounted("records", b.stood.count, should.count)
	}
	return l.goOn(l.bolt)
}

// share shares the changes out to passes, those of a record to one, and gives how many there are.
func (b *builder) share() (passes int) {
	o := b.order
	b.prefixes, b.rank = make([][]byte, o.Kinds()), make([]uint32, o.Kinds())
	by := make([]uint32, o.Kinds())
	for i, of := range o.kindOf {
		by[i], b.prefixes[i] = uint32(i), kindPrefix(b.names.channel(of.channel), of.kind)
	}
	slices.SortFunc(by, func(x, y uint32) int { return bytes.Compare(b.prefixes[x], b.prefixes[y]) })
	for i, kind := range by {
		b.rank[kind] = uint32(i)
	}
	starts := make([]int, o.Kinds()+1) // of each kind in what is sorted
	o.sort()
	for i := range o.keys {
		starts[o.keys[i].kind+1]++
	}
	for i := range o.kindOf {
		starts[i+1] += starts[i]
	}
	b.pass = make([]uint16, len(o.keys))
	count, size := 0, 0
	for _, kind := range by {
		var last *orderKey
		for _, i := range o.sorted[starts[kind]:starts[kind+1]] {
			k := &o.keys[i]
			if (last == nil || last.id != k.id) && (count >= passChanges || size >= passSize) {
				passes, count, size = passes+1, 0, 0
			}
			b.pass[i], last = uint16(passes), k
			count, size = count+1, size+int(k.weight)
		}
	}
	return passes + 1
}

// gather reads the changes of a pass out of the log, ascending by the keys of their records.
func (b *builder) gather(pass uint16) (all []brought, arena []byte, err error) {
	entries, look := b.bolt.Bucket(bLog), passOver(b.bolt)
	for _, g := range b.grown {
		next, at := g.had+1, b.order.at(g.Stream, g.had+1)
		c := entries.Cursor()
		for k, v := c.Seek(logKey(g.no, next)); next <= g.Number; k, v = c.Next() {
			if no, first, _, ok := logSpan(k); !ok || no != g.no || first != next {
				return nil, nil, damagedLog()
			}
			look.by(k, v)
			l, err := readLaid(b.bolt, k, v)
			if err != nil {
				return nil, nil, err
			}
			for _, body := range l.bodies {
				if b.pass[at] == pass {
					all = append(all, brought{uint32(at), g.no, next, len(arena), len(arena) + len(body)})
					arena = append(arena, body...)
				}
				at, next = at+1, next+1
			}
		}
	}
	keys := b.order.keys
	slices.SortFunc(all, func(x, y brought) int {
		i, j := &keys[x.key], &keys[y.key]
		return cmp.Or(cmp.Compare(b.rank[i.kind], b.rank[j.kind]), bytes.Compare(i.id[:], j.id[:]), cmp.Compare(x.key, y.key))
	})
	return all, arena, nil
}

// apply puts the records that changes touch, and before each those that stand before it.
func (b *builder) apply(all []brought, arena []byte) error {
	for from := 0; from < len(all); {
		k := &b.order.keys[all[from].key]
		to := from + 1
		for to < len(all) && b.order.keys[all[to].key].kind == k.kind && b.order.keys[all[to].key].id == k.id {
			to++
		}
		key := append(bytes.Clone(b.prefixes[k.kind]), k.id[:]...)
		if err := b.copyTo(key); err != nil {
			return err
		}
		of := b.order.kindOf[k.kind]
		if err := b.record(key, record.Ref{Channel: of.channel, Kind: of.kind, ID: k.id}, all[from:to], arena); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// record puts one record: what stands of it, if anything, with the changes.
func (b *builder) record(key []byte, ref record.Ref, changes []brought, arena []byte) error {
	e := &entry{ref: ref, key: key}
	e.state.Names, e.state.Kind = b.names, record.KindOf(ref.Kind)
	if bytes.Equal(b.k, key) {
		v, err := unseal(b.bolt, b.v, "records", key)
		if err != nil {
			return err
		}
		if !e.state.Decode(v) {
			return &Error{Code: Damaged, Where: "records"}
		}
		e.lies.add(key, b.v)
		e.listed = e.state.InConflict()
		b.step()
	}
	for _, x := range changes {
		by := b.names.StreamAt(x.stream)
		b.dec.Again(by.Replica)
		if err := b.dec.Decode(arena[x.from:x.to], &b.change); err != nil {
			return &Error{Code: Damaged, Where: "log", Err: err}
		}
		err := e.state.Apply(&b.change, log.Place{Stream: x.stream, Number: x.number}, func(r log.Replica) (uint32, error) {
			if r == by.Replica {
				return x.stream, nil
			}
			return b.names.stream(log.Stream{Replica: r, Channel: ref.Channel}), nil
		})
		if err != nil {
			return err
		}
	}
	b.Records++
	if b.told {
		b.touched = append(b.touched, ref)
	}
	if ref.Kind == record.UnitKind {
		b.tree = nil
	}
	if is := e.state.InConflict(); is != e.listed {
		b.conflicts = append(b.conflicts, conflicted{key, is})
		if b.Conflicts--; is {
			b.Conflicts += 2
		}
	}
	if err := b.putRecord(b.recordsOf(b.bolt), e); err != nil {
		return err
	}
	return b.spend(e.state.Size())
}

// copyTo copies the records that stand before a key; nil for all that are left.
func (b *builder) copyTo(key []byte) error {
	for b.k != nil && (key == nil || bytes.Compare(b.k, key) < 0) {
		k, v := b.k, b.v
		if err := b.recordsOf(b.bolt).Put(k, v); err != nil {
			return err
		}
		b.step()
		if err := b.spend(len(k) + len(v)); err != nil {
			return err
		}
	}
	return nil
}

// look begins to read the records that stand, from a key on.
func (b *builder) look(key []byte) {
	b.old = b.bolt.Bucket(bRecords).Cursor()
	b.k, b.v = b.old.Seek(key)
}

// step goes on to the next record that stands.
func (b *builder) step() {
	b.stood.add(b.k, b.v)
	b.k, b.v = b.old.Next()
}

// spend counts what was put, and commits it where that is much: what bbolt holds until then is memory.
func (b *builder) spend(n int) error {
	if b.spent += n; b.spent < StageAfter/2 {
		return nil
	}
	b.spent = 0
	next := bytes.Clone(b.k)
	if err := b.goOn(b.bolt); err != nil {
		return err
	}
	if next == nil {
		b.k = nil
		return nil
	}
	b.look(next)
	return nil
}
