package app_test

import (
	"testing"

	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// News go with the page that they were about; what a page says with the key that closes it stays, also where it says so
// after a job.
func TestNewsGoWithTheirPage(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press(keyboard.F2, keyboard.F4)
	s.Say(theme.Good, "của biểu nhập")
	s.Has("của biểu nhập")
	s.Press(keyboard.Esc)
	s.HasNot("của biểu nhập") // back
	s.Say(theme.Good, "của danh sách")
	s.Press(keyboard.Enter)
	s.HasNot("của danh sách") // on
	s.Say(theme.Good, "của mô hình")
	s.Press(keyboard.F10)
	s.HasNot("của mô hình") // to the overview
	s.Press(keyboard.F2, keyboard.F4, keyboard.End)
	s.Type(" và nữa")
	s.Press(keyboard.Esc)
	s.Has("Tìm:", "để dở")
	s.Press(keyboard.F4)
	s.HasNot("Đã để dở")
	grace()
	s.Press(keyboard.Enter)
	s.Press("ctrl+s")
	s.Has("Tìm:", "Đã lưu thay đổi")
}
