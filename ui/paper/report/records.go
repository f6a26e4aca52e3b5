package report

import (
	"slices"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/resource"
	"danvan/store/sheet"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
)

// mostRecords is how many lines a worksheet has room for, beside what stands above and below them.
const mostRecords = 1_000_000

// counting are the columns of figures of a record: 1 where it counts, so that the sum of the lines of a row is the
// figure of the row.
var counting = []record.CountedAs{record.CountRegistered, record.CountRecognised, record.CountExemplary, record.CountNew, record.CountMaintained, record.CountCollective,
	record.CountIndividual, record.CountHousehold}

// further makes the worksheets behind the table: the records of each row, and of units their fields by subject. It may
// be asked for as long as the transaction lasts.
func (m *maker) further() (all []*paper.Document, err error) {
	switch m.Name {
	case Models, Decision, Typical, Summary, Completeness, Proposal: // their lines are the records
		return nil, nil
	case Sheet:
		return m.behindSheet()
	case Awards:
		return m.behindLines()
	case Resources:
		return m.behindResources()
	case Units:
		d, err := m.bySubject()
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	if d := m.behindRows(); d != nil {
		all = append(all, d)
	}
	return all, nil
}

// holds tells whether a participation is one of those behind a row.
func (m *maker) holds(b *Behind, r *listing.Row) bool {
	return (b.Row == nil || b.Row == r) && (b.Year == 0 || b.Year == r.Year) && (b.Unit.IsZero() || m.scope.Tree.Covers(b.Unit, r.Unit)) && (b.Match == nil || b.Match(r))
}

// behindRows are the participations behind each row. The rows of counts hold each once, below the last that it is
// behind, the deepest of units; others each what is behind it.
func (m *maker) behindRows() *paper.Document {
	once := m.Name == Fields || m.Name == Units || m.Name == Years
	var behind []*Behind
	var names []string
	for i := range m.out.Doc.Rows {
		row, b := m.out.Doc.Row(i), m.out.Behind(i)
		if b == nil || b.Sheet != "" || once && row.Kind == paper.Total || !once && b.Row != nil { // that row is the record
			continue
		}
		name := row.Name(m.out.Doc.Columns, m.t)
		if !once && len(row.Cells) > 1 && row.Cells[1].IsText() && row.Cells[1].Shown(m.t) != name {
			name += " – " + row.Cells[1].Shown(m.t)
		}
		behind, names = append(behind, b), append(names, name)
	}
	type at struct {
		row  int
		what *listing.Row
	}
	var lines []at
	query := listing.Query{Unit: m.scope.Unit.ID}
	if m.Tree != "" {
		query.Unit = record.ID{}
	}
	m.list.Each(query, func(r *listing.Row) {
		last := -1
		for i, b := range behind {
			if !m.holds(b, r) {
				continue
			}
			if last = i; !once {
				lines = append(lines, at{i, r})
			}
		}
		if once && last >= 0 {
			lines = append(lines, at{last, r})
		}
	})
	if len(behind) == 0 {
		return nil
	}
	h, w := m.headings(), m.words()
	d := &paper.Document{Name: w.Records, Rows: min(len(lines), mostRecords), Filter: true, Columns: []paper.Column{{Heading: w.OfRow, Width: shortWidth}, {Heading: h.Code, Width: 11},
		{Heading: h.Unit, Width: shortWidth}, {Heading: h.Year, Width: 8}, {Heading: h.Name, Width: nameWidth}, {Heading: h.Registrant, Width: shortWidth}, {Heading: h.Field, Width: shortWidth}}}
	for _, c := range counting {
		d.Columns = append(d.Columns, figure(m.t.Term(string(c))))
	}
	var kinds []record.ResourceKind
	if once || m.Name == Reconciliation { // others count no sums
		kinds = resource.Summed
	}
	for _, k := range kinds {
		d.Columns = append(d.Columns, figure(m.t.Sums.Head(k)))
	}
	d.Row = func(i int) paper.Row {
		r := lines[i].what
		cells := []paper.Cell{paper.Text(names[lines[i].row]), paper.Text(m.code(r.Unit)), paper.Text(m.list.UnitName(r.Unit)), paper.Year(r.Year), paper.Text(r.Name), paper.Text(r.Registrant),
			paper.Text(m.list.FieldName(r.Field))}
		for _, c := range counting {
			n := 0
			if m.countsOne(c, r) {
				n = 1
			}
			cells = append(cells, paper.Whole(n))
		}
		sum := r.Mobilised()
		for _, k := range kinds {
			cells = append(cells, m.amount(sum, k))
		}
		return paper.Row{Cells: cells, Disputed: r.Conflict}
	}
	d.Notes = []string{w.RecordsSay(once)}
	if len(lines) > mostRecords {
		d.Notes = append(d.Notes, w.RecordsCut(mostRecords, len(lines)))
	}
	return d
}

// behindSheet is what every figure of the sheet of measures is made of.
func (m *maker) behindSheet() ([]*paper.Document, error) {
	if m.Rows {
		return nil, nil
	}
	q := m.Request
	q.Rows = true
	made, err := Make(m.tx, m.list, m.t, q, m.now)
	if err != nil {
		return nil, err
	}
	d := made.Doc
	d.Name, d.Heading, d.Filter = m.words().Records, paper.Heading{}, true
	return []*paper.Document{d}, nil
}

// behindLines are the lines of a sheet that the rows count.
func (m *maker) behindLines() ([]*paper.Document, error) {
	b := m.out.Behind(m.out.Doc.Rows - 1)
	if b == nil || b.Sheet == "" {
		return nil, nil
	}
	names, err := wording.Read(m.t, m.tx)
	if err != nil {
		return nil, err
	}
	s := sheet.Of(b.Sheet)
	rows, err := list.Read(m.tx, names, s, append([]record.Ref{}, b.Refs...), list.Query{})
	if err != nil {
		return nil, err
	}
	offers, err := list.ReadOffers(m.tx, m.t, s, vi.DateOf(m.now))
	if err != nil {
		return nil, err
	}
	d := list.Paper(m.t, s, rows, offers)
	d.Name, d.Behind, d.Keys = m.words().Records, nil, nil
	for i := range d.Columns { // they are read, not filled in
		d.Columns[i].Choices, d.Columns[i].Needed = nil, false
	}
	return []*paper.Document{d}, rows.Err()
}

// bySubject has a row for each unit right below, and below each field how many of every subject.
func (m *maker) bySubject() (*paper.Document, error) {
	one := *m
	all, err := m.tx.EveryField()
	if err != nil {
		return nil, err
	}
	if one.into, err = m.tx.Crosswalk(m.scope.Unit.ID); err != nil {
		return nil, err
	}
	fields := tally.Fields(m.scope, m.set, all, one.rows).Rows
	column := map[string]int{}
	for i, f := range fields {
		column[vi.Fold(f.Field)] = i
	}
	subjects := []record.SubjectKind{record.Collective, record.Individual, record.Household, ""}
	units := m.out.JSON.(*tally.UnitsReport).Rows
	counts := make([][]int, len(units)+1) // the last is the total
	for i := range counts {
		counts[i] = make([]int, len(fields)*len(subjects))
	}
	used := map[record.SubjectKind]bool{record.Collective: true, record.Individual: true}
	for at, n := range tally.Breakdown(m.scope, one.rows) {
		used[at.Subject] = true
		c := column[vi.Fold(all[at.Field].Name)]*len(subjects) + max(0, slices.Index(subjects, at.Subject))
		for i, u := range units {
			if u.ID == at.Unit || u.Depth > 0 && m.scope.Tree.Covers(u.ID, at.Unit) {
				counts[i][c] += n.Registered
			}
		}
		counts[len(units)][c] += n.Registered
	}
	h := m.headings()
	d := &paper.Document{Name: m.words().BySubject, Rows: len(counts), Columns: []paper.Column{{Heading: h.Code, Width: 11}, {Heading: h.Unit, Width: nameWidth}}}
	for _, f := range fields {
		for _, s := range subjects {
			if used[s] {
				d.Columns = append(d.Columns, paper.Column{Heading: m.words().Subject(string(s), h.NoSubject), Over: or(f.Field, h.NoField), Number: true, Width: 9})
			}
		}
	}
	d.Row = func(i int) paper.Row {
		r := paper.Row{Kind: paper.Total, Cells: []paper.Cell{{}, paper.Text(h.Total)}}
		if i < len(units) {
			r = paper.Row{Cells: []paper.Cell{paper.Text(units[i].Unit), paper.Text(units[i].Name)}, Indent: max(0, units[i].Depth-1)}
		}
		for c, n := range counts[i] {
			if used[subjects[c%len(subjects)]] {
				r.Cells = append(r.Cells, paper.Whole(n))
			}
		}
		return r
	}
	return d, nil
}
