package store

import (
	"encoding/binary"
	"path/filepath"
	"testing"

	"danvan/store/log"
	"danvan/store/record"
)

// changesOf makes a run of changes, each of the record that is named.
func changesOf(t *testing.T, kind record.Name, changes int, of func(n int) uint64) *log.Run {
	t.Helper()
	s := log.Stream{Replica: log.Replica{1}, Channel: record.Channel{Unit: record.UnitID("02269", "")}}
	var bodies [][]byte
	for n := range changes {
		c := &log.Change{Time: 1, Kind: kind, Edits: []log.Edit{{Field: "f", Value: []byte{1}}}}
		binary.BigEndian.PutUint64(c.ID[:], of(n)+1)
		bodies = append(bodies, c.Encode(s.Replica))
	}
	run, err := log.RunOf(s, 1, s.Genesis(), bodies)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

func emptyRegister(t *testing.T) *Register {
	t.Helper()
	r, err := Create(filepath.Join(t.TempDir(), "so.dvr"), Me{Unit: record.UnitID("071", "")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

// What lies in the order of its records is merged as it comes, also where it comes to the same ones again soon; what
// lies all over them, or comes to all of them again and again, is not, unless it is little beside what stands.
func TestOnlyWhatIsScatteredIsMergedInOrder(t *testing.T) {
	empty, large := emptyRegister(t), emptyRegister(t)
	if err := large.Quarantine([]Quarantined{{ID: log.Hash{1}, Bytes: make([]byte, 30<<20)}}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what string
		r    *Register
		of   func(n int) uint64
		is   bool
	}{
		{"in order", empty, func(n int) uint64 { return uint64(n) << 40 }, false},
		{"in order, several of each", empty, func(n int) uint64 { return uint64(n/7) << 40 }, false},
		{"all over", empty, func(n int) uint64 { return uint64(n) * 0x9E3779B97F4A7C15 }, true},
		{"again and again", empty, func(n int) uint64 { return uint64(n%300) << 40 }, true},
		{"all over, beside much", large, func(n int) uint64 { return uint64(n) * 0x9E3779B97F4A7C15 }, false},
	} {
		o := NewOrder(0)
		o.Add(changesOf(t, "x", 12_000, c.of))
		if is, err := o.Scattered(c.r, 300); err != nil || is != c.is {
			t.Errorf("%s: %v, %v", c.what, is, err)
		}
	}
}

// Who may write what depends on the units, and those that came with a bundle are among them at once.
func TestALongMergeBringsUnits(t *testing.T) {
	r := emptyRegister(t)
	r.tree = &Tree{}
	run, o := changesOf(t, record.UnitKind, 3, func(n int) uint64 { return uint64(n) }), NewOrder(0)
	o.Add(run)
	a := &Arrival{Note: BundleNote{ID: log.Hash{1}}, Writers: map[log.Replica]record.ID{{1}: record.UnitID("02269", "")}}
	if m, err := r.MergeLong(a, o, func(give func(*log.Run) error) error { return give(run) }); err != nil || m.New != 3 {
		t.Fatal(m, err)
	}
	if r.tree != nil {
		t.Error("the units of before are still believed")
	}
}
