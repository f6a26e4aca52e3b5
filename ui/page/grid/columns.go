package grid

import (
	"slices"
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
	"danvan/ui/part"
	"danvan/ui/part/grid"
	"danvan/ui/part/input"
)

// unit is the code name of the column that says which unit a row lies in. Among the columns it is nil.
const unit = "unit"

// columnsOf are all columns that a row of a sheet can have, in the order in which they stand: those that people fill
// in, but for the year, which is the grid's, and behind the first one, of what lies in the affairs of a unit, which
// unit that is.
func columnsOf(s *sheet.Sheet, year int) (all []*sheet.Column, given map[*sheet.Column]string) {
	given = map[*sheet.Column]string{}
	for i := range s.Columns {
		c := &s.Columns[i]
		if c.Own || c.Said {
			continue
		}
		if registers(s) && c.Type == record.Year {
			given[c] = strconv.Itoa(year)
			continue
		}
		all = append(all, c)
	}
	if record.KindOf(s.Kind).Part == record.Affairs {
		all = slices.Insert(all, 1, nil)
	}
	return all, given
}

// registers tells the sheet of models in a year, with which names are compared.
func registers(s *sheet.Sheet) bool { return s.Kind == record.ParticipationKind }

// code is the code name of a column.
func (p *Page) code(i int) string {
	if p.columns[i] == nil {
		return unit
	}
	return p.columns[i].Name
}

// place gives where a column stands in a row; -1 when rows have none.
func (p *Page) place(code string) int {
	return slices.IndexFunc(p.columns, func(c *sheet.Column) bool { return c == nil && code == unit || c != nil && code == c.Name })
}

// heading is what a column is called.
func (p *Page) heading(i int) string {
	if p.columns[i] == nil {
		return p.text().Terms.Label("", unit)
	}
	return p.text().Column(p.columns[i])
}

// asked tells the columns that show whether or not anything stands in them: those of the first part of the form, or
// with more all.
func (p *Page) asked(i int) bool {
	c := p.columns[i]
	switch {
	case c == nil:
		return len(p.offer.words[i]) > 1
	case c.Hidden: // but what was typed before it was
		return false
	case p.more:
		return true
	}
	return !c.More && (c.Kind == p.sheet.Kind || !c.Item.IsZero() || !record.KindOf(c.Kind).Spoken)
}

func (p *Page) isLong(i int) bool { return p.columns[i] != nil && p.columns[i].Type == record.Lines }

// widthOf is the room that a column needs, in cells.
func (p *Page) widthOf(i int) int {
	c := p.columns[i]
	switch {
	case i == 0:
		return 36
	case c == nil || c.Type == record.Reference || c.Type == record.Text && !c.Short:
		return 16
	case c.Type == record.Lines:
		return 24
	case c.Type == record.Text:
		return 22
	case c.Measure == vi.Dong:
		return 15
	case c.Type == record.Day:
		return 12
	case !c.Item.IsZero():
		return 16
	}
	return 11
}

func (p *Page) isFigure(i int) bool {
	c := p.columns[i]
	return c != nil && (c.Type == sheet.Figure || c.Type == record.Whole || c.Type == record.Number)
}

// lay chooses the columns that show: those of the form, and any other that a row has something in.
func (p *Page) lay() {
	used := make([]bool, len(p.columns))
	for _, r := range p.rows {
		for i, s := range r.cells {
			used[i] = used[i] || s != ""
		}
	}
	var shown []int
	for i := range p.columns {
		if used[i] || p.asked(i) {
			shown = append(shown, i)
		}
	}
	if slices.Equal(shown, p.shown) && p.lang == p.text().Lang {
		return
	}
	at := 0
	if p.shown != nil {
		_, col := p.grid.Cursor()
		at = max(0, slices.Index(shown, p.shown[min(col, len(p.shown)-1)]))
	}
	p.shown, p.lang = shown, p.text().Lang
	p.grid.Columns = p.grid.Columns[:0]
	for _, i := range shown {
		p.grid.Columns = append(p.grid.Columns, grid.Column{Title: p.heading(i), Width: p.widthOf(i), Right: p.isFigure(i), Long: p.isLong(i)})
	}
	row, _ := p.grid.Cursor()
	p.grid.Go(row, at)
}

