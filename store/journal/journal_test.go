package journal_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
)

var must = storetest.Must

var day = time.Date(2046, 11, 22, 9, 0, 0, 0, time.UTC)

func unitID(code string) record.ID { return record.UnitID(code, "") }

func modelRef(unit record.ID, n int) record.Ref {
	return record.AffairsOf(unit, record.ModelKind, record.Derive(unit, record.ModelKind, fmt.Sprint(n)))
}

// filled is a register with models of several communes, each written and then corrected, and one list.
func filled(t testing.TB, models, communes int) *store.Register {
	t.Helper()
	now := day
	clock := func() time.Time { now = now.Add(time.Second); return now }
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: unitID("075"), Officer: "Ma V."}, store.Options{Now: clock})
	must(t, err)
	t.Cleanup(func() {
		rep, err := r.Check()
		must(t, err)
		if !rep.OK {
			t.Errorf("check: %q", rep.Problems)
		}
		must(t, r.Close())
	})
	for i := range models {
		ref := modelRef(unitID(fmt.Sprint("c", i%communes)), i)
		must(t, r.Edit("", func(w *store.Writer) error {
			_, err := w.Put(ref, &record.Model{Name: fmt.Sprint("Mô hình ", i), Subject: record.Collective, Registrant: "Chi bộ", Place: "Thôn Nà Ta"}, nil, "theo danh sách")
			return err
		}))
	}
	for i := range models {
		ref := modelRef(unitID(fmt.Sprint("c", i%communes)), i)
		must(t, r.Edit("Chẩu T.", func(w *store.Writer) error {
			return w.Set(ref, "place", fmt.Sprint("Thôn ", i), "sửa địa điểm")
		}))
	}
	return r
}

// all reads a journal to its end, a few entries at a time, each in a transaction of its own.
func all(t testing.TB, r *store.Register, only *store.ImportNote, want func(journal.Entry) (bool, error)) (out []journal.Entry) {
	t.Helper()
	var j *journal.Journal
	must(t, r.View(func(tx *store.Tx) (err error) { j, err = journal.Open(tx, only); return err }))
	for done := false; !done; {
		must(t, r.View(func(tx *store.Tx) error {
			var some []journal.Entry
			var err error
			some, done, err = j.Next(context.Background(), tx, 3, 5, want)
			out = append(out, some...)
			return err
		}))
	}
	return out
}

func TestEveryChangeOnceNewestFirst(t *testing.T) {
	r := filled(t, 23, 4)
	type place struct {
		s log.Stream
		n uint64
	}
	var want []place
	times := map[place]log.Time{}
	must(t, r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		must(t, err)
		for _, h := range heads {
			must(t, tx.Bodies(h.Stream, 1, func(n uint64, body []byte) error {
				c, err := log.DecodeChange(body, h.Stream.Replica)
				p := place{h.Stream, n}
				want, times[p] = append(want, p), c.Time
				return err
			}))
		}
		return nil
	}))
	slices.SortFunc(want, func(a, b place) int { return cmp.Compare(times[b], times[a]) })
	got := all(t, r, nil, every)
	if len(got) != len(want) || len(got) != 46 {
		t.Fatalf("%d entries, want %d", len(got), len(want))
	}
	for i, e := range got {
		if (place{e.Stream, e.Number}) != want[i] || e.Unit != unitID("075") {
			t.Fatalf("entry %d is %v %d by %s, want %v", i, e.Stream, e.Number, e.Unit, want[i])
		}
	}
}

func TestStepsSayWhatWasBefore(t *testing.T) {
	r := filled(t, 1, 1)
	entries := all(t, r, nil, every)
	must(t, r.View(func(tx *store.Tx) error {
		var said []string
		for _, e := range entries {
			steps, err := journal.Steps(tx, e)
			must(t, err)
			said = append(said, fmt.Sprint(e.Change.Author, " ", journal.Created(steps)))
			for _, s := range steps {
				if s.Field != "place" {
					continue
				}
				var old, fresh string
				for _, v := range s.Old {
					must(t, record.DecodeOne(v, &old))
				}
				must(t, record.DecodeOne(s.New, &fresh))
				said = append(said, old+" → "+fresh)
			}
		}
		if want := []string{"Chẩu T. false", "Thôn Nà Ta → Thôn 0", "Ma V. true", " → Thôn Nà Ta"}; !slices.Equal(said, want) {
			t.Errorf("%q", said)
		}
		return nil
	}))
}

// A list is one entry; what it wrote can be read by itself; after its undo there is what took it back.
func TestAnImportIsOneEntry(t *testing.T) {
	r := filled(t, 4, 2)
	var note store.ImportNote
	must(t, r.Edit("", func(w *store.Writer) error {
		for i := range 5 {
			if _, err := w.Put(modelRef(unitID("c1"), 100+i), &record.Model{Name: fmt.Sprint("Từ tệp ", i), Subject: record.Collective, Registrant: "Chi bộ"}, nil, ""); err != nil {
				return err
			}
		}
		n, err := w.NoteImport("ds.xlsx")
		if err == nil {
			note = *n
		}
		return err
	}))
	must(t, r.Edit("", func(w *store.Writer) error { return w.Set(modelRef(unitID("c1"), 100), "place", "Thôn 9", "") }))
	count := func() (imports, changes int) {
		for _, e := range all(t, r, nil, every) {
			if e.Import != nil {
				imports++
			} else {
				changes++
			}
		}
		return imports, changes
	}
	if i, c := count(); i != 1 || c != 9 {
		t.Errorf("%d imports and %d changes, want 1 and 9", i, c)
	}
	if inside := all(t, r, &note, every); len(inside) != 5 || inside[0].Change == nil {
		t.Errorf("%d changes in the import, want 5", len(inside))
	}
	if _, err := r.UndoImport(note.ID, "nhầm tệp"); err != nil {
		t.Fatal(err)
	}
	if i, c := count(); i != 1 || c != 14 {
		t.Errorf("after the undo %d imports and %d changes, want 1 and 14", i, c)
	}
}

func TestWanted(t *testing.T) {
	r := filled(t, 6, 2)
	got := all(t, r, nil, func(e journal.Entry) (bool, error) { return slices.Contains(journal.Words(e.Change), "Thôn 3"), nil })
	if len(got) != 1 || got[0].Change.Reason != "sửa địa điểm" {
		t.Errorf("%v", got)
	}
	var j *journal.Journal
	must(t, r.View(func(tx *store.Tx) (err error) { j, err = journal.Open(tx, nil); return err }))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	must(t, r.View(func(tx *store.Tx) error {
		if _, _, err := j.Next(ctx, tx, 1, 9, every); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled: %v", err)
		}
		return nil
	}))
}

// The first page costs what it shows, beside reading all: the figure is for a register of 20,000 changes.
func BenchmarkJournal(b *testing.B) {
	r := filled(b, 10_000, 100)
	for name, n := range map[string]int{"first page": 60, "all": 1 << 30} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				must(b, r.View(func(tx *store.Tx) error {
					j, err := journal.Open(tx, nil)
					if err == nil {
						_, _, err = j.Next(context.Background(), tx, n, n, every)
					}
					return err
				}))
			}
		})
	}
}

// every wants all entries.
func every(journal.Entry) (bool, error) { return true, nil }
