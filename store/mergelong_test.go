package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// inPasses has long merges put little aside at a time, and read it in passes of few changes.
func inPasses(after, changes, size int) (restore func()) {
	wasAfter := store.StageAfter
	wasChanges, wasSize := store.PassOf(changes, size)
	store.StageAfter = after
	return func() { store.StageAfter = wasAfter; store.PassOf(wasChanges, wasSize) }
}

// pieced gives the runs of an arrival in pieces of so many changes.
func pieced(t testing.TB, from *store.Register, all []*log.Run, length int) (pieces []*log.Run) {
	t.Helper()
	must(t, from.View(func(tx *store.Tx) error {
		for _, run := range all {
			for first := run.First; first <= run.Last(); first += uint64(length) {
				piece, err := cut(tx, run.Stream, first, min(run.Last(), first+uint64(length)-1))
				if err != nil {
					return err
				}
				pieces = append(pieces, piece)
			}
		}
		return nil
	}))
	return pieces
}

// mergeLong merges an arrival whose runs come in pieces.
func mergeLong(r *store.Register, a store.Arrival, pieces []*log.Run) (store.Merged, error) {
	order := store.NewOrder(0)
	for _, p := range pieces {
		order.Add(p)
	}
	a.Runs = nil
	return r.MergeLong(&a, order, func(give func(*log.Run) error) error {
		for _, p := range pieces {
			if err := give(p); err != nil {
				return err
			}
		}
		return nil
	})
}

// whatStands is all of a register that anybody is told.
func whatStands(t testing.TB, r *store.Register) string {
	t.Helper()
	print, err := fingerprint(r)
	must(t, err)
	must(t, r.View(func(tx *store.Tx) error {
		refs, err := tx.Conflicted()
		must(t, err)
		imports, err := tx.Imports()
		must(t, err)
		aside, err := tx.Aside()
		must(t, err)
		print += fmt.Sprint(refs, len(aside))
		for _, n := range imports {
			print += fmt.Sprint(n.Order, n.Bundles, n.Streams, n.New, n.Records, n.Conflicts, n.Undone)
		}
		return nil
	}))
	return print
}

// A bundle that is merged in the order of its records leaves the same register as one that is merged at once: whatever
// stands already, what of it is known, what it conflicts with, what of it lies aside; and so does taking it back.
func TestALongMergeIsAsAShortOne(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		defer inPasses(rapid.IntRange(1, 20_000).Draw(rt, "after"), rapid.IntRange(1, 30).Draw(rt, "changes"), rapid.IntRange(1, 20_000).Draw(rt, "size"))()
		source, other := twinOf(t, t.TempDir(), 1), twinOf(t, t.TempDir(), 2)
		defer source.Close() //nolint:errcheck // thrown away
		defer other.Close()  //nolint:errcheck // thrown away
		for i := range 2 {
			_, err := saveSteps([]*store.Register{source, other}[i], someSteps(rt, "theirs"), false)
			must(t, err)
		}
		mustCarry(t, other, source)
		_, err := saveSteps(source, someSteps(rt, "theirs too"), false)
		must(t, err)
		all, writers := runs(t, source, nil)
		early := rapid.IntRange(0, 20).Draw(rt, "early")
		mine := someSteps(rt, "mine")
		id, earlier := record.Derive(crashDistrict, "import", "1"), record.Derive(crashDistrict, "import", "0")
		undone := rapid.Bool().Draw(rt, "undone")
		length := rapid.IntRange(1, 40).Draw(rt, "length")
		var told [2]string
		for i := range told {
			func() {
				r := twin(t, t.TempDir())
				defer r.Close() //nolint:errcheck // its digest is told
				_, err := saveSteps(r, mine, false)
				must(t, err)
				a := store.Arrival{Note: store.BundleNote{ID: log.Hash{1}, Unit: crashCommune, Replica: source.Me().Replica}, Writers: writers, Import: earlier, Vouchers: map[log.Stream]log.Hash{},
					Manifests: map[log.Hash][]byte{{9}: []byte("bản kê")}}
				for _, run := range pieced(t, source, all, max(1, early)) {
					if run.First == 1 && early > 0 {
						a.Runs = append(a.Runs, run)
					}
					a.Vouchers[run.Stream] = log.Hash{9}
				}
				_, err = r.Merge([]*store.Arrival{&a})
				must(t, err)
				if undone {
					_, err := r.UndoImport(earlier, "nhầm")
					must(t, err)
				}
				a.Import, a.Note.ID = id, log.Hash{2}
				var m store.Merged
				if i == 0 {
					a.Runs = all
					got, failed := r.Merge([]*store.Arrival{&a})
					must(t, failed)
					m = got[0]
				} else {
					m, err = mergeLong(r, a, pieced(t, source, all, length))
					must(t, err)
					nothingStaged(t, r)
				}
				told[i] = fmt.Sprintf("%+v %s", m, whatStands(t, r))
				must(t, r.View(func(tx *store.Tx) error {
					for _, run := range all {
						_, manifest, err := tx.Voucher(run.Stream)
						must(t, err)
						told[i] += string(manifest)
					}
					return nil
				}))
				if _, err := r.UndoImport(id, "nhầm"); err != nil {
					told[i] += err.Error()
				}
				told[i] += whatStands(t, r)
			}()
		}
		if told[0] != told[1] {
			rt.Errorf("at once: %s\nlong:    %s", told[0], told[1])
		}
	})
}

