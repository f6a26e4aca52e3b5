package paper

import (
	"encoding/csv"
	"io"
	"strings"
)

// CSV writes UTF-8 with the mark that Excel asks for.
func (t *Table) CSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	line := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		line[i] = c.Heading
	}
	_ = out.Write(line) // the writer keeps its first error
	for _, row := range t.Rows {
		for i, v := range row {
			line[i] = harmless(v)
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
