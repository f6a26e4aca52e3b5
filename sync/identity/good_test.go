package identity

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/log"
	"danvan/store/record"
)

var streams = []log.Stream{
	{Replica: log.Replica{1}, Channel: record.Channel{Unit: commune, Part: record.Affairs}},
	{Replica: log.Replica{2}, Channel: record.Channel{Unit: commune, Part: record.Affairs}},
	{Replica: log.Replica{1}, Channel: record.Channel{Unit: commune, Part: record.Catalog}},
}

func head(stream int, number uint64) log.Head {
	return log.Head{Stream: streams[stream], Number: number, Hash: log.Hash{byte(stream), byte(number)}}
}

func heads(hs ...log.Head) []record.GoodHead {
	all := map[log.Stream]log.Head{}
	for _, h := range hs {
		all[h.Stream] = h
	}
	return GoodHeads(all)
}

func TestARevokedKeyIsGoodForItsGoodHeads(t *testing.T) {
	p := Generate().Public()
	bounded := line(district, commune, p, "2023-06-01")
	bounded.Key.Good = heads(head(0, 7), head(2, 3))
	nothing := line(province, commune, p, "2023-06-01")
	nothing.Key.Good = heads()
	lower := line(province, commune, p, "2023-07-01")
	lower.Key.Good = heads(head(0, 5), head(1, 9))
	dated := line(province, commune, p, "2023-05-01")
	holds := line(district, commune, p, "")
	early := line(district, commune, p, "")
	early.Key.Good = heads() // of a key that was not revoked, or is no longer
	for name, c := range map[string]struct {
		lines   []Line
		bounded bool
		good    [3]uint64 // number of the good head of each stream; 0: none
		any     bool      // whatever the key signs counts
	}{
		"a key that holds":                       {[]Line{holds}, false, [3]uint64{}, true},
		"a key that holds, with heads":           {[]Line{early}, false, [3]uint64{}, true},
		"revoked on a day":                       {[]Line{dated}, false, [3]uint64{}, false},
		"revoked from heads on":                  {[]Line{bounded}, true, [3]uint64{7, 0, 3}, false},
		"revoked for everything":                 {[]Line{nothing}, true, [3]uint64{}, false},
		"on a day, and from heads on":            {[]Line{dated, bounded}, true, [3]uint64{7, 0, 3}, false},
		"from heads on, twice: the lower":        {[]Line{bounded, lower}, true, [3]uint64{5, 0, 0}, false},
		"from heads on, and for everything":      {[]Line{bounded, nothing}, true, [3]uint64{}, false},
		"from heads on, beside a line without":   {[]Line{holds, bounded}, true, [3]uint64{7, 0, 3}, false},
		"three lines, and one that says nothing": {[]Line{lower, dated, holds, bounded}, true, [3]uint64{5, 0, 0}, false},
	} {
		t.Run(name, func(t *testing.T) {
			for range 5 {
				rand.Shuffle(len(c.lines), func(i, j int) { c.lines[i], c.lines[j] = c.lines[j], c.lines[i] })
				h, ok := NewRoster(c.lines, tree).Speaks(p, commune)
				if !ok || h.Bounded() != c.bounded {
					t.Fatalf("bounded %v, want %v", h.Bounded(), c.bounded)
				}
				for i, want := range c.good {
					got, named := h.Good(streams[i])
					if named != (want > 0) || named && got != head(i, want) {
						t.Errorf("stream %d is good up to %d, %v, want %d", i, got.Number, named, want)
					}
					for n := uint64(1); n < 12; n++ {
						if h.GoodFor(head(i, n)) != (c.any || n == want) {
							t.Errorf("good for %d of stream %d: %v", n, i, !(c.any || n == want))
						}
					}
					forged := head(i, want)
					forged.Hash[31] = 1
					if h.GoodFor(forged) != c.any {
						t.Errorf("stream %d: good for another past", i)
					}
				}
			}
		})
	}
}

// However many lines speak of a key, and in whatever order, they come to the same, and more lines never make more good.
func TestMoreLinesNeverMakeMoreGood(t *testing.T) {
	p := Generate().Public()
	anyLine := rapid.Custom(func(t *rapid.T) Line {
		l := line(rapid.SampledFrom([]record.ID{district, province}).Draw(t, "in"), commune, p, rapid.SampledFrom([]record.Date{"", "2023-06-01", "2024-01-01"}).Draw(t, "revoked"))
		if rapid.Bool().Draw(t, "bounded") {
			l.Key.Good = []record.GoodHead{}
			for range rapid.IntRange(0, 4).Draw(t, "heads") { // a stream may be there twice
				h := head(rapid.IntRange(0, 2).Draw(t, "stream"), uint64(rapid.IntRange(1, 3).Draw(t, "number")))
				h.Hash[1] = byte(rapid.IntRange(0, 1).Draw(t, "past"))
				l.Key.Good = append(l.Key.Good, heads(h)...)
			}
		}
		return l
	})
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(anyLine, 1, 5).Draw(t, "lines")
		want, _ := NewRoster(lines, tree).Speaks(p, commune)
		if got, _ := NewRoster(rapid.Permutation(lines).Draw(t, "order"), tree).Speaks(p, commune); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v in one order, %+v in another", want, got)
		}
		less, _ := NewRoster(lines[:len(lines)-1], tree).Speaks(p, commune)
		for _, s := range streams {
			now, has := want.Good(s)
			if was, had := less.Good(s); less.Bounded() && has && (!had || now.Number > was.Number) {
				t.Fatalf("one line more made %v good up to %d", s, now.Number)
			}
		}
	})
}

// The form in which a line keeps heads is one, and comes back as it went in.
func TestGoodHeadsThereAndBack(t *testing.T) {
	k := record.Key{Unit: commune, Public: "ssh-ed25519 A", Revoked: "2023-06-01", Good: heads(head(2, 3), head(0, 7))}
	vs := ok(record.Encode(&k))
	raw, _ := vs.Get("good")
	if again, _ := ok(record.Encode(&record.Key{Good: heads(head(0, 7), head(2, 3))})).Get("good"); string(again) != string(raw) {
		t.Error("the same heads have two forms")
	}
	if len(raw) > 1+2*72 {
		t.Errorf("two heads take %d bytes", len(raw))
	}
	var back record.Key
	if err := record.Decode(vs, &back); err != nil || !reflect.DeepEqual(goodOf(&back), goodOf(&k)) || len(goodOf(&back)) != 2 {
		t.Errorf("%+v came back as %+v, %v", k, back, err)
	}
	if GoodHeads(nil) == nil {
		t.Error("no heads are nil, which says nothing")
	}
}
