package app_test

import (
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/ui/keyboard"
)

// The register is backed up and checked from the list of commands, and both say what came of it.
func TestBackupAndCheckAreReachedFromTheScreen(t *testing.T) {
	d := district(t)
	s := d.screen(80, 24)
	command := func(name string) {
		s.Press("ctrl+p")
		s.Type(name)
		s.Press(keyboard.Enter)
	}
	command("sao luu")
	s.Has("Sao lưu sổ ngay", "kiểm tra bản sao", "-kept.dvr")
	grace()
	s.Press(keyboard.Esc)
	made, err := filepath.Glob(filepath.Join(filepath.Dir(d.path), "backups", "*-kept.dvr"))
	if err != nil || len(made) != 1 {
		t.Fatalf("%q, %v", made, err)
	}
	r, err := store.Open(made[0], store.Options{ReadOnly: true})
	must(t, err)
	must(t, r.Close())
	command("kiem tra so")
	s.Has("Sổ nguyên vẹn: ")
	s.Press(keyboard.F1)
	s.Has("Esc đóng") // drawn, so that it can be scrolled
	for range 6 {
		s.Press(keyboard.PageDown)
	}
	s.Has("Kiểm tra sổ")
}
