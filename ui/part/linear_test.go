package part

import (
	"slices"
	"testing"

	"danvan/ui/theme"
)

func TestLinear(t *testing.T) {
	th := theme.New(theme.Options{})
	box := Box(th, Area{Lines: []string{"Tìm: đường", "Nà Ta      F2"}, Cursor: &Point{X: 7, Y: 0}}, 20)
	page := Lines("\x1b[1mTên mô hình\x1b[m     Lĩnh vực", "", "  Hiến đất  ███░░  Kinh tế", "────────")
	for _, c := range []struct {
		name   string
		a      Area
		want   []string
		cursor *Point
	}{
		{"columns", page, []string{"Tên mô hình; Lĩnh vực", "Hiến đất; Kinh tế"}, nil},
		{"a box", box, []string{"Tìm: đường", "Nà Ta; F2"}, &Point{7, 0}},
		{"what lies over stands alone", Over(page, box, 3, 1).Crop(8), []string{"Tìm: đường", "Nà Ta; F2"}, &Point{7, 0}},
		{"the cursor behind the text", Area{Lines: []string{"  a    bc "}, Cursor: &Point{X: 9, Y: 0}}, []string{"a; bc"}, &Point{5, 0}},
		{"the cursor on an empty line", Area{Lines: []string{"", "x"}, Cursor: &Point{}}, []string{"", "x"}, &Point{}},
	} {
		got := Linear(th, c.a, 60)
		if !slices.Equal(got.Lines, c.want) {
			t.Errorf("%s: %q", c.name, got.Lines)
		}
		if (got.Cursor == nil) != (c.cursor == nil) || got.Cursor != nil && *got.Cursor != *c.cursor {
			t.Errorf("%s: cursor %v, want %v", c.name, got.Cursor, c.cursor)
		}
	}
}
