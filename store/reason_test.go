package store_test

import (
	"errors"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// A unit above enters what it likes for one below, and corrects it when it says why; refused, nothing is written.
func TestCorrectingAUnitBelowNeedsAReason(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	r := mustCreate(t, district)
	ref, own := modelRef(commune, 1), modelRef(district, 2)
	part := record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(ref.ID, 2023))
	verdict := record.AffairsOf(commune, record.AppraisalKind, record.AppraisalID(part.ID, district))
	unit := record.CatalogOf(commune, record.UnitKind, unitID("02270"))
	moved := roadModel()
	moved.Place = "Thôn Nà Ta, tổ 2"
	same := roadModel()
	same.SameUnit, same.SameAs = district, own.ID
	fresh := *same
	put := func(ref record.Ref, rec record.Record) func(*store.Writer, string) error {
		return func(w *store.Writer, why string) error { _, err := w.Put(ref, rec, nil, why); return err }
	}
	for _, step := range []struct {
		what  string
		do    func(w *store.Writer, why string) error
		needs bool
	}{
		{"a first entry", put(ref, roadModel()), false},
		{"the same again", put(ref, roadModel()), false},
		{"a correction", put(ref, moved), true},
		{"one field", func(w *store.Writer, why string) error { return w.Set(ref, "place", "Thôn Cọ", why) }, true},
		{"a field that was empty", func(w *store.Writer, why string) error { return w.Set(ref, "in_charge", "Bí thư chi bộ", why) }, false},
		{"that it is a copy", func(w *store.Writer, why string) error {
			return errors.Join(w.Set(ref, "same_unit", district, why), w.Set(ref, "same_as", own.ID, why))
		}, true},
		{"a new one that is a copy", put(modelRef(commune, 3), &fresh), true},
		{"a deletion", func(w *store.Writer, why string) error { return w.Delete(ref, why) }, true},
		{"one that comes back", put(ref, moved), true},
		{"a verdict", put(verdict, &record.Appraisal{Participation: part.ID, By: district, Verdict: record.Recognised}), false},
		{"another verdict", put(verdict, &record.Appraisal{Participation: part.ID, By: district, Verdict: record.Exemplary}), false},
		{"an own entry", put(own, roadModel()), false},
		{"an own correction", put(own, moved), false},
		{"a catalog", put(unit, &record.Unit{Code: "02270", Name: "Xã A", Level: record.Commune, Parent: commune}), false},
		{"a correction of a catalog", put(unit, &record.Unit{Code: "02270", Name: "Xã B", Level: record.Commune, Parent: commune}), false},
	} {
		if step.needs {
			for _, why := range []string{"", "  "} {
				before := mustDigest(t, r)
				err := r.Edit("", func(w *store.Writer) error { return step.do(w, why) })
				var needed *log.ReasonError
				if !errors.As(err, &needed) || needed.Ref.Channel.Unit != commune {
					t.Errorf("%s without a reason: %v", step.what, err)
				}
				if mustDigest(t, r) != before {
					t.Errorf("%s without a reason was written", step.what)
				}
			}
		}
		why := ""
		if step.needs {
			why = "theo biên bản"
		}
		if err := r.Edit("", func(w *store.Writer) error { return step.do(w, why) }); err != nil {
			t.Errorf("%s, with the reason %q: %v", step.what, why, err)
		}
	}
}
