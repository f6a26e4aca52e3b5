package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/sample"
)

func TestTheOrderOfDayAndMonthIsThatOfTheColumn(t *testing.T) {
	read := func(days ...string) (got []string) {
		lines := []string{"TT|Tên mô hình|Lĩnh vực|Họ và tên|Ngày đăng ký"}
		for _, d := range days {
			lines = append(lines, "1|A "+d+"|Kinh tế|b|"+d)
		}
		for _, r := range mustText(t, lines...).rows.from(0) {
			s := string(r.part.Registered)
			for _, q := range r.problems {
				s += string(q.Code)
			}
			got = append(got, s)
		}
		return got
	}
	for _, c := range []struct{ days, want string }{
		{"05/02/2026 06/03/2026", "2026-02-05 2026-03-06"},
		{"15/02/2026 06/03/2026", "2026-02-15 2026-03-06"},
		{"02/15/2026 03/06/2026", "2026-02-15 2026-03-06"}, // 6 March, for the first can only be so
		{"02/15/2026 15/03/2026 03/06/2026 04/04/2026", "2026-02-15 2026-03-15 date-order 2026-04-04"},
	} {
		expect(t, c.days, strings.Join(read(strings.Fields(c.days)...), " "), c.want)
	}
}

// A stretch of time below one heading is read as everywhere else; what is not one is left out and asked about.
func TestSpans(t *testing.T) {
	for text, want := range map[string]string{"Quý II/2026": "2026-Q2 2026-Q2", "Cả năm": "2026 2026", "Cả năm 2026": "2026 2026", "2026": "2026 2026", "2021-2025": "2021 2025",
		"từ tháng 3 đến tháng 11/2026": "2026-03 2026-11", "Tháng 3 - tháng 11": "2026-03 2026-11", "01/03/2026 - 30/11/2026": "2026-03-01 2026-11-30", "Quý I–IV": "2026-Q1 2026-Q4",
		"9 tháng đầu năm 2026": "2026-01 2026-09", "9 tháng": "2026-01 2026-09", "thường xuyên": " not-date", "3-11/2026": " ambiguous", "từ tháng 3/2026": " no-end"} {
		file := mustFile(t, "list.csv", []byte("Tên mô hình\tLĩnh vực\tHọ và tên\tThời gian thực hiện\nA\tKinh tế\tb\t"+text+"\n"))
		l, err := Read(file, Reading{Year: 2026})
		must(t, err)
		r := l.rows.one(0)
		got := string(r.part.From) + " " + string(r.part.To)
		for _, q := range r.problems {
			if got += string(q.Code); !q.Asks {
				t.Errorf("%s keeps its row out", text)
			}
		}
		expect(t, text, got, want)
	}
}

func TestACountLosesItsWordAndThatIsSaid(t *testing.T) {
	l := mustText(t, "Tên mô hình|Tên tập thể|Số người tham gia", "A|Chi bộ A|trên 100 người", "B|Chi bộ B|50 người")
	if q := l.rows.one(0).problems; l.rows.one(0).part.Participants != 100 || len(q) != 1 || q[0].Code != AsCount || q[0].Want[0] != "100" || len(l.rows.one(1).problems) != 0 {
		t.Errorf("%+v", q)
	}
}

func TestSmallMoneyIsAskedAboutAndLeftOut(t *testing.T) {
	l := mustText(t, "Tên mô hình|Lĩnh vực|Họ và tên|Kinh phí", "A|Kinh tế|b|185", "B|Kinh tế|c|20.000.000")
	if a, q := l.rows.one(0).amounts[0], l.rows.one(0).problems; a.value != "" || len(q) != 1 || q[0].Code != SmallMoney || !q[0].Asks || l.rows.one(0).bad {
		t.Errorf("%+v %v", a, q)
	}
	if a := l.rows.one(1).amounts[0]; a.value != "20000000" {
		t.Errorf("%+v", a)
	}
	l, err := Read(mustFile(t, "list.csv", []byte("Tên mô hình\tLĩnh vực\tHọ và tên\tKinh phí\nA\tKinh tế\tb\t185\n")), Reading{Measures: map[Column]string{Money: "triệu đồng"}})
	must(t, err)
	if a := l.rows.one(0).amounts[0]; a.value != "185000000" {
		t.Errorf("with the measure that a person gave: %+v", a)
	}
}

func TestLandWithoutAMeasureIsAskedAboutWhereItIsHardlySquareMetres(t *testing.T) {
	l := mustText(t, "Tên mô hình|Lĩnh vực|Họ và tên|Đất hiến", "A|Kinh tế|b|0,3", "B|Kinh tế|c|2", "C|Kinh tế|d|150", "D|Kinh tế|e|0,5 ha")
	for i, want := range []string{"", "", "150", "5000"} {
		r := l.rows.one(i)
		if asked := len(r.problems) == 1 && r.problems[0].Code == SmallLand && r.problems[0].Asks; string(r.amounts[1].value) != want || asked != (want == "") {
			t.Errorf("%s: %+v %v", r.model.Name, r.amounts[1], r.problems)
		}
	}
}

