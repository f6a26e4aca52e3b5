package sample

import (
	"io"

	"github.com/xuri/excelize/v2"
)

// WriteXLSX writes the list as a workbook of one sheet. Codes and what people write are text; TT and the people who
// took part are numbers, as in a real list.
func (l *List) WriteXLSX(w io.Writer) (err error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	const sheet = "Danh sách"
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return err
	}
	out, err := f.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	line := make([]any, len(Headings))
	for i, h := range Headings {
		line[i] = h
	}
	if err := out.SetRow("A1", line); err != nil {
		return err
	}
	for r := range l.Rows() {
		for i, c := range r.cells() {
			line[i] = c
			if c == "" {
				line[i] = nil
			}
		}
		line[0], line[15] = r.Number, r.Participant
		at, err := excelize.CoordinatesToCellName(1, r.Number+1)
		if err != nil {
			return err
		}
		if err := out.SetRow(at, line); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}
