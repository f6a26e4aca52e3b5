package docx

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/storetest"
)

// workbook is an .xlsx with cells of text, formulas where they begin with “=”; more is done to it.
func workbook(t testing.TB, cells map[string]string, more func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	for at, text := range cells {
		if formula, is := strings.CutPrefix(text, "="); is {
			must(t, f.SetCellFormula("Sheet1", at, formula))
		} else {
			must(t, f.SetCellValue("Sheet1", at, text))
		}
	}
	if more != nil {
		more(f)
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

var must = storetest.Must

func fillBook(t testing.TB, template []byte, p *Places) *excelize.File {
	t.Helper()
	d, err := Open(template)
	must(t, err)
	out, err := d.Fill(p, "")
	must(t, err)
	data, err := out.Bytes()
	must(t, err)
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	return f
}

// grid is what stands in the cells: a line for each row; formulas as they are.
func grid(t testing.TB, f *excelize.File) string {
	t.Helper()
	rows, err := f.GetRows("Sheet1")
	must(t, err)
	var out []string
	for r := range rows {
		var line []string
		for c := range 6 {
			at, _ := excelize.CoordinatesToCellName(c+1, r+1)
			formula, _ := f.GetCellFormula("Sheet1", at)
			v, _ := f.GetCellValue("Sheet1", at)
			kind, _ := f.GetCellType("Sheet1", at)
			switch {
			case formula != "":
				v = "=" + formula
			case v != "" && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber):
				v = "#" + v
			}
			line = append(line, v)
		}
		out = append(out, strings.TrimRight(strings.Join(line, "|"), "|"))
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}

// groups are three fields, of which the second has no models.
func groups() *Places {
	p := &Places{}
	p.Text("đơn vị", "Huyện Lâm Bình")
	p.Text("mã", "071")
	p.Number("số", 1280)
	p.Figure("tỷ lệ", "56,5 %", "0.565", true)
	type field struct {
		name string
		all  []int64
	}
	Group(p, "lĩnh vực", []field{{"Kinh tế", []int64{7, 5}}, {"Văn hóa", nil}, {"An ninh", []int64{3}}}, func(item *Places, f field) {
		item.Text("tên", f.name)
		Group(item, "mô hình", f.all, func(item *Places, n int64) { item.Number("người", n) })
	})
	Group(p, "nhà", nil, func(item *Places, x string) { item.Text("chủ", x) })
	Group(p, "dòng", []int64{1, 2, 3}, func(item *Places, n int64) { item.Number("n", n) })
	return p
}

func TestWorkbooksAreFilled(t *testing.T) {
	for _, x := range []struct {
		what  string
		cells map[string]string
		want  string
	}{
		{"numbers are numbers, codes text", map[string]string{"A1": "{{số}}", "B1": "{{mã}}", "C1": "Có {{số}} lượt", "D1": "{{số | bằng chữ}}", "E1": "{{tỷ lệ}}", "F1": "{{số | số}}"},
			"#1280|071|Có 1.280 lượt|một nghìn hai trăm tám mươi|56,5 %|#1280"},
		{"a row that repeats, with a total below and a share of it", map[string]string{"A1": "Tên", "A2": "{{mỗi dòng}}{{TT}}", "B2": "{{n}}", "C2": "=B2/B$3", "D2": "x{{hết}}", "A3": "Cộng", "B3": "=SUM(B2:B2)"},
			"Tên\n#1|#1|=B2/B$5|x\n#2|#2|=B3/B$5|x\n#3|#3|=B4/B$5|x\nCộng|=SUM(B2:B4)"},
		{"marks in rows of their own, and an empty row that stays", map[string]string{"A1": "a", "A3": "{{mỗi dòng}}", "A4": "{{n}}", "A5": "{{hết}}", "A7": "=SUM(A4:A4)"},
			"a\n\n#1\n#2\n#3\n\n=SUM(A3:A5)"},
		{"a group within a group, each with its sum", map[string]string{"A1": "{{mỗi lĩnh vực}}", "A2": "{{TT | La Mã}}", "B2": "{{tên}}", "C2": "=SUM(C3:C3)", "A3": "{{mỗi mô hình}}{{TT}}", "C3": "{{người}}{{hết}}",
			"A4": "{{hết}}", "B5": "Cộng", "C5": "=SUM(C3:C3)"},
			"I|Kinh tế|=SUM(C2:C3)\n#1||#7\n#2||#5\nII|Văn hóa|=SUM(C1048576:C1048576)\nIII|An ninh|=SUM(C6:C6)\n#1||#3\n|Cộng|=SUM(C2:C3,C6:C6)"},
		{"nothing repeats", map[string]string{"A1": "{{mỗi nhà}}{{chủ}}", "B1": "{{hết}}", "A2": "=COUNTA(A1:A1)"}, "=COUNTA(A1048576:A1048576)"},
		{"a part that stands", map[string]string{"A1": "{{nếu nhà}}", "A2": "có", "A3": "{{không thì}}", "A4": "chưa có", "A5": "{{hết}}", "A6": "=LOG10(100)&\"A2\""}, "chưa có\n=LOG10(100)&\"A2\""},
		{"a running sum", map[string]string{"A1": "{{mỗi dòng}}{{n}}", "B1": "=SUM(A$1:A1)", "C1": "{{hết}}"}, "#1|=SUM(A$1:A1)\n#2|=SUM(A$1:A2)\n#3|=SUM(A$1:A3)"},
	} {
		if got := grid(t, fillBook(t, workbook(t, x.cells, nil), groups())); got != x.want {
			t.Errorf("%s:\n%s\nwant\n%s", x.what, got, x.want)
		}
	}
}

// TestWhatNamesRowsMovesWithThem has all that a workbook says of its rows say it of where they are then.
func TestWhatNamesRowsMovesWithThem(t *testing.T) {
	template := workbook(t, map[string]string{"A1": "Tên biểu", "A2": "{{mỗi dòng}}{{n}}", "D2": "{{hết}}", "A3": "Cộng", "B5": "Người ký"}, func(f *excelize.File) {
		_, err := f.NewSheet("Tờ 2")
		must(t, err)
		must(t, f.SetCellFormula("Tờ 2", "A1", "SUM(Sheet1!A2:A2)+Sheet1!$A$3"))
		must(t, f.MergeCell("Sheet1", "B2", "C2"))
		must(t, f.MergeCell("Sheet1", "A3", "C3"))
		must(t, f.MergeCell("Sheet1", "B5", "C6"))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 10, Font: &excelize.Font{Bold: true}})
		must(t, err)
		must(t, f.SetCellStyle("Sheet1", "A2", "A2", style))
		must(t, f.SetRowHeight("Sheet1", 5, 40))
		must(t, f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "Sheet1!$A$1:$D$3", Scope: "Sheet1"}))
		must(t, f.SetConditionalFormat("Sheet1", "A2:A2", []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: ">", Value: "1", Format: &style}}))
		dv := excelize.NewDataValidation(true)
		dv.SetSqref("B2:B2")
		must(t, dv.SetDropList([]string{"a", "b"}))
		must(t, f.AddDataValidation("Sheet1", dv))
		must(t, f.AddChart("Sheet1", "F5", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Name: "Sheet1!$A$1", Values: "Sheet1!$A$2:$A$2"}}}))
	})
	f := fillBook(t, template, groups())
	merged, err := f.GetMergeCells("Sheet1")
	must(t, err)
	var all []string
	for _, m := range merged {
		all = append(all, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	if got := strings.Join(all, " "); got != "B2:C2 B3:C3 B4:C4 A5:C5 B7:C8" {
		t.Error("merged: ", got)
	}
	if got, _ := f.GetCellFormula("Tờ 2", "A1"); got != "SUM(Sheet1!A2:A4)+Sheet1!$A$5" {
		t.Error("another sheet: ", got)
	}
	if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != "Sheet1!$A$1:$D$5" {
		t.Errorf("what is printed: %+v", names)
	}
	if c, _ := f.GetConditionalFormats("Sheet1"); len(c) != 1 || c["A2:A4"] == nil {
		t.Errorf("looks by value: %+v", c)
	}
	if v, _ := f.GetDataValidations("Sheet1"); len(v) != 1 || v[0].Sqref != "B2:B4" {
		t.Errorf("checks: %+v", v)
	}
	if h, _ := f.GetRowHeight("Sheet1", 7); h != 40 {
		t.Error("the height of a row: ", h)
	}
	first, _ := f.GetCellStyle("Sheet1", "A2")
	if last, _ := f.GetCellStyle("Sheet1", "A4"); first == 0 || first != last {
		t.Error("styles: ", first, last)
	}
	chart, _ := f.Pkg.Load("xl/charts/chart1.xml")
	if !strings.Contains(string(chart.([]byte)), "Sheet1!$A$2:$A$4") {
		t.Error("a chart is of other cells")
	}
	drawing, _ := f.Pkg.Load("xl/drawings/drawing1.xml")
	if !strings.Contains(string(drawing.([]byte)), "row>6<") {
		t.Error("the chart stands where it stood")
	}
}

func TestAShareIsANumberWhereItIsShownPerCent(t *testing.T) {
	f := fillBook(t, workbook(t, map[string]string{"A1": "{{tỷ lệ}}"}, func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 10})
		must(t, err)
		must(t, f.SetCellStyle("Sheet1", "A1", "A1", style))
	}), groups())
	if got, _ := f.GetCellValue("Sheet1", "A1", excelize.Options{RawCellValue: true}); got != "0.565" {
		t.Error(got)
	}
}

