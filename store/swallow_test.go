package store_test

import (
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/record"
)

// A function that panics in the middle of a save has written nothing, and leaves the register open for the next.
func TestAPanicInASaveLetsGo(t *testing.T) {
	r := mustCreate(t, crashDistrict)
	ref := modelRef(crashDistrict, 1)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic is lost")
			}
		}()
		_ = r.Edit("", func(w *store.Writer) error {
			_, err := w.Put(ref, roadModel(), nil, "")
			must(t, err)
			panic("a program's mistake")
		})
	}()
	must(t, r.View(func(tx *store.Tx) error {
		if _, err := tx.Get(ref, nil); err != store.ErrNoRecord {
			t.Errorf("half a save stands: %v", err)
		}
		return nil
	}))
	mustPut(t, r, ref, roadModel(), nil)
}

// Who writes over damage and lets its error go is told all the same, and has written nothing.
func TestDamageCannotBeOverlookedInASave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	hurt, other := modelRef(crashDistrict, 1), modelRef(crashDistrict, 2)
	mustPut(t, r, hurt, roadModel(), nil)
	must(t, r.Close())
	behind(t, path, func(tx *bbolt.Tx) error {
		c := tx.Bucket([]byte("records")).Cursor()
		k, v := c.First()
		bad := append([]byte{}, v...)
		bad[len(bad)/2] ^= 8
		return tx.Bucket([]byte("records")).Put(append([]byte{}, k...), bad)
	})
	r, err = store.Open(path, store.Options{})
	must(t, err)
	defer r.Close() //nolint:errcheck // damaged
	err = r.Edit("", func(w *store.Writer) error {
		_, _ = w.Get(hurt, nil)
		_, _ = w.Put(other, &record.Model{Name: "Đường hoa", Subject: record.Collective}, nil, "")
		return nil
	})
	if !store.IsCode(err, store.Damaged) {
		t.Errorf("saved beside damage: %v", err)
	}
}
