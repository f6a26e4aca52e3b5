package app

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"danvan/ui/console"
)

// plain is the screen where nothing is drawn: Bubble Tea neither sets the terminal up nor writes to it.
type plain struct {
	*App
	out     console.Printer
	options []tea.ProgramOption
}

func (a *App) plainly(o Options) (*plain, func(), error) {
	keys, restore, err := console.Keys(o.Input)
	if err != nil {
		return nil, nil, err
	}
	width, height := o.Width, o.Height
	if f, ok := o.Output.(term.File); ok && width == 0 {
		width, height, err = term.GetSize(f.Fd())
	}
	if err != nil || width == 0 || height == 0 {
		width, height = 80, 24
	}
	p := &plain{App: a, out: console.Printer{Out: o.Output}}
	p.options = []tea.ProgramOption{tea.WithInput(keys), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithWindowSize(width-1, height)} // a full line would end by itself
	return p, func() { restore(); _, _ = io.WriteString(o.Output, "\r\n") }, nil
}

func (p *plain) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := p.App.Update(msg)
	return p, cmd
}

// View prints what has changed; what it gives nobody draws.
func (p *plain) View() tea.View {
	v := p.App.View()
	x, y := 0, -1
	if v.Cursor != nil {
		x, y = v.Cursor.X, v.Cursor.Y
	}
	if v.Content != "" {
		_ = p.out.Show(v.Content, x, y) // a terminal that is gone is told by the reader of the keyboard
	}
	return v
}
