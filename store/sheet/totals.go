package sheet

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// table is a table of totals that an office made: a row for each unit, a column for each figure. Its cells become lines
// of the sheet of values: what is stated of units.
type table struct {
	sheet string
	above []string // what stands above the headings
	heads []Heading
	over  []string // of each heading, what stands above it and those beside it
	name  int      // the columns of units; -1 for none
	code  int
	rows  []Row
}

// unitHeads, codeHeads and otherHeads are what the columns of units, and those without figures, are called.
var (
	unitHeads  = []string{"Đơn vị", "Tên đơn vị", "Đơn vị báo cáo", "Xã", "Tên xã", "Xã, phường", "Xã, thị trấn", "Xã, phường, thị trấn", "Địa phương", "Cơ quan, đơn vị", "Unit"}
	codeHeads  = []string{"Mã", "Mã đơn vị", "Mã xã", "Mã ĐV", "Unit code"}
	otherHeads = []string{"TT", "STT", "Số TT"}
)

// called tells whether a heading is one of these.
func called(heading string, these []string) bool {
	heading = plainly(heading)
	return slices.ContainsFunc(these, func(s string) bool { return plainly(s) == heading })
}

// plainly is a text folded, of letters and figures alone.
func plainly(s string) string {
	return strings.Join(strings.FieldsFunc(vi.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// ReadTotals reads the first worksheet that is a table of totals: units × figures.
func ReadTotals(s *Sheet, f *worksheet.File, path string) (*List, error) {
	var l *List
	var left []Row // one of each table that is not taken
	leave := func(t *table, why Code) {
		left = append(left, Row{Sheet: t.sheet, N: t.rows[0].N, problem: &Error{Code: why, Of: s.Kind, Found: t.sheet}})
	}
	for i := range f.Sheets {
		t := &table{sheet: f.Sheets[i].Name, name: -1, code: -1}
		if f.Sheets[i].Name == worksheet.Hidden {
			continue
		}
		if err := f.Sheets[i].Rows(t.row); err != nil {
			return nil, err
		}
		switch {
		case t.name < 0 || len(t.rows) == 0 || t.figures() == 0:
		case f.Sheets[i].Hidden:
			leave(t, HiddenRow)
		case l != nil: // of another span, most likely, which only a table by itself says
			leave(t, OtherHeads)
		default:
			l = &List{Sheet: s, File: path, id: -1, unit: 0, totals: t}
			for at, name := range []string{"measure", "span", "split", "amount", "basis", "source"} {
				l.Columns = append(l.Columns, Heading{Meaning: Meaning{As: AsColumn, Column: s.Column(name)}, at: at + 1})
			}
			l.Heads, l.headRows = t.heads, []Row{{Sheet: t.sheet, N: t.rows[0].N - 1}}
		}
	}
	if l == nil {
		return nil, ErrNoHeadings
	}
	l.totals.rows = append(l.totals.rows, left...)
	return l, nil
}

// OfTotals tells that the list is a table of totals.
func (l *List) OfTotals() bool { return l.totals != nil }

// row takes a row: of headings, of those below them, or of a unit.
func (t *table) row(r worksheet.Row) bool {
	texts := make([]string, len(r.Cells))
	words, figures := 0, 0
	for i, c := range r.Cells {
		if texts[i] = vi.CleanLine(c.Shown()); c.Kind == worksheet.Number {
			figures++
		} else if texts[i] != "" {
			words++
		}
	}
	unit := namesUnit(t.at(texts, t.name)) || namesUnit(t.at(texts, t.code))
	switch {
	case t.name < 0:
		if t.name = slices.IndexFunc(texts, func(s string) bool { return called(s, unitHeads) }); t.name >= 0 && words > 1 {
			t.heading(texts)
			return true
		}
		t.name = -1
		t.above = append(t.above, strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), " "))
		return r.N < maxHead
	case unit && len(t.rows) < maxTotals:
		row := Row{Sheet: t.sheet, N: r.N, cells: slices.Clone(r.Cells)}
		if r.Hidden {
			row.problem = &Error{Code: HiddenRow, Of: record.ValueKind}
		}
		t.rows = append(t.rows, row)
	case len(t.rows) == 0 && words > 0 && figures == 0:
		t.below(texts)
	}
	return true
}

// namesUnit tells a name or a code from the number of a column: “(2)”.
func namesUnit(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLetter) || len(s) > 2 && strings.Trim(s, "0123456789") == ""
}

