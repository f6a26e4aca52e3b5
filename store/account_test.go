package store_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// accountedFile makes a closed register with some models, and changes it without the store.
func accountedFile(t *testing.T, change func(*bbolt.Tx) error) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	for i := range byte(5) {
		mustPut(t, r, modelRef(crashDistrict, i), roadModel(), nil)
	}
	must(t, r.SaveDraft("form", []byte("nháp")))
	must(t, r.Close())
	behind(t, path, change)
	return path
}

// behind changes a file without the store.
func behind(t *testing.T, path string, change func(*bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(change))
	must(t, db.Close())
}

func loseOne(bucket string, last bool) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		c := tx.Bucket([]byte(bucket)).Cursor()
		k, _ := c.First()
		if last {
			k, _ = c.Last()
		}
		return tx.Bucket([]byte(bucket)).Delete(k)
	}
}

// A value that is gone from a small bucket, the last of meta too, and a bucket that is gone, are told when the register
// is opened.
func TestALostValueIsToldByOpen(t *testing.T) {
	for what, lose := range map[string]func(*bbolt.Tx) error{
		"meta's last":    loseOne("meta", true),
		"a draft":        loseOne("drafts", false),
		"a stream":       loseOne("streams", false),
		"a channel":      loseOne("channels", true),
		"a sum":          loseOne("sums", true),
		"the sums":       func(tx *bbolt.Tx) error { return tx.Bucket([]byte("meta")).Delete([]byte("sums")) },
		"a whole bucket": func(tx *bbolt.Tx) error { return tx.DeleteBucket([]byte("quarantine")) },
	} {
		if _, err := store.Open(accountedFile(t, lose), store.Options{ReadOnly: true}); !store.IsCode(err, store.Damaged) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// A record that is hidden is no record that never was: neither a walk nor a look for it says so, nor may one save over
// it; check names it.
func TestAHiddenRecordIsMissed(t *testing.T) {
	path := accountedFile(t, loseOne("records", true))
	r, err := store.Open(path, store.Options{})
	must(t, err)
	defer r.Close() //nolint:errcheck // damaged
	lost := modelRef(crashDistrict, 4)
	for what, err := range map[string]error{
		"each": r.View(func(tx *store.Tx) error {
			return tx.Each(lost.Channel, lost.Kind, func(record.ID, *log.State) error { return nil })
		}),
		"get":                         r.View(func(tx *store.Tx) error { _, err := tx.Get(lost, nil); return err }),
		"find":                        r.View(func(tx *store.Tx) error { _, err := tx.Find(lost.ID); return err }),
		"find another of its channel": r.View(func(tx *store.Tx) error { _, err := tx.Find(modelRef(crashDistrict, 1).ID); return err }),
		"digest":                      r.View(func(tx *store.Tx) error { _, err := tx.Digest(nil); return err }),
		"an error that was let go": r.View(func(tx *store.Tx) error {
			_, _ = tx.Get(lost, nil)
			return nil
		}),
		"put": r.Edit("", func(w *store.Writer) error { _, err := w.Put(lost, roadModel(), nil, ""); return err }),
	} {
		if !store.IsCode(err, store.Damaged) {
			t.Errorf("%s: %v", what, err)
		}
	}
	rep, err := r.Check()
	if must(t, err); rep.OK {
		t.Error("check finds nothing")
	}
}

// A change that is hidden is missed by who reads its stream.
func TestAHiddenChangeIsMissed(t *testing.T) {
	for _, last := range []bool{false, true} {
		r, err := store.Open(accountedFile(t, loseOne("log", last)), store.Options{ReadOnly: true})
		must(t, err)
		err = r.View(func(tx *store.Tx) error {
			heads, err := tx.Heads()
			must(t, err)
			return tx.Bodies(heads[0].Stream, 1, func(uint64, []byte) error { return nil })
		})
		if !store.IsCode(err, store.Damaged) {
			t.Errorf("last %v: %v", last, err)
		}
		must(t, r.Close())
	}
}

// A page of records as it was before the last save is told, though every checksum on it holds.
func TestAPageOfOldIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	ref := modelRef(crashDistrict, 1)
	mustPut(t, r, ref, roadModel(), nil)
	must(t, r.Close())
	key, old := recordOf(t, path)
	r, err = store.Open(path, store.Options{})
	must(t, err)
	now := roadModel()
	now.Place = "Thôn Bản Đán"
	mustPut(t, r, ref, now, nil)
	must(t, r.Close())
	behind(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("records")).Put(key, old) })
	r, err = store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	defer r.Close() //nolint:errcheck // damaged
	if err := r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, nil); return err }); !store.IsCode(err, store.Damaged) {
		t.Errorf("%v", err)
	}
}

