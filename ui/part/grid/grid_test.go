package grid_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part/grid"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// sheet is text in memory.
type sheet struct {
	cells [][]string
	bad   map[[2]int]bool
}

func (s *sheet) Len() int { return len(s.cells) }

func (s *sheet) Cell(row, col int) grid.Cell {
	c := grid.Cell{}
	if row < len(s.cells) {
		c.Text = s.cells[row][col]
	}
	if s.bad[[2]int{row, col}] {
		c.State = theme.Bad
	}
	return c
}

func (s *sheet) State(row int) theme.State {
	for at := range s.bad {
		if at[0] == row {
			return theme.Bad
		}
	}
	return theme.None
}

func (s *sheet) set(row, col int, text string) {
	if row == len(s.cells) {
		s.cells = append(s.cells, make([]string, 4))
	}
	s.cells[row][col] = text
}

// start is a grid of four columns with rows in it.
func start(rows ...string) (*grid.Grid, *sheet) {
	s := &sheet{bad: map[[2]int]bool{}}
	for _, r := range rows {
		s.cells = append(s.cells, strings.Split(r, "|"))
	}
	g := grid.New(grid.Column{Title: "Tên mô hình", Width: 20}, grid.Column{Title: "Lĩnh vực", Width: 12},
		grid.Column{Title: "Kinh phí", Width: 10, Right: true}, grid.Column{Title: "Nội dung", Width: 16, Long: true})
	g.Set = s.set
	g.SetRows(s)
	g.Line = func(col int) *input.Line {
		l := input.NewLine("")
		if col == 1 {
			l.Completion = input.NewCompletion([]string{"Kinh tế", "Văn hóa – xã hội", "Quốc phòng – an ninh"})
		}
		return l
	}
	return g, s
}

// hit gives keys: “<left>” names one, the rest is typed letter by letter.
func hit(g *grid.Grid, keys string) {
	for keys != "" {
		if rest, ok := strings.CutPrefix(keys, "<"); ok {
			name, after, _ := strings.Cut(rest, ">")
			g.Key(keyboard.Press(keyboard.Code(name)))
			keys = after
			continue
		}
		r := []rune(keys)[0]
		g.Key(keyboard.Type(string(r)))
		keys = strings.TrimPrefix(keys, string(r))
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		down       bool
		want       []string
		row, col   int
	}{
		{name: "typing begins anew and Enter goes on", keys: "x<enter>y<enter>", want: []string{"x|y|c|d", "e|f|g|h"}, col: 2},
		{name: "Enter goes down", keys: "x<enter>y<enter>", down: true, want: []string{"x|b|c|d", "y|f|g|h"}, row: 2},
		{name: "Tab goes right, Enter below where the Tabs began", keys: "<right>x<tab>y<enter>z<tab>", want: []string{"a|x|y|d", "e|z|g|h"}, row: 1, col: 2},
		{name: "arrows leave the cell", keys: "<right>x<right>y<down>z<left>", want: []string{"a|x|y|d", "e|f|z|h"}, row: 1, col: 1},
		{name: "F2 goes on in the cell", keys: "<f2>x<left>y<enter>", want: []string{"ayx|b|c|d", "e|f|g|h"}, col: 1},
		{name: "Esc leaves it as it was", keys: "xyz<esc><down>", want: []string{"a|b|c|d", "e|f|g|h"}, row: 1},
		{name: "Delete empties", keys: "<delete>", want: []string{"|b|c|d", "e|f|g|h"}},
		{name: "a stray Backspace does nothing", keys: "<backspace><backspace>", want: []string{"a|b|c|d", "e|f|g|h"}},
		{name: "retyping by an input method", keys: "đươ<backspace><backspace>ươ<enter>", want: []string{"đươ|b|c|d", "e|f|g|h"}, col: 1},
		{name: "a row is added at the end", keys: "<ctrl+end><down>x<enter>", want: []string{"a|b|c|d", "e|f|g|h", "x|||"}, row: 2, col: 1},
		{name: "a choice by part of its name", keys: "<right>hoa<down><enter>", want: []string{"a|Văn hóa – xã hội|c|d", "e|f|g|h"}, col: 2},
		{name: "many lines", keys: "<end><f2><enter>x<f2>", want: []string{"a|b|c|d\nx", "e|f|g|h"}, col: 3},
		{name: "Tab from the last cell", keys: "<end>x<tab>y", want: []string{"a|b|c|x", "e|f|g|h"}, row: 1},
		{name: "back from the first", keys: "<down><shift+tab>", want: []string{"a|b|c|d", "e|f|g|h"}, col: 3},
	} {
		g, s := start("a|b|c|d", "e|f|g|h")
		g.Down = c.down
		hit(g, c.keys)
		var got []string
		for _, r := range s.cells {
			got = append(got, strings.Join(r, "|"))
		}
		row, col := g.Cursor()
		if !slices.Equal(got, c.want) || row != c.row || col != c.col {
			t.Errorf("%s: %q at %d, %d; want %q at %d, %d", c.name, got, row, col, c.want, c.row, c.col)
		}
	}
}

