// Package listing holds the rows that lists, filters and reports are made of: one for each participation, with its model and the verdict
// that stands. Rows are read from the register in one pass and kept in memory, so that they cannot drift from it; Refresh
// reads the channels that changed again.
package listing
