package store_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/zstd"
	"go.etcd.io/bbolt"

	"danvan/store"
)

// oldRegister unpacks a register that a program of format 1 wrote: lists, saves, bundles, an import that was undone, a
// conflict, quarantine, a draft.
func oldRegister(t *testing.T) (path string) {
	t.Helper()
	packed, err := os.ReadFile("testdata/format1.dvr.zst")
	must(t, err)
	z, err := zstd.NewReader(nil)
	must(t, err)
	defer z.Close()
	whole, err := z.DecodeAll(packed, nil)
	must(t, err)
	path = filepath.Join(t.TempDir(), "so.dvr")
	must(t, os.WriteFile(path, whole, 0o600))
	return path
}

// formatOf gives the format by which a file calls itself, and how many records lie in it as each version writes them.
func formatOf(t *testing.T, path string) (format uint64, states [3]int) {
	t.Helper()
	behind(t, path, func(tx *bbolt.Tx) error {
		format = binary.BigEndian.Uint64(tx.Bucket([]byte("meta")).Get([]byte("format")))
		return tx.Bucket([]byte("records")).ForEach(func(_, v []byte) error { states[v[0]]++; return nil })
	})
	return format, states
}

// A register of format 1 says what the program that wrote it said, and only reading changes nothing. It goes on: what
// is new lies packed beside what is old.
func TestAnOldRegisterGoesOn(t *testing.T) {
	path := oldRegister(t)
	const digest = "f0852b7d798a7ab52534e7e49f8e6e2d553a2d0757e0438d8fbafb2128539202 5form28"
	if got := fingerprintOf(t, path); got != digest {
		t.Errorf("%s, it was %s", got, digest)
	}
	if format, states := formatOf(t, path); format != 1 || states != [3]int{1: 56} {
		t.Errorf("read, it is of format %d, with %v records", format, states)
	}
	r, err := store.Open(path, store.Options{})
	must(t, err)
	must(t, saveSlot(r, 1, 2))
	must(t, saveList(r, 3))
	var all []store.Aside
	must(t, r.View(func(tx *store.Tx) (err error) { all, err = tx.Aside(); return err }))
	before, err := fingerprint(r)
	must(t, err)
	_, err = r.PutBack(all[0].ID, "")
	must(t, err)
	if all[0].Import {
		_, err = r.UndoImport(all[0].ID, "")
		must(t, err)
	}
	if after, err := fingerprint(r); err != nil || after != before {
		t.Errorf("put back and undone it is %s, %v, it was %s", after, err, before)
	}
	if _, blocks := blocksIn(t, r); blocks == 0 {
		t.Error("nothing lies in blocks")
	}
	must(t, r.Close())
	if format, states := formatOf(t, path); format != store.Format || states[1] == 0 || states[2] == 0 {
		t.Errorf("it is of format %d, with %v records", format, states)
	}
}

// What a later program made is refused by name.
func TestALaterFormatIsRefused(t *testing.T) {
	for _, format := range []byte{2, store.Format + 1, 9} { // 2 and 4 are those of what a long save left, and nothing is staged here
		path := filepath.Join(t.TempDir(), "so.dvr")
		r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
		must(t, err)
		must(t, r.Close())
		behind(t, path, func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte("meta")).Put([]byte("format"), sealed([]byte("format"), []byte{7: format}))
		})
		if _, err := store.Open(path, store.Options{}); !store.IsCode(err, store.NewerFormat) {
			t.Errorf("format %d: %v", format, err)
		}
	}
}
