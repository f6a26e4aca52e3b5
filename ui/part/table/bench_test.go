package table

import (
	"fmt"
	"testing"

	bubbles "charm.land/bubbles/v2/table"

	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// One key and one frame of 100×30. The baseline is the table of Bubbles with the same rows.
func BenchmarkKeyToFrame(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint("ours/", n), func(b *testing.B) {
			tb, th := models(n), theme.New(theme.Options{})
			for b.Loop() {
				tb.Key(keyboard.Press(keyboard.Down))
				tb.Draw(th, 100, 30, true)
			}
		})
	}
	for _, n := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprint("bubbles/", n), func(b *testing.B) {
			rows := make([]bubbles.Row, n)
			for i := range rows {
				c := list{n: n}.Row(i)
				rows[i] = bubbles.Row{c[0].Text, c[1].Text, c[2].Text, c[3].Text}
			}
			tb := bubbles.New(bubbles.WithRows(rows), bubbles.WithHeight(30), bubbles.WithWidth(100), bubbles.WithColumns([]bubbles.Column{
				{Title: "Tên mô hình", Width: 56}, {Title: "Lĩnh vực", Width: 16}, {Title: "Số", Width: 6}, {Title: "Trạng thái", Width: 12},
			}))
			for b.Loop() {
				tb.MoveDown(1)
				_ = tb.View()
			}
		})
	}
}
