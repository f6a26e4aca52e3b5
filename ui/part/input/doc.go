// Package input holds the inputs a person types into: [Line] for one line, [Area] for many.
//
// # Basics
//
//	name := input.NewLine("")
//	name.Key(k)                         // true if it was for this input
//	name.Draw(th, width, focused)       // lines and the cursor
//	name.Value()                        // clean: NFC, one line, no spaces to spare
//
// An input holds graphemes: what a person calls a letter, ế or 👩‍👧, is one, however it was typed. Text comes in by one
// door (store/vi), so that it is NFC; a mark that is typed after its letter joins it. Backspace takes one grapheme, as
// UniKey and its kin expect when they retype a word.
//
// # Undo
//
// Ctrl+Z takes back by words, not by letters: a step is what was typed up to a space, including the Backspaces of an
// input method. An input that has nothing to take back leaves Ctrl+Z to the page.
//
// # What a page adds
//
// [Line.Check] judges the text at every change (a number, a date), without changing it. [Line.Tidy] rewrites it once,
// on leaving (5/10 → 05/10/2026). [Completion] offers what was written before.
package input
