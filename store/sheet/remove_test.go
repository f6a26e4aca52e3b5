package sheet_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
)

// A figure that somebody takes away, and that was changed since they read it, shows as a conflict: of a unit as of a
// model.
func TestAFigureThatWasChangedMeanwhileIsNotTakenAwayUnseen(t *testing.T) {
	r := register(t)
	s := sheet.Of(record.ValueKind)
	var ref record.Ref
	write := func(do func(w *store.Writer) error) { t.Helper(); must(t, r.Edit("", do)) }
	put := func(l *sheet.Line, column, text string) {
		t.Helper()
		v, err := l.ReadText(s.Column(column), text, hints)
		must(t, err)
		l.Set(s.Column(column), v)
	}
	write(func(w *store.Writer) error {
		m := &record.Measure{Unit: w.Me().Unit, Code: "dt", Name: "Buổi đối thoại"}
		id := record.MeasureID(m.Unit, m.Code)
		if _, err := w.Put(record.CatalogOf(m.Unit, record.MeasureKind, id), m, nil, ""); err != nil {
			return err
		}
		l := s.New(w.Me().Unit)
		l.Set(s.Column("measure"), id)
		put(l, "span", "tháng 10/2026")
		put(l, "amount", "12")
		_, err := l.Make(w, "")
		ref = l.Ref()
		return err
	})
	var seen, changed *sheet.Line
	must(t, r.View(func(tx *store.Tx) (err error) {
		if seen, err = s.Read(tx, ref); err == nil {
			changed, err = s.Read(tx, ref)
		}
		return err
	}))
	put(changed, "amount", "13")
	write(func(w *store.Writer) error { _, err := changed.Put(w, ""); return err })
	write(func(w *store.Writer) error { _, err := seen.Remove(w, ""); return err })
	must(t, r.View(func(tx *store.Tx) error {
		h, err := tx.Get(ref, nil)
		if err == nil && !h.State().InConflict() {
			t.Error("what was changed meanwhile is gone without a word")
		}
		return err
	}))
}

// What was cancelled is in no list, and is not counted as if it were.
func TestWhatWasTakenBackDoesNotStand(t *testing.T) {
	r := register(t)
	s := sheet.Of(record.AwardKind)
	for _, state := range []record.AwardState{record.Granted, record.Cancelled, record.Revoked, record.Proposed} {
		must(t, r.Edit("", func(w *store.Writer) error {
			l := s.New(w.Me().Unit)
			*l.Parts[0].Rec.(*record.Award) = record.Award{By: w.Me().Unit, Name: "Chi bộ " + string(state), Recipient: record.Recipient(record.Collective), Form: "Giấy khen", Number: "15-QĐ/HU", Date: "2026-10-05", State: state}
			_, err := l.Make(w, "")
			return err
		}))
	}
	must(t, r.View(func(tx *store.Tx) error {
		all, err := s.Refs(tx)
		must(t, err)
		standing, err := s.Standing(tx)
		if len(all) != 4 || len(standing) != 2 {
			t.Errorf("%d of %d stand", len(standing), len(all))
		}
		return err
	}))
}
