// Package screentest looks at screens as a person would: through a terminal emulator.
//
// # Basics
//
//	screentest.Golden(t, "table", screentest.Render(area.Lines, area.Cursor, 80, 24))  // a part, without a program
//
//	s := screentest.Start(t, exec.Command(danvan), 80, 24)    // a whole program, on a pseudo-terminal
//	s.WaitFor("Mô hình")
//	s.Send("hien dat")
//	s.Send(screentest.F3)
//	s.Screen()
//
// Golden files are written with `go test ./… -update`. They hold the screen, and below it the styles, one letter a
// cell, and the cursor.
//
// # Caveats
//
// A pseudo-terminal needs Unix; the files that use one are built there only.
package screentest
