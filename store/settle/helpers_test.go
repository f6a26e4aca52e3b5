package settle_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/storetest"
)

var must = storetest.Must

var (
	district = record.UnitID("031", "")
	commune  = record.UnitID("00901", "")
)

// pair is a district and a commune below it; each save comes a minute after the one before.
type pair struct {
	t    testing.TB
	d, c *store.Register
	at   time.Time
	n    byte
}

func newPair(t testing.TB) *pair {
	t.Helper()
	p := &pair{t: t, at: time.Date(2026, 10, 3, 8, 0, 0, 0, time.UTC)}
	p.d, p.c = p.open(district), p.open(commune)
	must(t, p.d.Edit("", func(w *store.Writer) error {
		for _, u := range []record.Unit{{Code: "031", Name: "Huyện Lâm Khê", Level: record.District},
			{Code: "00901", Name: "Xã Thượng Lâm", Level: record.Commune, Parent: district}} {
			if _, err := w.Put(record.CatalogOf(district, record.UnitKind, record.UnitID(u.Code, "")), &u, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	p.exchange()
	return p
}

func (p *pair) now() time.Time { return p.at }

func (p *pair) open(unit record.ID) *store.Register {
	p.t.Helper()
	r, err := store.Create(filepath.Join(p.t.TempDir(), "so.dvr"), store.Me{Unit: unit, Officer: "Chẩu T."}, store.Options{Now: p.now})
	must(p.t, err)
	p.t.Cleanup(func() {
		rep, err := r.Check()
		must(p.t, errors.Join(err, r.Close()))
		if !rep.OK {
			p.t.Errorf("check: %q", rep.Problems)
		}
	})
	return r
}

// model saves a model at the commune and brings it to the district.
func (p *pair) model(name string) record.Ref {
	p.t.Helper()
	p.n++
	id := record.NewID(p.at)
	ref := record.AffairsOf(commune, record.ModelKind, id)
	p.edit(p.c, func(w *store.Writer) error {
		_, err := w.Put(ref, &record.Model{Name: name, Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta"}, nil, "")
		return err
	})
	p.exchange()
	return ref
}

func (p *pair) edit(r *store.Register, do func(*store.Writer) error) {
	p.t.Helper()
	p.at = p.at.Add(time.Minute)
	must(p.t, r.Edit("", do))
}

func (p *pair) set(r *store.Register, ref record.Ref, field string, v any) {
	p.t.Helper()
	p.edit(r, func(w *store.Writer) error { return w.Set(ref, field, v, "theo biên bản") })
}

// exchange lets each have all that the other has.
func (p *pair) exchange() {
	p.t.Helper()
	storetest.Carry(p.t, p.c, p.d, record.ID{})
	storetest.Carry(p.t, p.d, p.c, record.ID{})
}

func (p *pair) conflicts(r *store.Register) (all []settle.Conflict) {
	p.t.Helper()
	must(p.t, r.View(func(tx *store.Tx) (err error) {
		if all, err = settle.Open(tx); err != nil {
			return err
		}
		if n, err := settle.Count(tx); n != len(all) || err != nil {
			p.t.Errorf("counted %d, %v; there are %d", n, err, len(all))
		}
		return nil
	}))
	return all
}

func (p *pair) settle(r *store.Register, ds ...settle.Decision) (n int) {
	p.t.Helper()
	p.edit(r, func(w *store.Writer) (err error) { n, err = settle.Settle(w, p.at, ds, "theo biên bản"); return err })
	return n
}

func (p *pair) undo(r *store.Register) (u settle.Undone) {
	p.t.Helper()
	p.edit(r, func(w *store.Writer) (err error) { u, err = settle.Undo(w, "hoàn tác"); return err })
	return u
}

func (p *pair) get(r *store.Register, ref record.Ref) (m record.Model, held *store.Held) {
	p.t.Helper()
	must(p.t, r.View(func(tx *store.Tx) (err error) { held, err = tx.Get(ref, &m); return err }))
	return m, held
}
