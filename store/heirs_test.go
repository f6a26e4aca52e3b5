package store_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
)

// What a unit registered is, on a later day, that of the unit that took its place; where it was parted, the place
// decides, and who took the rest has what nobody named.
func TestWhoInheritsAUnit(t *testing.T) {
	district, was, one, rest := unitID("071"), unitID("02280"), unitID("02281"), unitID("02282")
	r := mustCreate(t, district)
	must(t, r.Edit("", func(w *store.Writer) error {
		for _, d := range []drawn{
			{district, district, record.ID{}, "071", "", ""},
			{district, was, district, "02280", "", "2025-06-30"},
			{district, one, district, "02281", "2025-07-01", ""},
			{district, rest, district, "02282", "2025-07-01", ""},
		} {
			must(t, d.put(w))
		}
		for _, s := range []*record.Succession{
			{Unit: district, Was: was, Became: one, On: "2025-07-01", Places: "Thôn Nà Ta\n\nThôn Bản Bó"},
			{Unit: district, Was: was, Became: rest, On: "2025-07-01"},
		} {
			id := record.Derive(district, record.SuccessionKind, string(s.Became[:]))
			_, err := w.Put(record.CatalogOf(district, record.SuccessionKind, id), s, nil, "")
			must(t, err)
		}
		return nil
	}))
	must(t, r.View(func(tx *store.Tx) error {
		heirs, err := tx.Heirs()
		must(t, err)
		for _, c := range []struct {
			day, place string
			unit, want record.ID
		}{
			{"2026-12-31", "thôn Nà Ta, xã Thượng Lâm", was, one},
			{"2026-12-31", "Thôn Bản Bó", was, one},
			{"2026-12-31", "Thôn Nà Tâng", was, rest},
			{"2026-12-31", "Thôn Na Ta", was, rest},
			{"2026-12-31", "", was, rest},
			{"2025-06-30", "Thôn Nà Ta", was, was},
			{"2026-12-31", "Thôn Nà Ta", rest, rest},
		} {
			if got, open := heirs.On(c.day, c.unit, c.place); got != c.want || open {
				t.Errorf("on %s, %q: %s, open %t", c.day, c.place, got, open)
			}
		}
		return nil
	}))
}
