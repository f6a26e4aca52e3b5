package start

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// readable is the widest a sentence becomes.
const readable = 76

// Draw draws the step.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	var a part.Area
	switch p.step {
	case choosing:
		a = p.choose(th, width)
	case comparing:
		a = p.compare(th, width)
	default:
		a = p.fill(th, width, height)
	}
	return a.Crop(height)
}

func paragraph(style theme.Style, s string, width int) part.Area {
	return part.Paragraph(style, s, min(width, readable), 0)
}

// choose asks how the unit begins: the ways, the one under the cursor reversed.
func (p *Page) choose(th *theme.Theme, width int) part.Area {
	t := &p.host.Text().Start
	a := part.Stack(paragraph(th.Title, t.Welcome, width), paragraph("", t.WelcomeMore, width), part.Lines(""),
		paragraph(th.Strong, t.Question, width), part.Lines(""))
	w := &p.host.Text().Alone
	for i, way := range [][2]string{{t.HasBelow, t.HasBelowMore}, {t.HasInvitation, t.HasInvitationMore}, {w.Way, w.WayMore}} {
		name := " " + string(rune('1'+i)) + "  " + way[0] + " "
		line := "  " + part.Fit(name, width-2)
		if i == p.row {
			a.Cursor = &part.Point{X: 2, Y: len(a.Lines)}
			line = "  " + th.Selected.Render(part.Fit(name, width-2))
		}
		a.Lines = append(a.Lines, line, "      "+th.Dim.Render(part.Fit(way[1], width-6)), "")
	}
	return a
}

// compare shows the fingerprint, large enough to be read out.
func (p *Page) compare(th *theme.Theme, width int) part.Area {
	t := &p.host.Text().Start
	a := part.Lines(
		th.Dim.Render(part.Pad(t.From, 14))+part.Fit(p.guest.From.Name, width-14),
		th.Dim.Render(part.Pad(t.To, 14))+part.Fit(p.guest.To.Name, width-14), "")
	a = part.Stack(a, paragraph(th.Strong, t.Compare, width), part.Lines(""))
	groups := strings.Fields(p.guest.Fingerprint.Spoken())
	for len(groups) > 0 {
		n := min(3, len(groups))
		a.Lines = append(a.Lines, "     "+th.Title.Render(strings.Join(groups[:n], "    ")), "")
		groups = groups[n:]
	}
	return part.Stack(a, paragraph("", t.CompareWhy, width))
}

// fill is a form, with where the register will lie and the footnote.
func (p *Page) fill(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Start
	foot := part.Lines("", th.Dim.Render(part.Fit(t.Register+"  "+p.path, width)))
	if p.step == opening || p.step == comparingUnits {
		foot = part.Area{}
	} else if said := p.footnote(); said != "" {
		foot = part.Stack(foot, part.Lines(""), part.Say(th, theme.Muted, th.Dim, said, min(width, readable), 4))
	}
	list := p.form.Draw(th, width, max(6, height-foot.Height()))
	return part.Stack(list, foot)
}

// footnote says what sealing means while that is asked, and what it means that the key has no passphrase.
func (p *Page) footnote() string {
	t := p.host.Text()
	switch {
	case p.value(idSeal) == sealNow:
		return t.Seal.Intro
	case p.form.Focus().ID == idSeal:
		return t.Seal.Intro + " " + t.Seal.LaterNote
	case p.value(idPassphrase) == "":
		return t.Start.NoPassphrase
	}
	return ""
}
