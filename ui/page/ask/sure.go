package ask

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/part/input"
)

// Whether asks whether something is to be done. The answer that changes nothing comes first.
func Whether(h page.Host, title, body string, answers ...page.Answer) {
	h.Ask(page.Question{Title: title, Body: body, Answers: append([]page.Answer{{Label: h.Text().Common.No}}, answers...)})
}

// Tell tells something that is to be read before anything else; there is nothing to choose.
func Tell(h page.Host, title, body string) {
	h.Ask(page.Question{Title: title, Body: body, Answers: []page.Answer{{Label: h.Text().App.Close}}})
}

// Sure is a question before something is taken back.
type Sure struct {
	What
	Body   string
	Yes    string
	Unit   record.ID // whose records change
	Reason string    // that stands in the history where the records are this unit's own
}

// Done drops what was kept of a reason that was typed; it is called in the transaction that saves it, so that it comes
// back where saving fails.
type Done func(*store.Writer) error

// None is done of nothing that was kept.
func None(*store.Writer) error { return nil }

// Ask asks; no is the first answer. Where another unit's records change it asks for the reason too, which that unit
// will read.
func Ask(h page.Host, q Sure, do func(reason string, done Done)) {
	yes := func() { do(q.Reason, None) }
	if q.Unit != h.Me().Unit {
		yes = func() { h.Push(reason(h, q, do)) }
	}
	Whether(h, q.Title, q.Body, page.Answer{Label: q.Yes, Do: yes})
}

func reason(h page.Host, q Sure, do func(string, Done)) *Form {
	t := &h.Text().Many
	what, why := q.What, input.NewLine("")
	if what.Draft == "" {
		what.Draft = "reason/" + q.Title + "/" + q.About
	}
	f := New(h, what)
	f.Add("reason", t.Reason, t.ReasonWhy, why)
	f.Check = func() (string, string) {
		if why.Empty() {
			return "reason", t.Missing(t.Reason)
		}
		return "", ""
	}
	f.Save = func() { do(why.Value(), f.Done) }
	return f
}
