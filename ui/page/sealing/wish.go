package sealing

import (
	"time"

	"danvan/store"
	"danvan/store/vault"
	"danvan/ui/paper"
	"danvan/ui/text"
)

// Wish is what was typed.
type Wish struct {
	Passphrase string
	Sheet      string // file of the recovery sheet; "" for none
}

// Seal makes the lock, writes the sheet, and has a register, of a unit and at a path, be sealed under the lock by do. A
// sheet whose code opens nothing is taken away.
func (w Wish) Seal(unit, register string, now time.Time, t *text.Table, do func(*vault.Lock) error) error {
	lock, key, err := store.NewLock(w.Passphrase)
	if err == nil && w.Sheet != "" {
		err = paper.Recovery(w.Sheet, lock, key, unit, register, now, t)
	}
	if err != nil {
		return err
	}
	if err = do(lock); err != nil && w.Sheet != "" {
		paper.DropRecovery(w.Sheet, lock, register)
	}
	return err
}
