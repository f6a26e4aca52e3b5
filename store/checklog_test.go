package store_test

import (
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/record"
)

// However many cores replay the log, a check says the same: of a whole register, and of one that lacks any record, of
// whichever channel.
func TestACheckSaysTheSameOnAnyNumberOfCores(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	for i := range byte(7) {
		unit := record.ID{5, i}
		for j := range i%3 + 1 {
			mustPut(t, r, modelRef(unit, j), roadModel(), nil)
		}
	}
	must(t, r.Close())
	said := func(cores int) *store.Report {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		r, err := store.Open(path, store.Options{ReadOnly: true})
		must(t, err)
		defer r.Close() //nolint:errcheck // read only
		rep, err := r.Check()
		must(t, err)
		return rep
	}
	alone := said(1)
	if !alone.OK || alone.Changes == 0 {
		t.Fatalf("%+v", alone)
	}
	for lost := 0; ; lost++ {
		for cores := 2; cores < 6; cores++ {
			if beside := said(cores); !reflect.DeepEqual(beside, alone) {
				t.Fatalf("%d lost, on %d cores:\n%+v\nalone:\n%+v", lost, cores, beside, alone)
			}
		}
		left := false
		behind(t, path, func(tx *bbolt.Tx) error { // one after the other
			k, _ := tx.Bucket([]byte("records")).Cursor().First()
			if left = k != nil; left {
				return tx.Bucket([]byte("records")).Delete(k)
			}
			return nil
		})
		if !left {
			break
		}
		if alone = said(1); alone.OK {
			t.Fatal("a record is lost, and nothing is said")
		}
	}
}
