package exchange

import (
	"time"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// askAccept shows the six groups of digits to compare over the telephone. The answer that changes nothing is chosen at first, and the other
// takes a key of its own. then says what comes next; nil: their bundles have to be imported again.
func askAccept(h page.Host, k waitingKey, then func()) {
	t := h.Text()
	x := &t.Exchange
	received := t.Date(time.UnixMilli(k.At).In(h.Now().Location()))
	h.Ask(page.Question{
		Title: x.AcceptTitle(k.name),
		Body:  x.AcceptCall + "\n\n" + k.fingerprint.Spoken() + "\n\n" + x.AcceptFrom(k.Officer, received),
		Answers: []page.Answer{
			{Label: t.Common.No},
			{Label: x.AcceptYes, Key: keyboard.F9, Do: func() { accept(h, k, then) }},
		},
	})
}

// accept puts the key on the roster. A key that only a dry run has seen does not wait in the register yet.
func accept(h page.Host, k waitingKey, then func()) {
	r := h.Register()
	h.Start(page.Job{Work: work(func() (func(), error) {
		if err := r.NoteWaiting(k.WaitingKey); err != nil {
			return nil, err
		}
		if _, err := exchange.Accept(r, k.code, k.fingerprint.String()); err != nil {
			return nil, err
		}
		return func() {
			x := &h.Text().Exchange
			if then == nil {
				h.Say(theme.Good, x.Accepted(k.name)+" "+x.ImportAgain)
				return
			}
			h.Say(theme.Good, x.Accepted(k.name))
			then()
		}, nil
	})})
}

// keyOf makes a key to compare of a file whose key waits.
func keyOf(f *exchange.FileResult) (k waitingKey, ok bool) {
	print, err := f.Signer.Fingerprint()
	if err != nil || f.State != exchange.Waiting {
		return k, false
	}
	return waitingKey{store.WaitingKey{Unit: f.Unit.ID, Public: string(f.Signer), Officer: f.Officer, File: fileName(f.Path), At: f.Made.UnixMilli()},
		nameOf(f), f.Unit.Code, print}, true
}
