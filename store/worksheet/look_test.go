package worksheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestWhatIsHiddenOrStruckIsTold(t *testing.T) {
	f := excelize.NewFile()
	strike, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	must(t, err)
	for at, v := range map[string]any{"A1": "trong", "A2": "gạch", "B2": 5, "A3": "ẩn", "A4": "một nửa"} {
		must(t, f.SetCellValue("Sheet1", at, v))
	}
	must(t, f.SetCellStyle("Sheet1", "A2", "B2", strike))
	must(t, f.SetRowVisible("Sheet1", 3, false))
	must(t, f.SetColVisible("Sheet1", "C:D", false))
	run := func(s string, struck bool) excelize.RichTextRun {
		return excelize.RichTextRun{Text: s, Font: &excelize.Font{Strike: struck}}
	}
	must(t, f.SetCellRichText("Sheet1", "A4", []excelize.RichTextRun{run("còn ", false), run("bỏ", true)}))
	must(t, f.SetCellRichText("Sheet1", "A5", []excelize.RichTextRun{run("bỏ", true), run(" hết", true)}))
	s := sheetsOf(t, mustBytes(t, f))[0]
	var got []string
	must(t, s.Rows(func(r Row) bool {
		line := fmt.Sprint(r.N, r.Hidden)
		for _, c := range r.Cells {
			line += fmt.Sprint(" ", c.Text, c.Struck)
		}
		got = append(got, line)
		return true
	}))
	want := "1false trongfalse,2false gạchtrue 5true,3true ẩnfalse,4false còn bỏfalse,5false bỏ hếttrue"
	if g := strings.ReplaceAll(strings.Join(got, ","), " false", "false"); strings.ReplaceAll(g, " true", "true") != strings.ReplaceAll(want, " true", "true") {
		t.Errorf("got  %s\nwant %s", g, want)
	}
	for i, hidden := range []bool{false, false, true, true, false} {
		if s.HiddenColumn(i) != hidden {
			t.Errorf("column %d: hidden %v", i, !hidden)
		}
	}
}

func TestFontsOfCellsAndRunsAreRead(t *testing.T) {
	f := excelize.NewFile()
	in := func(at, font, text string) {
		id, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: font}})
		must(t, err)
		must(t, f.SetCellStr("Sheet1", at, text))
		must(t, f.SetCellStyle("Sheet1", at, at, id))
	}
	in("A1", ".VnTime", "Trång c©y g©y rõng")
	in("A2", ".VnTimeH", "ngµy thø b¶y")
	in("A3", "VNI-Times", "Ñöôøng hoa")
	in("A4", ".VnTime", "Đường hoa, đã là Unicode")
	in("A5", "Times New Roman", "Hà Giang")
	in("A6", ".VnTime", "Xa")
	must(t, f.SetCellRichText("Sheet1", "A7", []excelize.RichTextRun{{Text: "Tên: ", Font: &excelize.Font{Family: "Arial"}},
		{Text: "Lª V¨n Ých", Font: &excelize.Font{Family: ".VnTime"}}}))
	got := cellsOf(t, mustBytes(t, f))
	for at, want := range map[string]string{"A1": "Trồng cây gây rừng", "A2": "NGÀY THỨ BẢY", "A3": "Đường hoa", "A4": "Đường hoa, đã là Unicode",
		"A5": "Hà Giang", "A6": "Xa", "A7": "Tên: Lê Văn ích"} {
		if got[at].Text != want {
			t.Errorf("%s: got %q, want %q", at, got[at].Text, want)
		}
	}
}

// Unicode is typed on in a workbook that was laid out in an old font; and texts of old fonts are pasted below headings
// in Unicode, without their font.
func TestTextIsReadAsWhatItIsWhateverTheFont(t *testing.T) {
	all := func(font string, texts ...string) []byte {
		f := excelize.NewFile()
		id, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: font}})
		must(t, err)
		for i, text := range texts {
			at, err := excelize.CoordinatesToCellName(1+i%2, 1+i/2)
			must(t, err)
			must(t, f.SetCellStr("Sheet1", at, text))
			must(t, f.SetCellStyle("Sheet1", at, at, id))
		}
		return mustBytes(t, f)
	}
	typed := rowsXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>T&#234;n m&#244; h&#236;nh</t></is></c><c r="B1" t="inlineStr"><is><t>L&#297;nh v&#7921;c</t></is></c></row>` +
		`<row r="2"><c r="A2" t="inlineStr"><is><t>&#209;&#246;&#244;&#248;ng hoa</t></is></c><c r="B2" t="inlineStr"><is><t>Kinh t&#7871;</t></is></c></row>` +
		`<row r="3"><c r="A3" t="inlineStr"><is><t>Teân moâ h&#xEC;nh S&#244;n</t></is></c></row>`)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"Unicode in VNI-Times": {all("VNI-Times", "Tên mô hình", "Lĩnh vực", "Nà Ta", "Kinh tế"), "Tên mô hình|Lĩnh vực|Nà Ta|Kinh tế"},
		"Unicode in .VnTime":   {all(".VnTime", "Cá nhân", "Lĩnh vực", "Sông Lô", "Hộ"), "Cá nhân|Lĩnh vực|Sông Lô|Hộ"},
		"both in VNI-Times":    {all("VNI-Times", "Lĩnh vực", "Ñöôøng hoa", "Sôn La", "Hộ"), "Lĩnh vực|Đường hoa|Sơn La|Hộ"},
		"VNI without its font": {xlsx(t, typed), "Tên mô hình|Lĩnh vực|Đường hoa|Kinh tế|Tên mô hình Sơn|"},
	} {
		got := cellsOf(t, c.data)
		var texts []string
		for i := range strings.Count(c.want, "|") + 1 {
			at, err := excelize.CoordinatesToCellName(1+i%2, 1+i/2)
			must(t, err)
			texts = append(texts, got[at].Text)
		}
		if s := strings.Join(texts, "|"); s != c.want {
			t.Errorf("%s: %s", name, s)
		}
	}
}

