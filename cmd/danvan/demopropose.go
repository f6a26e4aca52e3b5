package main

import (
	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
)

// propose lets a commune propose every third model of a year for recognition, as its office does each autumn.
func (c *demoCommune) propose(year int) error {
	var rows *listing.Listing
	err := c.register.View(func(tx *store.Tx) (err error) { rows, err = listing.Load(tx); return err })
	if err != nil {
		return err
	}
	var refs []record.Ref
	for i, r := range rows.Find(listing.Query{Year: year}) {
		if i%3 == 0 {
			refs = append(refs, r.ParticipationRef())
		}
	}
	_, err = life.Do(c.register, refs, life.Propose{Date: record.Date4(int64(year)) + "-10-15"})
	return err
}
