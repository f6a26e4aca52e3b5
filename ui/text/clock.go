package text

import "time"

// ClockDoubt says why the computer's clock is doubtful: it has run far on since the latest save, or that lies in its
// future.
func (t *Table) ClockDoubt(last, now time.Time, ahead bool) string {
	if ahead {
		return t.CLI.Say.Due.ClockAhead(t.Date(now), t.Date(last))
	}
	return t.CLI.Say.Due.ClockBehind(t.Date(now), t.Date(last))
}
