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

func TestEditsOfDifferentFieldsMerge(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	ref := modelRef(commune, 1)
	mustPut(t, a, ref, roadModel(), nil)
	mustCarry(t, a, b)

	here, there := roadModel(), roadModel()
	here.Place, there.InCharge = "Thôn Nà Ta, tổ 2", "Ma V."
	mustPut(t, a, ref, here, nil)
	mustPut(t, b, ref, there, nil)
	mustCarry(t, a, b)
	if m := mustCarry(t, b, a); m.Conflicts != 0 || m.New != 1 {
		t.Errorf("merged %+v", m)
	}
	var got record.Model
	held := mustGet(t, a, ref, &got)
	if got.Place != here.Place || got.InCharge != there.InCharge || len(held.Conflicts()) != 0 {
		t.Errorf("got %+v, conflicts %v", got, held.Conflicts())
	}
	if mustDigest(t, a) != mustDigest(t, b) {
		t.Error("the digests differ")
	}
}

// disputed gives two registers that changed one field of a record, and the first has sent its change to the second.
func disputed(t *testing.T) (a, b *store.Register, ref record.Ref, here, there *record.Model) {
	t.Helper()
	commune, district := unitID("02269"), unitID("071")
	a, b = mustCreate(t, commune), mustCreate(t, district)
	ref = modelRef(commune, 1)
	mustPut(t, a, ref, roadModel(), nil)
	mustCarry(t, a, b)
	here, there = roadModel(), roadModel()
	here.Registrant, there.Registrant = "Chi bộ, Mặt trận thôn Nà Ta", "Mặt trận thôn Nà Ta"
	mustPut(t, a, ref, here, nil)
	mustPut(t, b, ref, there, nil)
	if m := mustCarry(t, a, b); m.Conflicts != 1 {
		t.Errorf("merged %+v", m)
	}
	return a, b, ref, here, there
}

func TestEditsOfOneFieldConflictAndLoseNothing(t *testing.T) {
	a, b, ref, here, there := disputed(t)
	mustCarry(t, b, a)
	for _, r := range []*store.Register{a, b} {
		if c := mustGet(t, r, ref, nil).Conflicts(); !slices.Equal(c, []string{"registrant"}) {
			t.Fatalf("conflicts %v", c)
		}
		must(t, r.View(func(tx *store.Tx) error {
			rivals, err := tx.Rivals(ref, "registrant")
			must(t, err)
			var values []string
			for _, v := range rivals {
				var s string
				must(t, record.DecodeOne(v.Value, &s))
				values = append(values, s)
			}
			if !slices.Contains(values, here.Registrant) || !slices.Contains(values, there.Registrant) {
				t.Errorf("rivals %q", values)
			}
			refs, err := tx.Conflicted()
			if len(refs) != 1 || refs[0] != ref {
				t.Errorf("conflicted %v", refs)
			}
			return err
		}))
	}
	must(t, b.Edit("", func(w *store.Writer) error { return w.Set(ref, "registrant", here.Registrant, "đã hỏi xã") }))
	mustCarry(t, b, a)
	var got record.Model
	if held := mustGet(t, a, ref, &got); len(held.Conflicts()) != 0 || got.Registrant != here.Registrant {
		t.Errorf("after settling: %q, conflicts %v", got.Registrant, held.Conflicts())
	}
}

// A form that was opened before a bundle came must not replace what came with it.
func TestSaveFromAnOldFormConflicts(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	ref := modelRef(commune, 1)
	mustPut(t, a, ref, roadModel(), nil)
	mustCarry(t, a, b)
	form := roadModel()
	opened := mustGet(t, a, ref, form)

	there := roadModel()
	there.Name = "Hiến đất mở đường thôn Nà Ta"
	mustPut(t, b, ref, there, nil)
	mustCarry(t, b, a)

	form.Name = "Hiến đất làm đường thôn Nà Ta"
	mustPut(t, a, ref, form, opened)
	if c := mustGet(t, a, ref, nil).Conflicts(); !slices.Equal(c, []string{"name"}) {
		t.Errorf("conflicts %v", c)
	}
}

