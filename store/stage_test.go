package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// stagedAfter has saves put aside after so many bytes.
func stagedAfter(t testing.TB, n int) {
	was := store.StageAfter
	store.StageAfter = n
	t.Cleanup(func() { store.StageAfter = was })
}

// twin makes a register that writes the same as every other twin.
func twin(t testing.TB, dir string) *store.Register { return twinOf(t, dir, 7) }

func twinOf(t testing.TB, dir string, replica byte) *store.Register {
	t.Helper()
	now := day
	r, err := store.Create(filepath.Join(dir, "so.dvr"), store.Me{Unit: crashDistrict, Replica: log.Replica{replica}}, store.Options{Now: func() time.Time { now = now.Add(time.Second); return now }})
	must(t, err)
	return r
}

// step is something that a save does to a record.
type stagedStep struct {
	ref    record.Ref
	number int64
	stale  bool // as somebody does who saw it before the save: a conflict, if it was changed since
	gone   bool
}

func someSteps(t *rapid.T, name string) (steps []stagedStep) {
	for range rapid.IntRange(0, 60).Draw(t, name) {
		unit := unitID(fmt.Sprint(10000 + rapid.IntRange(0, 4).Draw(t, "unit")))
		id := record.Derive(unit, "x", fmt.Sprint(rapid.IntRange(0, 9).Draw(t, "record")))
		steps = append(steps, stagedStep{record.AffairsOf(unit, record.ModelKind, id), rapid.Int64Range(1, 9).Draw(t, "number"), rapid.IntRange(0, 5).Draw(t, "stale") == 0,
			rapid.IntRange(0, 7).Draw(t, "gone") == 0})
	}
	return steps
}

func (s stagedStep) do(w *store.Writer, before map[record.Ref]*store.Held) error {
	if s.gone {
		if err := w.Delete(s.ref, "nhầm"); !errors.Is(err, store.ErrNoRecord) {
			return err
		}
		return nil
	}
	m := roadModel()
	m.Number = s.number
	base := before[s.ref]
	if !s.stale {
		base = nil
	}
	_, err := w.Put(s.ref, m, base, "sửa")
	return err
}

