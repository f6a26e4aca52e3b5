package finder

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Menu is a panel of things of which one is chosen.
type Menu struct {
	Title, Keys string
	Items       func() []Item
	Pick        func(at int) (close bool)
	Closed      func()        // after Esc; nil: nothing follows
	Again       keyboard.Code // the key that opened it closes it
	At          int
}

// Item is a line of a menu.
type Item struct {
	Name  string
	Check *bool       // a box before the name, and whether it is on
	Arrow func() bool // an arrow behind it: down, else up; nil: none
}

// Key moves, chooses, or closes.
func (m *Menu) Key(k keyboard.Key) (close bool) {
	switch k.Code {
	case keyboard.Up:
		m.At = max(0, m.At-1)
	case keyboard.Down:
		m.At = min(len(m.Items())-1, m.At+1)
	case keyboard.Enter:
		return m.Pick(m.At)
	case keyboard.Esc, m.Again:
		if m.Closed != nil {
			m.Closed()
		}
		return true
	}
	return false
}

// most is how many lines a menu lists at once: what fits on the smallest screen.
const most = 8

// Draw draws the lines around the one that is chosen.
func (m *Menu) Draw(th *theme.Theme, width int) part.Area {
	a := part.Lines(th.Title.Render(part.Fit(m.Title, width)), "")
	items := m.Items()
	from := max(0, min(m.At-most/2, len(items)-most))
	for i, x := range items[from:min(from+most, len(items))] {
		name, arrow := x.Name, " "
		if x.Check != nil && *x.Check {
			name = th.Shapes.CheckOn + " " + name
		} else if x.Check != nil {
			name = th.Shapes.CheckOff + " " + name
		}
		if x.Arrow != nil && x.Arrow() {
			arrow = th.Shapes.Down
		} else if x.Arrow != nil {
			arrow = th.Shapes.Up
		}
		line := " " + part.Pad(name, width-4) + " " + arrow + " "
		if from+i == m.At {
			a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
			line = th.Selected.Render(line)
		}
		a.Lines = append(a.Lines, line)
	}
	return part.Stack(a, Foot(th, m.Keys, width))
}

// Foot is the line of keys below a panel.
func Foot(th *theme.Theme, keys string, width int) part.Area {
	return part.Stack(part.Lines(""), part.Paragraph(th.Dim, keys, width, 2))
}

// Filters is a panel of choices; what is chosen in it holds at once.
type Filters struct {
	Title, Keys string
	Form        *form.Form
	Take        func(value func(id string) string)
	Again       keyboard.Code
}

// Filter is one of the choices.
func Filter(t *text.Table, id, label, at, none string, options []choice.Option) *form.Field {
	c := choice.NewPick(at, options...)
	c.Placeholder, c.NoMatch = none, t.Parts.NoMatch
	return &form.Field{ID: id, Label: label, Control: c}
}

// Key goes to the form.
func (f *Filters) Key(k keyboard.Key) (close bool) {
	handled := f.Form.Key(k)
	close = !handled && (k.Code == keyboard.Esc || k.Code == keyboard.Enter || k.Code == f.Again)
	if handled || close {
		f.Take(func(id string) string {
			if x := f.Form.Field(id); x != nil {
				return x.Control.(*choice.Pick).Value()
			}
			return ""
		})
	}
	return close
}

// Draw draws the form.
func (f *Filters) Draw(th *theme.Theme, width int) part.Area {
	return DrawForm(th, f.Title, f.Keys, f.Form, width, Tallest)
}

// Tallest is how high a form in a panel becomes.
const Tallest = 12

// DrawForm draws a panel that is a small form.
func DrawForm(th *theme.Theme, title, keys string, f *form.Form, width, height int) part.Area {
	return part.Stack(part.Lines(th.Title.Render(part.Fit(title, width)), ""), f.Draw(th, width, height), Foot(th, keys, width))
}
