package app_test

import (
	"testing"

	"danvan/store/record"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// visit is a kind that no page knows.
type visit struct {
	Participation record.ID           `cbor:"participation" is:"need,fixed,of=participation"`
	Guest         string              `cbor:"guest" is:"need,short"`
	Day           record.Date         `cbor:"day" is:"need"`
	People        int64               `cbor:"people" is:"people,least=0"`
	What          record.ResourceKind `cbor:"what"`
	Again         bool                `cbor:"again"`
}

var _ = record.Register[visit](record.Kind{Part: record.Affairs})

// Kind is “visit”.
func (*visit) Kind() record.Name { return "visit" }

// Validate holds it to its description.
func (v *visit) Validate() record.Problems { return record.Held(v) }

// opened opens a sheet by its name.
func opened(s *apptest.Screen, name string) {
	command(s, "cac phieu")
	s.Type(name)
	s.Press(keyboard.Enter)
}

func TestGoldenSheets(t *testing.T) {
	for _, size := range screentest.Sizes {
		s := commune(t).shown(t, app.Options{}, size[0], size[1])
		golden := func(what string) {
			golden(t, s, "sheets-"+what)
		}
		command(s, "cac phieu")
		golden("all")
		s.Type("nguon luc")
		s.Press(keyboard.Enter)
		golden("lines")
		s.Press(keyboard.Enter)
		golden("line")
		s.Press(keyboard.F4)
		golden("form")
		must(t, s.Close())
	}
}

// A kind that is made in this file alone has a list, a form that names what is wrong, a page with its history, and
// undo.
func TestAKindThatNoPageKnows(t *testing.T) {
	s := commune(t).shown(t, app.Options{}, 80, 24)
	opened(s, "visit")
	s.Has("Chưa có mục nào")
	s.Press(keyboard.F3)
	s.Type("hien dat") // a part of the name, without marks
	s.Press(keyboard.Enter)
	for range 5 {
		s.Press(keyboard.Enter)
	}
	s.Has("Thiếu “guest”")
	s.Type("Đoàn xã bạn")
	s.Press(keyboard.Enter)
	s.Type("31/2/2046")
	for range 4 {
		s.Press(keyboard.Enter)
	}
	s.Has("không có trong lịch")
	s.Press("ctrl+u")
	s.Type("5/10/2046")
	s.Press(keyboard.Enter)
	s.Type("khoảng 12 người")
	for range 3 {
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu", "Đoàn xã bạn", "05/10/2046")
	s.Press(keyboard.Enter)
	s.Has("Hiến đất mở rộng đường nội thôn Nà Ta (2046)", "people", "12", "Lịch sử", "guest: Đoàn xã bạn")
	s.HasNot("01M") // no record is called by its letters
	s.Press(keyboard.F4, keyboard.End)
	s.Type(" 2")
	for range 6 {
		s.Press(keyboard.Enter)
	}
	s.Has("guest: Đoàn xã bạn → Đoàn xã bạn 2")
	turn(s, "ctrl+z")
	s.Has("guest: Đoàn xã bạn 2 → Đoàn xã bạn", "Đã hoàn tác")
	s.Press(keyboard.Esc, keyboard.F9)
	s.Has("Rút mục này?")
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Chưa có mục nào")
}

// A figure that lacks a word, most likely, is asked about in this form too.
func TestFewDongInTheFormOfASheet(t *testing.T) {
	s := commune(t).shown(t, app.Options{}, 80, 24)
	opened(s, "nguon luc")
	s.Press(keyboard.F3)
	s.Type("hien dat")
	s.Press(keyboard.Enter)
	s.Type("t") // Tiền
	s.Press(keyboard.Enter)
	s.Type("185")
	for range 3 {
		s.Press(keyboard.Enter)
	}
	s.Has("Chỉ 185 đồng?")
	s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter)
	s.Type("đúng là 185 đồng")
	s.Press(keyboard.Enter)
	s.Has("Đã lưu", "2 mục")
}

// Lines that are chosen get one value in one column, with its own input, in one save, which is taken back as one.
func TestOneActForManyLines(t *testing.T) {
	s := commune(t).shown(t, app.Options{}, 80, 24)
	opened(s, "ban, to chuc")
	for _, name := range []string{"Ban một", "Ban hai", "Ban ba"} {
		s.Press(keyboard.F3)
		s.Type(name)
		for range 6 {
			s.Press(keyboard.Enter)
		}
		s.Has(name)
	}
	s.Press("ctrl+a")
	s.Has("+Ban một", "+Ban hai", "+Ban ba")
	s.Press(keyboard.F4)
	s.Has("Sửa một cột của 3 mục", "Số quyết định thành lập")
	s.Press(keyboard.Down, keyboard.Down, keyboard.Enter)
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Has("Cần điền “Số quyết định thành lập”")
	s.Type("12-QĐ/ĐU")
	s.Press(keyboard.Enter)
	s.Type("theo quyết định mới")
	s.Press(keyboard.Enter)
	s.Has("Đã ghi vào 3 mục", "12-QĐ/ĐU")
	s.HasNot("Đã chọn")
	turn(s, "ctrl+z")
	s.HasNot("12-QĐ/ĐU")
	s.Has("Ban một", "Ban hai", "Ban ba")
}

// Lines that are chosen are taken away in one save, which is taken back as one.
func TestManyLinesAreTakenAway(t *testing.T) {
	s := commune(t).shown(t, app.Options{}, 80, 24)
	opened(s, "visit")
	for _, guest := range []string{"Đoàn một", "Đoàn hai"} {
		s.Press(keyboard.F3)
		s.Type("hien dat")
		s.Press(keyboard.Enter)
		s.Type(guest)
		s.Press(keyboard.Enter)
		s.Type("5/10/2046")
		for range 4 {
			s.Press(keyboard.Enter)
		}
		s.Has(guest)
	}
	s.Press("ctrl+a", keyboard.F9)
	s.Has("2 mục: ", "Rút mục này?")
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.HasNot("Đoàn một", "Đoàn hai")
	turn(s, "ctrl+z")
	s.Has("Đoàn một", "Đoàn hai")
}
