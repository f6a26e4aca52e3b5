package part

import (
	"github.com/charmbracelet/x/ansi"

	"danvan/ui/theme"
)

// Readable is the widest that what is read or filled in becomes: the eye loses longer lines.
const Readable = 96

// Paragraph is a text on at most so many lines, 0: on as many as it takes. Nothing is no line.
func Paragraph(style theme.Style, s string, width, lines int) (a Area) {
	if s == "" {
		return a
	}
	for _, l := range Wrap(s, width, lines) {
		a.Lines = append(a.Lines, style.Render(l))
	}
	return a
}

// Hang is a text behind something that leads it, a name say; all of its lines stand behind that.
func Hang(lead string, style theme.Style, s string, width, lines int) Area {
	in := ansi.StringWidth(lead)
	a := Paragraph(style, s, width-in, lines).Indent(in)
	if len(a.Lines) == 0 {
		return Lines(lead)
	}
	a.Lines[0] = lead + a.Lines[0][in:]
	return a
}

// Say is a paragraph behind the shape of a state; nothing is no line.
func Say(th *theme.Theme, state theme.State, style theme.Style, s string, width, lines int) (a Area) {
	if s == "" {
		return a
	}
	return Hang(th.Mark(state)+" ", style, s, width, lines)
}
