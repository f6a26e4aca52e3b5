package grid

import (
	"slices"

	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
	"danvan/ui/part"
	"danvan/ui/part/grid"
	"danvan/ui/part/input"
)

// registration is the sheet of which a row is a line.
var registration = sheet.Named("registration")

// master are all columns that a row can have, in the order in which they stand: the sheet's that lists have too, and whose row it is.
var master = [...]intake.Column{intake.Name, intake.UnitCode, intake.UnitName, intake.UnitAbove, intake.Field, intake.Subject, intake.Registrant,
	intake.Place, intake.Standing, intake.Registered, intake.Money, intake.Land, intake.Labour, intake.Participants, intake.Content, intake.Results,
	intake.InCharge, intake.Post, intake.Target, intake.From, intake.To, intake.Verdict, intake.Year}

// place gives where a column stands in a row; -1 when rows have none.
func place(c intake.Column) int { return slices.Index(master[:], c) }

// ofSheet are the sheet's columns of the same name; nil for whose row it is.
var ofSheet = func() (all [len(master)]*sheet.Column) {
	for i, c := range master {
		all[i] = registration.Column(string(c))
	}
	return all
}()

// asked tells the columns that show whether or not anything stands in them: those of the first part of the form.
func asked(i int) bool {
	c := ofSheet[i]
	return c != nil && !c.Fixed && !c.More && c.Kind != record.AppraisalKind
}

// widths are those of the columns that need more room than their types, in cells.
var widths = map[intake.Column]int{intake.Name: 36, intake.UnitName: 16, intake.UnitAbove: 16, intake.Field: 16, intake.Registrant: 22, intake.Place: 16, intake.Money: 15,
	intake.InCharge: 18, intake.Post: 16, intake.Registered: 12}

func widthOf(i int) int {
	switch {
	case widths[master[i]] != 0:
		return widths[master[i]]
	case isLong(i):
		return 24
	}
	return 11
}

func isLong(i int) bool { return ofSheet[i] != nil && ofSheet[i].Type == record.Lines }

func isFigure(i int) bool {
	return ofSheet[i] != nil && (ofSheet[i].Type == sheet.Figure || ofSheet[i].Type == record.Whole)
}

// lay chooses the columns that show: those of the form, and any other that a row has something in.
func (p *Page) lay() {
	var used [len(master)]bool
	for _, r := range p.rows {
		for i, s := range r.cells {
			used[i] = used[i] || s != ""
		}
	}
	var shown []int
	for i, c := range master {
		if asked(i) || used[i] || c == intake.UnitName && len(p.offer.words[c]) > 1 {
			shown = append(shown, i)
		}
	}
	if slices.Equal(shown, p.shown) && p.heading == p.text().Lang {
		return
	}
	at := 0
	if p.shown != nil {
		_, col := p.grid.Cursor()
		at = max(0, slices.Index(shown, p.shown[min(col, len(p.shown)-1)]))
	}
	p.shown, p.heading = shown, p.text().Lang
	p.grid.Columns = p.grid.Columns[:0]
	for _, i := range shown {
		p.grid.Columns = append(p.grid.Columns, grid.Column{Title: p.text().Grid.Heading(master[i]), Width: widthOf(i), Right: isFigure(i), Long: isLong(i)})
	}
	row, _ := p.grid.Cursor()
	p.grid.Go(row, at)
}

// choices are the words that a column takes; nil when it takes any text.
func (p *Page) choices(i int) (words []string) {
	if c := ofSheet[i]; c != nil && c.Type == record.Choice {
		for _, code := range c.Terms {
			words = append(words, p.text().Term(code))
		}
		return words
	}
	return p.offer.words[master[i]]
}

// line makes the box in which a column is typed.
func (p *Page) line(col int) *input.Line {
	i := p.shown[col]
	l := input.NewLine("")
	if c := ofSheet[i]; c != nil {
		l = inputs.Line(p.text(), p.blankLine(), c, p.hints())
		l.Placeholder = ""
		l.AsTyped = l.AsTyped && c.Type != record.Choice && c.Type != record.Reference
	}
	l.Completion = p.offer.before[master[i]]
	if words := p.choices(i); words != nil {
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
	words := p.choices(i)
	for _, found := range part.NewFinder(words).Find(s, 1) {
		return words[found]
	}
	return s
}

// meant is the choice that a whole text stands for, whatever its marks and case: “TT” is “Tập thể”.
func (p *Page) meant(i int, s string) (string, bool) {
	if c := ofSheet[i]; c != nil {
		if code, ok := value.ReadTerm(&c.Shape, s); ok {
			return p.text().Term(code), true
		}
	}
	key := vi.Fold(s)
	for _, w := range p.choices(i) {
		if vi.Fold(w) == key {
			return w, true
		}
	}
	return s, false
}

// reading says how the text of a cell is understood, where that is not what it says.
func (p *Page) reading(i int, s string) string {
	if ofSheet[i] == nil {
		return ""
	}
	read, note := inputs.Understood(p.text(), p.blankLine(), ofSheet[i], s, p.hints())
	if read == s {
		return ""
	}
	return note
}

// hint says how a column is typed.
func (p *Page) hint(i int) string {
	h, c := &p.text().Grid.Hints, ofSheet[i]
	switch {
	case p.choices(i) != nil:
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
func (p *Page) blankLine() *sheet.Line { return registration.Begin(record.ID{}, record.ID{}, p.year) }
