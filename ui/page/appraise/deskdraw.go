package appraise

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// The widths at which the dossier stands beside the verdict, and how the two share the page.
const (
	beside = 98 // of a terminal of 100 columns
	gap    = 3
	narrow = 46 // the least that the verdict gets
	labels = 27 // the most that labels get on a narrow page: “Tập thể, cá nhân đăng ký”
)

// Draw draws the dossier beside the verdict, or above it where there is no room.
func (d *desk) Draw(th *theme.Theme, width, height int) part.Area {
	if d.now == nil || d.form == nil {
		return part.Lines(th.Dim.Render(part.Fit(d.host.Text().Appraise.Reading, width)))
	}
	if width < beside {
		form := d.form.Draw(th, width, max(3, height/2))
		rule := part.Lines(th.Rule.Render(strings.Repeat(th.Shapes.Rule, width)))
		return part.Stack(d.dossier(th, width, height-form.Height()-1), rule, form).Crop(height)
	}
	right := max(narrow, width*2/5)
	left := min(part.Readable, width-right-gap)
	form := part.Stack(part.Lines(th.Title.Render(part.Fit(d.host.Text().Actions.Judge.Short, right)), ""), d.form.Draw(th, min(right, part.Readable), height-2))
	return part.Beside(d.dossier(th, left, height), left+gap, form).Crop(height)
}

// dossier draws what fits of the dossier, exactly height lines.
func (d *desk) dossier(th *theme.Theme, width, height int) part.Area {
	return d.scroll.Show(part.Lines(d.lines(th, width)...), height).Crop(max(1, height))
}

// lines are the whole dossier: the name, what to beware of, and each entry with its label.
func (d *desk) lines(th *theme.Theme, width int) (out []string) {
	t := &d.host.Text().Appraise
	out = part.Paragraph(th.Title, d.now.title, width, 3).Lines
	warn := func(words string) { out = append(out, part.Say(th, theme.Warn, th.Warn, words, width, 2).Lines...) }
	if d.now.conflict {
		warn(t.MarkConflict)
	}
	if d.now.copied {
		warn(t.MarkCopy)
	} else if d.twin[d.row().Model] {
		warn(t.MarkDuplicate)
	}
	out = append(out, "")
	label := 0
	for _, e := range d.now.entries {
		label = max(label, part.Width(e.label))
	}
	label = min(label, max(width/3, labels))
	for _, e := range d.now.entries {
		head := th.Dim.Render(part.Pad(e.label, label)) + "  "
		if e.mark != theme.None {
			head += th.Mark(e.mark) + " "
		}
		for _, p := range e.paras {
			out = append(out, part.Hang(head, "", p, width, 0).Lines...)
			head = strings.Repeat(" ", label+2)
		}
	}
	return out
}
