package worksheet

// Typed is a file of rows that somebody typed or pasted.
func Typed(rows [][]string) *File {
	return &File{Format: PlainText, Sheets: []Sheet{{rows: func(yield func(Row) bool, _ func(Note)) error {
		for i, texts := range rows {
			cells := make([]Cell, len(texts))
			for j, s := range texts {
				cells[j] = TextCell(s)
			}
			if !yield(Row{N: i + 1, Cells: cells}) {
				return nil
			}
		}
		return nil
	}}}}
}
