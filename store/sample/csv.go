package sample

import (
	"encoding/csv"
	"io"
)

// bom marks UTF-8 for Excel.
const bom = "\uFEFF"

func writeCSV(w io.Writer, rows func(write func(...string))) error {
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	rows(func(cells ...string) { _ = out.Write(cells) }) // the writer keeps its first error
	out.Flush()
	return out.Error()
}

// WriteUnits writes the tree: code, name, level, code of the unit above.
func (p *Province) WriteUnits(w io.Writer) error {
	return writeCSV(w, func(write func(...string)) {
		write("Mã đơn vị", "Tên đơn vị", "Cấp", "Mã đơn vị cấp trên")
		for _, u := range p.Units {
			above := ""
			if u.Parent != nil {
				above = u.Parent.Code
			}
			write(u.Code, u.Name, levelText[u.Level], above)
		}
	})
}

// WriteFields writes the list of fields: code, name.
func (p *Province) WriteFields(w io.Writer) error {
	return writeCSV(w, func(write func(...string)) {
		write("Mã lĩnh vực", "Tên lĩnh vực")
		for _, f := range p.Fields {
			write(f.Code, f.Name)
		}
	})
}

// WriteCSV writes the list.
func (l *List) WriteCSV(w io.Writer) error {
	return writeCSV(w, func(write func(...string)) {
		write(Headings...)
		for r := range l.Rows() {
			write(r.cells()...)
		}
	})
}
