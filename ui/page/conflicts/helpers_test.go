package conflicts

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page"
)

var must = storetest.Must

var (
	district = record.UnitID("031", "")
	commune  = record.UnitID("00901", "")
	road     = record.AffairsOf(commune, record.ModelKind, record.Derive(commune, record.ModelKind, "road"))
	house    = record.AffairsOf(commune, record.ModelKind, record.Derive(commune, record.ModelKind, "house"))
	year     = record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(road.ID, 2026))
	money    = record.AffairsOf(commune, record.ResourceKindName, record.ListedResourceID(year.ID, record.Money))
)

// office is a district with a commune below it, which hold the same two models.
type office struct {
	t    testing.TB
	d, c *store.Register
	at   time.Time
}

func newOffice(t testing.TB) *office {
	t.Helper()
	o := &office{t: t, at: time.Date(2026, 10, 3, 8, 0, 0, 0, time.UTC)}
	o.d, o.c = o.open(district, "Ma V."), o.open(commune, "Chẩu T.")
	put := func(w *store.Writer, ref record.Ref, rec record.Record) {
		_, err := w.Put(ref, rec, nil, "nhập theo danh sách")
		must(t, err)
	}
	o.edit(o.d, func(w *store.Writer) error {
		put(w, record.CatalogOf(district, record.UnitKind, district), &record.Unit{Code: "031", Name: "Huyện Lâm Khê", Level: record.District})
		put(w, record.CatalogOf(district, record.UnitKind, commune), &record.Unit{Code: "00901", Name: "Xã Thượng Lâm", Level: record.Commune, Parent: district})
		return nil
	})
	o.edit(o.c, func(w *store.Writer) error {
		put(w, road, &record.Model{Name: "Hiến đất mở rộng đường nội thôn Nà Ta", Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta"})
		put(w, house, &record.Model{Name: "Nhà văn hóa thôn Bản Bó", Subject: record.Collective, Registrant: "Mặt trận thôn Bản Bó"})
		put(w, year, &record.Participation{Model: road.ID, Year: 2026, Field: record.ID{1}, Standing: record.New, Registered: "2026-02-15"})
		put(w, money, &record.Resource{Participation: year.ID, What: record.Money, Amount: "185000000"})
		return nil
	})
	o.exchange()
	return o
}

func (o *office) open(unit record.ID, officer string) *store.Register {
	o.t.Helper()
	r, err := store.Create(filepath.Join(o.t.TempDir(), "so.dvr"), store.Me{Unit: unit, Officer: officer},
		store.Options{Now: func() time.Time { return o.at }})
	must(o.t, err)
	o.t.Cleanup(func() {
		rep, err := r.Check()
		must(o.t, errors.Join(err, r.Close()))
		if !rep.OK {
			o.t.Errorf("check: %q", rep.Problems)
		}
	})
	return r
}

func (o *office) edit(r *store.Register, do func(*store.Writer) error) {
	o.t.Helper()
	o.at = o.at.Add(26 * time.Minute)
	must(o.t, r.Edit("", do))
}

func (o *office) set(r *store.Register, ref record.Ref, field string, v any, reason string) {
	o.t.Helper()
	o.edit(r, func(w *store.Writer) error { return w.Set(ref, field, v, reason) })
}

// disagree lets the commune, then the district write a field, unseen by each other.
func (o *office) disagree(ref record.Ref, field string, theirs, ours any) {
	o.t.Helper()
	o.set(o.c, ref, field, theirs, "")
	o.set(o.d, ref, field, ours, "theo biên bản")
	o.exchange()
}

func (o *office) exchange() {
	o.t.Helper()
	storetest.Carry(o.t, o.c, o.d, record.ID{})
	storetest.Carry(o.t, o.d, o.c, record.ID{})
}

// text is what stands for a field.
func (o *office) text(r *store.Register, ref record.Ref, field string) (s string) {
	o.t.Helper()
	must(o.t, r.View(func(tx *store.Tx) error {
		h, err := tx.Get(ref, nil)
		if err == nil {
			s = h.State().Text(field)
		}
		return err
	}))
	return s
}

// open shows the page of a register.
func open(t testing.TB, r *store.Register, to page.Goto) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t, r)
	h.Open(New(h, to))
	return h
}
