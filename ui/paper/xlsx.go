package paper

import (
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// XLSX writes a workbook of one sheet, with its first row held in place.
func (t *Table) XLSX(w io.Writer) (err error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	if err := f.SetSheetName("Sheet1", t.Name); err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}})
	if err != nil {
		return err
	}
	wrap, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(max(1, len(t.Columns)), len(t.Rows)+1)
	if err != nil {
		return err
	}
	if err := f.SetSheetDimension(t.Name, "A1:"+last); err != nil { // the stream writer would say A1, which other readers take for the whole
		return err
	}
	out, err := f.NewStreamWriter(t.Name)
	if err != nil {
		return err
	}
	for i, c := range t.Columns {
		if c.Width > 0 {
			if err := out.SetColWidth(i+1, i+1, c.Width); err != nil {
				return err
			}
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	line := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		line[i] = excelize.Cell{StyleID: bold, Value: c.Heading}
	}
	if err := out.SetRow("A1", line); err != nil {
		return err
	}
	for r, row := range t.Rows {
		for i, v := range row {
			line[i] = excelize.Cell{StyleID: wrap, Value: t.value(i, v)}
		}
		at, err := excelize.CoordinatesToCellName(1, r+2)
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

func (t *Table) value(column int, v string) any {
	if n, err := strconv.Atoi(v); err == nil && t.Columns[column].Number {
		return n
	}
	if v == "" {
		return nil
	}
	return v
}