// saveSteps does steps in one save and notes it as a list.
func saveSteps(r *store.Register, steps []stagedStep, relieve bool) (note *store.ImportNote, err error) {
	before := map[record.Ref]*store.Held{}
	err = r.View(func(tx *store.Tx) error {
		for _, s := range steps {
			if h, err := tx.Get(s.ref, nil); err == nil {
				before[s.ref] = h
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return note, r.EditLong("", func(w *store.Writer) (err error) {
		for _, s := range steps {
			if err := s.do(w, before); err != nil {
				return err
			}
			if relieve {
				if err := w.Relieve(); err != nil {
					return err
				}
			}
		}
		note, err = w.NoteImport("danh-sach.csv")
		return err
	})
}

// A save that is put aside stage by stage leaves the same register as one that is not: every record, the log,
// conflicts, notes and accounts.
func TestALongSaveIsAsAShortOne(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dirs := [2]string{t.TempDir(), t.TempDir()}
		first, second := someSteps(rt, "first"), someSteps(rt, "second")
		after := rapid.IntRange(1, 30_000).Draw(rt, "after")
		var all [2]string
		for i, dir := range dirs {
			func() {
				was := store.StageAfter
				store.StageAfter = after
				defer func() { store.StageAfter = was }()
				r := twin(t, dir)
				defer r.Close() //nolint:errcheck // its digest is told
				for _, steps := range [][]stagedStep{first, second} {
					note, err := saveSteps(r, steps, i == 0)
					must(t, err)
					all[i] += fmt.Sprintf("%d changes of %d records, ", note.New, note.Records)
				}
				print, err := fingerprint(r)
				must(t, err)
				conflicted := ""
				must(t, r.View(func(tx *store.Tx) error { refs, err := tx.Conflicted(); conflicted = fmt.Sprint(refs); return err }))
				all[i] += print + conflicted
			}()
		}
		if all[0] != all[1] {
			rt.Errorf("put aside: %s\nnot:       %s", all[0], all[1])
		}
	})
}

// A long save that changes records which stand, in a register so small that its records lie in a page that every commit
// writes anew, puts what they hold and not what has come to lie in that page since.
func TestALongSaveOwnsWhatItRead(t *testing.T) {
	stagedAfter(t, 17) // bytes: each change is put aside by itself
	for n := range 40 {
		r := twin(t, t.TempDir())
		var steps []stagedStep
		for i := range int64(2 + n%2) {
			unit := unitID(fmt.Sprint(10000 + i/2))
			steps = append(steps, stagedStep{ref: record.AffairsOf(unit, record.ModelKind, record.Derive(unit, "x", fmt.Sprint(i))), number: i + 1})
		}
		for range 3 {
			_, err := saveSteps(r, steps, true)
			must(t, err)
			mustCheck(t, r)
			for i := range steps {
				steps[i].number++
			}
		}
		must(t, r.Close())
	}
}

// halfway calls f in the middle of a long save, when something is put aside already.
func halfway(r *store.Register, f func(w *store.Writer) error) error {
	return r.EditLong("", func(w *store.Writer) error {
		for i := range 60 {
			m := roadModel()
			m.Number = int64(i) + 1
			unit := unitID(fmt.Sprint(10000 + i%3))
			if _, err := w.Put(record.AffairsOf(unit, record.ModelKind, record.Derive(unit, "x", fmt.Sprint(i/6))), m, nil, "sửa"); err != nil {
				return err
			}
			if err := w.Relieve(); err != nil {
				return err
			}
			if i == 50 {
				if err := f(w); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// seeded is a register with a few saves in it, and what it holds.
func seeded(t *testing.T) (r *store.Register, before string) {
	stagedAfter(t, 5_000)
	r = mustCreate(t, crashDistrict)
	for i := range byte(3) {
		unit := unitID(fmt.Sprint(10000 + int(i)))
		mustPut(t, r, record.AffairsOf(unit, record.ModelKind, record.Derive(unit, "x", "1")), roadModel(), nil)
	}
	before, err := fingerprint(r)
	must(t, err)
	return r, before
}

// Of a save that goes on nobody sees anything but itself.
func TestALongSaveIsNotSeenBeforeItsEnd(t *testing.T) {
	r, _ := seeded(t)
	before := mustDigest(t, r)
	must(t, halfway(r, func(w *store.Writer) error {
		now, err := w.Digest(nil)
		must(t, err)
		if now == before {
			t.Error("the save does not see what it wrote")
		}
		if seen := mustDigest(t, r); seen != before {
			t.Error("another sees half a save")
		}
		return r.View(func(tx *store.Tx) error {
			heads, err := tx.Heads()
			for _, h := range heads {
				n := uint64(0)
				must(t, tx.Bodies(h.Stream, 1, func(uint64, []byte) error { n++; return nil }))
				if n != h.Number {
					t.Errorf("%d changes of %d are shown", n, h.Number)
				}
			}
			return err
		})
	}))
	if mustDigest(t, r) == before {
		t.Error("nothing was saved")
	}
}

// A long save that fails leaves nothing, and the next one goes well.
func TestALongSaveThatFailsLeavesNothing(t *testing.T) {
	r, before := seeded(t)
	failed := errors.New("thôi")
	if err := halfway(r, func(*store.Writer) error { return failed }); !errors.Is(err, failed) {
		t.Fatal(err)
	}
	after, err := fingerprint(r)
	must(t, err)
	if after != before {
		t.Error("the register changed")
	}
	nothingStaged(t, r)
	func() {
		defer func() { _ = recover() }()
		_ = halfway(r, func(*store.Writer) error { panic("hỏng") })
	}()
	if after, err := fingerprint(r); err != nil || after != before {
		t.Errorf("after a panic the register changed: %v", err)
	}
	must(t, halfway(r, func(*store.Writer) error { return nil }))
	nothingStaged(t, r)
}

// nothingStaged looks into the file, behind the register: no rest of a long save lies in it, and programs of before may
// read it.
func nothingStaged(t *testing.T, r *store.Register) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.dvr")
	_, err := r.Backup(path)
	must(t, err)
	behind(t, path, func(tx *bbolt.Tx) error {
		if tx.Bucket([]byte("staged")) != nil {
			t.Error("something staged lies in the file")
		}
		if v := tx.Bucket([]byte("meta")).Get([]byte("format")); binary.BigEndian.Uint64(v)&^store.SealedBit != store.Format {
			t.Errorf("format %x", v)
		}
		n := 0
		must(t, tx.Bucket([]byte("log")).ForEach(func(k, _ []byte) error {
			n++
			if len(k) == 20 { // a block
				n += int(binary.BigEndian.Uint64(k[4:]) - binary.BigEndian.Uint64(k[12:]))
			}
			return nil
		}))
		if rep := mustCheck(t, r); n != rep.Changes {
			t.Errorf("%d entries of the log, %d changes", n, rep.Changes)
		}
		return nil
	})
}

// What was left is taken out whole however much it is, a few entries at a time.
func TestWhatWasCutOffIsSweptInPieces(t *testing.T) {
	was := store.SweepAtOnce(2)
	t.Cleanup(func() { store.SweepAtOnce(was) })
	path, _ := cutOff(t)
	r, err := store.Open(path, store.Options{})
	must(t, err)
	checkAtEnd(t, r)
	must(t, r.SaveDraft("x", []byte("y"))) // the next save sweeps
	nothingStaged(t, r)
}

// What reaches from before a head to behind it is damage, and nothing of it is taken out.
func TestNothingThatStandsIsSwept(t *testing.T) {
	path, _ := cutOff(t)
	lies := func() (n int) {
		behind(t, path, func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte("log")).ForEach(func(k, _ []byte) error { n++; return nil })
		})
		return n
	}
	behind(t, path, func(tx *bbolt.Tx) error {
		c := tx.Bucket([]byte("log")).Cursor()
		for k, _ := c.First(); k != nil; k, _ = c.Next() {
			if len(k) == 20 { // a block; its stream is said to end within it
				return store.StagedFrom(tx, binary.BigEndian.Uint32(k), binary.BigEndian.Uint64(k[4:])-1)
			}
		}
		t.Fatal("no block")
		return nil
	})
	before := lies()
	r, err := store.Open(path, store.Options{})
	if err == nil {
		err = r.SaveDraft("x", []byte("y"))
		must(t, r.Close())
	}
	if !store.IsCode(err, store.Damaged) || lies() != before {
		t.Errorf("%v: %d entries, %d before", err, lies(), before)
	}
}

// cutOff is the file of a register whose long save was cut off, and what it held before.
func cutOff(t *testing.T) (path, before string) {
	r, before := seeded(t)
	path = filepath.Join(t.TempDir(), "so.dvr")
	must(t, halfway(r, func(w *store.Writer) error {
		_, err := w.Heads() // waits for what is being put aside
		must(t, err)
		data, err := os.ReadFile(r.Path())
		must(t, err)
		return os.WriteFile(path, data, 0o600)
	}))
	return path, before
}

// What a process that dies within a long save leaves opens as it was before, to read and to write; programs of before
// refuse it rather than read what nobody should; the next save takes it away.
func TestALongSaveThatWasCutOff(t *testing.T) {
	path, before := cutOff(t)
	behind(t, path, func(tx *bbolt.Tx) error {
		if tx.Bucket([]byte("staged")) == nil || tx.Bucket([]byte("meta")).Get([]byte("format"))[7]&^store.SealedBit <= store.Format {
			t.Error("nothing is staged in it, or programs of before may read it")
		}
		return nil
	})
	if fingerprintOf(t, path) != before {
		t.Error("it is not as before")
	}
	cut, err := store.Open(path, store.Options{})
	must(t, err)
	checkAtEnd(t, cut)
	if is, err := fingerprint(cut); err != nil || is != before {
		t.Errorf("open to write it is not as before: %v", err)
	}
	copied := filepath.Join(t.TempDir(), "luu.dvr")
	_, err = cut.Backup(copied)
	must(t, err)
	if fingerprintOf(t, copied) != before {
		t.Error("its backup is not as before")
	}
	must(t, halfway(cut, func(*store.Writer) error { return nil }))
	nothingStaged(t, cut)
}

// A register of before, without accounts or the newer buckets, takes a long save too.
func TestAnOldRegisterTakesALongSave(t *testing.T) {
	stagedAfter(t, 5_000)
	path := accountedFile(t, func(tx *bbolt.Tx) error {
		for _, name := range []string{"sums", "imports", "aside", "aside-log", "receipts", "quarantine", "kept"} {
			must(t, tx.DeleteBucket([]byte(name)))
		}
		return tx.Bucket([]byte("meta")).Delete([]byte("sums"))
	})
	r, err := store.Open(path, store.Options{})
	must(t, err)
	checkAtEnd(t, r)
	before := mustDigest(t, r)
	staged := false
	must(t, halfway(r, func(w *store.Writer) error {
		data, err := os.ReadFile(path)
		staged = bytes.Contains(data, []byte("staged"))
		if mustDigest(t, r) != before {
			t.Error("half of it is seen")
		}
		return err
	}))
	if !staged || mustDigest(t, r) == before {
		t.Error("it was not put aside, or not saved")
	}
	nothingStaged(t, r)
}

// A long save meets damage in the records that it copies, and says so instead of carrying it on.
func TestALongSaveMeetsDamage(t *testing.T) {
	stagedAfter(t, 5_000)
	path := accountedFile(t, func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte("records"))
		k, _ := b.Cursor().First()
		return b.Delete(bytes.Clone(k))
	})
	r, err := store.Open(path, store.Options{})
	must(t, err)
	defer r.Close() //nolint:errcheck // damaged
	if err := halfway(r, func(*store.Writer) error { return nil }); !store.IsCode(err, store.Damaged) {
		t.Errorf("%v", err)
	}
}
