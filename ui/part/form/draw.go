package form

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// beside is how many lines of what lies around show beside a field that takes all the room it gets.
const beside = 2

// Draw draws the fields below each other, scrolled so that all of the one with the keyboard shows.
func (f *Form) Draw(th *theme.Theme, width, height int) part.Area {
	width, height = max(width, 8), max(height, 1)
	label := f.labels(width)
	x := 2 + label
	var all part.Area
	var popup part.Area
	from, to := 0, 0 // the lines of the field that has the keyboard
	for i, field := range f.fields {
		if th.Linear && i != f.at { // one thing at a time
			continue
		}
		if l, ok := field.Control.(roomy); ok {
			l.Room(height - beside)
		}
		a := field.draw(th, label, width-x, i == f.at)
		if i == f.at {
			from, to = len(all.Lines), len(all.Lines)+len(a.Lines)
			if p, ok := field.Control.(popper); ok {
				popup = p.Popup(th, width-x)
			}
		}
		all = part.Stack(all, a)
	}
	if all.Cursor != nil && len(popup.Lines) > 0 {
		y := all.Cursor.Y + 1
		for i, l := range popup.Lines { // what lies under the list does not show beside it
			popup.Lines[i] = l + strings.Repeat(" ", max(0, width-x-ansi.StringWidth(l)))
		}
		all = part.Under(all, popup, x, y)
		to = max(to, y+len(popup.Lines))
	}
	f.scroll.Reveal(from, to, height)
	return f.scroll.Show(all, height)
}

// labels is the width of the column of names, with the space behind it.
func (f *Form) labels(width int) int {
	w := 0
	for _, x := range f.fields {
		w = max(w, part.Width(x.Label))
		if x.Aside {
			w = max(w, part.Width(x.Label)+2)
		}
	}
	return min(w, width/3) + 3
}

// problemLines is how many lines what is wrong with an input may take.
const problemLines = 3

// draw draws one field: its state, its name, the control, a note at its right, problems under it.
func (x *Field) draw(th *theme.Theme, label, width int, focused bool) part.Area {
	v := x.verdict(focused)
	state := v.State
	switch {
	case focused:
		state = theme.Current
	case x.Pinned && (state == theme.Good || state == theme.Muted):
		state = theme.Pinned
	}
	style := th.Label
	if focused {
		style = th.Strong
	}
	name := x.Label
	if x.Aside {
		if state = theme.None; focused {
			state = theme.Current
		} else {
			style = th.Dim
		}
		name = "  " + name
	}
	name = part.Fit(name, label-3)
	head := th.Mark(state) + " " + style.Render(name) + strings.Repeat(" ", label-part.Width(name))

	note, room := x.note(v, width)
	a := x.Control.Draw(th, room, focused)
	for i := range a.Lines {
		if i == 0 {
			continue
		}
		a.Lines[i] = strings.Repeat(" ", label+2) + a.Lines[i]
	}
	if len(a.Lines) == 0 {
		a.Lines = []string{""}
	}
	a = a.Shift(label+2, 0)
	a.Lines[0] = head + a.Lines[0]
	if note != "" {
		a.Lines[0] = part.Beside(part.Lines(a.Lines[0]), label+2+room+2, part.Lines(th.Dim.Render(note))).Lines[0]
	}
	state = problemState(v)
	below := part.Say(th, state, th.Style(state), v.Problem, width, problemLines)
	for _, r := range x.Remarks {
		below = part.Stack(below, part.Say(th, r.State, th.Style(r.State), r.Text, width, problemLines))
	}
	return part.Stack(a, below.Indent(label+2))
}

// note is what stands at the right of the control, and the room it leaves. A note that would take more than half is not
// shown: it is help, not content; but how something was understood is shown where what is typed leaves the room.
func (x *Field) note(v input.Verdict, width int) (note string, room int) {
	note = v.Note
	most := width / 2
	if typed, is := x.Control.(interface{ Value() string }); is && note != "" {
		most = max(most, width-part.Width(typed.Value())-caret)
	}
	if note == "" {
		note = x.Hint
	}
	if w := part.Width(note); note != "" && w+2 <= most {
		return note, width - w - 2
	}
	return "", width
}

// caret is the room behind what is typed in which more may be.
const caret = 3

// problemState is the state that a problem is told in: it needs somebody, unless it is refused.
func problemState(v input.Verdict) theme.State {
	if v.State == theme.Bad {
		return theme.Bad
	}
	return theme.Warn
}
