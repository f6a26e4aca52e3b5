package listing

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"runtime/debug"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"

	"danvan/store/record"
	"danvan/store/zips"
)

// An extract has parts, each: who made it (length, bytes), whether there are copies (1), length of what follows when it
// is unpacked (variable), zstd of columns.

// layout is the version of what an extract holds. What affairs.go reads from records otherwise than before, or what is
// packed otherwise, needs another.
const layout = 3

// made says who made an extract: a program that reads records otherwise makes its own. It is the layout, how the
// records are described that are read, and of which state of the source the program was built, where it knows that.
var made = sync.OnceValue(func() []byte {
	described := sha256.New()
	for _, kind := range pieces {
		_ = json.NewEncoder(described).Encode(record.KindOf(kind).Shapes()) // a hash takes everything
	}
	by := described.Sum([]byte{layout})[:9]
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, s := range build.Settings {
			if s.Key == "vcs.revision" {
				by = append(by, s.Value...)
			}
		}
	}
	return by
})

// The parts of an extract. Who counts needs the first alone.
const (
	figuresPart = iota // what is counted, and what points to what
	textsPart          // names, registrants, places
	idsPart            // of models and participations
	othersPart         // ids of what hangs on participations: for those alone who have to find a piece again
	allParts
)

// extract packs pieces whose participations are in the order of rows.
func (a *affairs) extract() [][]byte {
	parts := make([][]byte, allParts)
	before := append(append([]byte{byte(len(made()))}, made()...), flag(a.redirects() != nil, 1))
	var work sync.WaitGroup
	for part, write := range []func(*columns){a.writeFigures, a.writeTexts, a.writeIDs, a.writeOthers} {
		work.Go(func() {
			var c columns
			write(&c)
			parts[part] = partZips.Pack(c.b, binary.AppendUvarint(bytes.Clone(before), uint64(len(c.b))))
		})
	}
	work.Wait()
	return parts
}

// unpack gives the columns of a part, in memory that into may have left; false where another program made it.
func unpack(part, into []byte) (*columnsRead, bool) {
	if !ours(part) {
		return nil, false
	}
	c := &columnsRead{b: part[2+len(made()):]}
	size := c.uint()
	if size > maxUnpacked {
		return nil, false
	}
	raw, err := zips.Unpack(c.b, int(size), into)
	return &columnsRead{b: raw}, err == nil
}

// ours tells whether this program made a part.
func ours(part []byte) bool {
	return len(part) > 1+len(made()) && bytes.HasPrefix(part, append([]byte{byte(len(made()))}, made()...))
}

// unpackedSize is how many bytes a part that we made becomes.
func unpackedSize(part []byte) uint64 { return (&columnsRead{b: part[2+len(made()):]}).uint() }

// copies tells of a part that we made whether any of the models is a copy of another.
func copies(part []byte) bool { return part[1+len(made())] != 0 }

// maxUnpacked is more than a part of 5,000,000 rows becomes.
const maxUnpacked = 1 << 30

var partZips = zips.New(zstd.SpeedDefault, 256<<10)

// decode makes the first parts of an extract pieces again, in place of those that were here; false where it cannot.
func (a *affairs) decode(parts [][]byte) bool {
	for part, read := range []func(*columnsRead){a.readFigures, a.readTexts, a.readIDs, a.readOthers}[:len(parts)] {
		c, ok := unpack(parts[part], a.raw)
		if !ok {
			return false
		}
		a.raw = c.b
		if read(c); c.bad || len(c.b) > 0 {
			return false
		}
	}
	return true
}

// emptied gives n empty items, in the memory of those that were there, or, where that is too small, in some with room
// for a few more: the next may have them.
func emptied[T any](was []T, n int) []T {
	if n > cap(was) {
		room := n
		if was != nil {
			room += n / 4
		}
		return make([]T, n, room)
	}
	clear(was[:n])
	return was[:n]
}