func TestDeletionAgainstEditConflicts(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	ref := modelRef(commune, 1)
	mustPut(t, a, ref, roadModel(), nil)
	mustCarry(t, a, b)
	must(t, a.Edit("", func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") }))
	if held := mustGet(t, a, ref, nil); !held.Deleted() || held.State().Exists() {
		t.Error("deleted record still there")
	}
	there := roadModel()
	there.Place = "Thôn Nà Tâng"
	mustPut(t, b, ref, there, nil)
	mustCarry(t, b, a)
	mustCarry(t, a, b)
	for _, r := range []*store.Register{a, b} {
		held := mustGet(t, r, ref, nil)
		if !held.State().Exists() || !slices.Contains(held.Conflicts(), "deleted") {
			t.Errorf("conflicts %v", held.Conflicts())
		}
	}
	mustPut(t, a, ref, there, nil) // typed again: restored
	mustCarry(t, a, b)
	var got record.Model
	if held := mustGet(t, b, ref, &got); len(held.Conflicts()) != 0 || got != *there {
		t.Errorf("restored %+v, conflicts %v", got, held.Conflicts())
	}
}

func TestMergeRefusesGapForkAndForeignReplica(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	a, b := mustCreate(t, commune), mustCreate(t, district)
	for i := range byte(4) {
		mustPut(t, a, modelRef(commune, i), roadModel(), nil)
	}
	s := log.Stream{Replica: a.Me().Replica, Channel: record.Channel{Unit: commune}}
	piece := func(first, last uint64) *log.Run {
		var run *log.Run
		must(t, a.View(func(tx *store.Tx) (err error) { run, err = cut(tx, s, first, last); return err }))
		return run
	}
	merge := func(w record.ID, r ...*log.Run) error {
		d := mustDigest(t, b)
		m, err := b.Merge([]*store.Arrival{{Runs: r, Writers: map[log.Replica]record.ID{s.Replica: w}, Note: store.BundleNote{Unit: w}}})
		must(t, err)
		if m[0].Err != nil && mustDigest(t, b) != d {
			t.Error("a refused arrival left something behind")
		}
		return m[0].Err
	}
	must(t, merge(commune, piece(1, 2)))
	var gap *store.GapError
	if err := merge(commune, piece(4, 4)); !errors.As(err, &gap) || gap.Have != 2 || gap.First != 4 {
		t.Errorf("gap: %v", err)
	}
	var forked []*log.Run
	for _, bodies := range [][]uint64{{1, 3}, {3}} { // another second change; a third that follows another second
		var raw [][]byte
		before := s.Genesis()
		first := uint64(1)
		must(t, a.View(func(tx *store.Tx) error {
			return tx.Bodies(s, 1, func(n uint64, body []byte) error {
				if slices.Contains(bodies, n) {
					raw = append(raw, append([]byte(nil), body...))
				}
				return nil
			})
		}))
		if bodies[0] == 3 {
			first, before = 3, log.Hash{1}
		}
		run, err := log.RunOf(s, first, before, raw)
		must(t, err)
		forked = append(forked, run)
	}
	var fork *store.ForkError
	for i, f := range forked {
		if err := merge(commune, f); !errors.As(err, &fork) {
			t.Errorf("fork %d: %v", i, err)
		}
	}
	var foreign *store.ReplicaError
	if err := merge(unitID("02266"), piece(1, 4)); !errors.As(err, &foreign) {
		t.Errorf("foreign replica: %v", err)
	}
	must(t, merge(commune, piece(1, 4)))
	if m := mustCheck(t, b); m.Changes != 4 {
		t.Errorf("%d changes", m.Changes)
	}
}

// Any set of changes, split into any bundles, imported in any order, any number of times, gives one digest and loses no
// value.
func TestOrderDoesNotMatter(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	refs := make([]record.Ref, 3)
	for i := range refs {
		refs[i] = modelRef(commune, byte(i))
	}
	rapid.Check(t, func(rt *rapid.T) {
		var writers [3]*store.Register
		for i, u := range []record.ID{commune, commune, district} {
			writers[i] = mustCreateIn(t, u)
			defer writers[i].Close() //nolint:errcheck // thrown away
		}
		saved := map[string]bool{}
		step := 0
		for range rapid.IntRange(1, 12).Draw(rt, "edits") {
			step++
			w := rapid.IntRange(0, 2).Draw(rt, "writer")
			ref := refs[rapid.IntRange(0, 2).Draw(rt, "record")]
			switch rapid.IntRange(0, 6).Draw(rt, "what") {
			case 0:
				if from := rapid.IntRange(0, 2).Draw(rt, "from"); from != w {
					mustCarry(t, writers[from], writers[w])
				}
			case 1:
				err := writers[w].Edit("", func(x *store.Writer) error { return x.Delete(ref, "nhập nhầm") })
				if err != nil && !errors.Is(err, store.ErrNoRecord) {
					rt.Fatal(err)
				}
			default:
				m := &record.Model{Subject: record.Collective, Registrant: "Chi bộ"}
				v := fmt.Sprintf("giá trị %d", step)
				if rapid.Bool().Draw(rt, "name") {
					m.Name = v
				} else {
					m.Name, m.Place = "Mô hình", v
				}
				saved[v] = true
				mustPut(t, writers[w], ref, m, nil)
			}
		}
		var pieces []*store.Arrival
		for _, w := range writers {
			own := w.Me().Replica
			all, who := runs(t, w, func(h log.Head) bool { return h.Stream.Replica == own })
			for _, run := range all {
				pieces = append(pieces, split(rt, w, run, who)...)
			}
		}
		targets := []*store.Register{mustCreateIn(t, unitID("06")), mustCreateIn(t, unitID("06"))}
		var digests []log.Hash
		for _, r := range targets {
			deliver(rt, r, pieces)
			digests = append(digests, mustDigest(t, r))
			mustCheck(t, r)
			for v := range saved {
				if !holds(t, r, refs, v) {
					rt.Fatalf("%q is in nobody's history", v)
				}
			}
			must(t, r.Close())
		}
		if digests[0] != digests[1] {
			rt.Fatal("two orders gave two digests")
		}
	})
}

func mustCreateIn(t *testing.T, unit record.ID) *store.Register {
	r, err := store.Create(t.TempDir()+"/so.dvr", store.Me{Unit: unit}, store.Options{})
	must(t, err)
	return r
}

func split(rt *rapid.T, w *store.Register, run *log.Run, who map[log.Replica]record.ID) (pieces []*store.Arrival) {
	for first := run.First; first <= run.Last(); {
		last := first + uint64(rapid.IntRange(0, int(run.Last()-first)).Draw(rt, "length"))
		from := max(run.First, first-uint64(rapid.IntRange(0, int(first-run.First)).Draw(rt, "overlap")))
		err := w.View(func(tx *store.Tx) error {
			piece, err := cut(tx, run.Stream, from, last)
			id := piece.Head().Hash
			pieces = append(pieces, &store.Arrival{Runs: []*log.Run{piece}, Writers: who, Note: store.BundleNote{ID: id, Unit: w.Me().Unit}})
			return err
		})
		if err != nil {
			rt.Fatal(err)
		}
		first = last + 1
	}
	return pieces
}

// deliver imports all pieces in an order of chance, some twice; those that came too early are brought again.
func deliver(rt *rapid.T, r *store.Register, pieces []*store.Arrival) {
	queue := rapid.Permutation(append(slices.Clone(pieces), pieces[:len(pieces)/2]...)).Draw(rt, "order")
	for rounds := 0; len(queue) > 0; rounds++ {
		if rounds > len(pieces)+1 {
			rt.Fatal("gaps never close")
		}
		group := rapid.IntRange(1, len(queue)).Draw(rt, "group")
		var again []*store.Arrival
		for len(queue) > 0 {
			n := min(group, len(queue))
			results, err := r.Merge(queue[:n])
			if err != nil {
				rt.Fatal(err)
			}
			for i, m := range results {
				var gap *store.GapError
				if errors.As(m.Err, &gap) {
					again = append(again, queue[i])
				} else if m.Err != nil {
					rt.Fatal(m.Err)
				}
			}
			queue = queue[n:]
		}
		queue = again
	}
}

func holds(t *testing.T, r *store.Register, refs []record.Ref, value string) bool {
	found := false
	must(t, r.View(func(tx *store.Tx) error {
		for _, ref := range refs {
			events, err := tx.History(ref)
			if errors.Is(err, store.ErrNoRecord) {
				continue
			}
			must(t, err)
			for _, e := range events {
				for _, s := range e.Steps {
					var text string
					if record.DecodeOne(s.New, &text) == nil && text == value {
						found = true
					}
				}
			}
		}
		return nil
	}))
	return found
}
