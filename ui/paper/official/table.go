package official

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/paper"
	"danvan/ui/paper/report"
)

// tabled are the reports that are a table, of which each is a paper.
var tabled = []report.Name{report.Sheet, report.Fields, report.Units, report.Models, report.Years, report.Completeness, report.Reconciliation, report.Resources, report.Reviews,
	report.Criteria, report.Awards, report.Typical}

// table is a report as it stands on the screen, on paper that lies.
func (m *maker) table() error {
	made, err := m.report(report.Name(m.Paper))
	if err != nil {
		return err
	}
	if made.Fault != nil {
		return made.Fault
	}
	if err := m.tableAs(made.Doc); err != nil {
		return err
	}
	if m.Paper == Name(report.Completeness) {
		m.disputed(made.Conflicts)
		return nil
	}
	return m.standing(made.Conflicts)
}

// tableAs fills the places of a paper that is a table.
func (m *maker) tableAs(d *paper.Document) error {
	p := m.p
	p.Text("tên biểu", d.Heading.Title)
	p.Text("trích yếu", d.Heading.Period)
	p.Text("căn cứ", "")
	p.Table("bảng", tableOf(d, m))
	m.rowsAs(d)
	m.self = append([]string{m.t.Papers.Counted(m.t.Stretch(m.From, m.To, m.Span), m.unit.Name, m.t.Date(m.now))}, d.Notes...)
	return m.headAndFoot(signed{})
}

// public is the list of models that may be shown to everybody: who registers, and nobody else.
func (m *maker) public() error {
	var rows []report.Listed

	shown, held, err := InPublic(m.tx, m.list.Find(m.query()), record.Date(m.now.Format("2006-01-02")))
	if err != nil {
		return err
	}
	for _, r := range shown {
		rows = append(rows, report.ListedOf(m.list, r))
	}
	h, w := &m.t.CLI.Report, &m.t.Papers
	d := &paper.Document{Heading: paper.Heading{Title: w.PublicList, Period: m.t.Stretch(m.From, m.To, m.Span)}, Rows: len(rows), Columns: []paper.Column{{Heading: "TT", Width: 6, Number: true},
		{Heading: h.Name, Width: 36}, {Heading: h.Registrant, Width: 24}, {Heading: h.Unit, Width: 18}, {Heading: h.Field, Width: 18}, {Heading: h.Subject, Width: 10}, {Heading: h.Verdict, Width: 12}}}
	d.Row = func(i int) paper.Row {
		r := &rows[i]
		return paper.Row{Disputed: r.Conflict, Cells: []paper.Cell{paper.Whole(i + 1), paper.Text(r.Name), paper.Text(r.Registrant), paper.Text(m.list.UnitName(shown[i].Unit)), paper.Text(r.Field),
			paper.Text(m.t.Terms.Subject(r.Subject)), paper.Text(m.t.Terms.Verdict(r.Verdict))}}
	}
	if held > 0 {
		d.Notes = append(d.Notes, m.t.CLI.Say.NotPublic(held))
	}
	if len(rows) == 0 {
		m.open(w.NobodyShown)
	}
	conflicts := 0
	for _, r := range shown {
		if r.Conflict {
			conflicts++
		}
	}
	if conflicts > 0 {
		m.marked = append(m.marked, paper.Mark+m.t.Reports.Conflicts(conflicts))
		d.Notes = append(d.Notes, m.marked...)
	}
	if err := m.tableAs(d); err != nil {
		return err
	}
	return m.standing(conflicts)
}

// query is the participations of the span.
func (m *maker) query() listing.Query {
	since, until := m.Interval().Days()
	return listing.Query{Unit: m.unit.ID, Only: func(r *listing.Row) bool {
		if m.Own && r.Unit != m.unit.ID {
			return false
		}
		if m.Span == "" {
			return r.Year >= m.From && r.Year <= m.To
		}
		first, last := r.Registered.Days()
		return first != "" && first >= since && last <= until
	}}
}

// InPublic gives the rows that may be named in public on a day, and how many may not. What stands in a list names
// nobody but who registers: no person in charge, no telephone.
func InPublic(tx *store.Tx, found []*listing.Row, on record.Date) (shown []*listing.Row, held int, err error) {
	for _, r := range found {
		ref := r.ModelRef()
		if r.Into != nil {
			ref = *r.Into
		}
		var m record.Model
		if _, err := tx.Get(ref, &m); err != nil {
			return nil, 0, err
		}
		if m.MayBeShown(on) {
			shown = append(shown, r)
		} else {
			held++
		}
	}
	return shown, held, nil
}
