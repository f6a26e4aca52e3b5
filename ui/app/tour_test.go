package app_test

import (
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// toured is a district in which there is something for each step of the tour: a conflict, models to appraise, and in a
// folder a bundle that has just come.
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

// guided is a person who knows no key but those that the tour tells.
type guided struct {
	*apptest.Screen
	t testing.TB
}

// told is what the tour says to press just now.
func (s guided) told() string {
	s.t.Helper()
	lines := strings.Split(s.Shown(), "\n")
	for i, l := range lines[:len(lines)-1] {
		if strings.Contains(l, "Hướng dẫn, bước") {
			return lines[i+1]
		}
	}
	s.t.Fatalf("no step of the tour:\n%s", s.Shown())
	return ""
}

// press presses keys that the tour tells when each is due.
func (s guided) press(codes ...keyboard.Code) {
	s.t.Helper()
	for _, c := range codes {
		name := keyboard.Label(c, &theme.Shapes{Control: "Ctrl+"})
		if c == keyboard.Down || c == keyboard.Right {
			name = "ũi tên"
		}
		if told := s.told(); !strings.Contains(told, name) {
			s.t.Fatalf("the tour does not tell %s here: %q\n%s", name, told, s.Shown())
		}
		s.Press(c)
	}
}

// home goes back to the overview as the tour says.
func (s guided) home() {
	s.t.Helper()
	for range 6 {
		if s.Top().Place() != action.OnOverview {
			s.press(keyboard.Esc)
		}
	}
}

// Each step is noticed when it was done, by the keys that the tour says and no others.
func TestTheTourNoticesWhatIsDone(t *testing.T) {
	d, inbox := toured(t)
	s := guided{d.tour(100, 40), t}
	s.Has("bước 1 trong 10", "F1 mở phần giải thích")
	s.press(keyboard.F1)
	s.Has("Esc đóng") // help lies over the tour and tells it itself
	s.Press(keyboard.Esc)
	s.Has("Được rồi", "bước 2 trong 10", "F3 mở biểu mẫu")
	s.press(keyboard.F3)
	s.Has("Gõ từng ô")
	s.press(keyboard.Enter)
	for _, x := range []string{"Khéo vận động làm vườn", "kinh te", "", "Chi bộ thôn", "Thôn Nà Ta"} {
		s.Type(x)
		s.press(keyboard.Enter)
	}
	s.press("ctrl+s")
	s.Has("bước 3 trong 10", "F2 mở danh sách")
	s.press(keyboard.Esc, keyboard.F2)
	s.Type("lam vuon")
	s.Has("Gõ vài chữ của tên")
	s.press(keyboard.Enter)
	s.Has("bước 4 trong 10", "F4 mở lại biểu mẫu")
	s.press(keyboard.F4, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down)
	s.Type(" 2")
	s.press("ctrl+s")
	s.Has("bước 5 trong 10", "F5 mở trang gửi/nhận")
	s.press(keyboard.F5, keyboard.F9)
	s.Has("Gõ nơi để gói")
	retype(s.Screen, t.TempDir())
	s.press(keyboard.Enter)
	s.Has("bước 6 trong 10", "rồi F8 xem trước")
	s.press(keyboard.Esc, keyboard.F5, keyboard.F8)
	s.Has("Gõ nơi có gói")
	retype(s.Screen, inbox)
	s.press(keyboard.Enter)
	s.Has("xem bảng")
	s.press(keyboard.Enter)
	s.Has("bước 7 trong 10", "rồi F7")
	s.home()
	s.press(keyboard.F7)
	s.Has("Mũi tên chọn một bên")
	s.press(keyboard.Down, keyboard.Enter, keyboard.Enter)
	s.Has("bước 8 trong 10", "rồi Ctrl+K")
	s.home()
	s.press("ctrl+k", keyboard.Enter)
	s.Has("chọn kết quả cạnh hồ sơ")
	s.press(keyboard.Right, "ctrl+s")
	s.Has("bước 9 trong 10", "rồi Ctrl+B")
	s.home()
	s.press("ctrl+b")
	s.Has("bước 10 trong 10")
	s.home()
	s.Has("Đã đi hết hướng dẫn")
	s.HasNot("bước 10")
}

// retype types another text into the input that has the keyboard.
func retype(s *apptest.Screen, text string) {
	s.Press(keyboard.End)
	for range 100 {
		s.Press(keyboard.Backspace)
	}
	s.Type(text)
}

// Nothing waits for the tour: it is left, steps are passed over, and it goes on where it was, also after the program
// was quit.
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
