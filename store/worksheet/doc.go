// Package worksheet opens the files that people keep lists in, and gives their sheets as rows of cells. What the rows mean is not its business.
//
//	f, err := worksheet.Open("danh-sach.xlsx")
//	err = f.Sheets[0].Rows(func(r worksheet.Row) bool { … })
//
// What a file is shows in its content; names lie.
//
// # How a workbook is read
//
// Excelize opens the package and knows the styles. Its row iterator gives every cell as text, so that “1.021” (typed: 1021) and
// the number 1.021, or a date and its serial number, can no longer be told apart; the cells are therefore read here (markup.go), and tests
// hold what is read against excelize and encoding/xml.
package worksheet
