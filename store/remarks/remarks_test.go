package remarks_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/storetest"
)

// office is a register of one of two units; both know the participation.
type office struct {
	t *testing.T
	r *store.Register
}

func open(t *testing.T, unit record.ID) *office {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: unit, Replica: log.NewReplica(), Officer: "Mai"}, store.Options{})
	must(t, err)
	t.Cleanup(func() {
		rep, err := r.Check()
		if err != nil || !rep.OK {
			t.Errorf("check: %v %+v", err, rep)
		}
		must(t, r.Close())
	})
	return &office{t, r}
}

var must = storetest.Must

func (o *office) edit(fn func(w *store.Writer) error) {
	o.t.Helper()
	must(o.t, o.r.Edit("", fn))
}

func (o *office) participation(unit record.ID) record.Ref {
	o.t.Helper()
	model := record.NewID(time.Now())
	ref := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(model, 2026))
	o.edit(func(w *store.Writer) error {
		_, err := w.Put(ref, &record.Participation{Model: model, Year: 2026, Field: record.NewID(time.Now())}, nil, "")
		return err
	})
	return ref
}

func (o *office) open() (all []remarks.Remark) {
	o.t.Helper()
	must(o.t, o.r.View(func(tx *store.Tx) (err error) { all, err = remarks.Open(tx); return err }))
	return all
}

func (o *office) all(unit record.ID) (all []remarks.Remark) {
	o.t.Helper()
	must(o.t, o.r.View(func(tx *store.Tx) (err error) { all, err = remarks.Of(tx, unit); return err }))
	return all
}

// carry brings all changes of one register to another.
func (o *office) carry(to *office) {
	o.t.Helper()
	a := &store.Arrival{Writers: map[log.Replica]record.ID{o.r.Me().Replica: o.r.Me().Unit}}
	must(o.t, o.r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		for _, h := range heads {
			if h.Stream.Replica != o.r.Me().Replica {
				continue
			}
			var bodies [][]byte
			if err := tx.Bodies(h.Stream, 1, func(_ uint64, b []byte) error { bodies = append(bodies, append([]byte{}, b...)); return nil }); err != nil {
				return err
			}
			run, err := log.RunOf(h.Stream, 1, h.Stream.Genesis(), bodies)
			if err != nil {
				return err
			}
			a.Runs = append(a.Runs, run)
		}
		return err
	}))
	res, err := to.r.Merge([]*store.Arrival{a})
	must(o.t, err)
	must(o.t, res[0].Err)
}

// A comment from above is to do until it is answered, and again when it is written anew.
func TestACommentIsOpenUntilItIsAnswered(t *testing.T) {
	above, below := record.NewID(time.Now()), record.NewID(time.Now())
	district, commune := open(t, above), open(t, below)
	part := commune.participation(below)
	commune.carry(district)

	say := func(text string) {
		t.Helper()
		district.edit(func(w *store.Writer) error { _, err := remarks.Say(w, part, "place", text); return err })
		district.carry(commune)
	}
	say("Thôn nào?")
	todo := commune.open()
	if len(todo) != 1 || todo[0].Comment.Text != "Thôn nào?" || todo[0].Comment.By != above || todo[0].Comment.Field != "place" {
		t.Fatalf("to do: %+v", todo)
	}
	if len(district.open()) != 0 {
		t.Error("the district has nothing to do")
	}
	answer := func(text string) {
		t.Helper()
		commune.edit(func(w *store.Writer) error { return remarks.Answer(w, todo[0].Ref, text) })
	}
	answer("Thôn Nà Ta")
	if left := commune.open(); len(left) != 0 {
		t.Errorf("still to do: %+v", left)
	}
	commune.carry(district)
	if all := district.all(below); len(all) != 1 || all[0].Answer == nil || all[0].Answer.Text != "Thôn Nà Ta" {
		t.Errorf("the district reads %+v", all)
	}
	say("Thôn nào của xã?")
	if len(commune.open()) != 1 {
		t.Error("a comment that was written anew is to do again")
	}
	answer("")
	if len(commune.open()) != 0 {
		t.Error("an empty answer means that it is done")
	}
	say("Còn thiếu ảnh")
	district.edit(func(w *store.Writer) error { _, err := remarks.Say(w, part, "place", ""); return err })
	district.carry(commune)
	if len(commune.open()) != 0 || len(commune.all(below)) != 0 {
		t.Error("a comment that was taken back is gone")
	}
}

func TestWhatCannotBeSaid(t *testing.T) {
	unit := record.NewID(time.Now())
	o := open(t, unit)
	part := o.participation(unit)
	for name, c := range map[string]struct {
		say  func(w *store.Writer) error
		want error
	}{
		"about a model": {func(w *store.Writer) error {
			r := part
			r.Kind = record.ModelKind
			_, err := remarks.Say(w, r, "name", "x")
			return err
		}, remarks.ErrNotCommented},
		"about nothing": {func(w *store.Writer) error {
			r := part
			r.ID = record.NewID(time.Now())
			_, err := remarks.Say(w, r, "name", "x")
			return err
		}, store.ErrNoRecord},
		"nothing to take": {func(w *store.Writer) error { _, err := remarks.Say(w, part, "place", ""); return err }, remarks.ErrNoComment},
		"no such comment": {func(w *store.Writer) error { return remarks.Answer(w, part, "x") }, remarks.ErrNoComment},
		"one's own": {func(w *store.Writer) error {
			ref, err := remarks.Say(w, part, "place", "x")
			if err != nil {
				return err
			}
			return remarks.Answer(w, ref, "y")
		}, remarks.ErrOwnComment},
	} {
		if err := o.r.Edit("", c.say); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var problem *remarks.Problem
	err := o.r.Edit("", func(w *store.Writer) error { _, err := remarks.Say(w, part, "colour", "x"); return err })
	if !errors.As(err, &problem) || problem.Field != "field" {
		t.Errorf("about no field: %v", err)
	}
}
