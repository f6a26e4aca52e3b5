package intake

import "slices"

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
	asked := false
	for _, s := range p.list.Seen {
		asked = asked || s.Where == InSheet && s.Year == year
	}
	fits := map[rowAt]bool{} // a title that names both years speaks of both
	for _, s := range p.list.Seen {
		if s.Year == year {
			fits[rowAt{s.Sheet, titleRow(s)}] = true
		}
	}
	for i := range p.list.Sheets {
		at := &p.list.Sheets[i]
		for _, s := range p.list.Seen {
			if s.Sheet != at.Name || s.Year == year || s.Where == InDates || s.Where == InHeading || fits[rowAt{s.Sheet, titleRow(s)}] {
				continue
			}
			if p.o.Set.confirms(year) && !(asked && s.Where == InSheet) {
				continue
			}
			other := Problem{Sheet: at.Name, Row: s.Row, Code: OtherYear, Hard: true, Found: s.Text, Want: []string{itoa(year), itoa(s.Year)}}
			if s.Where == InSection {
				h.sections[rowAt{at.Name, s.Row}] = true
				p.report(other)
				continue
			}
			if !h.sheets[i] {
				h.sheets[i] = true
				p.report(other)
			}
		}
	}
	return h
}

// titleRow puts all the titles of a sheet together.
func titleRow(s Seen) int {
	if s.Where == InSection {
		return s.Row
	}
	return 0
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