func TestAColumnOfMeasuresIsOfItsRow(t *testing.T) {
	l := mustText(t, "Tên mô hình|Lĩnh vực|Họ và tên|Số tiền|ĐVT", "A|Kinh tế|b|185.000|nghìn đồng", "B|Kinh tế|c|20|triệu đồng", "C|Kinh tế|d|30.000.000|", "D|Kinh tế|e|500|công")
	for i, want := range []string{"185000000", "20000000", "30000000", ""} {
		if a := l.rows.one(i).amounts[0]; string(a.value) != want {
			t.Errorf("%d: %+v, expected %s", i, a, want)
		}
	}
}

func TestATotalAboveItsRowsIsComparedWithThem(t *testing.T) {
	for stated, differs := range map[string]bool{"25.000.000": false, "26.000.000": true} {
		l := mustText(t, "TT|Tên mô hình|Lĩnh vực|Họ và tên|Số tiền", "|Tổng cộng|||"+stated, "1|A|Kinh tế|b|10.000.000", "2|B|Kinh tế|c|15.000.000")
		if got := strings.Contains(told(l.Notes), string(TotalDiffers)); got != differs || l.rows.len() != 2 {
			t.Errorf("%s: %v\n%s", stated, got, told(l.Notes))
		}
	}
}

func TestAPersonDecidesOfColumns(t *testing.T) {
	text := []byte("TT\tTên mô hình\tLĩnh vực\tHọ và tên\tNơi họp\tKinh phí\n1\tA\tKinh tế\tb\tNhà văn hóa\t20.000.000\n")
	l, err := Read(mustFile(t, "list.csv", text), Reading{Map: map[string]Column{"nơi  HỌP": Place, "F": Unused}})
	must(t, err)
	if r := l.rows.one(0); r.model.Place != "Nhà văn hóa" || r.amounts[0].value != "" || len(l.Notes) != 1 {
		t.Errorf("%+v\n%s", r, told(l.Notes))
	}
	if m := l.Sheets[0].Columns[4]; m.Why != ByPerson || m.Samples[0] != "Nhà văn hóa" {
		t.Errorf("%+v", m)
	}
}

func TestWhatIsPersonalIsNeitherKeptNorShown(t *testing.T) {
	l := mustText(t, "TT|Họ và tên|Năm sinh|Số CCCD|Điện thoại|Tên mô hình|Lĩnh vực", "1|Ma Văn A, sinh năm 1971|1972|001080000001|0912000001|Đường hoa|Kinh tế", "2|Ma Văn B|1973|001080000002|0912000002|Đường cây|Kinh tế")
	if got := l.rows.one(0).model.Registrant; got != "Ma Văn A" {
		t.Errorf("registrant %q", got)
	}
	all := told(l.Notes)
	for _, m := range l.Sheets[0].Columns {
		all += strings.Join(m.Samples, " ") + " "
	}
	for _, r := range l.rows.from(0) {
		all += r.model.Content + r.model.Registrant + told(r.problems)
	}
	for _, secret := range []string{"197", "00108", "09120"} {
		if strings.Contains(all, secret) {
			t.Errorf("%s is shown or kept: %s", secret, all)
		}
	}
}

func TestRowsHiddenOrStruckAreNamedAndNotTaken(t *testing.T) {
	path := mustBook(t, map[string]any{"A1": "TT", "B1": "Tên mô hình", "C1": "Lĩnh vực", "D1": "Họ và tên", "A2": 1, "B2": "A", "C2": "Kinh tế", "D2": "a", "A3": 2, "B3": "B", "C3": "Kinh tế", "D3": "b",
		"A4": 3, "B4": "C", "C4": "Kinh tế", "D4": "c"}, func(f *excelize.File) {
		must(t, f.SetRowVisible("Sheet1", 3, false))
		struck, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
		must(t, err)
		must(t, f.SetCellStyle("Sheet1", "A4", "D4", struck))
		must(t, f.SetColVisible("Sheet1", "C", false))
	})
	l := mustRead(t, path)
	expect(t, "rows", rowsOf(l), "2 |A|a|individual|Kinh tế|")
	expect(t, "notes", told(l.Notes), "note Sheet1!C1: hidden-column, found \"Lĩnh vực\"\nnote Sheet1!3: hidden-row, found \"B\"\nnote Sheet1!4: struck-row, found \"C\"\nnote Sheet1!D2: subject-inferred, found \"a\", expected Cá nhân")
}

