package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
)

// Writer saves records within one Edit. Its Tx sees what it has written.
type Writer struct {
	*Tx
	author string
	repl   log.Replica
	lives  []log.Replica // that it wrote as before
	back   bool          // what it writes was here before; see PutBack
	units  lineage       // for authority
}

// Edit runs fn and saves what it wrote as one transaction, in the name of author (empty: the register's officer). When
// fn returns an error nothing is written. An Edit that returned nil is on the disk. What it writes over something that
// stands in the affairs of another unit needs a reason; without one the error is a *ReasonError. What no register may
// hold is refused: *Unsound, *NotAllowed; see hold.go.
func (r *Register) Edit(author string, fn func(*Writer) error) error {
	var saved Saved
	err := r.update(func(b *batch) error {
		w := b.writer(author)
		if err := fn(w); err != nil {
			return err
		}
		if w.damage != nil {
			return w.damage
		}
		if len(r.savers) > 0 {
			saved = Saved{w.Wrote(), slices.Clone(b.touched), len(b.imports) > 0}
		}
		return nil
	})
	if err != nil || len(saved.Spans) == 0 {
		return err
	}
	for _, f := range r.savers {
		f(saved)
	}
	return nil
}

func (b *batch) writer(author string) *Writer {
	if author == "" {
		author = b.me.Officer
	}
	return &Writer{Tx: b.reader(), author: author, repl: b.me.Replica}
}

// NewID makes the id of a record that is new.
func (w *Writer) NewID() record.ID { return record.NewID(w.b.clock.now()) }

// Put saves rec as what ref is from now on. Only fields that differ from base are written, and only the values that
// base held are replaced: what someone else wrote meanwhile stays beside, as a conflict. A nil base stands for the
// record as it is now. A record of a spoken kind restates its identity. Put tells whether anything was written.
func (w *Writer) Put(ref record.Ref, rec record.Record, base *Held, reason string) (changed bool, err error) {
	kind := record.KindOf(ref.Kind)
	if kind == nil || rec.Kind() != ref.Kind || kind.Part != ref.Channel.Part {
		return false, fmt.Errorf("store: %s does not belong in part %d as %s", rec.Kind(), ref.Channel.Part, ref.Kind)
	}
	was, err := w.base(ref, base)
	if err != nil {
		return false, err
	}
	now, err := record.Encode(rec)
	if err != nil {
		return false, err
	}
	if kind.Spoken {
		if id, err := kind.DerivedID(now.Get); err != nil || id != ref.ID {
			return false, fmt.Errorf("store: %s has not the id that its identity gives", ref.Kind)
		}
	}
	edits := difference(kind, was, now, w)
	if len(edits) == 0 {
		return false, nil
	}
	if err := w.check(ref, kind, edits, was, rec); err != nil {
		return false, err
	}
	for _, f := range kind.Identity {
		if v, ok := now.Get(f); ok && !slices.ContainsFunc(edits, func(e log.Edit) bool { return e.Field == f }) {
			edits = append(edits, log.Edit{Field: f, Value: v, Replaces: w.dots(was.Of(f))})
		}
	}
	return true, w.write(ref, edits, reason)
}

func (w *Writer) base(ref record.Ref, base *Held) (*log.State, error) {
	if base != nil {
		if base.Ref != ref {
			return nil, fmt.Errorf("store: the base of %s is another record", ref.ID)
		}
		return base.state, nil
	}
	e, err := w.b.entry(ref)
	if err != nil {
		return nil, err
	}
	return &e.state, nil
}

func difference(kind *record.Kind, was *log.State, now record.Values, w *Writer) (edits []log.Edit) {
	if len(was.Lives()) == 0 { // a new record, as those of lists are
		edits = make([]log.Edit, len(now))
		for i, v := range now {
			edits[i] = log.Edit{Field: v.Name, Value: v.Raw, Replaces: nil}
		}
		return edits
	}
	for _, f := range kind.Fields() {
		next, has := now.Get(f)
		held := was.Of(f)
		stands, read := was.Readable(held)
		if !has {
			next = record.Null
			if !read {
				continue // there is nothing, or nothing that this version can read: a later one may have written it
			}
		}
		if read && bytes.Equal(stands.Value, next) {
			continue
		}
		edits = append(edits, log.Edit{Field: f, Value: next, Replaces: w.dots(held)})
	}
	if d := was.Of(log.DeletedField); len(d) > 0 {
		edits = append(edits, log.Edit{Field: log.DeletedField, Value: nil, Replaces: w.dots(d)})
	}
	return edits
}

