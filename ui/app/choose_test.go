package app_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// “↓ để chọn tên”: with nothing typed, Down opens what is there, and a folder that is chosen is gone into.
func TestDownChoosesAFile(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Chdir(dir)
	zalo := filepath.Join(dir, "Documents", "Zalo Received Files")
	must(t, os.MkdirAll(filepath.Join(zalo, "thang-11"), 0o700))
	for _, name := range []string{"mot.csv", "hai.csv", "thang-11/ba.csv"} {
		must(t, os.WriteFile(filepath.Join(zalo, filepath.FromSlash(name)), []byte(pagetest.Units), 0o600))
	}
	s := apptest.Open(t, app.Options{Path: filepath.Join(dir, "so.dvr"), Now: func() time.Time { return today }}, 160, 30)
	s.Press(keyboard.Enter)
	s.Has("↓ để chọn tên")
	s.Press(keyboard.Down)
	s.Has(filepath.Join(zalo, "hai.csv"), filepath.Join(zalo, "mot.csv"), zalo+string(filepath.Separator))
	s.Press(keyboard.Down, keyboard.Enter)
	s.Has("6 đơn vị")
	must(t, s.Close())

	s = apptest.Open(t, app.Options{Path: filepath.Join(dir, "so.dvr"), Now: func() time.Time { return today }}, 160, 30)
	s.Press(keyboard.Enter)
	s.Type(zalo + string(filepath.Separator))
	s.Press(keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Enter)
	s.Has(filepath.Join(zalo, "thang-11", "ba.csv"))
	s.Press(keyboard.Enter)
	s.Has("6 đơn vị")
	must(t, s.Close())
}
