package theme

// Style is the escape sequence that switches a look on; the zero value changes nothing.
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

// The looks that the palette below is made of: attributes, and the first 16 colours as the terminal defines them.
const (
	plain   Style = ""
	bold    Style = "\x1b[1m"
	faint   Style = "\x1b[2m"
	reverse Style = "\x1b[7m"
	line    Style = "\x1b[4m"

	red     Style = "\x1b[31m"
	green   Style = "\x1b[32m"
	magenta Style = "\x1b[35m"
	cyan    Style = "\x1b[36m"

	brightRed    Style = "\x1b[91m"
	brightYellow Style = "\x1b[93m"
	boldBlue     Style = "\x1b[1;34m"
	boldCyan     Style = "\x1b[1;36m"
)
