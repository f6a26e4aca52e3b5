package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// ownRun gives what a register has typed in its own channel, from a number on.
func ownRun(t testing.TB, r *store.Register, first uint64) *log.Run {
	t.Helper()
	return ownRunIn(t, r, r.Me().Unit, first)
}

func arrival(from *store.Register, id byte, in record.ID, all ...*log.Run) *store.Arrival {
	a := &store.Arrival{Runs: all, Import: in, Writers: map[log.Replica]record.ID{}, Vouchers: map[log.Stream]log.Hash{}, Manifests: map[log.Hash][]byte{},
		Note: store.BundleNote{ID: log.Hash{id}, Unit: from.Me().Unit, Replica: from.Me().Replica, Serial: uint64(id)}}
	for _, run := range all {
		a.Writers[run.Stream.Replica] = from.Me().Unit
		a.Vouchers[run.Stream] = a.Note.ID
	}
	a.Manifests[a.Note.ID] = []byte{id}
	return a
}

func mustMerge(t testing.TB, r *store.Register, as ...*store.Arrival) []store.Merged {
	t.Helper()
	ms, err := r.Merge(as)
	must(t, err)
	for _, m := range ms {
		must(t, m.Err)
	}
	return ms
}

func undoCode(err error) store.UndoCode {
	var e *store.UndoError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// A district imports twice from a commune and types in between; then it takes both back, and puts them back.
func TestImportsAreUndoneAndPutBack(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	ref := modelRef(commune, 1)
	mustPut(t, a, ref, roadModel(), nil)
	ids := []record.ID{record.NewID(day), record.NewID(day)}
	mustMerge(t, b, arrival(a, 1, ids[0], ownRun(t, a, 1)))
	after1 := mustDigest(t, b)
	second := roadModel()
	second.Place = "Thôn Nà Tâng"
	mustPut(t, a, ref, second, nil)
	mustPut(t, a, modelRef(commune, 2), roadModel(), nil)
	mustMerge(t, b, arrival(a, 2, ids[1], ownRun(t, a, 2)))
	s := ownRun(t, a, 1).Stream
	voucher := func() (id log.Hash) {
		must(t, b.View(func(tx *store.Tx) (err error) { id, _, err = tx.Voucher(s); return err }))
		return id
	}
	after2 := mustDigest(t, b)

	if _, err := b.UndoImport(ids[0], ""); undoCode(err) != store.LaterImport {
		t.Errorf("the first of two: %v", err)
	}
	var told []record.Ref
	b.Watch(func(refs []record.Ref) { told = refs })
	aside, err := b.UndoImport(record.ID{}, "")
	must(t, err)
	if aside.ID != ids[1] || aside.Changes != 2 || aside.Records != 2 || len(aside.Runs) != 1 {
		t.Errorf("aside %+v", aside)
	}
	if mustDigest(t, b) != after1 || len(told) != 2 || voucher() != (log.Hash{1}) {
		t.Errorf("after undo: digest as before %v, told %v, voucher %v", mustDigest(t, b) == after1, told, voucher())
	}
	mustCheck(t, b)
	if _, err := b.UndoImport(ids[1], ""); undoCode(err) != store.AlreadyUndone {
		t.Errorf("twice: %v", err)
	}
	_, err = b.UndoImport(ids[0], "")
	must(t, err)
	if d := mustDigest(t, b); d != mustDigest(t, mustCreate(t, district)) {
		t.Error("something is left of the imports")
	}
	must(t, b.View(func(tx *store.Tx) error {
		if _, err := tx.Get(ref, nil); !errors.Is(err, store.ErrNoRecord) {
			t.Errorf("the record: %v", err)
		}
		if _, known := tx.UnitOf(a.Me().Replica); known {
			t.Error("the replica is known, and nothing of it is here")
		}
		for _, id := range []log.Hash{{1}, {2}} {
			if n, _, err := tx.Bundle(id); err != nil || !n.Aside {
				t.Errorf("bundle %v: %+v, %v", id[0], n, err)
			}
		}
		return nil
	}))
	var gap *store.GapError
	if _, err := b.PutBack(ids[1], ""); !errors.As(err, &gap) {
		t.Errorf("the second before the first: %v", err)
	}
	for _, id := range ids {
		_, err := b.PutBack(id, "")
		must(t, err)
		mustCheck(t, b)
	}
	if mustDigest(t, b) != after2 || voucher() != (log.Hash{2}) {
		t.Error("what was put back is not what was there")
	}
	if _, err := b.PutBack(ids[1], ""); undoCode(err) != store.NotAside {
		t.Errorf("put back twice: %v", err)
	}
	if _, err := b.UndoImport(record.NewID(day), ""); undoCode(err) != store.NoSuchImport {
		t.Errorf("unknown: %v", err)
	}
}

// The same files imported again after an undo are merged again, and what lay aside of them goes.
func TestImportAfterUndoMergesAgain(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	for i := range byte(5) {
		mustPut(t, a, modelRef(commune, i), roadModel(), nil)
	}
	first, again := record.NewID(day), record.NewID(day)
	mustMerge(t, b, arrival(a, 1, first, ownRun(t, a, 1)))
	before := mustDigest(t, b)
	_, err := b.UndoImport(first, "")
	must(t, err)
	var half *log.Run
	must(t, a.View(func(tx *store.Tx) (err error) { half, err = cut(tx, ownRun(t, a, 1).Stream, 1, 2); return err }))
	mustMerge(t, b, arrival(a, 2, again, half))
	lies := func() []store.Aside {
		var all []store.Aside
		must(t, b.View(func(tx *store.Tx) (err error) { all, err = tx.Aside(); return err }))
		return all
	}
	if l := lies(); len(l) != 1 || l[0].Changes != 3 || l[0].Runs[0].First != 3 {
		t.Errorf("aside after half came again: %+v", l)
	}
	mustCheck(t, b)
	if m := mustMerge(t, b, arrival(a, 1, again, ownRun(t, a, 1)))[0]; m.New != 3 {
		t.Errorf("merged %+v", m)
	}
	if len(lies()) != 0 || mustDigest(t, b) != before {
		t.Errorf("aside after all came again: %+v", lies())
	}
	must(t, b.View(func(tx *store.Tx) error {
		n, _, err := tx.Bundle(log.Hash{1})
		if n.Aside || n.Import != again {
			t.Errorf("bundle %+v", n)
		}
		all, err2 := tx.Imports()
		if len(all) != 2 || all[0].ID != again || all[0].New != 5 || all[1].Undone == 0 {
			t.Errorf("imports %+v", all)
		}
		return errors.Join(err, err2)
	}))
	if _, err := b.PutBack(first, ""); undoCode(err) != store.NotAside {
		t.Errorf("put back what came again: %v", err)
	}
}

// A cut keeps what was typed here, lowers what others are believed to hold, and is refused for what was typed here.
func TestCut(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	ref := modelRef(commune, 1)
	m := roadModel()
	for i := range 4 {
		m.Number = int64(i)
		mustPut(t, a, ref, m, nil)
	}
	mustMerge(t, b, arrival(a, 1, record.ID{}, ownRun(t, a, 1)))
	m.InCharge = "Ma V."
	mustPut(t, b, ref, m, nil)
	whole := mustDigest(t, b)
	s := ownRun(t, a, 1).Stream
	must(t, b.NoteExport(store.BundleNote{ID: log.Hash{9}, Unit: unitID("06")}, []log.Head{{Stream: s, Number: 4}}))
	aside, err := b.Cut([]store.CutTo{{Stream: s, To: 2}}, store.ByRevocation)
	must(t, err)
	if aside.Changes != 2 || aside.Import || aside.Why != store.ByRevocation {
		t.Errorf("aside %+v", aside)
	}
	var got record.Model
	mustGet(t, b, ref, &got)
	if got.Number != 1 || got.InCharge != "Ma V." {
		t.Errorf("after the cut: %+v", got)
	}
	must(t, b.View(func(tx *store.Tx) error {
		holders, err := tx.Holders(commune)
		must(t, err)
		held, err := holders.Held(s)
		packed, err2 := tx.Packed(unitID("06"), s)
		if held != 2 || packed != 2 {
			t.Errorf("held %d, packed %d", held, packed)
		}
		if _, err := tx.HashAt(s, 3); !errors.Is(err, store.ErrNoChange) {
			t.Errorf("hash behind the cut: %v", err)
		}
		n := 0
		must(t, tx.AsideChanges(aside.ID, aside.Runs[0], func(uint64, *log.Change) error { n++; return nil }))
		if n != 2 {
			t.Errorf("%d changes aside", n)
		}
		return errors.Join(err, err2)
	}))
	if nothing, err := b.Cut([]store.CutTo{{Stream: s, To: 2}}, ""); nothing != nil || err != nil {
		t.Errorf("nothing to cut: %v, %v", nothing, err)
	}
	own := log.Stream{Replica: b.Me().Replica, Channel: ref.Channel}
	if _, err := b.Cut([]store.CutTo{{Stream: own}}, ""); undoCode(err) != store.OwnStream {
		t.Errorf("our own stream: %v", err)
	}
	_, err = b.PutBack(aside.ID, "")
	must(t, err)
	if mustDigest(t, b) != whole {
		t.Error("what was put back is not what was there")
	}
	must(t, b.View(func(tx *store.Tx) error {
		all, err := tx.Imports()
		if len(all) > 0 {
			t.Errorf("what was cut was no import, and is one now: %+v", all)
		}
		return err
	}))
}

// step is something that happened to the register under test.
type step struct {
	in  record.ID // an import, or zero for what was typed here
	run *log.Run
	who record.ID
}

// However changes come in imports and are typed in between: an undone import leaves exactly the register into which it
// never came, and put back exactly the one in which it was never undone.
func TestUndoIsAsIfItNeverCame(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	refs := []record.Ref{modelRef(commune, 0), modelRef(commune, 1), modelRef(commune, 2)}
	rapid.Check(t, func(rt *rapid.T) {
		writers := []*store.Register{mustCreateIn(t, commune), mustCreateIn(t, commune), mustCreateIn(t, district)}
		r := writers[2] // the one under test
		sent := []uint64{0, 0}
		var steps []step
		var imports []record.ID
		n := 0
		for range rapid.IntRange(2, 14).Draw(rt, "steps") {
			n++
			w := rapid.IntRange(0, 2).Draw(rt, "writer")
			switch what := rapid.IntRange(0, 9).Draw(rt, "what"); {
			case what < 3: // an import of what one or both have not sent yet
				id := record.NewID(day)
				var as []*store.Arrival
				for i, from := range writers[:2] {
					run := ownRunIn(t, from, commune, sent[i]+1)
					if run.Len() == 0 || rapid.Bool().Draw(rt, "left out") {
						continue
					}
					run = head(t, from, run, rapid.IntRange(1, run.Len()).Draw(rt, "length"))
					sent[i] = run.Last()
					n++
					as = append(as, arrival(from, byte(n), id, run))
					steps = append(steps, step{id, run, commune})
				}
				if len(as) > 0 {
					imports = append(imports, id)
					if rapid.Bool().Draw(rt, "at once") {
						mustMerge(t, r, as...)
					} else {
						for _, a := range as {
							mustMerge(t, r, a)
						}
					}
				}
			case what == 3 && w < 2: // the other commune laptop sees it
				mustCarry(t, writers[1-w], writers[w])
			default:
				ref := refs[rapid.IntRange(0, 2).Draw(rt, "record")]
				err := writers[w].Edit("", func(x *store.Writer) error {
					if what == 4 {
						return x.Delete(ref, "nhập nhầm")
					}
					m := roadModel()
					m.Place = fmt.Sprint(n % 5)
					_, err := x.Put(ref, m, nil, "đã hỏi")
					return err
				})
				if err != nil && !errors.Is(err, store.ErrNoRecord) {
					rt.Fatal(err)
				}
			}
		}
		whole := mustDigest(t, r)
		undo := rapid.IntRange(0, len(imports)).Draw(rt, "undone")
		for k := len(imports) - 1; k >= len(imports)-undo; k-- {
			_, err := r.UndoImport(imports[k], "")
			must(t, err)
			mustCheck(t, r)
			never := mustCreateIn(t, district)
			for _, s := range append(steps, step{run: ownRunIn(t, r, commune, 1), who: district}) {
				if s.run.Len() > 0 && !slices.Contains(imports[k:], s.in) {
					a := arrival(never, 1, record.ID{}, s.run)
					a.Writers[s.run.Stream.Replica] = s.who
					mustMerge(t, never, a)
				}
			}
			if mustDigest(t, never) != mustDigest(t, r) {
				rt.Fatalf("import %d of %d left something, or took something with it", k+1, len(imports))
			}
			must(t, never.Close())
		}
		for _, id := range imports[len(imports)-undo:] {
			_, err := r.PutBack(id, "")
			must(t, err)
			mustCheck(t, r)
		}
		if mustDigest(t, r) != whole {
			rt.Fatal("what was put back is not what was there")
		}
		for _, w := range writers {
			must(t, w.Close())
		}
	})
}

// ownRunIn gives what a register has typed in the channel of a unit, from a number on.
func ownRunIn(t testing.TB, r *store.Register, unit record.ID, first uint64) *log.Run {
	t.Helper()
	s := log.Stream{Replica: r.Me().Replica, Channel: record.Channel{Unit: unit}}
	var run *log.Run
	must(t, r.View(func(tx *store.Tx) error {
		h, err := tx.Head(s)
		must(t, err)
		run, err = cut(tx, s, first, h.Number)
		return err
	}))
	return run
}

// head gives the first changes of a run.
func head(t testing.TB, r *store.Register, run *log.Run, n int) (short *log.Run) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) {
		short, err = cut(tx, run.Stream, run.First, run.First+uint64(n)-1)
		return err
	}))
	return short
}
