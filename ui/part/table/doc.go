// Package table draws long lists: only the rows that show are asked for, so that 100,000 rows cost what 20 do.
//
// # Basics
//
//	t := table.New(table.Column{Title: "Tên mô hình", Min: 20, Grow: 3, Lines: 2}, table.Column{Title: "Đăng ký", Right: true})
//	t.SetRows(rows)                          // anything with Len, Row and ID
//	t.Key(k)                                 // arrows, pages, Home, End, Insert
//	t.Draw(th, width, height, focused)       // a head, and rows down to the last line
//
// Columns share the width: each gets its Min, what is left goes by Grow; where there is not enough, the columns that
// come last in Keep order are left out. A name may take two lines, broken between syllables. Under the cursor
// the first column is reversed, and the terminal's cursor stands before it, for screen readers.
//
// Rows are chosen by their ID, so that a choice outlives a search or another order.
package table
