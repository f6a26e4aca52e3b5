package exchange

import "testing"

func TestFileNamesCanBeReadEverywhere(t *testing.T) {
	for name, want := range map[string]string{
		"Xã Thượng Lâm": "thuong-lam", "Xã Phúc Yên": "phuc-yen", "Thành Phố Bắc Kạn": "bac-kan", "Phường Đức Xuân": "duc-xuan",
		"Tổ chức  Đảng (khối)": "to-chuc-dang-khoi", "Xã": "xa",
	} {
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
}