// inOrder puts the pieces into the order of rows: participations as those stand, those without a row behind them by id,
// and everything else as they do.
func (a *affairs) inOrder() {
	type keyed struct {
		key  []byte
		part *partPiece
	}
	order, rest := make([]keyed, 0, len(a.parts)), []partPiece{}
	var keys []byte
	for i := range a.parts {
		p := &a.parts[i]
		if p.at == none {
			rest = append(rest, *p)
			continue
		}
		if cap(keys)-len(keys) < 1<<10 {
			keys = make([]byte, 0, 1<<16)
		}
		from := len(keys)
		keys = appendKey(keys, a.models[p.at].name, a.models[p.at].registrant)
		order = append(order, keyed{keys[from:], p})
	}
	slices.SortFunc(order, func(x, y keyed) int {
		return cmp.Or(bytes.Compare(x.key, y.key), bytes.Compare(x.part.id[:], y.part.id[:]))
	})
	slices.SortFunc(rest, func(x, y partPiece) int { return bytes.Compare(x.id[:], y.id[:]) })
	parts := make([]partPiece, 0, len(a.parts))
	for _, o := range order {
		parts = append(parts, *o.part)
	}
	a.parts = append(parts, rest...)
	models, used := make([]modelPiece, 0, len(a.models)), make([]bool, len(a.models))
	for i := range a.parts {
		if at := a.parts[i].at; at != none && !used[at] {
			models, used[at] = append(models, a.models[at]), true
		}
	}
	from := len(models)
	for i, is := range used {
		if !is {
			models = append(models, a.models[i])
		}
	}
	slices.SortFunc(models[from:], func(x, y modelPiece) int { return bytes.Compare(x.id[:], y.id[:]) })
	a.models = models
	a.link()
	slices.SortStableFunc(a.verdicts, func(p, q verdictPiece) int {
		return cmp.Or(cmp.Compare(p.at, q.at), bytes.Compare(p.id[:], q.id[:]))
	})
	slices.SortStableFunc(a.figures, func(p, q figurePiece) int {
		return cmp.Or(cmp.Compare(p.at, q.at), bytes.Compare(p.id[:], q.id[:]))
	})
}

func text(id record.ID) string { return string(id[:]) }

func flag(is bool, bit uint8) uint8 {
	if is {
		return bit
	}
	return 0
}

func (a *affairs) writeFigures(c *columns) {
	for _, n := range []int{len(a.models), len(a.parts), len(a.verdicts), len(a.figures), len(a.apart)} {
		c.uint(uint64(n))
	}
	c.terms(len(a.models), func(i int) string { return string(a.models[i].subject) })
	c.flags(len(a.models), func(i int) uint8 {
		return flag(a.models[i].conflict, 1) | flag(a.models[i].disputed, 2)
	})
	c.terms(len(a.models), func(i int) string { return text(a.models[i].to.unit) + text(a.models[i].to.model) })
	c.ints(len(a.parts), func(i int) int64 { return int64(a.parts[i].at) })
	c.terms(len(a.parts), func(i int) string { return text(a.parts[i].field) })
	c.terms(len(a.parts), func(i int) string { return string(a.parts[i].standing) })
	c.terms(len(a.parts), func(i int) string { return string(a.parts[i].registered) })
	c.terms(len(a.parts), func(i int) string { return string(a.parts[i].proposed) })
	c.ints(len(a.parts), func(i int) int64 { return int64(a.parts[i].year) })
	c.flags(len(a.parts), func(i int) uint8 { return flag(a.parts[i].conflict, 1) })
	c.ints(len(a.verdicts), func(i int) int64 { return int64(a.verdicts[i].at) })
	c.terms(len(a.verdicts), func(i int) string { return text(a.verdicts[i].by) })
	c.terms(len(a.verdicts), func(i int) string { return string(a.verdicts[i].verdict) })
	c.flags(len(a.verdicts), func(i int) uint8 { return flag(a.verdicts[i].conflict, 1) })
	c.ints(len(a.figures), func(i int) int64 { return int64(a.figures[i].at) })
	c.terms(len(a.figures), func(i int) string { return string(a.figures[i].What) })
	c.numbers(len(a.figures), func(i int) int64 { return a.figures[i].Amount.Coef })
	c.flags(len(a.figures), func(i int) uint8 { return a.figures[i].Amount.Scale })
	c.flags(len(a.figures), func(i int) uint8 {
		return flag(a.figures[i].conflict, 1) | flag(a.figures[i].Unread, 2) | flag(a.figures[i].Approximate, 4)
	})
	c.terms(len(a.apart), func(i int) string { return text(a.apart[i].One) + text(a.apart[i].Other) })
}

