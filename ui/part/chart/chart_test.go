package chart

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/internal/screentest"
	"danvan/ui/theme"
)

var fields = []Stack{{"Kinh tế", 11, 11, "11"}, {"Văn hóa – xã hội", 8, 8, "8"}, {"Quốc phòng – an ninh", 0, 0, "0"}, {"Xây dựng hệ thống chính trị", 1, 1, "1"}}

func TestBar(t *testing.T) {
	th := theme.New(theme.Options{Mono: true, ASCII: true})
	for _, c := range []struct {
		value, most int
		want        string
	}{
		{0, 10, "....."}, {1, 1000, "#...."}, {5, 10, "###.."}, {999, 1000, "####."}, {10, 10, "#####"}, {12, 10, "#####"},
		{1, 0, "....."}, {-1, 10, "....."},
	} {
		if got := ansi.Strip(Bar(th, c.value, c.most, 5)); got != c.want {
			t.Errorf("%d of %d: got %s, want %s", c.value, c.most, got, c.want)
		}
	}
}

func TestRows(t *testing.T) {
	th := theme.New(theme.Options{})
	screentest.Golden(t, "fields-60", screentest.Render(Rows(th, fields, 60), 60, 6).Dump())
	screentest.Golden(t, "fields-30", screentest.Render(Rows(th, fields, 30), 30, 6).Dump())
	for width := 1; width <= 220; width++ {
		for _, l := range Rows(th, fields, width).Lines {
			if ansi.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
	}
	if len(Rows(th, nil, 80).Lines) != 0 {
		t.Error("no rows, no lines")
	}
}
