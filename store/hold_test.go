package store_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
)

// mustFind fails unless err tells of just these problems, each as field: code.
func mustFind(t testing.TB, what string, err error, want ...string) {
	t.Helper()
	var ps record.Problems
	var got []string
	if errors.As(err, &ps) {
		for _, p := range ps {
			got = append(got, p.Field+": "+string(p.Code))
		}
	}
	if !slices.Equal(got, want) || len(want) == 0 && err != nil {
		t.Errorf("%s: %v, want %q", what, err, want)
	}
}

func putOne(r *store.Register, ref record.Ref, rec record.Record) error {
	return r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, rec, nil, ""); return err })
}

func setOne(r *store.Register, ref record.Ref, field string, v any) error {
	return r.Edit("", func(w *store.Writer) error { return w.Set(ref, field, v, "") })
}

// wrote is what an older program, or one without our checks, has written.
func wrote(t testing.TB, r *store.Register, ref record.Ref, field string, v any) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error { return w.PutBack(func() error { return w.Set(ref, field, v, "") }) }))
}

// No value is in the log that is not one of its field, or with which the record would be wrong; nor is half of what was
// to be written with it.
func TestNothingWrongIsWritten(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	ref := modelRef(unit, 1)
	part := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(ref.ID, 2026))
	money := record.AffairsOf(unit, record.ResourceKindName, record.ListedResourceID(part.ID, record.Money))
	good := record.Participation{Model: ref.ID, Year: 2026, Field: record.ID{1}, Standing: record.New, From: "2026-03-01"}
	mustPut(t, r, ref, roadModel(), nil)
	mustPut(t, r, part, &good, nil)
	mustPut(t, r, money, &record.Resource{Participation: part.ID, What: record.Money, Amount: "5000000"}, nil)
	before := mustDigest(t, r)

	for _, c := range []struct {
		ref   record.Ref
		field string
		value any
		want  string
	}{
		{ref, "number", "not a number", "number: wrong-type"},
		{ref, "number", -1, "number: out-of-range"},
		{ref, "name", "", "name: missing"},
		{ref, "name", nil, "name: missing"},
		{ref, "name", 7, "name: wrong-type"},
		{ref, "subject", "everybody", "subject: unknown-term"},
		{ref, "source", "a name", "source: wrong-type"},
		{ref, "place", map[string]any{"type": "places"}, "place: later-type"},
		{part, "participants", -7, "participants: out-of-range"},
		{part, "registered", "31/02", "registered: bad-date"},
		{part, "to", "2026-02-28", "to: backwards"},
		{money, "amount", "-5", "amount: out-of-range"},
		{money, "amount", "much", "amount: bad-number"},
		{money, "amount", nil, "amount: missing"},
	} {
		mustFind(t, c.field, setOne(r, c.ref, c.field, c.value), c.want)
	}
	mustFind(t, "new", putOne(r, modelRef(unit, 2), &record.Model{Place: "Thôn Nà Ta", Number: -1}),
		"name: missing", "registrant: missing", "number: out-of-range")
	worse := good
	worse.To, worse.Participants = "2026-01-01", -1
	mustFind(t, "changed", putOne(r, part, &worse), "participants: out-of-range")
	worse.Participants = 0
	mustFind(t, "changed in another", putOne(r, part, &worse), "to: backwards")
	mustFind(t, "half", r.Edit("", func(w *store.Writer) error {
		return errors.Join(w.Set(ref, "place", "Thôn Hai", ""), w.Set(ref, "name", "", ""))
	}), "name: missing")
	if mustDigest(t, r) != before {
		t.Error("something was written")
	}
	// what is unlikely is for a person to say
	if err := setOne(r, part, "registered", "2025-03-01"); err != nil {
		t.Error(err)
	}
}

