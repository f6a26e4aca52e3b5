package part

import (
	"slices"
	"testing"
)

func TestFind(t *testing.T) {
	f := NewFinder([]string{"Nhập mới", "Lọc danh sách", "Danh sách mô hình", "Gửi/nhận", "Đăng ký"})
	for query, want := range map[string][]int{
		"": {0, 1, 2, 3, 4}, "danh": {2, 1}, "DANG KY": {4}, "sach loc": {1}, "nhan": {3}, "an": {1, 2, 3, 4}, "zz": {},
	} {
		if got := f.Find(query, 9); !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", query, got, want)
		}
	}
	if got := f.Find("n", 1); !slices.Equal(got, []int{0}) {
		t.Errorf("at most one: %v", got)
	}
}

func TestFindByInitials(t *testing.T) {
	f := NewFinder([]string{"Kinh tế", "Văn hóa – xã hội", "Quốc phòng – an ninh", "Xây dựng hệ thống chính trị", "Hội Khuyến học tỉnh", "Đề án 06"})
	for query, want := range map[string][]int{
		"kt": {0}, "vhxh": {1}, "VHXH": {1}, "qpan": {2}, "xh": {1}, "htct": {3}, "k": {0, 4}, "an": {2, 5, 1}, "vhx": {1}, "tk": {}, "da0": {5}, "ht": {3, 4}, "kht": {4},
	} {
		if got := f.Find(query, 9); !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", query, got, want)
		}
	}
}