func (a *affairs) readFigures(c *columnsRead) {
	most := len(c.b)
	n := func() int { return min(int(c.uint()), most) }
	a.models, a.parts = emptied(a.models, n()), emptied(a.parts, n())
	a.verdicts, a.figures, a.apart = emptied(a.verdicts, n()), emptied(a.figures, n()), emptied(a.apart, n())
	terms(c, len(a.models), same[record.SubjectKind], func(i int, v record.SubjectKind) { a.models[i].subject = v })
	c.flags(len(a.models), func(i int, f uint8) { a.models[i].conflict, a.models[i].disputed = f&1 != 0, f&2 != 0 })
	terms(c, len(a.models), twoIDs, func(i int, v [2]record.ID) { a.models[i].to = key{v[0], v[1]} })
	at := func(to *int32, v int64, of int) {
		if *to = int32(v); v < int64(none) || v >= int64(of) {
			c.fail()
		}
	}
	c.ints(len(a.parts), func(i int, v int64) { at(&a.parts[i].at, v, len(a.models)) })
	terms(c, len(a.parts), oneID, func(i int, v record.ID) { a.parts[i].field = v })
	terms(c, len(a.parts), same[record.Standing], func(i int, v record.Standing) { a.parts[i].standing = v })
	terms(c, len(a.parts), same[record.Date], func(i int, v record.Date) { a.parts[i].registered = v })
	terms(c, len(a.parts), same[record.Date], func(i int, v record.Date) { a.parts[i].proposed = v })
	c.ints(len(a.parts), func(i int, v int64) { a.parts[i].year = int(v) })
	c.flags(len(a.parts), func(i int, f uint8) { a.parts[i].conflict = f&1 != 0 })
	c.ints(len(a.verdicts), func(i int, v int64) { at(&a.verdicts[i].at, v, len(a.parts)) })
	terms(c, len(a.verdicts), oneID, func(i int, v record.ID) { a.verdicts[i].by = v })
	terms(c, len(a.verdicts), same[record.Verdict], func(i int, v record.Verdict) { a.verdicts[i].verdict = v })
	c.flags(len(a.verdicts), func(i int, f uint8) { a.verdicts[i].conflict = f&1 != 0 })
	c.ints(len(a.figures), func(i int, v int64) { at(&a.figures[i].at, v, len(a.parts)) })
	terms(c, len(a.figures), same[record.ResourceKind], func(i int, v record.ResourceKind) { a.figures[i].What = v })
	c.numbers(len(a.figures), func(i int, v int64) { a.figures[i].Amount.Coef = v })
	c.flags(len(a.figures), func(i int, f uint8) { a.figures[i].Amount.Scale = f })
	c.flags(len(a.figures), func(i int, f uint8) {
		a.figures[i].conflict, a.figures[i].Unread, a.figures[i].Approximate = f&1 != 0, f&2 != 0, f&4 != 0
	})
	terms(c, len(a.apart), twoIDs, func(i int, v [2]record.ID) { a.apart[i].One, a.apart[i].Other = v[0], v[1] })
}

// What the terms of columns stand for.
func same[T ~string](t string) T { return T(t) }

