package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// list is rows made on the spot, and counts how often it is asked.
type list struct {
	n     int
	asked *int
}

var names = []string{
	"Hiến đất mở rộng đường nội thôn Nà Ta",
	"Vận động Nhân dân hiến đất làm nhà văn hóa",
	"Khéo vận động hiến đất, hoa màu giải phóng mặt bằng tuyến đường liên thôn từ Nà Ta đi Bản Bung, nối ra tỉnh lộ",
	"Thu gom rác",
}

func (l list) Len() int { return l.n }

func (l list) Row(i int) []Cell {
	if l.asked != nil {
		*l.asked++
	}
	state := []struct {
		s theme.State
		t string
	}{{theme.Good, "công nhận"}, {theme.Muted, "thực hiện"}, {theme.Warn, "trái ngược"}, {theme.Bad, "không"}}[i%4]
	return []Cell{
		{Text: names[i%len(names)]},
		{Text: "Kinh tế", Style: "\x1b[2m"},
		{Text: fmt.Sprint(i + 1)},
		{Text: state.t, State: state.s},
	}
}

func (l list) ID(i int) string { return fmt.Sprint("id", i) }

func models(n int) *Table {
	t := New(
		Column{Title: "Tên mô hình", Min: 16, Grow: 3, Lines: 2},
		Column{Title: "Lĩnh vực", Min: 8, Grow: 1, Max: 20, Keep: 1},
		Column{Title: "Số", Min: 6, Right: true},
		Column{Title: "Trạng thái", Min: 12, Keep: 2},
	)
	t.Sorted, t.Empty = 0, "Chưa có mô hình nào. Bấm F3 để nhập mô hình đầu tiên."
	t.SetRows(list{n: n})
	return t
}

func press(t *Table, codes ...keyboard.Code) {
	for _, c := range codes {
		t.Key(keyboard.Press(c))
	}
}

func TestGoldenScreens(t *testing.T) {
	for _, c := range []struct {
		name          string
		opt           theme.Options
		width, height int
		n             int
		keys          []keyboard.Code
		focused       bool
	}{
		{"colour-80", theme.Options{}, 80, 12, 27, []keyboard.Code{keyboard.Insert, keyboard.Down}, true},
		{"light-60", theme.Options{Light: true}, 60, 12, 27, []keyboard.Code{keyboard.Bottom}, true},
		{"mono-ascii-120", theme.Options{Mono: true, ASCII: true}, 120, 8, 27, []keyboard.Code{keyboard.Down}, true},
		{"elsewhere-40", theme.Options{}, 40, 8, 27, []keyboard.Code{keyboard.Insert}, false},
		{"empty-60", theme.Options{}, 60, 6, 0, nil, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			tb := models(c.n)
			press(tb, c.keys...)
			a := tb.Draw(theme.New(c.opt), c.width, c.height, c.focused)
			screentest.Golden(t, c.name, screentest.Render(a, c.width, c.height).Dump())
		})
	}
}

func TestKeysMoveTheCursor(t *testing.T) {
	th := theme.New(theme.Options{})
	tb := models(100)
	tb.Columns[0].Lines = 1
	for _, c := range []struct {
		key  keyboard.Code
		want int
	}{
		{keyboard.Up, 0}, {keyboard.Down, 1}, {keyboard.PageDown, 9}, {keyboard.PageDown, 17}, {keyboard.PageUp, 9},
		{keyboard.Bottom, 99}, {keyboard.Down, 99}, {keyboard.Top, 0}, {keyboard.End, 99}, {keyboard.Home, 0},
	} {
		tb.Draw(th, 80, 10, true)
		if !tb.Key(keyboard.Press(c.key)) {
			t.Errorf("%s was not taken", c.key)
		}
		if row, ok := tb.Cursor(); row != c.want || !ok {
			t.Errorf("%s: at %d, want %d", c.key, row, c.want)
		}
	}
	for _, c := range []keyboard.Code{keyboard.Enter, keyboard.Left, keyboard.Backspace, keyboard.Esc, keyboard.Tab} {
		if tb.Key(keyboard.Press(c)) {
			t.Errorf("%s is the page's", c)
		}
	}
	if tb.Key(keyboard.Type("a")) {
		t.Error("typing goes to the search box")
	}
}

func TestChoiceOutlivesASearch(t *testing.T) {
	tb := models(5)
	press(tb, keyboard.Insert, keyboard.Insert)
	if row, _ := tb.Cursor(); row != 2 {
		t.Errorf("Insert goes on to the next row, at %d", row)
	}
	tb.SetRows(list{n: 1})
	if tb.ID() != "id0" || !tb.Chosen("id0") || len(tb.Choice()) != 2 {
		t.Errorf("%s %v", tb.ID(), tb.Choice())
	}
	press(tb, keyboard.Insert)
	if got := tb.Choice(); !slices.Equal(got, []string{"id1"}) {
		t.Errorf("Insert again takes it back: %v", got)
	}
	tb.SetRows(list{})
	press(tb, keyboard.Insert, keyboard.Down)
	if _, ok := tb.Cursor(); ok || tb.ID() != "" {
		t.Error("no rows, no cursor")
	}
	tb.ClearChoice()
	if len(tb.Choice()) != 0 {
		t.Error("the choice stays")
	}
}