// bringing is a register with some records, and a bundle whose changes lie all over them.
func bringing(t *testing.T) (r, source *store.Register, a store.Arrival, pieces []*log.Run) {
	t.Cleanup(inPasses(5_000, 40, 1<<20))
	r, source = mustCreate(t, crashDistrict), mustCreate(t, crashCommune)
	for i := range byte(40) {
		mustPut(t, r, modelRef(crashCommune, i), roadModel(), nil)
		mustPut(t, source, modelRef(crashCommune, 37*i), &record.Model{Name: "Đường hoa", Subject: record.Collective, Registrant: "Chi bộ"}, nil)
		mustPut(t, source, modelRef(crashCommune, 101*i), &record.Model{Name: "Nhà sạch", Subject: record.Collective, Registrant: "Chi bộ", Place: "Thôn 1"}, nil)
	}
	all, writers := runs(t, source, nil)
	return r, source, store.Arrival{Note: store.BundleNote{ID: log.Hash{1}, Unit: crashCommune, Replica: source.Me().Replica}, Writers: writers}, pieced(t, source, all, 7)
}

// Whatever ends a long merge, and wherever, leaves what was before; nobody sees anything of it until its end; and the
// next one goes well.
func TestALongMergeThatEndsEarly(t *testing.T) {
	r, _, a, pieces := bringing(t)
	digest := mustDigest(t, r)
	before, err := fingerprint(r)
	must(t, err)
	order := store.NewOrder(0)
	for _, p := range pieces {
		order.Add(p)
	}
	failed := errors.New("thôi")
	for stop := range pieces {
		cut := filepath.Join(t.TempDir(), "so.dvr")
		_, err := r.MergeLong(&a, order, func(give func(*log.Run) error) error {
			for i, p := range pieces {
				if i == stop {
					if mustDigest(t, r) != digest {
						t.Error("half of it is seen")
					}
					data, err := os.ReadFile(r.Path())
					must(t, errors.Join(err, os.WriteFile(cut, data, 0o600)))
					return failed
				}
				if err := give(p); err != nil {
					return err
				}
			}
			return nil
		})
		if !errors.Is(err, failed) {
			t.Fatal(err)
		}
		if after, err := fingerprint(r); err != nil || after != before {
			t.Fatalf("it was not left as it was: %v", err)
		}
		if fingerprintOf(t, cut) != before {
			t.Fatal("cut off, it is not as before")
		}
	}
	nothingStaged(t, r)
	if m, err := mergeLong(r, a, pieces); err != nil || m.New != 80 {
		t.Errorf("%+v, %v", m, err)
	}
	nothingStaged(t, r)
	mustCheck(t, r)
}

