package outfile

import (
	"os"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/disk"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
)

// The folders written to last, as settings of the register.
const (
	Bundles = "exchange-folder-out"
	Papers  = "report-folder" // reports and lists
)

// Folder is where a file is written unless the person says otherwise. It reads the register and the disk: only jobs
// call it.
func Folder(r *store.Register, setting string) (dir string, err error) {
	err = r.View(func(tx *store.Tx) error {
		v, err := tx.Setting(setting)
		dir = string(v)
		return err
	})
	if dir == "" || !disk.Folder(dir) {
		dir = Documents()
	}
	if dir == "" {
		dir = filepath.Dir(r.Path())
	}
	return dir, err
}

// Remember keeps the folder for the next time. It is a convenience: an error is not told.
func Remember(r *store.Register, setting, dir string) {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	_ = r.Edit("", func(w *store.Writer) error {
		v, err := w.Setting(setting)
		if err != nil || string(v) == dir || len(v) == 0 && dir == Documents() {
			return err
		}
		return w.Note(setting, []byte(dir))
	})
}

// Path is what was typed, without the quotation marks that a terminal puts around a path dragged into it, and with the
// home folder for ~.
func Path(typed string) string {
	s := strings.Trim(typed, `"'`)
	if rest, ok := strings.CutPrefix(s, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			return home + rest
		}
	}
	return s
}

// Ask asks whether a file that is there may give way.
func Ask(h page.Host, path string, replace func()) {
	c := &h.Text().Common
	ask.Whether(h, c.ReplaceTitle, c.ReplaceBody(path), page.Answer{Label: c.Replace, Key: keyboard.F9, Do: replace})
}
