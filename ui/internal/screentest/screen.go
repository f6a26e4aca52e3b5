package screentest

import (
	"fmt"
	"io"
	"strings"
	"sync"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"danvan/ui/part"
)

// Screen is an emulated terminal. Its methods may be called at the same time.
type Screen struct {
	mu      sync.Mutex // vt's emulator is not safe by itself
	emu     *vt.Emulator
	hidden  bool
	written int
}

// NewScreen makes an empty terminal.
func NewScreen(width, height int) *Screen {
	s := &Screen{emu: vt.NewEmulator(width, height)}
	s.emu.SetCallbacks(vt.Callbacks{CursorVisibility: func(visible bool) { s.hidden = !visible }})
	return s
}

// Write is what a program prints.
func (s *Screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.written += len(p)
	return s.emu.Write(p)
}

// answers are what the terminal says when it is asked; they must be read, or the next Write waits forever.
func (s *Screen) answers() io.Reader { return s.emu }

// Written is the number of bytes the program has printed so far.
func (s *Screen) Written() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.written
}

// String is the text on the screen, each line without spaces at its end.
func (s *Screen) String() string {
	return s.each(func(c *uv.Cell) string { return c.Content }, " ")
}

// Styles is a letter for each cell: r reverse, else the colour (e red, g green, y yellow, l blue, m magenta, c cyan;
// capital where bright or bold), else b bold, d faint, u underlined. A dot is a cell without style.
func (s *Screen) Styles() string {
	return s.each(func(c *uv.Cell) string { return strings.Repeat(style(c), max(1, c.Width)) }, ".")
}

func (s *Screen) each(f func(*uv.Cell) string, blank string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	for y := range s.emu.Height() {
		var line strings.Builder
		for x := 0; x < s.emu.Width(); {
			c := s.emu.CellAt(x, y)
			if c == nil || c.Width == 0 {
				line.WriteString(blank)
				x++
				continue
			}
			line.WriteString(f(c))
			x += c.Width
		}
		b.WriteString(strings.TrimRight(line.String(), blank))
		b.WriteByte('\n')
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func style(c *uv.Cell) string {
	a := c.Style.Attrs
	switch {
	case a&uv.AttrReverse != 0:
		return "r"
	case c.Style.Fg != nil:
		names := map[ansi.BasicColor]string{1: "e", 2: "g", 3: "y", 4: "l", 5: "m", 6: "c", 9: "E", 10: "G", 11: "Y", 12: "L", 13: "M", 14: "C"}
		basic, ok := c.Style.Fg.(ansi.BasicColor)
		if name, known := names[basic]; ok && known {
			if a&uv.AttrBold != 0 {
				return strings.ToUpper(name)
			}
			return name
		}
		return "?"
	case a&uv.AttrBold != 0:
		return "b"
	case a&uv.AttrFaint != 0:
		return "d"
	case c.Style.Underline != 0:
		return "u"
	}
	return "."
}

// Cursor is where the cursor stands, and whether it shows.
func (s *Screen) Cursor() (x, y int, visible bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.emu.CursorPosition()
	return p.X, p.Y, !s.hidden
}

// Dump is everything there is to see, for a golden file.
func (s *Screen) Dump() string {
	cursor := "hidden"
	if x, y, visible := s.Cursor(); visible {
		cursor = fmt.Sprintf("column %d, line %d", x, y)
	}
	return s.String() + "--- styles\n" + s.Styles() + "--- cursor\n" + cursor + "\n"
}

// Render shows an area on a terminal of its own.
func Render(a part.Area, width, height int) *Screen {
	s := NewScreen(width, height)
	_, _ = io.WriteString(s, strings.Join(a.Lines, "\r\n"))
	if a.Cursor == nil {
		_, _ = io.WriteString(s, ansi.ResetModeTextCursorEnable)
	} else {
		_, _ = io.WriteString(s, ansi.CursorPosition(a.Cursor.X+1, a.Cursor.Y+1))
	}
	return s
}
