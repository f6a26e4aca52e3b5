package reports

import (
	"context"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/paper/official"
	"danvan/ui/paper/preview"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// previewing shows the paper as it will be, before it is written.
type previewing struct {
	back       *saving
	of         func(width int, rules preview.Rules) []preview.Line
	lines      []preview.Line
	wide       int // that lines were laid out for
	top, left  int
	room, most int // lines that show; how wide the widest is
}

// preview fills the paper and shows it in place of the panel.
func (s *saving) preview() {
	p, fill := s.page, s.sign.fill()
	p.host.Start(page.Job{Doing: p.words().Saving, Work: func(context.Context, page.Tell) (func(), error) {
		made, _, filled, err := fill()
		if err != nil {
			return nil, err
		}
		return func() {
			if p.panel == panel(s) { // else something else was done meanwhile
				p.panel = &previewing{back: s, of: func(width int, rules preview.Rules) []preview.Line {
					return append(beside(made, p.host.Text(), width, rules), preview.Of(filled, width, rules)...)
				}}
			}
		}, nil
	}})
}

// beside is above the paper what it has no place for: how its figures stand, and why it is a draft.
func beside(made *official.Made, t *text.Table, width int, rules preview.Rules) (out []preview.Line) {
	if made.Beside == nil {
		return nil
	}
	says := []string{t.Papers.Beside(made.Beside)}
	if made.Draft {
		says = append(says, t.Reports.Page.WillBeDraft(strings.Join(made.Open, " ")))
	}
	for _, s := range says {
		for _, l := range part.Wrap(s, width, 0) {
			out = append(out, preview.Line{Text: l})
		}
	}
	return append(out, preview.Line{Text: strings.Repeat(rules.Across, width)})
}

// whole tells that the panel takes all the room of the page.
func (v *previewing) whole() bool { return true }

func (v *previewing) key(k keyboard.Key) (close bool) {
	page := max(1, v.room-1)
	switch k.Code {
	case keyboard.Esc:
		v.back.page.panel = v.back
	case keyboard.Enter, "ctrl+s":
		v.back.page.panel = v.back
		return v.back.write()
	case keyboard.Up:
		v.top--
	case keyboard.Down:
		v.top++
	case keyboard.PageUp:
		v.top -= page
	case keyboard.PageDown:
		v.top += page
	case keyboard.Home:
		v.top, v.left = 0, 0
	case keyboard.End:
		v.top = len(v.lines)
	case keyboard.Left:
		v.left -= 10
	case keyboard.Right:
		v.left += 10
	}
	return false
}

func (v *previewing) draw(th *theme.Theme, width int) part.Area {
	w := v.back.page.words()
	if v.wide != width {
		v.wide, v.lines, v.most = width, v.of(width, preview.Rules{Side: th.Shapes.Left, Across: th.Shapes.Rule}), 0
		for _, l := range v.lines {
			v.most = max(v.most, part.Width(l.Text))
		}
	}
	v.room = max(1, v.back.page.room-3)
	v.top = max(0, min(v.top, len(v.lines)-v.room))
	v.left = max(0, min(v.left, v.most-width))
	a := part.Lines(th.Title.Render(part.Fit(w.PreviewTitle, width)))
	for _, l := range v.lines[v.top:min(len(v.lines), v.top+v.room)] {
		s := part.Fit(ansi.TruncateLeft(l.Text, v.left, ""), width)
		if l.Bold {
			s = th.Strong.Render(s)
		}
		a.Lines = append(a.Lines, s)
	}
	for len(a.Lines) < v.room+1 {
		a.Lines = append(a.Lines, "")
	}
	t := v.back.page.host.Text()
	keys := w.PreviewKeys
	if v.most > width {
		keys += " " + w.PreviewWide
	}
	keys += " · " + t.Common.OneOf(min(v.top+v.room, len(v.lines)), len(v.lines))
	a.Lines = append(a.Lines, th.Dim.Render(part.Fit(keys, width)))
	a.Cursor = &part.Point{Y: 1}
	return a
}
