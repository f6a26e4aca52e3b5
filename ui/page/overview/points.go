package overview

import (
	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/listing"
	"danvan/store/record"
)

// waiting finds the participations of a year that wait for this unit's points: its own, and those below that were proposed or have given themselves all points. Nothing
// waits once this unit or one above gave a verdict, or where no set holds.
func waiting(tx *store.Tx, rows *listing.Listing, year int) (map[record.ID]bool, error) {
	all := map[record.ID]bool{}
	book, err := criteria.Read(tx)
	if err != nil || len(book.Sets) == 0 {
		return all, err
	}
	programme, theme, err := criteria.Programmes(tx, func(record.ID) bool { return true })
	if err != nil {
		return nil, err
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
	return all, nil
}
