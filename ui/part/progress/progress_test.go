package progress

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/theme"
)

func TestDraw(t *testing.T) {
	th := theme.New(theme.Options{})
	l := Line{Doing: "Đang nhập gói của Xã Phúc Yên", Counts: "3 trong 9 gói · 412 bản ghi", Done: 3, Total: 9}
	if got := ansi.Strip(l.Draw(th, 60).String()); got != "Đang nhập gói của Xã Phúc Yên\n███████░░░░░░░░░░░░░  3 trong 9 gói · 412 bản ghi" {
		t.Errorf("%q", got)
	}
	l.Total = 0
	if got := ansi.Strip(l.Draw(th, 60).String()); got != "Đang nhập gói của Xã Phúc Yên\n3 trong 9 gói · 412 bản ghi" {
		t.Errorf("%q", got)
	}
	for l.Total = range 10 {
		for width := 1; width <= 220; width++ {
			for _, line := range l.Draw(th, width).Lines {
				if ansi.StringWidth(line) > width {
					t.Fatalf("%q is wider than %d", line, width)
				}
			}
		}
	}
}
