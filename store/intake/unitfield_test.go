package intake

import (
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sample"
)

func TestUnitsByNameAndCode(t *testing.T) {
	p := small()
	p.Units[3].Name, p.Units[5].Name, p.Units[6].Name = "Xã Tân Sơn", "Thị trấn Tân Sơn", "Xã Yên Lộc"
	district := p.Units[1]
	r := mustRegister(t, p, "05")
	own := mustRegister(t, p, district.Code)
	leaf := mustRegister(t, p, "00901")
	h := "TT|Mã đơn vị|Đơn vị|Huyện, thành phố|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Họ và tên"
	rest := "|A|Kinh tế|Cá nhân|B"
	for _, c := range []struct {
		name     string
		register *store.Register
		cells    string
		want     string
	}{
		{"name", r, "1||Xã Yên Lộc|", ""},
		{"name without its level", r, "1||yên lộc|", ""},
		{"name typed without marks", r, "1||yen loc|", `note C2: unit-unmarked, found "yen loc", expected 00910 Xã Yên Lộc`},
		{"code and another name", r, "1|00901|Xã Yên Lộc|", `hard B2: unit-contradicts, found "00901 ` + p.Units[2].Name + `", expected Xã Yên Lộc | 00910 Xã Yên Lộc`},
		{"code and an old name", r, "1|00901|Xã Cũ|", `note C2: unit-differs, found "Xã Cũ", expected 00901 ` + p.Units[2].Name},
		{"name of two units", r, "1||Tân Sơn|", "hard C2: several-units, found \"Tân Sơn\", expected 00904 Xã Tân Sơn | 00907 Thị trấn Tân Sơn"},
		{"name of two units, with the unit above", r, "1||Tân Sơn|" + district.Name, ""},
		{"name of two units, one of them ours", own, "1||Tân Sơn|", ""},
		{"name of no unit", r, "1||Xã Không Đâu|", `hard C2: unknown-unit, found "Xã Không Đâu"`},
		{"a unit beside", own, "1|00910||", "hard B2: not-ours, found \"00910 Xã Yên Lộc\", expected 031 " + district.Name},
		{"a unit above", leaf, "1|031||", "hard B2: not-ours, found \"031 " + district.Name + "\", expected 00901 " + p.Units[2].Name},
		{"nothing, nobody below", leaf, "1|||", ""},
		{"nothing, units below", own, "1|||", "hard B2: no-unit"},
	} {
		plan := mustPlan(t, c.register, mustText(t, h, c.cells+rest), Options{Year: 2023})
		expect(t, c.name, told(plan.Problems), c.want)
	}
	alone := mustImport(t, own, mustText(t, "Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Họ và tên", rest[1:]), Options{Year: 2023})
	if alone.Counts.NewModels != 1 {
		t.Errorf("a list without units: %+v", alone.Counts)
	}
	if got := mustOne(t, own, district.Code, 2023); got.Name != "A" {
		t.Errorf("it went to another unit than the importing one: %+v", got)
	}
}

func TestCodesThatLostTheirZeros(t *testing.T) {
	p := small()
	p.Units[2].Code, p.Units[3].Code = "00031", "31904" // 31 is now 031 and 00031
	r := mustRegister(t, p, "05")
	for cell, want := range map[any]string{
		"31904": "", 31904: "",
		910:     `note Sheet1!A2: lost-zero, found "910", expected 00910 ` + p.Units[6].Name,
		"31":    "hard Sheet1!A2: several-units, found \"31\", expected 031 " + p.Units[1].Name + " | 00031 " + p.Units[2].Name,
		31:      "hard Sheet1!A2: several-units, found \"31\", expected 031 " + p.Units[1].Name + " | 00031 " + p.Units[2].Name,
		"0031":  "note Sheet1!A2: lost-zero, found \"0031\", expected 00031 " + p.Units[2].Name,
		"x31":   `hard Sheet1!A2: unknown-unit, found "x31"`,
		7777777: `hard Sheet1!A2: unknown-unit, found "7777777"`,
		31904.5: `hard Sheet1!A2: unknown-unit, found "31.904,5"`,
	} {
		path := mustBook(t, map[string]any{"A1": "Mã đơn vị", "B1": "Tên mô hình", "C1": "Lĩnh vực", "D1": "Tập thể/Cá nhân", "E1": "Họ và tên",
			"A2": cell, "B2": "A", "C2": "Kinh tế", "D2": "Cá nhân", "E2": "B"})
		expect(t, "code", told(mustPlan(t, r, mustRead(t, path), Options{Year: 2023}).Problems), want)
	}
}

