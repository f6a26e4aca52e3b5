package text

import "danvan/store"

// Lack says what a register has not that took the place of another, which was put aside.
func (t *Table) Lack(l store.Lack, aside string) (said []string) {
	if l.Was != "" {
		said = append(said, t.CLI.Say.OtherUnit(l.Is, l.Was))
	}
	if l.Changes > 0 {
		said = append(said, t.CLI.Say.Lacks(int(l.Changes), aside)) //nolint:gosec // fewer than fit
	}
	return said
}
