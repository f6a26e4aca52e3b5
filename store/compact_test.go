package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
)

// A register of before, written anew, is smaller, holds the same and goes on as its copy; the old one lies aside as it
// was.
func TestARegisterIsWrittenAnew(t *testing.T) {
	for _, path := range []string{oldRegister(t), makeDamageable(t, 12)} {
		before := fingerprintOf(t, path)
		was, err := store.Open(path, store.Options{}) // on Windows it is as long as its map from then on
		must(t, err)
		must(t, was.Close())
		old, err := os.ReadFile(path)
		must(t, err)
		aside := path + ".cũ"
		c, err := store.Compact(path, aside)
		must(t, err)
		if c.After >= c.Before || c.Before != int64(len(old)) {
			t.Errorf("%+v, the file had %d bytes", c, len(old))
		}
		if kept, err := os.ReadFile(aside); err != nil || string(kept) != string(old) {
			t.Errorf("what lies aside is another file: %v", err)
		}
		if after := fingerprintOf(t, path); after != before {
			t.Errorf("%s, it was %s", after, before)
		}
		if format, states := formatOf(t, path); format != store.Format || states[1] > 0 || states[2] == 0 {
			t.Errorf("format %d, records %v", format, states)
		}
		r, err := store.Open(path, store.Options{})
		must(t, err)
		if singly, blocks := blocksIn(t, r); singly > 0 || blocks == 0 {
			t.Errorf("%d single changes, %d blocks", singly, blocks)
		}
		me := r.Me().Replica
		must(t, saveSlot(r, 1, 77))
		if r.Me().Replica == me {
			t.Error("it goes on in the name of the one aside")
		}
		mustCheck(t, r)
		must(t, r.Close())
	}
}

// A register that is open elsewhere, or is not whole, is left alone.
func TestWhatIsNotWrittenAnew(t *testing.T) {
	path := oldRegister(t)
	r, err := store.Open(path, store.Options{})
	must(t, err)
	if _, err := store.Compact(path, path+".cũ"); !store.IsCode(err, store.InUse) {
		t.Errorf("open: %v", err)
	}
	must(t, r.Close())
	behind(t, path, func(tx *bbolt.Tx) error {
		log := tx.Bucket([]byte("log"))
		k, _ := log.Cursor().First()
		return errors.Join(log.Delete(k))
	})
	old, err := os.ReadFile(path)
	must(t, err)
	if _, err := store.Compact(path, path+".cũ"); !store.IsCode(err, store.Damaged) {
		t.Errorf("damaged: %v", err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(old) {
		t.Errorf("the damaged one was changed: %v", err)
	}
	if all, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.cũ")); err != nil || len(all) > 0 {
		t.Errorf("left aside: %v, %v", all, err)
	}
}
