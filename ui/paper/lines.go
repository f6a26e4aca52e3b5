package paper

import (
	"encoding/csv"
	"io"

	"danvan/ui/text"
)

// csv writes the headings and the rows.
func (d *Document) csv(w io.Writer, t *text.Table) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	line := make([]string, len(d.Columns))
	for i, c := range d.Columns {
		line[i] = c.Heading
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
