package grid_test

import (
	"strings"
	"testing"

	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/grid"
)

func TestTypingRows(t *testing.T) {
	h, p := commune(t)
	h.Type("Đường hoa tự quản")
	h.Press(keyboard.Tab)
	h.Type("kinh")
	h.Press(keyboard.Tab)
	h.Type("ca n")
	h.Press(keyboard.Tab)
	h.Type("Nguyễn Thị Đường")
	h.Press(keyboard.Tab)
	h.Type("Thôn Nà Ta")
	h.Press(keyboard.Tab, keyboard.Tab)
	h.Type("5/10")
	h.Press(keyboard.Tab)
	h.Type("trên 185 triệu")
	h.Press(keyboard.Enter)
	got := p.Rows()
	want := map[string]string{"name": "Đường hoa tự quản", "field": "Kinh tế", "subject": "Cá nhân", "registrant": "Nguyễn Thị Đường",
		"place": "Thôn Nà Ta", "standing": "Mới", "registered": "05/10/2026", "money": "trên 185 triệu"}
	for c, s := range want {
		if len(got) != 1 || got[0][c] != s {
			t.Errorf("%s: %q", c, got)
		}
	}
	if rows, good, _, _ := p.Counts(); rows != 1 || good != 1 {
		t.Errorf("%d rows, %d good:\n%s", rows, good, h.Plain(120, 30))
	}
	h.Type("x")
	h.Press(keyboard.Enter)
	if s := h.Plain(120, 30); !strings.Contains(s, "2 dòng: 1 đúng, 1 cần sửa") {
		t.Error(s)
	}
}

// The rows of the register may be ready only after the grid was opened: what was left in it is read once, and not over
// what was typed since.
func TestTheGridIsBegunOnce(t *testing.T) {
	h := pagetest.New(t, pagetest.Register(t, "00901"))
	p := grid.New(h)
	h.Hasten(p)
	p.Changed(nil)
	if n := h.Waiting(); n != 1 {
		t.Errorf("%d jobs begin it", n)
	}
	h.Settle()
}

func TestSavingUndoingAndDoingAgain(t *testing.T) {
	h, p := commune(t)
	before := values(t, h.Register())
	paste(h, list(20))
	if rows, good, bad, repeated := p.Counts(); rows != 20 || good != 20 || bad+repeated != 0 {
		t.Fatal(rows, good, bad, repeated, h.News, h.Plain(160, 40))
	}
	if n := drafts(t, h.Register()); n != 20 {
		t.Errorf("%d drafts", n)
	}
	h.Press("ctrl+s")
	after := values(t, h.Register())
	if news := h.News[len(h.News)-1]; news != "Đã lưu 20 dòng: 20 mô hình mới." {
		t.Error(news, h.Fails)
	}
	if n := len(after) - len(before); n != 60 { // model, participation, money
		t.Errorf("%d records more", n)
	}
	if n := drafts(t, h.Register()); n != 0 || len(p.Rows()) != 0 {
		t.Errorf("%d drafts, %d rows are left", n, len(p.Rows()))
	}
	h.Press("ctrl+z")
	same(t, "taken back", values(t, h.Register()), before)
	if rows, good, _, _ := p.Counts(); rows != 20 || good != 20 || drafts(t, h.Register()) != 20 {
		t.Errorf("%d rows come back, %d good: %v", rows, good, h.News)
	}
	h.Press("ctrl+y")
	same(t, "saved again", values(t, h.Register()), after)
	if len(p.Rows()) != 0 || drafts(t, h.Register()) != 0 {
		t.Error("rows are left")
	}
	h.Press("ctrl+z", "ctrl+z")
	same(t, "taken back again", values(t, h.Register()), before)
	if len(p.Rows()) != 0 || drafts(t, h.Register()) != 0 {
		t.Errorf("the paste was not undone: %q", p.Rows())
	}
}

