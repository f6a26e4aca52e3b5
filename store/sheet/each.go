package sheet

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Refs gives the records that lines of the sheet are named by, in every channel that the register's unit covers or that
// came down to it: unit by unit as the tree has them.
func (s *Sheet) Refs(tx *store.Tx) (all []record.Ref, err error) {
	return s.refs(tx, func(*log.State) bool { return false })
}

// Standing are those of Refs that were not taken back: what lists show.
func (s *Sheet) Standing(tx *store.Tx) ([]record.Ref, error) {
	return s.refs(tx, func(st *log.State) bool {
		rec := record.KindOf(s.Kind).New()
		r, ends := rec.(interface{ Over() bool })
		return ends && record.Read(st.Values(), rec) == nil && r.Over()
	})
}

func (s *Sheet) refs(tx *store.Tx, without func(*log.State) bool) (all []record.Ref, err error) {
	kind := record.KindOf(s.Kind)
	part := kind.Part
	for _, ch := range tx.Channels() {
		if ch.Part != part {
			continue
		}
		var points map[record.ID]bool
		if s.Kind == record.AssessmentKind {
			if points, err = scored(tx, ch); err != nil {
				return nil, err
			}
		}
		err := tx.Each(ch, s.Kind, func(id record.ID, st *log.State) error {
			if s.set != nil && st.IDOf("set") != s.set.ID {
				return nil
			}
			if st.Exists() && (points[id] || says(kind, st)) && !without(st) {
				all = append(all, record.Ref{Channel: ch, Kind: s.Kind, ID: id})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// says tells whether a record says anything. What a unit took back of its own words stays as an empty one.
func says(kind *record.Kind, st *log.State) bool {
	return !kind.Spoken || slices.ContainsFunc(st.Values(), func(v record.Value) bool {
		return !slices.Contains(kind.Identity, v.Name) && !bytes.Equal(v.Raw, record.Null)
	})
}

// Below gives the lines of other sheets that say that they belong to a record, which is no participation: the members
// of a body. Sheets are in their order, lines as they say that they stand.
func Below(tx *store.Tx, ref record.Ref) (all []*Line, err error) {
	if ref.Kind == record.ParticipationKind || ref.Kind == record.ModelKind {
		return nil, nil // their pages know what belongs to them
	}
	for _, s := range All() {
		c := s.About()
		if c == nil || c.Of != ref.Kind || s.Kind == record.FieldKind {
			continue
		}
		refs, err := s.Refs(tx)
		if err != nil {
			return nil, err
		}
		var lines []*Line
		for _, r := range refs {
			if r.Channel.Unit != ref.Channel.Unit {
				continue
			}
			l, err := s.Read(tx, r)
			if err != nil {
				return nil, err
			}
			if l.Value(c) == ref.ID && !l.Over() {
				lines = append(lines, l)
			}
		}
		slices.SortStableFunc(lines, func(a, b *Line) int { return cmp.Compare(a.Order(), b.Order()) })
		all = append(all, lines...)
	}
	return all, nil
}