func TestStatus(t *testing.T) {
	tb, th := models(5), theme.New(theme.Options{})
	press(tb, keyboard.Insert)
	if got := tb.Status(text.For(text.Vi), th); got != "Đang chọn 1 · sắp theo tên mô hình ▲" {
		t.Error(got)
	}
	tb.ClearChoice()
	tb.Sorted = -1
	if got := tb.Status(text.For(text.En), th); got != "" {
		t.Error(got)
	}
}

// For every size: no line is too wide, not more lines than asked, the cursor is on the cursor's row, and all of that
// row shows.
func TestLayout(t *testing.T) {
	themes := []*theme.Theme{theme.New(theme.Options{}), theme.New(theme.Options{Mono: true, ASCII: true})}
	rapid.Check(t, func(t *rapid.T) {
		tb := models(rapid.IntRange(0, 60).Draw(t, "rows"))
		for range rapid.IntRange(1, 12).Draw(t, "frames") {
			press(tb, rapid.SampledFrom([]keyboard.Code{
				keyboard.Up, keyboard.Down, keyboard.Down, keyboard.PageDown, keyboard.PageUp, keyboard.Bottom, keyboard.Top, keyboard.Insert,
			}).Draw(t, "key"))
			width, height := rapid.IntRange(20, 220).Draw(t, "width"), rapid.IntRange(4, 40).Draw(t, "height")
			a := tb.Draw(rapid.SampledFrom(themes).Draw(t, "theme"), width, height, true)
			check(t, tb, a.Lines, width, height)
			row, ok := tb.Cursor()
			if !ok {
				continue
			}
			if a.Cursor == nil || a.Cursor.Y < 1 || a.Cursor.Y >= len(a.Lines) {
				t.Fatalf("no cursor within %d lines: %v", len(a.Lines), a.Cursor)
			}
			name := strings.Fields(names[row%len(names)])[0]
			if line := ansi.Strip(a.Lines[a.Cursor.Y]); !strings.Contains(line, name) {
				t.Fatalf("the cursor of row %d is at %q", row, line)
			}
		}
	})
	for width := 20; width <= 220; width++ {
		check(t, models(30), models(30).Draw(themes[0], width, 20, true).Lines, width, 20)
	}
}

func check(t interface{ Fatalf(string, ...any) }, tb *Table, lines []string, width, height int) {
	if len(lines) > height {
		t.Fatalf("%d lines, asked for %d", len(lines), height)
	}
	for _, l := range lines {
		if got := ansi.StringWidth(l); got > width {
			t.Fatalf("%d cells, asked for %d: %q", got, width, l)
		}
	}
}

// A list that is longer than the screen leaves no line empty, wherever it was before.
func TestNoEmptyLinesWhileThereAreRows(t *testing.T) {
	th := theme.New(theme.Options{})
	tb := models(1000)
	press(tb, keyboard.Bottom)
	tb.Draw(th, 80, 10, true)
	if a := tb.Draw(th, 80, 30, true); len(a.Lines) < 29 {
		t.Errorf("%d of 30 lines after the screen grew", len(a.Lines))
	}
	tb.SetRows(list{n: 40})
	if a := tb.Draw(th, 80, 30, true); len(a.Lines) < 29 {
		t.Errorf("%d of 30 lines after the list shrank", len(a.Lines))
	}
}

func TestOnlyVisibleRowsAreAskedFor(t *testing.T) {
	th := theme.New(theme.Options{})
	tb, asked := models(0), 0
	tb.SetRows(list{n: 100_000, asked: &asked})
	for _, c := range []keyboard.Code{keyboard.Bottom, keyboard.Top, keyboard.PageDown, keyboard.Down} {
		press(tb, c)
		asked = 0
		tb.Draw(th, 100, 30, true)
		if asked > 4*30 {
			t.Errorf("%s: %d rows asked for to draw 30 lines", c, asked)
		}
	}
}

func TestTheBarKeepsTheShapeOfAState(t *testing.T) {
	tb := New(Column{Title: "Gói", Min: 12, Lines: 2})
	tb.SetRows(one{{Text: "thiếu gói số bảy", State: theme.Warn}})
	a := tb.Draw(theme.New(theme.Options{Mono: true}), 20, 5, true)
	if got := ansi.Strip(strings.Join(a.Lines[1:], "\n")); got != "▌! thiếu gói \n     số bảy  " {
		t.Errorf("%q", got)
	}
}

type one []Cell

func (o one) Len() int       { return 1 }
func (o one) Row(int) []Cell { return o }
func (o one) ID(int) string  { return "1" }

func TestWidthsShareTheWidth(t *testing.T) {
	cols := []Column{{Min: 10, Grow: 3}, {Min: 5, Grow: 1, Max: 8}, {Min: 5, Keep: 1}}
	for _, c := range []struct {
		width int
		want  []int
	}{{25, []int{10, 5, 5}}, {29, []int{13, 6, 5}}, {60, []int{42, 8, 5}}, {24, []int{16, 0, 5}}, {17, []int{16, 0, 0}}, {5, []int{4, 0, 0}}} {
		if got := widths(cols, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%d: got %v, want %v", c.width, got, c.want)
		}
	}
}
