package bundle

import (
	"reflect"
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// What a commune signed reaches the province through the district with the commune's signature, also when the district
// sends less or more of the stream at once than the commune did.
func TestAuthorsVouchTwoHopsAway(t *testing.T) {
	c, d := newWriter(t, commune), newWriter(t, district)
	c.register(t, commune, 3)
	first := ok(Pack(c.key, c.draft(district)))
	d.passOn(t, first)
	c.register(t, commune, 2)
	known := map[log.Stream]log.Head{}
	for _, l := range first.Manifest.Lines {
		known[l.Stream] = l.Head()
	}
	next := c.draft(district)
	next.Runs = c.runs(known)
	second := ok(Pack(c.key, next))
	d.passOn(t, second)
	d.register(t, district, 1)

	for name, runs := range map[string][]Run{"from the beginning": d.runs(nil), "from where the province stands": d.runs(known)} {
		draft := d.draft(province)
		draft.Runs, draft.Relays = runs, []Signed{second.Signed}
		s := ok(Parse(name, ok(Pack(d.key, draft)).Bytes(), identity.Key{}, Limits{}))
		vs, err := s.Vouchers()
		if err != nil {
			t.Fatal(err)
		}
		stream := first.Manifest.Lines[0].Stream
		if len(vs) != 1 || vs[0].Signer != c.key.Public() || vs[0].Manifest.From != commune || !reflect.DeepEqual(vs[0].Streams, []log.Stream{stream}) {
			t.Errorf("%s: %+v", name, vs)
		}
		if err := s.Verify(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}

	stale := d.draft(province)
	stale.Relays = []Signed{first.Signed}
	if err := verify(ok(Pack(d.key, stale)).Bytes()); !IsCode(err, BadVoucher) {
		t.Errorf("an older manifest answers for a newer head: %v", err)
	}
}

func TestCatalogsComeFirst(t *testing.T) {
	w := newWriter(t, district)
	w.register(t, commune, 1)
	w.register(t, district, 1)
	must(w.reg.Edit("", func(e *store.Writer) error {
		_, err := e.Put(record.CatalogOf(district.Unit, record.UnitKind, commune.Unit),
			&record.Unit{Code: commune.Code, Name: "Xã Nà Sao", Level: record.Commune, Parent: district.Unit}, nil, "")
		return err
	}))
	d := w.draft(province)
	slices.Reverse(d.Runs)
	d.Runs = append(d.Runs, Run{After: log.Head{Stream: log.Stream{Replica: log.Replica{9}}}, Changes: func(func([]byte) error) error { return nil }})
	m := ok(ParseManifest(ok(Pack(w.key, d)).Signed.Text))
	if len(m.Lines) != 3 || m.Lines[0].Stream.Channel.Part != record.Catalog {
		t.Errorf("lines: %+v", m.Lines)
	}
}

// A bundle that carries nothing but what its sender holds is a bundle too.
func TestABundleWithoutChanges(t *testing.T) {
	w := newWriter(t, commune)
	d := w.draft(district)
	d.Holds = sampleManifest().Holds
	p := ok(Pack(w.key, d))
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	if err := s.Verify(); err != nil {
		t.Fatal(err)
	}
	if m := ok(s.Manifest()); m.Changes != 0 || !reflect.DeepEqual(m.Holds, d.Holds) {
		t.Errorf("%+v", m)
	}
}

func TestPackRefusesWhatCouldNotBeRead(t *testing.T) {
	w := newWriter(t, commune)
	w.register(t, commune, 1)
	for name, bend := range map[string]func(*Draft){
		"no code":            func(d *Draft) { d.From.Code = "" },
		"no serial":          func(d *Draft) { d.Serial = 0 },
		"a stream twice":     func(d *Draft) { d.Runs = append(d.Runs, d.Runs...) },
		"two lines of names": func(d *Draft) { d.Officer = "Chẩu\n# key" },
		"no id":              func(d *Draft) { d.ID = record.ID{} },
	} {
		d := w.draft(district)
		bend(&d)
		if _, err := Pack(w.key, d); !IsCode(err, BadManifest) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
