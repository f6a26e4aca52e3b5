package theme

import "strings"

// Options choose a look. The zero value is the usual one: colours for a dark background, Unicode shapes.
type Options struct {
	Light  bool // the terminal's background is light
	Mono   bool // no colour at all; weight and shape remain (NO_COLOR)
	ASCII  bool // frames and shapes of plain ASCII, for fonts that lack the others
	Linear bool // plain lines for screen readers: a table says beside each value what it is
}

// FromEnv reads the options that the environment decides: NO_COLOR (any value that is not empty) and TERM=dumb switch
// colour off, the Linux console's font has few shapes, DANVAN_ASCII and DANVAN_LINEAR ask for those modes, and
// terminals that set COLORFGBG say in it whether they are light. getenv is os.Getenv, or a test's own.
func FromEnv(getenv func(string) string) Options {
	term := getenv("TERM")
	colours := strings.Split(getenv("COLORFGBG"), ";")
	back := colours[len(colours)-1]
	return Options{
		Light:  back == "7" || back == "15",
		Mono:   getenv("NO_COLOR") != "" || term == "dumb",
		ASCII:  term == "linux" || term == "dumb" || getenv("DANVAN_ASCII") != "",
		Linear: getenv("DANVAN_LINEAR") != "",
	}
}

// Theme is the table of looks by meaning.
type Theme struct {
	Title    Style // where am I
	Strong   Style // what matters
	Dim      Style // what helps
	Selected Style // the row or the choice under the cursor
	Label    Style // the name beside an input
	Key      Style // the name of a key in the footer
	Rule     Style // lines
	Input    Style // the text of the input that has the keyboard
	Good     Style // settled
	Warn     Style // needs you
	Bad      Style // refused
	Muted    Style // not yet
	Bar      Style // the filled part of a bar
	Differs  Style // what another text does not say; may stand on Selected

	Shapes Shapes
	Linear bool // see Options
}

// New makes the theme for the options.
func New(o Options) *Theme {
	t := &Theme{
		Title: bold, Strong: bold, Dim: faint, Selected: reverse, Label: plain, Key: bold,
		Rule: faint, Input: plain, Differs: underline, Good: plain, Warn: bold, Bad: bold, Muted: faint, Bar: plain,
		Shapes: unicodeShapes(), Linear: o.Linear,
	}
	if o.ASCII {
		t.Shapes = asciiShapes()
	}
	switch {
	case o.Mono:
	case o.Light: // yellow cannot be read on white
		t.Good, t.Warn, t.Bad, t.Bar, t.Key = green, magenta, red, cyan, boldBlue
	default:
		t.Good, t.Warn, t.Bad, t.Bar, t.Key = green, brightYellow, brightRed, cyan, boldCyan
	}
	return t
}
