// Package input holds the inputs of one line a person types into: [Line], and lines that know dates, money and numbers.
// For long text see package editor.
//
// # Basics
//
//	name := input.NewLine("")
//	name.Key(k)                         // true if it was for this input
//	name.Draw(th, width, focused)       // lines and the cursor
//	name.Value()                        // clean: NFC, one line, no spaces to spare
//
// An input holds graphemes, and undoes by words: see package buffer. An input that has nothing to take back leaves
// Ctrl+Z to the page.
//
// # What a page adds
//
// [Line.Check] judges the text at every change (a number, a date), without changing it. [Line.Tidy] rewrites it once,
// on leaving (5/10 → 05/10/2026). [Completion] offers what was written before.
package input
