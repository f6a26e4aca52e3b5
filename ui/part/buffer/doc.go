// Package buffer is text as a person sees it, with a caret and a history: what inputs of one line and of many have in
// common.
//
// # Basics
//
//	t := buffer.Text{Lines: true}
//	t.Key(keyboard.Type("ễ"))    // typed, or one of the keys that all inputs know
//	t.Cells()                    // graphemes: what a person calls a letter, ế or 👩‍👧, is one, however it was typed
//	t.Caret()                    // stands before Cells()[Caret()]
//
// Text comes in by one door (store/vi), so that it is NFC; a mark that is typed after its letter joins it. Backspace
// takes one grapheme, as UniKey and its kin expect when they retype a word.
//
// # Undo
//
// Ctrl+Z takes back by words, not by letters: a step is what was typed up to a space, including the Backspaces of an
// input method. What is kept of a step is what it changed, not the text, so that a long text costs no more than a short
// one.
package buffer
