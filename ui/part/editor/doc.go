// Package editor is the input for long text: what was done, how, with what result.
//
// # Basics
//
//	e := editor.New(content)
//	e.Key(k)                            // true if it was for the editor; Tab and Esc are the page's
//	e.Draw(th, width, height, focused)  // at most height rows, with the cursor on the caret
//	e.Value()                           // clean: NFC, line ends \n, no empty lines around
//
// Text is broken between syllables to the width it is drawn in; nothing is put into it. Up, Down, Home, End, PgUp and
// PgDn go by what one sees, Ctrl+Left and Ctrl+Right by words, Ctrl+Up and Ctrl+Down by paragraphs, Ctrl+Home and
// Ctrl+End to both ends. Ctrl+Z and Ctrl+Y undo and redo by words.
//
// # Quick however long
//
// A key costs the work of the rows behind it, and drawing that of the rows that show: see BenchmarkTyping, which has
// the input of one line beside it.
package editor
