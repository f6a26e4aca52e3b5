package theme

// State is what a row, an input or a line of news is in; each has a shape and a style.
type State uint8

// The states, the four meanings first.
const (
	None    State = iota // nothing to say
	Good                 // settled
	Warn                 // needs you
	Bad                  // refused
	Muted                // not yet
	Current              // has the keyboard
	Pinned               // stays from record to record
)

// Shape is the state's one-cell character, a space for None.
func (t *Theme) Shape(s State) string {
	switch s {
	case Good:
		return t.Shapes.Good
	case Warn:
		return t.Shapes.Warn
	case Bad:
		return t.Shapes.Bad
	case Muted:
		return t.Shapes.Muted
	case Current:
		return t.Shapes.Current
	case Pinned:
		return t.Shapes.Pinned
	}
	return " "
}

// Style is the state's look.
func (t *Theme) Style(s State) Style {
	switch s {
	case Good:
		return t.Good
	case Warn:
		return t.Warn
	case Bad:
		return t.Bad
	case Muted:
		return t.Muted
	case Current:
		return t.Strong
	case Pinned:
		return t.Dim
	}
	return plain
}

// Mark is the shape in its style.
func (t *Theme) Mark(s State) string { return t.Style(s).Render(t.Shape(s)) }
