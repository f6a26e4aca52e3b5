package frame

import (
	"strings"
	"testing"

	"danvan/ui/internal/screentest"
	"danvan/ui/part"
	"danvan/ui/theme"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
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