func TestWhatIsWrongInAWorkbookIsNamedByItsCell(t *testing.T) {
	for _, x := range []struct {
		cells map[string]string
		code  Code
		cell  string
		near  string
	}{
		{map[string]string{"B3": "{{đon vi}}"}, Unknown, "B3", "đơn vị"},
		{map[string]string{"A1": "{{mỗi dòng}}{{m}}", "B1": "{{hết}}"}, Unknown, "A1", "n"},
		{map[string]string{"A1": "{{mỗi dòng}}{{n}}"}, NotClosed, "A1", ""},
		{map[string]string{"C2": "{{hết}}"}, Stray, "C2", ""},
		{map[string]string{"A1": "{{mỗi dòng}}{{n}}", "B1": "{{hết}}", "A2": "=A1*2"}, OneOfMany, "A2", ""},
		{map[string]string{"A1": "=\"{{số}}\""}, Astray, "A1", ""},
	} {
		d, err := Open(workbook(t, x.cells, nil))
		must(t, err)
		_, err = d.Fill(groups(), "")
		var ps Problems
		if !errors.As(err, &ps) {
			t.Errorf("%v: %v", x.cells, err)
			continue
		}
		if got := ps[0]; got.Code != x.code || got.Cell != x.cell || got.Sheet != "Sheet1" || x.near != "" && got.Near != x.near {
			t.Errorf("%v: %+v", x.cells, got)
		}
	}
}

