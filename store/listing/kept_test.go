package listing_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
)

// said is all that a listing says.
type said struct {
	shown, entered []listing.Row
	suspected      int
}

func saidBy(l *listing.Listing) (s said) {
	s.shown, s.suspected = shownIn(l), len(l.Duplicates())
	l.Entered(listing.Query{}, func(r *listing.Row) { s.entered = append(s.entered, *r) })
	return s
}

// counted is what can be counted of the rows, in no order.
func counted(l *listing.Listing) (all []string) {
	l.Each(listing.Query{}, func(r *listing.Row) {
		all = append(all, fmt.Sprint(r.Unit, r.Field, r.By, r.Subject, r.Standing, r.Verdict, r.Registered, r.Proposed, r.Year, r.Conflict, r.Mobilised()))
	})
	slices.Sort(all)
	return all
}

// wantAsRead compares the listing with one for which all records are read: a transaction that writes is given nothing
// that was kept.
func wantAsRead(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *store.Register, after string) {
	t.Helper()
	var kept, read *listing.Listing
	err := r.View(func(tx *store.Tx) (err error) { kept, err = listing.Load(tx); return err })
	if err == nil {
		err = r.Edit("", func(w *store.Writer) (err error) { read, err = listing.Load(w.Tx); return err })
	}
	if err != nil {
		t.Fatalf("after %s: %v", after, err)
	}
	var counts *listing.Listing
	if err := r.View(func(tx *store.Tx) (err error) { counts, err = listing.Counts(tx); return err }); err != nil {
		t.Fatalf("after %s: %v", after, err)
	}
	if has, want := counted(counts), counted(read); !slices.Equal(has, want) {
		t.Fatalf("after %s, for counting:\n%+v\nread anew:\n%+v", after, has, want)
	}
	if has, want := saidBy(kept), saidBy(read); !reflect.DeepEqual(has, want) {
		t.Fatalf("after %s:\n%+v\nread anew:\n%+v", after, has, want)
	}
}

// Whatever happens to a register, by edits, bundles, undone ones, cuts and what is put back, and whenever the listing
// is kept meanwhile: it says what the records say.
func TestTheKeptListingSaysWhatTheRecordsSay(t *testing.T) {
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	listing.KeepAfter = 1
	here, there := mustCreate(t), mustCreate(t)
	units := []record.ID{district, commune, other}
	var models, parts []record.Ref
	figures := map[record.Ref]record.Ref{}
	rapid.Check(t, func(rt *rapid.T) {
		pick := func(of []record.Ref) record.Ref { return of[rapid.IntRange(0, len(of)-1).Draw(rt, "which")] }
		some := func() *store.Register { return []*store.Register{here, there}[rapid.IntRange(0, 1).Draw(rt, "where")] }
		put := func(w *store.Writer, ref record.Ref, rec record.Record) {
			_, err := w.Put(ref, rec, nil, "x")
			must(t, err)
		}
		edit := func(fn func(w *store.Writer)) {
			must(t, some().Edit("", func(w *store.Writer) error { fn(w); return nil }))
		}
		steps := map[string]func(){
			"a model": func() {
				ref := modelRef(rapid.SampledFrom(units).Draw(rt, "unit"), record.NewID(time.Now()))
				models = append(models, ref)
				edit(func(w *store.Writer) {
					put(w, ref, &record.Model{Name: rapid.SampledFrom([]string{"Nuôi dê", "Đường hoa", "Chợ phiên"}).Draw(rt, "name"), Subject: record.Individual, Registrant: "Ma Văn Nà"})
				})
			},
			"a year": func() {
				m := pick(models)
				ref := record.AffairsOf(m.Channel.Unit, record.ParticipationKind, record.ParticipationID(m.ID, rapid.Int64Range(2021, 2023).Draw(rt, "year")))
				parts = append(parts, ref)
				edit(func(w *store.Writer) {
					put(w, ref, &record.Participation{Model: m.ID, Year: 2020 + int64(len(parts)%4), Field: record.ID{byte(len(parts))}, Standing: record.New, Registered: "2023-02"})
				})
			},
			"a verdict": func() {
				p, by := pick(parts), rapid.SampledFrom(units).Draw(rt, "by")
				edit(func(w *store.Writer) {
					put(w, record.AffairsOf(p.Channel.Unit, record.AppraisalKind, record.AppraisalID(p.ID, by)),
						&record.Appraisal{Participation: p.ID, By: by, Verdict: rapid.SampledFrom([]record.Verdict{"", record.Recognised, record.NotRecognised}).Draw(rt, "verdict")})
				})
			},
			"a figure": func() {
				p, what := pick(parts), rapid.SampledFrom([]record.ResourceKind{record.Money, record.InKind}).Draw(rt, "what")
				id := record.ListedResourceID(p.ID, what)
				if rapid.Bool().Draw(rt, "typed") {
					id = record.NewID(time.Now())
				}
				ref := record.AffairsOf(p.Channel.Unit, record.ResourceKindName, id)
				figures[p] = ref
				edit(func(w *store.Writer) {
					put(w, ref, &record.Resource{Participation: p.ID, What: what, Amount: "12.5", Qualifier: record.Over})
				})
			},
			"a deletion": func() {
				ref := pick(slices.Concat(models, parts))
				if f, has := figures[ref]; has {
					ref = f
				}
				_ = some().Edit("", func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") })
			},
			"a name": func() {
				_ = some().Edit("", func(w *store.Writer) error { return w.Set(pick(models), "name", "Tên khác", "x") })
			},
			"a copy": func() {
				a, b := pick(models), pick(models)
				_ = some().Edit("", func(w *store.Writer) error { return listing.Join(w, a, b, "trùng") })
			},
			"two": func() {
				a, b := pick(models), pick(models)
				_ = some().Edit("", func(w *store.Writer) error { return listing.Apart(w, a, b, "khác") })
			},
			"a bundle":      func() { storetest.Carry(t, there, here, record.ID{}) },
			"a bundle back": func() { storetest.Carry(t, here, there, record.ID{}) },
			"a cut": func() {
				var cuts []store.CutTo
				must(t, here.View(func(tx *store.Tx) error {
					heads, err := tx.Heads()
					for _, h := range heads {
						if h.Stream.Replica == there.Me().Replica {
							cuts = append(cuts, store.CutTo{Stream: h.Stream, To: h.Number / 2})
						}
					}
					return err
				}))
				_, _ = here.Cut(cuts, "thu hồi")
			},
			"what lay aside": func() {
				var aside []store.Aside
				must(t, here.View(func(tx *store.Tx) (err error) { aside, err = tx.Aside(); return err }))
				for _, a := range aside {
					_, _ = here.PutBack(a.ID, "x")
				}
			},
			"a keeping": func() { must(t, listing.Keep(here)) },
		}
		steps["a model"]()
		steps["a year"]()
		names := slices.Sorted(func(yield func(string) bool) {
			for n := range steps {
				if !yield(n) {
					return
				}
			}
		})
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			name := rapid.SampledFrom(names).Draw(rt, "step")
			steps[name]()
			wantAsRead(rt, here, name)
		}
		rep, err := listing.Check(here)
		if must(t, err); !rep.OK {
			rt.Fatalf("check: %q", rep.Problems)
		}
	})
}