func recordOf(t *testing.T, path string) (key, value []byte) {
	t.Helper()
	behind(t, path, func(tx *bbolt.Tx) error {
		k, v := tx.Bucket([]byte("records")).Cursor().First()
		key, value = bytes.Clone(k), bytes.Clone(v)
		return nil
	})
	return key, value
}

// Into a register with accounts an older program may write, which knows of none: nobody cries damage, and the next save
// makes them anew.
func TestAnOlderProgramMayWrite(t *testing.T) {
	path := accountedFile(t, func(tx *bbolt.Tx) error {
		meta := tx.Bucket([]byte("meta"))
		old := meta.Get([]byte("commit"))
		commit := binary.BigEndian.AppendUint64(nil, binary.BigEndian.Uint64(old)+1)
		must(t, meta.Put([]byte("commit"), sealed([]byte("commit"), commit)))
		return tx.Bucket([]byte("drafts")).Put([]byte("cũ"), sealed([]byte("cũ"), []byte("nháp")))
	})
	r, err := store.Open(path, store.Options{})
	must(t, err)
	mustCheck(t, r)
	mustPut(t, r, modelRef(crashDistrict, 9), roadModel(), nil)
	mustCheck(t, r)
	must(t, r.Close())
	behind(t, path, loseOne("drafts", true))
	if _, err := store.Open(path, store.Options{}); !store.IsCode(err, store.Damaged) {
		t.Errorf("after the next save: %v", err)
	}
}

// An older program's backup says no more which file it is, without a commit: that is no damage.
func TestAnOlderProgramsBackupIsWhole(t *testing.T) {
	path := accountedFile(t, func(tx *bbolt.Tx) error {
		meta := tx.Bucket([]byte("meta"))
		must(t, meta.Put([]byte("file"), sealed([]byte("file"), nil)))
		return meta.Put([]byte("marks"), sealed([]byte("marks"), []byte("linux ")))
	})
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	mustCheck(t, r)
	must(t, r.Close())
}

// Damage to the page that the last save wrote brings back what was before it: that is told. Damage to the page before
// it changes nothing, and check names it; so does a last page that a power cut left half written.
func TestTheRegisterBeforeTheLastSaveIsTold(t *testing.T) {
	path := accountedFile(t, func(*bbolt.Tx) error { return nil })
	whole, err := os.ReadFile(path)
	must(t, err)
	txid := func(page int) uint64 { return binary.LittleEndian.Uint64(whole[page*4096+64:]) }
	newer := 0
	if txid(1) > txid(0) {
		newer = 1
	}
	for page := range 2 {
		for bit := range 8 * 64 {
			bad := bytes.Clone(whole)
			bad[page*4096+16+bit/8] ^= 1 << (bit % 8)
			must(t, os.WriteFile(path, bad, 0o600))
			r, err := store.Open(path, store.Options{ReadOnly: true})
			if page == newer {
				if !store.IsCode(err, store.Damaged) && !store.IsCode(err, store.NotARegister) {
					t.Fatalf("bit %d of the newer page: %v", bit, err)
				}
				continue
			}
			if err != nil {
				continue // bbolt refuses some
			}
			if rep, err := r.Check(); err != nil || rep.OK {
				t.Fatalf("bit %d of the older page: check says %+v, %v", bit, rep, err)
			}
			must(t, r.Close())
		}
	}
	torn := bytes.Clone(whole)
	copy(torn[newer*4096+16+20:newer*4096+16+64], whole[(1-newer)*4096+16+20:])
	must(t, os.WriteFile(path, torn, 0o600))
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	must(t, r.Close())
}
