package intake

import (
	"slices"
	"strings"
)

// rowAt is a row of a sheet.
type rowAt struct {
	sheet string
	row   int
}

// yearsNamed are the years that a list names of itself: in its column of years, else in titles, names of sheets and
// sections, else in its dates.
func (l *List) yearsNamed() (years []int) {
	for _, r := range l.rows.from(0) {
		if y := r.year; y != 0 && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	for _, places := range [][]SeenIn{{InTitle, InSheet, InSection}, {InDates}} {
		if len(years) > 0 {
			break
		}
		for _, s := range l.Seen {
			if slices.Contains(places, s.Where) && !slices.Contains(years, s.Year) {
				years = append(years, s.Year)
			}
		}
	}
	if len(years) == 0 {
		return l.Years()
	}
	slices.Sort(years)
	return years
}

// Year is the one year that the list names of itself; 0 when it names none or several.
func (l *List) Year() int {
	if years := l.yearsNamed(); len(years) == 1 {
		return years[0]
	}
	return 0
}

// heldYear is what of a list waits, because by its own words it is not of the year.
type heldYear struct {
	sheets   map[int]bool
	sections map[rowAt]bool // by their rows
}

// holding finds the sheets and sections that are of another year by their own words. Their rows wait until somebody
// says the year; where another sheet is of the year by its name, these are not, whatever was said.
func (p *planner) holding(year int) *heldYear {
	if h := p.years[year]; h != nil {
		return h
	}
	h := &heldYear{map[int]bool{}, map[rowAt]bool{}}
	p.years[year] = h
	if year == 0 {
		return h
	}
	asked := slices.ContainsFunc(p.list.Seen, func(s Seen) bool { return s.Where == InSheet && s.Year == year })
	told := map[rowAt]bool{}
	hold := func(said []Seen) (held bool) {
		if slices.ContainsFunc(said, func(s Seen) bool { return s.Year == year }) {
			return false // what names both years speaks of both
		}
		for _, s := range said {
			if p.o.Set.confirms(year) && !(asked && s.Where == InSheet) {
				continue
			}
			if at := (rowAt{s.Sheet, s.Row}); !told[at] {
				told[at] = true
				p.report(Problem{Sheet: s.Sheet, Row: s.Row, Code: OtherYear, Hard: true, Found: s.Text, Want: []string{itoa(year), itoa(s.Year)}})
			}
			return true
		}
		return false
	}
	for i := range p.list.Sheets {
		h.sheets[i] = hold(p.list.yearsOver(i))
	}
	sections := map[rowAt][]Seen{}
	for _, s := range p.list.Seen {
		if at := (rowAt{s.Sheet, s.Row}); s.Where == InSection {
			sections[at] = append(sections[at], s)
		}
	}
	for _, s := range p.list.Seen {
		if at := (rowAt{s.Sheet, s.Row}); s.Where == InSection && !h.sections[at] {
			h.sections[at] = hold(sections[at])
		}
	}
	return h
}

// yearsOver are the years that the sheet's name and the titles of a table tell, or, where its own tell none, those of
// the table before it.
func (l *List) yearsOver(table int) (years []Seen) {
	name := l.Sheets[table].Name
	for i := table; i >= 0 && l.Sheets[i].Name == name && len(years) == 0; i-- {
		for _, s := range l.Seen {
			if s.Where == InTitle && s.Sheet == name && slices.ContainsFunc(l.Sheets[i].Titles, func(t Title) bool { return t.Row == s.Row }) {
				years = append(years, s)
			}
		}
	}
	for _, s := range l.Seen {
		if s.Where == InSheet && s.Sheet == name {
			years = append(years, s)
		}
	}
	return years
}

// waits tells whether a row of a year waits. One of another year than the one asked is there by its id.
func (p *planner) waits(r *row, year int) bool {
	if p.o.Year != 0 && year != p.o.Year {
		return false
	}
	h := p.holding(year)
	if h.sheets[r.sheet] {
		return true
	}
	if len(h.sections) == 0 {
		return false
	}
	for i := len(r.sections) - 1; i >= 0; i-- {
		if h.sections[rowAt{p.list.parsers[r.sheet].name, r.sections[i].Row}] {
			return true
		}
	}
	return false
}

// sectionsOf are the texts of the section rows above a row, from the outermost.
func (p *planner) sectionsOf(r *row) (texts []string) {
	header := p.list.parsers[r.sheet].h.last
	for _, s := range r.sections {
		if s.Row > header {
			texts = append(texts, s.Text)
		}
	}
	if len(texts) == 0 && r.section != "" {
		texts = append(texts, r.section)
	}
	return texts
}

// tellOwn says once that rows which name no unit are taken for the own, and which rows were given by a title alone.
func (p *planner) tellOwn() {
	for _, u := range p.plan.Units {
		switch {
		case u.By == ByOwner && len(p.me.Children) > 0:
			p.report(Problem{Code: OwnList, Found: itoa(u.Rows), Want: []string{u.Code + " " + u.Name}})
		case u.By == ByTitle && u.Code != p.me.Code:
			p.report(Problem{Code: UnitFromTitle, Found: u.Text, Want: []string{u.Code + " " + u.Name, itoa(u.Rows)}})
		}
	}
}

// isYear tells a text that is a year of these times.
func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "20") || strings.HasPrefix(s, "199"))
}
