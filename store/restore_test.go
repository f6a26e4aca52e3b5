package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"danvan/store"
)

// What fills a new register fails: then there is none, and nothing else.
func TestANewRegisterIsWholeOrNotThere(t *testing.T) {
	dir := t.TempDir()
	path, stop := filepath.Join(dir, "so.dvr"), errors.New("stop")
	fill := func(r *store.Register) error { return errors.Join(saveSlot(r, 0, 1), stop) }
	if _, err := store.CreateWith(path, store.Me{Unit: crashDistrict}, store.Options{}, fill); !errors.Is(err, stop) {
		t.Errorf("%v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	r, err := store.CreateWith(path, store.Me{Unit: crashDistrict}, store.Options{}, func(r *store.Register) error { return saveSlot(r, 0, 1) })
	must(t, err)
	rep, err := r.Check()
	if err != nil || !rep.OK || rep.Changes != 1 {
		t.Errorf("%+v, %v", rep, err)
	}
	replica := r.Me().Replica
	must(t, saveSlot(r, 0, 2))
	if r.Me().Replica != replica {
		t.Error("a new register takes itself for a copy")
	}
	must(t, r.Close())
	if _, err := store.Create(path, store.Me{}, store.Options{}); !store.IsCode(err, store.Exists) {
		t.Errorf("over a register: %v", err)
	}
}

// A register is replaced in one step; through a link nothing is.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path, backup, aside, link := filepath.Join(dir, "so.dvr"), filepath.Join(dir, "luu.dvr"), filepath.Join(dir, "cu.dvr"), filepath.Join(dir, "l.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, saveSlot(r, 0, 1))
	_, err = r.Backup(backup)
	must(t, err)
	must(t, saveSlot(r, 0, 2))
	later, err := fingerprint(r)
	must(t, err)
	if _, err := store.Replace(backup, path, aside); !store.IsCode(err, store.InUse) {
		t.Errorf("while it is open: %v", err)
	}
	must(t, r.Close())
	must(t, os.Symlink(path, link))
	var leads *store.LinkError
	if _, err := os.Lstat(link); err != nil && runtime.GOOS == "windows" {
		t.Log("Wine 8 only says that it has made the link")
	} else if _, err := store.Replace(backup, link, aside); !errors.As(err, &leads) {
		t.Errorf("through a link: %v", err)
	}
	if _, err := store.Replace(filepath.Join(dir, "khong.dvr"), path, aside); !store.IsCode(err, store.NotFound) {
		t.Errorf("from nothing: %v", err)
	}
	if got := fingerprintOf(t, path); got != later {
		t.Error("a refusal changed the register")
	}
	_, err = store.Replace(backup, path, aside)
	must(t, err)
	if fingerprintOf(t, path) != fingerprintOf(t, backup) || fingerprintOf(t, aside) != later {
		t.Error("not what was restored, or what was put aside")
	}
	must(t, os.WriteFile(path, []byte("hỏng"), 0o600)) // one that does not open can be replaced too
	_, err = store.Replace(backup, path, filepath.Join(dir, "cu-2.dvr"))
	must(t, err)
	if _, err := store.Replace(backup, path, aside); !store.IsCode(err, store.Exists) {
		t.Errorf("over what was put aside before: %v", err)
	}
}

func fingerprintOf(t *testing.T, path string) string {
	t.Helper()
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	s, err := fingerprint(r)
	must(t, errors.Join(err, r.Close()))
	return s
}

// fingerprint is the digest of a register that Check finds clean, with its bundles and drafts.
func fingerprint(r *store.Register) (string, error) {
	rep, err := r.Check()
	if err != nil {
		return "", err
	}
	if !rep.OK {
		return "", fmt.Errorf("check: %q", rep.Problems)
	}
	var s string
	return s, r.View(func(tx *store.Tx) error {
		d, err := tx.Digest(nil)
		if err != nil {
			return err
		}
		notes, err := tx.Bundles()
		s = fmt.Sprint(d, len(notes))
		return errors.Join(err, tx.Drafts(func(name string, v []byte) error { s += fmt.Sprint(name, len(v)); return nil }))
	})
}
