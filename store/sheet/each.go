package sheet

import (
	"bytes"
	"slices"

	"danvan/store"
	"danvan/store/record"
)

// Refs gives the records that lines of the sheet are named by, in every channel that the register's unit covers or that came down to it: unit by unit as the tree has them.
func (s *Sheet) Refs(tx *store.Tx) (all []record.Ref, err error) {
	kind := record.KindOf(s.Kind)
	part := kind.Part
	for _, ch := range tx.Channels() {
		if ch.Part != part {
			continue
		}
		err := tx.Each(ch, s.Kind, func(id record.ID, st *store.State) error {
			if st.Exists() && says(kind, st) {
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
func says(kind *record.Kind, st *store.State) bool {
	return !kind.Spoken || slices.ContainsFunc(st.Values(), func(v record.Value) bool {
		return !slices.Contains(kind.Identity, v.Name) && !bytes.Equal(v.Raw, record.Null)
	})
}
