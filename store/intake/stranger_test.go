package intake

import (
	"strings"
	"testing"
)

func TestATitleMayNameAUnitThatTheTreeLacks(t *testing.T) {
	for title, want := range map[string]string{
		"ĐẢNG ỦY XÃ PHÚ LÂM": "XÃ PHÚ LÂM", "Danh sách mô hình của xã Phú Lâm năm 2026": "xã Phú Lâm", "UBND THỊ TRẤN VĨNH LỘC": "THỊ TRẤN VĨNH LỘC",
		"DANH SÁCH MÔ HÌNH CÁC XÃ VÙNG CAO": "", "MÔ HÌNH DÂN VẬN KHÉO CẤP XÃ NĂM 2026": "", "XÃ ĐẠT CHUẨN NÔNG THÔN MỚI": "", "Lĩnh vực văn hóa – xã hội": "", "VĂN HÓA XÃ HỘI": "",
		"Đơn vị: Xã ……": "", "mô hình của xã khó khăn": "",
	} {
		expect(t, title, strangerIn(title), want)
	}
	r := mustTree(t, "51", quangNgai)
	lines := []string{"ĐẢNG ỦY XÃ PHÚ LÂM", "TT|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể", "1|Một|Kinh tế|Tập thể|Thôn A"}
	plan := mustPlan(t, r, asText(t, r, 2026, lines...), Options{Year: 2026})
	if plan.Counts.NewModels != 0 || !strings.Contains(told(plan.Problems), `unknown-unit, found "XÃ PHÚ LÂM"`) {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
	for _, say := range []func(*Given) error{
		func(g *Given) error { return g.Give(UnitName, "Xã Ba Tơ") }, func(g *Given) error { return g.Mean(UnitName, "Xã Phú Lâm", "21484") },
	} {
		given := NewGiven()
		must(t, say(given))
		plan := mustPlan(t, r, asText(t, r, 2026, lines...), Options{Year: 2026, Set: given})
		if plan.Counts.NewModels != 1 || len(plan.Units) != 1 || plan.Units[0].Code != "21484" {
			t.Errorf("%+v %+v\n%s", plan.Counts, plan.Units, told(plan.Problems))
		}
	}
}

// What a person says once of a unit that sections or sheets name and the tree lacks answers all of them.
func TestAUnitThatASectionNamesCanBeSaidOnce(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	given := NewGiven()
	must(t, given.Mean(UnitName, "Xã Phú Lâm", "21484"))
	l := asText(t, r, 2026, "TT|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể", "I|Xã Phú Lâm", "1|Một|Kinh tế|Tập thể|Thôn A")
	plan := mustPlan(t, r, l, Options{Year: 2026, Set: given})
	if plan.Counts.NewModels != 1 || plan.Units[0].Code != "21484" {
		t.Errorf("%+v %+v\n%s", plan.Counts, plan.Units, told(plan.Problems))
	}
}

// A row that stands where the sections of units do, and names none, ends the unit before: the rows below are asked
// about.
func TestASectionThatNamesNoUnitEndsTheOneBefore(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	const head = "TT|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể"
	for _, c := range []struct{ first, one, second, other string }{
		{"I|Xã Ba Tơ", "1", "II|Công an huyện", "1"}, {"1|Xã Ba Tơ", "1.1", "2|Trường Trung học", "2.1"}, {"|Xã Ba Tơ", "1", "|Khối đoàn thể", "2"}, {"Xã Ba Tơ", "1", "Khối đoàn thể huyện", "2"},
		{"a|Xã Ba Tơ", "1", "b|Xã Ba Tô", "1"}, {"*|Xã Ba Tơ", "1", "*|Xã Ba Tô", "1"},
	} {
		l := asText(t, r, 2026, head, c.first, c.one+"|Một|Kinh tế|Tập thể|Thôn A", c.second, c.other+"|Hai|Kinh tế|Tập thể|Thôn B")
		plan := mustPlan(t, r, l, Options{Year: 2026})
		got := map[string]int{}
		for _, u := range plan.Units {
			got[u.Code] = u.Rows
		}
		want := btoi(strings.Contains(c.second, "Ba Tô"))
		if got["21484"] != 1 || got["21523"] != want || plan.Counts.NewModels != 1+want || l.rows.len() != 2 {
			t.Errorf("%s, %s: %+v %v\n%s", c.first, c.second, plan.Counts, got, told(plan.Problems))
		}
	}
}

func TestSheetsNamedByUnitsLeaveNoneToTheOwn(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	head := []any{"TT", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể"}
	path := mustSheets(t, "Ba Tơ", [][]any{head, {1, "Một", "Kinh tế", "Tập thể", "Thôn A"}}, "Năng Khả", [][]any{head, {1, "Hai", "Kinh tế", "Tập thể", "Thôn B"}})
	plan := mustPlan(t, r, mustReadKnown(t, r, 2026, path), Options{Year: 2026})
	if plan.Counts.NewModels != 1 || !strings.Contains(told(plan.Problems), string(NoUnit)) {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
}

// A commune's own list may have sections and sheets of its villages; beside one that has its own name, another name may
// be the commune beside, and is asked about.
func TestACommuneIsAskedAboutNamesBesideItsOwn(t *testing.T) {
	units := []drawn{{"21484", "Xã Ba Tơ", ""}}
	r := mustTree(t, "21484", units)
	head := []any{"TT", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể"}
	row := func(name string) []any { return []any{1, name, "Kinh tế", "Tập thể", "Thôn A"} }
	for _, c := range []struct {
		first, second string
		want          int
	}{{"Ba Tơ", "Ba Vinh", 1}, {"Nà Tông", "Nà Lung", 2}, {"Xã Ba Tơ", "Chi bộ thôn Một", 2}} {
		sheets := mustSheets(t, c.first, [][]any{head, row("Một")}, c.second, [][]any{head, row("Hai")})
		sections := mustSheets(t, "Sheet1", [][]any{head, {"I", c.first}, row("Một"), {"II", c.second}, row("Hai")})
		for _, path := range []string{sheets, sections} {
			plan := mustPlan(t, r, mustReadKnown(t, r, 2026, path), Options{Year: 2026})
			if asked := strings.Contains(told(plan.Problems), string(NoUnit)); plan.Counts.NewModels != c.want || asked != (c.want == 1) {
				t.Errorf("%s, %s: %+v\n%s", c.first, c.second, plan.Counts, told(plan.Problems))
			}
		}
	}
}

func TestUnitsTypedWithoutMarksAreUnits(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	l := asText(t, r, 2026, "TT|Ten mo hinh|Don vi|Linh vuc|Loai hinh|Ten tap the", "1|Mot|Thanh An|Kinh te|Tap the|Thon A", "2|Hai|THANH AN|Kinh te|Tap the|Thon B")
	plan := mustPlan(t, r, l, Options{Year: 2026})
	if plan.Counts.NewModels != 2 || len(plan.Units) != 1 || plan.Units[0].Code != "21361" {
		t.Errorf("%+v %+v\n%s", plan.Counts, plan.Units, told(plan.Problems))
	}
}
