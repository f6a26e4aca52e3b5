// Package tally counts participations for reports: by field, by unit, year beside year, and in the order of a printed
// list.
//
// # Basics
//
// What is counted is a participation of a year, not a model. The caller turns participations into Rows, with the
// verdict that stands; each report takes those of its year, or years, whose unit is the report's unit or below it.
//
//	report := tally.Fields(scope, fields, rows)   // registered, recognised, exemplary, by subject; and the total
//
// Each count also says how many of its participations rest on a conflict: on a value that only stands in until somebody
// decides. Copies of a model do not reach the tally twice (package listing), so that a model counts once in a year.
//
// Check of a report gives a *Fault when a figure cannot be, such as more recognised than registered: a rate above 100 %
// is an error, to be shown beside the report.
//
// The reports marshal to the JSON that `danvan report --json` prints.
//
// # Caveats
//
// Every participation in scope is in the total once, also one whose field or kind of subject is unknown: such rows are
// shown last, so that the rows always add up to the total. Recognised includes exemplary.
package tally
