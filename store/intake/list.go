package intake

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// List is a list that was read. Until Done it does not change, and may be planned and imported more than once.
type List struct {
	Path   string  `json:"path"`
	Sheets []Sheet `json:"sheets"` // those that hold a list
	// Notes are what was left out or not understood, whatever the register: rows of totals, columns not used, sheets
	// not read.
	Notes []Problem `json:"notes"`
	// Seen are the years that stand in titles, names of sheets, sections, headings and dates.
	Seen []Seen `json:"years"`

	reading Reading
	rows    rows
	parsers []*parser // by sheet
	others  []header  // of sheets that hold no list, as far as their columns are understood
}

// Sheet is a sheet that holds a list.
type Sheet struct {
	Name    string   `json:"name,omitempty"` // empty for text files
	Header  int      `json:"header"`         // the (last) row of its header, from 1
	Heads   int      `json:"-"`              // how many rows it has
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
	return ReadFile(file, o)
}

// ReadFile reads a file that was opened, whose rows can be read no more then.
func ReadFile(file *worksheet.File, o Reading) (*List, error) {
	path := file.Path
	if file.Format == worksheet.Bundles {
		return nil, &worksheet.Error{Code: worksheet.ZippedBundles, Path: path}
	}
	l := &List{Path: path, reading: o}
	for _, e := range file.Skipped {
		l.Notes = append(l.Notes, Problem{Sheet: e.File, Code: OtherFile, Found: e.File})
	}
	filled := false
	for i := range file.Sheets {
		src := &file.Sheets[i]
		if src.Hidden {
			l.Notes = append(l.Notes, Problem{Sheet: src.Name, Code: HiddenSheet, Found: src.Name})
			continue
		}
		any, err := l.readSheet(src)
		src.Done()
		if err != nil {
			return nil, err
		}
		filled = filled || any
	}
	switch {
	case len(l.Sheets) == 0 && filled:
		return nil, l.noHeader()
	case l.rows.len() == 0 && len(l.Sheets) > 0 || !filled:
		return nil, &Error{Code: EmptyList, Path: path}
	}
	return l, nil
}

// Done lets go of the rows: the list is not planned and not imported again.
func (l *List) Done() { l.rows = rows{} }

// Len is the number of registrations in the list.
func (l *List) Len() int { return l.rows.len() }

