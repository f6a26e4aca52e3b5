package official

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"danvan/ui/paper"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
)

// IsTable tells a report that is a table from papers with words.
func IsTable(name Name) bool { return name == Public || slices.Contains(tabled, report.Name(name)) }

// columnPlaces are the places of a row of a table, by its columns.
func columnPlaces(d *paper.Document) (names []string) {
	had := map[string]bool{docx.Key(totalRow): true, docx.Key(sectionRow): true}
	for _, c := range d.Columns {
		name := docx.PlaceName(c.Over+" "+c.Heading, had)
		names = append(names, name)
	}
	return names
}

// What tells that a row of a table is a total, or the name of those below it.
const (
	eachRow    = "dòng"
	totalRow   = "dòng cộng"
	sectionRow = "dòng mục"
)

// rowsAs gives the rows of a table one by one, as those who make a table of their own need them; numbers are numbers in
// a workbook.
func (m *maker) rowsAs(d *paper.Document) {
	names := columnPlaces(d)
	all := make([]*paper.Row, d.Rows)
	for i := range all {
		r := d.Row(i)
		all[i] = &r
	}
	docx.Group(m.p, eachRow, all, func(item *docx.Places, r *paper.Row) {
		if r == nil {
			r = &paper.Row{}
		}
		for i, name := range names {
			if i >= len(r.Cells) {
				item.Text(name, "")
				continue
			}
			number, share := r.Cells[i].Value()
			item.Figure(name, r.Marked(i, d.Columns, m.t), number, share)
		}
		tick := func(name string, is bool) {
			said := ""
			if is {
				said = "x"
			}
			item.Text(name, said)
		}
		tick(totalRow, r.Kind == paper.Total)
		tick(sectionRow, r.Kind == paper.Section)
	})
	m.out.table = d
}

// Workbook is the shipped workbook of a report that is a table, with a place for each of its columns; people change it
// in Excel.
func (m *Made) Workbook() ([]byte, error) {
	if m.table == nil {
		return nil, docx.ErrNoWorkbook
	}
	f := excelize.NewFile()
	b := &bookForm{f: f, sheet: f.GetSheetName(0), columns: m.table.Columns}
	b.head()
	b.rows(columnPlaces(m.table))
	b.foot()
	if b.err != nil {
		return nil, b.err
	}
	var out bytes.Buffer
	err := f.Write(&out)
	return out.Bytes(), errors.Join(err, f.Close())
}

// bookForm draws the workbook, a row at a time. The first thing that fails stops it.
type bookForm struct {
	f       *excelize.File
	sheet   string
	columns []paper.Column
	row     int
	err     error
}

func (b *bookForm) at(column int) string {
	s, err := excelize.CoordinatesToCellName(column, b.row)
	b.err = errors.Join(b.err, err)
	return s
}

func (b *bookForm) last() int { return max(2, len(b.columns)) }

// half is the column at which the left side ends.
func (b *bookForm) half() int {
	all, sum := 0.0, 0.0
	for i := range b.columns {
		all += b.wide(i)
	}
	for i := range b.columns {
		if sum += b.wide(i); sum >= all*2/5 && i+1 < len(b.columns) {
			return i + 1
		}
	}
	return max(1, len(b.columns)-1)
}

func (b *bookForm) wide(column int) float64 {
	if w := b.columns[column].Width; w > 0 {
		return min(max(w, 8), 40)
	}
	return 11
}

// high is how high the row is: those of cells that are one do not grow by themselves.
func (b *bookForm) high(points float64) {
	b.err = errors.Join(b.err, b.f.SetRowHeight(b.sheet, b.row, points))
}

// put writes a text over some columns.
func (b *bookForm) put(from, to int, text string, style *excelize.Style) {
	style.Font.Family = "Times New Roman"
	n, err := b.f.NewStyle(style)
	b.err = errors.Join(b.err, err, b.f.SetCellValue(b.sheet, b.at(from), text), b.f.SetCellStyle(b.sheet, b.at(from), b.at(to), n))
	if to > from {
		b.err = errors.Join(b.err, b.f.MergeCell(b.sheet, b.at(from), b.at(to)))
	}
}

func looksOf(size float64, bold, italic bool, side string) *excelize.Style {
	return &excelize.Style{Font: &excelize.Font{Size: size, Bold: bold, Italic: italic}, Alignment: &excelize.Alignment{Horizontal: side, Vertical: "center", WrapText: true}}
}