func TestFieldsAreAddedWhereTheListIsOurs(t *testing.T) {
	p := small()
	rows := []string{known, "1|00901|A|Thể thao|Cá nhân|B", "2|00901|C|THỂ-THAO|Cá nhân|D", "3|00901|E|Giao thông|Cá nhân|"}
	r := mustRegister(t, p, "05")
	plan := mustImport(t, r, mustText(t, rows...), Options{Year: 2023, AddFields: true})
	if plan.Counts != (Counts{Rows: 3, NewModels: 2, Bad: 1}) || len(plan.Fields) != 1 || plan.Fields[0] != "Thể thao" {
		t.Errorf("%+v, fields %q", plan.Counts, plan.Fields)
	}
	expect(t, "problems", told(plan.Problems), "note D2: field-added, found \"Thể thao\"\nhard F4: missing")
	must(t, r.View(func(tx *store.Tx) error {
		set, err := tx.Fields(tx.Me().Unit, 2023)
		if err != nil {
			return err
		}
		if f, ok := set.Find("thể thao"); !ok || len(set.Items) != 5 || f.Order != 5 {
			t.Errorf("%+v", set.Items)
		}
		return nil
	}))

	below := mustRegister(t, p, "031")
	plan = mustPlan(t, below, mustText(t, known, rows[1]), Options{Year: 2023, AddFields: true})
	expect(t, "not ours", told(plan.Problems), `hard D2: field-not-ours, found "Thể thao", expected 05 `+p.Units[0].Name)

	must(t, below.Edit("", func(w *store.Writer) error { return putFields(w, record.UnitID("031", ""), nil) }))
	plan = mustPlan(t, below, mustText(t, known, rows[1]), Options{Year: 2023})
	expect(t, "a list of its own that is empty", told(plan.Problems), `hard D2: no-field-list, found "Thể thao", expected 031 `+p.Units[1].Name)

	must(t, below.Edit("", func(w *store.Writer) error {
		return putFields(w, record.UnitID("031", ""), []sample.Field{{Code: "TT", Name: "Thể thao"}})
	}))
	plan = mustPlan(t, below, mustText(t, known, rows[1], "2|00901|C|Kinh tế|Cá nhân|D"), Options{Year: 2023})
	expect(t, "a list of its own", told(plan.Problems), `hard D3: unknown-field, found "Kinh tế", expected Thể thao`)
}

func TestNoListOfFields(t *testing.T) {
	p := small()
	p.Fields = nil
	r, err := store.Create(filepath.Join(t.TempDir(), "bare.dv"), store.Me{Unit: record.UnitID("05", "")}, store.Options{})
	must(t, err)
	defer func() { must(t, r.Close()) }()
	root := record.UnitID("05", "")
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.CatalogOf(root, record.UnitKind, root), &record.Unit{Code: "05", Name: "Tỉnh", Level: record.Province}, nil, "")
		return err
	}))
	plan := mustPlan(t, r, mustText(t, "Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Họ và tên", "A|Kinh tế|Cá nhân|B"), Options{Year: 2023, AddFields: true})
	expect(t, "problems", told(plan.Problems), `hard B2: no-field-list, found "Kinh tế"`)
}
