package exchange

import (
	"danvan/ui/page"
	"danvan/ui/page/ask"
)

// newAsk makes a small form: what it is for, a few inputs, and a question before anything is done.
func newAsk(h page.Host, under, title, intro, help string) *ask.Form {
	return ask.New(h, ask.What{Path: []string{h.Text().Exchange.Title, under}, Title: title, Intro: intro, Help: intro + "\n\n" + help, Draft: "exchange/" + title})
}

// run does the work of a form and closes it when that is done.
func run(h page.Host, f *ask.Form, do func() (func(), error)) {
	page.Do(h, func() (func(), error) {
		then, err := do()
		if err != nil {
			return nil, err
		}
		return func() { f.Close(); then() }, nil
	})
}
