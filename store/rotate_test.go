package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/store"
)

// backupsOf lists the folder beside a register.
func backupsOf(t *testing.T, r *store.Register) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(filepath.Dir(r.Path()), "backups"))
	must(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func open(t *testing.T, path string) *store.Register {
	t.Helper()
	r, err := store.Open(path, store.Options{})
	must(t, err)
	return r
}

// A clock that was wrong once must not have the backups of the years after taken for the oldest.
func TestBackupsGoByTheOrderOfTheirMaking(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	day := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	var made []string
	for i := range 60 {
		now := day.Add(time.Duration(i) * time.Hour)
		if i/10%2 == 1 {
			now = now.AddDate(5, 0, 0)
		}
		p, err := r.BackupBeside(now, "import")
		must(t, err)
		made = append(made, filepath.Base(p))
		if _, err := os.Stat(p); err != nil {
			t.Fatalf("backup %d was announced and is not there: %v", i, err)
		}
		if i%7 == 0 { // another run
			must(t, r.Close())
			r = open(t, path)
		}
	}
	must(t, r.Close())
	r = open(t, path)
	p, err := r.BackupBeside(day, "import")
	must(t, err)
	want := append(made[len(made)-13:], filepath.Base(p))
	slices.Sort(want)
	if got := backupsOf(t, r); !slices.Equal(got, want) {
		t.Errorf("kept %q,\nwant %q", got, want)
	}
	must(t, r.Close())
}

// Backups of older versions have no number; those are older than any that has one, whatever year they claim.
func TestBackupsWithoutANumberAreTheOldest(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	dir := filepath.Join(filepath.Dir(path), "backups")
	must(t, os.Mkdir(dir, 0o700))
	for i := range 20 { // the later the earlier the year
		must(t, saveSlot(r, 0, i))
		_, err := r.Backup(filepath.Join(dir, fmt.Sprintf("so-%d0101-000000.000-import.dvr", 2050-i)))
		must(t, err)
	}
	own := []string{"so-truoc-khi-nhap.dvr", "so-2-20260101-000000.000-import.dvr", "so-20310101-000000.000-kept.dvr", "ghi-chu.txt"}
	for _, name := range own {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
	}
	p, err := r.BackupBeside(time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC), "import")
	must(t, err)
	want := append([]string{filepath.Base(p)}, own...)
	for i := 7; i < 20; i++ {
		want = append(want, fmt.Sprintf("so-%d0101-000000.000-import.dvr", 2050-i))
	}
	slices.Sort(want)
	if got := backupsOf(t, r); !slices.Equal(got, want) {
		t.Errorf("kept %s,\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	must(t, r.Close())
}

// A register that was put back to an earlier day counts on from what lies in the folder.
func TestBackupsOfARestoredRegisterAreNew(t *testing.T) {
	dir := t.TempDir()
	path, day := filepath.Join(dir, "so.dvr"), time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, func() error { _, err := r.Backup(filepath.Join(dir, "luu.dvr")); return err }())
	for range 30 {
		_, err := r.BackupBeside(day, "import")
		must(t, err)
	}
	must(t, r.Close())
	_, err = store.Replace(filepath.Join(dir, "luu.dvr"), path, filepath.Join(dir, "so-cu.dvr"))
	must(t, err)
	r = open(t, path)
	for range 3 {
		p, err := r.BackupBeside(day, "import")
		must(t, err)
		must(t, r.Close())
		r = open(t, path)
		if !slices.Contains(backupsOf(t, r), filepath.Base(p)) {
			t.Errorf("%s was taken away", p)
		}
	}
	must(t, r.Close())
}
