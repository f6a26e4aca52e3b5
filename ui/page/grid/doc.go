// Package grid is the page on which many models are entered as in a spreadsheet.
//
// # Basics
//
// The page keeps rows of text. Its columns are those of the registration's sheet that lists have too, and say by their types what they take. What rows mean, and what
// is wrong with them, package intake says, as it does of lists in files: a row that is typed, one that is pasted and one of a workbook are read by the same code. After
// every change all rows are planned against the register, away from the screen; saving plans and writes within one transaction.
//
// # Rows never change
//
// A cell that is typed into makes a new row in place of the old one. So a verdict belongs to the row it was given to, and every change of the grid, from a
// letter to a paste of 500 rows or the saving of all of them, is one step: rows that went out and rows that came in at a place. Undo turns
// it round. The step of a saving also holds what was written, which TakeBack takes back.
//
// # What is never lost
//
// Each row lies as a draft in the register, under its own key, from the moment a cell of it was left. Saving drops the drafts of the rows that
// went in, in the same transaction; rows that did not stay.
package grid
