package paper_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/ui/paper"
	"danvan/ui/text"
)

// sheet is a document with everything that one may have.
func sheet() *paper.Document {
	rows := []paper.Row{
		{Kind: paper.Section, Cells: []paper.Cell{{}, paper.Text("I. Tập thể (2)"), {}, {}}},
		{Cells: []paper.Cell{paper.Text("00901"), paper.Text("=1+1 <b>&"), paper.Whole(1280), paper.Share(0.6282)}, Disputed: true},
		{Cells: []paper.Cell{paper.Text("00904"), paper.Text("Nà Ta"), paper.Whole(0), {}}, Indent: 1},
		{Kind: paper.Total, Cells: []paper.Cell{{}, paper.Text("Tổng cộng"), paper.Whole(1280), paper.Share(0.6282)}},
	}
	return &paper.Document{Name: "Đơn vị", Heading: paper.Heading{Unit: "Xã Thượng Lâm", Title: "Tổng hợp", Period: "Năm 2026", Made: "ngày 05 tháng 10 năm 2026"},
		Columns: []paper.Column{{Heading: "Mã", Width: 11}, {Heading: "Tên", Width: 44}, {Heading: "Đăng ký", Number: true}, {Heading: "Tỷ lệ", Number: true}},
		Rows:    len(rows), Row: func(i int) paper.Row { return rows[i] }, Notes: []string{paper.Mark + "1 trong các số này"}, Alert: "Không thể đúng"}
}

func written(t testing.TB, d *paper.Document, f paper.Format) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, d.Write(&b, f, text.For(text.Vi)))
	return b.Bytes()
}

func TestCSVHasFiguresForPrograms(t *testing.T) {
	want := "\uFEFFMã,Tên,Đăng ký,Tỷ lệ\n,I. Tập thể (2),,\n00901,'=1+1 <b>&,1280,\"62,8%\"\n00904,Nà Ta,0,\n,Tổng cộng,1280,\"62,8%\"\n"
	if got := string(written(t, sheet(), paper.CSV)); got != want {
		t.Errorf("%q, expected %q", got, want)
	}
}

func TestHTMLStandsAloneAndEscapes(t *testing.T) {
	got := string(written(t, sheet(), paper.HTML))
	for _, want := range []string{`<html lang="vi">`, "<b>Xã Thượng Lâm</b><i>ngày 05 tháng 10 năm 2026</i>", "<h1>Tổng hợp</h1>", "Năm 2026", "size:A4 portrait",
		`<tr class="section"><td colspan="4">I. Tập thể (2)</td></tr>`, `<tr><td>00901</td><td>=1+1 &lt;b&gt;&amp; *</td><td class="n">1.280</td><td class="n">62,8%</td></tr>`,
		`<td style="padding-left:1.4em">Nà Ta</td>`, `<tr class="total"><td></td><td>Tổng cộng</td>`, `<p class="alert">Không thể đúng</p>`, `<p class="note">* 1 trong các số này</p>`} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	for _, not := range []string{"http", "<script", "<link", "%!"} {
		if strings.Contains(got, not) {
			t.Errorf("%q is in it", not)
		}
	}
}

func TestAWorkbookKeepsFiguresAndTexts(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, sheet(), paper.XLSX)))
	must(t, err)
	defer f.Close() //nolint:errcheck // only read
	for cell, want := range map[string]string{"A1": "Xã Thượng Lâm", "A2": "Tổng hợp", "A3": "Năm 2026", "A4": "ngày 05 tháng 10 năm 2026", "A6": "Không thể đúng", "A7": "Mã",
		"A9": "00901", "B9": "=1+1 <b>&", "C9": "1280", "D9": "0.6282", "C10": "0", "D10": "", "C11": "1280", "A13": "1 trong các số này"} {
		if got, err := f.GetCellValue("Đơn vị", cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s: %q, %v, expected %q", cell, got, err, want)
		}
	}
	for cell, kind := range map[string]excelize.CellType{"A9": excelize.CellTypeInlineString, "B9": excelize.CellTypeInlineString, "C9": excelize.CellTypeUnset, "D9": excelize.CellTypeUnset} {
		if got, err := f.GetCellType("Đơn vị", cell); err != nil || got != kind {
			t.Errorf("%s is of type %d, %v, expected %d", cell, got, err, kind)
		}
	}
	if shown, err := f.GetCellValue("Đơn vị", "D9"); err != nil || shown != "62.8%" {
		t.Errorf("the rate shows as %q, %v", shown, err)
	}
	if d, err := f.GetSheetDimension("Đơn vị"); err != nil || d != "A1:D13" {
		t.Errorf("dimension %q, %v", d, err)
	}
	if p, err := f.GetPanes("Đơn vị"); err != nil || !p.Freeze || p.YSplit != 7 {
		t.Errorf("panes %+v, %v", p, err)
	}
	if w, err := f.GetColWidth("Đơn vị", "B"); err != nil || w != 44 {
		t.Errorf("width %v, %v", w, err)
	}
	if l, err := f.GetPageLayout("Đơn vị"); err != nil || l.Size == nil || *l.Size != 9 {
		t.Errorf("paper %+v, %v", l, err)
	}
	titles := ""
	for _, n := range f.GetDefinedName() {
		titles += n.Name + " " + n.RefersTo
	}
	if titles != "_xlnm.Print_Titles 'Đơn vị'!$7:$7" {
		t.Errorf("printed on each page: %q", titles)
	}
}

// Whatever people wrote comes back from a workbook as text.
func TestAnyTextComesBackFromAWorkbook(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		values := rapid.SliceOfN(rapid.StringMatching(`[=+@'"<>&a-zà-ỹ0-9,;. -]{1,20}`), 1, 6).Draw(rt, "values")
		d := &paper.Document{Name: "a", Columns: []paper.Column{{Heading: "b"}}, Rows: len(values),
			Row: func(i int) paper.Row { return paper.Row{Cells: []paper.Cell{paper.Text(values[i])}} }}
		f, err := excelize.OpenReader(bytes.NewReader(written(t, d, paper.XLSX)))
		must(t, err)
		rows, err := f.GetRows("a", excelize.Options{RawCellValue: true})
		must(t, err)
		must(t, f.Close())
		for i, v := range values {
			if rows[i+1][0] != v {
				rt.Fatalf("%q came back as %q", v, rows[i+1][0])
			}
		}
	})
}

// A list of a hundred thousand, in each format; the baseline is excelize without styles.
func BenchmarkWrite(b *testing.B) {
	row := paper.Row{Cells: []paper.Cell{paper.Text("00901"), paper.Text("Hiến đất mở rộng đường nội thôn Nà Ta"), paper.Whole(1280), paper.Share(0.5)}}
	d := sheet()
	d.Rows, d.Row = 100_000, func(int) paper.Row { return row }
	for _, f := range []paper.Format{paper.CSV, paper.XLSX, paper.HTML} {
		b.Run(string(f), func(b *testing.B) {
			for b.Loop() {
				must(b, d.Write(io.Discard, f, text.For(text.Vi)))
			}
		})
	}
	b.Run("excelize alone", func(b *testing.B) {
		for b.Loop() {
			f := excelize.NewFile()
			out, err := f.NewStreamWriter("Sheet1")
			must(b, err)
			for i := range d.Rows {
				at, _ := excelize.CoordinatesToCellName(1, i+1)
				must(b, out.SetRow(at, []any{"00901", "Hiến đất mở rộng đường nội thôn Nà Ta", 1280, 0.5}))
			}
			must(b, out.Flush())
			must(b, f.Write(io.Discard))
			must(b, f.Close())
		}
	})
}