func TestBadRowsStay(t *testing.T) {
	h, p := commune(t)
	paste(h, "Tên mô hình\tLĩnh vực\tHình thức đăng ký\tHọ và tên\tNgày đăng ký\n"+
		"Đường hoa\tKinh tế\tTT\tChi bộ\t31/02/2026\n"+
		"Nước sạch\tVăn hóa – xã hội\tCN\tNguyễn Thị Đường\t05/10/2026\n"+
		"Trồng rừng\tKhông có\tHộ\tHộ ông Ma\t\n"+
		"NƯỚC  SẠCH\tVăn hóa – xã hội\tCN\tnguyễn thị đường\t\n")
	if rows, good, bad, repeated := p.Counts(); rows != 4 || good != 1 || bad != 2 || repeated != 1 {
		t.Fatal(rows, good, bad, repeated, h.Plain(160, 40))
	}
	h.Press(keyboard.F8)
	if s := h.Plain(100, 24); !strings.Contains(s, "“31/02/2026” không có trong lịch") {
		t.Error(s)
	}
	h.Press("ctrl+s")
	if len(h.Asked) != 1 || h.Asked[0].Answers[0].Do == nil {
		t.Fatal(h.Asked)
	}
	h.Answer("Lưu 1 dòng đúng")
	if news := h.News[len(h.News)-1]; news != "Đã lưu 1 dòng: 1 mô hình mới; 3 dòng còn lại." {
		t.Error(news)
	}
	if rows, _, _, _ := p.Counts(); rows != 3 || drafts(t, h.Register()) != 3 {
		t.Errorf("%d rows are left", rows)
	}
	// The cursor is on the first of them; mended, they go in too, and the repeated one is known by now.
	h.Type("28/02")
	h.Press(keyboard.Enter, keyboard.F8)
	h.Type("quoc")
	h.Press(keyboard.Enter, "ctrl+s")
	if news := h.News[len(h.News)-1]; news != "Đã lưu 3 dòng: 2 mô hình mới, 1 đã có." || len(p.Rows()) != 0 {
		t.Error(news, p.Rows(), h.Plain(100, 24))
	}
}

func TestAModelThatIsKnownGetsAParticipation(t *testing.T) {
	h, p := commune(t)
	paste(h, "Tên mô hình\tLĩnh vực\tHình thức đăng ký\tHọ và tên\tKết quả\nHiến đất mở đường thôn Nà Ta\tKinh tế\tTT\tChi bộ thôn Nà Ta\tXong\n"+
		"Quỹ nuôi heo đất\tKinh tế\tTT\tHội Phụ nữ xã\tMua cây\n")
	h.Press(keyboard.Down)
	if s := h.Plain(100, 24); !strings.Contains(s, "lưu sẽ sửa theo dòng này") {
		t.Error(s)
	}
	before := values(t, h.Register())
	h.Press("ctrl+s")
	if news := h.News[len(h.News)-1]; news != "Đã lưu 2 dòng: 0 mô hình mới, 1 lượt của mô hình cũ, 1 sửa." {
		t.Error(news)
	}
	if n := len(values(t, h.Register())) - len(before); n != 1 || len(p.Rows()) != 0 {
		t.Errorf("%d records more", n)
	}
	h.Press("ctrl+z")
	same(t, "taken back", values(t, h.Register()), before)
}

func TestSimilarNamesAreMarked(t *testing.T) {
	h, _ := commune(t)
	h.Type("Hiến đất mở rộng đường thôn Nà Ta")
	h.Press(keyboard.Tab)
	h.Type("kinh")
	h.Press(keyboard.Tab, keyboard.Tab)
	h.Type("Mặt trận thôn")
	h.Press(keyboard.Tab, keyboard.Home)
	if s := h.Plain(100, 24); !strings.Contains(s, "! Gần giống “Hiến đất mở đường thôn Nà Ta” (2025) đã có trong sổ") {
		t.Error(s)
	}
}

func TestTheGridComesBackAfterACrash(t *testing.T) {
	h, p := commune(t)
	paste(h, list(3))
	h.Press(keyboard.Down)
	h.Type("Tên khác")
	h.Press(keyboard.Enter) // and then the power goes: nothing is closed
	again, q := open(t, h.Register())
	if got, want := q.Texts(0), p.Texts(0); strings.Join(got, "|") != strings.Join(want, "|") || !strings.HasPrefix(want[1], "Tên khác") {
		t.Errorf("%q, want %q", got, want)
	}
	if again.News[0] != "Còn 3 dòng để dở từ lần trước." {
		t.Error(again.News)
	}
	again.Press(keyboard.Up, keyboard.Up, keyboard.F9)
	third, q := open(t, h.Register())
	if len(q.Rows()) != 2 {
		t.Errorf("%q", q.Rows())
	}
	third.Type("Mới nhất")
	third.Press(keyboard.Esc) // what is being typed is given up, then the page
	third.Press(keyboard.Esc)
	if third.Backs != 1 {
		t.Error("not left")
	}
}