func TestColumnsMeanWhatTheirCellsSay(t *testing.T) {
	for _, c := range []struct {
		heading string
		cells   []string
		want    Column
	}{
		{"Kết quả", []string{"Công nhận", "Điển hình", "Không công nhận"}, Verdict},
		{"Kết quả", []string{"12 hộ tham gia", "đường dài 2 km"}, Results},
		{"Nhận xét", []string{"Đạt", "Không đạt"}, Verdict},
		{"Đề nghị của xã", []string{"Đạt", "Không đạt"}, Proposal},
		{"Thôn văn hóa", []string{"Đạt", "Không đạt"}, Unused}, {"Tiêu chí môi trường", []string{"Đạt", "Chưa đạt"}, Unused}, {"Đăng ký mức phấn đấu", []string{"Điển hình", "Đạt"}, Unused},
		{"Hội đồng xét mô hình", []string{"Đạt", "Không đạt"}, Verdict},
		{"Ghi chú", []string{"Mới", "Duy trì"}, Standing},
		{"Ghi chú", []string{"Mới", "gửi sau"}, Remark},
		{"Được công nhận", []string{"x", "1", ""}, MarkRecognised},
		{"Được công nhận", []string{"12", "7", "3"}, Count},
		{"Kinh phí", []string{"chưa rõ", "dân góp", "không rõ"}, Unused},
		{"Xếp loại", []string{"85", "90", "72"}, Score},
		{"Nhóm", []string{"KT", "VH-XH", "QPAN"}, Field},
		{"Đơn vị đăng ký", []string{"Xã Thượng Lâm", "Xã Khuôn Hà"}, UnitName},
		{"Đơn vị đăng ký", []string{"Chi bộ Nà Ta", "Hội LHPN xã"}, Registrant},
		{"Đơn vị", []string{"Chi bộ Nà Ta", "Hội LHPN xã"}, Registrant},
	} {
		lines := []string{"TT\tTên mô hình\t" + c.heading}
		for i, s := range c.cells {
			lines = append(lines, string(rune('1'+i))+"\tMô hình "+string(rune('A'+i))+"\t"+s)
		}
		known := func(s string) Naming {
			if strings.HasPrefix(s, "Xã") {
				return NamesUnit
			}
			return knownFields(s)
		}
		l, err := Read(mustFile(t, "list.csv", []byte(strings.Join(lines, "\n"))), Reading{Year: 2026, Known: known})
		must(t, err)
		if got := l.Sheets[0].Columns[2].Column; got != c.want {
			t.Errorf("%q with %q is %q, expected %q", c.heading, c.cells, got, c.want)
		}
	}
}

// Every line of a file is title, head, row or note: nothing is left out without a word, whatever a list holds.
func TestEveryLineIsAccountedFor(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		lines := []string{"TT\tTên mô hình\tLĩnh vực\tHọ và tên"}
		rows := rapid.IntRange(1, 8).Draw(rt, "rows")
		for i := range rows {
			lines = append(lines, rapid.SampledFrom([]string{"I\tTập thể", "\tCộng\t\t2", "Trang 3", "\t\tmột chữ", "\t\t\tlạc", "9\tChỉ có tên", "xyz\tabc", "5\tA\tKinh tế\tb", "\tB\tKinh tế\tc", "7\t\tKinh tế\td",
				"Xã Thượng Lâm", "\t\t\t"}).Draw(rt, "line "+string(rune('a'+i))))
		}
		lines = append(lines, "1\tCuối\tKinh tế\tz")
		l, err := Read(mustFile(t, "list.csv", []byte(strings.Join(lines, "\n"))), Reading{})
		must(t, err)
		told := map[int]bool{}
		for _, r := range l.rows.from(0) {
			told[r.n] = true
		}
		for _, q := range l.Notes {
			told[q.Row] = true
		}
		for i, s := range lines[1:] {
			if n := i + 2; !told[n] && strings.TrimSpace(s) != "" && s != "Trang 3" {
				rt.Fatalf("line %d is lost: %q of\n%s", n, s, strings.Join(lines, "\n"))
			}
		}
	})
}

