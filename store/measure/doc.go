// Package measure adds up the figures that units give of measures, beside those that the register counts itself.
//
//	book, err := measure.Read(tx)
//	sheet := measure.Fill(book, measure.Asked{Tree: tree, Unit: unit, Span: "2026-10"}, counted)   // all units below × all measures
//	lines := measure.Reconcile(book, asked, count)                                                 // stated beside counted
//
// # What adds up
//
// A measure says how: what happens is summed over time, of what stands the latest counts (a model that works in twelve
// months is one), a ratio is made of two sums, and what cannot be added is not. A figure for exactly the span that is
// asked for stands before those of its parts; spans that cross are told and never added; a span with parts missing says
// so.
//
// # What rests on what
//
// Counted is what the register counts, given is what a unit says of itself, stated is what a paper says of a unit with
// all below it. A unit without rows counts with what it states; where there are rows, what is stated stands beside. A
// total says what it is made of.
package measure
