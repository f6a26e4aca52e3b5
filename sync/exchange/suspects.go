package exchange

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
)

// namesIn gives the models that an arrival names, as rows to be held against those of the register.
func namesIn(a *store.Arrival) (rows []listing.Row) {
	for _, run := range a.Runs {
		_ = run.Each(func(_ uint64, c *log.Change) error {
			row := listing.Row{Model: c.ID, Traits: &listing.Traits{Unit: run.Stream.Channel.Unit}}
			if c.Kind == record.ModelKind && text(c, "name", &row.Name) {
				text(c, "registrant", &row.Registrant)
				text(c, "place", &row.Place)
				rows = append(rows, row)
			}
			return nil
		})
	}
	return rows
}

// text reads what a change writes into a field; false when it writes no text there.
func text(c *log.Change, field string, into *string) bool {
	raw := valueOf(c, field)
	return raw != nil && record.DecodeOne(raw, into) == nil && *into != ""
}

// suspects counts the pairs that look like one because of what was merged, or would be.
func (im *importing) suspects() {
	if im.o.Listing == nil {
		return
	}
	var rows []listing.Row
	for i := range im.files {
		if im.files[i].State == New {
			rows = append(rows, im.names[i]...)
		}
	}
	im.res.Duplicates = len(im.o.Listing.DuplicatesWith(rows))
}