// xlsx makes a workbook of one sheet from the XML of its rows.
func xlsx(t testing.TB, sheet func(w io.Writer), more ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name string, write func(w io.Writer)) {
		w, err := z.Create(name)
		must(t, err)
		write(w)
	}
	text := func(s string) func(io.Writer) {
		return func(w io.Writer) { _, err := io.WriteString(w, s); must(t, err) }
	}
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	add("[Content_Types].xml", text(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`+
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`))
	add("_rels/.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="`+office+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`))
	add("xl/workbook.xml", text(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="`+office+`"><sheets><sheet name="DS" sheetId="1" r:id="b"/></sheets></workbook>`))
	add("xl/_rels/workbook.xml.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="`+office+`/worksheet" Target="worksheets/sheet1.xml"/>`+
		`<Relationship Id="c" Type="`+office+`/sharedStrings" Target="sharedStrings.xml"/></Relationships>`))
	add("xl/worksheets/sheet1.xml", sheet)
	for i := 0; i+1 < len(more); i += 2 {
		add(more[i], text(more[i+1]))
	}
	must(t, z.Close())
	return b.Bytes()
}

func rowsXML(rows string) func(io.Writer) {
	return func(w io.Writer) {
		_, _ = io.WriteString(w, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+rows+`</sheetData></worksheet>`)
	}
}

func TestFormulasWithoutAValue(t *testing.T) {
	got := cellsOf(t, xlsx(t, rowsXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>Đạt</t></is></c><c r="B1"><v>2</v></c></row>
		<row r="2"><c r="A2"><f>A1&amp;" loại "&amp;B1</f></c><c r="B2"><f>B1*3</f><v></v></c><c r="C2"><f>IF(B1=3,"x","")</f></c><c r="D2" t="str"><f>A9</f><v></v></c>
		<c r="E2"><f>NOSUCHFUNCTION(B1)</f></c><c r="F2"><f>1/0</f></c><c r="G2"><f>REPT("a",1000000000)</f></c><c r="H2"><f>B1</f><v>7</v></c></row>
		<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B1+1</f></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>`)))
	for at, want := range map[string]Cell{"A2": TextCell("Đạt loại 2"), "B2": {Kind: Number, Text: "6"}, "C2": {}, "D2": {}, "E2": {Kind: Uncomputed, Text: "=NOSUCHFUNCTION(B1)"},
		"F2": {Kind: Failed, Text: "#DIV/0!"}, "G2": {Kind: Uncomputed, Text: `=REPT("a",1000000000)`}, "H2": {Kind: Number, Text: "7"},
		"A3": {Kind: Number, Text: "3"}, "A4": {Kind: Number, Text: "7"}} {
		if got[at] != want {
			t.Errorf("%s: got %+v, want %+v", at, got[at], want)
		}
	}
}

// repeat writes a piece many times.
func repeat(w io.Writer, s string, times int) {
	chunk := strings.Repeat(s, 1000)
	for range times / 1000 {
		_, _ = io.WriteString(w, chunk)
	}
}

// TestBombsAreRefused holds the memory that each bomb takes, too: it is let go of before the test is over, so the total
// counts.
func TestBombsAreRefused(t *testing.T) {
	head, foot := `<worksheet><sheetData>`, `</sheetData></worksheet>`
	sheet := func(piece string, times int) func(io.Writer) {
		return func(w io.Writer) {
			_, _ = io.WriteString(w, head)
			repeat(w, piece, times)
			_, _ = io.WriteString(w, foot)
		}
	}
	for name, data := range map[string][]byte{
		"one long text": xlsx(t, func(w io.Writer) {
			_, _ = io.WriteString(w, head+`<row><c t="inlineStr"><is><t>`)
			repeat(w, "A", 100_000_000)
			_, _ = io.WriteString(w, `</t></is></c></row>`+foot)
		}),
		"many rows":    xlsx(t, sheet(`<row><c><v>1</v></c></row>`, 2_000_000)),
		"far row":      xlsx(t, rowsXML(`<row r="99999999"><c><v>1</v></c></row>`)),
		"deep":         xlsx(t, func(w io.Writer) { repeat(w, `<a>`, 10_000) }),
		"many texts":   xlsx(t, rowsXML(`<row><c t="s"><v>0</v></c></row>`), "xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si><t/></si>", 1_500_000)+"</sst>"),
		"much of all":  xlsx(t, sheet(`<row><c t="inlineStr"><is><t>`+strings.Repeat("chữ ", 8000)+`</t></is></c></row>`, 10_000)),
		"wide":         xlsx(t, sheet(`<row><c r="XFD1"><v>1</v></c></row>`, 1_000_000)),
		"attributes":   xlsx(t, func(w io.Writer) { _, _ = io.WriteString(w, head+`<row `); repeat(w, `a="1" `, 1_000_000) }),
		"many columns": xlsx(t, func(w io.Writer) { repeat(w, `<col min="1" max="16384" hidden="1"/>`, 200_000) }),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := func() error {
			f, err := openBytes(data, "a.xlsx", false)
			if err != nil {
				return err
			}
			return f.Sheets[0].Rows(func(Row) bool { return true })
		}()
		runtime.ReadMemStats(&after)
		var e *Error
		if name != "many columns" && (!errors.As(err, &e) || e.Code != TooLarge) {
			t.Errorf("%s: %v", name, err)
		}
		if mb := (after.Sys - before.Sys) >> 20; mb > 200 {
			t.Errorf("%s took %d MB", name, mb)
		}
	}
}
