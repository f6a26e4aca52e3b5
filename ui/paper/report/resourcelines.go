package report

import (
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/ui/paper"
)

// behindResources are the figures that each sum of what was mobilised is made of: of models, and of units themselves.
func (m *maker) behindResources() ([]*paper.Document, error) {
	rows := map[record.ID]*listing.Row{}
	m.list.Each(m.query(), func(r *listing.Row) { rows[r.Participation] = r })
	type line struct {
		of      *Purpose
		unit    record.ID
		model   record.ID // the participation; zero: of the unit itself
		amount  measure.Amount
		written asWritten
	}
	var lines []line
	p := m.purposes()
	p.each = func(of *Purpose, unit, model record.ID, amount measure.Amount, written asWritten) {
		lines = append(lines, line{of, unit, model, amount, written})
	}
	if err := p.ofModels(); err != nil {
		return nil, err
	}
	if err := p.ofUnits(); err != nil {
		return nil, err
	}
	if len(lines) == 0 {
		return nil, nil
	}
	h, w := m.headings(), m.words()
	d := &paper.Document{Name: w.Records, Rows: min(len(lines), mostRecords), Filter: true, Columns: []paper.Column{{Heading: w.Figures.Purpose, Width: shortWidth}, {Heading: w.Figures.What, Width: 10},
		{Heading: h.Code, Width: 11}, {Heading: h.Unit, Width: shortWidth}, {Heading: h.Name, Width: nameWidth}, {Heading: h.Registrant, Width: shortWidth},
		{Heading: h.Year, Width: 8}, figure(m.t.Terms.Label("", "amount")), {Heading: w.Figures.Written, Width: shortWidth}}}
	d.Row = func(i int) paper.Row {
		l := &lines[i]
		name, registrant, year := paper.Cell{}, paper.Cell{}, paper.Cell{}
		if r := rows[l.model]; r != nil {
			name, registrant, year = paper.Text(r.Name), paper.Text(r.Registrant), paper.Year(r.Year)
		}
		amount := paper.Cell{} // of what cannot be added there is none
		if !l.amount.Unsummed {
			amount = paper.Number(l.amount.Low)
		}
		return paper.Row{Cells: []paper.Cell{paper.Text(or(l.of.Purpose, w.Figures.NoPurpose)), paper.Text(m.t.Terms.Resource(l.of.What)), paper.Text(m.code(l.unit)), paper.Text(m.list.UnitName(l.unit)),
			name, registrant, year, amount, paper.Text(l.written.String())}}
	}
	if len(lines) > mostRecords {
		d.Notes = append(d.Notes, w.RecordsCut(mostRecords, len(lines)))
	}
	return []*paper.Document{d}, nil
}
