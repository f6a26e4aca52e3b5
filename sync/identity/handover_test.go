package identity

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// handed gives the line of a root's key that an older one handed over to.
func handed(before, self Key, unit record.ID, from record.Date) Line {
	k := ok(Handover(before, self, unit))
	k.From = from
	return Line{k, unit}
}

func first(k Key, from record.Date) Line {
	return Line{record.Key{Unit: province, Public: string(k.Public()), From: from}, province}
}

func TestARootsKeysFollowFromTheFirst(t *testing.T) {
	a, b, c, thief := Generate(), Generate(), Generate(), Generate()
	stolen := handed(thief, c, province, "2024-01-01")
	stolen.Key.Before = string(a.Public()) // signed by another than it names
	half := handed(a, b, province, "2024-01-01")
	half.Key.SignedBySelf = half.Key.SignedByBefore
	moved := handed(a, b, district, "2024-01-01")
	moved.Key.Unit, moved.In = province, province // signed for another unit
	borrowed := handed(a, b, province, "2024-01-01")
	borrowed.In, borrowed.Key.Unit = district, commune
	for name, x := range map[string]struct {
		lines  []Line
		pinned []Public
		want   []Key // of a, b, c and the thief those that count for the province
	}{
		"the first alone":                  {[]Line{first(a, "2023-01-01")}, nil, []Key{a}},
		"one handed over":                  {[]Line{first(a, "2023-01-01"), handed(a, b, province, "2024-01-01")}, nil, []Key{a, b}},
		"two, each by the one before":      {[]Line{first(a, "2023-01-01"), handed(a, b, province, "2024-01-01"), handed(b, c, province, "2025-01-01")}, nil, []Key{a, b, c}},
		"one between is missing":           {[]Line{first(a, "2023-01-01"), handed(b, c, province, "2025-01-01")}, nil, []Key{a}},
		"one just added":                   {[]Line{first(a, "2023-01-01"), first(thief, "2023-01-02")}, nil, []Key{a}},
		"one just added, of a thief's own": {[]Line{first(a, "2023-01-01"), first(thief, "2023-01-02"), handed(thief, c, province, "2025-01-01")}, nil, []Key{a}},
		"one that a person compared":       {[]Line{first(a, "2023-01-01"), first(b, "2024-01-01"), handed(b, c, province, "2025-01-01")}, []Public{a.Public(), b.Public()}, []Key{a, b, c}},
		"one added with an earlier date":   {[]Line{first(a, "2023-01-01"), first(thief, "2020-01-01")}, []Public{a.Public()}, []Key{a}},
		"from one that a person compared":  {[]Line{handed(b, c, province, "2025-01-01")}, []Public{b.Public()}, []Key{c}},
		"signed by a thief for another":    {[]Line{first(a, "2023-01-01"), stolen}, nil, []Key{a}},
		"not signed by itself":             {[]Line{first(a, "2023-01-01"), half}, nil, []Key{a}},
		"signed for another unit":          {[]Line{first(a, "2023-01-01"), moved}, nil, []Key{a}},
		"each from the other":              {[]Line{first(a, "2023-01-01"), handed(b, c, province, "2024-01-01"), handed(c, b, province, "2024-01-01")}, nil, []Key{a}},
		"for a unit that is no root":       {[]Line{first(a, "2023-01-01"), borrowed}, nil, []Key{a}},
	} {
		t.Run(name, func(t *testing.T) {
			for range 5 {
				rand.Shuffle(len(x.lines), func(i, j int) { x.lines[i], x.lines[j] = x.lines[j], x.lines[i] })
				r := NewRoster(x.lines, tree, x.pinned...)
				for who, k := range map[string]Key{"a": a, "b": b, "c": c, "thief": thief} {
					want := false
					for _, w := range x.want {
						want = want || w.Public() == k.Public()
					}
					if _, got := r.Speaks(k.Public(), province); got != want {
						t.Errorf("%s counts: %v, want %v", who, got, want)
					}
					if _, got := r.Speaks(k.Public(), commune); got {
						t.Errorf("%s counts for a commune", who)
					}
				}
			}
		})
	}
}

