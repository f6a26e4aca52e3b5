// Package worksheet opens the files that people keep lists in, and gives their sheets as rows of cells. What the rows
// mean is not its business.
//
//	f, err := worksheet.Open("danh-sach.xlsx")
//	err = f.Sheets[0].Rows(func(r worksheet.Row) bool { … })
//
// What a file is shows in its content; names lie. What is no list is an Error with a code of its own for each kind.
//
// # How each kind is read
//
// An .xlsx is taken apart here, part by part as it streams (package.go, markup.go): row iterators of libraries give
// every cell as text, so that “1.021” (typed: 1021) and the number 1.021 can no longer be told apart, and hold whole
// parts in memory. Excelize computes formulas that have no value, and tests hold what is read against it and against
// encoding/xml. An .ods and the tables of a .docx go through the same markup; an .xls is read from its container
// (compound.go) and its records (biff.go); web pages go through golang.org/x/net/html.
//
// A form in a .docx that asks one thing a line (“TT, Mục, Nội dung”) is a list of one row (form.go).
//
// Text is read in whatever it is written; fonts of before Unicode are known by the font's name, else by their columns
// (oldfont.go).
//
// # Bounds
//
// No file may take more than 300 MB or ten seconds, whoever made it. Each part, each text, the depth of elements and
// what is handed out in all are bounded (package.go, held.go, file.go); beyond that the code is TooLarge.
package worksheet
