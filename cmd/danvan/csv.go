package main

import (
	"encoding/csv"
	"io"
	"strings"
)

// csv writes the table for spreadsheets: UTF-8 with the mark that Excel asks for.
func (t *table) csv(w io.Writer) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	head := make([]string, len(t.columns))
	for i, c := range t.columns {
		head[i] = c.heading
	}
	_ = out.Write(head) // the writer keeps its first error
	for _, r := range t.rows {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = harmless(c)
		}
		_ = out.Write(cells)
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from taking text that others wrote for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+@", rune(s[0])) {
		return "'" + s
	}
	return s
}
