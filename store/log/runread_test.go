package log

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// However many cores share the work, the first change that cannot be read is named, and nothing of the run is given.
func TestTheFirstBadChangeOfARunIsNamed(t *testing.T) {
	s := Stream{Replica: Replica{1}}
	var bodies [][]byte
	for len(bodies) < 20*readAtOnce {
		bodies = append(bodies, sampleChanges(t)...)
	}
	for _, bad := range [][]int{{0}, {readAtOnce - 1}, {readAtOnce}, {len(bodies) - 1}, {5 * readAtOnce, 5*readAtOnce + 1, 6 * readAtOnce, 9 * readAtOnce}} {
		bent := slices.Clone(bodies)
		for _, i := range bad {
			bent[i] = bent[i][:len(bent[i])-1]
		}
		want := fmt.Sprintf("change %d:", 11+bad[0])
		if _, err := RunOf(s, 11, Hash{2}, bent); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v are bad, ReadRun says %v", bad, err)
		}
		if _, err := CheckRun(s, 11, Hash{2}, len(bent), oneByOne(bent)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v are bad, CheckRun says %v", bad, err)
		}
	}
}

// Read together, changes are the same as one by one, and what one leaves behind does not show in the next.
func TestARunIsItsChanges(t *testing.T) {
	s := Stream{Replica: Replica{1}}
	var bodies [][]byte
	for len(bodies) < 3*readAtOnce {
		bodies = append(bodies, sampleChanges(t)...)
	}
	run, err := RunOf(s, 11, Hash{2}, bodies)
	if err != nil {
		t.Fatal(err)
	}
	want := Head{s, 10, Hash{2}}
	for i, b := range bodies {
		want.Number, want.Hash = want.Number+1, want.Hash.Next(b)
		if got := run.changes[i].Encode(s.Replica); string(got) != string(b) || run.hashes[i] != want.Hash {
			t.Fatalf("change %d became %x", i, got)
		}
	}
	if head, err := CheckRun(s, 11, Hash{2}, len(bodies), oneByOne(bodies)); err != nil || head != want || run.Head() != want {
		t.Errorf("%v, %v, want %v", head, run.Head(), want)
	}
}

// A run that ends before it has the changes that were stated says so, whatever could be read of it.
func TestARunThatIsCutShort(t *testing.T) {
	bodies := sampleChanges(t)
	for len(bodies) < 2*readAtOnce {
		bodies = append(bodies, bodies...)
	}
	short := errors.New("it ends too early")
	for _, n := range []int{0, 1, readAtOnce, readAtOnce + 1, len(bodies) - 1} {
		one, left := oneByOne(bodies), n
		_, err := ReadRun(Stream{Replica: Replica{1}}, 1, Hash{}, len(bodies), func() ([]byte, error) {
			if left--; left < 0 {
				return nil, short
			}
			return one()
		})
		if !errors.Is(err, short) {
			t.Errorf("cut after %d: %v", n, err)
		}
	}
}

// Whichever core meets its bad change first, the one that stands first counts.
func TestTheFirstOfSeveralBadChangesCounts(t *testing.T) {
	d := runReader{bad: 10}
	for _, i := range []int{7, 3, 5} {
		d.fail(i, fmt.Errorf("%d", i))
	}
	if d.bad != 3 || d.err.Error() != "3" {
		t.Errorf("change %d: %v", d.bad, d.err)
	}
}
