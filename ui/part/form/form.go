package form

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Control is what a person fills in: the inputs, the choices, Long.
type Control interface {
	Key(k keyboard.Key) (handled bool)
	Draw(th *theme.Theme, width int, focused bool) part.Area
	Empty() bool
	Leave() // the keyboard goes elsewhere
}

// popper is a control with a list that is laid over what stands below it.
type popper interface {
	Popup(th *theme.Theme, width int) part.Area
}

// roomy is a control that takes as many lines as there are.
type roomy interface{ Room(lines int) }

// judge is a control that knows what is wrong with it.
type judge interface{ Verdict() input.Verdict }

// Field is one input of the form with what stands around it.
type Field struct {
	ID      string
	Label   string
	Control Control
	Pinned  bool                 // its value stays from record to record; Tab goes past it
	Hint    string               // dim at the right, while there is room
	Verdict func() input.Verdict // what the page says; nil: what the control says
}

// Form is a column of fields. Make it with New.
type Form struct {
	fields []*Field
	at     int
	trail  []int // the fields left by going on, for the way back
	top    int   // the first line that shows
}

// New makes a form; the keyboard is at the first field that is not pinned. There must be at least one field.
func New(fields ...*Field) *Form {
	f := &Form{fields: fields}
	for f.at < len(fields)-1 && fields[f.at].Pinned {
		f.at++
	}
	return f
}

// Focus is the field that has the keyboard.
func (f *Form) Focus() *Field { return f.fields[f.at] }

// Fields are all, in order.
func (f *Form) Fields() []*Field { return f.fields }

// Field finds a field by its ID; nil if there is none.
func (f *Form) Field(id string) *Field {
	for _, x := range f.fields {
		if x.ID == id {
			return x
		}
	}
	return nil
}

// Go gives the keyboard to a field: where a problem is, say.
func (f *Form) Go(id string) {
	for i, x := range f.fields {
		if x.ID == id {
			f.to(i, true)
			return
		}
	}
}

// Done counts the inputs that hold something.
func (f *Form) Done() (n, of int) {
	for _, x := range f.fields {
		if !x.Control.Empty() {
			n++
		}
	}
	return n, len(f.fields)
}

func (f *Form) to(i int, remember bool) {
	if i == f.at {
		return
	}
	f.Focus().Control.Leave()
	if remember {
		f.trail = append(f.trail, f.at)
	}
	f.at = i
}

// Key gives the form a key; what its field does not want moves the keyboard. Not handled: Enter and Tab on the last
// field, Esc, and whatever is an action of the page.
func (f *Form) Key(k keyboard.Key) (handled bool) {
	if f.Focus().Control.Key(k) {
		return true
	}
	switch k.Code {
	case keyboard.Enter, keyboard.Tab:
		return f.Next()
	case keyboard.BackTab:
		f.Back()
	case keyboard.Down:
		f.to(min(f.at+1, len(f.fields)-1), true)
	case keyboard.Up:
		f.to(max(f.at-1, 0), true)
	default:
		return false
	}
	return true
}

// Next goes on to the next field that is not pinned. On the last one it leaves the field as it is and says false.
func (f *Form) Next() bool {
	for i := f.at + 1; i < len(f.fields); i++ {
		if !f.fields[i].Pinned {
			f.to(i, true)
			return true
		}
	}
	f.Focus().Control.Leave()
	return false
}

// Back goes to the field that was left last, or to the one above.
func (f *Form) Back() {
	if n := len(f.trail); n > 0 {
		last := f.trail[n-1]
		f.trail = f.trail[:n-1]
		f.to(last, false)
		return
	}
	f.to(max(f.at-1, 0), false)
}

// verdict is what is said of a field, with the state that shows when nobody says anything.
func (x *Field) verdict(focused bool) input.Verdict {
	var v input.Verdict
	if x.Verdict != nil {
		v = x.Verdict()
	} else if j, ok := x.Control.(judge); ok {
		v = j.Verdict()
	}
	if focused && v.Later {
		v.Problem = ""
	}
	switch {
	case v.State != theme.None:
	case v.Problem != "":
		v.State = theme.Warn
	case x.Control.Empty():
		v.State = theme.Muted
	default:
		v.State = theme.Good
	}
	return v
}
