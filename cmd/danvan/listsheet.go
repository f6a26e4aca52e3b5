package main

import (
	"io"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// sheetRow is a line of a sheet, read: its records' id and unit, and each column in words.
type sheetRow struct {
	line  *sheet.Line
	unit  string // code
	words []string
}

// listSheet prints the lines of a sheet with all their columns.
func (p *program) listSheet(s *sheet.Sheet, unit, search string, limit int, dst outFile, format string) error {
	return p.reading(func(tx *store.Tx) error {
		rows, err := p.sheetRows(tx, s, unit, search)
		if err != nil {
			return err
		}
		of := len(rows)
		if limit > 0 && limit < of {
			rows = rows[:limit]
		}
		return p.deliver(dst, format, func(w io.Writer) error {
			if format == "json" {
				if len(rows) < of {
					p.note(p.t.CLI.Say.Listed(len(rows), of))
				}
				return writeJSON(w, p.rowsInJSON(rows))
			}
			d := p.sheetPaper(s, rows)
			if format == "csv" || format == "xlsx" {
				if len(rows) < of {
					p.note(p.t.CLI.Say.Listed(len(rows), of))
				}
				return d.Write(w, paper.Format(format), p.t)
			}
			tableOf(d, p.t).write(w, p.room(dst.path))
			p.note(p.t.CLI.Say.Listed(len(rows), of))
			return nil
		})
	})
}

// sheetRows reads the lines of a sheet that are of a unit or below it, and hold all words that are searched for.
func (p *program) sheetRows(tx *store.Tx, s *sheet.Sheet, unit, search string) (rows []sheetRow, err error) {
	names, err := wording.Read(p.t, tx)
	if err != nil {
		return nil, err
	}
	var only record.ID
	if unit != "" {
		u, err := p.unitByCode(tx, unit)
		if err != nil {
			return nil, err
		}
		only = u.ID
	}
	refs, err := s.Refs(tx)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if !only.IsZero() && !names.Tree.Covers(only, ref.Channel.Unit) {
			continue
		}
		l, err := s.Read(tx, ref)
		if err != nil {
			return nil, err
		}
		row := sheetRow{line: l, unit: ref.Channel.Unit.String()}
		if u := names.Tree.Unit(ref.Channel.Unit); u != nil {
			row.unit = u.Code
		}
		for i := range s.Columns {
			words, err := names.Cell(tx, l, &s.Columns[i])
			if err != nil {
				return nil, err
			}
			row.words = append(row.words, words)
		}
		if row.holds(search) {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func (r *sheetRow) holds(search string) bool {
	all := vi.Fold(strings.Join(r.words, " "))
	for _, w := range strings.Fields(vi.Fold(search)) {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}

// rowsInJSON gives each line's values by the code names of its columns.
func (p *program) rowsInJSON(rows []sheetRow) []map[string]any {
	all := make([]map[string]any, len(rows))
	for i, r := range rows {
		x := map[string]any{"id": r.line.Ref().ID, "unit_code": r.unit}
		for j := range r.line.Sheet.Columns {
			c := &r.line.Sheet.Columns[j]
			if c.Said || r.line.Empty(c) {
				continue
			}
			x[c.Name] = inJSON(r.line, c, r.words[j])
		}
		all[i] = x
	}
	return all
}

// inJSON is a value for programs; a reference is an object with its name.
func inJSON(l *sheet.Line, c *sheet.Column, words string) any {
	switch v := l.Value(c).(type) {
	case value.Figure:
		return map[string]any{"amount": v.Amount.String(), "qualifier": v.Qualifier, "written": v.Written}
	case record.ID:
		return map[string]any{"id": v, "name": words}
	default:
		return v
	}
}

// sheetPaper is the lines of a sheet as a table: the id, the unit, and every column.
func (p *program) sheetPaper(s *sheet.Sheet, rows []sheetRow) *paper.Document {
	d := &paper.Document{Name: p.t.Sheet(s), Columns: []paper.Column{{Heading: "ID", Width: 18}, {Heading: p.t.CLI.Report.Code, Width: 11}}, Rows: len(rows)}
	var shown []int
	for i := range s.Columns {
		c := &s.Columns[i]
		if c.Said {
			continue
		}
		shown = append(shown, i)
		d.Columns = append(d.Columns, paper.Column{Heading: p.t.Column(c), Number: c.Type == record.Whole || c.Type == record.Number, Width: widthOf(c)})
	}
	d.Row = func(i int) paper.Row {
		r := &rows[i]
		cells := []paper.Cell{paper.Text(r.line.Ref().ID.String()), paper.Text(r.unit)}
		for _, j := range shown {
			cells = append(cells, paperCell(r.line, &s.Columns[j], r.words[j]))
		}
		return paper.Row{Cells: cells}
	}
	return d
}

// paperCell is a typed cell: figures are numbers where their words say no more.
func paperCell(l *sheet.Line, c *sheet.Column, words string) paper.Cell {
	if words == "" {
		return paper.Text("")
	}
	switch v := l.Value(c).(type) {
	case int64:
		if c.Type == record.Year {
			return paper.Year(int(v))
		}
		return paper.Whole(int(v))
	case record.Decimal:
		var d vi.Decimal
		if d.UnmarshalText([]byte(v)) == nil {
			return paper.Number(d)
		}
	case value.Figure:
		if v.Written == "" && v.Qualifier == "" {
			return paper.Number(v.Amount)
		}
	}
	return paper.Text(words)
}

func widthOf(c *sheet.Column) float64 {
	switch c.Type {
	case record.Lines:
		return 44
	case record.Text, record.Reference:
		return 24
	case record.Day, record.Span, record.Choice, sheet.Figure:
		return 14
	}
	return 0
}
