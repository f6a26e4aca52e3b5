// Package intake takes lists in: workbooks (.xlsx) and text (.csv) that people keep, with the rows of one unit or of many.
//
// # Basics
//
// Read reads a file: which sheets hold a list, where the header row is, what each column means, and every row, with what is wrong with
// it by itself. Plan holds the rows against a register and says what importing would do; Import does it, all good rows as one
// batch, and plans within the same transaction, so that nothing can change between.
//
//	list, err := intake.Read("danh-sach.xlsx", intake.Reading{Year: 2023})
//	err = r.View(func(tx *store.Tx) error { plan, err = list.Plan(tx, intake.Options{Year: 2023}); … })   // changes nothing
//	plan, err := list.Import(r, "", intake.Options{Year: 2023})
//	plan.Counts                        // rows = new + known + … : they always add up
//	plan.Problems                      // sheet, row and column of each
//
// What is typed into a grid or pasted from a spreadsheet goes the same way: Cells takes the clipboard apart, Recognise reads its headings, and Typed
// makes a List of the rows as they stand, to be planned after every change and saved with Save.
//
// # What is never done
//
// A value is never guessed: “1,280” is asked about, a code that lost its zero is taken only when it can be but one. An empty cell never clears what the
// register holds. A field whose value is in conflict is left to a person. Rows of units beside or above the importing one do not go in.
package intake
