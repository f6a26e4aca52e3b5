package store_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// mustSpan edits and gives what that wrote.
func mustSpan(t testing.TB, r *store.Register, fn func(*store.Writer) error) (spans []store.Span) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error {
		err := fn(w)
		spans = w.Wrote()
		return err
	}))
	return spans
}

func mustTakeBack(t testing.TB, r *store.Register, spans []store.Span) (wrote []store.Span, undone, kept int) {
	t.Helper()
	wrote = mustSpan(t, r, func(w *store.Writer) (err error) {
		undone, kept, err = w.TakeBack(spans, "dán nhầm")
		return err
	})
	return wrote, undone, kept
}

func TestTakeBackKeepsWhatChangedSince(t *testing.T) {
	commune := unitID("02269")
	r := mustCreate(t, commune)
	refs := []record.Ref{modelRef(commune, 1), modelRef(commune, 2), modelRef(commune, 3)}
	mustPut(t, r, refs[0], roadModel(), nil)
	pasted := roadModel()
	pasted.Place, pasted.InCharge = "Thôn Nà Tâng", "Ma V."
	paste := mustSpan(t, r, func(w *store.Writer) error {
		for _, ref := range refs {
			if _, err := w.Put(ref, pasted, nil, ""); err != nil {
				return err
			}
		}
		return nil
	})
	for _, ref := range refs[:2] { // one that was there, one that the paste made
		must(t, r.Edit("", func(w *store.Writer) error { return w.Set(ref, "place", "Thôn Nà Ta, tổ 2", "") }))
	}
	if _, undone, kept := mustTakeBack(t, r, paste); undone != 1 || kept != 2 {
		t.Errorf("undone %d, kept %d", undone, kept)
	}
	want := roadModel()
	want.Place = "Thôn Nà Ta, tổ 2"
	var got record.Model
	if mustGet(t, r, refs[0], &got); got != *want {
		t.Errorf("the record that was there: %+v", got)
	}
	pasted.Place = want.Place
	got = record.Model{}
	if mustGet(t, r, refs[1], &got); got != *pasted {
		t.Errorf("the record that was made and changed since: %+v", got)
	}
	if h := mustGet(t, r, refs[2], nil); !h.Deleted() {
		t.Error("the record that was made is still there")
	}
}

// A verdict that is taken back restates who gave it of what, as every change of one does.
func TestTakeBackOfAVerdict(t *testing.T) {
	commune := unitID("02269")
	r := mustCreate(t, commune)
	p := record.ParticipationID(modelRef(commune, 1).ID, 2026)
	ref := record.AffairsOf(commune, record.AppraisalKind, record.AppraisalID(p, commune))
	mustPut(t, r, ref, &record.Appraisal{Participation: p, By: commune, Verdict: record.Recognised}, nil)
	for _, v := range []record.Verdict{record.NotRecognised, record.Exemplary} {
		spans := mustSpan(t, r, func(w *store.Writer) error {
			_, err := w.Put(ref, &record.Appraisal{Participation: p, By: commune, Verdict: v}, nil, "")
			return err
		})
		mustTakeBack(t, r, spans)
		var got record.Appraisal
		if mustGet(t, r, ref, &got); got.Verdict != record.Recognised || got.By != commune {
			t.Errorf("%+v", got)
		}
		must(t, r.View(func(tx *store.Tx) error {
			events, err := tx.History(ref)
			for _, e := range events {
				if len(e.Steps) < 3 {
					t.Errorf("a change of a verdict that says %d things", len(e.Steps))
				}
			}
			return err
		}))
	}
}

func TestListIsUndoneAndPutBack(t *testing.T) {
	commune := unitID("02269")
	r := mustCreate(t, commune)
	before := picture(t, r)
	var list *store.ImportNote
	must(t, r.Edit("", func(w *store.Writer) (err error) {
		for i := range byte(3) {
			if _, err := w.Put(modelRef(commune, i), roadModel(), nil, ""); err != nil {
				return err
			}
		}
		list, err = w.NoteImport("2026.xlsx")
		return err
	}))
	after := picture(t, r)
	for what, id := range map[string]record.ID{"a list that stands": list.ID, "no import": record.NewID(day)} {
		if _, err := r.PutBack(id, ""); undoCode(err) != store.NotAside || !maps.Equal(picture(t, r), after) {
			t.Errorf("%s is put back: %v", what, err)
		}
	}
	for range 2 {
		a, err := r.UndoImport(list.ID, "nhập nhầm")
		must(t, err)
		if a.TakenBack != 3 || a.Kept != 0 || !maps.Equal(picture(t, r), before) {
			t.Errorf("undone: %+v", a)
		}
		a, err = r.PutBack(list.ID, "")
		must(t, err)
		if a.TakenBack != 3 || !maps.Equal(picture(t, r), after) {
			t.Errorf("put back: %+v", a)
		}
	}
	must(t, r.View(func(tx *store.Tx) error {
		all, err := tx.Imports()
		if len(all) != 1 || all[0].File != "2026.xlsx" || all[0].Records != 3 || all[0].New != 3 || all[0].Undone != 0 {
			t.Errorf("imports %+v", all)
		}
		return err
	}))
}

