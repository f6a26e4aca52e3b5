package many

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/part/choice"
	"danvan/ui/text"
)

// Verdicts are the choices of a verdict, in the order of their digits.
func Verdicts(t *text.Table) (all []choice.Option) {
	for _, v := range record.Verdicts {
		all = append(all, choice.Option{ID: string(v), Name: t.Terms.Verdict(v)})
	}
	return all
}

// Fields are the fields that rows have, by name.
func Fields(rows *listing.Listing, q listing.Query) (all []choice.Option) {
	seen := map[record.ID]bool{{}: true}
	rows.Each(q, func(r *listing.Row) {
		if !seen[r.Field] {
			seen[r.Field] = true
			all = append(all, choice.Option{ID: r.Field.String(), Name: rows.FieldName(r.Field)})
		}
	})
	slices.SortFunc(all, func(a, b choice.Option) int { return vi.Compare(a.Name, b.Name) })
	return all
}

// Units are units and all below them, each further in than the one above.
func Units(depth int, units ...*store.Unit) (all []choice.Option) {
	for _, u := range units {
		all = append(all, choice.Option{ID: u.ID.String(), Name: strings.Repeat("  ", depth) + u.Name})
		all = append(all, Units(depth+1, u.Children...)...)
	}
	return all
}

// IDText is the id of a choice; "" for none.
func IDText(id record.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}
