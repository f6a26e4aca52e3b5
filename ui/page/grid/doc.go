// Package grid is the page on which many lines of a sheet are entered as in a spreadsheet: registrations, or lines of
// any other sheet.
//
// # Basics
//
// The page keeps rows of text. Its columns are those of the sheet, and say by their types what they take. What rows
// mean, what is wrong with them and how they become records package sheet says, as it does of forms and of lists in
// files. After every change all rows are held against the register, away from the screen; saving reads them once more
// and writes within one transaction. A block that is pasted with its headings is understood as lists are, by package
// intake where it is of registrations, and it is said how before anything is filled in.
//
// # Rows never change
//
// A cell that is typed into makes a new row in place of the old one. So a verdict belongs to the row it was given to,
// and every change of the grid, from a letter to a paste of 500 rows or the saving of all of them, is one step: rows
// that went out and rows that came in at a place. Undo turns it round. The step of a saving also holds what was
// written, which TakeBack takes back.
//
// # What is never lost
//
// Each row lies as a draft in the register, under its own key, from the moment a cell of it was left. Saving drops the
// drafts of the rows that went in, in the same transaction; rows that did not stay.
package grid
