package listing_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

func modelRef(unit, id record.ID) record.Ref { return record.AffairsOf(unit, record.ModelKind, id) }

func join(t testing.TB, r *store.Register, copied, into record.Ref) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error { return listing.Join(w, copied, into, "trùng") }))
}

// shownIn gives copies of all rows of a listing.
func shownIn(l *listing.Listing) (rows []listing.Row) {
	l.Each(listing.Query{}, func(r *listing.Row) { rows = append(rows, *r) })
	return rows
}

func (e entry) again(t testing.TB, r *store.Register, model record.ID, year int64) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error {
		p := record.ParticipationID(model, year)
		_, err := w.Put(record.AffairsOf(e.unit, record.ParticipationKind, p), &record.Participation{Model: model, Year: year, Field: record.ID{1}}, nil, "")
		return err
	}))
}

func TestACopyCountsAsItsModel(t *testing.T) {
	r := mustCreate(t)
	first := entry{commune, "Đường hoa", "Hội Phụ nữ", 2023, map[record.ID]record.Verdict{district: record.Recognised}}
	itself := first.save(t, r)
	second := entry{other, "Trồng hoa ven đường", "Nguyễn Thị Thêm", 2023, nil}
	copied := second.save(t, r)
	second.again(t, r, copied, 2022)
	before := shownIn(mustLoad(t, r))

	join(t, r, modelRef(other, copied), modelRef(commune, itself))
	l := mustLoad(t, r)
	wantNames(t, "of the year both have", l.Find(listing.Query{Year: 2023}), "Đường hoa")
	wantNames(t, "of the year only the copy has", l.Find(listing.Query{Year: 2022}), "Đường hoa")
	wantNames(t, "of the model", l.Find(listing.Query{Model: itself}), "Đường hoa", "Đường hoa")
	kept := l.Find(listing.Query{Year: 2022})[0]
	if kept.Unit != other || kept.Into == nil || *kept.Into != modelRef(commune, itself) || kept.Copies != 1 || kept.ModelRef() != modelRef(other, copied) {
		t.Errorf("the year of the copy: %+v", kept)
	}
	if l.Itself(modelRef(other, copied)) != modelRef(commune, itself) || !slices.Equal(l.Copies(modelRef(commune, itself)), []record.Ref{modelRef(other, copied)}) {
		t.Errorf("itself %v, copies %v", l.Itself(modelRef(other, copied)), l.Copies(modelRef(commune, itself)))
	}
	var entered []string
	l.Entered(listing.Query{Unit: other}, func(r *listing.Row) { entered = append(entered, r.Name) })
	if !slices.Equal(entered, []string{second.name, second.name}) {
		t.Errorf("entered %q", entered)
	}

	must(t, r.Edit("", func(w *store.Writer) error { return listing.Part(w, modelRef(other, copied), "khác nhau") }))
	if after := shownIn(mustLoad(t, r)); !reflect.DeepEqual(after, before) {
		t.Errorf("undone: %+v, before %+v", after, before)
	}
}

func TestJoinRefuses(t *testing.T) {
	r := mustCreate(t)
	var refs []record.Ref
	for _, name := range []string{"Nuôi dê", "Nuôi dê núi", "Nuôi dê sinh sản"} {
		refs = append(refs, modelRef(commune, entry{commune, name, "Ma Văn Nà", 2023, nil}.save(t, r)))
	}
	join(t, r, refs[1], refs[2])
	join(t, r, refs[0], refs[1])
	for _, c := range []struct {
		name         string
		copied, into record.Ref
		want         listing.JoinCode
	}{
		{"with itself", refs[0], refs[0], listing.OneModel},
		{"in a circle", refs[2], refs[0], listing.Circle},
		{"what is not there", modelRef(other, refs[0].ID), refs[1], listing.NoModel},
		{"into what is not there", refs[0], modelRef(other, refs[1].ID), listing.NoModel},
		{"into what is no model", refs[0], record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(refs[1].ID, 2023)), listing.NoModel},
	} {
		err := r.Edit("", func(w *store.Writer) error { return listing.Join(w, c.copied, c.into, "trùng") })
		var e *listing.JoinError
		if !errors.As(err, &e) || e.Code != c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if l := mustLoad(t, r); l.Itself(refs[0]) != refs[2] || len(l.Copies(refs[2])) != 2 {
		t.Errorf("a chain ends at %v", l.Itself(refs[0]))
	}
}

// graph is models that point to one another in any way.
type graph struct {
	models []record.Ref
	years  map[record.Ref][]int64
	next   map[record.Ref]record.Ref
	gone   map[record.Ref]bool
}

