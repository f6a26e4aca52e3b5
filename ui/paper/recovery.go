package paper

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
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
func IsRecovery(sheet string) bool {
	return isPDF(sheet) || strings.EqualFold(filepath.Ext(sheet), ".txt")
}

func isPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), ".pdf") }

// Recovery has a new recovery code open the lock of a register, and writes it as a text or as a page to be printed, by
// the name of the file. It is on the disk before the code counts.
func Recovery(sheet string, l *vault.Lock, k *vault.Key, unit, register string, now time.Time, t *text.Table) error {
	code, err := l.Recovery(k)
	if err != nil {
		return err
	}
	if register, err = filepath.Abs(register); err != nil {
		return err
	}
	w := &t.Seal
	of := w.SheetOf(unit, register, t.Date(now))
	return disk.Write(sheet, disk.Options{}, func(to io.Writer) error {
		if isPDF(sheet) {
			return recoveryPage(to, w, of, code)
		}
		_, err := io.WriteString(to, strings.Join([]string{w.SheetTitle, of, code, w.SheetUse, w.SheetKeep, w.SheetOther, ""}, "\n\n"))
		return err
	})
}

// DropRecovery takes a sheet away after a seal that failed, unless its code is the one that opens the register: that
// may be sealed all the same. Where nobody can tell, it stays; where there is no register it opens none.
func DropRecovery(sheet string, l *vault.Lock, register string) {
	if has, err := store.LockOf(register); err == nil && (has == nil || !bytes.Equal(has.Code, l.Code)) || errors.Is(err, fs.ErrNotExist) {
		_ = os.Remove(sheet)
	}
}
