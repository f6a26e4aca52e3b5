package intake

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store/record"
)

func TestRowsThatShowHowAFormIsFilledInAreNoModels(t *testing.T) {
	l := mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể|Kết quả",
		"VD|Đường hoa|Kinh tế|Tập thể|Chi bộ Nà Ta|…",
		"1|Ví dụ: Mô hình “Đường hoa”|Kinh tế|Tập thể|Chi bộ Nà Ta|",
		"2|Đường cờ|Kinh tế|Tập thể|Chi bộ Nà Ta|…………",
		"3|……|……|……|……|…")
	mustName(t, l, "Đường cờ")
	expect(t, "problems", told(l.Notes), "note 2: example-row, found \"Đường hoa\"\nnote 3: example-row, found \"Ví dụ: Mô hình “Đường hoa”\"")
	if r := l.rows.one(0); r.part.Results != "" {
		t.Errorf("results %q out of dots", r.part.Results)
	}
}

func TestModelsBelowTheSectionOfThoseThatEndedAreNotTaken(t *testing.T) {
	mustName(t, mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể",
		"I|Mô hình tiếp tục thực hiện",
		"1|Đường cờ|Kinh tế|Tập thể|Chi bộ Nà Ta",
		"II|Mô hình kết thúc, không duy trì",
		"2|Nhà sạch|Kinh tế|Tập thể|Chi bộ Nà Ta"), "Đường cờ")
}

func TestThousandsOfAMeasureAreThousands(t *testing.T) {
	l := mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Đất hiến (nghìn m2)|Ngày công (nghìn công)|Số người (nghìn lượt)|Kinh phí (ngân sách, triệu đồng)",
		"1|Đường cờ|Kinh tế|1,5|2|3|4")
	r := l.rows.one(0)
	if r.amounts[1].value != "1500" || r.amounts[0].value != "4000000" {
		t.Errorf("land %q, money %q", r.amounts[1].value, r.amounts[0].value)
	}
	if r.amounts[2].value != "" || r.part.Participants != 0 {
		t.Errorf("labour %q, people %d of a measure that is not known", r.amounts[2].value, r.part.Participants)
	}
}

func TestAnAreaIsNotLandThatWasGiven(t *testing.T) {
	l := mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể|Diện tích (ha)|Kinh phí",
		"1|Chè sạch|Kinh tế|Tập thể|Chi bộ Nà Ta|0,5|Không")
	if r := l.rows.one(0); r.amounts[1].value != "" || len(r.problems) > 0 {
		t.Errorf("land %q, problems %v", r.amounts[1].value, r.problems)
	}
}

func TestOfTwoColumnsOfOneHeadingItIsSaidWhichWasTaken(t *testing.T) {
	l := mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể|Tiền (triệu đồng)|Tiền (triệu đồng)",
		"1|Chè sạch|Kinh tế|Tập thể|Chi bộ Nà Ta|5|6")
	expect(t, "notes", told(l.Notes), `note G1: second-column, found "Tiền (triệu đồng)", expected Tiền (triệu đồng), F`)
}

func TestAValueThatIsStruckThroughIsNotTaken(t *testing.T) {
	l := mustRead(t, mustBook(t, map[string]any{"A1": "STT", "B1": "Tên mô hình", "C1": "Lĩnh vực", "D1": "Loại hình", "E1": "Tên tập thể", "F1": "Kết quả bình xét",
		"A2": 1, "B2": "Đường cờ", "C2": "Kinh tế", "D2": "Tập thể", "E2": "Chi bộ Nà Ta", "F2": "Công nhận", "A3": 2, "B3": "Nhà sạch", "C3": "Kinh tế", "D3": "Tập thể", "E3": "Chi bộ Nà Mu", "F3": "Công nhận"},
		func(f *excelize.File) {
			struck, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
			must(t, err)
			must(t, f.SetCellStyle("Sheet1", "F3", "F3", struck))
		}))
	if l.rows.one(0).verdict != record.Recognised || l.rows.one(1).verdict != "" {
		t.Errorf("verdicts %q and %q", l.rows.one(0).verdict, l.rows.one(1).verdict)
	}
	expect(t, "notes", told(l.Notes), `note Sheet1!F3: struck-cell, found "Công nhận"`)
}

func TestOfTwoColumnsThatOnlyTheirCellsShowToHoldVerdictsNoneIsTaken(t *testing.T) {
	l := mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể|Kết quả lần 1|Kết quả lần 2",
		"1|Đường cờ|Kinh tế|Tập thể|Chi bộ Nà Ta|Không công nhận|Công nhận",
		"2|Nhà sạch|Kinh tế|Tập thể|Chi bộ Nà Mu|Công nhận|Không công nhận")
	if r := l.rows.one(0); r.verdict != "" {
		t.Errorf("verdict %q", r.verdict)
	}
}

func TestAYearMayBeADateOfWhichTheYearShows(t *testing.T) {
	l := mustRead(t, mustBook(t, map[string]any{"A1": "Tên mô hình", "B1": "Lĩnh vực", "C1": "Năm", "A2": "Đường cờ", "B2": "Kinh tế", "C2": 45658, "A3": "Nhà sạch", "B3": "Kinh tế", "C3": 46023},
		func(f *excelize.File) {
			yyyy := "yyyy"
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &yyyy})
			must(t, err)
			must(t, f.SetCellStyle("Sheet1", "C2", "C3", style))
		}))
	if l.rows.one(0).year != 2025 || l.rows.one(1).year != 2026 {
		t.Errorf("years %d and %d", l.rows.one(0).year, l.rows.one(1).year)
	}
}

func TestMeasuresInTheThirdRowOfAHeaderAreThoseOfTheSecond(t *testing.T) {
	l := mustRead(t, mustBook(t, map[string]any{"A1": "Tên mô hình", "B1": "Lĩnh vực", "C1": "Nguồn lực", "C2": "Kinh phí", "D2": "Đất", "C3": "(trđ)", "D3": "(m2)",
		"A4": "Đường cờ", "B4": "Kinh tế", "C4": 5, "D4": 200},
		func(f *excelize.File) {
			for _, at := range [][2]string{{"A1", "A3"}, {"B1", "B3"}, {"C1", "D1"}} {
				must(t, f.MergeCell("Sheet1", at[0], at[1]))
			}
		}))
	if r := l.rows.one(0); r.amounts[0].value != "5000000" || r.amounts[1].value != "200" {
		t.Errorf("money %q, land %q", r.amounts[0].value, r.amounts[1].value)
	}
}
