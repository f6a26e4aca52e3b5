package intake

import (
	"slices"
	"strings"
	"testing"

	"danvan/store/record"
	"danvan/store/sample"
)

// namesOf gives the names of the models of a list, in its order.
func namesOf(l *List) (all []string) {
	for _, r := range l.rows.from(0) {
		all = append(all, r.model.Name)
	}
	return all
}

func mustName(t *testing.T, l *List, want ...string) {
	t.Helper()
	got := namesOf(l)
	if len(got) != len(want) {
		t.Fatalf("models %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("models %q, want %q", got, want)
		}
	}
}

func TestATableIsReadWhoseNextOneHasABetterHeader(t *testing.T) {
	mustName(t, mustText(t,
		"I. TẬP THỂ",
		"STT|Tên mô hình|Tên tập thể",
		"1|Đường cờ|Chi bộ Nà Ta",
		"2|Nhà sạch|Chi bộ Nà Mu",
		"",
		"II. CÁ NHÂN",
		"STT|Họ và tên|Tên mô hình|Địa chỉ|Lĩnh vực|Kết quả",
		"1|Ma Văn Dê|Nuôi ong|Nà Ta|Kinh tế|Tốt"), "Đường cờ", "Nhà sạch", "Nuôi ong")
}

func TestAHeaderThatSaysAnotherThingInOneColumnIsOfAnotherTable(t *testing.T) {
	l := mustText(t,
		"STT|Tên mô hình|Lĩnh vực|Tên tập thể|Kết quả",
		"1|Đường cờ|Kinh tế|Chi bộ Nà Ta|Đã làm 2 km",
		"",
		"STT|Tên mô hình|Lĩnh vực|Tên tập thể|Địa điểm|Nội dung",
		"1|Nhà sạch|Kinh tế|Chi bộ Nà Mu|Thôn Nà Mu|Dọn nhà thứ bảy")
	mustName(t, l, "Đường cờ", "Nhà sạch")
	if r := l.rows.one(1); r.part.Results != "" || r.model.Place != "Thôn Nà Mu" || r.model.Content != "Dọn nhà thứ bảy" {
		t.Errorf("place %q, results %q, content %q", r.model.Place, r.part.Results, r.model.Content)
	}
}

func TestTheTitleOfATableSaysWhatYearItIsOf(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Communes()[0].Code)
	field := p.Fields[0].Name
	l := mustText(t,
		"1. Kết quả năm 2025",
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể|Kết quả bình xét",
		"1|Đường cờ|"+field+"|Tập thể|Chi bộ Nà Ta|Công nhận",
		"",
		"2. Đăng ký năm 2026",
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể",
		"1|Nhà sạch|"+field+"|Tập thể|Chi bộ Nà Mu")
	plan := mustPlan(t, r, l, Options{Year: 2026})
	if n := plan.Counts; n.NewModels != 1 || n.Bad != 1 {
		t.Errorf("%+v, want the row below 2026 alone\n%s", n, told(plan.Problems))
	}
}

func TestWhatStandsAboveTheFirstTableHoldsForTheNext(t *testing.T) {
	l := mustText(t,
		"A. Danh sách mô hình được công nhận|ĐVT: nghìn đồng",
		"I. Tập thể",
		"STT|Tên mô hình|Tên tập thể|Kinh phí",
		"1|Đường cờ|Chi bộ Nà Ta|15000",
		"II. Cá nhân",
		"STT|Họ và tên|Tên mô hình|Địa chỉ|Kinh phí",
		"1|Ma Văn Dê|Nuôi ong|Nà Ta|15000",
		"B. Danh sách mô hình đăng ký",
		"STT|Tên mô hình|Tên tập thể|Kinh phí",
		"1|Nhà sạch|Chi bộ Nà Mu|15000")
	mustName(t, l, "Đường cờ", "Nuôi ong", "Nhà sạch")
	for i, want := range []record.Verdict{record.Recognised, record.Recognised, ""} {
		if r := l.rows.one(i); r.verdict != want || r.amounts[0].value != "15000000" {
			t.Errorf("%s: verdict %q, money %s", r.model.Name, r.verdict, r.amounts[0].value)
		}
	}
}