// Years are the years that the list itself names, ascending: in its column of years, else by the dates of registration.
func (l *List) Years() []int {
	var years []int
	for _, r := range l.rows.from(0) {
		y := r.year
		if y == 0 {
			y = r.part.Registered.Year()
		}
		if y != 0 && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	return years
}

// take takes one row of a table. It tells whether it was a registration.
func (p *parser) take(x worksheet.Row) bool {
	if !slices.ContainsFunc(x.Cells, func(c worksheet.Cell) bool { return c.Kind != worksheet.Blank }) {
		return false
	}
	for i, c := range x.Cells {
		if c.Kind == worksheet.Text && strings.Trim(c.Text, ".… ") == "" { // of a form that is not filled in
			x.Cells[i] = worksheet.Cell{}
		}
	}
	if len(p.fills) > 0 {
		x = p.spreadMerged(x)
	}
	l := p.x.list
	kind, said := p.kindOf(x)
	if kind != registration {
		p.wait()
	}
	note := Problem{Sheet: p.name, Row: x.N, Found: said.text}
	p.aside = kind == section || kind == other && !p.footer && !continued().MatchString(said.text) || p.aside && kind == empty
	switch kind {
	case registration:
		if code := leftRow(p, x); code != "" {
			note.Code, note.Asks, note.Found = code, true, p.cell(x, Name).Line()
			p.x.left[x.N] = true
			break
		}
		x = p.withoutStruck(x)
		p.fresh, p.number = false, p.cell(x, Number).Line()
		if p.rows++; p.alone {
			p.later(x)
		} else {
			p.register(x)
		}
		return true
	case total:
		note.Code = TotalRow
		note.Found = p.addUp(x)
	case section:
		note.Code = SectionRow
		p.enter(said)
	case other:
		if p.footer {
			if p.footed {
				return false
			}
			p.footed = true
		}
		note.Code = OtherRow
	default:
		return false
	}
	l.Notes = append(l.Notes, note)
	return false
}

// withoutStruck leaves out of a registration the values that are struck through, and says so.
func (p *parser) withoutStruck(x worksheet.Row) worksheet.Row {
	for _, m := range p.h.columns {
		c := x.At(m.index)
		if !c.Struck || c.Kind == worksheet.Blank || m.Column == Number {
			continue
		}
		if m.Column != Unused && !leftOut(m.Column) {
			p.x.list.Notes = append(p.x.list.Notes, Problem{Sheet: p.name, Row: x.N, Column: m.Letters, Heading: m.Heading, Code: StruckCell, Asks: true, Found: c.Line()})
		}
		x.Cells = slices.Clone(x.Cells)
		x.Cells[m.index] = worksheet.Cell{}
	}
	return x
}

// continued stands above the header of a further page.
var continued = pattern.Of(`(?i)^\(?(?:tiếp|trang|mang sang)`)

// leftRow tells why a registration is not taken unasked: it is hidden, struck through, or where its cells end is
// anybody's guess.
func leftRow(p *parser, x worksheet.Row) Code {
	filled, struck := 0, 0
	over := slices.ContainsFunc(p.stack, func(s says) bool { return s.ended })
	for _, m := range p.h.columns {
		if c := x.At(m.index); c.Kind != worksheet.Blank && m.Column != Number {
			filled++
			struck += btoi(c.Struck)
		}
		over = over || m.Column == Remark && ended().MatchString(vi.Spelled(x.At(m.index).Text))
	}
	switch {
	case x.Odd:
		return OddQuote
	case p.x.src.Commas && p.longer(x):
		return LongRow
	case x.Hidden:
		return HiddenRow
	case p.cell(x, Name).Struck || filled > 0 && struck == filled:
		return StruckRow
	case over:
		return EndedRow
	case example().MatchString(p.cell(x, Number).Line() + ":"), example().MatchString(p.cell(x, Name).Line()):
		return ExampleRow
	}
	return ""
}

// example begins what shows in a form how it is filled in: “Ví dụ: Đường hoa”, “VD” in the place of the number.
var example = pattern.Of(`(?i)^\(?(?:ví dụ|vd|thí dụ)\)?\s*\d*\s*[:.)–-]`)

// longer tells a row with cells behind those that have a heading: in a text with commas between its cells “12,5” is two
// of them.
func (p *parser) longer(x worksheet.Row) bool {
	last := 0
	for _, m := range p.h.columns {
		if m.Heading != "" {
			last = m.index
		}
	}
	return slices.ContainsFunc(x.Cells[min(last+1, len(x.Cells)):], func(c worksheet.Cell) bool { return c.Kind != worksheet.Blank })
}

// otherSheet says what a sheet without a list seems to be.
func (x *reader) otherSheet(lines []worksheet.Row) {
	q := Problem{Sheet: x.src.Name, Code: OtherSheet, Found: cmp.Or(x.src.Name, x.src.File)}
	best := header{}
	for i := range lines[:min(len(lines), headerWithin)] {
		for depth := 1; depth <= deepest && i+depth <= len(lines); depth++ {
			if h := x.headerAt(lines[i : i+depth]); h.known() > best.known() {
				best = h
			}
		}
	}
	for _, m := range best.columns {
		if m.Heading != "" {
			q.Want = append(q.Want, m.Heading)
		}
	}
	q.Row = best.last
	x.sample(&best, lines)
	x.list.Notes = append(x.list.Notes, q)
	best.sheet = x.src.Name
	x.list.others = append(x.list.others, best)
}

// sample puts the first cells of each column beside it, and finds those that may be names of models.
func (x *reader) sample(h *header, lines []worksheet.Row) {
	below := slices.DeleteFunc(slices.Clone(lines), func(r worksheet.Row) bool { return r.N <= h.last })
	for i, p := range x.profiles(h, below) {
		m := &h.columns[i]
		if m.Column != Unused && !m.decided() {
			m.Why = ByWords
		}
		if m.Column != Private {
			m.Samples = p.samples
		}
		other := p.numbers + p.dates + p.marks + p.ids + p.verdicts + p.subjects + p.standings + p.fields + p.units + p.unitLike + p.collectives + p.longs
		if (m.Column == Content || m.Column == Unused) && m.Heading != "" && p.n > 0 && other*4 < p.n && len(p.samples) == min(p.n, samplesShown) {
			h.names = append(h.names, m.Heading)
		}
	}
}

// known is how many columns are understood, also of what is no list of models.
func (h *header) known() (n int) {
	for _, m := range h.columns {
		n += btoi(m.Column != Unused)
	}
	return n
}

// noHeader says of a file without any list what it seems to be, and what headings were seen.
func (l *List) noHeader() *Error {
	e := &Error{Code: NoHeader, Path: l.Path}
	for _, h := range l.others {
		awards, counts := 0, 0
		for _, m := range h.columns {
			awards += btoi(m.Column == Award)
			counts += btoi(m.Column == Count)
		}
		switch {
		case e.Code != NoHeader:
		case awards > 0:
			e.Code = AwardList
		case counts > 0:
			e.Code = TotalList
		}
		e.Sheets = append(e.Sheets, Sheet{Name: h.sheet, Header: h.last, Columns: h.columns})
		if len(e.Seen) == 0 {
			e.Row, e.Names = h.last, h.names
			for _, m := range h.columns {
				if m.Heading != "" {
					e.Seen = append(e.Seen, m.Heading)
				}
			}
		}
	}
	return e
}
