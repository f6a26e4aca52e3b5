package ask

import (
	"strings"

	"danvan/store"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Line is what is asked below what it is about: an answer, another value, a reason.
type Line struct {
	Label, Note string
	Box         *input.Line
	Draft       string // names what is half written
	// Enter takes what was written, or says what is wrong with it; done is called in the transaction that saves it.
	Enter func(text string, done Done) (wrong string)

	half  *half.Half
	wrong string
}

// Prompt is a page that asks for a line now and then. While it is written it has all keys but those for help and the
// end: it is not to be mixed up with something else, nor lost half written. Embed it in place of page.Plain; the zero
// value asks nothing.
type Prompt struct {
	page.Plain
	line *Line
}

// Begin opens a line.
func (p *Prompt) Begin(h page.Host, l *Line) {
	l.half = half.Line(h, l.Draft, l.Box)
	p.line = l
}

// Writing tells whether a line is open.
func (p *Prompt) Writing() bool { return p.line != nil }

// End closes the line, and keeps what stands in it.
func (p *Prompt) End() {
	p.Leave()
	p.line = nil
}

// Key gives a key to the line that is open.
func (p *Prompt) Key(k keyboard.Key) bool {
	l := p.line
	switch k.Code {
	case keyboard.F1, "ctrl+q", "ctrl+c":
		return false
	case keyboard.Esc:
		p.End()
	case keyboard.Enter:
		p.line = nil
		l.half.Saving()
		if l.wrong = l.Enter(l.Box.Value(), l.half.Done); l.wrong != "" {
			p.line = l
			l.half.Again()
		}
	default:
		l.wrong = ""
		l.Box.Key(k)
	}
	return true
}

// Keep keeps what is half written.
func (p *Prompt) Keep() bool { return p.line != nil && p.line.half.Keep() }

// Leave keeps it too, and says so.
func (p *Prompt) Leave() {
	if p.line != nil {
		p.line.half.Left()
	}
}

// Draw draws the line so far from the left, and below it why it is asked, or what is wrong with it.
func (p *Prompt) Draw(th *theme.Theme, width, in int) part.Area {
	const label, least = 2, 24
	l := p.line
	before := strings.Repeat(" ", in)
	a := part.Lines(before + th.Mark(theme.Current) + " " + part.Fit(l.Label, max(1, width-in-label)))
	x := in + label
	if beside := x + part.Width(l.Label) + 2; beside+least <= width {
		a = part.Beside(a, beside, l.Box.Draw(th, width-beside, true))
	} else {
		a = part.Stack(a, part.Beside(part.Lines(""), x, l.Box.Draw(th, max(8, width-x), true)))
	}
	if l.wrong != "" {
		return part.Stack(a, part.Say(th, theme.Warn, th.Dim, l.wrong, width-x, 2).Indent(x))
	}
	return part.Stack(a, part.Paragraph(th.Dim, l.Note, width-x, 2).Indent(x))
}

// Both is done of two lines that one transaction saves.
func Both(a, b Done) Done {
	return func(w *store.Writer) error {
		if err := a(w); err != nil {
			return err
		}
		return b(w)
	}
}
