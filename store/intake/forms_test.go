package intake

import "testing"

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
