package app_test

import (
	"testing"
	"time"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
)

// toured is a district in which there is something for each step of the tour: a conflict, models to appraise, and in a folder a bundle that
// has just come.
func toured(t testing.TB) (d *office, inbox string) {
	t.Helper()
	d = district(t)
	c := d.join("00901")
	ids := c.save(c.unit, entries...)
	c.send(d, "")
	c.set(c.unit, ids[0], "registrant", "Chi bộ thôn Nà Ta và Chi đoàn thanh niên", "")
	d.set(c.unit, ids[0], "registrant", "Chi bộ, Mặt trận thôn Nà Ta", "theo biên bản")
	c.send(d, "")
	c.save(c.unit, again[0])
	inbox = t.TempDir()
	c.with(func(r *store.Register) {
		_, err := exchange.Export(r, c.key, exchange.ExportOptions{Dst: inbox})
		must(t, err)
	})
	return d, inbox
}

func (o *office) tour(width, height int) *apptest.Screen {
	o.t.Helper()
	return apptest.Open(o.t, app.Options{Path: o.path, Now: func() time.Time { return today }, Demo: true, Tour: true}, width, height)
}

// Each step is noticed when it was done, by the keys that the tour says.
func TestTheTourNoticesWhatIsDone(t *testing.T) {
	d, inbox := toured(t)
	s := d.tour(100, 40)
	s.Has("bước 1 trong 10", "F1 mở phần giải thích")
	s.Press(keyboard.F1)
	s.Press(keyboard.Esc)
	s.Has("Được rồi", "bước 2 trong 10", "F3 mở biểu mẫu")
	s.Press(keyboard.F3)
	s.Has("Gõ từng ô")
	s.Press(keyboard.Enter)
	for _, x := range []string{"Khéo vận động làm vườn", "kinh te", "", "Chi bộ thôn", "Thôn Nà Ta"} {
		s.Type(x)
		s.Press(keyboard.Enter)
	}
	s.Press("ctrl+s")
	s.Has("bước 3 trong 10", "F2 mở danh sách")
	s.Press(keyboard.Esc, keyboard.F2)
	s.Type("lam vuon")
	s.Has("Gõ vài chữ của tên")
	s.Press(keyboard.Enter)
	s.Has("bước 4 trong 10", "F4 mở lại biểu mẫu")
	s.Press(keyboard.F4, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down)
	s.Type(" 2")
	s.Press("ctrl+s")
	s.Has("bước 5 trong 10", "F5 mở trang gửi/nhận")
	for range 3 {
		s.Press(keyboard.Esc)
	}
	s.Press(keyboard.F5, keyboard.F9)
	s.Has("Gõ nơi để gói")
	retype(s, t.TempDir())
	s.Press(keyboard.Enter)
	s.Has("bước 6 trong 10", "rồi F8 xem trước")
	s.Press(keyboard.Esc, keyboard.Esc, keyboard.F5, keyboard.F8)
	retype(s, inbox)
	s.Press(keyboard.Enter)
	s.Has("Xem bảng")
	s.Press(keyboard.Enter)
	s.Has("bước 7 trong 10", "rồi F7")
	home(s)
	s.Press(keyboard.F7)
	s.Has("Mũi tên chọn một bên")
	s.Press(keyboard.Down, keyboard.Enter, keyboard.Enter)
	s.Has("bước 8 trong 10", "rồi Ctrl+K")
	home(s)
	s.Press("ctrl+k", keyboard.Enter)
	s.Has("Chọn kết quả cạnh hồ sơ")
	s.Press(keyboard.Right, "ctrl+s")
	s.Has("bước 9 trong 10", "rồi Ctrl+B")
	home(s)
	s.Press("ctrl+b")
	s.Has("bước 10 trong 10")
	home(s)
	s.Has("Đã đi hết hướng dẫn")
	s.HasNot("bước 10")
}

// home goes back to the overview as the tour says.
func home(s *apptest.Screen) {
	for range 6 {
		if s.Top().Place() != action.OnOverview {
			s.Press(keyboard.Esc)
		}
	}
}

// retype types another text into the input that has the keyboard.
func retype(s *apptest.Screen, text string) {
	s.Press(keyboard.End)
	for range 100 {
		s.Press(keyboard.Backspace)
	}
	s.Type(text)
}

// Nothing waits for the tour: it is left, steps are passed over, and it goes on where it was, also after the program was quit.
func TestTheTourIsLeftAndGoneOnWith(t *testing.T) {
	d, _ := toured(t)
	s := d.tour(80, 24)
	command := func(name string) {
		s.Press("ctrl+p")
		s.Type(name)
		s.Press(keyboard.Enter)
	}
	command("huong dan: sang buoc sau")
	s.Has("bước 2 trong 10")
	command("huong dan muoi phut")
	s.HasNot("bước 2")
	s.Has("Đã tạm rời hướng dẫn")
	command("huong dan muoi phut")
	s.Has("bước 2 trong 10")
	must(t, s.Close())
	s = d.tour(60, 20)
	s.Has("2. F3 mở biểu mẫu")
	must(t, s.Close())
	s = d.screen(80, 24) // a register that people work in
	s.Press("ctrl+p")
	s.Type("huong dan")
	s.HasNot("mười phút")
}
