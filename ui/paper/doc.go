// Package paper writes tables as documents: CSV for programs, XLSX to calculate on, HTML to print from any browser.
//
// # Basics
//
// A [Table] is headings and rows of text. A [Document] is a table with what stands around it on paper: the unit, a
// title, the period, the day, and notes below; its cells are texts and figures, its rows are asked for one after
// another, so that a list of a hundred thousand is never held twice. Package report makes the documents of the reports.
//
//	err := disk.Write("bao-cao.xlsx", disk.Options{}, func(w io.Writer) error { return doc.Write(w, paper.XLSX, words) })
//
// # What each format keeps
//
//   - CSV: headings and rows, UTF-8 with the mark that Excel asks for; figures without thousands marks; what a
//     spreadsheet would take for a formula begins with an apostrophe.
//   - XLSX: everything; figures are numbers, text is text (codes keep their leading zeros, and nothing is a formula);
//     the headings stay in sight and stand on each printed page; A4.
//   - HTML: everything, in one file without anything from elsewhere; A4, with the headings on each printed page.
//
// # Caveats
//
// The documents are neutral: they carry neither the State's nor the Party's heading. They say nothing about signatures;
// bundles carry those.
package paper
