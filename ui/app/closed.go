package app

import (
	"maps"
	"slices"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/ui/theme"
)

// closedBooks counts, by span, what of records that a job saved is in books that are closed. What cannot be read is
// told by whatever reads it next.
func closedBooks(r *store.Register, saved []record.Ref) map[record.Interval]int {
	if r == nil || len(saved) == 0 {
		return nil
	}
	counts := map[record.Interval]int{}
	_ = r.View(func(tx *store.Tx) error {
		d, err := completeness.Read(tx)
		if err != nil {
			return err
		}
		late, err := d.Again(tx, saved)
		for span, all := range late {
			counts[span] = len(all)
		}
		return err
	})
	return counts
}

// tellClosed says to who saved something, through whatever door, that it changes books that are closed.
func (a *App) tellClosed(late map[record.Interval]int) {
	for _, span := range slices.Sorted(maps.Keys(late)) {
		sentence := a.tx.CLI.Say.Due.SavedClosed(a.tx.StretchOf(span), late[span])
		if a.notice.Text != "" && a.notice.Mark != theme.Good {
			sentence = a.notice.Text + " " + sentence
		}
		a.Say(theme.Warn, sentence)
	}
}
