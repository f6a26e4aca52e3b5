// Package part holds what every part of the screen is made of: lines of a known width, and where the cursor belongs.
//
// # Basics
//
// A part is a plain struct with plain methods. It takes keys and draws itself, and does nothing else: no files, no
// clock, no messages.
//
//	handled := box.Key(k)                     // a keyboard.Key; false: somebody else may have it
//	a := box.Draw(th, width, focused)         // an Area
//
// An [Area] is a list of lines, none wider than was asked, and a cursor or none. Areas are put together with [Stack],
// [Beside], [Area.Shift] and [Over]; the page turns the last one into a tea.View. There is one cursor on a screen, the
// terminal's own, so that input methods and screen readers know where they are.
//
// [Width], [Fit], [Pad], [PadLeft] and [Wrap] measure and cut plain text by what it takes on the screen: by grapheme,
// never within one, and where it can be by syllable. They take text without escape sequences: measure first, style
// after.
package part
