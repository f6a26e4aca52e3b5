// Package sample makes up a province: its units, its list of fields and a year's list of registrations, for tests,
// benchmarks and the demo.
//
// # Basics
//
// Everything follows from a seed: the same seed gives the same bytes. The totals of a List are planned first and
// stated; the rows are dealt out to meet them. So a test compares what the program counts with what the list states.
//
//	p := sample.New(1, sample.Size{Districts: 3, Communes: 12})
//	l := p.List(2023, 500)
//	l.Stated()                  // registered, recognised, exemplary… by field
//	err := l.WriteXLSX(w)       // the columns of a real list: TT, Mã đơn vị, Đơn vị, … Kết quả bình xét
//
// # Caveats
//
// Words and forms are those of real lists; province, units and people are made up. Codes are text with leading zeros.
// Fields are written in the list of fields with a dash, in the rows with a hyphen, as people do.
package sample
