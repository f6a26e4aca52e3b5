// Package intake takes lists in: workbooks (.xlsx) and text (.csv) that people keep, with the rows of one unit or of
// many.
//
// # Basics
//
// Read reads a file: which sheets hold a list, where the header row is, what each column means, and every row, with
// what is wrong with it by itself. Plan holds the rows against a register and says what importing would do; Import does
// it, all good rows as one batch, and plans within the same transaction, so that nothing can change between.
//
//	list, err := intake.Read("danh-sach.xlsx", intake.Reading{Year: 2023})
//	err = r.View(func(tx *store.Tx) error { plan, err = list.Plan(tx, intake.Options{Year: 2023}); … })   // changes nothing
//	plan, err := list.Import(r, "", intake.Options{Year: 2023})
//	plan.Counts                        // rows = new + known + … : they always add up
//	plan.Problems                      // sheet, row and column of each
//
// What is pasted from a spreadsheet is understood the same way: Cells takes the clipboard apart, and Recognise reads
// its headings.
//
// # How a table is understood
//
// A reader looks for the one to three rows that name the most columns (header.go). A heading is read whole: heads and
// harmless words of a lexicon, parted so that none is left over (grammar.go, lexicon.go); with its marks, if it was
// typed with any. The first rows then say whether the cells agree (cells.go, bycells.go), and what a column is whose
// heading says nothing; a person's word (Reading.Map) beats both. Columns that are understood and hold nothing of a
// registration, personal ones, awards, decisions, plans, another year's, are left out and named once.
//
// A parser takes the rows: registrations, sections in force (section.go), totals, which are compared with the rows
// (total.go), and what stands below a list. A value that a person has to say more of is left out with a Problem that
// Asks. What stands around the rows, titles, names of sheets, sections, years, is handed on with them, for the plan to
// weigh against the register.
//
// A list is of one year. One that the register wrote itself may have rows of several: each comes in again in its own
// year, by its id. Without ids that is done once a person says so (Given: year = each row).
//
// # What is never done
//
// A value is never guessed: “1,280” is asked about, a code that lost its zero is taken only when it can be but one. An
// empty cell never clears what the register holds. A field whose value is in conflict is left to a person. Rows of
// units beside or above the importing one do not go in.
package intake
