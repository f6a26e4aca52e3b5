package app_test

import (
	"strings"
	"testing"

	"danvan/ui/app"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

func TestGoldenCatalog(t *testing.T) {
	d := district(t)
	for _, size := range screentest.Sizes {
		for part, title := range map[string]string{"units": "Đơn vị", "fields": "Lĩnh vực", "decisions": "Quyết định", "lists": "Danh mục lĩnh vực", "periods": "Kỳ báo cáo", "programmes": "Phong trào"} {
			s := d.shown(t, app.Options{}, size[0], size[1])
			for s.Press("ctrl+n"); !strings.Contains(s.Shown(), "Danh mục  ›  "+title+"\n"); {
				s.Press(keyboard.Tab)
			}
			golden(t, s, "catalog-"+part)
			must(t, s.Close())
		}
	}
	s := d.shown(t, app.Options{Lang: text.En}, 80, 24)
	s.Press("ctrl+n", keyboard.Tab)
	golden(t, s, "catalog-english")
	must(t, s.Close())
	s = d.shown(t, app.Options{Theme: theme.Options{Mono: true}}, 80, 24)
	s.Press("ctrl+n", keyboard.F3)
	golden(t, s, "catalog-form-mono")
}

// Fields are added, renamed and taken out of use; nothing is deleted, and Ctrl+Z brings it back.
func TestFieldsOfTheOwnList(t *testing.T) {
	s := district(t).shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+n", keyboard.Tab, keyboard.F3) // the list is the only one
	for range 5 {
		s.Press(keyboard.Enter)
	}
	s.Has("Thiếu “Tên”")
	s.Type("Kinh te")
	for range 3 {
		s.Press(keyboard.Enter)
	}
	s.Has("Mục này đã có trong sổ") // the form stays
	s.Press(keyboard.Enter, "ctrl+u")
	s.Type("CDS")
	s.Press(keyboard.Enter, "ctrl+u")
	s.Type("Chuyển đổi số")
	for range 3 {
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu", "CDS")
	s.Type("chuyen doi")
	s.Press(keyboard.F4, keyboard.Enter, keyboard.End)
	s.Type(" cộng đồng")
	for range 4 {
		s.Press(keyboard.Enter)
	}
	s.Has("Cần điền “Lý do sửa”")
	s.Type("Kế hoạch 12")
	s.Press(keyboard.Enter)
	s.Has("▌Chuyển đổi số cộng đồng")
	s.Press(keyboard.F4, keyboard.Enter, keyboard.Enter, keyboard.Enter)
	s.Type("2") // yes
	s.Press(keyboard.Enter)
	s.Type("Kế hoạch 13")
	s.Press(keyboard.Enter)
	s.Has("· Chuyển đổi")
	s.Press(keyboard.Esc, keyboard.Esc)
	turn(s, "ctrl+z", "“Chuyển đổi số cộng đồng”")
	s.Press("ctrl+n", keyboard.Tab)
	s.HasNot("· Chuyển đổi")
}

// Units are added and ended by the unit that drew the tree; a code is one unit's at a time.
func TestUnitsOfTheOwnTree(t *testing.T) {
	d := district(t)
	c := d.join("00901")
	s := d.shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+n", keyboard.F3)
	s.Type("00901")
	s.Press(keyboard.Enter)
	s.Type("Xã Mới Lập")
	s.Press(keyboard.Enter)
	s.Type("Xã")
	for range 5 {
		s.Press(keyboard.Enter)
	}
	s.Has("Mã này đang là của Xã Thượng Lâm")
	s.Press("ctrl+u")
	s.Type("00999")
	for range 7 {
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu", "00999", "    Xã Mới Lập")
	s.Type("moi lap")
	s.Press(keyboard.F4, keyboard.Enter, keyboard.Enter)
	s.Type("30/06/2046")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Type("nhập xã")
	s.Press(keyboard.Enter)
	s.Has("30/06/2046", "·   Xã Mới Lập")
	s.Press("ctrl+u")
	s.Type("huyen")
	s.Press(keyboard.F4, keyboard.Enter, keyboard.Enter)
	s.Type("30/06/2046")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Type("thôi")
	s.Press(keyboard.Enter)
	s.Has("còn đơn vị cấp dưới đang hoạt động")
	must(t, s.Close())

	s = c.shown(t, app.Options{}, 100, 30) // which is not the commune
	s.Press("ctrl+n", keyboard.F4)
	s.Has("Mục này của “Huyện Lâm Khê”")
}

// Lines of any sheet stand in the order of any column, and any column narrows them.
func TestOrderAndFiltersOfAnySheet(t *testing.T) {
	s := district(t).shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+n", keyboard.F6)
	s.Has("Sắp theo", "Mã", "Cấp")
	s.Press(keyboard.Enter, keyboard.F6, keyboard.Enter) // by code, downwards
	s.Has("▼")
	s.Press("ctrl+f")
	s.Type("thuong lam")
	s.Press(keyboard.Enter, keyboard.Esc)
	s.Has("Xã Thượng Lâm ×", "1 mục")
	s.Press("ctrl+l")
	s.HasNot("×")
}
