// Package report makes the reports of a register: counted, in words, and as documents for paper.
//
// # Basics
//
//	r, err := report.Make(tx, rows, words, report.Request{Name: report.Fields, From: 2026}, now)
//	r.Doc                 // for package paper
//	r.JSON                // what `danvan report --json` prints
//	r.Behind(i)           // which participations a row counts
//	r.Fault               // a figure that cannot be; it is in the document too
//
// The command line and the page of reports have the same figures, because both come here.
package report