func oneID(t string) (id record.ID) {
	copy(id[:], t)
	return id
}

func twoIDs(t string) (ids [2]record.ID) {
	if len(t) == len(ids[0])+len(ids[1]) {
		copy(ids[0][:], t)
		copy(ids[1][:], t[len(ids[0]):])
	}
	return ids
}

func (a *affairs) writeTexts(c *columns) {
	c.texts(len(a.models), func(i int) string { return a.models[i].name })
	c.texts(len(a.models), func(i int) string { return a.models[i].registrant })
	c.texts(len(a.models), func(i int) string { return a.models[i].place })
}

func (a *affairs) readTexts(c *columnsRead) {
	c.texts(len(a.models), func(i int, t string) { a.models[i].name = t })
	c.texts(len(a.models), func(i int, t string) { a.models[i].registrant = t })
	c.texts(len(a.models), func(i int, t string) { a.models[i].place = t })
}

func (a *affairs) writeIDs(c *columns) {
	c.ids(len(a.models), func(i int) record.ID { return a.models[i].id })
	c.ids(len(a.parts), func(i int) record.ID { return a.parts[i].id })
}

func (a *affairs) readIDs(c *columnsRead) {
	c.ids(len(a.models), func(i int) *record.ID { return &a.models[i].id })
	c.ids(len(a.parts), func(i int) *record.ID { return &a.parts[i].id })
	for i := range a.parts {
		if p := &a.parts[i]; p.at != none {
			p.model = a.models[p.at].id
		}
	}
}

// derived tells of each verdict, then of each figure, whether its id is the one that is always made for what it speaks
// of, and need not be kept.
func (a *affairs) derived() []uint8 {
	is := make([]uint8, 0, len(a.verdicts)+len(a.figures))
	for _, v := range a.verdicts {
		is = append(is, flag(v.id == record.AppraisalID(v.of, v.by), 1))
	}
	for _, f := range a.figures {
		is = append(is, flag(f.id == record.ListedResourceID(f.of, f.What), 1))
	}
	return is
}

// told are the ids that do not follow from the others: those that are not derived, and of what points to something that
// is not here, to what.
func (a *affairs) told(derived []uint8) (ids []*record.ID) {
	for i := range a.parts {
		if p := &a.parts[i]; p.at == none {
			ids = append(ids, &p.model)
		}
	}
	hung := func(at int32, of, id *record.ID, derived uint8) {
		if at == none {
			ids = append(ids, of)
		} else {
			*of = a.parts[at].id
		}
		if derived == 0 {
			ids = append(ids, id)
		}
	}
	for i := range a.verdicts {
		hung(a.verdicts[i].at, &a.verdicts[i].of, &a.verdicts[i].id, derived[i])
	}
	for i := range a.figures {
		hung(a.figures[i].at, &a.figures[i].of, &a.figures[i].id, derived[len(a.verdicts)+i])
	}
	for i := range a.apart {
		ids = append(ids, &a.apart[i].id)
	}
	return ids
}

func (a *affairs) writeOthers(c *columns) {
	derived := a.derived()
	c.flags(len(derived), func(i int) uint8 { return derived[i] })
	ids := a.told(derived)
	c.ids(len(ids), func(i int) record.ID { return *ids[i] })
}

func (a *affairs) readOthers(c *columnsRead) {
	derived := make([]uint8, len(a.verdicts)+len(a.figures))
	c.flags(len(derived), func(i int, f uint8) { derived[i] = f })
	ids := a.told(derived)
	c.ids(len(ids), func(i int) *record.ID { return ids[i] })
	for i := range a.verdicts {
		if v := &a.verdicts[i]; derived[i] != 0 {
			v.id = record.AppraisalID(v.of, v.by)
		}
	}
	for i := range a.figures {
		if f := &a.figures[i]; derived[len(a.verdicts)+i] != 0 {
			f.id = record.ListedResourceID(f.of, f.What)
		}
	}
}
