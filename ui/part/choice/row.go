package choice

import (
	"strings"
	"unicode/utf8"

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
	Free  bool // Delete empties it
	Stack bool // where the options do not fit on a line they stand below each other; else only the chosen one shows

	options []Option
	at      int    // -1: nothing chosen yet
	typed   string // what was typed so far of a name
}

// NewRow makes a row with the option of that ID chosen; none if there is no such ID.
func NewRow(id string, options ...Option) *Row {
	r := &Row{options: options}
	r.Set(id)
	return r
}

// Set chooses the option with that ID, or none.
func (r *Row) Set(id string) { r.at, r.typed = index(r.options, id), "" }

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
func (r *Row) Leave() { r.typed = "" }

// Key gives the row a key: Left, Right and the space bar go from option to option, a digit goes to that number, and
// typing goes to the option of which a word begins with what was typed, marks or not. An input method that retypes is
// followed; Backspace changes nothing else.
func (r *Row) Key(k keyboard.Key) (handled bool) {
	n := len(r.options)
	if n == 0 {
		return false
	}
	if k.Code != keyboard.Text && k.Code != keyboard.Backspace {
		r.typed = ""
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
		r.letters(k.Text)
	case keyboard.Backspace:
		_, last := utf8.DecodeLastRuneInString(r.typed)
		r.typed = r.typed[:len(r.typed)-last]
	case keyboard.Delete:
		if r.Free {
			r.at = -1
		}
	default:
		return false
	}
	return true
}

func (r *Row) letters(s string) {
	n := len(r.options)
	if len(s) == 1 && s[0] >= '1' && int(s[0]-'0') <= n {
		r.at, r.typed = int(s[0]-'0')-1, ""
		return
	}
	if r.find(r.typed + s) {
		return
	}
	if s == " " {
		r.at, r.typed = (r.at+1)%n, ""
		return
	}
	if !r.find(s) { // else it begins another word
		r.typed = ""
	}
}

// find goes to the next option of which a word begins with what was typed; the one chosen stays while it fits on.
func (r *Row) find(typed string) bool {
	key := vi.Fold(typed)
	if key == "" {
		return false
	}
	n := len(r.options)
	first := r.at + 1
	if r.typed != "" {
		first = max(r.at, 0)
	}
	for step := range n {
		i := (first + step) % n
		name := " " + vi.Fold(r.options[i].Name) + " "
		if strings.HasSuffix(typed, " ") {
			key = strings.TrimSuffix(key, " ") + " "
		}
		if strings.Contains(name, " "+key) {
			r.at, r.typed = i, typed
			return true
		}
	}
	return false
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
	if total > width && r.Stack {
		return r.stacked(th, width, focused)
	}
	if total > width {
		x, line = min(1, width-1), r.short(th, width)
	}
	a := part.Lines(line)
	if focused {
		a.Cursor = &part.Point{X: max(x, min(1, width-1))}
	}
	return a
}

// short draws the option that is chosen or, of none, as many names as there is room for.
func (r *Row) short(th *theme.Theme, width int) string {
	if r.at < 0 {
		names := make([]string, len(r.options))
		for i, o := range r.options {
			names[i] = o.Name
		}
		return part.Fit(th.Shapes.RadioOff+" "+strings.Join(names, " / "), width)
	}
	return th.Strong.Render(part.Fit(th.Shapes.RadioOn+" "+r.options[r.at].Name, width))
}

// stacked draws an option a line.
func (r *Row) stacked(th *theme.Theme, width int, focused bool) (a part.Area) {
	for i, o := range r.options {
		line := part.Fit(th.Shapes.RadioOff+" "+o.Name, width)
		if i == r.at {
			line = th.Strong.Render(part.Fit(th.Shapes.RadioOn+" "+o.Name, width))
		}
		a.Lines = append(a.Lines, line)
	}
	if focused {
		a.Cursor = &part.Point{X: min(1, width-1), Y: max(r.at, 0)}
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
