package paper

import (
	"io"
	"path/filepath"
	"strings"
	"time"

	"danvan/store/disk"
	"danvan/store/vault"
	"danvan/ui/text"
)

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
