package grid_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page/grid"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// mixed is a list with a good row, a wrong day, a field that is not there and a repeated row.
const mixed = "Tên mô hình\tLĩnh vực\tHình thức đăng ký\tTên tập thể, cá nhân\tĐịa điểm\tNgày đăng ký\tKinh phí (triệu đồng)\tNội dung\n" +
	"Hiến đất mở rộng đường nội thôn Nà Ta\tKinh tế\tTT\tChi bộ thôn Nà Ta\tThôn Nà Ta\t05/10/2026\t185\t\"Họp thôn.\nTừng hộ góp đất.\"\n" +
	"Tuyến đường hoa tự quản của chi hội\tVăn hóa – xã hội\tCN\tNguyễn Thị Đường\tThôn Bản Chợ\t31/02/2026\t20,5\t\n" +
	"Nước sạch về bản\tNông nghiệp\tHộ\tHộ ông Ma\tThôn Khuổi Xoan\t\t\t\n" +
	"Nước sạch về bản\tKinh tế\tHộ\tHộ ông Chẩu\tThôn Khuổi Xoan\t\t\t\n" +
	"nước sạch về bản\tKinh tế\tHộ\tHộ ông chẩu\tThôn Khuổi Xoan\t\t\t\n"

func TestScreens(t *testing.T) {
	for _, size := range screentest.Sizes {
		h, _ := commune(t)
		h.Golden("empty", size[0], size[1])
		paste(h, mixed)
		h.Press(keyboard.F8)
		h.Golden("pasted", size[0], size[1])
		h.Press(keyboard.Down, keyboard.Home, keyboard.Right)
		h.Type("kinh")
		h.Rest()
		h.Golden("choice", size[0], size[1])
	}
	h, _ := commune(t)
	paste(h, mixed)
	h.Press(keyboard.End, keyboard.Left, keyboard.F2)
	h.Rest()
	h.Golden("long", 80, 24)

	r := pagetest.Register(t, "00901")
	h = pagetest.New(t, r)
	h.Table = text.For(text.En)
	h.Open(grid.New(h))
	h.Golden("english-empty", 80, 24)
	paste(h, mixed)
	h.Press(keyboard.F8)
	h.Golden("english", 80, 24)

	h, _ = commune(t)
	h.Theme = theme.New(theme.Options{Mono: true, ASCII: true})
	paste(h, mixed)
	h.Press(keyboard.F8)
	h.Golden("mono", 80, 24)
}

// Whatever is pressed, typed and pasted, on a screen of any size: nothing is drawn beyond it (Area says so), and taking
// every step back gives the empty grid and the register as it was, doing them again both as they were last.
func TestAnyKeysAndBack(t *testing.T) {
	keys := []keyboard.Code{keyboard.Up, keyboard.Down, keyboard.Left, keyboard.Right, keyboard.Enter, keyboard.Tab, keyboard.BackTab, keyboard.F2,
		keyboard.F6, keyboard.F8, keyboard.F9, keyboard.Home, keyboard.End, keyboard.Top, keyboard.Bottom, keyboard.PageDown, keyboard.Delete,
		keyboard.Backspace, "ctrl+d", "ctrl+s", "ctrl+z", "ctrl+y"}
	texts := []string{"đường", "kinh", "185 triệu", "5/10", "x", "31/02"}
	rapid.Check(t, func(rt *rapid.T) {
		r := pagetest.Register(t, "00901")
		pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Nước sạch về bản", Registrant: "Hộ ông Chẩu", Place: "Thôn Khuổi Xoan", Year: 2025})
		before := values(t, r)
		h, p := open(t, r)
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0:
				paste(h, mixed)
			case 1:
				paste(h, "Đường hoa\tKinh tế\n\tVăn hóa – xã hội\tTT\tChi bộ\n")
			case 2, 3:
				h.Type(rapid.SampledFrom(texts).Draw(rt, "text"))
			default:
				h.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			for len(h.Asked) > 0 {
				a := h.Asked[0].Answers
				h.Answer(a[rapid.IntRange(0, len(a)-1).Draw(rt, "answer")].Label)
			}
			h.Area(rapid.IntRange(60, 220).Draw(rt, "width"), rapid.IntRange(20, 70).Draw(rt, "height"))
		}
		p.Leave() // ends typing
		h.Settle()
		for p.Off("redo") == "" { // where it was last taken back
			h.Press("ctrl+y")
		}
		last, saved := fmt.Sprint(p.Rows()), values(t, r)
		for p.Off("take-back") == "" {
			h.Press("ctrl+z")
		}
		if len(h.Fails) > 0 || len(p.Rows()) != 0 {
			rt.Fatalf("%v, rows are left: %q", h.Fails, p.Rows())
		}
		same(rt, "all taken back", values(t, r), before)
		for p.Off("redo") == "" {
			h.Press("ctrl+y")
		}
		if got := fmt.Sprint(p.Rows()); got != last {
			rt.Fatalf("done again: %s, want %s", got, last)
		}
		same(rt, "all done again", values(t, r), saved)
		for p.Off("take-back") == "" {
			h.Press("ctrl+z")
		}
		if n := drafts(t, r); n != 0 {
			rt.Fatalf("%d drafts are left of an empty grid", n)
		}
	})
}

// What stands in the grid is what its drafts hold, whatever was done: another grid on the same register shows the same.
func TestDraftsAreTheGrid(t *testing.T) {
	r := pagetest.Register(t, "00901")
	keys := []keyboard.Code{keyboard.Up, keyboard.Down, keyboard.Right, keyboard.Enter, keyboard.F9, keyboard.Delete, "ctrl+d", "ctrl+z", "ctrl+y"}
	rapid.Check(t, func(rt *rapid.T) {
		h, p := open(t, r)
		for range rapid.IntRange(1, 20).Draw(rt, "steps") {
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				paste(h, "Đường hoa\tKinh tế\nNước sạch\t\tTT\tChi bộ\n")
			case 1:
				h.Type(rapid.SampledFrom([]string{"một", "hai"}).Draw(rt, "text"))
				h.Press(keyboard.Enter)
			default:
				h.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
		}
		_, q := open(t, r)
		if got, want := fmt.Sprint(q.Written()), fmt.Sprint(p.Written()); got != want {
			rt.Fatalf("read again: %s, want %s", got, want)
		}
		for p.Off("take-back") == "" {
			h.Press("ctrl+z")
		}
		for len(p.Rows()) > 0 { // what was there at the beginning
			h.Press(keyboard.Top, keyboard.F9)
		}
	})
}
