package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store/record"
)

// columnsOf names what the columns of the first sheet were taken for.
func columnsOf(l *List) string {
	var cs []string
	for _, m := range l.Sheets[0].Columns {
		cs = append(cs, fmt.Sprintf("%s=%s", m.Letters, m.Column))
	}
	return strings.Join(cs, " ")
}

// rowsOf gives the registrations read, one a line.
func rowsOf(l *List) string {
	var lines []string
	for _, r := range l.rows.from(0) {
		line := fmt.Sprintf("%d %s|%s|%s|%s|%s|%s", r.n, r.code+r.unit, r.model.Name, r.model.Registrant, r.model.Subject, r.field, r.part.Standing)
		if r.verdict != "" {
			line += "|" + string(r.verdict)
		}
		if r.section != "" {
			line += "|§" + r.section
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s\ngot  %s\nwant %s", what, got, want)
	}
}

func TestHeadings(t *testing.T) {
	for heading, want := range map[string]Column{
		"STT": Number, "  tên  MÔ HÌNH ": Name, "Tên mô hình “Dân vận khéo” đăng ký năm 2023": Name, "Tập thể / cá nhân": Subject,
		"Lĩnh vực (ghi rõ)": Field, "Số tiền huy động (triệu đồng)": Money, "Kinh phí thực hiện (ĐVT: nghìn đồng)": Money, "Đất hiến (ha)": Land,
		"Ma don vi": UnitCode, "Kết quả": Results, "Kết quả bình xét": Verdict, "Ghi chú": Remark, "Mới": MarkNew, "Số điện thoại": Private,
		strings.Repeat("Tên mô hình ", 30): Unused,
	} {
		if got := recognise(heading); got.Column != want {
			t.Errorf("%q is %q, expected %q", heading, got.Column, want)
		}
	}
	for heading, want := range map[string]scale{
		"Số tiền (đồng)": {said: true}, "Số tiền (triệu đồng)": {pow: 6, said: true}, "Kinh phí (ĐVT: nghìn đồng)": {pow: 3, said: true},
		"Kinh phí (tỷ đồng)": {pow: 9, said: true}, "Đất hiến (ha)": {pow: 4, said: true}, "Đất hiến (m²)": {said: true}, "Kinh phí, triệu đồng": {pow: 6, said: true}, "Cost, million VND": {pow: 6, said: true}, "Cost (million dong)": {pow: 6, said: true},
		"Kinh phí (dự toán, nghìn đồng)": {}, "Đất hiến (sào)": {unknown: "sào"}, "Kinh phí (nếu có)": {},
		"Kinh phí (1.000 đ)": {pow: 3, said: true}, "Kinh phí (1.000đ)": {pow: 3, said: true}, "Kinh phí (1.000.000 đồng)": {pow: 6, said: true}, "Kinh phí (tr. VNĐ)": {pow: 6, said: true},
		"Kinh phí (ngàn đ)": {pow: 3, said: true}, "Kinh phí (10 triệu đồng)": {unknown: "10 triệu đồng"}, "Kinh phí (tỷ)": {pow: 9, said: true},
	} {
		if got := recognise(heading).scale; got != want {
			t.Errorf("%q has scale %+v, expected %+v", heading, got, want)
		}
	}
}

func TestAMeasureAboveATableIsOfEachFigureThatItFits(t *testing.T) {
	for _, c := range []struct {
		above       string
		money, land scale
	}{
		{"Đvt: 1.000 đ", scale{pow: 3, said: true}, scale{}}, {"ĐVT: triệu đồng; ha", scale{pow: 6, said: true}, scale{pow: 4, said: true}},
		{"(Đơn vị tính: nghìn đồng, m2)", scale{pow: 3, said: true}, scale{said: true}}, {"Đơn vị tính: 1000 đồng/ha", scale{pow: 3, said: true}, scale{pow: 4, said: true}},
	} {
		if money, land := gaugeOf(Money, c.above), gaugeOf(Land, c.above); money != c.money || land != c.land {
			t.Errorf("%s: %+v %+v", c.above, money, land)
		}
	}
}

func TestSectionsAndTotals(t *testing.T) {
	l := mustText(t, "HUYỆN ỦY|", "DANH SÁCH||", "||", "TT|Tên mô hình|Họ và tên|Lĩnh vực", "(1)|(2)|(3)|(4)",
		"I|TẬP THỂ", "1|A|Hội Nông dân|Kinh tế", "|Cộng:|1", "II. CÁ NHÂN", "1|B|Nông Thị Thêm|Kinh tế", "2|C|Lý Văn Sơn|Kinh tế", "Tổng cộng|||3", "|||Người lập biểu")
	expect(t, "rows", rowsOf(l), "7 |A|Hội Nông dân|collective|Kinh tế|\n10 |B|Nông Thị Thêm|individual|Kinh tế|\n11 |C|Lý Văn Sơn|individual|Kinh tế|")
	expect(t, "notes", told(l.Notes), "note 6: section-row, found \"TẬP THỂ\"\nnote 8: total-row, found \"Cộng:\"\n"+
		"note 9: section-row, found \"CÁ NHÂN\"\nnote 12: total-row, found \"Tổng cộng\"\nnote 13: other-row, found \"Người lập biểu\"")
}

func TestSectionsOfUnitsAndFields(t *testing.T) {
	p := small()
	town, village := p.Units[2].Name, p.Units[3].Name
	r := mustRegister(t, p, "05")
	l := mustText(t, "TT|Tên mô hình|Họ và tên|Tập thể/Cá nhân|Lĩnh vực", "A|"+strings.ToUpper(town), "1|A|B|Cá nhân|Kinh tế", "B|"+village, "1|A|B|Cá nhân|Kinh tế")
	if plan := mustImport(t, r, l, Options{Year: 2023}); plan.Counts != (Counts{Rows: 2, NewModels: 2}) {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
	l = mustText(t, "TT|Tên mô hình|Họ và tên|Tập thể/Cá nhân", "I|VĂN HÓA - XÃ HỘI", "1|A2|B|Cá nhân")
	if plan := mustPlan(t, r, l, Options{Year: 2023}); plan.Counts != (Counts{Rows: 1, NewModels: 1}) {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
}

func TestSubjectsOfNestedSections(t *testing.T) {
	inner := mustText(t, "TT|Tên mô hình|Họ và tên", "A|Xã Một", "I|Tập thể", "1|A|a", "II|Cá nhân", "2|B|b", "B|Xã Hai", "3|C|c")
	expect(t, "units outside", rowsOf(inner), "4 |A|a|collective|||§Xã Một\n6 |B|b|individual|||§Xã Một\n8 |C|c||||§Xã Hai")
	outer := mustText(t, "TT|Tên mô hình|Họ và tên", "I|Tập thể", "A|Xã Một", "1|A|a", "B|Xã Hai", "2|B|b", "II|Cá nhân", "A|Xã Một", "3|C|c")
	expect(t, "units inside", rowsOf(outer), "4 |A|a|collective|||§Xã Một\n6 |B|b|collective|||§Xã Hai\n9 |C|c|individual|||§Xã Một")
}

func TestHeaderOfTwoRowsWithMarks(t *testing.T) {
	path := mustBook(t, map[string]any{
		"A1": "DANH SÁCH MÔ HÌNH NĂM 2023",
		"A3": "TT", "B3": "Tên mô hình", "C3": "Đối tượng", "E3": "Tên tập thể, cá nhân", "F3": "Tình trạng", "H3": "Lĩnh vực", "I3": "Kết quả công nhận",
		"C4": "TT", "D4": "CN", "F4": "Mới", "G4": "Duy trì", "I4": "Công nhận", "J4": "Điển hình",
		"A5": 1, "B5": "A", "C5": "x", "E5": "Hội Nông dân", "F5": "X", "H5": "Kinh tế", "I5": "x", "J5": "x",
		"A6": 2, "B6": "B", "D6": "x", "E6": "Lý Văn Sơn", "G6": "x", "H6": "Kinh tế",
		"A7": 3, "B7": "C", "C7": "x", "D7": "x", "E7": "Lý Văn Toàn", "G7": "?", "H7": "Kinh tế",
	}, func(f *excelize.File) {
		for _, m := range [][2]string{{"A1", "J1"}, {"A3", "A4"}, {"B3", "B4"}, {"C3", "D3"}, {"E3", "E4"}, {"F3", "G3"}, {"H3", "H4"}, {"I3", "J3"}} {
			must(t, f.MergeCell("Sheet1", m[0], m[1]))
		}
	})
	l := mustRead(t, path)
	expect(t, "columns", columnsOf(l), "A=number B=name C=collective D=individual E=registrant F=new G=maintained H=field I=recognised J=exemplary")
	expect(t, "rows", rowsOf(l), "5 |A|Hội Nông dân|collective|Kinh tế|new|exemplary\n6 |B|Lý Văn Sơn|individual|Kinh tế|maintained\n7 |C|Lý Văn Toàn|individual|Kinh tế|")
	expect(t, "problems", told(l.rows.one(2).problems), "hard Sheet1!D7: two-marks, found \"x\", expected TT | CN\nhard Sheet1!G7: unknown-word, found \"?\", expected x")
}

func TestNamesUnderTheKindOfSubject(t *testing.T) {
	l := mustText(t, "TT|Tên mô hình|Tập thể|Cá nhân|Lĩnh vực", "1|A|Hội Nông dân||Kinh tế", "2|B||Lý Văn Sơn|Kinh tế")
	expect(t, "rows", rowsOf(l), "2 |A|Hội Nông dân|collective|Kinh tế|\n3 |B|Lý Văn Sơn|individual|Kinh tế|")
}

func TestMergedCellsHoldForAllTheirRows(t *testing.T) {
	path := mustBook(t, map[string]any{
		"A1": "Mã đơn vị", "B1": "Tên mô hình", "C1": "Họ và tên", "D1": "Tập thể/Cá nhân", "E1": "Số tiền huy động (triệu đồng)", "F1": "Chức vụ",
		"A2": "00901", "B2": "A", "C2": "a", "D2": "Cá nhân", "E2": 1.5, "F2": "Trưởng thôn", "B3": "B", "C3": "b", "D3": "Cá nhân", "A4": "00904", "B4": "C", "C4": "c", "D4": "Cá nhân",
	}, func(f *excelize.File) {
		must(t, f.MergeCell("Sheet1", "A2", "A3"))
		must(t, f.MergeCell("Sheet1", "E2", "E3"))
		must(t, f.MergeCell("Sheet1", "F2", "F3"))
	})
	l := mustRead(t, path)
	expect(t, "rows", rowsOf(l), "2 00901|A|a|individual||\n3 00901|B|b|individual||\n4 00904|C|c|individual||")
	if post := l.rows.one(1).model.Post; post != "Trưởng thôn" {
		t.Errorf("the second row's post is %q", post)
	}
	if a, b := l.rows.one(0).amounts[0], l.rows.one(1).amounts[0]; a.value != "1500000" || b.value != "" {
		t.Errorf("amounts %+v and %+v: a merged figure counts once", a, b)
	}
	if !strings.Contains(told(l.Notes), "merged-figure") || l.Notes[0].Found != "2–3" || !l.Notes[0].Asks {
		t.Errorf("%+v: unsaid", l.Notes)
	}
}

func TestSeveralSheets(t *testing.T) {
	path := mustBook(t, map[string]any{"A1": "Ghi chú chung"}, func(f *excelize.File) {
		for _, name := range []string{"Tập thể", "Cá nhân", "Ẩn"} {
			_, err := f.NewSheet(name)
			must(t, err)
			must(t, f.SetSheetRow(name, "A1", &[]any{"Tên mô hình", "Họ và tên", "Tập thể/Cá nhân", "Số nhà"}))
			must(t, f.SetSheetRow(name, "A2", &[]any{"A", "a " + name, "Cá nhân"}))
		}
		must(t, f.SetSheetVisible("Ẩn", false))
	})
	l := mustRead(t, path)
	if len(l.Sheets) != 2 || l.Len() != 2 || l.Sheets[1].Name != "Cá nhân" || l.Sheets[1].Rows != 1 {
		t.Errorf("%+v", l.Sheets)
	}
	expect(t, "notes", told(l.Notes), "note Sheet1: other-sheet, found \"Sheet1\"\nnote Tập thể!D1: not-used, found \"Số nhà\"\n"+
		"note Cá nhân!D1: not-used, found \"Số nhà\"\nnote Ẩn: hidden-sheet, found \"Ẩn\"")
}

func TestAmountsInTheirMeasures(t *testing.T) {
	l := mustText(t, "Tên mô hình|Họ và tên|Số tiền (triệu đồng)|Đất hiến (ha)|Ngày công",
		"A|a|132,5|0,5|1.280", "B|b|trên 185 triệu đồng|1.021 m2|12,5", "C|c|gần 2 tỷ|3|khoảng 90 công", "D|d|1.000.000 đồng|500m²|0",
		"E|e|150-200|0,5 – 1|từ 100 đến 120 công", "G|g|150 triệu đến hàng trăm triệu|1|1")
	want := [][3]amount{
		{{value: "132500000"}, {value: "5000"}, {value: "1280"}},
		{{"185000000", "", "trên 185 triệu đồng", record.Over}, {value: "1021", written: "1.021 m2"}, {value: "12.5"}},
		{{"2000000000", "", "gần 2 tỷ", record.Nearly}, {value: "30000"}, {"90", "", "khoảng 90 công", record.About}},
		{{value: "1000000", written: "1.000.000 đồng"}, {value: "500", written: "500m²"}, {value: "0"}},
		{{"150000000", "200000000", "150-200 triệu đồng", ""}, {"5000", "10000", "0,5 – 1 ha", ""}, {"100", "120", "từ 100 đến 120 công", ""}},
		{{"150000000", "", "150 triệu đến hàng trăm triệu", record.Over}, {value: "10000"}, {value: "1"}},
	}
	for i, r := range l.rows.from(0) {
		if r.amounts != want[i] {
			t.Errorf("row %d: %+v, expected %+v", r.n, r.amounts, want[i])
		}
	}
	bad := mustText(t, "Tên mô hình|Họ và tên|Đất hiến (sào)", "A|a|3")
	expect(t, "notes", told(bad.Notes), "hard C1: unknown-measure, found \"sào\"\nnote B2: subject-inferred, found \"a\", expected Cá nhân")
}

// The first row of a list is no second row of its heading, though a word in it could be one.
func TestARowIsNoHeading(t *testing.T) {
	l := mustText(t, "Tên mô hình,Lĩnh vực,Hình thức,Tên tập thể/cá nhân", "Hiến đất mở đường,Kinh tế,Tập thể,Chi bộ Nà Ta", "Nuôi ong,Kinh tế,Hộ gia đình,Hộ ông B")
	expect(t, "columns", columnsOf(l), "A=name B=field C=subject D=registrant")
	expect(t, "rows", rowsOf(l), "2 |Hiến đất mở đường|Chi bộ Nà Ta|collective|Kinh tế|\n3 |Nuôi ong|Hộ ông B|household|Kinh tế|")
}

func TestAMarkThatSaysNoIsNone(t *testing.T) {
	l := mustText(t, "Tên mô hình|Họ và tên|TT|CN|Lĩnh vực|Công nhận|Điển hình", "A|a|☐|☑|Kinh tế|không|", "B|b|không|có|Kinh tế|không|có", "C|c|-|x|Kinh tế||")
	expect(t, "rows", rowsOf(l), "2 |A|a|individual|Kinh tế||not_recognised\n3 |B|b|individual|Kinh tế||exemplary\n4 |C|c|individual|Kinh tế|")
}

func TestAMeasureWithoutASizeLeavesTheFigureOut(t *testing.T) {
	l := mustText(t, "Tên mô hình|Họ và tên|Đất hiến|Ngày công", "A|a|2 sào|50 người x 2 ngày")
	r := l.rows.one(0)
	expect(t, "problems", told(r.problems), "note C2: unknown-measure, found \"2 sào\"")
	if r.amounts[1].value != "" || r.amounts[2] != (amount{value: "100", written: "50 người x 2 ngày"}) {
		t.Errorf("%+v", r.amounts)
	}
}
