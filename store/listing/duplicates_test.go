package listing_test

import (
	"fmt"
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

var (
	society = record.UnitID("02269-PN", "") // below the commune
	police  = record.UnitID("071-CA", "")   // beside it
	far     = record.UnitID("072", "")
	farXa   = record.UnitID("02300", "")
)

// mustCreateWithOrganisations adds to the district and its communes an organisation below one and one beside both, and
// another district.
func mustCreateWithOrganisations(t testing.TB) *store.Register {
	r := mustCreate(t)
	must(t, r.Edit("", func(w *store.Writer) error {
		for id, u := range map[record.ID]*record.Unit{
			society: {Code: "02269-PN", Name: "Hội Phụ nữ xã", Level: record.Organisation, Parent: commune},
			police:  {Code: "071-CA", Name: "Công an huyện", Level: record.Organisation, Parent: district},
			far:     {Code: "072", Name: "Cụm 2", Level: record.Cluster, Parent: district},
			farXa:   {Code: "02300", Name: "Xã Hồng Quang", Level: record.Commune, Parent: far},
		} {
			if _, err := w.Put(record.CatalogOf(district, record.UnitKind, id), u, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return r
}

func pairsOf(ds []listing.Duplicate) []string {
	lines := []string{}
	for _, d := range ds {
		names := []string{d.A.Registrant, d.B.Registrant}
		slices.Sort(names)
		lines = append(lines, fmt.Sprintf("%s + %s", names[0], names[1]))
	}
	return lines
}

func (e entry) at(t testing.TB, r *store.Register, place string) record.ID {
	t.Helper()
	id := e.save(t, r)
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Set(record.AffairsOf(e.unit, record.ModelKind, id), "place", place, "thêm địa điểm")
	}))
	return id
}

func TestSuspectedDuplicates(t *testing.T) {
	const name, like = "Dân vận khéo trong vận động hiến đất làm đường", "Vận động nhân dân hiến đất làm đường"
	type side struct {
		unit                    record.ID
		name, registrant, place string
	}
	for _, c := range []struct {
		why  string
		a, b side
		want bool
	}{
		{"one unit", side{commune, name, "A", ""}, side{commune, like, "B", ""}, true},
		{"another name", side{commune, name, "A", ""}, side{commune, "Nuôi dê sinh sản", "B", ""}, false},
		{"another village's number", side{commune, name + " thôn 2", "A", ""}, side{commune, like + " thôn 3", "B", ""}, false},
		{"two communes", side{commune, name, "A", ""}, side{other, name, "B", ""}, false},
		{"two communes, one registrant", side{commune, name, "Hội Nông dân", ""}, side{other, like, "HỘI NÔNG DÂN", ""}, true},
		{"two communes, no registrant known", side{commune, name, "–", ""}, side{other, like, "–", ""}, false},
		{"a commune and what is below it", side{commune, name, "A", ""}, side{society, like, "B", ""}, true},
		{"a commune and what is below another", side{other, name, "A", ""}, side{society, name, "B", ""}, false},
		{"a commune and what is beside it", side{other, name, "A", ""}, side{police, like, "B", ""}, true},
		{"a commune of another cluster", side{farXa, name, "A", ""}, side{police, name, "B", ""}, false},
		{"two organisations", side{society, name, "A", ""}, side{police, name, "B", ""}, false},
		{"the same place otherwise written", side{commune, name, "A", "Thôn Nà Sao"}, side{commune, like, "B", "bản Nà Sao, xã Thượng Lâm"}, true},
		{"another place", side{commune, name, "A", "Thôn Nà Sao"}, side{commune, like + " lớn", "B", "Thôn Bản Đồn"}, false},
		{"another place, quite the same name", side{commune, name, "A", "Thôn Nà Sao"}, side{commune, name, "B", "Thôn Bản Đồn"}, true},
	} {
		t.Run(c.why, func(t *testing.T) {
			r := mustCreateWithOrganisations(t)
			for _, s := range []side{c.a, c.b} {
				entry{s.unit, s.name, s.registrant, 2023, nil}.at(t, r, s.place)
			}
			if got := pairsOf(mustLoad(t, r).Duplicates()); len(got) == 1 != c.want || len(got) > 1 {
				t.Errorf("suspected: %q", got)
			}
		})
	}
}

func TestWhatWasDecidedIsSuspectedNoLonger(t *testing.T) {
	r := mustCreate(t)
	var refs []record.Ref
	for _, by := range []string{"A", "B", "C"} {
		e := entry{commune, "Trồng hoa ven đường", by, 2023, nil}
		id := e.save(t, r)
		e.again(t, r, id, 2022) // a model of two years is one
		refs = append(refs, modelRef(commune, id))
	}
	decide := func(fn func(*store.Writer) error) {
		t.Helper()
		must(t, r.Edit("", fn))
	}
	want := func(what string, pairs ...string) {
		t.Helper()
		got := pairsOf(mustLoad(t, r).Duplicates())
		slices.Sort(got)
		if !slices.Equal(got, pairs) {
			t.Errorf("%s: %q", what, got)
		}
	}
	want("at first", "A + B", "A + C", "B + C")
	decide(func(w *store.Writer) error { return listing.Apart(w, refs[1], refs[0], "") })
	want("two decided to be two", "A + C", "B + C")
	decide(func(w *store.Writer) error { return listing.Suspect(w, refs[0], refs[1], "") })
	decide(func(w *store.Writer) error { return listing.Suspect(w, refs[0], refs[2], "") }) // was never decided
	want("taken back", "A + B", "A + C", "B + C")
	decide(func(w *store.Writer) error { return listing.Apart(w, refs[0], refs[1], "") })
	want("decided again", "A + C", "B + C")
	join(t, r, refs[2], refs[0])
	want("one that is a copy", []string{}...)
}

// The pairs that some models have are those of all pairs that have one of them, whether they are in the register or
// only about to be.
func TestDuplicatesOfSome(t *testing.T) {
	r := mustCreateWithOrganisations(t)
	units := []record.ID{commune, society, police, other}
	var refs []record.Ref
	var about []listing.Row
	for i := range 24 {
		e := entry{units[i%4], []string{"Trồng hoa ven đường", "Trồng hoa ven đường làng", "Nuôi dê"}[i%3], fmt.Sprint("Hội ", i%5), 2023, nil}
		refs = append(refs, modelRef(e.unit, e.save(t, r)))
		about = append(about, listing.Row{Traits: &listing.Traits{Unit: e.unit}, Name: e.name, Registrant: e.registrant})
	}
	l := mustLoad(t, r)
	key := func(d listing.Duplicate) string {
		ids := []string{d.A.ModelRef().ID.String(), d.B.ModelRef().ID.String()}
		slices.Sort(ids)
		return fmt.Sprintf("%s %.3f", ids, d.Similarity)
	}
	keys := func(ds []listing.Duplicate) (ks []string) {
		for _, d := range ds {
			ks = append(ks, key(d))
		}
		slices.Sort(ks)
		return ks
	}
	some := refs[5:12]
	var want []listing.Duplicate
	for _, d := range l.Duplicates() {
		if slices.Contains(some, d.A.ModelRef()) || slices.Contains(some, d.B.ModelRef()) {
			want = append(want, d)
		}
	}
	got := l.DuplicatesOf(some)
	if !slices.Equal(keys(got), keys(want)) || len(want) < 10 {
		t.Errorf("%q\nexpected %q", keys(got), keys(want))
	}
	if !slices.IsSortedFunc(got, func(a, b listing.Duplicate) int { return int(1000 * (b.Similarity - a.Similarity)) }) {
		t.Errorf("not the most similar first: %v", keys(got))
	}
	for _, d := range got {
		if !slices.Contains(some, d.A.ModelRef()) {
			t.Errorf("A is not one of those asked for: %s", key(d))
		}
	}

	// Before the last twelve are there, the same pairs are foretold.
	must(t, r.Edit("", func(w *store.Writer) error {
		for _, ref := range refs[12:] {
			if err := w.Delete(ref, "nhập nhầm"); err != nil {
				return err
			}
		}
		return nil
	}))
	foretold := mustLoad(t, r).DuplicatesWith(about[12:])
	if came := l.DuplicatesOf(refs[12:]); len(foretold) != len(came) || len(came) == 0 {
		t.Errorf("%d foretold, %d came", len(foretold), len(came))
	}
}

// Suspected counts the pairs that there are and knows their models, also after rows were read again.
func TestSuspectedAreThoseOfThePairs(t *testing.T) {
	r := mustCreate(t)
	names := []string{"Trồng hoa ven đường", "Trồng hoa ven đường thôn", "Nuôi dê", "Hiến đất làm đường", "Hiến đất làm đường liên thôn", "Giữ gìn an ninh"}
	var l *listing.Listing
	for i, name := range names {
		var touched []record.Ref
		must(t, r.Edit("", func(w *store.Writer) error {
			model := modelRef(commune, w.NewID())
			if _, err := w.Put(model, &record.Model{Name: name, Registrant: "Chi bộ", Subject: record.Collective}, nil, ""); err != nil {
				return err
			}
			touched = append(touched, model)
			_, err := w.Put(record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(model.ID, 2023)), &record.Participation{Model: model.ID, Year: 2023}, nil, "")
			return err
		}))
		if l == nil {
			l = mustLoad(t, r)
		} else {
			must(t, r.View(func(tx *store.Tx) error { return l.Refresh(tx, touched) }))
		}
		pairs, suspected := l.Duplicates(), l.Suspected()
		if suspected.Pairs != len(pairs) || suspected != l.Suspected() {
			t.Fatalf("after %d models %d pairs, counted %d", i+1, len(pairs), suspected.Pairs)
		}
		in := map[record.ID]bool{}
		for _, d := range pairs {
			in[d.A.Model], in[d.B.Model] = true, true
		}
		l.Each(listing.Query{}, func(row *listing.Row) {
			if suspected.Has(row) != in[row.Model] {
				t.Errorf("%s: %v", row.Name, suspected.Has(row))
			}
		})
	}
	if l.Suspected().Pairs != 2 {
		t.Errorf("%d pairs", l.Suspected().Pairs)
	}
}
