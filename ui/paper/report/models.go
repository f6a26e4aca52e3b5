package report

import (
	"slices"
	"strconv"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/ui/paper"
)

func digits(n int) string { return strconv.Itoa(n) }

// ModelsReport is the printed list in JSON.
type ModelsReport struct {
	Report    string      `json:"report"` // "models"
	Year      int         `json:"year"`
	To        int         `json:"to,omitempty"` // the last of several years
	Span      string      `json:"span,omitempty"`
	Unit      string      `json:"unit"` // code
	Programme string      `json:"programme,omitempty"`
	Rows      []Listed    `json:"rows"` // in the order of the printed list
	Total     tally.Count `json:"total"`
}

// Listed is a participation with its model, in JSON.
type Listed struct {
	ID         record.ID          `json:"id"` // of the participation
	Model      record.ID          `json:"model"`
	Name       string             `json:"name"`
	Unit       string             `json:"unit"` // code
	Field      string             `json:"field"`
	Year       int                `json:"year"`
	Subject    record.SubjectKind `json:"subject_kind"`
	Registrant string             `json:"registrant"`
	Place      string             `json:"place"`
	Standing   record.Standing    `json:"standing"`
	Verdict    record.Verdict     `json:"verdict"` // empty while nobody has appraised it
	Conflict   bool               `json:"conflict,omitempty"`
}

// ListedOf words a row of a listing.
func ListedOf(l *listing.Listing, r *listing.Row) Listed {
	code := r.Unit.String()
	if u := l.Tree().Unit(r.Unit); u != nil {
		code = u.Code
	}
	return Listed{r.Participation, r.Model, r.Name, code, l.FieldName(r.Field), r.Year, r.Subject, r.Registrant, r.Place, r.Standing, r.Verdict, r.Conflict}
}

// roman are the numbers of the sections.
var roman = [...]string{"I", "II", "III", "IV"}

// models makes the list that goes with a decision. Its rows are worded when they are asked for: there may be a hundred
// thousand.
func (m *maker) models() error {
	found := m.list.Find(m.query())
	sections := tally.Models(m.scope, m.set, func(yield func(tally.Row) bool) {
		for _, l := range found {
			if !yield(Row(l)) {
				return
			}
		}
	})
	h := m.headings()
	columns := []paper.Column{{Heading: h.Number, Number: true}, {Heading: h.Name, Width: nameWidth}, {Heading: h.Registrant, Width: shortWidth},
		{Heading: h.Place, Width: shortWidth}, {Heading: h.Field, Width: shortWidth}, {Heading: h.Unit, Width: shortWidth}, {Heading: h.Verdict, Width: 16}}
	several := m.From != m.To
	if several {
		columns = slices.Insert(columns, 1, paper.Column{Heading: h.Year, Width: 8})
	}
	name := len(columns) - 6
	rows, starts := 0, make([]int, len(sections))
	for i, s := range sections {
		starts[i] = rows
		rows += 1 + len(s.Rows)
	}
	// at finds the section of a row of the document, and the place in it; -1 for its heading.
	at := func(i int) (section, n int) {
		s, exact := slices.BinarySearch(starts, i)
		if !exact {
			s--
		}
		return s, i - starts[s] - 1
	}
	d := m.out.Doc
	d.Columns, d.Rows = columns, rows
	d.Row = func(i int) paper.Row {
		s, n := at(i)
		if n < 0 {
			line := make([]paper.Cell, len(columns))
			line[name] = paper.Text(roman[s] + ". " + or(m.t.Terms.Subject(sections[s].Subject), h.NoSubject) + " (" + m.t.Number(sections[s].Registered) + ")")
			return paper.Row{Kind: paper.Section, Cells: line}
		}
		l := found[sections[s].Rows[n]]
		line := make([]paper.Cell, 0, len(columns))
		line = append(line, paper.Whole(n+1))
		if several {
			line = append(line, paper.Text(digits(l.Year)))
		}
		line = append(line, paper.Text(l.Name), paper.Text(l.Registrant), paper.Text(l.Place), paper.Text(m.list.FieldName(l.Field)),
			paper.Text(m.list.UnitName(l.Unit)), paper.Text(m.t.Terms.Verdict(l.Verdict)))
		return paper.Row{Cells: line, Disputed: l.Conflict}
	}
	m.out.behind = func(i int) *Behind {
		s, n := at(i)
		if n >= 0 {
			return &Behind{Row: found[sections[s].Rows[n]]}
		}
		kind := sections[s].Subject
		return m.all(or(m.t.Terms.Subject(kind), h.NoSubject), func(l *listing.Row) bool {
			return l.Subject == kind || kind == "" && !slices.Contains(record.SubjectKinds, l.Subject)
		})
	}
	total := sections.Total()
	m.totals(total, sections.Check())
	m.out.JSON = &lazyModels{m, found, sections, total}
	return nil
}

// lazyModels is worded when it is marshalled.
type lazyModels struct {
	m        *maker
	found    []*listing.Row
	sections tally.Sections
	total    tally.Count
}

// MarshalJSON writes a ModelsReport.
func (z *lazyModels) MarshalJSON() ([]byte, error) {
	v := ModelsReport{Report: string(Models), Year: z.m.From, Span: string(z.m.Span), Unit: z.m.scope.Unit.Code, Programme: z.m.scope.Programme, Rows: []Listed{}, Total: z.total}
	if z.m.To != z.m.From {
		v.To = z.m.To
	}
	for _, s := range z.sections {
		for _, at := range s.Rows {
			v.Rows = append(v.Rows, ListedOf(z.m.list, z.found[at]))
		}
	}
	return marshal(v)
}
