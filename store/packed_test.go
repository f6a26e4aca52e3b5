package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// packedAfter has so many changes in a row become a block.
func packedAfter(n int) (back func()) {
	was := store.PackAfter
	store.PackAfter = n
	return func() { store.PackAfter = was }
}

// logged gives every change of a register with the chain's hash after it, one by one and in a row.
func logged(t testing.TB, r *store.Register) (all string) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		must(t, err)
		for _, h := range heads {
			must(t, tx.Bodies(h.Stream, 1, func(n uint64, body []byte) error {
				hash, err := tx.HashAt(h.Stream, n)
				all += fmt.Sprintf("%s %d %x %s\n", h.Stream.Replica, n, body, hash)
				return err
			}))
			must(t, tx.Bodies(h.Stream, (h.Number+1)/2, func(n uint64, body []byte) error {
				all += fmt.Sprintf("%d %d\n", n, len(body))
				return nil
			}))
		}
		refs, err := tx.Conflicted()
		all += fmt.Sprint(refs)
		return err
	}))
	return all
}

// blocksIn counts the keys of the log in a register's file that hold one change, and those that hold a block.
func blocksIn(t *testing.T, r *store.Register) (singly, blocks int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.dvr")
	_, err := r.Backup(path)
	must(t, err)
	behind(t, path, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("log")).ForEach(func(k, _ []byte) error {
			if len(k) == 12 {
				singly++
			} else {
				blocks++
			}
			return nil
		})
	})
	return singly, blocks
}

// Whether changes lie in blocks or singly, any series of saves, long saves, bundles, cuts and what is put back gives
// the same changes, hashes, records and digest; and a register that holds both kinds goes on.
func TestBlocksAreAsSingleChanges(t *testing.T) {
	met := 0
	rapid.Check(t, func(rt *rapid.T) {
		source := twin(t, t.TempDir())
		defer source.Close() //nolint:errcheck // only read from now on
		must(t, source.Edit("", func(w *store.Writer) error {
			return stagedStep{ref: modelRef(unitID("10000"), 1), number: 1}.do(w, nil)
		}))
		for range rapid.IntRange(1, 3).Draw(rt, "saves of the other") {
			_, err := saveSteps(source, someSteps(rt, "theirs"), false)
			must(t, err)
		}
		theirs, writers := runs(t, source, nil)
		all := []func(*store.Register) error{packedStep(t, rt, "bundle", source, theirs, writers)}
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			step := rapid.SampledFrom([]string{"save", "long save", "bundle", "cut", "cut", "put back"}).Draw(rt, "step")
			all = append(all, packedStep(t, rt, step, source, theirs, writers))
		}
		few, blocksOnlyAt := rapid.IntRange(1, 9).Draw(rt, "pack after"), rapid.IntRange(0, len(all)).Draw(rt, "blocks from")
		var said [2]string
		for i := range said {
			func() {
				r := twinOf(t, t.TempDir(), 8)
				defer r.Close() //nolint:errcheck // its digest is told
				for n, do := range all {
					after := 1 << 30
					if i == 1 && n >= blocksOnlyAt {
						after = few
					}
					back := packedAfter(after)
					err := do(r)
					back()
					said[i] += fmt.Sprintln(err)
				}
				print, err := fingerprint(r)
				must(t, err)
				said[i] += print + logged(t, r)
				if _, blocks := blocksIn(t, r); i == 1 {
					met += blocks
				} else if blocks > 0 {
					rt.Errorf("%d blocks where none should be", blocks)
				}
			}()
		}
		if said[0] != said[1] {
			rt.Errorf("singly:\n%s\nin blocks:\n%s", said[0], said[1])
		}
	})
	if met == 0 && !testing.Short() { // a short run may meet none
		t.Error("there was no block")
	}
}

// packedStep is something that may happen to a register.
func packedStep(t *testing.T, rt *rapid.T, step string, source *store.Register, theirs []*log.Run, writers map[log.Replica]record.ID) func(*store.Register) error {
	switch step {
	case "save":
		steps := someSteps(rt, "ours")
		steps = steps[:min(len(steps), 20)]
		return func(r *store.Register) error {
			for _, s := range steps {
				if err := r.Edit("", func(w *store.Writer) error { return s.do(w, nil) }); err != nil {
					return err
				}
			}
			return nil
		}
	case "long save":
		steps, after := someSteps(rt, "ours"), rapid.IntRange(1, 30_000).Draw(rt, "stage after")
		return func(r *store.Register) error {
			was := store.StageAfter
			store.StageAfter = after
			defer func() { store.StageAfter = was }()
			_, err := saveSteps(r, steps, true)
			return err
		}
	case "bundle":
		share := rapid.Float64Range(0.1, 1).Draw(rt, "share")
		return func(r *store.Register) error {
			a := &store.Arrival{Writers: writers, Note: store.BundleNote{ID: log.Hash{byte(100 * share)}, Replica: theirs[0].Stream.Replica}}
			for _, run := range theirs {
				if n := int(share * float64(run.Len())); n > 0 {
					a.Runs = append(a.Runs, head(t, source, run, n))
				}
			}
			done, err := r.Merge([]*store.Arrival{a})
			if err == nil && done[0].Err != nil {
				t.Errorf("%v", done[0].Err)
			}
			return err
		}
	case "cut":
		at := rapid.Float64Range(0, 1).Draw(rt, "at")
		return func(r *store.Register) error {
			var cuts []store.CutTo
			must(t, r.View(func(tx *store.Tx) error {
				heads, err := tx.Heads()
				for _, h := range heads {
					if h.Stream.Replica == theirs[0].Stream.Replica {
						cuts = append(cuts, store.CutTo{Stream: h.Stream, To: uint64(at * float64(h.Number))})
					}
				}
				return err
			}))
			_, err := r.Cut(cuts, "thử")
			return err
		}
	}
	return func(r *store.Register) error {
		var all []store.Aside
		must(t, r.View(func(tx *store.Tx) (err error) { all, err = tx.Aside(); return err }))
		if len(all) == 0 {
			return nil
		}
		_, err := r.PutBack(all[0].ID, "nhầm")
		return err
	}
}

