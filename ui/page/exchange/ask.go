package exchange

import (
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

// ask is a small form: what it is for, a few inputs, and a question before anything is done.
type ask struct {
	page.Plain
	h     page.Host
	under string // the section it opened from; empty: keys
	title string
	intro string
	help  string
	form  *form.Form
	// wrong says what still keeps it from being done, "" for nothing; ready asks and does it.
	wrong func() string
	ready func()
	half  *half.Half
	tried bool // Enter was pressed on the last input while something was wrong
}

// Changed reads what was left half written the last time.
func (a *ask) Changed([]record.Ref) {
	if a.half == nil {
		a.half = half.Of(a.h, "exchange/"+a.title, a.form.Fields()...)
	}
}

// Keep keeps what is half written.
func (a *ask) Keep() bool { return a.half.Keep() }

// Leave keeps it too, and says so.
func (a *ask) Leave() { a.half.Left() }

// Place is OnForm.
func (a *ask) Place() action.Place { return action.OnForm }

// Path is “Gửi/nhận › Khóa › Thu hồi khóa của Xã A”.
func (a *ask) Path() []string {
	x := &a.h.Text().Exchange
	under := x.Sections.Keys
	if a.under != "" {
		under = a.under
	}
	return []string{x.Title, under, a.title}
}

// Help explains the work.
func (a *ask) Help() string { return a.intro + "\n\n" + a.help }

// Bars say what Enter does.
func (a *ask) Bars() page.Bars { return page.Bars{State: a.h.Text().Exchange.Keys.Enter} }

// Key gives the form its keys.
func (a *ask) Key(k keyboard.Key) bool { return a.form.Key(k) }

// Do is Enter on the last input.
func (a *ask) Do(id action.ID) bool {
	if id != action.Confirm {
		return false
	}
	a.tried = true
	if why := a.wrong(); why != "" {
		a.h.Say(theme.Warn, why)
		return true
	}
	a.ready()
	return true
}

// Draw draws the words and the form.
func (a *ask) Draw(th *theme.Theme, width, height int) part.Area {
	var out part.Area
	for _, l := range part.Wrap(a.intro, width, 5) {
		out.Lines = append(out.Lines, th.Dim.Render(l))
	}
	out.Lines = append(out.Lines, "")
	return part.Stack(out, a.form.Draw(th, width, max(2, height-len(out.Lines))))
}

// question asks before something is done. The answer that changes nothing is chosen at first.
func (a *ask) question(title, body string, answers ...page.Answer) {
	a.h.Ask(page.Question{Title: title, Body: body, Answers: append([]page.Answer{{Label: a.h.Text().Common.No}}, answers...)})
}

// run does the work and closes the form when it is done.
func (a *ask) run(do func() (func(), error)) {
	a.h.Start(page.Job{Work: work(func() (func(), error) {
		then, err := do()
		if err != nil {
			return nil, err
		}
		return func() { a.half.Drop(); a.h.Back(); then() }, nil
	})})
}

// quiet is the verdict of an input that has none of its own: nothing.
func quiet() input.Verdict { return input.Verdict{} }
