// Package grid is a spreadsheet on the screen: rows and columns of text with a cursor on one cell.
//
// # Basics
//
//	g := grid.New(columns...)
//	g.SetRows(rows)                        // a Rows; the grid keeps no text of its own
//	g.Set = func(row, col int, s string)   // what was typed into a cell, when the cell is left
//	handled := g.Key(k)
//	area := g.Draw(th, width, height)
//
// Typing begins a cell anew, F2 goes on in it; Enter goes down or on, Tab to the right, arrows everywhere. After a run
// of Tabs Enter goes to the next row below the cell where the run began, as in spreadsheets. One empty row always
// follows the last.
//
// The first column always shows; the others scroll beside it.
//
// # Caveats
//
// Up and Down are the list's while a list of completions is open under the cell. A column of many lines is edited in a
// box over the grid, in which Enter makes a line and Tab leaves.
package grid