func TestFillDown(t *testing.T) {
	h, p := commune(t)
	paste(h, "a\nb\nc\nd\n")
	h.Press(keyboard.Right)
	h.Type("kinh")
	h.Press(keyboard.Right, keyboard.Left, "ctrl+d")
	for _, r := range p.Rows() {
		if r["field"] != "Kinh tế" {
			t.Fatalf("%q", p.Rows())
		}
	}
	h.Press("ctrl+z")
	if got := strings.Join(p.Texts(2), "|"); got != "Kinh tế|||" {
		t.Error(got)
	}
	h.Press(keyboard.Down, "ctrl+d")
	if got := strings.Join(p.Texts(2), "|"); got != "Kinh tế|Kinh tế||" {
		t.Error(got)
	}
}

func TestPastesThatTheTerminalDoesNotMark(t *testing.T) {
	for name, clip := range map[string]string{"with headings": list(5), "without": "Đường hoa\tKinh tế\tTập thể\n\"Nước\nsạch\"\tKinh tế\tCá nhân\n"} {
		h, p := commune(t)
		paste(h, clip)
		want := p.Rows()
		h, p = commune(t)
		p.Quickly()
		for _, r := range strings.ReplaceAll(clip, "\r\n", "\n") {
			switch r {
			case '\n':
				h.Hit(keyboard.Press(keyboard.Enter))
			case '\t':
				h.Hit(keyboard.Press(keyboard.Tab))
			default:
				h.Hit(keyboard.Type(string(r)))
			}
		}
		p.Slowly()
		h.Settle()
		fill(h)
		got := p.Rows()
		if len(got) != len(want) {
			t.Fatalf("%s: %d rows, want %d: %q", name, len(got), len(want), got)
		}
		for i := range want {
			for c, s := range want[i] {
				if got[i][c] != s {
					t.Errorf("%s, row %d, %s: %q, want %q", name, i, c, got[i][c], s)
				}
			}
		}
	}
}

func TestAnEmptyGridSaysWhatToDo(t *testing.T) {
	h, p := commune(t)
	if s := h.Plain(80, 24); !strings.Contains(s, "Gõ tên mô hình đầu tiên để bắt đầu") {
		t.Error(s)
	}
	if p.Off("save-rows") == "" {
		t.Error("an empty grid can be saved")
	}
	if h.Press("ctrl+s"); len(h.Asked)+len(h.Fails) > 0 {
		t.Error("something was saved")
	}
}

// A district enters models for its communes: each row says whose it is, and what is not of its own units does not go
// in.
func TestRowsOfUnitsBelow(t *testing.T) {
	r := pagetest.Register(t, "031")
	h, p := open(t, r)
	paste(h, "Đơn vị\tTên mô hình\tLĩnh vực\tHình thức đăng ký\tHọ và tên\nThượng Lâm\tĐường hoa\tKinh tế\tTT\tChi bộ\n"+
		"Xã Hồng Khê\tNước sạch\tKinh tế\tTT\tChi bộ\n\tTrồng rừng\tKinh tế\tTT\tChi bộ\nHuyện Phúc Yên\tNuôi cá\tKinh tế\tTT\tChi bộ\n")
	if rows, good, bad, _ := p.Counts(); rows != 4 || good != 2 || bad != 2 {
		t.Error(rows, good, bad, h.Plain(120, 30))
	}
	h.Press(keyboard.F8)
	if s := h.Plain(120, 30); !strings.Contains(s, "Dòng không ghi đơn vị") {
		t.Error(s)
	}
	h.Type("nà lăng")
	h.Press(keyboard.Enter)
	if rows, good, _, _ := p.Counts(); rows != 4 || good != 3 {
		t.Error(h.Plain(120, 30))
	}
	h.Press("ctrl+s")
	h.Answer("Lưu 3 dòng đúng")
	if news := h.News[len(h.News)-1]; news != "Đã lưu 3 dòng: 3 mô hình mới; 1 dòng còn lại." || len(h.Fails) > 0 {
		t.Error(news, h.Fails)
	}
	h.Press("ctrl+z")
	if rows, good, _, _ := p.Counts(); rows != 4 || good != 3 || len(h.Fails) > 0 {
		t.Error(rows, good, h.Fails, h.News)
	}
}
