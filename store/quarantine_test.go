package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

func quarantined(bytes string) store.Quarantined {
	return store.Quarantined{ID: sha256.Sum256([]byte(bytes)), File: "goi.dvk", At: 1000, Tried: 1000, State: "gap", Unit: unitID("02269"), Bytes: []byte(bytes),
		Streams: []log.Stream{{Replica: log.Replica{7}, Channel: record.Channel{Unit: unitID("02269"), Part: record.Catalog}}}}
}

func TestQuarantineKeepsFilesUntilReleased(t *testing.T) {
	r := mustCreate(t, unitID("071"))
	one, two := quarantined("một"), quarantined("hai")
	two.At = 2000
	must(t, r.Quarantine([]store.Quarantined{one, two}))
	again := one
	again.At, again.Tried, again.Code, again.Bytes = 3000, 3000, "unknown-key", nil
	reason := quarantined("")
	reason.ID, reason.Bytes, reason.Size = log.Hash{5}, nil, 1<<40
	must(t, r.Quarantine([]store.Quarantined{again, reason}))
	must(t, r.View(func(tx *store.Tx) error {
		all, err := tx.Quarantine()
		must(t, err)
		if len(all) != 3 || all[0].ID != two.ID {
			t.Fatalf("%+v", all)
		}
		i := slices.IndexFunc(all, func(q store.Quarantined) bool { return q.ID == one.ID })
		if q := all[i]; q.At != 1000 || q.Tried != 3000 || q.Code != "unknown-key" || !q.Whole || q.Size != 5 || !slices.Equal(q.Streams, one.Streams) {
			t.Errorf("renewed: %+v", q)
		}
		if b, err := tx.QuarantinedBytes(one.ID); !bytes.Equal(b, one.Bytes) || err != nil {
			t.Errorf("bytes %q, %v", b, err)
		}
		if _, err := tx.QuarantinedBytes(reason.ID); !errors.Is(err, store.ErrNoRecord) {
			t.Errorf("bytes that are not kept: %v", err)
		}
		return nil
	}))
	if n, err := r.Release(one.ID, reason.ID, log.Hash{6}); n != 2 || err != nil {
		t.Errorf("released %d, %v", n, err)
	}
	must(t, r.View(func(tx *store.Tx) error {
		all, err := tx.Quarantine()
		if len(all) != 1 || all[0].ID != two.ID {
			t.Errorf("%+v", all)
		}
		return err
	}))
}

func TestReceiptsInAnyOrder(t *testing.T) {
	first := store.Receipt{Bundle: log.Hash{1}, Serial: 3, State: "waiting", Made: 10}
	later := store.Receipt{Bundle: log.Hash{1}, Serial: 3, State: "accepted", Made: 20}
	twin := later
	twin.State = "refused" // made in the same moment
	var seen []store.Receipt
	for _, order := range [][]store.Receipt{{first, later, twin}, {twin, later, first}, {later, twin, first}} {
		r := mustCreate(t, unitID("02269"))
		for i, receipt := range order {
			mustMerge(t, r, &store.Arrival{Note: store.BundleNote{ID: log.Hash{byte(i)}}, Receipts: []store.Receipt{receipt}})
		}
		must(t, r.View(func(tx *store.Tx) error {
			all, err := tx.Receipts()
			if len(all) != 1 || all[log.Hash{1}].Made != 20 {
				t.Errorf("%+v", all)
			}
			seen = append(seen, all[log.Hash{1}])
			return err
		}))
	}
	if seen[0] != seen[1] || seen[1] != seen[2] {
		t.Errorf("the order matters: %+v", seen)
	}
}

// A file from before some buckets were thought of is read as it is, and gets them with its next save; its vouchers are
// found again.
func TestFileWithoutNewerBuckets(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a := mustCreate(t, commune)
	for i := range byte(3) {
		mustPut(t, a, modelRef(commune, i), roadModel(), nil)
	}
	path := filepath.Join(t.TempDir(), "cu.dvr")
	r, err := store.Create(path, store.Me{Unit: district}, store.Options{})
	must(t, err)
	run := ownRun(t, a, 1)
	mustMerge(t, r, arrival(a, 1, record.ID{}, run))
	must(t, r.Close())
	makeOld(t, path, run.Stream)

	voucher := func(tx *store.Tx) error {
		id, m, err := tx.Voucher(run.Stream)
		if id != (log.Hash{1}) || !bytes.Equal(m, []byte{1}) {
			t.Errorf("voucher %v %q", id, m)
		}
		return err
	}
	r, err = store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	must(t, r.View(func(tx *store.Tx) error {
		imports, err1 := tx.Imports()
		aside, err2 := tx.Aside()
		kept, err3 := tx.Quarantine()
		receipts, err4 := tx.Receipts()
		if len(imports)+len(aside)+len(kept)+len(receipts) != 0 {
			t.Error("something in a bucket that is not there")
		}
		return errors.Join(err1, err2, err3, err4, voucher(tx))
	}))
	mustCheck(t, r)
	must(t, r.Close())
	before, err := os.ReadFile(path)
	must(t, err)
	r, err = store.Open(path, store.Options{})
	must(t, err)
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, before) {
		t.Error("opening alone changed the file")
	}
	must(t, r.Quarantine([]store.Quarantined{quarantined("một")}))
	must(t, r.View(voucher))
	mustCheck(t, r)
	_, err = r.Cut([]store.CutTo{{Stream: run.Stream, To: 1}}, "")
	must(t, err)
	mustCheck(t, r)
	must(t, r.Close())
}

// makeOld takes the newer buckets out of a file, and puts a stream's voucher where it was kept before.
func makeOld(t *testing.T, path string, s log.Stream) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bbolt.Tx) error {
		for _, name := range []string{"vouched", "imports", "aside", "aside-log", "receipts", "quarantine", "kept", "sums"} {
			must(t, tx.DeleteBucket([]byte(name)))
		}
		must(t, tx.Bucket([]byte("meta")).Delete([]byte("sums")))
		old, err := tx.CreateBucket([]byte("vouchers"))
		must(t, err)
		id := log.Hash{1}
		return old.Put(s.Bytes(), sealed(s.Bytes(), id[:]))
	}))
	must(t, db.Close())
}

// sealed ends a value as the store does.
func sealed(key, v []byte) []byte {
	t := crc32.MakeTable(crc32.Castagnoli)
	return binary.BigEndian.AppendUint32(slices.Clone(v), crc32.Update(crc32.Checksum(key, t), t, v))
}