// A word above all moves the rest down by a row, and what counts it.
func TestAWordStandsAboveAWorkbook(t *testing.T) {
	d, err := Open(workbook(t, map[string]string{"A1": "{{mỗi dòng}}{{n}}", "B1": "{{hết}}", "A2": "=SUM(A1:A1)"}, nil))
	must(t, err)
	out, err := d.Fill(groups(), "DỰ THẢO")
	must(t, err)
	data, err := out.Bytes()
	must(t, err)
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	if got := grid(t, f); got != "DỰ THẢO\n#1\n#2\n#3\n=SUM(A2:A4)" {
		t.Error(got)
	}
	if _, err := d.Fill(groups(), ""); err != nil { // the template is as it was
		t.Error(err)
	}
}

// What LibreOffice saves fills as what it was made from, and what is filled LibreOffice counts: it makes of each
// formula what people would.
func TestAWorkbookThatLibreOfficeSaved(t *testing.T) {
	template := workbook(t, map[string]string{"A1": "{{mỗi lĩnh vực}}", "A2": "{{TT | La Mã}}", "B2": "{{tên}}", "C2": "=SUM(C3:C3)", "A3": "{{mỗi mô hình}}{{TT}}", "C3": "{{người}}{{hết}}",
		"A4": "{{hết}}", "B5": "Cộng", "C5": "=SUM(C3:C3)"}, func(f *excelize.File) {
		must(t, f.MergeCell("Sheet1", "A3", "B3"))
		must(t, f.SetCellRichText("Sheet1", "B2", []excelize.RichTextRun{{Text: "{{t", Font: &excelize.Font{Bold: true}}, {Text: "ên}}!"}}))
	})
	saved := libreOffice(t, template, "xlsx", "xlsx")
	d, err := Open(saved)
	must(t, err)
	out, err := d.Fill(groups(), "")
	must(t, err)
	data, err := out.Bytes()
	must(t, err)
	got := strings.TrimSpace(string(libreOffice(t, data, "xlsx", "csv")))
	if want := "I,Kinh tế!,12\n1,,7\n2,,5\nII,Văn hóa!,0\nIII,An ninh!,3\n1,,3\n,Cộng,15"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// libreOffice opens a file and saves it as another.
func libreOffice(t testing.TB, data []byte, from, to string) []byte {
	t.Helper()
	if os.Getenv("DANVAN_TEMPLATES") == "" {
		t.Skip("make templates runs LibreOffice")
	}
	program, err := exec.LookPath("soffice")
	must(t, err)
	dir := t.TempDir()
	in := filepath.Join(dir, "vao."+from)
	must(t, os.WriteFile(in, data, 0o600))
	filter := to
	if to == "csv" {
		filter = "csv:Text - txt - csv (StarCalc):44,34,76"
	}
	c := exec.Command(program, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", filter, "--outdir", filepath.Join(dir, "ra"), in)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	data, err = os.ReadFile(filepath.Join(dir, "ra", "vao."+to))
	must(t, err)
	return data
}

// However often rows repeat, each sum is of all of them and each row of its own cells.
func TestRowsMayRepeatAnyNumberOfTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.Int64Range(0, 99), 1, 30).Draw(t, "all")
		p := &Places{}
		Group(p, "dòng", all, func(item *Places, n int64) { item.Number("n", n) })
		var b bytes.Buffer
		f := excelize.NewFile()
		for at, s := range map[string]string{"A3": "{{mỗi dòng}}{{n}}", "C3": "{{hết}}"} {
			_ = f.SetCellValue("Sheet1", at, s)
		}
		_ = f.SetCellFormula("Sheet1", "B3", "A3*2")
		_ = f.SetCellFormula("Sheet1", "A9", "SUM(A3:A3)")
		_ = f.SetCellFormula("Sheet1", "B9", "SUM(B3:B3)")
		_ = f.Write(&b)
		d, err := Open(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		out, err := d.Fill(p, "")
		if err != nil {
			t.Fatal(err)
		}
		data, _ := out.Bytes()
		g, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		sum := int64(0)
		for _, n := range all {
			sum += n
		}
		for i, times := range []int64{1, 2} {
			at, _ := excelize.CoordinatesToCellName(i+1, 8+len(all))
			if got, err := g.CalcCellValue("Sheet1", at); err != nil || got != grouped0(sum*times) {
				t.Fatalf("%s: %s, want %d: %v", at, got, sum*times, err)
			}
		}
	})
}