// maxTotals is how many rows of units a table of totals may have.
const maxTotals = 20_000

func (t *table) at(texts []string, i int) string {
	if i < 0 || i >= len(texts) {
		return ""
	}
	return texts[i]
}

func (t *table) heading(texts []string) {
	for i, s := range texts {
		if t.code < 0 && called(s, codeHeads) {
			t.code = i
		}
		t.heads = append(t.heads, Heading{Letters: worksheet.ColumnName(i), Text: s, at: i})
	}
	t.over = make([]string, len(texts))
}

// below puts a second row of headings below the first: one of them stands above several.
func (t *table) below(texts []string) {
	over := ""
	for i := range max(len(texts), len(t.heads)) {
		if i == len(t.heads) {
			t.heads, t.over = append(t.heads, Heading{Letters: worksheet.ColumnName(i), at: i}), append(t.over, "")
		}
		over = cmp.Or(t.heads[i].Text, over)
		if s := t.at(texts, i); s != "" && strings.ContainsFunc(s, unicode.IsLetter) {
			t.heads[i].Text, t.over[i] = s, over
		}
	}
}

// figures counts the columns below which mostly figures stand.
func (t *table) figures() (n int) {
	for i := range t.heads {
		numbers, others := 0, 0
		for _, r := range t.rows {
			switch c := r.cell(i); {
			case c.Kind == worksheet.Number || numeric(c.Text):
				numbers++
			case c.Kind != worksheet.Blank:
				others++
			}
		}
		if i != t.name && i != t.code && numbers > others {
			n++
		}
	}
	return n
}

// numeric tells a figure that is a text: “trên 600”, “1.280”.
func numeric(s string) bool {
	words := strings.Fields(s)
	return len(words) > 0 && strings.Trim(words[len(words)-1], "0123456789.,") == "" && strings.ContainsFunc(s, unicode.IsDigit)
}

// stating is what the figures of a column state: of a measure, or of what the register counts where there is none for
// that, and of a part.
type stating struct {
	measure record.ID
	counts  record.CountedAs
	split   string
}

// lines makes the table lines of values. Columns that say nothing that is understood are left out, and named; so are
// those that say the same.
func (t *taker) tabulate() error {
	tb := t.totals
	if tb == nil {
		return nil
	}
	known, err := t.knownFigures()
	if err != nil {
		return err
	}
	t.Heads = slices.Clone(tb.heads)
	states, twice := map[int]stating{}, map[stating]int{}
	for i := range t.Heads {
		h := &t.Heads[i]
		switch x, is := known.of(tb.over[i], h.Text); {
		case i == tb.name || i == tb.code:
			h.Meaning = Meaning{As: AsUnit, Why: "words"}
		case h.Text == "", called(h.Text, otherHeads):
			h.Meaning = Meaning{As: OnlySeen}
		case is:
			h.Meaning = Meaning{As: AsColumn, Column: t.Sheet.Column("amount"), Why: "words"}
			states[i] = x
			twice[x]++
		}
		if tb.over[i] != "" {
			h.Text = tb.over[i] + ": " + h.Text
		}
	}
	t.Heads = slices.DeleteFunc(t.Heads, func(h Heading) bool { return h.Text == "" })
	for i, x := range states {
		if twice[x] > 1 {
			delete(states, i)
			for j := range t.Heads {
				if t.Heads[j].at == i {
					t.Heads[j].Meaning = Meaning{}
				}
			}
		}
	}
	if err := t.newMeasures(states); err != nil {
		return err
	}
	of, err := t.toldIn(states)
	if err != nil {
		return err
	}
	t.Rows = t.Rows[:0:0]
	for _, r := range tb.rows {
		t.spread(&r, states, of)
	}
	return nil
}

