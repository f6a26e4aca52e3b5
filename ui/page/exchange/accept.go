package exchange

import (
	"danvan/sync/exchange"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// accept puts a key on the roster. A key that only a dry run has seen does not wait in the register yet. Without then,
// what waited for the key is let in, and told.
func accept(h page.Host, k waitingKey, then func()) {
	r := h.Register()
	page.Do(h, func() (func(), error) {
		if err := r.NoteWaiting(k.WaitingKey); err != nil {
			return nil, err
		}
		if _, err := exchange.Accept(r, k.code, k.fingerprint.String()); err != nil {
			return nil, err
		}
		return func() { accepted(h, h.Text().Exchange.Accepted(k.name), then) }, nil
	})
}

// accepted tells that a key holds now, and lets in what waited for it, or goes on with then.
func accepted(h page.Host, done string, then func()) {
	h.Say(theme.Good, done)
	if then != nil {
		then()
		return
	}
	letIn(h, done)
}

// letIn lets in what waited for a key that was just accepted, and tells it behind what is told already.
func letIn(h page.Host, done string) {
	x := &h.Text().Exchange.Keys
	retry(h, x.Accepting, func(in, changes, _ int) {
		if in > 0 {
			h.Say(theme.Good, done+" "+x.CameIn(in, changes))
		}
	})
}

// keyOf makes a key to compare of a file whose key waits.
func keyOf(f *exchange.FileResult, status *exchange.Status) (k waitingKey, ok bool) {
	print, err := f.Signer.Fingerprint()
	if err != nil || f.State != exchange.Waiting {
		return k, false
	}
	k = waitingKey{name: nameOf(f), code: f.Unit.Code, fingerprint: print}
	k.Unit, k.Public, k.Officer, k.File, k.At = f.Unit.ID, string(f.Signer), f.Officer, fileName(f.Path), f.Made.UnixMilli()
	for u := status.Above; u != nil; u = u.Parent {
		k.above = k.above || u.ID == f.Unit.ID
	}
	for _, b := range status.Below {
		if b.Unit.ID == f.Unit.ID && b.Accepted {
			k.others = 1
		}
	}
	return k, true
}
