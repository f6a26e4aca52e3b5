package store_test

import (
	"errors"
	"slices"
	"testing"

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
