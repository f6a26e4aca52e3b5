package app_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/app"
	"danvan/ui/keyboard"
)

// A district says on the screen what its communes are asked of a registration, and sends it down: the form there has
// its columns, under its names, and the grid too; what is left open waits on the first screen, and is filled in for all
// at once. Later it hides a column: what was filled in still shows, and that it is not asked any more.
func TestThePlacesFormOnTheScreen(t *testing.T) {
	d := district(t)
	c := d.join("00901")
	me := record.UnitID("031", "")
	d.with(func(r *store.Register) {
		must(t, r.Edit("", func(w *store.Writer) error {
			for i, m := range []record.Measure{
				{Code: "thuc-trang", Name: "Thực trạng, lý do", Value: record.TextValue, Use: record.Needed},
				{Code: "kha-nang", Name: "Khả năng nhân rộng", Value: record.TermValue, Terms: "Tốt\nKhá", Use: record.Asked},
				{Code: "ra-mat", Name: "Ngày ra mắt", Value: record.DateValue, Use: record.Asked},
			} {
				m.Unit, m.Order = me, int64(i+2)
				if _, err := w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, m.Code)), &m, nil, ""); err != nil {
					return err
				}
			}
			return nil
		}))
	})
	s := d.shown(t, app.Options{}, 80, 24)
	add := func(column, use, label string) {
		s.Press(keyboard.F3)
		s.Type(column)
		s.Press(keyboard.Enter, keyboard.Enter) // and no column of its own
		s.Type(use)
		s.Press(keyboard.Enter)
		s.Type(label)
		s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter)
		s.Has("Đã lưu")
	}
	command(s, "cac phieu")
	s.Type("cot cua phieu")
	s.Press(keyboard.Enter) // before the measures, which speak of it too
	s.Has("Cột của phiếu đăng ký")
	add("linh vuc", "o", "")
	add("hinh thuc", "o", "")
	add("dia diem", "", "Địa bàn, đối tượng")
	for _, hidden := range []string{"kinh phi", "dat hien", "ngay cong", "so nguoi", "moi", "ngay dang ky", "ket qua"} {
		add(hidden, "a", "")
	}
	must(t, s.Close())
	d.send(c, "00901")

	s = c.shown(t, app.Options{}, 80, 24)
	s.Press(keyboard.F3)
	s.Has("Thực trạng, lý do", "Khả năng nhân rộng", "Ngày ra mắt", "Địa bàn, đối tượng")
	s.HasNot("Kinh phí", "Hình thức", "Đất hiến")
	s.Type("Ngõ sạch")
	s.Press("ctrl+s")
	s.Has("Thực trạng, lý do", "Tập thể, cá nhân đăng ký")
	s.Type("Rác nhiều")
	s.Press(keyboard.Enter)
	s.Type("t")
	s.Press(keyboard.Enter)
	s.Type("18/11/2046")
	s.Press(keyboard.Enter)
	s.Type("Chi bộ 3")
	s.Press(keyboard.Enter)
	s.Type("Tổ 5")
	s.Press("ctrl+s")
	s.Has("Đã lưu “Ngõ sạch”")
	s.Press(keyboard.Esc)
	s.Has("1 mô hình chưa xếp lĩnh vực")
	s.Press(keyboard.F2, "ctrl+e")
	s.Has("Thực trạng, lý do", "Địa bàn, đối tượng")
	for range 8 { // behind the program's own columns, and the one before it
		s.Press(keyboard.Down)
	}
	s.Press(keyboard.Enter, keyboard.Esc)
	s.Resize(110, 24)
	s.Has("Khả năng", "Tốt")
	s.Press(keyboard.Enter)
	s.Has("Rác nhiều", "18/11/2046", "Tốt", "Thực trạng, lý do", "Địa bàn, đối tượng")
	s.Press(keyboard.Esc)
	command(s, "nhap bang")
	s.Has("Thực trạng, lý …", "Khả năng nhân")
	must(t, s.Close())

	s = d.shown(t, app.Options{}, 80, 24)
	command(s, "cac phieu")
	s.Type("cot cua phieu")
	s.Press(keyboard.Enter, keyboard.F3, keyboard.Enter)
	s.Type("thuc trang")
	s.Press(keyboard.Enter)
	s.Type("a")
	for range 6 {
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu")
	must(t, s.Close())
	d.send(c, "00901")
	s = c.shown(t, app.Options{}, 100, 24)
	s.Press(keyboard.F2, keyboard.F4)
	s.Has("Rác nhiều", "không hỏi nữa")
	s.Press(keyboard.Esc, keyboard.F3)
	if shown := s.Shown(); strings.Contains(shown, "Thực trạng") {
		t.Errorf("a new one is asked what is hidden:\n%s", shown)
	}
	must(t, s.Close())
}
