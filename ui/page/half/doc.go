// Package half keeps what is half written in a small form, a comment or an answer, so that neither Esc nor a power cut
// costs it: it is there again when the same is written the next time.
//
// # Basics
//
//	p.half = half.Of(h, half.Prefix+"note/"+id, form)   // when it opens, with what it starts from; reads what was left
//	func (p *Page) Keep() bool { return p.half.Keep() } // page.Keeper
//	func (p *Page) Leave()     { p.half.Left() }        // Esc keeps it, and says so
//	return half.Done(w, p.half)                         // in the transaction that saves it
//
// The name says what it is written about, so that it comes back there and nowhere else. Secrets are never kept.
package half
