package listing_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
)

var must = storetest.Must

var (
	district = record.UnitID("071", "")
	commune  = record.UnitID("02269", "")
	other    = record.UnitID("02266", "")
)

// mustCreate makes a district's register with two communes.
func mustCreate(t testing.TB) *store.Register {
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: district}, store.Options{})
	must(t, err)
	t.Cleanup(func() {
		rep, err := r.Check()
		must(t, err)
		if !rep.OK {
			t.Errorf("check: %q", rep.Problems)
		}
		must(t, r.Close())
	})
	must(t, r.Edit("", func(w *store.Writer) error {
		for i, u := range []*record.Unit{
			{Code: "071", Name: "Huyện Lâm Bình", Level: record.District},
			{Code: "02269", Name: "Xã Thượng Lâm", Level: record.Commune, Parent: district},
			{Code: "02266", Name: "Thị trấn Lăng Can", Level: record.Commune, Parent: district},
		} {
			u.Order = int64(i)
			if _, err := w.Put(record.CatalogOf(district, record.UnitKind, record.UnitID(u.Code, "")), u, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return r
}

type entry struct {
	unit             record.ID
	name, registrant string
	year             int64
	verdicts         map[record.ID]record.Verdict // by unit
}

func (e entry) save(t testing.TB, r *store.Register) record.ID {
	id := record.NewID(time.Now())
	must(t, r.Edit("", func(w *store.Writer) error {
		m := &record.Model{Name: e.name, Subject: record.Individual, Registrant: e.registrant}
		if _, err := w.Put(record.AffairsOf(e.unit, record.ModelKind, id), m, nil, ""); err != nil {
			return err
		}
		p := record.ParticipationID(id, e.year)
		if _, err := w.Put(record.AffairsOf(e.unit, record.ParticipationKind, p), &record.Participation{Model: id, Year: e.year, Field: record.ID{1}, Standing: record.New}, nil, ""); err != nil {
			return err
		}
		for by, v := range e.verdicts {
			a := &record.Appraisal{Participation: p, By: by, Verdict: v}
			if _, err := w.Put(record.AffairsOf(e.unit, record.AppraisalKind, record.AppraisalID(p, by)), a, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return id
}

func mustLoad(t testing.TB, r *store.Register) *listing.Listing {
	var l *listing.Listing
	must(t, r.View(func(tx *store.Tx) (err error) { l, err = listing.Load(tx); return err }))
	return l
}

func names(rows []*listing.Row) (ns []string) {
	for _, r := range rows {
		ns = append(ns, r.Name)
	}
	return ns
}

func wantNames(t *testing.T, what string, rows []*listing.Row, want ...string) {
	t.Helper()
	if got := names(rows); !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestFind(t *testing.T) {
	r := mustCreate(t)
	entry{commune, "Trần Ái", "Nguyễn Thị Thêm", 2023, map[record.ID]record.Verdict{commune: record.Exemplary, district: record.NotRecognised}}.save(t, r)
	entry{commune, "Trân Ba", "Ma Văn Nà", 2023, map[record.ID]record.Verdict{commune: record.Exemplary}}.save(t, r)
	entry{other, "Đường hoa", "Hoàng Thị Khuổi", 2022, nil}.save(t, r)
	l := mustLoad(t, r)
	wantNames(t, "all, by unit and name", l.Find(listing.Query{}), "Trân Ba", "Trần Ái", "Đường hoa")
	wantNames(t, "of a year", l.Find(listing.Query{Year: 2022}), "Đường hoa")
	wantNames(t, "of a unit", l.Find(listing.Query{Unit: other}), "Đường hoa")
	wantNames(t, "below a unit", l.Find(listing.Query{Unit: district, Year: 2023}), "Trân Ba", "Trần Ái")
	wantNames(t, "recognised", l.Find(listing.Query{Verdict: record.Recognised}), "Trân Ba") // the district's verdict stands before the commune's
	wantNames(t, "without verdict", l.Find(listing.Query{Verdict: listing.NoVerdict}), "Đường hoa")
	for _, q := range []string{"nguyen thi them", "THÊM nguyễn", "Nguye\u0302\u0303n The\u0302m"} {
		wantNames(t, q, l.Find(listing.Query{Search: q}), "Trần Ái")
	}
	if ys := l.Years(); !slices.Equal(ys, []int{2023, 2022}) {
		t.Errorf("years %v", ys)
	}
}

// A listing that is refreshed is the same as one that is read anew.
func TestRefresh(t *testing.T) {
	r := mustCreate(t)
	first := entry{commune, "Trần Ái", "Nguyễn Thị Thêm", 2023, nil}.save(t, r)
	l := mustLoad(t, r)
	wantNames(t, "before", l.Find(listing.Query{Search: "them"}), "Trần Ái")
	wantNames(t, "before, by name", l.ByName(listing.Query{}), "Trần Ái")
	var touched []record.Ref
	r.Watch(func(refs []record.Ref) { touched = append(touched, refs...) })
	entry{other, "Đường hoa", "Hoàng Thị Thêm", 2022, nil}.save(t, r)
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Set(record.AffairsOf(commune, record.ModelKind, first), "name", "Trần Ân", "viết sai tên")
	}))
	must(t, r.View(func(tx *store.Tx) error { return l.Refresh(tx, touched) }))
	wantNames(t, "after", l.Find(listing.Query{}), names(mustLoad(t, r).Find(listing.Query{}))...)
	found := names(l.Find(listing.Query{Search: "them"}))
	slices.Sort(found)
	if !slices.Equal(found, []string{"Trần Ân", "Đường hoa"}) {
		t.Errorf("search after refresh: %q", found)
	}
	if l.Len() != 2 {
		t.Errorf("%d rows", l.Len())
	}
	wantNames(t, "by name, before the refresh asked for too", l.ByName(listing.Query{}), "Đường hoa", "Trần Ân")
	wantNames(t, "by name, of a unit", l.ByName(listing.Query{Unit: commune}), "Trần Ân")
}

func TestADeletedModelHasNoRow(t *testing.T) {
	r := mustCreate(t)
	id := entry{commune, "Trần Ái", "Nguyễn Thị Thêm", 2023, nil}.save(t, r)
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Delete(record.AffairsOf(commune, record.ModelKind, id), "nhập nhầm")
	}))
	if l := mustLoad(t, r); l.Len() != 0 {
		t.Errorf("rows %q", names(l.Find(listing.Query{})))
	}
}

// Who looks at rows holds nobody up who reads them again, and sees to the end what there was when it began.
func TestLookingHoldsUpNoRefresh(t *testing.T) {
	r := mustCreate(t)
	var refs []record.Ref
	add := func() {
		must(t, r.Edit("", func(w *store.Writer) error {
			model := modelRef(commune, w.NewID())
			refs = append(refs, model)
			if _, err := w.Put(model, &record.Model{Name: "Đường hoa", Registrant: "Hội", Subject: record.Collective}, nil, ""); err != nil {
				return err
			}
			_, err := w.Put(record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(model.ID, 2023)), &record.Participation{Model: model.ID, Year: 2023}, nil, "")
			return err
		}))
	}
	add()
	l := mustLoad(t, r)
	l.Index()
	for _, look := range []func(listing.Query, func(*listing.Row)){l.Each, l.Entered} {
		before, seen := l.Len(), 0
		look(listing.Query{}, func(*listing.Row) {
			if seen++; seen == 1 {
				add()
				must(t, r.View(func(tx *store.Tx) error { return l.Refresh(tx, refs) }))
			}
		})
		if seen != before || l.Len() != before+1 || len(l.Find(listing.Query{Search: "hoa"})) != before+1 {
			t.Errorf("saw %d of %d; now %d, found %d", seen, before, l.Len(), len(l.Find(listing.Query{Search: "hoa"})))
		}
	}
}
