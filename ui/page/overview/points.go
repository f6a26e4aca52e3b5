package overview

import (
	"slices"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/listing"
	"danvan/store/record"
)

// waiting finds the participations of a year that wait for this unit's points: its own, and those below that were
// proposed or have given themselves all points. Nothing waits once this unit or one above gave a verdict, or where no
// set holds. units are how many units lack points of a set that holds for units themselves.
func waiting(tx *store.Tx, rows *listing.Listing, year int) (all map[record.ID]bool, units int, err error) {
	all = map[record.ID]bool{}
	book, err := criteria.Read(tx)
	if err != nil || len(book.Sets) == 0 {
		return all, 0, err
	}
	units = unitsWithout(book, rows.Tree().Unit(tx.Me().Unit), year)
	programme, theme, err := criteria.Programmes(tx, func(record.ID) bool { return true })
	if err != nil {
		return nil, 0, err
	}
	tree, me := rows.Tree(), tx.Me().Unit
	rows.Each(listing.Query{Year: year, Unit: me}, func(r *listing.Row) {
		own, said, done := r.Unit == me, r.Proposed != "", false
		if r.Verdict != "" && tree.Covers(r.By, me) {
			return
		}
		for _, a := range book.Of(r.Participation) {
			sum := a.Sum()
			done = done || a.By == me && sum.Whole()
			said = said || a.Self() && sum.Whole()
		}
		about := criteria.About{Scores: record.Scored(r.Subject), Programme: programme[r.Model], Theme: theme[r.Participation]}
		if !done && (own || said) && (len(book.Of(r.Participation)) > 0 || len(book.For(tree.Unit(r.Unit), about, r.Year)) > 0) {
			all[r.Participation] = true
		}
	})
	return all, units, nil
}

// unitsWithout counts a unit where it has not given itself all points of a set, and those below where nobody above them
// has.
func unitsWithout(book *criteria.Book, me *store.Unit, year int) (n int) {
	me.Walk(func(u *store.Unit) {
		if slices.ContainsFunc(book.For(u, criteria.About{Scores: record.ScoresUnit}, year), func(set *criteria.Set) bool {
			return book.Tried(set, u.ID, year) && !slices.ContainsFunc(book.Of(u.ID), func(a *criteria.Assessed) bool {
				_, last := a.Span.Days()
				sum := a.Sum()
				return a.Set == set && record.Date(last).Year() == year && a.Self() == (u == me) && sum.Whole()
			})
		}) {
			n++
		}
	})
	return n
}
