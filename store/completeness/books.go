package completeness

import (
	"bytes"
	"errors"
	"slices"
	"sort"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// books are a unit's books of a span that were closed.
type books struct {
	tx      *store.Tx
	unit    record.ID
	span    record.Interval
	closing *Closing
	found   map[record.ID]*Change   // by participation
	latest  map[record.ID]record.ID // the latest participation of each model
}

// counts tells whether a kind belongs to the books: not the closing itself, nor what people say to each other about
// them.
func counts(k record.Name) bool {
	kind := record.KindOf(k)
	return kind != nil && kind.Part == record.Affairs && k != record.CommentKind && k != record.AnswerKind &&
		(k == record.ModelKind || k == record.ParticipationKind || k.Hangs())
}

// touched gives the records that were changed after the closing.
func (b *books) touched() (refs []record.Ref, err error) {
	heads, err := b.tx.Heads()
	if err != nil {
		return nil, err
	}
	seen := map[record.Ref]bool{}
	for _, h := range heads {
		if h.Stream.Channel != (record.Channel{Unit: b.unit, Part: record.Affairs}) {
			continue
		}
		first, err := b.after(h)
		if err != nil {
			return nil, err
		}
		err = b.tx.Bodies(h.Stream, first, func(n uint64, body []byte) error {
			c, err := log.DecodeChange(body, h.Stream.Replica)
			if err != nil {
				return err
			}
			ref := record.Ref{Channel: h.Stream.Channel, Kind: c.Kind, ID: c.ID}
			if !seen[ref] && counts(ref.Kind) {
				seen[ref] = true
				refs = append(refs, ref)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return refs, nil
}

// after is the first number of a stream that came after the closing: behind it in its own stream, later by the clock in
// others, whose times ascend.
func (b *books) after(h log.Head) (uint64, error) {
	if h.Stream.Replica == b.closing.Dot.Replica {
		return b.closing.Dot.Number + 1, nil
	}
	var failed error
	n := sort.Search(int(h.Number), func(i int) bool {
		at, err := timeOf(b.tx, h.Stream, uint64(i)+1)
		failed = errors.Join(failed, err)
		return at > b.closing.Time
	})
	return uint64(n) + 1, failed
}

var errRead = errors.New("read")

func timeOf(tx *store.Tx, s log.Stream, number uint64) (at log.Time, err error) {
	err = tx.Bodies(s, number, func(_ uint64, body []byte) error {
		c, err := log.DecodeChange(body, s.Replica)
		if err != nil {
			return err
		}
		at = c.Time
		return errRead
	})
	if err == errRead {
		err = nil
	}
	return at, err
}

func (b *books) late(e *store.Event) bool {
	if e.Dot.Replica == b.closing.Dot.Replica {
		return e.Dot.Number > b.closing.Dot.Number
	}
	return e.Change.Time > b.closing.Time
}

// look notes a record that is not what it was, under the participation that it belongs to. Verdicts and reviews are the
// word of who speaks, and only the unit's own is of its books.
func (b *books) look(ref record.Ref) error {
	events, err := b.tx.History(ref)
	if errors.Is(err, store.ErrNoRecord) {
		return nil // an import that brought it was undone
	}
	if err != nil {
		return err
	}
	if record.KindOf(ref.Kind).Spoken {
		events = slices.DeleteFunc(events, func(e store.Event) bool { return e.Unit != b.unit })
	}
	if len(events) == 0 {
		return nil
	}
	before, now := map[string][]byte{}, map[string][]byte{}
	last := &events[len(events)-1]
	for i := range events {
		e := &events[i]
		play(now, e)
		if !b.late(e) {
			play(before, e)
		}
	}
	was, is := alive(before), alive(now)
	fields := differ(before, now)
	if !was && !is || was && is && len(fields) == 0 {
		return nil
	}
	held := now
	if !is {
		held = before
	}
	p, err := b.participation(ref, held)
	if err != nil || p.IsZero() {
		return err
	}
	x := b.found[p]
	if x == nil {
		x = &Change{Participation: p}
		if x.Name, err = b.nameOf(p); err != nil {
			return err
		}
		b.found[p] = x
	}
	if ref.Kind == record.ParticipationKind {
		x.Added, x.Removed = !was, !is
	}
	for _, f := range fields {
		x.Fields = append(x.Fields, string(ref.Kind)+"."+f)
	}
	if last.Change.Time > x.last {
		x.last, x.At, x.Author = last.Change.Time, last.Change.Time.Wall(), last.Change.Author
	}
	return nil
}

const deleted = "deleted"

// play puts what a change did to each field; a value that cannot be read is none.
func play(values map[string][]byte, e *store.Event) {
	kind := record.KindOf(e.Change.Kind)
	for _, ed := range e.Change.Edits {
		if ed.Value == nil || bytes.Equal(ed.Value, record.Null) || kind != nil && !kind.Reads(ed.Field, ed.Value) {
			delete(values, ed.Field)
			continue
		}
		values[ed.Field] = ed.Value
	}
}

func alive(values map[string][]byte) bool {
	_, gone := values[deleted]
	return len(values) > 0 && !gone
}

func differ(before, now map[string][]byte) (fields []string) {
	for f, v := range now {
		if !bytes.Equal(before[f], v) && f != deleted {
			fields = append(fields, f)
		}
	}
	for f := range before {
		if _, ok := now[f]; !ok && f != deleted {
			fields = append(fields, f)
		}
	}
	slices.Sort(fields)
	return fields
}

// participation is the one of the span that a record belongs to; zero for none. What a model's own sheet says belongs
// to the latest year that it takes part in.
func (b *books) participation(ref record.Ref, values map[string][]byte) (p record.ID, err error) {
	switch ref.Kind {
	case record.ParticipationKind:
		if b.inSpan(values) {
			p = ref.ID
		}
		return p, nil
	case record.ModelKind:
		if b.latest == nil {
			if err := b.findLatest(); err != nil {
				return p, err
			}
		}
		p = b.latest[ref.ID]
	default:
		if record.DecodeOne(values["participation"], &p) != nil { // a value of another type points nowhere
			return record.ID{}, nil
		}
	}
	if err != nil || p.IsZero() {
		return p, err
	}
	held, err := b.values(record.AffairsOf(b.unit, record.ParticipationKind, p))
	if err != nil || !b.inSpan(held) {
		p = record.ID{}
	}
	return p, err
}

// inSpan tells whether a participation counts in the span, as Count counts.
func (b *books) inSpan(values map[string][]byte) bool {
	var year int64
	var registered record.Date
	if record.DecodeOne(values["year"], &year) != nil || !within(int(year), b.span) {
		return false
	}
	if record.DecodeOne(values["registered"], &registered) != nil || !registered.Valid() {
		return true // no day, as far as anybody can read
	}
	return registered == "" || first(record.Interval(registered)) <= last(b.span)
}

// values are those of a record, or the last it had.
func (b *books) values(ref record.Ref) (map[string][]byte, error) {
	events, err := b.tx.History(ref)
	if errors.Is(err, store.ErrNoRecord) {
		return nil, nil
	}
	values := map[string][]byte{}
	for i := range events {
		if slices.ContainsFunc(events[i].Change.Edits, func(e log.Edit) bool { return e.Field == deleted && e.Value != nil }) {
			continue
		}
		play(values, &events[i])
	}
	return values, err
}

func (b *books) findLatest() error {
	b.latest = map[record.ID]record.ID{}
	years := map[record.ID]int64{}
	return b.tx.Each(record.Channel{Unit: b.unit, Part: record.Affairs}, record.ParticipationKind, func(id record.ID, s *log.State) error {
		var model record.ID
		var year int64
		if record.DecodeOne(s.Raw("model"), &model) != nil || record.DecodeOne(s.Raw("year"), &year) != nil {
			return nil // a value that cannot be read belongs to no model
		}
		if year >= years[model] {
			years[model], b.latest[model] = year, id
		}
		return nil
	})
}

func (b *books) nameOf(p record.ID) (name string, err error) {
	held, err := b.values(record.AffairsOf(b.unit, record.ParticipationKind, p))
	if err != nil {
		return "", err
	}
	var model record.ID
	if record.DecodeOne(held["model"], &model) != nil {
		return "", nil
	}
	held, err = b.values(record.AffairsOf(b.unit, record.ModelKind, model))
	if raw := held["name"]; raw != nil {
		_ = record.DecodeOne(raw, &name) // a value of another type names nothing
	}
	return name, err
}
