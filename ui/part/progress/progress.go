// Package progress draws one line for work that takes a while: what is being done, a bar, and counts. Never a
// percentage: a person can check a count.
package progress

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/part/chart"
	"danvan/ui/theme"
)

// Line is work in progress. Total 0 means that nobody knows how much it will be.
type Line struct {
	Doing       string // what is being done now: “Đang nhập gói của Xã Phúc Yên”
	Counts      string // the counts in words, from the table of strings: “3 trong 9 gói · 412 bản ghi”
	Done, Total int
}

// barWidth is the bar's on wide screens.
const barWidth = 20

// Draw draws two lines: what and counts, then the bar while the total is known.
func (l Line) Draw(th *theme.Theme, width int) part.Area {
	width = max(width, 1)
	a := part.Lines(th.Strong.Render(part.Fit(l.Doing, width)))
	counts := l.Counts
	if l.Total <= 0 {
		return part.Stack(a, part.Lines(th.Dim.Render(part.Fit(counts, width))))
	}
	bar := min(barWidth, width/3)
	if bar < 4 {
		return part.Stack(a, part.Lines(part.Fit(counts, width)))
	}
	line := chart.Bar(th, l.Done, l.Total, bar) + strings.Repeat(" ", 2) + part.Fit(counts, width-bar-2)
	return part.Stack(a, part.Lines(line))
}
