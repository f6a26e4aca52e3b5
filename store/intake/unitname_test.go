package intake

import (
	"fmt"
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sample"
)

// drawn is a unit of a test: its code, its name and the code of the unit above.
type drawn struct{ code, name, above string }

// quangNgai has communes whose names differ by a mark, and two of one name in two districts.
var quangNgai = []drawn{{"51", "Tỉnh Quảng Ngãi", ""}, {"525", "Huyện Trà Bồng", "51"}, {"530", "Huyện Minh Long", "51"}, {"531", "Thị xã Đức Phổ", "51"},
	{"21121", "Xã Long Sơn", "525"}, {"21352", "Xã Long Sơn", "530"}, {"21361", "Xã Thanh An", "530"}, {"21484", "Xã Ba Tơ", "530"}, {"21523", "Xã Ba Tô", "530"},
	{"21289", "Xã Sơn Hà", "525"}, {"21439", "Phường Phổ Hòa", "531"}, {"21400", "Thị trấn Chợ Chùa", "525"}, {"21401", "Xã Sa Huỳnh", "531"}}

func mustTree(t *testing.T, me string, units []drawn) *store.Register {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "r.dv"), store.Me{Unit: record.UnitID(me, "")}, store.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	must(t, r.Edit("", func(w *store.Writer) error {
		root := record.UnitID(units[0].code, "")
		for i, u := range units {
			rec := record.Unit{Code: u.code, Name: u.name, Level: record.Commune, Order: int64(i + 1)}
			if u.above != "" {
				rec.Parent = record.UnitID(u.above, "")
			}
			if _, err := w.Put(record.CatalogOf(root, record.UnitKind, record.UnitID(u.code, "")), &rec, nil, ""); err != nil {
				return err
			}
		}
		return putFields(w, root, sample.New(1, sample.Size{Districts: 1, Communes: 1}).Fields)
	}))
	return r
}

func TestUnitsAreFoundByTheirSpelling(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	for text, want := range map[string]string{
		"Xã Ba Tơ": "21484", "XÃ BA TÔ": "21523", "ba tơ": "21484", "X. Ba Tơ": "21484", "x.Ba Tơ": "21484", "UBND xã Ba Tơ": "21484", "21484": "21484",
		"21484 - Xã Ba Tơ": "21484", "Xã Long Sơn (21121)": "21121", "Xã Ba Tơ (120)": "21484", "21484 Ba Tơ": "21484", "21523 Ba Tơ": "unit-elsewhere [21523 Xã Ba Tô, Huyện Minh Long 21484 Xã Ba Tơ, Huyện Minh Long]",
		"21484 - Xã Ba Tô": "unit-elsewhere [21484 Xã Ba Tơ, Huyện Minh Long 21523 Xã Ba Tô, Huyện Minh Long]",
		"Đảng ủy xã Ba Tô": "21523", "TT. Chợ Chùa": "21400", "TT Chợ Chùa": "21400", "Chợ Chùa": "21400", "P. Phổ Hoà": "21439", "Xã Ba Tơ (3 mô hình)": "21484",
		"Xã Long Sơn, huyện Trà Bồng": "21121", "Xã Long Sơn - huyện Minh Long": "21352", "Xã Long Sơn (Minh Long)": "21352", "Huyện Trà Bồng - xã Long Sơn": "21121",
		"Long Sơn, Trà Bồng, Quảng Ngãi": "21121", "Sa Huynh": "unit-unmarked 21401", "xa sa huynh": "unit-unmarked 21401", "Ba To": "several-units", "Long Sơn": "several-units",
		"Xã Sơn Hạ": "unknown-unit [21289 Xã Sơn Hà]", "Sơn Hạ": "unknown-unit [21289 Xã Sơn Hà]", "Xã Chợ Chùa": "unknown-unit [21400 Thị trấn Chợ Chùa]",
		"Xã Thanh An, huyện Trà Bồng": "unit-elsewhere [21361 Xã Thanh An, Huyện Minh Long]", "Xã Ba Ngạc": "unknown-unit []", "Chi bộ thôn Ba Tơ": "unknown-unit []",
	} {
		must(t, r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			if err != nil {
				return err
			}
			n := unitNames{tree: tree, me: tree.Unit(tx.Me().Unit)}
			res := n.find(text, "")
			var got string
			switch {
			case res.unit != nil && res.code == "":
				got = res.unit.Code
			case res.unit != nil:
				got = string(res.code) + " " + res.unit.Code
			case res.code == SeveralUnits:
				got = string(res.code)
			default:
				got = fmt.Sprint(res.code, " ", res.want)
			}
			expect(t, text, got, want)
			return nil
		}))
	}
}

