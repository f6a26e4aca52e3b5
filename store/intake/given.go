package intake

import (
	"cmp"
	"fmt"
	"slices"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Given is what a person said beforehand for what a list does not say. It fills what is empty, and never beats a cell.
type Given struct {
	columns []Column
	texts   map[Column]string
	row     row // as its values were read
	unit    string
	year    int
	each    bool                         // each row says its own year
	words   map[Column]map[string]string // what a word of a column means, by its spelling
}

// GivenError is a value that cannot be taken as it was given.
type GivenError struct {
	Column Column
	Value  string
	Code   Code     // of the problem; empty: the column takes no value for all rows
	Want   []string // what it takes
}

func (e *GivenError) Error() string {
	return fmt.Sprintf("%s=%s: %s, expected %q", e.Column, e.Value, e.Code, e.Want)
}

// settable are the columns that can be given once for all rows.
var settable = []Column{UnitCode, UnitName, Field, Subject, Registrant, Place, Content, Standing, Registered, From, To, Money, Land, Labour, Participants, Results,
	Verdict, InCharge, Post, Target, Year}

// NewGiven is for Give.
func NewGiven() *Given {
	return &Given{texts: map[Column]string{}, words: map[Column]map[string]string{}}
}

// Give says a value for all rows whose column is empty. It is read as a cell would be. Errors are of type *GivenError.
func (g *Given) Give(c Column, value string) error {
	if !slices.Contains(settable, c) || value == "" {
		return &GivenError{Column: c, Value: value}
	}
	if g.texts[c] != "" && g.texts[c] != value {
		return &GivenError{Column: c, Value: value, Code: TwoMarks, Want: []string{g.texts[c]}}
	}
	if g.texts[c] = value; c == Year && slices.Contains(eachRow, vi.Spelled(value)) {
		g.each = true
		return nil
	}
	g.columns = append(g.columns, c)
	cells := make([]string, len(g.columns))
	for i, c := range g.columns {
		cells[i] = g.texts[c]
	}
	p := typedParser(&List{}, g.columns)
	p.read(worksheet.Row{N: 1, Cells: typedCells(cells)}, &g.row)
	for _, q := range g.row.problems {
		if q.Hard && q.Heading == string(c) && q.Found != "" {
			return &GivenError{c, value, q.Code, q.Want}
		}
	}
	switch c {
	case Year:
		g.year = g.row.year
	case UnitCode, UnitName:
		g.unit = value
	}
	return nil
}

// eachRow are the words for “each row has its own”.
var eachRow = []string{"mỗi dòng", "từng dòng", "each row", "each"}

// Nothing is what a word means that leaves its column empty.
const Nothing = "-"

// Mean says what a word means in a column: “KT-XH” is “Kinh tế”, or Nothing.
func (g *Given) Mean(c Column, word, value string) error {
	probe := NewGiven()
	if value != Nothing {
		if err := probe.Give(c, value); err != nil {
			return err
		}
	}
	if g.words[c] == nil {
		g.words[c] = map[string]string{}
	}
	g.words[c][vi.Spelled(word)] = value
	return nil
}

// Year is the year that was given; 0 for none.
func (g *Given) Year() int { return g.year }

// EachRow tells that a person said of the years that each row has its own.
func (g *Given) EachRow() bool { return g != nil && g.each }

// confirms tells that a person said the year.
func (g *Given) confirms(year int) bool { return g != nil && g.year == year }

// unitMeant is what a person said that a text means which names a unit; empty where nothing was said of it.
func (g *Given) unitMeant(text string) string {
	if g == nil {
		return ""
	}
	return cmp.Or(g.words[UnitName][vi.Spelled(text)], g.words[UnitCode][vi.Spelled(text)])
}

// prepareSet looks up the unit that was given, and holds the year against the one asked.
func (p *planner) prepareSet() error {
	g := p.o.Set
	if g == nil {
		return nil
	}
	if g.year != 0 && g.year != p.o.Year {
		return &GivenError{Year, itoa(g.year), WrongYear, []string{itoa(p.o.Year)}}
	}
	if f := g.texts[Field]; f != "" {
		if set, err := p.fields.of(p.me, p.last); err != nil {
			return err
		} else if set != nil && !p.o.AddFields {
			if _, ok := set.Find(f); !ok {
				return &GivenError{Field, f, UnknownField, set.names()}
			}
		}
	}
	if g.unit == "" {
		return nil
	}
	res := resolution{unit: p.tree.ByCode(g.unit)}
	if res.unit == nil {
		res = p.units.names.find(g.unit, "")
	}
	switch {
	case res.unit == nil:
		return &GivenError{UnitCode, g.unit, res.code, res.want}
	case !p.tree.Covers(p.me.ID, res.unit.ID):
		return &GivenError{UnitCode, g.unit, NotOurs, []string{called2(p.me)}}
	}
	p.units.given = res.unit
	return nil
}

// supplied is a row with what was given where it says nothing; the row itself where nothing was.
func (p *planner) supplied(r *row) *row {
	g := p.o.Set
	if g == nil {
		return r
	}
	c := *r
	c.problems = slices.Clone(r.problems)
	g.fill(&c, func(q Problem, col Column) bool {
		at := p.located(r, col, "", false, "")
		return q.Column == at.Column && q.Heading == at.Heading
	})
	return &c
}

// fill puts what was given into a row. at tells whether a problem is about a column.
func (g *Given) fill(r *row, at func(Problem, Column) bool) {
	g.mean(r, at)
	done := map[Column]bool{}
	for _, s := range sayings() {
		if s.of(r) == "" && s.of(&g.row) != "" {
			s.take(r, &g.row)
			done[s.column] = true
		}
	}
	r.problems = slices.DeleteFunc(r.problems, func(q Problem) bool {
		return q.Found == "" && slices.ContainsFunc(g.columns, func(c Column) bool { return done[c] && at(q, c) })
	})
	r.bad = slices.ContainsFunc(r.problems, func(q Problem) bool { return q.Hard })
}

// mean puts the meaning of words in their places.
func (g *Given) mean(r *row, at func(Problem, Column) bool) {
	for c, words := range g.words {
		switch c {
		case Field:
			if v := words[vi.Spelled(r.field)]; v != "" {
				r.field = v
			}
			continue
		case UnitName, UnitCode:
			if v := words[vi.Spelled(r.unit)]; v != "" && r.unit != "" {
				r.unit, r.unitAbove = v, ""
			}
			if v := words[vi.Spelled(r.code)]; v != "" && r.code != "" {
				r.code, r.codeTyped = v, true
			}
			continue
		}
		for i := len(r.problems) - 1; i >= 0; i-- {
			q := r.problems[i]
			v := words[vi.Spelled(q.Found)]
			if v == "" || q.Found == "" || !at(q, c) {
				continue
			}
			one := NewGiven()
			if v == Nothing {
				r.problems = slices.Delete(r.problems, i, i+1)
			} else if one.Give(c, v) == nil {
				r.problems = slices.Delete(r.problems, i, i+1)
				one.fill(r, at)
			}
		}
	}
}
