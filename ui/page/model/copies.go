package model

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

// copies reads the years of the copies of a model, or what it is itself a copy of.
func (r *reader) copies(rows *listing.Listing, model record.Ref) error {
	if rows == nil {
		return nil
	}
	if itself := rows.Itself(model); itself != model {
		h, err := r.tx.Get(itself, nil)
		if err == store.ErrNoRecord {
			return nil
		}
		if err == nil {
			r.d.copyOf = r.t.Model.CopyOf(h.State().Text("name"), r.names.Unit(itself.Channel.Unit))
		}
		return err
	}
	own := len(r.d.years)
	for _, ref := range rows.Copies(model) {
		if r.copied = r.names.Unit(ref.Channel.Unit); r.copied == "" {
			r.copied = r.t.Model.Unknown
		}
		r.d.units = append(r.d.units, ref.Channel.Unit)
		if err := r.readYears(ref); err != nil {
			return err
		}
	}
	r.copied = ""
	for i := range r.d.years[own:] {
		y := &r.d.years[own+i]
		y.twice = slices.ContainsFunc(r.d.years[:own], func(z year) bool { return z.year == y.year })
	}
	slices.SortStableFunc(r.d.years, func(a, b year) int { return cmp.Compare(b.year, a.year) })
	return nil
}

// stage is how far a participation has come on its way up.
func (r *reader) stage(y year, model, participation record.Ref) string {
	return r.way.Participation(participation, model, slices.ContainsFunc(y.appraisals, func(a appraisal) bool { return a.above && a.verdict != "" })).String()
}