// A long merge refuses what a short one refuses, and leaves nothing of it.
func TestALongMergeRefusesGapsForksAndForeignReplicas(t *testing.T) {
	r, source, a, pieces := bringing(t)
	before, err := fingerprint(r)
	must(t, err)
	refused := func(what string, a store.Arrival, pieces []*log.Run, is func(error) bool) {
		t.Helper()
		m, err := mergeLong(r, a, pieces)
		if err != nil || !is(m.Err) {
			t.Errorf("%s: %v, %v", what, m.Err, err)
		}
		if after, err := fingerprint(r); err != nil || after != before {
			t.Errorf("%s: it was not left as it was: %v", what, err)
		}
		nothingStaged(t, r)
	}
	var gap *store.GapError
	var fork *store.ForkError
	var foreign *store.ReplicaError
	refused("a gap at its beginning", a, pieces[1:], func(err error) bool { return errors.As(err, &gap) })
	refused("a gap within", a, append(pieces[:3:3], pieces[4:]...), func(err error) bool { return errors.As(err, &gap) })
	bent := *pieces[4]
	bent.Before[3]++
	refused("a fork", a, append(pieces[:4:4], &bent), func(err error) bool { return errors.As(err, &fork) })
	a.Writers = map[log.Replica]record.ID{source.Me().Replica: crashDistrict, r.Me().Replica: crashCommune}
	refused("a foreign replica", a, pieces, func(err error) bool { return errors.As(err, &foreign) })
}

// A long merge meets damage in the records that it copies, and says so instead of carrying it on.
func TestALongMergeMeetsDamage(t *testing.T) {
	r, _, a, pieces := bringing(t)
	path := filepath.Join(t.TempDir(), "so.dvr")
	_, err := r.Backup(path)
	must(t, err)
	behind(t, path, func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte("records"))
		k, _ := b.Cursor().First()
		return b.Delete(bytes.Clone(k))
	})
	hurt, err := store.Open(path, store.Options{})
	must(t, err)
	if m, err := mergeLong(hurt, a, pieces); !store.IsCode(err, store.Damaged) {
		t.Errorf("%+v, %v", m, err)
	}
	must(t, hurt.Close())
}

// A long merge goes on where streams stand, whatever number its bundle begins with; it tells who watches which records
// it touched; and nothing answers for where its pieces end but the last.
func TestALongMergeGoesOn(t *testing.T) {
	r, source, a, pieces := bringing(t)
	begin := a
	begin.Runs = pieces[:1]
	_, err := r.Merge([]*store.Arrival{&begin})
	must(t, err)
	touched := map[record.Ref]bool{}
	r.Watch(func(refs []record.Ref) {
		for _, ref := range refs {
			touched[ref] = true
		}
	})
	a.Vouchers, a.Manifests = map[log.Stream]log.Hash{pieces[0].Stream: {9}}, map[log.Hash][]byte{{9}: []byte("bản kê")}
	a.Import = record.Derive(crashDistrict, "import", "1")
	m, err := mergeLong(r, a, pieces[1:])
	must(t, errors.Join(err, m.Err))
	if m.New != 73 || m.Records != len(touched) || m.Records == 0 {
		t.Errorf("%+v, %d are said to be touched", m, len(touched))
	}
	must(t, source.View(func(tx *store.Tx) error {
		return tx.Each(record.Channel{Unit: crashCommune}, record.ModelKind, func(id record.ID, _ *log.State) error {
			ref := record.AffairsOf(crashCommune, record.ModelKind, id)
			var has, should record.Model
			mustGet(t, source, ref, &should)
			if mustGet(t, r, ref, &has); has.Name != should.Name {
				t.Errorf("%s: %q, not %q", id, has.Name, should.Name)
			}
			return nil
		})
	}))
	copied := filepath.Join(t.TempDir(), "so.dvr")
	_, err = r.Backup(copied)
	must(t, err)
	behind(t, copied, func(tx *bbolt.Tx) error {
		if n := tx.Bucket([]byte("vouched")).Stats().KeyN; n != 1 {
			t.Errorf("%d ends are answered for", n)
		}
		return nil
	})
	_, err = r.UndoImport(a.Import, "nhầm")
	must(t, err)
	if m, err := mergeLong(r, a, pieces[1:]); err == nil && m.Err == nil {
		t.Error("more came with an import that was taken back")
	}
}
