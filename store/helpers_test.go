package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
)

var must = storetest.Must

// mustCreate makes a register for a unit in a folder of its own; when the test ends the whole register is checked and
// closed.
func mustCreate(t testing.TB, unit record.ID) *store.Register {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: unit, Officer: "Chẩu T."}, store.Options{})
	must(t, err)
	checkAtEnd(t, r)
	return r
}

func checkAtEnd(t testing.TB, r *store.Register) {
	t.Cleanup(func() {
		mustCheck(t, r)
		must(t, r.Close())
	})
}

func mustCheck(t testing.TB, r *store.Register) *store.Report {
	t.Helper()
	rep, err := r.Check()
	must(t, err)
	if !rep.OK {
		t.Fatalf("check: %q", rep.Problems)
	}
	return rep
}

var day = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func unitID(code string) record.ID { return record.UnitID(code, "") }

func modelRef(unit record.ID, n byte) record.Ref {
	id := record.NewID(day)
	id[15] = n
	return record.AffairsOf(unit, record.ModelKind, id)
}

func roadModel() *record.Model {
	return &record.Model{Name: "Hiến đất mở rộng đường nội thôn Nà Ta", Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta"}
}

func mustPut(t testing.TB, r *store.Register, ref record.Ref, rec record.Record, base *store.Held) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, rec, base, "đã hỏi"); return err }))
}

func mustGet(t testing.TB, r *store.Register, ref record.Ref, rec record.Record) *store.Held {
	t.Helper()
	var held *store.Held
	must(t, r.View(func(tx *store.Tx) (err error) { held, err = tx.Get(ref, rec); return err }))
	return held
}

func mustDigest(t testing.TB, r *store.Register) log.Hash {
	t.Helper()
	var d log.Hash
	must(t, r.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(nil); return err }))
	return d
}

// runs gives every stream of a register from a number on, as a bundle would carry it.
func runs(t testing.TB, r *store.Register, keep func(log.Head) bool) (all []*log.Run, writers map[log.Replica]record.ID) {
	t.Helper()
	writers = map[log.Replica]record.ID{}
	must(t, r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		if err != nil {
			return err
		}
		for _, h := range heads {
			if keep != nil && !keep(h) {
				continue
			}
			run, err := cut(tx, h.Stream, 1, h.Number)
			if err != nil {
				return err
			}
			all = append(all, run)
			writers[h.Stream.Replica], _ = tx.UnitOf(h.Stream.Replica)
		}
		return nil
	}))
	return all, writers
}

func cut(tx *store.Tx, s log.Stream, first, last uint64) (*log.Run, error) {
	before, err := tx.HashAt(s, first-1)
	if err != nil {
		return nil, err
	}
	var bodies [][]byte
	err = tx.Bodies(s, first, func(n uint64, body []byte) error {
		if n <= last {
			bodies = append(bodies, append([]byte(nil), body...))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return log.RunOf(s, first, before, bodies)
}

// mustCarry merges everything that from has into to.
func mustCarry(t testing.TB, from, to *store.Register) store.Merged {
	t.Helper()
	all, writers := runs(t, from, nil)
	d := mustDigest(t, from)
	var holds []log.Head
	must(t, from.View(func(tx *store.Tx) (err error) { holds, err = tx.Heads(); return err }))
	m, err := to.Merge([]*store.Arrival{{Note: store.BundleNote{ID: d, Unit: from.Me().Unit, Replica: from.Me().Replica}, Runs: all, Writers: writers, Holds: holds}})
	must(t, err)
	must(t, m[0].Err)
	return m[0]
}