func grouped0(n int64) string { return strings.ReplaceAll(grouped(n), ".", "") }

// FuzzWorkbook reads worksheets of any content: what can be read fills or is refused, and what is made can be read
// again.
func FuzzWorkbook(f *testing.F) {
	for _, s := range []string{
		`<row r="1"><c r="A1" t="inlineStr"><is><t>{{mỗi dòng}}{{n}}{{hết}}</t></is></c></row><row r="3"><c r="A3"><f>SUM(A1:A1)</f></c></row>`,
		`<row r="2"><c r="B2" t="s"><v>0</v></c></row><row><c><f t="shared" si="0" ref="A1:A2">A$1+1</f></c></row>`,
	} {
		f.Add(s, `<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`)
	}
	f.Fuzz(func(t *testing.T, rows, behind string) {
		data, err := Pack([]Part{
			{bookPart, []byte(`<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets><definedNames><definedName name="x">S!$A$1:$B$3</definedName></definedNames><calcPr/></workbook>`)},
			{"xl/_rels/workbook.xml.rels", []byte(`<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`)},
			{"xl/sharedStrings.xml", []byte(`<sst><si><t>{{n}}</t></si><si><r><t>{{s</t></r><r><rPr><b/></rPr><t>ố}}</t></r></si></sst>`)},
			{"xl/worksheets/sheet1.xml", []byte(`<worksheet><dimension ref="A1:C9"/><sheetData>` + rows + `</sheetData>` + behind + `</worksheet>`)}})
		must(t, err)
		d, err := Open(data)
		if err != nil {
			return
		}
		out, err := d.Fill(groups(), "DỰ THẢO")
		var ps Problems
		if errors.As(err, &ps) {
			return
		}
		must(t, err)
		data, err = out.Bytes()
		must(t, err)
		again, err := Open(data)
		if err != nil {
			t.Fatalf("%v: %s", err, rows)
		}
		if again.Uses("n") {
			t.Fatalf("left: %s", rows)
		}
	})
}
