package keyboard

import (
	"strings"

	"danvan/ui/theme"
)

var names = map[string]string{
	"enter": "Enter", "esc": "Esc", "tab": "Tab", "backspace": "Backspace", "delete": "Del", "insert": "Ins",
	"home": "Home", "end": "End", "pgup": "PgUp", "pgdown": "PgDn",
}

// Label writes a key as the footer and the help show it: F3, ^S, ⇧Tab, Ins. The names are those printed on keyboards,
// the same in every language.
func Label(c Code, s *theme.Shapes) string {
	rest := string(c)
	var b strings.Builder
	for {
		mod, after, found := strings.Cut(rest, "+")
		if !found || after == "" {
			break
		}
		switch mod {
		case "ctrl":
			b.WriteString(s.Control)
		case "shift":
			b.WriteString(s.ShiftKey)
		default:
			b.WriteString(strings.ToUpper(mod[:1]) + mod[1:] + "+")
		}
		rest = after
	}
	switch rest {
	case "left":
		b.WriteString(s.ArrowLeft)
	case "right":
		b.WriteString(s.ArrowRight)
	case "up":
		b.WriteString(s.ArrowUpKey)
	case "down":
		b.WriteString(s.ArrowDownKey)
	default:
		if name, ok := names[rest]; ok {
			b.WriteString(name)
		} else {
			b.WriteString(strings.ToUpper(rest))
		}
	}
	return b.String()
}