// itself is where a model ends, by looking.
func (g *graph) itself(m record.Ref) record.Ref {
	path := []record.Ref{m}
	for {
		to, on := g.next[m]
		if !on || g.gone[to] || !slices.Contains(g.models, to) {
			return m
		}
		if i := slices.Index(path, to); i >= 0 {
			return slices.MinFunc(path[i:], func(a, b record.Ref) int { return slices.Compare(a.ID[:], b.ID[:]) })
		}
		m = to
		path = append(path, m)
	}
}

// However models point to one another, each that is one counts once in each year in which any of it took part, and a
// listing that is refreshed is the same as one that is read anew.
func TestEachModelCountsOnceInAYear(t *testing.T) {
	units := []record.ID{district, commune, other}
	r := mustCreate(t)
	rapid.Check(t, func(rt *rapid.T) {
		g := &graph{years: map[record.Ref][]int64{}, next: map[record.Ref]record.Ref{}, gone: map[record.Ref]bool{}}
		for range rapid.IntRange(2, 6).Draw(rt, "models") {
			e := entry{rapid.SampledFrom(units).Draw(rt, "unit"), rapid.SampledFrom([]string{"Nuôi dê", "Đường hoa", "Chợ phiên"}).Draw(rt, "name"), "Ma Văn Nà", 2021, nil}
			id := e.save(t, r)
			ref := modelRef(e.unit, id)
			g.models, g.years[ref] = append(g.models, ref), []int64{2021}
			for _, y := range []int64{2022, 2023} {
				if rapid.Bool().Draw(rt, "again") {
					e.again(t, r, id, y)
					g.years[ref] = append(g.years[ref], y)
				}
			}
		}
		defer func() {
			must(t, r.Edit("", func(w *store.Writer) error {
				for _, m := range g.models {
					if err := w.Delete(m, "xong"); err != nil && err != store.ErrNoRecord {
						return err
					}
				}
				return nil
			}))
		}()
		l := mustLoad(t, r)
		var touched []record.Ref
		for range rapid.IntRange(1, 8).Draw(rt, "decisions") {
			m := rapid.SampledFrom(g.models).Draw(rt, "model")
			if g.gone[m] {
				continue
			}
			to := rapid.SampledFrom(append([]record.Ref{{}, modelRef(commune, record.ID{9})}, g.models...)).Draw(rt, "to")
			g.next[m] = to
			must(t, r.Edit("", func(w *store.Writer) error {
				if rapid.IntRange(0, 9).Draw(rt, "delete") == 0 {
					g.gone[m] = true
					return w.Delete(m, "nhập nhầm")
				}
				rec := new(record.Model)
				held, err := w.Get(m, rec)
				if err == nil {
					rec.SameUnit, rec.SameAs = to.Channel.Unit, to.ID
					_, err = w.Put(m, rec, held, "trùng")
				}
				return err
			}))
			touched = append(touched, m)
			if rapid.Bool().Draw(rt, "refresh") {
				must(t, r.View(func(tx *store.Tx) error { return l.Refresh(tx, touched) }))
				touched = nil
				if len(l.Find(listing.Query{Search: "ma nà"})) != l.Len() {
					rt.Fatalf("%d found, %d rows", len(l.Find(listing.Query{Search: "ma nà"})), l.Len())
				}
			}
		}
		must(t, r.View(func(tx *store.Tx) error { return l.Refresh(tx, touched) }))
		rows := shownIn(l)
		if anew := shownIn(mustLoad(t, r)); !reflect.DeepEqual(rows, anew) {
			rt.Fatalf("refreshed %+v\nread anew %+v", rows, anew)
		}
		type once struct {
			model record.Ref
			year  int
		}
		want, got := map[once]bool{}, map[once]bool{}
		for _, m := range g.models {
			for _, y := range g.years[m] {
				if !g.gone[m] {
					want[once{g.itself(m), int(y)}] = true
				}
			}
		}
		for _, row := range rows {
			is := g.itself(row.ModelRef())
			o := once{is, row.Year}
			if got[o] || l.Itself(row.ModelRef()) != is || (row.Into != nil) != (is != row.ModelRef()) || int(row.Copies) != len(l.Copies(is)) {
				rt.Fatalf("twice %v, or not what it is: %+v", got[o], row)
			}
			own := slices.Contains(g.years[is], int64(row.Year))
			if own && row.ModelRef() != is {
				rt.Fatalf("a copy counts where the model has a row of its own: %+v", row)
			}
			got[o] = true
		}
		if !reflect.DeepEqual(got, want) {
			rt.Fatalf("%d counted, %d expected", len(got), len(want))
		}
	})
}