// A district's tree begins below its province, which addresses name all the same.
func TestAProvinceThatTheTreeLacksContradictsNothing(t *testing.T) {
	r := mustTree(t, "530", []drawn{{"530", "Huyện Minh Long", ""}, {"21361", "Xã Thanh An", "530"}})
	must(t, r.View(func(tx *store.Tx) error {
		find, err := Units(tx)
		must(t, err)
		for text, want := range map[string]string{"Xã Thanh An, huyện Minh Long, tỉnh Quảng Ngãi": "21361", "Xã Thanh An, tỉnh Quảng Ngãi": "", "Xã Thanh An, huyện Trà Bồng, tỉnh Quảng Ngãi": ""} {
			got := ""
			if u, err := find(text); err == nil {
				got = u.Code
			}
			expect(t, text, got, want)
		}
		return nil
	}))
}

func TestWhoseARowIs(t *testing.T) {
	const h, rest = "Đơn vị|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể, cá nhân", "|A|Kinh tế|Tập thể|B"
	r, leaf := mustTree(t, "51", quangNgai), mustTree(t, "21484", append([]drawn{}, quangNgai...))
	for _, c := range []struct {
		name     string
		register *store.Register
		o        Options
		rows     []string
		want     string // units and problems
	}{
		{"organisations of a commune are who registers", leaf, Options{}, []string{"Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Đơn vị", "A|Kinh tế|Tập thể|Chi bộ thôn Một"},
			"[{21484 Xã Ba Tơ 1 own }] note D1: cells-say, found \"Chi bộ thôn Một\", expected registrant"},
		{"organisations beside the commune itself", leaf, Options{}, []string{"Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Đơn vị", "A|Kinh tế|Tập thể|Xã Ba Tơ", "B|Kinh tế|Tập thể|Xã Ba Tơ",
			"C|Kinh tế|Tập thể|Chi bộ thôn Một"}, "[{21484 Xã Ba Tơ 2 name } {21484 Xã Ba Tơ 1 own }] hard 2: missing\nhard 3: missing\nnote D4: who-registers, found \"Chi bộ thôn Một\""},
		{"a commune that the tree lacks is not who registers", leaf, Options{}, []string{h, "Xã Ba Ngạc" + rest}, `[] hard A2: unknown-unit, found "Xã Ba Ngạc"`},
		{"others are others, known or not", leaf, Options{Own: true}, []string{h, "Xã Ba Ngạc" + rest, "Xã Ba Tô" + rest, "Xã Ba Tơ" + rest}, "[{21484 Xã Ba Tơ 1 name }] "},
		{"what looks like ours is asked about", r, Options{Own: true}, []string{h, "Xã Sơn Hạ" + rest}, `[] hard A2: unknown-unit, found "Xã Sơn Hạ", expected 21289 Xã Sơn Hà`},
		{"no unit where others have one", r, Options{}, []string{h, rest, "Xã Ba Tơ" + rest}, "[{21484 Xã Ba Tơ 1 name }] hard A2: no-unit"},
	} {
		c.o.Year = 2023
		plan := mustPlan(t, c.register, mustText(t, c.rows...), c.o)
		expect(t, c.name, fmt.Sprint(plan.Units, " ", told(plan.Problems)), c.want)
	}
	given := NewGiven()
	must(t, given.Give(UnitName, "21523"))
	plan := mustPlan(t, r, mustText(t, h, rest, "Xã Ba Tơ"+rest), Options{Year: 2023, Set: given})
	expect(t, "given once for all rows", fmt.Sprint(plan.Units, " ", told(plan.Problems)), "[{21484 Xã Ba Tơ 1 name } {21523 Xã Ba Tô 1 given }] ")
	plan = mustPlan(t, r, mustText(t, h[len("Đơn vị|"):], rest[1:]), Options{Year: 2023})
	expect(t, "a list that names no unit", fmt.Sprint(plan.Units, " ", told(plan.Problems)), `[{51 Tỉnh Quảng Ngãi 1 own }] note : own-list, found "1", expected 51 Tỉnh Quảng Ngãi`)
}
