package store_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
)

// drawn is a unit as one register's catalog draws it.
type drawn struct {
	in, id, parent record.ID
	code           string
	from, to       record.Date
}

func (d drawn) put(w *store.Writer) error {
	u := &record.Unit{Code: d.code, Name: "Đơn vị " + d.code, Level: record.Commune, Parent: d.parent, From: d.from, To: d.to}
	_, err := w.Put(record.CatalogOf(d.in, record.UnitKind, d.id), u, nil, "cây đơn vị")
	return err
}

// Whose a code is does not depend on what came first, and nobody takes it from further down.
func TestWhoseACodeIs(t *testing.T) {
	province, one, two, commune := unitID("08"), unitID("071"), unitID("072"), unitID("02269")
	at := func(code string, from record.Date) record.ID { return record.UnitID(code, from) }
	all := []drawn{
		{province, province, record.ID{}, "08", "", ""},
		{province, one, province, "071", "", ""},
		{province, two, province, "072", "", ""},
		{one, commune, one, "02269", "", ""},
		{two, at("02275", ""), two, "02275", "", ""},
		// The reform: an old commune ends, and a new one takes its code.
		{province, at("02280", ""), one, "02280", "", "2025-06-30"},
		{province, at("02280", "2025-07-01"), province, "02280", "2025-07-01", ""},
		// The next one: it has the same unit above.
		{province, at("02280", "2027-01-01"), province, "02280", "2027-01-01", "2027-12-31"},
		// Who has a code today, while its end is known, and who will.
		{province, at("02283", ""), province, "02283", "", "2098-12-31"},
		{province, at("02283", "2099-01-01"), province, "02283", "2099-01-01", ""},
		// Organisations of two communes that nobody gave a code.
		{commune, at("HPN", "2020"), commune, "HPN", "2020", ""},
		{at("02275", ""), at("HPN", "2021"), at("02275", ""), "HPN", "2021", ""},
		// Taken from further down.
		{commune, at("02275", "2027"), commune, "02275", "2027", ""},
		{commune, at("08", "2027"), commune, "08", "2027", ""},
		{commune, at("02280", "2028"), commune, "02280", "2028", ""},
		{commune, at("02275", ""), commune, "Z", "", ""}, // the very id
	}
	rapid.Check(t, func(rt *rapid.T) {
		order := rapid.Permutation(all).Draw(rt, "order")
		dir := t.TempDir()
		r, err := store.Create(filepath.Join(dir, "so.dvr"), store.Me{Unit: province, Officer: "Cán bộ"}, store.Options{})
		must(t, err)
		defer r.Close() //nolint:errcheck // only read
		must(t, r.Edit("", func(w *store.Writer) error {
			for _, d := range order {
				if err := d.put(w); err != nil {
					return err
				}
			}
			return nil
		}))
		must(t, r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			if err != nil {
				return err
			}
			for code, want := range map[string]record.ID{
				"08": province, "071": one, "02269": commune, "02275": at("02275", ""), "02280": at("02280", "2025-07-01"), "02283": at("02283", ""),
				"02269/02275": at("02275", "2027"), "02269/HPN": at("HPN", "2020"), "02275/HPN": at("HPN", "2021"),
			} {
				if u := tree.ByCode(code); u == nil || u.ID != want {
					rt.Errorf("%s is %v", code, u)
				}
			}
			for _, d := range all {
				if u := tree.Unit(d.id); tree.ByCode(tree.FullCode(u)) != u {
					rt.Errorf("%s does not find %s again", tree.FullCode(u), u.Name)
				}
			}
			if u := tree.ByCode("HPN"); u != nil || len(tree.ByCodeAll("HPN")) != 2 {
				rt.Errorf("HPN is %v", u)
			}
			if u := tree.Unit(at("02275", "")); u.Parent.ID != two {
				rt.Errorf("the commune has drawn away %v", u)
			}
			misused := ""
			tree.Misused(func(u *store.Unit) { misused += fmt.Sprint(u.Code, " ") })
			if len(misused) != len("02275 08 02280 ") {
				rt.Errorf("misused: %s", misused)
			}
			for _, c := range []struct {
				drawer record.ID
				code   string
				free   bool
			}{{commune, "02275", false}, {province, "02275", true}, {one, "02280", false}, {province, "02280", false}, {province, "HPN", true},
				{commune, "HPN", false}, {commune, "mới", true}} {
				if got := tree.InTheWay(c.drawer, c.code) == nil; got != c.free {
					rt.Errorf("%s may draw %s: %v", c.drawer, c.code, got)
				}
			}
			return nil
		}))
	})
}
