// Package sealing asks by what a register is to be sealed: its passphrase, typed twice, and where the recovery sheet
// goes. What a forgotten passphrase means is said before.
//
//	h.Push(sealing.New(h, path, func(w sealing.Wish) { ... }))
package sealing