func TestHeadsOfThreeRows(t *testing.T) {
	cells := map[string]any{"A1": "BIỂU TỔNG HỢP NĂM 2026",
		"A2": "STT", "B2": "Tên mô hình", "C2": "Chủ thể", "F2": "Lĩnh vực", "H2": "Kết quả", "C3": "Tập thể", "D3": "Cá nhân", "F3": "KT", "G3": "VHXH", "H3": "Năm 2025", "J3": "Năm 2026",
		"D4": "Cán bộ", "E4": "Người dân", "H4": "Công nhận", "I4": "Không CN", "J4": "Công nhận", "K4": "Không CN",
		"A5": 1, "B5": "A", "C5": "Chi bộ", "F5": "x", "H5": "x", "K5": "x", "A6": 2, "B6": "B", "E6": "Ma Văn Tư", "G6": "x", "J6": "x"}
	path := mustBook(t, cells, func(f *excelize.File) {
		for _, m := range [][2]string{{"A1", "K1"}, {"A2", "A4"}, {"B2", "B4"}, {"C2", "E2"}, {"C3", "C4"}, {"D3", "E3"}, {"F2", "G2"}, {"F3", "F4"}, {"G3", "G4"}, {"H2", "K2"}, {"H3", "I3"}, {"J3", "K3"}} {
			must(t, f.MergeCell("Sheet1", m[0], m[1]))
		}
	})
	l, err := Read(path, Reading{Year: 2026})
	must(t, err)
	expect(t, "rows", rowsOf(l), "5 |A|Chi bộ|collective|KT||not_recognised\n6 |B|Ma Văn Tư|individual|VHXH||recognised")
}

// Part of a list may be of another year, as a section says: its rows wait, and those of the year asked go in. What is
// kept since a year is of now.
func TestSectionsOfYears(t *testing.T) {
	r := mustRegister(t, sample.New(1, sample.Size{Districts: 1, Communes: 2}), "031")
	head, field := "TT|Tên mô hình|Lĩnh vực|TT/CN|Chủ thể", sample.New(1, sample.Size{Districts: 1, Communes: 2}).Fields[0].Name
	for _, c := range []struct {
		sections [2]string
		goes     string
	}{
		{[2]string{"Năm 2025", "Năm 2026"}, "B"},
		{[2]string{"I. Đăng ký năm 2026", "II. Đăng ký năm 2025"}, "A"},
		{[2]string{"Mô hình mới năm 2026", "Duy trì từ năm 2024"}, "A B"},
	} {
		l := mustText(t, head, c.sections[0], "1|A|"+field+"|TT|Thôn A", c.sections[1], "1|B|"+field+"|TT|Thôn B")
		p := mustPlan(t, r, l, Options{Year: 2026})
		var goes []string
		for i, f := range p.Fates {
			if f.Goes() {
				goes = append(goes, l.rows.one(i).model.Name)
			}
		}
		expect(t, strings.Join(c.sections[:], ", "), strings.Join(goes, " "), c.goes)
	}
}

// Where the cells of a line end is anybody's guess when a quote is not closed: it is named once and not taken; the
// lines around it are.
func TestARowWithAnOddQuoteIsNotTaken(t *testing.T) {
	path := mustFile(t, "a.csv", []byte("TT;Tên mô hình;Lĩnh vực;TT/CN;Chủ thể\n1;Một;Kinh tế;TT;Thôn A\n2;\"Hai;Kinh tế;TT;Thôn B\n3;Ba “khéo\" lắm;Kinh tế;TT;Thôn C\n"))
	l := mustRead(t, path)
	expect(t, "rows", rowsOf(l), "2 |Một|Thôn A|collective|Kinh tế|\n4 |Ba “khéo\" lắm|Thôn C|collective|Kinh tế|")
	var notes []string
	for _, n := range l.Notes {
		if n.Row > 1 {
			notes = append(notes, fmt.Sprint(n.Row, " ", n.Code, " ", n.Asks))
		}
	}
	expect(t, "notes", strings.Join(notes, ", "), "3 odd-quote true")
}

func TestAsAbove(t *testing.T) {
	l := mustText(t, "TT|Tên mô hình|Lĩnh vực|TT/CN|Chủ thể", "1|A|Kinh tế|TT|Thôn A", "2|B|-nt-|″|Thôn B", "3|C|như trên|//|- nt -")
	expect(t, "rows", rowsOf(l), "2 |A|Thôn A|collective|Kinh tế|\n3 |B|Thôn B|collective|Kinh tế|\n4 |C|Thôn B|collective|Kinh tế|")
}

func TestAProposalIsNoVerdict(t *testing.T) {
	l := mustText(t, "TT|Tên mô hình|Lĩnh vực|Họ và tên|Kết quả|Đề nghị xét công nhận", "1|A|Kinh tế|a|Đề nghị công nhận|", "2|B|Kinh tế|b|Công nhận|Điển hình", "3|C|Kinh tế|c||Công nhận")
	var got []string
	for _, r := range l.rows.from(0) {
		got = append(got, string(r.verdict)+"/"+r.part.Proposal)
	}
	expect(t, "verdicts and proposals", strings.Join(got, " "), "/Đề nghị công nhận recognised/Điển hình /Công nhận")
}
