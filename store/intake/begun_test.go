package intake

import (
	"testing"

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
