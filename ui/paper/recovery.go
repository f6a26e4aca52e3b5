package paper

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/vault"
	"danvan/ui/text"
)

// IsRecovery tells whether a recovery sheet can be written to a file of that name.
func IsRecovery(sheet string) bool { return strings.EqualFold(filepath.Ext(sheet), ".txt") }

// Recovery has a new recovery code open the lock of a register, and writes it as a text to be printed. It is on the disk before the code counts.
func Recovery(sheet string, l *vault.Lock, k *vault.Key, unit, register string, now time.Time, t *text.Table) error {
	code, err := l.Recovery(k)
	if err != nil {
		return err
	}
	if register, err = filepath.Abs(register); err != nil {
		return err
	}
	w := &t.Seal
	words := strings.Join([]string{w.SheetTitle, w.SheetOf(unit, register, t.Date(now)), code, w.SheetUse, w.SheetKeep, w.SheetOther, ""}, "\n\n")
	return disk.Write(sheet, disk.Options{}, func(w io.Writer) error { _, err := io.WriteString(w, words); return err })
}

// DropRecovery takes a sheet away after a seal that failed, unless its code is the one that opens the register: that may be sealed all the same. Where nobody can tell, it stays.
func DropRecovery(sheet string, l *vault.Lock, register string) {
	if has, err := store.LockOf(register); err == nil && (has == nil || !bytes.Equal(has.Code, l.Code)) {
		_ = os.Remove(sheet)
	}
}
