package paper

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"

	"danvan/store/memory"
	"danvan/store/worksheet"
)

// book writes a document as a workbook: a sheet for it, one for each that stands behind it, and a hidden one with what
// may be chosen.
type book struct {
	d      *Document
	f      *excelize.File
	out    *excelize.StreamWriter
	at     int        // the row that was written last
	lists  [][]string // what may be chosen
	styles map[dress]int
}

func (d *Document) xlsx(w io.Writer) (err error) {
	defer memory.Grow(300)() // little is held, and much is made and dropped: cleaning up as often as ever takes a sixth of the time
	b := &book{d: d, f: excelize.NewFile().SetZipWriter(zipped), styles: map[dress]int{}}
	defer func() { _ = b.f.Close() }()
	if err := b.f.SetSheetName("Sheet1", d.Name); err != nil {
		return err
	}
	if d.Keys != nil && d.Rows > 0 {
		b.lists = append(b.lists, d.Keys())
	}
	all := append([]*Document{d}, d.Behind...)
	if d.Further != nil {
		more, err := d.Further()
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	for _, x := range all {
		if err := b.sheet(x); err != nil {
			return err
		}
	}
	if err := b.hide(); err != nil {
		return err
	}
	return b.f.Write(w)
}

// zipped packs in half the time that the standard library takes, a tenth larger.
func zipped(w io.Writer) excelize.ZipWriter {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.DefaultCompression) })
	return z
}

// sheet writes a document as a sheet.
func (b *book) sheet(d *Document) (err error) {
	b.d, b.at = d, 0
	if _, err := b.f.NewSheet(d.Name); err != nil {
		return err
	}
	if err := b.page(); err != nil {
		return err
	}
	if err := b.offer(); err != nil {
		return err
	}
	if b.out, err = b.f.NewStreamWriter(d.Name); err != nil {
		return err
	}
	if err := b.columns(); err != nil {
		return err
	}
	if err := b.rows(); err != nil {
		return err
	}
	return b.out.Flush()
}

// above is how many rows stand above the headings of the columns.
func (d *Document) above() (n int) {
	if d.Heading.Title != "" {
		n = 5 // unit, title, period, day, and a row between
	}
	if d.Alert != "" {
		n++
	}
	if d.overs() != nil {
		n++
	}
	return n
}

// page sets what the stream writer does not: how far the sheet goes, for it would say A1, which other readers take for
// the whole; paper; and which rows are printed on each page.
func (b *book) page() error {
	d := b.d
	last := d.above() + 1 + d.Rows
	if len(d.Notes) > 0 {
		last += 1 + len(d.Notes)
	}
	end, err := excelize.CoordinatesToCellName(max(1, len(d.Columns)), last)
	if err != nil {
		return err
	}
	if err := b.f.SetSheetDimension(d.Name, "A1:"+end); err != nil {
		return err
	}
	a4, side, one, any := 9, "portrait", 1, 0
	if len(d.Columns) >= wideTable {
		side = "landscape"
	}
	fit := true
	if err := b.f.SetSheetProps(d.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := b.f.SetPageLayout(d.Name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &side, FitToWidth: &one, FitToHeight: &any}); err != nil {
		return err
	}
	head := d.above() + 1
	top := head
	if d.overs() != nil {
		top--
	}
	return b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: d.Name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", d.Name, top, head)})
}

// choices is the name of the hidden sheet.
const choices = worksheet.Hidden

// offer points the cells below the headings to what may be chosen there, which has a column of its own in the hidden
// sheet. Other words may be typed all the same: the one who takes the list in is told of them.
func (b *book) offer() error {
	d := b.d
	head := d.above() + 1
	if d.Filter {
		if err := b.f.AutoFilter(d.Name, fmt.Sprintf("A%d:%s%d", head, name(len(d.Columns)), head+max(d.Rows, 1)), nil); err != nil {
			return err
		}
	}
	for i, c := range d.Columns {
		if len(c.Choices) == 0 {
			continue
		}
		b.lists = append(b.lists, c.Choices)
		v := excelize.NewDataValidation(true)
		v.SetSqref(fmt.Sprintf("%s%d:%s%d", name(i+1), head+1, name(i+1), head+d.Rows+d.Room))
		v.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", choices, name(len(b.lists)), name(len(b.lists)), len(c.Choices)))
		if err := b.f.AddDataValidation(d.Name, v); err != nil {
			return err
		}
	}
	return nil
}

// hide writes the hidden sheet.
func (b *book) hide() error {
	if len(b.lists) == 0 {
		return nil
	}
	if _, err := b.f.NewSheet(choices); err != nil {
		return err
	}
	for i := range b.lists {
		if err := b.f.SetSheetCol(choices, name(i+1)+"1", &b.lists[i]); err != nil {
			return err
		}
	}
	return b.f.SetSheetVisible(choices, false, true)
}

