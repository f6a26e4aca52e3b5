package intake

import "fmt"

// Error tells why a whole list cannot be taken in, though its file could be read. Nothing was changed.
type Error struct {
	Code Code
	Path string
	Row  int      // NoHeader, AwardList, TotalList: the row that is most like a header; 0: none
	Seen []string // its headings
	// Sheets are those that were looked at, with what their columns were taken for; Names the headings of the first
	// above cells that may be names of models.
	Sheets []Sheet
	Names  []string
	Years  []int // NoYear, ManyYears: the years that dates of the list name, ascending
}

func (e *Error) Error() string {
	s := fmt.Sprintf("list %s: %s", e.Path, e.Code)
	if len(e.Years) > 0 {
		s += fmt.Sprintf(" (dates name %v)", e.Years)
	}
	return s
}