// What is saved bit by bit comes to lie in blocks, and is the same.
func TestSinglySavedChangesAreGathered(t *testing.T) {
	defer packedAfter(8)()
	r := mustCreate(t, crashDistrict)
	var refs [5]record.Ref
	for i := range refs {
		refs[i] = modelRef(crashDistrict, byte(i))
	}
	for i := range 100 {
		m := roadModel()
		m.Number = int64(i + 1)
		mustPut(t, r, refs[i%5], m, nil)
	}
	if singly, blocks := blocksIn(t, r); singly >= 8 || blocks < 5 {
		t.Errorf("%d single changes, %d blocks", singly, blocks)
	}
	mustCheck(t, r)
	must(t, r.View(func(tx *store.Tx) error {
		for i, ref := range refs {
			events, err := tx.History(ref)
			if err != nil || len(events) != 20 {
				t.Errorf("model %d has %d events, %v", i, len(events), err)
			}
		}
		return nil
	}))
}

// A block whose bits flip is told by who reads any of its changes, and by check; so is one that is missing, or stands
// in another's place.
func TestADamagedBlockIsTold(t *testing.T) {
	for what, harm := range map[string]func(entries *bbolt.Bucket, k, v []byte) error{
		"a bit":     func(entries *bbolt.Bucket, k, v []byte) error { v[len(v)/2] ^= 4; return entries.Put(k, v) },
		"cut short": func(entries *bbolt.Bucket, k, v []byte) error { return entries.Put(k, v[:len(v)-9]) },
		"missing":   func(entries *bbolt.Bucket, k, _ []byte) error { return entries.Delete(k) },
		"another's": func(entries *bbolt.Bucket, k, v []byte) error {
			other := bytes.Clone(k)
			binary.BigEndian.PutUint64(other[12:], binary.BigEndian.Uint64(k[12:])-1)
			return errors.Join(entries.Delete(k), entries.Put(other, v))
		},
		"one change less, sealed anew": func(entries *bbolt.Bucket, k, v []byte) error {
			other := bytes.Clone(k)
			binary.BigEndian.PutUint64(other[12:], binary.BigEndian.Uint64(k[12:])+1)
			return errors.Join(entries.Delete(k), entries.Put(other, sealed(other, v[:len(v)-4])))
		},
		"another past, sealed anew": func(entries *bbolt.Bucket, k, v []byte) error {
			v[3] ^= 1
			return entries.Put(k, sealed(k, v[:len(v)-4]))
		},
	} {
		func() {
			defer packedAfter(4)()
			path := filepath.Join(t.TempDir(), "so.dvr")
			r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
			must(t, err)
			for i := range 24 {
				m := roadModel()
				m.Number = int64(i + 1)
				mustPut(t, r, modelRef(crashDistrict, byte(i)), m, nil)
			}
			must(t, r.Close())
			var first uint64
			behind(t, path, func(tx *bbolt.Tx) error {
				entries := tx.Bucket([]byte("log"))
				c := entries.Cursor()
				c.First()
				c.Next()
				k, v := c.Next() // neither the first nor the last
				if len(k) != 20 {
					t.Fatalf("%x is no block", k)
				}
				first = binary.BigEndian.Uint64(k[12:])
				return harm(entries, bytes.Clone(k), bytes.Clone(v))
			})
			r, err = store.Open(path, store.Options{})
			must(t, err)
			defer r.Close() //nolint:errcheck // damaged
			if rep, err := r.Check(); err == nil && rep.OK {
				t.Errorf("%s: check finds nothing", what)
			}
			stream := log.Stream{Replica: r.Me().Replica, Channel: modelRef(crashDistrict, 1).Channel}
			one := r.View(func(tx *store.Tx) error { _, err := tx.HashAt(stream, first); return err })
			row := r.View(func(tx *store.Tx) error { return tx.Bodies(stream, 1, func(uint64, []byte) error { return nil }) })
			if what != "another past, sealed anew" && (!store.IsCode(one, store.Damaged) || !store.IsCode(row, store.Damaged)) {
				t.Errorf("%s: %v, %v", what, one, row)
			}
		}()
	}
}
