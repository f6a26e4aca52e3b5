package store_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
)

func TestSavesAreTold(t *testing.T) {
	commune := unitID("02269")
	r := mustCreate(t, commune)
	var told []store.Saved
	r.WatchSaves(func(s store.Saved) { told = append(told, s) })
	a, b := modelRef(commune, 1), modelRef(commune, 2)
	wrote := mustSpan(t, r, func(w *store.Writer) error {
		_, err := w.Put(a, roadModel(), nil, "")
		if err == nil {
			_, err = w.Put(b, roadModel(), nil, "")
		}
		return err
	})
	if len(told) != 1 || !slices.Equal(told[0].Spans, wrote) || !slices.Equal(told[0].Refs, []record.Ref{a, b}) || told[0].List {
		t.Fatalf("told %+v, wrote %+v", told, wrote)
	}
	must(t, r.SaveDraft("x", []byte("y")))
	_ = r.Edit("", func(w *store.Writer) error { _ = w.Delete(a, ""); return errors.New("no") })
	if len(told) != 1 {
		t.Errorf("a draft or a failure was told as a save: %+v", told[1:])
	}
	must(t, r.Edit("", func(w *store.Writer) error {
		err := w.Set(a, "place", "Thôn Nà Tâng", "")
		if err == nil {
			_, err = w.NoteImport("ds.xlsx")
		}
		return err
	}))
	if len(told) != 2 || !told[1].List {
		t.Errorf("a list was not told as one: %+v", told)
	}
}

// A row of saves is gone through backwards and forwards, as on the screen: to come to a place in it, what was written
// behind it, and by going to and fro, counts as not written.
func TestGoingThroughSavesToAndFro(t *testing.T) {
	commune := unitID("02269")
	ref := modelRef(commune, 1)
	rapid.Check(t, func(rt *rapid.T) {
		r := mustCreateIn(t, commune)
		defer func() { mustCheck(t, r); must(t, r.Close()) }()
		var saves [][]store.Span
		pictures := []map[record.ID]string{picture(t, r)}
		for n := range rapid.IntRange(1, 5).Draw(rt, "saves") {
			gone := rapid.IntRange(0, 4).Draw(rt, "deleted") == 0
			spans := mustSpan(t, r, func(w *store.Writer) error {
				if gone {
					if err := w.Delete(ref, ""); !errors.Is(err, store.ErrNoRecord) {
						return err
					}
					return nil
				}
				_, err := w.Put(ref, &record.Model{Subject: record.Collective, Registrant: "Chi bộ", Name: fmt.Sprint("tên ", n), Place: fmt.Sprint("thôn ", n%2)}, nil, "")
				return err
			})
			saves, pictures = append(saves, spans), append(pictures, picture(t, r))
		}
		var turns []store.Span
		at := len(saves)
		for range rapid.IntRange(1, 10).Draw(rt, "turns") {
			to := at + 1
			if rapid.Bool().Draw(rt, "back") {
				to = at - 1
			}
			if to < 0 || to > len(saves) {
				continue
			}
			of := slices.Clone(turns)
			for _, s := range saves[to:] {
				of = append(of, s...)
			}
			turns = append(turns, mustSpan(t, r, func(w *store.Writer) error {
				_, kept, err := w.TakeBackOf([]record.Ref{ref}, of, "hoàn tác")
				if kept != 0 {
					rt.Fatalf("%d kept", kept)
				}
				return err
			})...)
			if at = to; !maps.Equal(picture(t, r), pictures[at]) {
				rt.Fatalf("at %d of %d:\n%v\nwant\n%v", at, len(saves), picture(t, r), pictures[at])
			}
		}
	})
}