// A register that holds what is wrong goes on: everything else in it can be edited, taken away, taken back and mended.
func TestWhatWasWrongBeforeIsInNobodysWay(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	ref := modelRef(unit, 1)
	part := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(ref.ID, 2026))
	mustPut(t, r, ref, roadModel(), nil)
	mustPut(t, r, part, &record.Participation{Model: ref.ID, Year: 2026, Field: record.ID{1}, From: "2026-03-01", To: "2026-06-01"}, nil)
	wrote(t, r, ref, "name", "")
	wrote(t, r, ref, "subject", "everybody")
	wrote(t, r, ref, "number", "not a number")
	wrote(t, r, part, "to", "2026-01-01")

	mustFind(t, "another field", setOne(r, ref, "place", "Thôn Hai"))
	var m record.Model
	held := mustGet(t, r, ref, &m)
	m.InCharge = "Ma V."
	must(t, r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, &m, held, ""); return err }))
	if held = mustGet(t, r, ref, &m); len(held.State().Unread()) != 2 || m.Name != "" {
		t.Errorf("saving something else wrote over what cannot be read: %+v", held.State().Unread())
	}
	mustFind(t, "a field beside", setOne(r, part, "participants", 40))
	mustFind(t, "wrong in another way", setOne(r, part, "to", "2026-02-01"), "to: backwards")
	mustFind(t, "still wrong", setOne(r, ref, "number", -2), "number: out-of-range")

	mended := mustSpan(t, r, func(w *store.Writer) error {
		return errors.Join(w.Set(ref, "number", 4, ""), w.Set(ref, "name", "Đường hoa", ""), w.Set(ref, "subject", record.Household, ""), w.Set(part, "to", nil, ""))
	})
	if mustGet(t, r, ref, &m); m.Number != 4 || m.Name != "Đường hoa" || m.Subject != record.Household {
		t.Errorf("%+v", m)
	}
	back, _, kept := mustTakeBack(t, r, mended)
	if got := mustGet(t, r, ref, nil).State(); kept != 0 || len(got.Unread()) != 2 {
		t.Errorf("taken back, %d kept: unread %v", kept, got.Unread())
	}
	mustTakeBack(t, r, back)
	gone := mustSpan(t, r, func(w *store.Writer) error { return w.Delete(part, "") })
	mustTakeBack(t, r, gone)
	if mustGet(t, r, part, nil).State().Deleted() {
		t.Error("a deletion was not taken back")
	}
}

// Whatever is written by whatever way, a record that was right stays right.
func TestARecordThatWasRightStaysRight(t *testing.T) {
	unit := unitID("02269")
	kind := record.KindOf(record.ParticipationKind)
	rapid.Check(t, func(rt *rapid.T) {
		r := mustCreateIn(t, unit)
		defer func() { must(t, r.Close()) }()
		model := modelRef(unit, 1)
		ref := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(model.ID, 2026))
		mustPut(t, r, ref, &record.Participation{Model: model.ID, Year: 2026, Field: record.ID{1}}, nil)
		values := []any{nil, "", "x", "2026-03-01", "2026-02", "2026-01-15", "-3", "12.5", -1, 0, 12, 2026, record.ID{}, record.ID{3}, true, "new"}
		for range rapid.IntRange(1, 12).Draw(rt, "writes") {
			field := rapid.SampledFrom(kind.Fields()).Draw(rt, "field")
			value := rapid.SampledFrom(values).Draw(rt, "value")
			var ps record.Problems
			if err := setOne(r, ref, field, value); err != nil && !errors.As(err, &ps) {
				rt.Fatal(err)
			}
			var now record.Participation
			held := mustGet(t, r, ref, &now)
			if len(held.State().Unread()) > 0 {
				rt.Fatalf("%s = %v cannot be read", field, value)
			}
			for _, p := range now.Validate() {
				if p.Hard && p.Field == field {
					rt.Fatalf("%s = %v was written: %v", field, value, p)
				}
			}
		}
	})
}

// Who edits what somebody has deleted meanwhile is held to the whole of what he saw, and both stand side by side.
func TestAnEditOfWhatWasDeletedMeanwhile(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	ref := modelRef(unit, 1)
	mustPut(t, r, ref, roadModel(), nil)
	var m record.Model
	held := mustGet(t, r, ref, &m)
	must(t, r.Edit("", func(w *store.Writer) error { return w.Delete(ref, "") }))
	edit := func(place, name string) error {
		m := m
		m.Place, m.Name = place, name
		return r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, &m, held, ""); return err })
	}
	mustFind(t, "nothing", edit("Thôn Hai", ""), "name: missing")
	mustFind(t, "another place", edit("Thôn Hai", m.Name))
	if got := mustGet(t, r, ref, nil); len(got.Conflicts()) != 1 {
		t.Errorf("in conflict: %v", got.Conflicts())
	}
}
