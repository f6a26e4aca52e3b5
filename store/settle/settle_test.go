package settle_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/storetest"
)

func TestADecisionIsTakenBackAndTheConflictIsThereAgain(t *testing.T) {
	p := newPair(t)
	ref := p.model("Đường hoa")
	p.set(p.c, ref, "place", "Thôn Hai")
	p.set(p.d, ref, "place", "Thôn Ba")
	p.exchange()
	all := p.conflicts(p.d)
	if len(all) != 1 || len(all[0].Sides) != 2 || all[0].Again || !all[0].Mine || !all[0].Reason {
		t.Fatalf("in conflict: %+v", all)
	}
	if s := all[0].Sides[1]; s.Unit != district || !s.Stands || s.Reason != "theo biên bản" {
		t.Errorf("the district's side: %+v", s)
	}
	if n := p.settle(p.d, settle.Decision{Conflict: all[0], Side: 0}); n != 1 {
		t.Fatalf("%d settled", n)
	}
	if m, _ := p.get(p.d, ref); m.Place != "Thôn Hai" || len(p.conflicts(p.d)) != 0 {
		t.Fatalf("settled for %q, %d left", m.Place, len(p.conflicts(p.d)))
	}
	if u := p.undo(p.d); len(u.Back) != 1 || len(u.Left) != 0 {
		t.Fatalf("taken back: %+v", u)
	}
	again := p.conflicts(p.d)
	if len(again) != 1 || !again[0].Again || len(again[0].Sides) != 2 || !again[0].Sides[1].Stands {
		t.Fatalf("after undo: %+v", again)
	}
	for i, s := range again[0].Sides {
		if was := all[0].Sides[i]; s.Unit != was.Unit || s.Time != was.Time || s.Author != was.Author || string(s.Value) != string(was.Value) {
			t.Errorf("side %d was %+v, is %+v", i, was, s)
		}
	}
	if m, _ := p.get(p.d, ref); m.Place != "Thôn Ba" {
		t.Errorf("stands: %q", m.Place)
	}
	p.settle(p.d, settle.Decision{Conflict: again[0], Side: 0})
	if m, _ := p.get(p.d, ref); m.Place != "Thôn Hai" || len(p.conflicts(p.d)) != 0 {
		t.Errorf("settled again for %q", m.Place)
	}
	p.exchange()
	if m, _ := p.get(p.c, ref); m.Place != "Thôn Hai" || len(p.conflicts(p.c)) != 0 {
		t.Errorf("the commune has %q", m.Place)
	}
}

// The person decided between what the screen showed: what an import brought meanwhile must not be swept away with it.
func TestADecisionReplacesOnlyWhatWasSeen(t *testing.T) {
	p := newPair(t)
	ref := p.model("Đường hoa")
	p.set(p.c, ref, "place", "Thôn Hai")
	p.set(p.d, ref, "place", "Thôn Ba")
	storetest.Carry(t, p.c, p.d, record.ID{})
	seen := p.conflicts(p.d)[0]
	p.set(p.c, ref, "place", "Thôn Bốn")
	storetest.Carry(t, p.c, p.d, record.ID{})
	if n := p.settle(p.d, settle.Decision{Conflict: seen, Side: 1}); n != 0 {
		t.Error("decided over a value that nobody had seen")
	}
	if all := p.conflicts(p.d); len(all) != 1 || len(all[0].Sides) != 2 {
		t.Errorf("in conflict: %+v", all)
	}
}

func TestWhatWasChangedSinceIsNotTakenBack(t *testing.T) {
	p := newPair(t)
	ref, other := p.model("Đường hoa"), p.model("Nhà văn hóa")
	for _, r := range []record.Ref{ref, other} {
		p.set(p.c, r, "place", "Thôn Hai")
		p.set(p.d, r, "place", "Thôn Ba")
	}
	p.exchange()
	p.settle(p.d, settle.Decide(p.conflicts(p.d), settle.Choice{Rule: settle.ByUnit, Unit: commune})...)
	p.set(p.d, ref, "place", "Thôn Năm")
	u := p.undo(p.d)
	if len(u.Back) != 1 || len(u.Left) != 1 || u.Left[0].Ref != ref {
		t.Errorf("taken back: %+v", u)
	}
	if m, _ := p.get(p.d, ref); m.Place != "Thôn Năm" {
		t.Errorf("overwritten by %q", m.Place)
	}
	p.edit(p.d, func(w *store.Writer) error {
		if _, err := settle.Undo(w, ""); !errors.Is(err, settle.ErrNothing) {
			t.Errorf("a second undo: %v", err)
		}
		return nil
	})
}