// told is what a heading says that the figures below it are told in: “Kinh phí (nghìn đồng)”.
type told struct {
	m     vi.Measure
	words string
}

// toldIn gives it of the columns whose heading says it, which is nearer to their figures than the measure's own word.
func (t *taker) toldIn(states map[int]stating) (map[int]told, error) {
	l := t.Sheet.New(t.tx.Me().Unit)
	if err := l.Learn(t.tx); err != nil {
		return nil, err
	}
	of := map[int]told{}
	for i, x := range states {
		m := l.asked[x.measure].Measure
		for _, s := range []string{t.totals.over[i], t.totals.heads[i].Text} {
			for _, in := range brackets().FindAllStringSubmatch(s, -1) {
				words := strings.TrimSpace(in[1][strings.LastIndex(in[1], ":")+1:])
				if value.OfMeasure(m, words) {
					of[i] = told{m, words}
				}
			}
		}
	}
	return of, nil
}

var brackets = pattern.Of(`\(([^()]*)\)`)

// put has a figure say the measure of its heading, where it says none itself.
func (in told) put(c worksheet.Cell) worksheet.Cell {
	if in.m == 0 || c.Kind != worksheet.Number && c.Kind != worksheet.Text {
		return c
	}
	text := c.Shown()
	if d, ok := c.Decimal(); ok && c.Kind == worksheet.Number {
		text = vi.FormatDecimal(d)
	}
	return worksheet.TextCell(value.With(in.m, text, in.words))
}

// spread makes a line of each figure of a row.
func (t *taker) spread(r *Row, states map[int]stating, of map[int]told) {
	tb := t.totals
	if r.problem != nil {
		t.Rows = append(t.Rows, *r)
		return
	}
	unit := cmp.Or(r.text(tb.code), r.text(tb.name))
	if total := plainly(r.text(tb.name)); r.text(tb.code) == "" && (strings.HasPrefix(total, plainly("tổng")) || total == plainly("cộng") || strings.HasPrefix(total, plainly("toàn")+" ")) {
		unit = t.reader.tree.FullCode(t.reader.tree.Unit(t.tx.Me().Unit)) // of all of them
	}
	span, problem := t.spanOf()
	if problem != nil {
		t.Rows = append(t.Rows, Row{Sheet: r.Sheet, N: r.N, problem: problem})
		return
	}
	said := func(s string) worksheet.Cell { return worksheet.TextCell(s) }
	for i := range tb.heads {
		x, is := states[i]
		if c := r.cell(i); is && c.Kind != worksheet.Blank && strings.Trim(c.Shown(), "-– ") != "" {
			t.Rows = append(t.Rows, Row{Sheet: r.Sheet, N: r.N, Head: tb.heads[i].Text, Letters: tb.heads[i].Letters,
				cells: []worksheet.Cell{said(unit), said(x.measure.String()), said(span), said(x.split), of[i].put(c), said(string(record.Stated)), said(sourceOf(t.File))}})
		}
	}
}

// sourceOf is a file as a value names its source.
func sourceOf(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// newMeasures adds to the unit's own catalog what the register counts and nobody asks for yet.
func (t *taker) newMeasures(states map[int]stating) error {
	me := t.tx.Me().Unit
	for i, x := range states {
		if !x.measure.IsZero() {
			continue
		}
		x.measure = record.MeasureID(me, vi.Fold(string(x.counts)))
		states[i] = x
		if t.w == nil {
			continue
		}
		name := string(x.counts)
		if t.o.Words != nil {
			name = t.o.Words(name)
		}
		m := &record.Measure{Unit: me, Code: string(x.counts), Name: name, Counts: x.counts}
		if !slices.Contains(t.made.Measures, name) {
			t.made.Measures = append(t.made.Measures, name)
		}
		if _, err := t.w.Put(record.CatalogOf(me, record.MeasureKind, x.measure), m, nil, ""); err != nil {
			return err
		}
	}
	slices.Sort(t.made.Measures)
	return nil
}

// models alone says what is counted.
const models = "mô hình"
