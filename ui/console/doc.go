// Package console knows the windows in which the program is started, before and below Bubble Tea.
//
// # Basics
//
//	console.Fit(os.Stdout)                // a window of the program's own, opened by a double click, gets the size of the screen
//	if !console.Draws(os.Stdout, os.Getenv) {
//		in, restore, err := console.Keys(os.Stdin)
//		out := &console.Printer{Out: os.Stdout}
//		out.Show(frame, cursor)       // what has changed, as plain lines
//	}
//
// # Where nothing is drawn
//
// Windows' console in its older manner (“Use legacy console”), and terminals that say TERM=dumb, write escape sequences
// out as letters. There the linear mode is printed line below line, and the line that is typed into is written over by
// carriage returns alone.
//
// # Caveats
//
// Only Windows' own console window is given a size: in Windows Terminal the window is another program's, and larger
// than the screen needs.
package console