// offer is what cells are completed with, by the places of their columns.
type offer struct {
	words  map[int][]string          // that are chosen from
	before map[int]*input.Completion // that were typed before
}

// readOffer reads what cells are completed with.
func (p *Page) readOffer(tx *store.Tx, hints vi.DateHints) (o offer, err error) {
	me := tx.Me().Unit
	o = offer{map[int][]string{}, map[int]*input.Completion{}}
	tree, err := tx.Tree()
	if err != nil {
		return o, err
	}
	reader, err := sheet.NewReader(tx, hints)
	if err != nil {
		return o, err
	}
	line := p.blankLine(me)
	for i, c := range p.columns {
		if c == nil {
			if u := tree.Unit(me); u != nil {
				u.Walk(func(u *store.Unit) { o.words[i] = append(o.words[i], u.Name) })
			}
			continue
		}
		if c.Type != record.Reference && c.Type != record.Choice && c.Type != record.Flag {
			continue
		}
		options, err := inputs.Options(p.text(), reader, line, c)
		if err != nil && err != store.ErrNoRecord { // no list of fields is in force: that is said of the row
			return o, err
		}
		for _, x := range options {
			o.words[i] = append(o.words[i], x.Name)
		}
	}
	if !registers(p.sheet) {
		return o, nil
	}
	before, err := inputs.ReadBefore(tx, me)
	for code, texts := range before {
		o.before[p.place(code)] = input.NewCompletion(texts)
	}
	return o, err
}

// line makes the box in which a column is typed.
func (p *Page) line(col int) *input.Line {
	i := p.shown[col]
	l := input.NewLine("")
	if c := p.columns[i]; c != nil {
		l = inputs.Line(p.text(), p.blankLine(record.ID{}), c, p.hints())
		l.Placeholder = ""
		l.AsTyped = l.AsTyped && p.offer.words[i] == nil
	}
	l.Completion = p.offer.before[i]
	if words := p.offer.words[i]; words != nil {
		l.Completion = input.NewCompletion(words)
		l.Tidy = func(s string) string { return p.chosen(i, s) }
	}
	return l
}

// chosen is the choice that was meant by part of it, typed without marks; the text itself when none was.
func (p *Page) chosen(i int, s string) string {
	if word, ok := p.meant(i, s); ok || vi.Fold(s) == "" {
		return word
	}
	words := p.offer.words[i]
	for _, found := range part.NewFinder(words).Find(s, 1) {
		return words[found]
	}
	return s
}

// meant is the choice that a whole text stands for, whatever its marks and case: “TT” is “Tập thể”.
func (p *Page) meant(i int, s string) (string, bool) {
	if c := p.columns[i]; c != nil {
		if code, ok := value.ReadTerm(&c.Shape, s); ok {
			return p.text().TermOf(c, code), true
		}
	}
	key := vi.Fold(s)
	for _, w := range p.offer.words[i] {
		if vi.Fold(w) == key {
			return w, true
		}
	}
	return s, false
}

// reading says how the text of a cell is understood, where that is not what it says.
func (p *Page) reading(i int, s string) string {
	if p.columns[i] == nil {
		return ""
	}
	read, note := inputs.Understood(p.text(), p.blankLine(record.ID{}), p.columns[i], s, p.hints())
	if read == s {
		return ""
	}
	return note
}

// hint says how a column is typed.
func (p *Page) hint(i int) string {
	h, c := &p.text().Grid.Hints, p.columns[i]
	switch {
	case p.offer.words[i] != nil:
		return h.Choice
	case c == nil:
	case c.Type == record.Day:
		return h.Day
	case c.Measure == vi.Dong:
		return h.Money
	case c.Measure == vi.SquareMetres:
		return h.Land
	case c.Type == record.Lines:
		return h.Long
	}
	return h.Other
}

// hints are what a date may leave out.
func (p *Page) hints() vi.DateHints {
	return vi.DateHints{Today: vi.DateOf(p.h.Now()), Year: p.year}
}

// blankLine is the line of a row that says nothing but its year.
func (p *Page) blankLine(me record.ID) *sheet.Line {
	if registers(p.sheet) {
		return p.sheet.Begin(me, record.ID{}, p.year)
	}
	return p.sheet.New(me)
}
