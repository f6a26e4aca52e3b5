package intake

import (
	"slices"

	"danvan/store/worksheet"
)

// List is a list that was read. It does not change and may be planned and imported more than once.
type List struct {
	Path   string  `json:"path"`
	Sheets []Sheet `json:"sheets"` // those that hold a list
	// Notes are what was left out or not understood, whatever the register: rows of totals, columns not used, sheets not read.
	Notes []Problem `json:"notes"`
	// Seen are the years that stand in titles, names of sheets, sections, headings and dates.
	Seen []Seen `json:"years"`

	reading Reading
	rows    []row
	parsers []*parser // by sheet
}

// Sheet is a sheet that holds a list.
type Sheet struct {
	Name    string   `json:"name,omitempty"` // empty for text files
	Header  int      `json:"header"`         // the (last) row of its header, from 1
	Columns []Mapped `json:"columns"`
	Rows    int      `json:"rows"` // registrations
	Titles  []Title  `json:"titles,omitempty"`
	Totals  []Total  `json:"totals,omitempty"`
}

// Read reads a file. Errors are of type *Error or *worksheet.Error, or the system's own.
func Read(path string, o Reading) (*List, error) {
	file, err := worksheet.Open(path)
	if err != nil {
		return nil, err
	}
	l := &List{Path: path, reading: o}
	filled := false
	for i := range file.Sheets {
		src := &file.Sheets[i]
		if src.Hidden {
			l.Notes = append(l.Notes, Problem{Sheet: src.Name, Code: HiddenSheet, Found: src.Name})
			continue
		}
		any, err := l.readSheet(src)
		if err != nil {
			return nil, err
		}
		filled = filled || any
	}
	switch {
	case len(l.Sheets) == 0 && filled:
		return nil, &Error{Code: NoHeader, Path: path}
	case len(l.rows) == 0:
		return nil, &Error{Code: EmptyList, Path: path}
	}
	return l, nil
}

// Len is the number of registrations in the list.
func (l *List) Len() int { return len(l.rows) }

// Years are the years that the list itself names, ascending: in its column of years, else by the dates of registration.
func (l *List) Years() []int {
	var years []int
	for i := range l.rows {
		y := l.rows[i].year
		if y == 0 {
			y = l.rows[i].part.Registered.Year()
		}
		if y != 0 && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	return years
}

// readSheet reads a sheet while another goroutine takes the file apart. any tells whether it had any filled cell.
func (l *List) readSheet(src *worksheet.Sheet) (any bool, err error) {
	lines := src.Stream()
	defer lines.Stop()
	var head []worksheet.Row
	for len(head) < headerWithin {
		next, ok := lines.Next()
		if !ok {
			break
		}
		head = append(head, next)
	}
	h, ok := findHeader(head, src.Merges)
	if !ok {
		if lines.Err() == nil && len(head) > 0 {
			l.Notes = append(l.Notes, Problem{Sheet: src.Name, Code: OtherSheet, Found: src.Name})
		}
		return len(head) > 0, lines.Err()
	}
	l.Notes = append(l.Notes, h.measured(src.Name)...)
	l.Notes = append(l.Notes, h.unused(src.Name)...)
	p := newParser(len(l.Sheets), src, h)
	l.parsers = append(l.parsers, p)
	before := len(l.rows)
	for _, x := range head {
		l.take(p, x)
	}
	for {
		next, ok := lines.Next()
		if !ok {
			break
		}
		l.take(p, next)
	}
	for _, n := range src.Notes() {
		l.Notes = append(l.Notes, Problem{Sheet: src.Name, Row: n.Row, Code: Code(n.Code), Found: n.Found})
	}
	l.Sheets = append(l.Sheets, Sheet{Name: src.Name, Header: h.last, Columns: p.h.columns, Rows: len(l.rows) - before})
	return true, lines.Err()
}

// take reads one row below the header.
func (l *List) take(p *parser, x worksheet.Row) {
	if len(p.fills) > 0 {
		x = p.spreadMerged(x)
	}
	if x.N <= p.h.last {
		return
	}
	kind, said := p.kindOf(x)
	note := Problem{Sheet: p.name, Row: x.N, Found: said}
	switch kind {
	case registration:
		l.rows = append(l.rows, p.read(x))
		return
	case total:
		note.Code = TotalRow
	case section:
		note.Code = SectionRow
		p.enter(said)
	case other:
		note.Code = OtherRow
	}
	l.Notes = append(l.Notes, note)
}
