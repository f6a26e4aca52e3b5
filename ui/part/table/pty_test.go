//go:build !windows

package table

import (
	"errors"
	"io"
	"os"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

type page struct {
	table *Table
	th    *theme.Theme
	keys  keyboard.Translator
}

func (p *page) Init() tea.Cmd { return nil }

func (p *page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	for _, k := range p.keys.Keys(msg, time.Now()) {
		p.table.Key(k)
	}
	return p, nil
}

func (p *page) View() tea.View {
	a := p.table.Draw(p.th, 100, 30, true)
	v := tea.NewView(a.String())
	v.AltScreen = true
	if a.Cursor != nil {
		v.Cursor = tea.NewCursor(a.Cursor.X, a.Cursor.Y)
	}
	return v
}

// A row that scrolls in costs its own letters and those of the row the cursor leaves, not the screen. Half the names
// here take two lines, more than in any real list.
func TestBytesOfAScrolledRow(t *testing.T) {
	tb := models(100_000)
	s := screentest.StartFunc(t, 100, 30, func(tty *os.File) error {
		_, err := tea.NewProgram(&page{table: tb, th: theme.New(theme.Options{})}, tea.WithInput(keyboard.NewReader(tty)),
			tea.WithOutput(tty), tea.WithEnvironment(screentest.Env()), tea.WithoutSignalHandler()).Run()
		if errors.Is(err, io.EOF) {
			return nil
		}
		return err
	})
	s.WaitFor("Tên mô hình")
	s.Send(screentest.PageDown)
	before := s.Quiet(150 * time.Millisecond)
	const rows = 24
	for range rows {
		s.Send(screentest.Down)
		s.Quiet(40 * time.Millisecond)
	}
	per := (s.Quiet(150*time.Millisecond) - before) / rows
	t.Logf("%d bytes a row", per)
	if per > 300 {
		t.Errorf("%d bytes a scrolled row, want at most 300", per)
	}
}
