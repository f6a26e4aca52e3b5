package intake

import (
	"slices"
	"strings"
	"time"

	"danvan/store/pattern"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// reader reads the tables of one sheet.
type reader struct {
	list      *List
	src       *worksheet.Sheet
	o         Reading
	headings  map[string]Mapped  // what was recognised
	texts     map[string]profile // what the texts of cells say
	titles    []Title            // above the table that is read, and those of tables before it that hold for it too
	gauges    []Title            // all titles so far, the nearest first
	before    *parser            // the table before it
	titleYear int                // the only year that titles and the sheet's name tell; 0: none or several
	outer     []says             // what the sheet's name says
	left      map[int]bool       // rows of lines with an odd quote that are not taken
	lines     *ahead
}

func (l *List) newReader(src *worksheet.Sheet) *reader {
	return &reader{list: l, src: src, o: l.reading, headings: map[string]Mapped{}, texts: map[string]profile{}, left: map[int]bool{}}
}

// ahead gives rows one after the other, and lets those to come be looked at.
type ahead struct {
	next  func() (worksheet.Row, bool)
	queue []worksheet.Row
}

// look gives up to n rows to come.
func (a *ahead) look(n int) []worksheet.Row {
	for len(a.queue) < n {
		r, ok := a.next()
		if !ok {
			break
		}
		a.queue = append(a.queue, r)
	}
	return a.queue[:min(n, len(a.queue))]
}

func (a *ahead) take() (worksheet.Row, bool) {
	if len(a.look(1)) == 0 {
		return worksheet.Row{}, false
	}
	r := a.queue[0]
	a.queue = a.queue[1:]
	return r, true
}

// sampleOf is how many rows are looked at before what a column means is settled.
const sampleOf = 200

// readSheet reads a sheet while another goroutine takes the file apart. any tells whether it had any filled cell.
func (l *List) readSheet(src *worksheet.Sheet) (any bool, err error) {
	stream := src.Stream()
	defer stream.Stop()
	x := l.newReader(src)
	var stopped error
	read := 0
	x.lines = &ahead{next: func() (worksheet.Row, bool) {
		if stopped = watch(l.reading.Watch, read, 0); stopped != nil {
			return worksheet.Row{}, false
		}
		read++
		return stream.Next()
	}}
	failed := func() error {
		if stopped != nil {
			return stopped
		}
		return stream.Err()
	}
	first := x.lines.look(headerWithin + sampleOf)
	any = len(first) > 0
	h, ok := x.findHeader(first)
	if !ok {
		if failed() == nil && any {
			x.otherSheet(first)
		}
		return any, failed()
	}
	x.name()
	for {
		titles := x.until(h.first)
		if h, ok = x.table(h, titles); !ok {
			for _, n := range src.Notes() {
				if x.left[n.Row] {
					continue // told with the registration that it is
				}
				l.Notes = append(l.Notes, Problem{Sheet: src.Name, Row: n.Row, Code: Code(n.Code), Found: n.Found})
			}
			if n := len(src.Comments); n > 0 {
				l.Notes = append(l.Notes, Problem{Sheet: src.Name, Code: CellComments, Found: strings.Join(src.Comments[:min(n, 5)], ", "), Count: n})
			}
			return any, failed()
		}
	}
}

// name reads what the sheet's own name says.
func (x *reader) name() {
	x.titles = nil
	for _, y := range yearsIn(x.src.Name) {
		x.seen(Seen{Year: y, Where: InSheet, Text: x.src.Name})
		x.titleYear = y
	}
	if s := x.meaningOf(x.src.Name, 0); s.kind() != "" && s.year == 0 {
		x.outer = append(x.outer, s)
	}
}

// until takes the rows before a row: titles.
func (x *reader) until(row int) (titles []worksheet.Row) {
	for {
		next := x.lines.look(1)
		if len(next) == 0 || next[0].N >= row {
			return titles
		}
		l, _ := x.lines.take()
		titles = append(titles, l)
	}
}

// table reads the table, or the tables side by side, below a header. It gives the header of the next one below; ok is
// false at the end of the sheet.
func (x *reader) table(h header, above []worksheet.Row) (next header, ok bool) {
	for range h.lines {
		x.lines.take()
	}
	var ps []*parser
	above = x.titlesOf(above)
	for _, part := range beside(h) {
		ps = append(ps, x.newTable(part, above))
	}
	ps[0].alone = len(ps) == 1
	x.before = ps[0]
	defer func() {
		for _, p := range ps {
			p.wait()
			p.tell()
			s := &x.list.Sheets[p.sheet]
			s.Totals, s.Columns, s.Rows = p.totals, p.h.columns, p.rows
		}
	}()
	var since []worksheet.Row // rows that are no registrations, after the last one: what may be the title of another table
	for {
		coming := x.lines.look(deepest)
		if len(coming) == 0 {
			return next, false
		}
		if again, depth := x.headAgain(ps, coming, len(since) > 0); depth > 0 {
			if again.first > 0 {
				x.untake(since)
				return again, true
			}
			for range depth {
				x.lines.take()
			}
			continue
		}
		if x.another(coming[0], ps[0]) {
			x.leave(coming[0])
			return x.findHeader(x.lines.look(headerWithin + sampleOf))
		}
		l, _ := x.lines.take()
		taken := false
		for _, p := range ps {
			if p.take(p.own(l)) {
				taken = true
			}
		}
		if taken {
			since = nil
		} else {
			since = append(since, l)
		}
	}
}

// untake: titles of the next table were rows of this one's end; they are notes of this one no more.
func (x *reader) untake(rows []worksheet.Row) {
	from := len(rows)
	for i := len(rows) - 1; i >= 0 && len(rows)-i <= 3; i-- { // at most the three rows above a header are its titles
		from = i
	}
	titles := rows[from:]
	x.list.Notes = slices.DeleteFunc(x.list.Notes, func(q Problem) bool {
		return q.Sheet == x.src.Name && (q.Code == OtherRow || q.Code == SectionRow) && slices.ContainsFunc(titles, func(r worksheet.Row) bool { return r.N == q.Row })
	})
	x.lines.queue = append(slices.Clone(titles), x.lines.queue...)
}

// newTable makes the parser of one table, with what stands above it.
func (x *reader) newTable(h header, above []worksheet.Row) *parser {
	left, right := 0, 0
	if len(h.columns) > 0 && h.part {
		left, right = h.columns[0].index, h.columns[len(h.columns)-1].index+1
	}
	said, whole := []says{}, true
	titles := []Title{}
	for _, l := range above {
		for i, c := range l.Cells {
			if c.Kind == worksheet.Text && (right == 0 || left <= i && i < right) {
				t := vi.CleanLine(c.Text)
				titles = append(titles, Title{Text: t, Row: l.N})
				for _, y := range yearsOfTitle(t) {
					x.seen(Seen{Year: y, Where: InTitle, Row: l.N, Text: t})
				}
				s := x.meaningOf(t, l.N)
				s.title, s.at, s.numbering = true, -1, listNumber().FindString(t)
				if whole = whole && s.kind() != "" && s.year == 0; s.kind() != "" && s.year == 0 {
					if said = append(said, s); s.verdict != "" {
						x.list.Notes = append(x.list.Notes, Problem{Sheet: x.src.Name, Row: l.N, Code: SectionRow, Found: t})
					}
				}
			}
		}
	}
	x.gauges = append(slices.Clone(titles), x.gauges...)
	if x.titles = append(slices.Clone(titles), x.titles...); !whole { // it begins anew
		x.titles = titles
	}
	x.list.Sheets = append(x.list.Sheets, Sheet{Name: x.src.Name, Header: h.last, Heads: h.last - h.first + 1, Titles: titles})
	x.titleYear = x.yearOfTitles(len(x.list.Sheets) - 1)
	sample := x.sampleBelow(h)
	if right == 0 {
		beyond(&h, sample)
	}
	x.settle(&h, sample)
	p := newParser(x, h)
	p.left, p.right = left, right
	for _, s := range x.outer {
		p.enter(s)
	}
	p.fixed = len(p.stack)
	if x.before != nil && whole { // “II. Cá nhân” below “A. Được công nhận”, “I. Tập thể”
		p.stack = slices.Clone(x.before.stack)
	}
	p.inForce()
	for _, s := range said {
		s.numbering = p.numberingOf(s.numbering)
		p.enter(s)
	}
	for _, c := range []Column{Registered, From, To} {
		if at, ok := p.h.at[c]; ok {
			p.order[c] = orderOf(p.h.columns[at], sample)
		}
	}
	p.grouped = p.isGrouped(sample)
	x.list.parsers = append(x.list.parsers, p)
	return p
}

// sampleBelow gives the first rows below a header, up to the header of another table.
func (x *reader) sampleBelow(h header) []worksheet.Row {
	sample, own := x.lines.look(sampleOf), headTexts(h)
	for i := range sample {
		if another := x.headerAt(sample[i : i+1]); another.score() > 2 && !again(own[0], sample[i]) {
			return sample[:i]
		}
	}
	return sample
}

// ofPapers are words of titles whose years are those of papers, not of the list: “Kèm theo Quyết định số … ngày
// 05/02/2025”.
var ofPapers = pattern.Of(`(?i)quyết định|nghị quyết|kế hoạch số|công văn|căn cứ|kèm theo|hướng dẫn số|thông báo|tờ trình|theo kế hoạch|báo cáo số|số:`)

// yearsOfTitle are the years that a title gives to the list.
func yearsOfTitle(t string) []int {
	if _, err := time.Parse("2 January 2006", vi.CleanLine(t)); err == nil || placeAndDate().MatchString(t) || ofPapers().MatchString(t) {
		return nil
	}
	if short := shortYear().FindStringSubmatch(vi.CleanLine(t)); short != nil {
		return yearsIn("20" + short[1])
	}
	return yearsIn(t)
}

// shortYear is a year of two digits at the end of a title: “MÔ HÌNH DÂN VẬN KHÉO NĂM 25”.
var shortYear = pattern.Of(`(?i)(?:^|\s)năm\s?['’]?([1-4]\d)$`)

// beyond adds the columns to the right of the header that have texts in rows of the list.
func beyond(h *header, sample []worksheet.Row) {
	if len(h.columns) == 0 {
		return
	}
	last := h.columns[len(h.columns)-1].index
	name := -1
	for _, m := range h.columns {
		if m.Column == Name {
			name = m.index
		}
	}
	found := map[int]bool{}
	for _, l := range sample {
		for i := last + 1; i < len(l.Cells) && l.At(name).Kind == worksheet.Text; i++ {
			found[i] = found[i] || l.Cells[i].Kind == worksheet.Text
		}
	}
	for i := last + 1; i <= last+len(found)+50; i++ {
		if found[i] {
			h.columns = append(h.columns, Mapped{index: i, Letters: worksheet.ColumnName(i)})
		}
	}
}

// yearOfTitles is the year of a table as the sheet's name and its titles tell it, or, where those tell none, that of
// the table before it.
func (x *reader) yearOfTitles(table int) (year int) {
	for _, s := range x.list.yearsOver(table) {
		if year != 0 && year != s.Year {
			return 0
		}
		year = s.Year
	}
	return year
}

// seen notes a year, once for each place of its kind.
func (x *reader) seen(s Seen) {
	s.Sheet, s.Count = x.src.Name, 1
	for i := range x.list.Seen {
		if o := &x.list.Seen[i]; o.Year == s.Year && o.Where == s.Where && o.Sheet == s.Sheet && (s.Where == InDates || o.Text == s.Text && (s.Where != InTitle || o.Row == s.Row)) {
			o.Count++
			return
		}
	}
	x.list.Seen = append(x.list.Seen, s)
}

// own gives the cells of a row that belong to the table.
func (p *parser) own(l worksheet.Row) worksheet.Row {
	if p.right == 0 {
		return l
	}
	cells := make([]worksheet.Cell, min(len(l.Cells), p.right))
	copy(cells, l.Cells[:len(cells)])
	for i := range min(p.left, len(cells)) {
		cells[i] = worksheet.Cell{}
	}
	l.Cells = cells
	return l
}

// filledBelow tells whether a column without a heading has cells below.
func (x *reader) filledBelow(c int) bool {
	if x.lines == nil {
		return false
	}
	for _, l := range x.lines.queue[:min(len(x.lines.queue), 200)] {
		if k := l.At(c).Kind; k == worksheet.Text {
			return true
		}
	}
	return false
}

// isGrouped tells whether the unit stands in the first row of each group only: rows below are empty, and no two rows
// one below the other say the same.
func (p *parser) isGrouped(sample []worksheet.Row) bool {
	at := p.index(UnitName)
	if at < 0 {
		at = p.index(UnitCode)
	}
	if at < 0 || p.typed {
		return false
	}
	filled, blank, was := 0, 0, ""
	for _, l := range sample {
		l = p.own(l)
		if !speaks(p.cell(l, Name)) {
			continue
		}
		switch s := l.At(at).Line(); {
		case s == "" && filled == 0:
			return false
		case s == "":
			blank++
		case s == was:
			return false
		default:
			filled, was = filled+1, s
		}
	}
	return blank > 0 && blank*3 >= filled
}