func TestKeysThatAreThePages(t *testing.T) {
	g, _ := start("a|b|c|d")
	for _, k := range []keyboard.Code{keyboard.Esc, keyboard.F1, keyboard.F8, "ctrl+s", "ctrl+d", "ctrl+z", "ctrl+y"} {
		if g.Key(keyboard.Press(k)) {
			t.Errorf("%s was taken", k)
		}
	}
}

func TestScreen(t *testing.T) {
	g, s := start("Hiến đất mở rộng đường nội thôn Nà Ta|Kinh tế|185 triệu|Vận động từng hộ.\nHọp thôn.",
		"Tuyến đường hoa tự quản|Văn hóa – xã hội|1.280.000|", "Nước sạch|Kinh te|12||", "||abc|")
	s.bad[[2]int{2, 1}], s.bad[[2]int{3, 2}] = true, true
	show := func(name string, width, height int) {
		screentest.Golden(t, name, screentest.Render(g.Draw(theme.New(theme.Options{}), width, height), width, height).Dump())
	}
	show("wide", 90, 8)
	show("narrow", 40, 8)
	g.Go(0, 3)
	show("scrolled", 40, 8)
	hit(g, "<f2>")
	show("long", 60, 12)
	hit(g, "<esc><left><left><down>qu")
	show("choice", 60, 8)
}

// Whatever is pressed, on a grid of any size, it fits, the cursor is in it, and what was typed and left is in its cell.
func TestAnyKeys(t *testing.T) {
	keys := []keyboard.Code{keyboard.Up, keyboard.Down, keyboard.Left, keyboard.Right, keyboard.Enter, keyboard.Tab, keyboard.BackTab, keyboard.F2,
		keyboard.Home, keyboard.End, keyboard.PageUp, keyboard.PageDown, keyboard.Top, keyboard.Bottom, keyboard.Backspace, keyboard.Esc}
	th := theme.New(theme.Options{})
	rapid.Check(t, func(t *rapid.T) {
		g, s := start("a|b|c|d", "e|f|g|h", "dài hơn một chút, đường làng|i|j|k")
		g.Down = rapid.Bool().Draw(t, "down")
		typed := 0
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "type") {
				g.Go(g.Cursor())
				typed++
				before, _ := g.Cursor()
				word := fmt.Sprintf("w%d", typed)
				_, col := g.Cursor()
				fresh := !g.Editing()
				hit(g, word)
				if fresh {
					g.Commit()
					if got := s.cells[before][col]; got != word {
						t.Fatalf("%q is in the cell, %q was typed", got, word)
					}
				}
			} else {
				g.Key(keyboard.Press(rapid.SampledFrom(keys).Draw(t, "key")))
			}
			width, height := rapid.IntRange(30, 220).Draw(t, "width"), rapid.IntRange(3, 70).Draw(t, "height")
			a := g.Draw(th, width, height)
			if len(a.Lines) != height {
				t.Fatalf("%d lines of %d", len(a.Lines), height)
			}
			for _, l := range a.Lines {
				if w := ansi.StringWidth(l); w > width {
					t.Fatalf("%d cells of %d: %q", w, width, ansi.Strip(l))
				}
			}
			if c := a.Cursor; c == nil || c.X < 0 || c.X >= width || c.Y < 1 || c.Y >= height {
				t.Fatalf("the cursor is at %v of %d×%d", c, width, height)
			}
		}
	})
}
