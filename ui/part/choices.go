package part

import "danvan/ui/theme"

// Choices draws at most so many of a list, around the one that is chosen; -1: none is yet. Each is as wide as the
// widest that shows, and where it is cut its end shows.
func Choices(th *theme.Theme, n int, name func(i int) string, chosen, shown, width int) (a Area) {
	from := max(0, min(chosen-shown/2, n-shown))
	to, wide := min(from+shown, n), 1
	for i := from; i < to; i++ {
		wide = max(wide, Width(name(i)))
	}
	wide = max(1, min(wide, width-2))
	for i := from; i < to; i++ {
		style := th.Dim
		if i == chosen {
			style = th.Selected
		}
		a.Lines = append(a.Lines, style.Render(Fit(" "+Pad(FitEnds(name(i), wide), wide)+" ", width)))
	}
	return a
}
