package wording

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
)

// Wrote says who wrote a record as it reads now, and when: “Huyện Lâm Khê · Ma V. · 04/10/2026 16:40”. It is "" for a
// record that is not there.
func (n *Names) Wrote(tx *store.Tx, ref record.Ref, at *time.Location) (string, error) {
	events, err := tx.History(ref)
	if err == store.ErrNoRecord || err == nil && len(events) == 0 {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	last := slices.MaxFunc(events, func(a, b store.Event) int { return cmp.Compare(a.Change.Time, b.Change.Time) })
	words := make([]string, 0, 3)
	for _, w := range []string{n.Unit(last.Unit), last.Change.Author, n.Text.Moment(last.Change.Time.Wall().In(at))} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " · "), nil
}