func TestTheUnitAboveTheFirstTableIsThatOfTheNext(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Communes()[0].Parent.Code)
	field, one, two := p.Fields[0].Name, p.Communes()[0], p.Communes()[1]
	l := mustText(t,
		strings.ToUpper(one.Name),
		"STT|Tên mô hình|Lĩnh vực|Tên tập thể",
		"1|Đường cờ|"+field+"|Chi bộ Nà Ta",
		"II. Cá nhân",
		"STT|Họ và tên|Tên mô hình|Địa chỉ|Lĩnh vực",
		"1|Ma Văn Dê|Nuôi ong|Nà Ta|"+field,
		strings.ToUpper(two.Name),
		"STT|Tên mô hình|Lĩnh vực|Tên tập thể",
		"1|Nhà sạch|"+field+"|Chi bộ Nà Mu")
	plan := mustPlan(t, r, l, Options{Year: 2026})
	rows := map[string]int{}
	for _, u := range plan.Units {
		rows[u.Code] += u.Rows
	}
	if rows[one.Code] != 2 || rows[two.Code] != 1 {
		t.Errorf("%v\n%s", rows, told(plan.Problems))
	}
}

func TestATableOfOtherThingsBesideAListIsSaidAndNotRead(t *testing.T) {
	l := mustText(t,
		"STT|Nội dung thi đua|Thuộc nhóm|Ai làm",
		"1|Trồng cây|Cá nhân|Ma Văn Dê",
		"2|Quét đường|Cá nhân|Lý Thị Na",
		"",
		"STT|Tên mô hình|Lĩnh vực|Tên chủ thể",
		"1|Đường cờ|Kinh tế|Nà Ta",
		"KẾ HOẠCH TRIỂN KHAI",
		"STT|Nội dung công việc|Lĩnh vực|Người làm",
		"1|Họp thôn|Kinh tế|Ma Văn Dê")
	mustName(t, l, "Đường cờ")
	if r := l.rows.one(0); r.model.Subject != "" {
		t.Errorf("subject %q out of a cell of another table", r.model.Subject)
	}
	var said []int
	for _, n := range l.Notes {
		if n.Code == OtherTable {
			said = append(said, n.Row)
		}
	}
	if !slices.Equal(said, []int{1, 8}) {
		t.Errorf("tables said to be left in rows %v, want 1 and 8\n%s", said, told(l.Notes))
	}
}

func TestALetterheadOfThreeCellsAndAPageThatGoesOnAreNoTables(t *testing.T) {
	l := mustText(t,
		"UBND HUYỆN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Mẫu số 01",
		"XÃ KHUÔN HÀ|Độc lập - Tự do - Hạnh phúc|(ban hành kèm)",
		"STT|Tên mô hình|Lĩnh vực|Tên chủ thể",
		"I|CÁ NHÂN",
		"1|Đường cờ|Kinh tế|Nà Ta",
		"(Tiếp theo)",
		"STT|Tên mô hình|Lĩnh vực|Tên chủ thể",
		"2|Nhà sạch|Kinh tế|Nà Mu")
	if n := len(l.Sheets); n != 1 || len(l.Sheets[0].Titles) != 6 {
		t.Errorf("%d tables, titles %v\n%s", n, l.Sheets[0].Titles, told(l.Notes))
	}
	if r := l.rows.one(1); r.model.Subject != record.Individual {
		t.Errorf("subject %q on the second page", r.model.Subject)
	}
}

func TestAnotherYearAboveTheSameHeaderIsOfAnotherTable(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Communes()[0].Code)
	field := p.Fields[0].Name
	l := mustText(t,
		"NĂM 2025",
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể",
		"1|Đường cờ|"+field+"|Tập thể|Chi bộ Nà Ta",
		"NĂM 2026",
		"STT|Tên mô hình|Lĩnh vực|Loại hình|Tên tập thể",
		"1|Nhà sạch|"+field+"|Tập thể|Chi bộ Nà Mu")
	if n := mustPlan(t, r, l, Options{Year: 2026}).Counts; n.NewModels != 1 || n.Bad != 1 {
		t.Errorf("%+v, want the row below 2026 alone", n)
	}
}
