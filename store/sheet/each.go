package sheet

import (
	"danvan/store"
	"danvan/store/record"
)

// Refs gives the records that lines of the sheet are named by, in every channel that the register's unit covers or that came down to it: unit by unit as the tree has them.
func (s *Sheet) Refs(tx *store.Tx) (all []record.Ref, err error) {
	part := record.KindOf(s.Kind).Part
	for _, ch := range tx.Channels() {
		if ch.Part != part {
			continue
		}
		err := tx.Each(ch, s.Kind, func(id record.ID, st *store.State) error {
			if st.Exists() {
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
