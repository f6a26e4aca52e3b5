package log

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/record"
)

// tables gives streams numbers in the order in which they are asked for, as a file does.
type tables struct{ replicas []Replica }

func (t *tables) StreamAt(no uint32) Stream        { return Stream{Replica: t.replicas[no]} }
func (t *tables) Field(string) (no uint32, _ bool) { return 0, false }
func (t *tables) Fields() []string                 { return nil }

func (t *tables) no(r Replica) (uint32, error) {
	if i := slices.Index(t.replicas, r); i >= 0 {
		return uint32(i), nil
	}
	t.replicas = append(t.replicas, r)
	return uint32(len(t.replicas) - 1), nil
}

// written is a change with the dot that it stands at.
type written struct {
	Dot
	Change
}

// history draws changes of one record by up to three writers, each of which replaces what any of those before it set,
// whether or not somebody else has.
func history(t *rapid.T) (all []written) {
	var numbers [3]uint64
	for n := range rapid.IntRange(1, 12).Draw(t, "changes") {
		by := rapid.IntRange(0, 2).Draw(t, "writer")
		numbers[by]++
		w := written{Dot{Replica{byte(by + 1)}, numbers[by]}, Change{Time: Time(rapid.IntRange(1, 5).Draw(t, "time")) + FirstTime, Kind: record.ModelKind}}
		for _, field := range []string{DeletedField, "name", "place"} {
			if !rapid.Bool().Draw(t, "edits "+field) {
				continue
			}
			e := Edit{Field: field}
			for _, before := range all {
				if rapid.Bool().Draw(t, "replaces") {
					e.Replaces = append(e.Replaces, before.Dot)
				}
			}
			slices.SortFunc(e.Replaces, Dot.Compare)
			if len(e.Replaces) == 0 || rapid.Bool().Draw(t, "sets") {
				e.Value = []byte{byte(n)}
			}
			w.Edits = append(w.Edits, e)
		}
		if len(w.Edits) > 0 {
			all = append(all, w)
		} else {
			numbers[by]--
		}
	}
	return all
}

// sum applies changes in an order, writes the state and reads it again each time, and tells what it says.
func sum(t *rapid.T, changes []written) string {
	names := &tables{}
	s := &State{Names: names}
	for _, c := range slices.Concat(changes, changes[:len(changes)/2]) { // what comes twice is nothing new
		no, _ := names.no(c.Replica)
		if err := s.Apply(&c.Change, Place{no, c.Number}, names.no); err != nil {
			t.Fatal(err)
		}
		again := &State{Names: names}
		if !again.Decode(s.Encode(nil)) || !again.Same(s) {
			t.Fatalf("%+v is read as %+v", s, again)
		}
		s = again
	}
	d := sha256.New()
	s.Digest(d)
	return fmt.Sprintf("%x %v %v %v %v %d", d.Sum(nil), s.Values(), s.Conflicts(), s.Exists(), s.Changed(), len(s.Gone()))
}

// Whatever order changes arrive in, and however often, a record is the same; and its bytes say all of it.
func TestAStateIsTheSetOfItsChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		changes := history(t)
		if a, b := sum(t, changes), sum(t, rapid.Permutation(changes).Draw(t, "order")); a != b {
			t.Fatalf("%s\n%s", a, b)
		}
	})
}

// Programs of before kept for ever that a value was replaced which the change never set: it is not read any more.
func TestWhatWasNeverSetIsNotReadAsReplaced(t *testing.T) {
	names, here := &tables{replicas: []Replica{{1}}}, Place{0, 1}
	left := &State{Names: names, touched: []Mark{{here, FirstTime}}, live: []Live{{"name", here, FirstTime, record.Null}}, gone: []Gone{{"name", Place{0, 2}}, {"place", here}}}
	s := &State{Names: names}
	if !s.Decode(left.Encode(nil)) || len(s.Gone()) != 1 || s.Gone()[0].Number != 2 {
		t.Errorf("%+v", s.Gone())
	}
}
