package frame

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// Frame is what stands around a page for one drawing.
type Frame struct {
	Path   []string // where one is, from the register down to this page
	Right  string   // at the right of the first line: filters, the officer, whether a draft is saved
	Page   part.Area
	State  string      // one line below the page
	Notice Notice      // news, in place of State while there is some
	Hints  []Hint      // the keys, the most useful first; the last one, help, always shows
	Mark   theme.State // of Right: its shape stands behind it
}

// Notice is one line of news: what was done, or what went wrong.
type Notice struct {
	Text string
	Mark theme.State
}

// Hint is a key and what it does here.
type Hint struct{ Key, Label string }

// margin is the space left of everything.
const margin = 1

// chrome is how many lines the frame takes; with room to breathe on tall screens.
func chrome(height int) (above, below int) {
	if height >= 22 {
		return 2, 3 // title, space; state, space, keys
	}
	return 2, 2
}

// Inner is the size of the page within a frame.
func Inner(width, height int) (w, h int) {
	above, below := chrome(height)
	return max(1, width-2*margin), max(1, height-above-below)
}

// Draw draws exactly height lines, none wider than width. The page's cursor is kept.
func (f Frame) Draw(th *theme.Theme, width, height int) part.Area {
	above, below := chrome(height)
	page := f.Page.Crop(max(1, height-above-below)).Indent(margin)
	news := f.news(th, width, 2)
	if len(news) == 2 && below == 2 { // there is no line to spare: the page's last is covered, where nobody is at work
		last := len(page.Lines) - 1
		if c := page.Cursor; last < 1 || c != nil && c.Y == last {
			news = f.news(th, width, 1)
		} else {
			page.Lines = page.Lines[:last]
		}
	}
	a := part.Stack(part.Lines(f.title(th, width), ""), page, part.Lines(news...))
	if below == 3 && len(news) == 1 {
		a.Lines = append(a.Lines, "")
	}
	a.Lines = append(a.Lines, Footer(th, f.Hints, width))
	for i, l := range a.Lines {
		if ansi.StringWidth(l) > width { // a page that drew more than it was asked must not break the frame
			a.Lines[i] = ansi.Truncate(l, width, "")
		}
	}
	return a.Crop(height)
}

// title is the path at the left, and at the right what the page says of itself. Where both do not fit, the path loses
// its middle, then the right side its end.
func (f Frame) title(th *theme.Theme, width int) string {
	room := max(1, width-2*margin)
	mark := 0
	if f.Mark != theme.None {
		mark = 2
	}
	right := part.Fit(f.Right, max(0, room*2/3-mark))
	rightWidth := part.Width(right)
	if rightWidth > 0 {
		rightWidth += mark
	}
	names := shorten(f.Path, room-rightWidth-2)
	var b strings.Builder
	used := 0
	for i, n := range names {
		style := th.Dim
		if i == len(names)-1 {
			style = th.Title
		}
		if i > 0 {
			b.WriteString(th.Dim.Render(separator(th)))
			used += 5
		}
		b.WriteString(style.Render(n))
		used += part.Width(n)
	}
	line := strings.Repeat(" ", margin) + b.String()
	if rightWidth == 0 {
		return line
	}
	line += strings.Repeat(" ", max(1, room-used-rightWidth)) + th.Dim.Render(right)
	if mark > 0 {
		line += " " + th.Mark(f.Mark)
	}
	return line
}

func separator(th *theme.Theme) string { return "  " + th.Shapes.Crumb + "  " }

// shorten takes names out of the middle of a path until it fits, and cuts the last name if it must.
func shorten(path []string, width int) []string {
	length := func(p []string) int {
		n := 5 * (len(p) - 1)
		for _, s := range p {
			n += part.Width(s)
		}
		return n
	}
	if len(path) == 0 || length(path) <= width {
		return path
	}
	for cut := 1; cut < len(path)-1; cut++ {
		short := append([]string{path[0], part.Ellipsis}, path[cut+1:]...)
		if length(short) <= width {
			return short
		}
	}
	last := path[len(path)-1]
	if two := []string{part.Ellipsis, last}; len(path) > 1 && length(two) <= width {
		return two
	}
	return []string{part.Fit(last, max(1, width))}
}
