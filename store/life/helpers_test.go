package life_test

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
)

var must = storetest.Must

var (
	province = record.UnitID("08", "")
	district = record.UnitID("071", "")
	commune  = record.UnitID("02269", "")
	neighbor = record.UnitID("02266", "")
	stranger = record.UnitID("00001", "")
	list     = record.FieldListID(province, 2023)
	economy  = record.FieldID(list, "kinh te")
	culture  = record.FieldID(list, "van hoa")
	later    = record.FieldListID(province, 2027) // another list, from that year on
	business = record.FieldID(later, "kinh te")
)

// register makes a district's register, with a province above and two communes below; the list of fields changes in
// 2027.
func register(t testing.TB) *store.Register {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: district, Officer: "Ma V."}, store.Options{})
	must(t, err)
	t.Cleanup(func() {
		rep, err := r.Check()
		must(t, errors.Join(err, r.Close()))
		if !rep.OK {
			t.Errorf("check: %q", rep.Problems)
		}
	})
	must(t, r.Edit("", func(w *store.Writer) error {
		var all []error
		put := func(id record.ID, rec record.Record) {
			_, err := w.Put(record.CatalogOf(province, rec.Kind(), id), rec, nil, "")
			all = append(all, err)
		}
		put(province, &record.Unit{Code: "08", Name: "Tỉnh Bình Sơn", Level: record.Province})
		put(district, &record.Unit{Code: "071", Name: "Huyện Lâm Khê", Level: record.District, Parent: province})
		put(commune, &record.Unit{Code: "02269", Name: "Xã Thượng Lâm", Level: record.Commune, Parent: district})
		put(neighbor, &record.Unit{Code: "02266", Name: "Xã Hồng Khê", Level: record.Commune, Parent: district})
		put(list, &record.FieldList{Unit: province, From: 2023, To: 2026})
		put(economy, &record.Field{List: list, Name: "Kinh tế", Order: 1})
		put(culture, &record.Field{List: list, Name: "Văn hóa", Order: 2})
		put(later, &record.FieldList{Unit: province, From: 2027})
		put(business, &record.Field{List: later, Name: "Kinh tế", Order: 1})
		return errors.Join(all...)
	}))
	return r
}

var made int64

// model makes a model of a unit that takes part in 2026, and gives the participation.
func model(t testing.TB, r *store.Register, unit record.ID, change func(*record.Model, *record.Participation)) record.Ref {
	t.Helper()
	made++
	id := record.NewID(time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC).Add(time.Duration(made) * time.Second))
	m := &record.Model{Name: fmt.Sprintf("Hiến đất mở đường %d", made), Subject: record.Collective, Registrant: "Chi bộ"}
	p := &record.Participation{Model: id, Year: 2026, Field: economy, Standing: record.New}
	if change != nil {
		change(m, p)
	}
	ref := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(id, p.Year))
	put(t, r, record.AffairsOf(unit, record.ModelKind, id), m)
	put(t, r, ref, p)
	return ref
}

func put(t testing.TB, r *store.Register, ref record.Ref, rec record.Record) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, rec, nil, "theo biên bản"); return err }))
}

func get[T any, P interface {
	*T
	record.Record
}](t testing.TB, r *store.Register, ref record.Ref) (rec T) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, P(&rec)); return err }))
	return rec
}

func appraisal(ref record.Ref, by record.ID) record.Ref {
	return record.Ref{Channel: ref.Channel, Kind: record.AppraisalKind, ID: record.AppraisalID(ref.ID, by)}
}

func review(ref record.Ref, by record.ID) record.Ref {
	return record.Ref{Channel: ref.Channel, Kind: record.ReviewKind, ID: record.ReviewID(ref.ID, by)}
}

// live is what every record of the register holds. What a unit no longer says, and an input that was emptied, is
// nothing.
func live(t testing.TB, r *store.Register) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, r.View(func(tx *store.Tx) error {
		for _, ch := range tx.Channels() {
			for _, k := range record.Kinds() {
				err := tx.Each(ch, k.Name, func(id record.ID, s *log.State) error {
					said := false
					values := map[string]string{}
					for _, v := range s.Values() {
						if !bytes.Equal(v.Raw, record.Null) {
							values[fmt.Sprint(ch, k.Name, id, v.Name)] = string(v.Raw)
							said = said || !slices.Contains(k.Identity, v.Name)
						}
					}
					for name, v := range values {
						if said {
							all[name] = v
						}
					}
					return nil
				})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}))
	return all
}

func digest(t testing.TB, r *store.Register) (h log.Hash) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) { h, err = tx.Digest(nil); return err }))
	return h
}
