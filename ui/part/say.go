package part

import "danvan/ui/theme"

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

// Say is a paragraph with the shape of a state before it, behind which all of its lines stand.
func Say(th *theme.Theme, state theme.State, style theme.Style, s string, width, lines int) Area {
	a := Paragraph(style, s, width-2, lines).Indent(2)
	if len(a.Lines) > 0 {
		a.Lines[0] = th.Mark(state) + a.Lines[0][1:]
	}
	return a
}
