package paper

import (
	"encoding/csv"
	"io"
	"strings"

	"danvan/ui/text"
)

// csv writes the headings and the rows, as UTF-8 with the mark that Excel asks for.
func (d *Document) csv(w io.Writer, t *text.Table) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	line := make([]string, len(d.Columns))
	for i := range d.Columns {
		line[i] = d.Columns[i].Whole()
	}
	_ = out.Write(line) // the writer keeps its first error
	for r := range d.Rows {
		for i, c := range d.Row(r).Cells {
			line[i] = c.Plain(t)
			if c.IsText() {
				line[i] = harmless(line[i])
			}
		}
		_ = out.Write(line)
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from taking text that others wrote for a formula.
func harmless(s string) string {
	if bare := strings.TrimLeft(s, "'"); bare != "" && strings.ContainsRune("=+@-\t\r", rune(bare[0])) {
		return "'" + s // also before an apostrophe that was typed so: one is taken off when the list is read
	}
	return s
}
