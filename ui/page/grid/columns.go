package grid

import (
	"slices"

	"danvan/store/intake"
	"danvan/store/vi"
	"danvan/ui/part"
	"danvan/ui/part/grid"
	"danvan/ui/part/input"
)

// master are all columns that a row can have, in the order in which they stand.
var master = [...]intake.Column{intake.Name, intake.UnitCode, intake.UnitName, intake.UnitAbove, intake.Field, intake.Subject, intake.Registrant,
	intake.Place, intake.Standing, intake.Registered, intake.Money, intake.Land, intake.Labour, intake.Participants, intake.Content, intake.Results,
	intake.InCharge, intake.Post, intake.Target, intake.From, intake.To, intake.Verdict, intake.Year}

// always are the columns that show whether or not anything stands in them.
var always = map[intake.Column]bool{intake.Name: true, intake.Field: true, intake.Subject: true, intake.Registrant: true, intake.Place: true,
	intake.Standing: true, intake.Registered: true, intake.Money: true, intake.Land: true, intake.Labour: true, intake.Participants: true,
	intake.Content: true, intake.Results: true}

// place gives where a column stands in a row; -1 when rows have none.
func place(c intake.Column) int { return slices.Index(master[:], c) }

var widths = map[intake.Column]int{intake.Name: 36, intake.UnitName: 16, intake.Field: 16, intake.Subject: 11, intake.Registrant: 22, intake.Place: 16,
	intake.Money: 15, intake.Content: 24, intake.Results: 24, intake.InCharge: 18, intake.Post: 16,
	intake.UnitAbove: 16, intake.Registered: 12}

// widthOf is how wide a column is, in cells.
func widthOf(c intake.Column) int {
	if w := widths[c]; w != 0 {
		return w
	}
	return 11
}

func isFigure(c intake.Column) bool {
	return c == intake.Money || c == intake.Land || c == intake.Labour || c == intake.Participants
}

func isDay(c intake.Column) bool {
	return c == intake.Registered || c == intake.From || c == intake.To
}

func isLong(c intake.Column) bool { return c == intake.Content || c == intake.Results }

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
		if always[c] || used[i] || c == intake.UnitName && len(p.offer.units) > 1 {
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
		c := master[i]
		p.grid.Columns = append(p.grid.Columns, grid.Column{Title: p.text().Grid.Heading(c), Width: widthOf(c), Right: isFigure(c), Long: isLong(c)})
	}
	row, _ := p.grid.Cursor()
	p.grid.Go(row, at)
}

// choices are the words that a column takes; nil when it takes any text.
func (p *Page) choices(c intake.Column) []string {
	switch c {
	case intake.Field:
		return p.offer.fields
	case intake.UnitName:
		return p.offer.units
	}
	return intake.Words(c)
}

// line makes the box in which a column is typed.
func (p *Page) line(col int) *input.Line {
	c := master[p.shown[col]]
	l := input.NewLine("")
	l.AsTyped = isDay(c) || isFigure(c)
	switch {
	case c == intake.Registrant:
		l.Completion = p.offer.registrants
	case c == intake.Place:
		l.Completion = p.offer.places
	case p.choices(c) != nil:
		l.Completion = input.NewCompletion(p.choices(c))
		l.Tidy = func(s string) string { return p.chosen(c, s) }
	case isDay(c):
		l.Tidy = func(s string) string {
			if day := intake.Understood(c, s, p.hints()); day != "" {
				return day
			}
			return s
		}
	}
	return l
}

// chosen is the choice that was meant by part of it, typed without marks; the text itself when none was.
func (p *Page) chosen(c intake.Column, s string) string {
	if word, ok := p.meant(c, s); ok {
		return word
	}
	words := p.choices(c)
	if vi.Fold(s) != "" {
		for _, i := range part.NewFinder(words).Find(s, 1) {
			return words[i]
		}
	}
	return s
}

// meant is the choice that a whole text stands for, whatever its marks and case: “TT” is “Tập thể”.
func (p *Page) meant(c intake.Column, s string) (string, bool) {
	if word, ok := intake.Means(c, s); ok {
		return word, true
	}
	key := vi.Fold(s)
	for _, w := range p.choices(c) {
		if vi.Fold(w) == key {
			return w, true
		}
	}
	return s, false
}

// hints are what a date may leave out.
func (p *Page) hints() vi.DateHints {
	return vi.DateHints{Today: vi.DateOf(p.h.Now()), Year: p.year}
}
