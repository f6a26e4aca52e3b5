package papers

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

// looking shows the paper as it will be, before it is written.
type looking struct {
	page       *Page
	of         func(width int, rules preview.Rules) []preview.Line
	lines      []preview.Line
	wide       int // that lines were laid out for
	scroll     part.Scroll
	left, most int // the first column that shows; how wide the widest line is
}

// lookAt fills the paper and shows it in place of the form.
func (p *Page) lookAt() {
	if p.tests() {
		p.host.Say(theme.Warn, p.words().TestIsPDF)
		return
	}
	if !p.ready() {
		return
	}
	fill, t := p.fill(), p.host.Text()
	p.host.Start(page.Job{Doing: t.Reports.Page.Saving, Failed: p.failed, Work: func(context.Context, page.Tell) (func(), error) {
		made, err := fill()
		if err != nil {
			return nil, err
		}
		return func() {
			p.look = &looking{page: p, of: func(width int, rules preview.Rules) []preview.Line {
				return append(above(made, t, width, rules), preview.Of(made.Doc, width, rules)...)
			}}
		}, nil
	}})
}

// above is what stands above the paper: why it is a draft, and what it has no place for.
func above(made *official.Filled, t *text.Table, width int, rules preview.Rules) (out []preview.Line) {
	var says []string
	if made.Draft {
		says = append(says, t.Papers.Page.WillBeDraft(strings.Join(made.Open, " ")))
	}
	if made.Beside != nil {
		says = append(says, t.Papers.Beside(made.Beside))
	}
	says = append(says, made.Lacks(&t.Papers)...)
	for _, s := range says {
		for _, l := range part.Wrap(s, width, 0) {
			out = append(out, preview.Line{Text: l})
		}
	}
	if out == nil {
		return nil
	}
	return append(out, preview.Line{Text: strings.Repeat(rules.Across, width)})
}

func (v *looking) key(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Esc:
		v.page.look = nil
	case keyboard.Enter, "ctrl+s":
		v.page.look = nil
		v.page.write()
	case keyboard.Home:
		v.scroll.Top, v.left = 0, 0
	case keyboard.Left:
		v.left -= 10
	case keyboard.Right:
		v.left += 10
	case keyboard.F1, "ctrl+q", "ctrl+c":
		return false
	default:
		v.scroll.Key(k)
	}
	return true
}

func (v *looking) draw(th *theme.Theme, width, height int) part.Area {
	t := v.page.host.Text()
	w := v.page.words()
	if v.wide != width {
		v.wide, v.lines, v.most = width, v.of(width, preview.Rules{Side: th.Shapes.Left, Across: th.Shapes.Rule}), 0
		for _, l := range v.lines {
			v.most = max(v.most, part.Width(l.Text))
		}
	}
	v.left = max(0, min(v.left, v.most-width))
	a, room := part.Lines(th.Title.Render(part.Fit(w.LookTitle, width))), max(1, height-2)
	from, to := v.scroll.Window(len(v.lines), room)
	for _, l := range v.lines[from:to] {
		s := part.Fit(ansi.TruncateLeft(l.Text, v.left, ""), width)
		if l.Bold {
			s = th.Strong.Render(s)
		}
		a.Lines = append(a.Lines, s)
	}
	a = a.Crop(room + 1)
	keys := w.LookKeys
	if v.most > width {
		keys += " " + w.LookWide
	}
	keys += " · " + t.Common.OneOf(v.scroll.Top+v.scroll.Shown, len(v.lines))
	a.Lines = append(a.Lines, th.Dim.Render(part.Fit(keys, width)))
	a.Cursor = &part.Point{Y: 1}
	return a
}
