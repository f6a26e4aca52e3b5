package settle

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Open gives everything that waits for a decision: the conflicts in the order of the register, then those whose
// decision was taken back. It is a copy.
func Open(tx *store.Tx) ([]Conflict, error) {
	refs, err := tx.Conflicted()
	if err != nil {
		return nil, err
	}
	return open(tx, refs, func(record.Ref) bool { return true })
}

// Of gives what waits for a decision in some records.
func Of(tx *store.Tx, refs ...record.Ref) ([]Conflict, error) {
	return open(tx, refs, func(ref record.Ref) bool { return slices.Contains(refs, ref) })
}

func open(tx *store.Tx, refs []record.Ref, again func(record.Ref) bool) (all []Conflict, err error) {
	r, err := newReader(tx)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if all, err = r.live(all, ref); err != nil {
			return nil, err
		}
	}
	for _, d := range r.memory.Again {
		if again(d.Ref) {
			if all, err = r.again(all, d); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// Count is how many Open gives, without reading who wrote what.
func Count(tx *store.Tx) (n int, err error) {
	refs, err := tx.Conflicted()
	if err != nil {
		return 0, err
	}
	for _, ref := range refs {
		h, err := tx.Get(ref, nil)
		if err != nil {
			return 0, err
		}
		n += len(h.Conflicts())
	}
	m, err := recall(tx)
	if err != nil {
		return 0, err
	}
	for _, d := range m.Again {
		waits, _, err := d.waits(tx)
		if err != nil {
			return 0, err
		}
		if waits {
			n++
		}
	}
	return n, nil
}

// reader reads conflicts.
type reader struct {
	tx     *store.Tx
	tree   *store.Tree
	memory memory
}

func newReader(tx *store.Tx) (*reader, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	m, err := recall(tx)
	return &reader{tx, tree, m}, err
}

// live adds the conflicts of a record.
func (r *reader) live(all []Conflict, ref record.Ref) ([]Conflict, error) {
	h, err := r.tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	for _, field := range h.Conflicts() {
		held, err := values(r.tx, h, field)
		if err != nil {
			return nil, err
		}
		c := r.conflict(ref, field, h.State(), held)
		c.rests = c.dots()
		all = append(all, c)
	}
	return all, nil
}

// again adds a conflict whose decision was taken back, unless it is settled by now.
func (r *reader) again(all []Conflict, d done) ([]Conflict, error) {
	waits, now, err := d.waits(r.tx)
	if err != nil || !waits {
		return all, err
	}
	held, err := remembered(r.tx, d)
	if err != nil {
		return nil, err
	}
	h, err := r.tx.Get(d.Ref, nil)
	if err != nil {
		return nil, err
	}
	c := r.conflict(d.Ref, d.Field, h.State(), held)
	c.Again, c.rests = true, now
	return append(all, c), nil
}

// value is a live value and the field it belongs to.
type value struct {
	field string
	store.Rival
}

// values are the live values that a conflict is about: those of the field, and where a deletion met an edit those of
// all fields.
func values(tx *store.Tx, h *store.Held, field string) (held []value, err error) {
	fields := []string{field}
	if field == Deleted {
		for _, v := range h.State().Values() {
			fields = append(fields, v.Name)
		}
	}
	for _, f := range fields {
		rivals, err := tx.Rivals(h.Ref, f)
		if err != nil {
			return nil, err
		}
		for _, v := range rivals {
			held = append(held, value{f, v})
		}
	}
	return held, nil
}

// rests are the dots of the live values that a decision of a field replaces, ascending.
func rests(tx *store.Tx, h *store.Held, field string) (dots []log.Dot, err error) {
	held, err := values(tx, h, field)
	for _, v := range held {
		dots = append(dots, v.Dot)
	}
	return ascending(dots), err
}

// ascending sorts dots and leaves each once.
func ascending(dots []log.Dot) []log.Dot {
	slices.SortFunc(dots, log.Dot.Compare)
	return slices.Compact(dots)
}

// remembered are the values that a conflict was about, from the history.
func remembered(tx *store.Tx, d done) (held []value, err error) {
	events, err := tx.History(d.Ref)
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		if !slices.Contains(d.Dots, e.Dot) {
			continue
		}
		for _, edit := range e.Change.Edits {
			if edit.Value == nil || d.Field != Deleted && edit.Field != d.Field {
				continue
			}
			held = append(held, value{edit.Field, store.Rival{Value: edit.Value, Dot: e.Dot, Unit: e.Unit, Author: e.Change.Author,
				Time: e.Change.Time, Reason: e.Change.Reason, Stands: string(edit.Value) == string(d.Before)}})
		}
	}
	return held, nil
}

func (r *reader) conflict(ref record.Ref, field string, s *log.State, held []value) Conflict {
	c := Conflict{Ref: ref, Field: field, Mine: mine(r.tree, r.tx.Me().Unit, ref, s), Reason: NeedsReason(r.tx.Me().Unit, ref)}
	if field == Deleted {
		c.Sides = keepOrDelete(held)
		return c
	}
	for _, v := range held {
		side := sideOf(Write, v)
		side.Value = v.Value
		c.Sides = append(c.Sides, side)
	}
	return c
}

func keepOrDelete(held []value) []Side {
	slices.SortStableFunc(held, func(a, b value) int { return cmp.Compare(a.Time, b.Time) })
	keep, drop := Side{Act: Keep}, Side{Act: Delete}
	for _, v := range held {
		if v.field == Deleted {
			dots := drop.dots
			drop = sideOf(Delete, v)
			drop.Stands, drop.dots = false, append(dots, v.Dot)
			continue
		}
		fields, dots := keep.Fields, keep.dots
		keep = sideOf(Keep, v)
		keep.Fields, keep.dots = append(fields, v.field), append(dots, v.Dot)
	}
	keep.Stands = true
	slices.Sort(keep.Fields)
	keep.Fields = slices.Compact(keep.Fields)
	return []Side{keep, drop}
}

func sideOf(act Act, v value) Side {
	return Side{Act: act, Unit: v.Unit, Author: v.Author, Time: v.Time, Reason: v.Reason, Stands: v.Stands, Wrong: v.Wrong, dots: []log.Dot{v.Dot}}
}

// mine tells whether a unit may decide: the record lies in its own channel or below, and is not what another unit says.
func mine(tree *store.Tree, me record.ID, ref record.Ref, s *log.State) bool {
	kind := record.KindOf(ref.Kind)
	switch {
	case kind == nil || !tree.Covers(me, ref.Channel.Unit):
		return false
	case kind.Own:
		return ref.Channel.Unit == me
	}
	return !kind.Spoken || s.IDOf("by") == me
}

// NeedsReason tells whether a unit must say why it changes a record: one in the affairs of a unit below, that is not
// the unit's own finding.
func NeedsReason(me record.ID, ref record.Ref) bool {
	kind := record.KindOf(ref.Kind)
	return kind != nil && !kind.Spoken && ref.Channel.Part == record.Affairs && ref.Channel.Unit != me
}
