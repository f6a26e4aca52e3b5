package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is the escape sequence that switches a look on; the zero value changes nothing. Lip Gloss makes it, once; a
// table of a hundred thousand rows then only puts it before a text.
type Style string

// reset ends every style; a row that nests styles must therefore style its pieces one after the other.
const reset = "\x1b[m"

// Render returns text in the style. Styles do not nest: give each piece its own.
func (s Style) Render(text string) string {
	if s == "" || text == "" {
		return text
	}
	return string(s) + text + reset
}

// look takes from Lip Gloss the sequence that switches a style on.
func look(s lipgloss.Style) Style {
	on, _, _ := strings.Cut(s.Render("x"), "x")
	return Style(on)
}

// The looks that the palette below is made of: attributes, and the first 16 colours as the terminal defines them.
var (
	plain   Style
	bold    = look(lipgloss.NewStyle().Bold(true))
	faint   = look(lipgloss.NewStyle().Faint(true))
	reverse = look(lipgloss.NewStyle().Reverse(true))
	// The digits of an underline may come as 4 or 4:1; consoles know the first.
	underline Style = "\x1b[4m"

	red     = look(lipgloss.NewStyle().Foreground(lipgloss.Red))
	green   = look(lipgloss.NewStyle().Foreground(lipgloss.Green))
	magenta = look(lipgloss.NewStyle().Foreground(lipgloss.Magenta))
	cyan    = look(lipgloss.NewStyle().Foreground(lipgloss.Cyan))

	brightRed    = look(lipgloss.NewStyle().Foreground(lipgloss.BrightRed))
	brightYellow = look(lipgloss.NewStyle().Foreground(lipgloss.BrightYellow))
	boldBlue     = look(lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Blue))
	boldCyan     = look(lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Cyan))
)
