package form

import (
	"slices"

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
	Aside   bool                 // belongs to the field above it, a note say; Tab goes past it
	Hint    string               // dim at the right, while there is room
	Verdict func() input.Verdict // what the page says; nil: what the control says
	Remarks []Remark             // what others say, under it
}

// Remark is a sentence about a field, with its state.
type Remark struct {
	State theme.State
	Text  string
}

// Form is a column of fields. Make it with New.
type Form struct {
	fields []*Field
	at     int
	trail  []*Field // those that were left, for the way back
	scroll part.Scroll
}

// New makes a form; the keyboard is at the first field that is not pinned. There must be at least one field.
func New(fields ...*Field) *Form {
	f := &Form{fields: fields}
	for f.at < len(fields)-1 && (fields[f.at].Pinned || fields[f.at].Aside) {
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

// Done counts the inputs that hold something; what stands aside is none.
func (f *Form) Done() (n, of int) {
	for _, x := range f.fields {
		if x.Aside {
			continue
		}
		of++
		if !x.Control.Empty() {
			n++
		}
	}
	return n, of
}

// Add puts a field behind the one with the ID after, and behind what stands aside of that. The keyboard stays.
func (f *Form) Add(after string, x *Field) {
	at := slices.IndexFunc(f.fields, func(x *Field) bool { return x.ID == after }) + 1
	if at == 0 {
		at = len(f.fields)
	}
	for at < len(f.fields) && f.fields[at].Aside {
		at++
	}
	f.fields = slices.Insert(f.fields, at, x)
	if at <= f.at {
		f.at++
	}
}

// Drop takes a field away that does not have the keyboard.
func (f *Form) Drop(id string) {
	at := slices.IndexFunc(f.fields, func(x *Field) bool { return x.ID == id })
	if at < 0 || at == f.at {
		return
	}
	gone := f.fields[at]
	f.fields = slices.Delete(f.fields, at, at+1)
	f.trail = slices.DeleteFunc(f.trail, func(x *Field) bool { return x == gone })
	if at < f.at {
		f.at--
	}
}

// Trail is the way one came: the IDs of the fields that were left, the last one last.
func (f *Form) Trail() (ids []string) {
	for _, x := range f.trail {
		ids = append(ids, x.ID)
	}
	return ids
}

// Retrace makes a trail the way one came; fields that are not there are left out.
func (f *Form) Retrace(ids []string) {
	f.trail = nil
	for _, id := range ids {
		if x := f.Field(id); x != nil {
			f.trail = append(f.trail, x)
		}
	}
}

func (f *Form) to(i int, remember bool) {
	if i == f.at {
		return
	}
	f.Focus().Control.Leave()
	if remember {
		f.trail = append(f.trail, f.Focus())
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
		if !f.fields[i].Pinned && !f.fields[i].Aside {
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
		f.to(slices.Index(f.fields, last), false)
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