// name gives the letters of a column, from 1 on.
func name(column int) string {
	s, _ := excelize.ColumnNumberToName(column) // none has so many
	return s
}

// columns sets the widths and holds the headings in sight.
func (b *book) columns() error {
	for i, c := range b.d.Columns {
		width := c.Width
		if width == 0 {
			width = float64(max(8, len([]rune(c.Heading))+2))
		}
		if err := b.out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	head := b.d.above() + 1
	at, err := excelize.CoordinatesToCellName(1, head+1)
	if err != nil {
		return err
	}
	return b.out.SetPanes(&excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: at, ActivePane: "bottomLeft"})
}

func (b *book) rows() error {
	d := b.d
	if h := d.Heading; h.Title != "" {
		for _, s := range []string{h.Unit, h.Title, h.Period, h.Made, ""} {
			if err := b.line(s, s == h.Title); err != nil {
				return err
			}
		}
	}
	if d.Alert != "" {
		if err := b.line(d.Alert, true); err != nil {
			return err
		}
	}
	cells := make([]any, len(d.Columns))
	if err := b.over(cells); err != nil {
		return err
	}
	for i, c := range d.Columns {
		cells[i] = excelize.Cell{StyleID: b.style(dress{kind: words, grid: true, head: true, needed: c.Needed}), Value: c.Heading}
	}
	if err := b.put(cells); err != nil {
		return err
	}
	if err := b.table(); err != nil {
		return err
	}
	if len(d.Notes) > 0 {
		b.at++
	}
	for _, n := range d.Notes {
		if err := b.line(strings.TrimPrefix(n, Mark), false); err != nil {
			return err
		}
	}
	return nil
}

// over writes the headings above the headings.
func (b *book) over(cells []any) error {
	overs := b.d.overs()
	if overs == nil {
		return nil
	}
	at := 0
	for _, o := range overs {
		if o.text == "" { // its own heading stands in both rows
			o.text = b.d.Columns[at].Heading
		}
		for i := range o.n {
			cells[at+i] = excelize.Cell{StyleID: b.style(dress{kind: words, grid: true, head: true}), Value: o.text}
		}
		at += o.n
	}
	if err := b.put(cells); err != nil {
		return err
	}
	at = 1
	for _, o := range overs {
		down := 0
		if o.text == "" {
			down = 1
		}
		if o.n+down > 1 {
			if err := b.out.MergeCell(fmt.Sprintf("%s%d", name(at), b.at), fmt.Sprintf("%s%d", name(at+o.n-1), b.at+down)); err != nil {
				return err
			}
		}
		at += o.n
	}
	return nil
}

// ahead is how many rows are made before they are written.
const ahead = 64

// table writes the rows while the next ones are made.
func (b *book) table() error {
	made, written := make(chan []any, ahead), make(chan error, 1)
	go func() {
		var err error
		for cells := range made {
			if err == nil {
				err = b.put(cells)
			}
		}
		written <- err
	}()
	func() {
		defer close(made) // also where the register cannot be read any further
		for r := range b.d.Rows {
			row := b.d.Row(r)
			cells := make([]any, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = b.cell(c, row, b.d.Columns[i])
			}
			made <- cells
		}
	}()
	return <-written
}

// cell makes figures numbers and words texts, whatever they look like.
func (b *book) cell(c Cell, r Row, in Column) excelize.Cell {
	l := dress{kind: c.kind, row: r.Kind, grid: true}
	if c.kind == words && in.Width >= broad && !in.Number {
		l.indent = r.Indent
	}
	out := excelize.Cell{StyleID: b.style(l)}
	switch c.kind {
	case words:
		out.Value = c.text
	case whole, year:
		out.Value = int(c.number)
	case share, fraction:
		out.Value = c.number
	}
	return out
}

// line writes a row of one text, over the whole width.
func (b *book) line(s string, title bool) error {
	if s == "" {
		b.at++
		return nil
	}
	if err := b.put([]any{excelize.Cell{StyleID: b.style(dress{kind: words, title: title}), Value: s}}); err != nil || len(b.d.Columns) < 2 {
		return err
	}
	first, err := excelize.CoordinatesToCellName(1, b.at)
	if err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(b.d.Columns), b.at)
	if err != nil {
		return err
	}
	return b.out.MergeCell(first, last) // so that it is as wide as the table
}

func (b *book) put(cells []any) error {
	b.at++
	at, err := excelize.CoordinatesToCellName(1, b.at)
	if err != nil {
		return err
	}
	return b.out.SetRow(at, cells)
}
