// Package completeness says of the units below one which of them have reported for a span, and how far.
//
// # Basics
//
//	declared, err := completeness.Read(tx)                       // what units said of their books, and until when they were to report
//	report := completeness.Of(completeness.Input{…, Entries: completeness.Count(rows, unit, "2026-H1")})
//	err = report.Check()
//
// A unit that others report to, such as a district below a province, is not due itself: its row sums those below it.
// What organisations below a commune entered counts for the commune. A span is a year, a half or a quarter; to a half
// or a quarter belongs what was registered since the beginning of its year.
//
// # The states
//
//   - not-sent: nothing of the span is here, and the unit has not said that there is nothing. A bundle may wait to be
//     let in (Behind).
//   - nothing: the unit itself said so, in a Closing, and nothing is here. When something is, that counts, and the row
//     says that the two disagree.
//   - partial: something is here, but a bundle is missing or waits, or a record of the span is in conflict, or the unit
//     closed its books and what it closed is not here, or there are figures of measures alone that nobody asks for just
//     this span.
//   - complete: all that was sent is here, and settled.
//   - not-in-force: the unit did not exist on any day of the span, yet entered something. It is an error to look into:
//     the row counts neither as due nor as sent.
//
// Beside that a unit is late when the day on which it was to report has passed and nothing is here, or when the first
// bundle of the span came after it.
//
// # Changed since closing
//
// Books that are closed can still be written in; but what changed since shows: Late gives, for each participation, what
// was added, removed or edited, when and by whom, counting with it its model (in the latest year that the model takes
// part in), its resources, progress and what the unit itself says of it. Closing once more (Close) takes the books as
// they are then: what changed before is late no longer. Opening them again ends it too.
//
// # Caveats
//
// Due are the units in force on any day of the span: in 2025 both the communes that ended on 30 June and those that
// began on 1 July. Sent can not be more than due; Check gives an error if it ever is.
package completeness
