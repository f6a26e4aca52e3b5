package choice

import (
	"strings"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Option is one value to choose.
type Option struct {
	ID   string // what is stored
	Name string // what is shown
}

// Row shows all options on one line: (•) Tập thể   ( ) Cá nhân. Make it with NewRow.
type Row struct {
	options []Option
	at      int // -1: nothing chosen yet
}

// NewRow makes a row with the option of that ID chosen; none if there is no such ID.
func NewRow(id string, options ...Option) *Row {
	r := &Row{options: options}
	r.Set(id)
	return r
}

// Set chooses the option with that ID, or none.
func (r *Row) Set(id string) { r.at = index(r.options, id) }

// Value is the ID of the option chosen, "" for none.
func (r *Row) Value() string {
	if r.at < 0 {
		return ""
	}
	return r.options[r.at].ID
}

// Empty tells that nothing is chosen yet.
func (r *Row) Empty() bool { return r.at < 0 }

// Leave is called when the keyboard goes elsewhere.
func (r *Row) Leave() {}

// Key gives the row a key: Left, Right and the space bar go from option to option, a letter or a digit goes to the next
// one that begins with it, or to that number.
func (r *Row) Key(k keyboard.Key) (handled bool) {
	n := len(r.options)
	if n == 0 {
		return false
	}
	switch k.Code {
	case keyboard.Left:
		r.at = max(r.at-1, 0)
	case keyboard.Right:
		r.at = min(r.at+1, n-1)
	case keyboard.Home:
		r.at = 0
	case keyboard.End:
		r.at = n - 1
	case keyboard.Text:
		r.typed(k.Text)
	case keyboard.Backspace, keyboard.Delete: // of an input method that retypes
	default:
		return false
	}
	return true
}

func (r *Row) typed(s string) {
	n := len(r.options)
	if s == " " {
		r.at = (r.at + 1) % n
		return
	}
	if len(s) == 1 && s[0] >= '1' && int(s[0]-'0') <= n {
		r.at = int(s[0]-'0') - 1
		return
	}
	key := vi.Fold(s)
	if key == "" {
		return
	}
	for step := 1; step <= n; step++ {
		if i := (r.at + step + n) % n; strings.HasPrefix(vi.Fold(r.options[i].Name), key) {
			r.at = i
			return
		}
	}
}

// Draw draws the options on one line; where they do not all fit, only the one that is chosen.
func (r *Row) Draw(th *theme.Theme, width int, focused bool) part.Area {
	x, total := 0, 0
	var b strings.Builder
	for i, o := range r.options {
		name := " " + o.Name
		mark := th.Shapes.RadioOff
		if i == r.at {
			mark = th.Shapes.RadioOn
			x = total + 1
			b.WriteString(th.Strong.Render(mark + name))
		} else {
			b.WriteString(mark + name)
		}
		total += part.Width(mark + name)
		if i < len(r.options)-1 {
			b.WriteString("   ")
			total += 3
		}
	}
	line := b.String()
	if total > width {
		x = min(1, width-1)
		line = part.Fit(th.Shapes.RadioOff, width)
		if r.at >= 0 {
			line = th.Strong.Render(part.Fit(th.Shapes.RadioOn+" "+r.options[r.at].Name, width))
		}
	}
	a := part.Lines(line)
	if focused {
		a.Cursor = &part.Point{X: max(x, min(1, width-1))}
	}
	return a
}

func index(options []Option, id string) int {
	for i, o := range options {
		if o.ID == id {
			return i
		}
	}
	return -1
}
