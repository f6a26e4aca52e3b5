package identity

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"danvan/store/record"
)

func line(in, unit record.ID, p Public, revoked record.Date) Line {
	return Line{record.Key{Unit: unit, Public: string(p), From: "2023-01-05", Revoked: revoked}, in}
}

func TestRosterBelievesOnlyTheUnitsAbove(t *testing.T) {
	p := Generate().Public()
	for name, c := range map[string]struct {
		in, unit record.ID
		want     bool
	}{
		"the unit above":               {district, commune, true},
		"the unit above that":          {province, commune, true},
		"a root for itself":            {province, province, true},
		"a unit for itself":            {district, district, false},
		"a unit for one above":         {district, province, false},
		"a unit for one beside":        {district, beside, false},
		"a unit for another's commune": {district, faraway, false},
		"a unit for a stranger":        {district, stranger, false},
		"a stranger for itself":        {stranger, stranger, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := NewRoster([]Line{line(c.in, c.unit, p, "")}, tree)
			if _, got := r.Speaks(p, c.unit); got != c.want {
				t.Errorf("counts: %v, want %v", got, c.want)
			}
			if got := len(r.Lookup(p)) == 1; got != c.want {
				t.Errorf("found: %v, want %v", got, c.want)
			}
		})
	}
}

func TestRosterTellsWhoAndSinceWhen(t *testing.T) {
	old, young, shared := Generate().Public(), Generate().Public(), Generate().Public()
	r := NewRoster([]Line{
		line(district, commune, old, "2023-06-01"), line(district, commune, young, ""),
		line(district, commune, shared, ""), line(district, neighbor, shared, ""),
		{record.Key{Unit: commune, Public: "ssh-ed25519 AAAA"}, district},
	}, tree)
	if h, ok := r.Speaks(old, commune); !ok || h.Revoked != "2023-06-01" || h.From != "2023-01-05" {
		t.Errorf("old key: %+v %v", h, ok)
	}
	if h, ok := r.Speaks(young, commune); !ok || h.Revoked != "" {
		t.Errorf("new key: %+v %v", h, ok)
	}
	if _, ok := r.Speaks(young, neighbor); ok {
		t.Error("a commune's key speaks for its neighbour")
	}
	if got := r.Keys(commune); !reflect.DeepEqual(got, slices.Sorted(slices.Values([]Public{young, shared}))) {
		t.Errorf("the keys that hold: %v", got)
	}
	if got := len(r.Lookup(shared)); got != 2 {
		t.Errorf("a key of two units is found for %d", got)
	}
	if got := r.Lookup(Generate().Public()); len(got) != 0 {
		t.Errorf("an unknown key is found: %+v", got)
	}
	if got := r.Lookup("ssh-ed25519 AAAA"); len(got) != 0 {
		t.Errorf("a line that is no key is found: %+v", got)
	}
}

func TestRosterDoesNotDependOnOrder(t *testing.T) {
	p := Generate().Public()
	lines := []Line{line(district, commune, p, ""), line(province, commune, p, "2024-01-01"), line(province, commune, p, "2023-12-01"),
		line(province, commune, p, ""), line(province, neighbor, p, "")}
	want := NewRoster(lines, tree).Lookup(p)
	if want[0].Unit != commune && want[1].Unit != commune {
		t.Fatal("the commune is missing")
	}
	if h, _ := NewRoster(lines, tree).Speaks(p, commune); h.Revoked != "2023-12-01" {
		t.Errorf("revoked %q, want the earliest of the lines that revoke", h.Revoked)
	}
	for range 50 {
		rand.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		if got := NewRoster(lines, tree).Lookup(p); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
}
