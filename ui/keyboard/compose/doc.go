// Package compose is built-in Telex and VNI, for machines without UniKey. It is off unless a person switches it on.
//
// # Basics
//
//	c := compose.New(compose.Telex)
//	c.Compose("nguo", 'w')   // "nguơ"
//	c.Compose("toô", 'o')    // the mark again takes it off: "too"
//
// A [Composer] is given the word before the caret and the key, and says what the word becomes. The app puts it on every
// key ([keyboard.Key]); an input uses it unless it is for codes, numbers, dates or a passphrase.
//
// # How it remembers
//
// The keys of the word that is being typed are kept, so that a mark can be taken off by typing it again. Any other
// word, one come back to with the arrows or shortened with Backspace, is spelled in keys first. A word that no keys
// give, “hoà” with its mark in the newer place or a word of another language, stays as it is, and the key is put behind
// it.
package compose
