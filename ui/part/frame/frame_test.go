package frame

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/internal/screentest"
	"danvan/ui/part"
	"danvan/ui/theme"
)

func models() Frame {
	return Frame{
		Path: []string{"Sổ Dân vận khéo", "Xã Thượng Lâm", "Mô hình"}, Right: "Năm 2026 ×  Kinh tế ×", Mark: theme.Good,
		Page:  part.Area{Lines: []string{"Tìm: hien dat", "", "Hiến đất mở rộng đường nội thôn Nà Ta"}, Cursor: &part.Point{X: 13}},
		State: "Đang chọn 1 · sắp theo tên ▲ · chưa gửi 2",
		Hints: []Hint{{"Enter", "Xem"}, {"F3", "Nhập mới"}, {"F4", "Sửa"}, {"Ins", "Chọn"}, {"^F", "Lọc"}, {"^P", "Lệnh"}, {"F1", "Trợ giúp"}},
	}
}

func TestGoldenScreens(t *testing.T) {
	news := models()
	news.Notice = Notice{"Đã lưu “Hiến đất mở rộng đường nội thôn Nà Ta”. Ctrl+Z để hoàn tác.", theme.Good}
	for _, c := range []struct {
		name          string
		f             Frame
		opt           theme.Options
		width, height int
	}{
		{"80x24", models(), theme.Options{}, 80, 24},
		{"60x20-light", models(), theme.Options{Light: true}, 60, 20},
		{"notice-100x12", news, theme.Options{}, 100, 12},
		{"ascii-mono-40x10", models(), theme.Options{Mono: true, ASCII: true}, 40, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := c.f.Draw(theme.New(c.opt), c.width, c.height)
			screentest.Golden(t, c.name, screentest.Render(a, c.width, c.height).Dump())
		})
	}
}

func TestEverySizeIsFilledAndNotExceeded(t *testing.T) {
	th := theme.New(theme.Options{})
	rapid.Check(t, func(t *rapid.T) {
		f := models()
		f.Right = rapid.StringMatching(`[a-zđê ]{0,90}`).Draw(t, "right")
		f.Path = rapid.SliceOfN(rapid.StringMatching(`[a-zđê ]{1,60}`), 0, 5).Draw(t, "path")
		f.Notice.Text = rapid.StringMatching(`[a-zđê ]{0,200}`).Draw(t, "notice")
		width, height := rapid.IntRange(20, 220).Draw(t, "width"), rapid.IntRange(6, 70).Draw(t, "height")
		a := f.Draw(th, width, height)
		if len(a.Lines) != height {
			t.Fatalf("%d lines, want %d", len(a.Lines), height)
		}
		for _, l := range a.Lines {
			if ansi.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
		if w, h := Inner(width, height); w < 1 || h < 1 || h > height {
			t.Fatalf("inner %d×%d", w, h)
		}
		if foot := ansi.Strip(a.Lines[height-1]); width >= 30 && !strings.HasSuffix(foot, "F1 Trợ giúp") {
			t.Fatalf("help is not in the footer: %q", foot)
		}
	})
}

func TestFooterShowsWholeKeysOnly(t *testing.T) {
	th, hints := theme.New(theme.Options{Mono: true}), models().Hints
	for width, want := range map[int]string{
		80: " Enter Xem  F3 Nhập mới  F4 Sửa  Ins Chọn  ^F Lọc  ^P Lệnh  F1 Trợ giúp",
		40: " Enter Xem  F3 Nhập mới  F1 Trợ giúp",
		12: " F1 Trợ giúp",
		5:  " F1",
	} {
		if got := ansi.Strip(Footer(th, hints, width)); got != want {
			t.Errorf("%d: got %q, want %q", width, got, want)
		}
	}
	if got := strings.Count(ansi.Strip(Footer(th, append(hints, hints...), 300)), "  "); got != most-1 {
		t.Errorf("%d keys, want %d", got+1, most)
	}
	if Footer(th, nil, 80) != "" {
		t.Error("no keys, no footer")
	}
}

func TestPathLosesItsMiddleFirst(t *testing.T) {
	path := []string{"Sổ Dân vận khéo", "Xã Thượng Lâm", "Mô hình", "Nhập mới"}
	for width, want := range map[int]string{
		60: "Sổ Dân vận khéo|Xã Thượng Lâm|Mô hình|Nhập mới",
		50: "Sổ Dân vận khéo|…|Mô hình|Nhập mới", 40: "Sổ Dân vận khéo|…|Nhập mới", 20: "…|Nhập mới", 8: "Nhập mới", 6: "Nhập …",
	} {
		if got := strings.Join(shorten(path, width), "|"); got != want {
			t.Errorf("%d: got %q, want %q", width, got, want)
		}
	}
}

// What to do next stands at the end of a notice, and is there at every size; a long name in it loses its middle.
func TestANoticeKeepsItsEnd(t *testing.T) {
	th := theme.New(theme.Options{Mono: true})
	for _, said := range []string{
		"Đã ghi “Báo cáo kết quả phong trào thi đua Dân vận khéo sáu tháng đầu năm 2026 của huyện Lâm Khê và các xã.xlsx” vào D:/Hồ sơ/Dân vận/2026. F2 mở thư mục.",
		"Không đọc được D:/Hồ-sơ/Dân-vận-khéo/2026/Tháng-11/Danh-sách-mô-hình-các-xã-gửi-lên-lần-thứ-hai-đã-sửa.xlsx. F2 mở thư mục.",
		strings.Repeat("rất dài và không có tên nào ", 12) + "F2 mở thư mục.",
		"Đã lưu. F2 mở thư mục.",
	} {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {80, 20}, {120, 40}} {
			f := models()
			f.Notice = Notice{said, theme.Warn}
			a := f.Draw(th, size[0], size[1])
			var lines []string
			for _, l := range a.Lines {
				lines = append(lines, strings.TrimRight(ansi.Strip(l), " "))
			}
			if len(lines) != size[1] {
				t.Fatalf("%v: %d lines", size, len(lines))
			}
			screen := strings.Join(lines, "\n")
			if shown := strings.Join(strings.Fields(screen), " "); !strings.Contains(shown, "F2 mở thư mục.") || !strings.Contains(shown, strings.Join(strings.Fields(said)[:2], " ")) {
				t.Errorf("%v: of %q\n%s", size, said, screen)
			}
			if !strings.Contains(lines[len(lines)-1], "F1 Trợ giúp") {
				t.Errorf("%v: the keys are gone:\n%s", size, screen)
			}
		}
	}
}

// A notice of two lines covers the page's last where there is none to spare, but never the one in which somebody is at
// work.
func TestANoticeDoesNotCoverTheCursor(t *testing.T) {
	th := theme.New(theme.Options{Mono: true})
	f := models()
	f.Notice = Notice{strings.Repeat("rất dài ", 12) + "F2 mở thư mục.", theme.Warn}
	_, h := Inner(60, 20)
	f.Page = part.Area{}
	for range h {
		f.Page.Lines = append(f.Page.Lines, "dòng của trang")
	}
	for _, at := range []int{0, h - 1} {
		f.Page.Cursor = &part.Point{X: 0, Y: at}
		a := f.Draw(th, 60, 20)
		if len(a.Lines) != 20 || a.Cursor == nil || !strings.Contains(a.Lines[a.Cursor.Y], "dòng của trang") {
			t.Errorf("cursor in line %d:\n%s", at, strings.Join(a.Lines, "\n"))
		}
	}
}