// Once it has handed over, the old key can be revoked, and the new one still follows from it.
func TestARevokedKeysSuccessorHolds(t *testing.T) {
	a, b := Generate(), Generate()
	old := first(a, "2023-01-01")
	old.Key.Revoked, old.Key.Good = "2024-02-01", []record.GoodHead{}
	r := NewRoster([]Line{old, handed(a, b, province, "2024-01-01")}, tree)
	if got := r.Keys(province); len(got) != 1 || got[0] != b.Public() {
		t.Errorf("the keys that hold: %v", got)
	}
	if h, ok := r.Speaks(a.Public(), province); !ok || h.Revoked == "" || !h.Bounded() {
		t.Errorf("the old one: %+v, %v", h, ok)
	}
}

func TestHandoverRefusesNoKeys(t *testing.T) {
	for _, pair := range [][2]Key{{{}, Generate()}, {Generate(), {}}} {
		if _, err := Handover(pair[0], pair[1], province); !errors.Is(err, ErrNotKey) {
			t.Errorf("got %v", err)
		}
	}
	k := Generate()
	line := ok(Handover(k, k, province))
	if err := CheckHandover(&line); !errors.Is(err, ErrBadHandover) {
		t.Errorf("a key handed over to itself: %v", err)
	}
}

// What says from which key another was handed over is judged whole, before it is in any catalog.
func TestJudgeHoldsHandoversToTheirSignatures(t *testing.T) {
	good, id := ok(Handover(Generate(), Generate(), province)), record.NewID(time.Now())
	below := ok(Handover(Generate(), Generate(), district))
	bent := good
	bent.SignedByBefore = good.SignedBySelf
	var alone log.Change
	for _, e := range change(&good, id).Edits {
		if e.Field == "before" {
			alone = log.Change{Kind: record.KeyKind, ID: id, Edits: []log.Edit{e}}
		}
	}
	for name, c := range map[string]struct {
		catalog record.ID
		change  *log.Change
		want    RefusalCode
	}{
		"the root's":                        {province, change(&good, id), ""},
		"a bent signature":                  {province, change(&bent, id), BadHandover},
		"the key before alone":              {province, &alone, BadHandover},
		"a district's own, once alone":      {district, change(&below, id), ""},
		"a district's, in the province's":   {province, change(&below, id), BadHandover},
		"the root's, in a district's":       {district, change(&good, id), BadHandover},
		"the key before emptied, by itself": {province, &log.Change{Kind: record.KeyKind, ID: id, Edits: []log.Edit{{Field: "before", Value: record.Null}}}, ""},
	} {
		if err := Judge(c.catalog, record.Channel{Unit: c.catalog, Part: record.Catalog}, c.change, tree); codeOf(err) != c.want {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestOpenSSHVerifiesAHandover(t *testing.T) {
	keygen, before, self := program(t, "ssh-keygen"), Generate(), Generate()
	line := ok(Handover(before, self, province))
	dir := t.TempDir()
	write(t, filepath.Join(dir, "allowed"), []byte("before "+line.Before+"\nself "+line.Public+"\n"))
	statement := []byte(province.String() + "\n" + line.Before + "\n" + line.Public + "\n")
	for who, sig := range map[string]string{"before": line.SignedByBefore, "self": line.SignedBySelf} {
		write(t, filepath.Join(dir, "sig"), []byte(sig))
		cmd := exec.Command(keygen, "-Y", "verify", "-f", "allowed", "-I", who, "-n", "danvan-key@v1", "-s", "sig")
		cmd.Dir, cmd.Stdin = dir, bytes.NewReader(statement)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("ssh-keygen -Y verify of the signature by %s: %s %v", who, out, err)
		}
	}
}

func FuzzCheckHandover(f *testing.F) {
	good := ok(Handover(fixed(), Generate(), province))
	f.Add(good.Public, good.Before, good.SignedByBefore, good.SignedBySelf)
	f.Add(good.Before, good.Public, good.SignedBySelf, good.SignedByBefore)
	f.Add("", "", "", "")
	f.Fuzz(func(t *testing.T, public, before, byBefore, bySelf string) {
		line := record.Key{Unit: province, Public: public, Before: before, SignedByBefore: byBefore, SignedBySelf: bySelf}
		if CheckHandover(&line) != nil {
			return
		}
		if line.Unit = district; CheckHandover(&line) == nil {
			t.Errorf("one handover holds for two units: %q %q", public, before)
		}
	})
}

func BenchmarkNewRosterHandedOver(b *testing.B) {
	x, y := Generate(), Generate()
	lines := []Line{first(x, "2023-01-01"), handed(x, y, province, "2024-01-01")}
	for b.Loop() {
		NewRoster(lines, tree)
	}
}
