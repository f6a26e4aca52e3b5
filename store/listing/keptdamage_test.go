package listing_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

// mustKeep makes a register of two units that keeps its listing, and gives its bytes and what it says.
func mustKeep(t *testing.T) (file []byte, want said) {
	t.Helper()
	r := mustCreate(t)
	for i, name := range []string{"Trần Ái", "Đường hoa", "Nuôi dê"} {
		entry{[]record.ID{commune, other}[i%2], name, "Hoàng Thị Khuổi", 2023, map[record.ID]record.Verdict{commune: record.Exemplary}}.save(t, r)
	}
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	listing.KeepAfter = 1
	must(t, listing.Keep(r))
	want = saidBy(mustLoad(t, r))
	path := filepath.Join(t.TempDir(), "copy.dvr")
	_, err := r.Backup(path)
	must(t, err)
	file, err = os.ReadFile(path)
	must(t, err)
	return file, want
}

// keptValues gives where in the file of a register the values lie that the listing keeps there.
func keptValues(t *testing.T, file []byte) (spans [][2]int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.dvr")
	must(t, os.WriteFile(path, file, 0o600))
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	must(t, err)
	must(t, db.View(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("listing")).ForEach(func(k, v []byte) error {
			at := bytes.Index(file, append(bytes.Clone(k), v...))
			if at < 0 {
				return errors.New("a value is not in the file as it is")
			}
			spans = append(spans, [2]int{at, len(k) + len(v)})
			return nil
		})
	}))
	must(t, db.Close())
	if len(spans) < 8 {
		t.Fatalf("%d values", len(spans))
	}
	return spans
}

// Whatever bits of what is kept are wrong, the listing is as before or refused, the register tells that it was made
// anew, check names it, and the next keeping mends it.
func TestADamagedKeptListingIsMadeAnew(t *testing.T) {
	file, want := mustKeep(t)
	spans := keptValues(t, file)
	rapid.Check(t, func(rt *rapid.T) {
		bad, span := bytes.Clone(file), spans[rapid.IntRange(0, len(spans)-1).Draw(rt, "value")]
		for range rapid.IntRange(1, 3).Draw(rt, "bits") {
			bad[span[0]+rapid.IntRange(0, span[1]-1).Draw(rt, "byte")] ^= 1 << rapid.IntRange(0, 7).Draw(rt, "bit")
		}
		if bytes.Equal(bad, file) {
			return
		}
		path := filepath.Join(t.TempDir(), "so.dvr")
		must(t, os.WriteFile(path, bad, 0o600))
		r, err := store.Open(path, store.Options{})
		if err != nil {
			return // keys out of order
		}
		defer func() { must(t, r.Close()) }()
		var l *listing.Listing
		if err := r.View(func(tx *store.Tx) (err error) { l, err = listing.Load(tx); return err }); err != nil {
			return
		}
		if has := saidBy(l); !reflect.DeepEqual(has, want) {
			rt.Fatalf("%+v\nbefore:\n%+v", has, want)
		}
		if rep, err := listing.Check(r); err != nil || rep.OK {
			rt.Fatalf("check: %+v, %v", rep, err)
		}
		must(t, listing.Keep(r))
		if rep, err := listing.Check(r); err != nil || !rep.OK || !r.Remade() {
			rt.Fatalf("it is not mended: %+v, %v", rep, err)
		}
	})
}

// What another program kept is not read, and made anew.
func TestWhatAnotherProgramKeptIsMadeAnew(t *testing.T) {
	undo := listing.MadeByAnother()
	file, want := mustKeep(t)
	undo()
	path := filepath.Join(t.TempDir(), "so.dvr")
	must(t, os.WriteFile(path, file, 0o600))
	r, err := store.Open(path, store.Options{})
	must(t, err)
	if has := saidBy(mustLoad(t, r)); !reflect.DeepEqual(has, want) {
		t.Errorf("%+v\nbefore:\n%+v", has, want)
	}
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	listing.KeepAfter = 1
	missing := func() (n int) {
		must(t, r.View(func(tx *store.Tx) error {
			now, err := tx.Positions()
			for ch, at := range now {
				n += listing.Missing(tx, ch, at)
			}
			return err
		}))
		return n
	}
	before := missing()
	must(t, listing.Keep(r))
	if after := missing(); before == 0 || after != 0 {
		t.Errorf("%d changes were not kept before, %d after", before, after)
	}
	must(t, r.Close())
}

// In a sealed register what is kept of the listing tells nothing either, and serves as in any other.
func TestASealedRegisterKeepsItsListingSealed(t *testing.T) {
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	listing.KeepAfter = 1
	lock, _, err := store.NewLock("mật khẩu của sổ")
	must(t, err)
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: district}, store.Options{Lock: lock})
	must(t, err)
	entry{commune, "Đường hoa", "Hoàng Thị Khuổi", 2023, nil}.save(t, r)
	must(t, listing.Keep(r))
	wantAsRead(t, r, "keeping")
	rep, err := listing.Check(r)
	if must(t, err); !rep.OK || r.Remade() {
		t.Errorf("check: %q", rep.Problems)
	}
	must(t, r.Close())
	file, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Contains(file, []byte("listing")) || bytes.Contains(file, []byte{0x28, 0xb5, 0x2f, 0xfd}) || bytes.Contains(file, []byte("Đường hoa")) {
		t.Error("what is kept lies open in the file")
	}
}
