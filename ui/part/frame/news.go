package frame

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// news are the notice, on as many lines as it needs and may have, or the state on one. What to do next stands at the
// end of a notice: where all of it does not fit, what is long in the middle of it is shortened.
func (f Frame) news(th *theme.Theme, width, lines int) []string {
	left, room := strings.Repeat(" ", margin), max(1, width-2*margin)
	if f.Notice.Text == "" {
		return []string{left + th.Dim.Render(part.Fit(f.State, room))}
	}
	head, rest := left, left
	if f.Notice.Mark != theme.None {
		head, rest, room = left+th.Mark(f.Notice.Mark)+" ", left+"  ", max(1, room-2)
	}
	said := whole(f.Notice.Text, room, lines)
	for i, l := range said {
		if said[i] = rest + l; i == 0 {
			said[i] = head + l
		}
	}
	return said
}

// whole breaks a text into so many lines at most, with its beginning and its end.
func whole(text string, width, lines int) []string {
	said := part.Wrap(text, width, lines+1)
	for cells := width * lines; len(said) > lines && cells > 1; cells-- {
		said = part.Wrap(shorter(text, cells), width, lines+1)
	}
	return said[:min(len(said), lines)]
}

// least is how much of something long is left, whatever the room.
const least = 14

// shorter makes a text fit into so many cells: first what stands in quotation marks and long words such as the names of
// files lose their middles, the longest first, then the text itself.
func shorter(text string, cells int) string {
	for part.Width(text) > cells {
		from, to := longest(text)
		w := part.Width(text[from:to])
		if w <= least {
			return middle(text, cells)
		}
		text = text[:from] + middle(text[from:to], max(least, w-(part.Width(text)-cells))) + text[to:]
	}
	return text
}

// longest is the widest of the parts of a text that stand in quotation marks, or have no space in them.
func longest(text string) (from, to int) {
	most, start, quoted := 0, 0, false
	end := func(at int) {
		if w := part.Width(text[start:at]); w > most {
			most, from, to = w, start, at
		}
	}
	for i, r := range text {
		switch {
		case r == '“':
			start, quoted = i+len("“"), true
		case r == '”' && quoted:
			end(i)
			start, quoted = i+len("”"), false
		case r == ' ' && !quoted:
			end(i)
			start = i + 1
		}
	}
	if !quoted {
		end(len(text))
	}
	return from, to
}

// middle takes whole words out of the middle of a text, and where it has none, letters.
func middle(text string, cells int) string {
	if s := part.FitEnds(text, cells); !strings.HasSuffix(s, part.Ellipsis) || strings.HasSuffix(text, part.Ellipsis) {
		return s
	}
	return part.FitMiddle(text, cells)
}
