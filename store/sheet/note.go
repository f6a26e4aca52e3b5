package sheet

import (
	"slices"

	"danvan/store/record"
	"danvan/store/worksheet"
)

// Notes is the column that takes what a file says beside the sheet's own columns; nil where the sheet has none.
func (s *Sheet) Notes() *Column {
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Type == record.Lines && !c.Own {
			return c
		}
	}
	return nil
}

// noting finds the column that notes go into; width is where one may be put that the file lacks.
func (l *List) noting(width int) {
	if !slices.ContainsFunc(l.Heads, func(h Heading) bool { return h.As == AsNote }) {
		return
	}
	to := l.Sheet.Notes()
	i := slices.IndexFunc(l.Columns, func(h Heading) bool { return h.Column == to })
	if i < 0 {
		i = len(l.Columns)
		l.Columns = append(l.Columns, Heading{Meaning: Meaning{As: AsColumn, Column: to}, at: width})
	}
	l.into = &l.Columns[i]
}

// noted puts what stands in the columns of notes behind the text that they go into, each under its heading.
func (l *List) noted(cells []worksheet.Cell) []worksheet.Cell {
	if l.into == nil {
		return cells
	}
	at := func(i int) worksheet.Cell { return (&Row{cells: cells}).cell(i) }
	text := at(l.into.at).Text
	for _, h := range l.Heads {
		if say := at(h.at).Shown(); h.As == AsNote && say != "" {
			if text != "" {
				text += "\n"
			}
			text += h.Text + ": " + say
		}
	}
	for len(cells) <= l.into.at {
		cells = append(cells, worksheet.Cell{})
	}
	if text != "" {
		cells[l.into.at] = worksheet.Cell{Kind: worksheet.Text, Text: text}
	}
	return cells
}

// Samples are the first few cells below a heading, those that say the same once.
func (l *List) Samples(h *Heading, most int) (all []string) {
	rows := l.Rows
	if l.totals != nil {
		rows = l.totals.rows
	}
	for i := range rows {
		if text := rows[i].text(h.at); text != "" && !slices.Contains(all, text) {
			if all = append(all, text); len(all) == most {
				return all
			}
		}
	}
	return all
}