// picture is what people see of the models of a register: fields and conflicts of each that exists.
func picture(t testing.TB, r *store.Register) map[record.ID]string {
	t.Helper()
	all := map[record.ID]string{}
	must(t, r.View(func(tx *store.Tx) error {
		for _, ch := range tx.Channels() {
			err := tx.Each(ch, record.ModelKind, func(id record.ID, s *log.State) error {
				var m record.Model
				err := record.Decode(s.Values(), &m)
				all[id] = fmt.Sprintf("%+v %v", m, s.Conflicts())
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return all
}

// Whatever a save did, over whatever conflicts: taken back, people see what they saw before; and that taken back, what
// they saw after.
func TestTakeBackIsItsOwnInverse(t *testing.T) {
	commune := unitID("02269")
	refs := []record.Ref{modelRef(commune, 0), modelRef(commune, 1)}
	rapid.Check(t, func(rt *rapid.T) {
		both := []*store.Register{mustCreateIn(t, commune), mustCreateIn(t, commune)}
		n := 0
		draw := func() func(*store.Writer) error { // not within an Edit, which would take rapid's own panics for damage
			n++
			ref := refs[rapid.IntRange(0, 1).Draw(rt, "record")]
			m := &record.Model{Subject: record.Collective, Registrant: "Chi bộ", Name: fmt.Sprint("tên ", n%3)}
			if rapid.Bool().Draw(rt, "place") {
				m.Place = fmt.Sprint("thôn ", n%4)
			}
			gone := rapid.IntRange(0, 4).Draw(rt, "what") == 0
			return func(w *store.Writer) error {
				if gone {
					if err := w.Delete(ref, ""); !errors.Is(err, store.ErrNoRecord) {
						return err
					}
					return nil
				}
				_, err := w.Put(ref, m, nil, "")
				return err
			}
		}
		for range rapid.IntRange(0, 8).Draw(rt, "edits") {
			w := rapid.IntRange(0, 1).Draw(rt, "writer")
			if rapid.IntRange(0, 3).Draw(rt, "carry") == 0 {
				mustCarry(t, both[1-w], both[w])
			}
			must(t, both[w].Edit("", draw()))
		}
		mustCarry(t, both[1], both[0])
		r := both[0]
		before := picture(t, r)
		var acts []func(*store.Writer) error
		for range rapid.IntRange(1, 4).Draw(rt, "span") {
			acts = append(acts, draw())
		}
		spans := mustSpan(t, r, func(w *store.Writer) error {
			for _, act := range acts {
				if err := act(w); err != nil {
					return err
				}
			}
			return nil
		})
		after := picture(t, r)
		back, _, kept := mustTakeBack(t, r, spans)
		if got := picture(t, r); !maps.Equal(got, before) || kept != 0 {
			rt.Fatalf("taken back, %d kept:\n%v\nbefore:\n%v\nafter:\n%v", kept, got, before, after)
		}
		mustTakeBack(t, r, back)
		if got := picture(t, r); !maps.Equal(got, after) {
			rt.Fatalf("taken back twice:\n%v\nafter:\n%v", got, after)
		}
		mustCheck(t, r)
		for _, x := range slices.Clone(both) {
			must(t, x.Close())
		}
	})
}

// What a list registered is taken back in pairs: where a person has gone on with one half, the other stays with it.
func TestTakeBackLeavesNoHalf(t *testing.T) {
	commune := unitID("02269")
	r := mustCreate(t, commune)
	part := func(m record.Ref) record.Ref {
		return record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(m.ID, 2026))
	}
	var models []record.Ref
	list := mustSpan(t, r, func(w *store.Writer) error {
		for i := range byte(4) {
			m := modelRef(commune, 10+i)
			models = append(models, m)
			if _, err := w.Put(m, roadModel(), nil, ""); err != nil {
				return err
			}
			p := &record.Participation{Model: m.ID, Year: 2026, Field: record.ID{1}, Standing: record.New}
			if _, err := w.Put(part(m), p, nil, ""); err != nil {
				return err
			}
		}
		return nil
	})
	verdict := record.AffairsOf(commune, record.AppraisalKind, record.AppraisalID(part(models[2]).ID, commune))
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(verdict, &record.Appraisal{Participation: part(models[2]).ID, By: commune, Verdict: record.Recognised}, nil, "")
		return errors.Join(err, w.Set(models[0], "place", "Thôn Bản Kim", ""), w.Set(part(models[1]), "results", "Xong", ""))
	}))
	if _, undone, kept := mustTakeBack(t, r, list); undone != 2 || kept != 6 {
		t.Errorf("undone %d, kept %d", undone, kept)
	}
	for i, m := range models {
		for _, ref := range []record.Ref{m, part(m)} {
			if h := mustGet(t, r, ref, nil); h.Deleted() != (i == 3) {
				t.Errorf("model %d: %s deleted: %v", i, ref.Kind, h.Deleted())
			}
		}
	}
}