func (w *Writer) dots(ls []log.Live) []log.Dot {
	ds := make([]log.Dot, len(ls))
	for i, l := range ls {
		ds[i] = w.names.dot(l.Place)
	}
	slices.SortFunc(ds, log.Dot.Compare)
	return ds
}

// Set saves one field. Unlike Put it needs no struct, and it settles a conflict in the field: all live values are
// replaced. A nil value empties the field.
func (w *Writer) Set(ref record.Ref, field string, value any, reason string) error {
	s, err := w.base(ref, nil)
	if err != nil {
		return err
	}
	kind := record.KindOf(ref.Kind)
	if kind == nil || !kind.HasField(field) {
		return fmt.Errorf("store: %s has no field %q", ref.Kind, field)
	}
	if len(s.Marks()) == 0 {
		return ErrNoRecord
	}
	raw, err := record.EncodeOne(value)
	if err != nil {
		return err
	}
	if held := s.Of(field); len(held) == 1 && bytes.Equal(held[0].Value, raw) {
		return nil
	}
	edits := []log.Edit{{Field: field, Value: raw, Replaces: w.dots(s.Of(field))}}
	if err := w.check(ref, kind, edits, s, nil); err != nil {
		return err
	}
	for _, f := range kind.Identity {
		if f != field && s.Raw(f) != nil {
			edits = append(edits, log.Edit{Field: f, Value: s.Raw(f), Replaces: w.dots(s.Of(f))})
		}
	}
	return w.write(ref, edits, reason)
}

// Delete takes a record away: every live value is dropped, all of them stay in the history. An edit made unseen beside
// it stays and is shown as a conflict.
func (w *Writer) Delete(ref record.Ref, reason string) error {
	s, err := w.base(ref, nil)
	if err != nil {
		return err
	}
	if !s.Exists() {
		return ErrNoRecord
	}
	if kind := record.KindOf(ref.Kind); kind != nil && kind.Spoken {
		return w.unsay(ref, kind, s, reason)
	}
	var edits []log.Edit
	for i := 0; i < len(s.Lives()); {
		f := s.Lives()[i].Field
		held := s.Of(f)
		i += len(held)
		if f != log.DeletedField {
			edits = append(edits, log.Edit{Field: f, Value: nil, Replaces: w.dots(held)})
		}
	}
	edits = append(edits, log.Edit{Field: log.DeletedField, Value: log.DeletedValue, Replaces: w.dots(s.Of(log.DeletedField))})
	return w.write(ref, edits, reason)
}

// unsay empties a record of a spoken kind: who said it of what stays, because every change of one says so; what was
// said goes.
func (w *Writer) unsay(ref record.Ref, kind *record.Kind, s *log.State, reason string) error {
	var edits []log.Edit
	for _, f := range kind.Fields() {
		value := record.Null
		if slices.Contains(kind.Identity, f) {
			value = s.Raw(f)
		}
		if held := s.Of(f); len(held) > 0 {
			edits = append(edits, log.Edit{Field: f, Value: value, Replaces: w.dots(held)})
		}
	}
	return w.write(ref, edits, reason)
}

func (w *Writer) write(ref record.Ref, edits []log.Edit, reason string) error {
	slices.SortFunc(edits, func(a, b log.Edit) int { return strings.Compare(a.Field, b.Field) })
	c := &log.Change{Time: w.b.clock.tick(), Author: w.author, Kind: ref.Kind, ID: ref.ID, Reason: reason, Edits: edits}
	if err := c.Check(); err != nil {
		return err
	}
	if c.LacksReason(w.me.Unit, ref.Channel) {
		return &log.ReasonError{Ref: ref}
	}
	if err := w.judge(ref.Channel, c); err != nil {
		return err
	}
	e, err := w.b.entry(ref)
	if err != nil {
		return err
	}
	if err := w.outrun(log.Stream{Replica: w.repl, Channel: ref.Channel}, e, edits); err != nil {
		return err
	}
	body := c.Encode(w.repl)
	if len(body) > log.MaxChange {
		return fmt.Errorf("%w: %d bytes, at most %d", log.ErrBadChange, len(body), log.MaxChange)
	}
	return w.b.append(log.Stream{Replica: w.repl, Channel: ref.Channel}, body, c)
}
