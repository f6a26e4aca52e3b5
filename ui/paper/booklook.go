package paper

import "github.com/xuri/excelize/v2"

// dress is how a cell looks.
type dress struct {
	kind   cellKind
	row    RowKind
	indent int
	grid   bool // inside the table
	head   bool
	needed bool
	title  bool
}

// style makes a look once. A look that cannot be made is none.
func (b *book) style(l dress) int {
	if id, ok := b.styles[l]; ok {
		return id
	}
	s := excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Indent: l.indent}}
	if l.grid {
		s.Alignment.WrapText = true
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Style: 1, Color: "000000"})
		}
	}
	switch l.kind {
	case words:
		s.NumFmt = 49 // text, so that a code typed over keeps its zeros
	case whole:
		s.NumFmt = 3 // #,##0, with the marks of the machine's language
	case share:
		tenths := "0.0%"
		s.CustomNumFmt = &tenths
	case fraction:
		places := "#,##0.##"
		s.CustomNumFmt = &places
	}
	if l.head || l.title || l.row != Plain {
		s.Font = &excelize.Font{Bold: true}
	}
	if l.head {
		s.Alignment.Horizontal, s.Alignment.Vertical = "center", "center"
	}
	if l.needed {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF2CC"}}
	}
	id, err := b.f.NewStyle(&s)
	if err != nil {
		id = 0
	}
	b.styles[l] = id
	return id
}
