package main

import (
	"errors"
	"io"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
)

// listSheet prints the lines of a sheet with all their columns.
func (p *program) listSheet(s *sheet.Sheet, unit string, q list.Query, limit int, dst outFile, format string) error {
	return p.reading(func(tx *store.Tx) error {
		if unit != "" {
			u, err := p.unitByCode(tx, unit)
			if err != nil {
				return err
			}
			q.Unit = u.ID
		}
		s, err := p.sheetFor(tx, s, tx.Me().Unit, q.Year)
		if err != nil {
			return err
		}
		names, err := wording.Read(p.t, tx)
		if err != nil {
			return err
		}
		rows, err := list.Read(tx, names, s, nil, q)
		if err != nil {
			return err
		}
		offers, err := list.ReadOffers(tx, p.t, s, vi.DateOf(p.now()))
		if err != nil {
			return err
		}
		of := rows.Len()
		if rows.TakenBack > 0 {
			p.note(p.t.CLI.Say.TakenBack(rows.TakenBack))
		}
		if limit > 0 {
			rows.First(limit)
		}
		return p.deliver(dst, format, func(w io.Writer) error {
			if format == "json" || format == "csv" || format == "xlsx" {
				if rows.Len() < of {
					p.note(p.t.CLI.Say.Listed(rows.Len(), of))
				}
			}
			switch d := list.Paper(p.t, s, rows, offers); format {
			case "json":
				all := p.rowsInJSON(rows)
				return errors.Join(rows.Err(), writeJSON(w, all))
			case "csv", "xlsx":
				return d.Write(w, paper.Format(format), p.t)
			default:
				tableOf(d, p.t).write(w, p.room(dst.path))
				p.note(p.t.CLI.Say.Listed(rows.Len(), of))
				return rows.Err()
			}
		})
	})
}

// rowsInJSON gives each line's values by the code names of its columns.
func (p *program) rowsInJSON(rows *list.Lines) []map[string]any {
	all := make([]map[string]any, rows.Len())
	for i := range all {
		r := rows.Row(i)
		x := map[string]any{"id": r.Line.Ref().ID, "unit_code": r.Unit}
		for j := range r.Line.Sheet.Columns {
			c := &r.Line.Sheet.Columns[j]
			if c.Said || r.Line.Empty(c) {
				continue
			}
			x[c.Name] = inJSON(r.Line, c, r.Words[j])
		}
		all[i] = x
	}
	return all
}

// inJSON is a value for programs; a reference is an object with its name.
func inJSON(l *sheet.Line, c *sheet.Column, words string) any {
	switch v := l.Value(c).(type) {
	case value.Figure:
		x := map[string]any{"amount": v.Amount.String(), "qualifier": v.Qualifier, "written": v.Written}
		if !v.High.IsZero() {
			x["high"] = v.High.String()
		}
		return x
	case record.ID:
		return map[string]any{"id": v, "name": words}
	default:
		return v
	}
}
