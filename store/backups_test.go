package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
)

// Copies are in the order in which they were made, whatever the clock said; what is no copy of this register is none.
func TestCopies(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "so.dvr")
	if all, err := store.Copies(path); err != nil || len(all) > 0 {
		t.Fatalf("of nothing: %v, %v", all, err)
	}
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	var want []string
	for i, year := range []int{2026, 2031, 2027} {
		must(t, saveSlot(r, 0, i+1))
		made, err := r.BackupBeside(time.Date(year, 11, 22, 9, 0, 0, 0, time.Local), "import")
		must(t, err)
		want = append([]string{made}, want...)
	}
	must(t, r.Close())
	now := time.Date(2026, 12, 1, 8, 0, 0, 0, time.Local)
	for range 2 {
		aside := store.AsideName(path, now)
		_, err := store.Replace(want[0], path, aside)
		must(t, err)
		want = append(want, aside)
	}
	if want[3] == want[4] {
		t.Fatal("one name for two")
	}
	for _, name := range []string{"so-ghi-chú.dvr", "khac-20261201-080000.dvr", "so-20261201-080000.txt", "so2-20261201-080000.dvr"} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
	}
	all, err := store.Copies(path)
	must(t, err)
	if len(all) != len(want) {
		t.Fatalf("%d copies: %+v", len(all), all)
	}
	for i, c := range all {
		if i < 3 && (c.Path != want[i] || c.Why != "import" || c.Aside || c.Size == 0) || i >= 3 && !c.Aside {
			t.Errorf("copy %d: %+v, want %s", i, c, want[i])
		}
	}
	if !all[0].Made.Equal(time.Date(2027, 11, 22, 9, 0, 0, 0, time.Local)) || !all[3].Made.Equal(now) {
		t.Errorf("made %v, %v", all[0].Made, all[3].Made)
	}
}

// What one register has and its backup has not is told to the change.
func TestBeyond(t *testing.T) {
	dir := t.TempDir()
	path, backup := filepath.Join(dir, "so.dvr"), filepath.Join(dir, "luu.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, saveSlot(r, 0, 1))
	_, err = r.Backup(backup)
	must(t, err)
	must(t, saveSlot(r, 0, 2))
	must(t, saveSlot(r, 1, 1))
	b, err := store.Open(backup, store.Options{ReadOnly: true})
	must(t, err)
	look := func(r, other *store.Register) (beyond store.Beyond, akin bool) {
		var g, o *store.Glimpse
		must(t, other.View(func(tx *store.Tx) (err error) { o, err = tx.Glimpse(); return err }))
		must(t, r.View(func(tx *store.Tx) (err error) {
			if g, err = tx.Glimpse(); err == nil {
				beyond, err = tx.Beyond(o)
			}
			return err
		}))
		return beyond, g.Akin(o)
	}
	lost, akin := look(r, b)
	back, _ := look(b, r)
	if lost.Changes != 2 || len(lost.Records) != 2 || lost.First == 0 || lost.Last < lost.First || back.Changes != 0 || !akin {
		t.Errorf("lost %+v, back %+v, akin %t", lost, back, akin)
	}
	other, err := store.Create(filepath.Join(dir, "khac.dvr"), store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, saveSlot(other, 0, 1))
	if lost, akin := look(r, other); akin || lost.Changes != 3 {
		t.Errorf("another register: %+v, akin %t", lost, akin)
	}
	must(t, errors.Join(r.Close(), b.Close(), other.Close()))
}
