package settle_test

import (
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
)

// torn is a record that was deleted at the commune and edited at the district, with two values of its place and of its
// content beside that.
func (p *pair) torn() record.Ref {
	p.t.Helper()
	ref := p.model("Đường hoa")
	p.edit(p.c, func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") })
	p.set(p.d, ref, "place", "Thôn Ba")
	p.exchange()
	for _, field := range []string{"content", "place"} {
		p.set(p.c, ref, field, "Thôn Nà Ta")
		p.set(p.d, ref, field, "Thôn Hai")
	}
	p.exchange()
	return ref
}

func fieldsOf(all []settle.Conflict) (fields []string) {
	for _, c := range all {
		fields = append(fields, c.Field)
	}
	slices.Sort(fields)
	return fields
}

// Deleting a record settles what was in conflict in its fields; taking that back brings all of it back, with the values
// that stood in. It is the case that rapid found.
func TestTakingADeletionBackBringsTheOtherConflictsBack(t *testing.T) {
	p := newPair(t)
	ref := p.torn()
	was, _ := p.get(p.d, ref)
	waiting := p.conflicts(p.d)
	all := []string{"content", "deleted", "place"}
	if got := fieldsOf(waiting); !slices.Equal(got, all) {
		t.Fatalf("in conflict: %q", got)
	}
	for round := range 2 { // what waits again goes and comes back as well
		for _, c := range p.conflicts(p.d) {
			if c.Field == settle.Deleted {
				if n := p.settle(p.d, settle.Decision{Conflict: c, Side: 1}); n != 3 {
					t.Errorf("settled %d", n)
				}
			}
		}
		if left := p.conflicts(p.d); len(left) != 0 {
			t.Errorf("deleted, and still waiting: %q", fieldsOf(left))
		}
		if u := p.undo(p.d); len(u.Back) != 3 || len(u.Left) != 0 {
			t.Errorf("round %d: taken back: %+v", round, u)
		}
		again := p.conflicts(p.d)
		if got := fieldsOf(again); !slices.Equal(got, all) {
			t.Fatalf("round %d: waiting after undo: %q", round, got)
		}
		for _, c := range again {
			if !c.Again || len(c.Sides) != 2 {
				t.Errorf("round %d: %s: %+v", round, c.Field, c)
			}
		}
		if m, _ := p.get(p.d, ref); m.Place != was.Place || m.Content != was.Content {
			t.Errorf("round %d: it was %+v, and is %+v", round, was, m)
		}
	}
}

// Whether the record stays is decided first, whatever came first in the list: a decision about a field must not make it
// stale.
func TestARecordIsKeptAndItsFieldsDecidedInOneGo(t *testing.T) {
	p := newPair(t)
	ref := p.torn()
	var ds []settle.Decision
	for _, field := range []string{"content", "place", settle.Deleted} {
		for _, c := range p.conflicts(p.d) {
			if c.Field == field {
				ds = append(ds, settle.Decision{Conflict: c})
			}
		}
	}
	if n := p.settle(p.d, ds...); n != 3 {
		t.Errorf("settled %d", n)
	}
	if left := p.conflicts(p.d); len(left) != 0 {
		t.Errorf("still waiting: %q", fieldsOf(left))
	}
	if m, held := p.get(p.d, ref); held.Deleted() || m.Name != "Đường hoa" || m.Place != "Thôn Nà Ta" {
		t.Errorf("it is %+v", m)
	}
}

// What was decided before the record was deleted can still be taken back after that was.
func TestDecisionsAreTakenBackOneAfterTheOther(t *testing.T) {
	p := newPair(t)
	ref := p.torn()
	for _, field := range []string{"place", settle.Deleted} {
		for _, c := range p.conflicts(p.d) {
			if c.Field == field {
				p.settle(p.d, settle.Decision{Conflict: c, Side: 1})
			}
		}
	}
	for i := range 2 {
		if u := p.undo(p.d); len(u.Left) != 0 {
			t.Errorf("undo %d left %+v", i+1, u.Left)
		}
	}
	if got := fieldsOf(p.conflicts(p.d)); !slices.Equal(got, []string{"content", "deleted", "place"}) {
		t.Errorf("waiting: %q", got)
	}
	if m, _ := p.get(p.d, ref); m.Place != "Thôn Hai" && m.Place != "Thôn Nà Ta" {
		t.Errorf("it is %+v", m)
	}
}