func TestDeletedThereEditedHere(t *testing.T) {
	for _, take := range []settle.Act{settle.Keep, settle.Delete} {
		p := newPair(t)
		ref := p.model("Đường hoa")
		p.edit(p.c, func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") })
		p.set(p.d, ref, "place", "Thôn Ba")
		p.exchange()
		all := p.conflicts(p.d)
		if len(all) != 1 || all[0].Field != settle.Deleted || len(all[0].Sides) != 2 {
			t.Fatalf("in conflict: %+v", all)
		}
		keep, drop := all[0].Sides[0], all[0].Sides[1]
		if keep.Act != settle.Keep || keep.Unit != district || !slices.Equal(keep.Fields, []string{"place"}) || drop.Unit != commune || drop.Reason != "nhập nhầm" {
			t.Errorf("sides: %+v", all[0].Sides)
		}
		must(t, p.d.View(func(tx *store.Tx) error {
			s, err := settle.About(tx, ref)
			if s.Name != "Đường hoa" {
				t.Errorf("while it is in conflict it is called %q", s.Name)
			}
			return err
		}))
		p.settle(p.d, settle.Decision{Conflict: all[0], Side: int(take) - int(settle.Keep)})
		m, held := p.get(p.d, ref)
		if take == settle.Delete && !held.Deleted() {
			t.Error("it is still there")
		}
		whole := record.Model{Name: "Đường hoa", Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Ba"}
		if take == settle.Keep && m != whole {
			t.Errorf("kept as %+v", m)
		}
		p.undo(p.d)
		again := p.conflicts(p.d)
		if len(again) != 1 || !again[0].Again || !slices.Equal(again[0].Sides[0].Fields, []string{"place"}) || again[0].Sides[1].Reason != "nhập nhầm" {
			t.Fatalf("after undo: %+v", again)
		}
		if m, _ := p.get(p.d, ref); m != whole {
			t.Errorf("after undo it is %+v", m)
		}
		p.settle(p.d, settle.Decision{Conflict: again[0], Side: 1})
		if _, held := p.get(p.d, ref); !held.Deleted() || len(p.conflicts(p.d)) != 0 {
			t.Error("not deleted after all")
		}
	}
}

func TestAlike(t *testing.T) {
	p := newPair(t)
	a, b, c := p.model("Đường hoa"), p.model("Nhà văn hóa"), p.model("Tổ tự quản")
	for _, ref := range []record.Ref{a, b} {
		p.set(p.d, ref, "place", "Thôn Ba")
		p.set(p.c, ref, "place", nil)
	}
	p.set(p.d, c, "registrant", "Chi đoàn")
	p.set(p.c, c, "registrant", "Hội Phụ nữ")
	p.exchange()
	all := p.conflicts(p.d)
	at := slices.IndexFunc(all, func(c settle.Conflict) bool { return c.Field == "place" })
	same := settle.Alike(all, all[at])
	if len(all) != 3 || len(same) != 2 || same[0].Field != "place" {
		t.Fatalf("alike: %+v", same)
	}
	for _, c := range []struct {
		choice settle.Choice
		want   int
	}{
		{settle.Choice{Rule: settle.Latest}, 3}, {settle.Choice{Rule: settle.Filled}, 2}, {settle.Choice{Rule: settle.ByUnit, Unit: district}, 3},
		{settle.Choice{Rule: settle.ByUnit, Unit: record.UnitID("99", "")}, 0},
	} {
		if ds := settle.Decide(all, c.choice); len(ds) != c.want {
			t.Errorf("%+v decides %d", c.choice, len(ds))
		}
	}
	if n := p.settle(p.d, settle.Decide(same, settle.Choice{Rule: settle.Filled})...); n != 2 {
		t.Errorf("%d settled", n)
	}
	if m, _ := p.get(p.d, a); m.Place != "Thôn Ba" {
		t.Errorf("filled with %q", m.Place)
	}
	if u := p.undo(p.d); len(u.Back) != 2 {
		t.Errorf("one undo took back %d", len(u.Back))
	}
	if m, _ := p.get(p.d, a); m.Place != "" || len(p.conflicts(p.d)) != 3 {
		t.Errorf("after undo %q stands, %d wait", m.Place, len(p.conflicts(p.d)))
	}
}

func TestTheCommuneDoesNotDecideForTheDistrict(t *testing.T) {
	p := newPair(t)
	ref := record.CatalogOf(district, record.UnitKind, commune)
	second := p.open(district) // the district's other laptop
	storetest.Carry(t, p.d, second, record.ID{})
	p.set(p.d, ref, "name", "Xã Thượng Lâm A")
	p.set(second, ref, "name", "Xã Thượng Lâm B")
	storetest.Carry(t, second, p.d, record.ID{})
	p.exchange()
	for _, c := range []struct {
		r    *store.Register
		mine bool
	}{{p.d, true}, {p.c, false}} {
		all := p.conflicts(c.r)
		if len(all) != 1 || all[0].Mine != c.mine || c.mine && all[0].Reason {
			t.Errorf("%+v", all)
		}
		if _, ok := all[0].Pick(settle.Choice{Rule: settle.ByUnit, Unit: district}); ok {
			t.Error("one unit wrote both: what it wrote says nothing")
		}
	}
	if ds := settle.Decide(p.conflicts(p.c), settle.Choice{Rule: settle.Latest}); len(ds) != 0 {
		t.Error("the commune would decide")
	}
}

// A choice takes no value that no record may hold, whatever an older version has let through; nor can it be taken by
// hand, and the sound one can.
func TestNoChoiceTakesWhatCannotBeWritten(t *testing.T) {
	for _, c := range []struct {
		field        string
		wrong, sound any
		early        bool
	}{{"name", "", "Đường hoa sạch", false}, {"number", -5, 5, false}, {"number", -5, 5, true}} {
		p := newPair(t)
		ref := p.model("Đường hoa")
		wrong := func() {
			p.edit(p.c, func(w *store.Writer) error {
				return w.PutBack(func() error { return w.Set(ref, c.field, c.wrong, "") })
			})
		}
		if c.early {
			wrong()
		}
		p.set(p.d, ref, c.field, c.sound)
		if !c.early {
			wrong()
		}
		p.exchange()
		all := p.conflicts(p.d)
		if len(all) != 1 {
			t.Fatalf("%s: %+v", c.field, all)
		}
		sound := slices.IndexFunc(all[0].Sides, func(s settle.Side) bool { return s.Unit == district })
		if side, ok := all[0].Pick(settle.Choice{Rule: settle.Latest}); !ok || side != sound {
			t.Errorf("%s: the latest that can be written is %d, %v", c.field, side, ok)
		}
		if side, ok := all[0].Pick(settle.Choice{Rule: settle.ByUnit, Unit: commune}); ok {
			t.Errorf("%s: taken is %d", c.field, side)
		}
		var ps record.Problems
		p.at = p.at.Add(time.Minute)
		err := p.d.Edit("", func(w *store.Writer) error {
			_, err := settle.Settle(w, p.at, []settle.Decision{{Conflict: all[0], Side: 1 - sound}}, "theo biên bản")
			return err
		})
		if !errors.As(err, &ps) {
			t.Errorf("%s: taken by hand: %v", c.field, err)
		}
		if n := p.settle(p.d, settle.Decision{Conflict: all[0], Side: sound}); n != 1 || len(p.conflicts(p.d)) != 0 {
			t.Errorf("%s: %d settled", c.field, n)
		}
	}
}

// Only the unit itself decides about what only it can say, whoever else holds the register's affairs too.
func TestItsOwnBooksAreForTheUnitAlone(t *testing.T) {
	p := newPair(t)
	other := p.open(commune) // the commune's second computer
	storetest.Carry(t, p.d, other, record.ID{})
	ref := record.AffairsOf(commune, record.ClosingKind, record.ClosingID(commune, "2026"))
	for day, r := range map[record.Date]*store.Register{"2026-12-20": p.c, "2026-12-28": other} {
		p.edit(r, func(w *store.Writer) error {
			_, err := w.Put(ref, &record.Closing{Span: "2026", Date: day}, nil, "")
			return err
		})
	}
	storetest.Carry(t, other, p.c, record.ID{})
	p.exchange()
	for what, c := range map[string][]settle.Conflict{"at the commune": p.conflicts(p.c), "at the district": p.conflicts(p.d)} {
		if len(c) != 1 || c[0].Mine != (what == "at the commune") {
			t.Errorf("%s: %+v", what, c)
		}
	}
}
