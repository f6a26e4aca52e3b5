package exchange

import (
	"danvan/ui/page"
	"danvan/ui/page/ask"
)

// newAsk makes a small form: what it is for, a few inputs, and a question before anything is done.
func newAsk(h page.Host, under, title, intro, help string) *ask.Form {
	return ask.New(h, ask.What{Path: []string{h.Text().Exchange.Title, under}, Title: title, Intro: intro, Help: intro + "\n\n" + help, Draft: "exchange/" + title})
}

// question asks before something is done. The answer that changes nothing is chosen at first.
func question(h page.Host, title, body string, answers ...page.Answer) {
	h.Ask(page.Question{Title: title, Body: body, Answers: append([]page.Answer{{Label: h.Text().Common.No}}, answers...)})
}

// run does the work of a form and closes it when that is done.
func run(h page.Host, f *ask.Form, do func() (func(), error)) {
	h.Start(page.Job{Work: work(func() (func(), error) {
		then, err := do()
		if err != nil {
			return nil, err
		}
		return func() { f.Close(); then() }, nil
	})})
}
