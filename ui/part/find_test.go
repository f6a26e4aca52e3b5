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