func (b *bookForm) head() {
	half, end := b.half(), b.last()
	for _, line := range [][2]string{{"{{cơ quan cấp trên | HOA}}", nation[0].Text}, {"{{cơ quan | HOA}}", nation[1].Text}, {"Số: {{số ký hiệu}}", "{{địa danh}}, {{ngày ký}}"}} {
		b.row++
		b.put(1, half, line[0], looksOf(12, b.row == 2, false, "center"))
		b.put(half+1, end, line[1], looksOf(12, b.row < 3, b.row == 3, "center"))
	}
	b.row++
	for _, line := range []string{"{{dự thảo}}", "{{tên biểu | HOA}}", "{{trích yếu}}"} {
		b.row++
		b.put(1, end, line, looksOf(13, true, false, "center"))
	}
	b.row++
}

var lines = []excelize.Border{{Type: "left", Style: 1, Color: "000000"}, {Type: "right", Style: 1, Color: "000000"}, {Type: "top", Style: 1, Color: "000000"}, {Type: "bottom", Style: 1, Color: "000000"}}

func (b *bookForm) heading(row, column int, text string) {
	b.row = row
	style := looksOf(11, true, false, "center")
	style.Border = lines
	b.put(column, column, text, style)
}

// headings stand in two rows, where one stands above several.
func (b *bookForm) headings() {
	top := b.row + 1
	low := top
	if slices.ContainsFunc(b.columns, func(c paper.Column) bool { return c.Over != "" }) {
		low++
	}
	merge := func(from, to, first, last int) {
		if from != to || first != last {
			a, err := excelize.CoordinatesToCellName(from, first)
			z, err2 := excelize.CoordinatesToCellName(to, last)
			b.err = errors.Join(b.err, err, err2, b.f.MergeCell(b.sheet, a, z))
		}
	}
	for i, c := range b.columns {
		col, err := excelize.ColumnNumberToName(i + 1)
		b.err = errors.Join(b.err, err, b.f.SetColWidth(b.sheet, col, col, b.wide(i)))
		b.heading(low, i+1, c.Heading)
		if low > top && c.Over == "" {
			b.heading(low, i+1, "")
			b.heading(top, i+1, c.Heading)
			merge(i+1, i+1, top, low)
		} else if low > top {
			b.heading(top, i+1, c.Over)
			if first := slices.IndexFunc(b.columns, func(x paper.Column) bool { return x.Over == c.Over }); i+1 == len(b.columns) || b.columns[i+1].Over != c.Over {
				merge(first+1, i+1, top, top)
			}
		}
	}
	b.row = low
}

// rows are the headings, and the rows that repeat: totals are bold.
func (b *bookForm) rows(names []string) {
	b.headings()
	mark := func(tag string) {
		b.row++
		b.put(1, 1, tag, looksOf(11, false, false, "left"))
	}
	mark("{{mỗi " + eachRow + "}}")
	mark("{{nếu " + totalRow + "}}")
	b.line(names, true)
	mark("{{không thì}}")
	b.line(names, false)
	mark("{{hết}}")
	mark("{{hết}}")
	b.err = errors.Join(b.err, b.f.SetPageLayout(b.sheet, &excelize.PageLayoutOptions{Orientation: new("landscape"), Size: new(9), FitToWidth: new(1), FitToHeight: new(0)}),
		b.f.SetSheetProps(b.sheet, &excelize.SheetPropsOptions{FitToPage: new(true)}))
}

func (b *bookForm) line(names []string, bold bool) {
	b.row++
	for i, name := range names {
		style := looksOf(11, bold, false, "left")
		style.Border = lines
		if b.columns[i].Number {
			style.Alignment.Horizontal = "right"
			style.CustomNumFmt = new("#,##0.##########")
		}
		if strings.Contains(b.columns[i].Heading, "%") || strings.HasPrefix(docx.Key(b.columns[i].Heading), "tỷ lệ") {
			style.CustomNumFmt = new("0.0%")
		}
		b.put(i+1, i+1, "{{"+name+"}}", style)
	}
}

func (b *bookForm) foot() {
	half, end := b.half(), b.last()
	b.row++
	b.row++
	b.put(1, end, "{{về số liệu}}", looksOf(10, false, true, "left"))
	b.high(60)
	b.row++
	for i, line := range [][2]string{{"Nơi nhận:", "{{thay mặt}}"}, {"{{nơi nhận}}", "{{ký thay}}{{chức vụ người ký | HOA}}"}, {"", ""}, {"", ""}, {"", "{{người ký}}"}} {
		b.row++
		b.put(1, half, line[0], looksOf(11, i == 0, i == 0, "left"))
		b.put(half+1, end, line[1], looksOf(12, true, false, "center"))
		if i == 1 {
			b.high(48)
		}
	}
}
