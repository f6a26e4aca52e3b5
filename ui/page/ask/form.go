package ask

import (
	"cmp"
	"context"
	"errors"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/part"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// What says what a form is for.
type What struct {
	Path   []string // where it was opened
	Title  string
	About  string        // what it is about: the name of a model
	Intro  string        // what will be done
	Live   func() string // what the inputs come to, as they stand; nil: nothing
	Help   string
	Draft  string // names what is half written here, so that it comes back; "" for what is not kept
	Drafts string // before the names of such drafts in the register; "": as those of all small forms

	Place  action.Place                                       // "": OnForm
	Keys   string                                             // that are of use here
	Beside func() (words string, mark theme.State)            // at the right of the title; nil: nothing
	Below  func(th *theme.Theme, width, height int) part.Area // what stands below the inputs; nil: nothing
}

// Form is a small form: Enter goes from input to input, and after the last does what the form is for. Make it with New.
type Form struct {
	page.Plain
	Check func() (id, problem string)      // the first input that is wrong, and why; "" when all is well
	Save  func()                           // after the form was closed; nil: Write
	Ready func()                           // in place of it: asks, and closes the form once it is done
	Write func(*store.Writer) error        // saves; the form closes when that is done, else it stays as it is
	Then  func()                           // after it
	Blame func(error) (id, problem string) // the input that an error of Write is about; "" for none

	host  page.Host
	what  What
	form  *form.Form
	half  *half.Half
	id    string // of the input that was found wrong
	wrong string

	saving, gone bool
}

// New makes a form without inputs.
func New(h page.Host, what What) *Form { return &Form{host: h, what: what} }

// Add puts an input at the end; what is wrong with it stands below.
func (f *Form) Add(id, label, hint string, c form.Control) {
	f.Put(&form.Field{ID: id, Label: label, Hint: hint, Control: c})
}

// AddAside is Add of an input that belongs to the one above: Enter and Tab go past it, the arrows do not.
func (f *Form) AddAside(id, label string, c form.Control) {
	f.Put(&form.Field{Aside: true, ID: id, Label: label, Control: c})
}

// Put puts fields at the end.
func (f *Form) Put(fields ...*form.Field) {
	for _, x := range fields {
		x.Verdict = f.verdict(x, x.Verdict)
	}
	if f.form == nil {
		f.form = form.New(fields...)
		return
	}
	for _, x := range fields {
		last := f.form.Fields()
		f.form.Add(last[len(last)-1].ID, x)
	}
}

// verdict says of a field what was found wrong, else what the page says, or the input itself.
func (f *Form) verdict(x *form.Field, page func() input.Verdict) func() input.Verdict {
	return func() input.Verdict {
		if f.wrong != "" && f.id == x.ID {
			return input.Verdict{State: theme.Bad, Problem: f.wrong}
		}
		if page != nil {
			return page()
		}
		if l, ok := x.Control.(*input.Line); ok {
			return l.Verdict()
		}
		return input.Verdict{}
	}
}

// Wrong is what was found wrong, and stands under its input; "" for nothing.
func (f *Form) Wrong() string { return f.wrong }

// Field is the one with an ID; nil if there is none.
func (f *Form) Field(id string) *form.Field { return f.form.Field(id) }

// Focus is the field that has the keyboard.
func (f *Form) Focus() *form.Field { return f.form.Focus() }

// Go gives the keyboard to a field.
func (f *Form) Go(id string) { f.form.Go(id) }

// Changed reads what was left half written the last time.
func (f *Form) Changed([]record.Ref) {
	if f.half == nil && f.what.Draft != "" {
		f.half = half.Of(f.host, cmp.Or(f.what.Drafts, half.Prefix)+f.what.Draft, f.form)
	}
}

// Keep keeps what is half written.
func (f *Form) Keep() bool { return f.half.Keep() }

// Begun tells that something else stands in the inputs than they began with.
func (f *Form) Begun() bool { return f.half.Begun() }

// Leave keeps it too, and says so.
func (f *Form) Leave() {
	f.gone = true
	f.half.Left()
}

// Done drops what was kept, in the transaction that saves it.
func (f *Form) Done(w *store.Writer) error { return f.half.Done(w) }

// Bars say that what is half written is kept, while it is.
func (f *Form) Bars() page.Bars {
	b := page.Bars{Right: f.half.Bar(), State: f.what.Keys}
	if f.what.Beside != nil {
		b.Right, b.Mark = f.what.Beside()
	}
	return b
}

// Place is OnForm, or whatever the form is instead.
func (f *Form) Place() action.Place { return cmp.Or(f.what.Place, action.OnForm) }

// Path is where it was opened, and what for.
func (f *Form) Path() []string {
	return append(f.what.Path[:len(f.what.Path):len(f.what.Path)], f.what.Title)
}

// Help explains what the form is for.
func (f *Form) Help() string { return f.what.Help }

// Key goes to the form.
func (f *Form) Key(k keyboard.Key) bool {
	if f.saving {
		return true
	}
	if k.Code != keyboard.Enter {
		f.wrong = ""
	}
	return f.form.Key(k)
}

// Do does what the form is for, once everything is right.
func (f *Form) Do(id action.ID) bool {
	if id != action.Confirm && id != action.Apply {
		return false
	}
	f.form.Focus().Control.Leave()
	if f.id, f.wrong = f.Check(); f.wrong != "" {
		f.form.Go(f.id)
		return true
	}
	if f.Ready != nil {
		f.Ready()
		return true
	}
	f.half.Saving()
	if f.Save != nil {
		f.host.Back()
		f.Save()
		return true
	}
	f.saving = true
	r := f.host.Register()
	f.host.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		if err := r.Edit("", func(w *store.Writer) error { return errors.Join(f.Write(w), f.half.Done(w)) }); err != nil {
			return nil, err
		}
		return f.saved, nil
	}, Failed: f.failed})
	return true
}

// Close closes it once what it was for is done.
func (f *Form) Close() {
	f.half.Drop()
	f.host.Back()
}

func (f *Form) saved() {
	if f.saving = false; !f.gone {
		f.host.Back()
	}
	f.Then()
}

func (f *Form) failed(err error) {
	f.saving = false
	f.half.Again()
	f.Failed(err)
}

// Failed says of the input that an error is about what is wrong with it, and of any other what it is.
func (f *Form) Failed(err error) {
	if f.id = ""; f.Blame != nil {
		f.id, f.wrong = f.Blame(err)
	}
	if f.id == "" {
		f.host.Fail(err)
		return
	}
	f.form.Go(f.id)
}

// Draw draws what the form is about, and the inputs.
func (f *Form) Draw(th *theme.Theme, width, height int) part.Area {
	width = min(width, part.Readable)
	var head part.Area
	if f.what.About != "" {
		head = part.Lines(th.Title.Render(part.Fit(f.what.About, width)), "")
	}
	if f.what.Live != nil {
		head = part.Stack(head, part.Paragraph(th.Strong, f.what.Live(), width, 3), part.Lines(""))
	}
	if f.what.Intro != "" {
		head = part.Stack(head, part.Paragraph(th.Dim, f.what.Intro, width, 5), part.Lines(""))
	}
	var below part.Area
	if f.what.Below != nil {
		below = part.Stack(part.Lines(""), f.what.Below(th, width, height))
	}
	a := part.Stack(head, f.form.Draw(th, width, max(2, height-head.Height()-below.Height())), below)
	return a.Crop(min(a.Height(), height))
}
