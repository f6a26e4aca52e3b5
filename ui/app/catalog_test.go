package app_test

import (
	"fmt"
	"testing"

	"danvan/ui/app"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

func TestGoldenCatalog(t *testing.T) {
	d := district(t)
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		for i, part := range []string{"units", "fields", "others"} {
			s := d.shown(t, app.Options{}, size[0], size[1])
			s.Press("ctrl+n")
			for range i {
				s.Press(keyboard.Tab)
			}
			screentest.Golden(t, fmt.Sprintf("catalog-%s-%dx%d", part, size[0], size[1]), s.Emulated().Dump())
			must(t, s.Close())
		}
	}
	s := d.shown(t, app.Options{Lang: text.En}, 80, 24)
	s.Press("ctrl+n", keyboard.Tab)
	screentest.Golden(t, "catalog-english", s.Emulated().Dump())
	must(t, s.Close())
	s = d.shown(t, app.Options{Theme: theme.Options{Mono: true}}, 80, 24)
	s.Press("ctrl+n", keyboard.F3)
	screentest.Golden(t, "catalog-form-mono", s.Emulated().Dump())
}

// Fields are added, renamed and taken out of use; nothing is deleted, and Ctrl+Z brings it back.
func TestFieldsOfTheOwnList(t *testing.T) {
	s := district(t).shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+n", keyboard.Tab, keyboard.F3, keyboard.Enter, keyboard.Enter)
	s.Has("Cần có tên")
	s.Type("Kinh te")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Has("Danh sách đã có lĩnh vực này")
	s.Press("ctrl+u")
	s.Type("Chuyển đổi số")
	s.Press(keyboard.Enter)
	s.Type("CDS")
	s.Press(keyboard.Enter)
	s.Has("Đã ghi “Chuyển đổi số”", "CDS")
	s.Type("chuyen doi")
	s.Press(keyboard.F4, keyboard.End)
	s.Type(" cộng đồng")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Has("Cần ghi lý do")
	s.Type("Kế hoạch 12")
	s.Press(keyboard.Enter)
	s.Has("Chuyển đổi số cộng đồng")
	s.Press(keyboard.F9)
	s.Has("Thôi dùng “Chuyển đổi số cộng đồng”?")
	grace()
	s.Press(keyboard.Enter) // no
	s.HasNot("thôi dùng")
	s.Press(keyboard.F9)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("thôi dùng")
	s.Press(keyboard.Esc, keyboard.Esc)
	turn(s, "ctrl+z", "“Chuyển đổi số cộng đồng”")
	s.Press("ctrl+n", keyboard.Tab)
	s.HasNot("thôi dùng")
}

// Units are added and ended by the unit that drew the tree.
func TestUnitsOfTheOwnTree(t *testing.T) {
	d := district(t)
	c := d.join("00901")
	s := d.shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+n", keyboard.F3)
	s.Type("00901")
	s.Press(keyboard.Enter)
	s.Type("Xã Mới Lập")
	s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter)
	s.Type("Nghị quyết 5")
	s.Press(keyboard.Enter)
	s.Has("Mã này đang là của Xã Thượng Lâm")
	s.Press("ctrl+u")
	s.Type("00999")
	s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter)
	s.Has("Đã ghi “Xã Mới Lập”", "00999")
	s.Type("moi lap")
	s.Press(keyboard.F9)
	s.Type("30/06/2046")
	s.Press(keyboard.Enter)
	s.Type("nhập xã")
	s.Press(keyboard.Enter)
	s.Has("“Xã Mới Lập” thôi hoạt động?")
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("30/06/2046", "đã thôi")
	must(t, s.Close())

	s = c.shown(t, app.Options{}, 100, 30) // which is not the commune
	s.Press("ctrl+n", keyboard.F4)
	s.Has("Phần này do Huyện Lâm Khê lập")
}
