// Package text is the one table of every sentence, word and name that a person sees, in Vietnamese and in English.
//
// # Basics
//
//	t := text.For(text.Vi)
//	t.Common.Yes
//	t.Parts.Selected(3)
//	t.Error(err)            // what happened and what to do, for an error of a lower package
//
// # Adding a string
//
// Each area (common words, actions, a page, the commands) is a file: a struct, its Vietnamese value and its English
// value, side by side. A new string is one line in each of the three. A string with something in it is a func, so that
// the compiler checks what goes in. A new area is a file and one line in each of the three values of table.go.
//
// An entry that is missing in a language is the zero value, which the tests refuse; so they do text that is not NFC.
//
// # Voice
//
// Plain, polite, short; say what happened, then what to do. “đồng chí” only where a person is addressed, never in
// errors. English is its equal, not its gloss.
package text
