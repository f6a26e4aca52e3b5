package main

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

// shownInPublic gives the rows that may be named in public on a day, and how many may not. What stands in a list names nobody but who registers: no person in charge, no telephone.
func shownInPublic(tx *store.Tx, found []*listing.Row, on record.Date) (shown []*listing.Row, held int, err error) {
	for _, r := range found {
		ref := r.ModelRef()
		if r.Into != nil {
			ref = *r.Into
		}
		var m record.Model
		if _, err := tx.Get(ref, &m); err != nil {
			return nil, 0, err
		}
		if m.MayBeShown(on) {
			shown = append(shown, r)
		} else {
			held++
		}
	}
	return shown, held, nil
}
