package worksheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// show writes a file as text: a line per sheet and row; ~ marks what is struck, ^ what is hidden, and a letter the kind
// of a cell that is no text.
func show(t testing.TB, f *File) string {
	t.Helper()
	mark := func(yes bool, s string) string {
		if yes {
			return s
		}
		return ""
	}
	var b strings.Builder
	for i := range f.Sheets {
		s := &f.Sheets[i]
		fmt.Fprintf(&b, "%s[%s%s] %v\n", s.File, mark(s.Hidden, "^"), s.Name, s.Merges)
		must(t, s.Rows(func(r Row) bool {
			fmt.Fprint(&b, mark(r.Hidden, "^"), r.N)
			for j, c := range r.Cells {
				fmt.Fprint(&b, "|", mark(s.HiddenColumn(j), "^"), mark(c.Struck, "~"), [...]string{"", "", "n", "d", "!", "?"}[c.Kind], strings.ReplaceAll(c.Text, "\n", "/"))
			}
			fmt.Fprintln(&b)
			return true
		}))
	}
	return b.String()
}

func mustOpen(t testing.TB, data []byte) *File {
	t.Helper()
	f, err := openBytes(data, "a", false)
	must(t, err)
	return f
}

// calcRows is what the workbook says that LibreOffice wrote in several formats (testdata): a merged title, dates in a
// hidden column, TCVN3 by its font, formulas, a struck row, a hidden row, merged cells, a percentage, a hidden sheet.
const calcRows = `[Danh sách] [{1 0 1 4} {7 0 9 0}]
1|DANH SÁCH MÔ HÌNH
2|TT|Tên mô hình|^Ngày|Tiền|Ghi chú
3|n1|Đường hoa|^d2026-03-15|n12.5|ghi
4|n2|Trồng cây|^d2026-03-16|n1280000|Đường hoa x
5|~n3|~Bỏ rồi|^|~n0.333333333333333|~!#N/A
^6|n4|Hàng ẩn|^|n-5|dòng một/dòng hai
7|Xã A|m7
8||m8
9||m9|^85%
[^Ẩn] []
1|ẩn
`

func TestFilesOfOtherPrograms(t *testing.T) {
	for _, name := range []string{"calc97.xls", "calc.ods"} {
		f, err := Open(filepath.Join("testdata", name))
		must(t, err)
		if got := strings.ReplaceAll(show(t, f), "0.3333333333333333", "0.333333333333333"); got != calcRows {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, calcRows)
		}
	}
}

func TestPages(t *testing.T) {
	page := `<html><head><meta charset="windows-1258"><style>td{a:b}</style><title>không</title></head><body><h1>DANH&nbsp;SÁCH 2026</h1><p>Xã <b>Nà Mu</b></p>
<table><tr><th rowspan="2">TT</th><th colspan=2>Đối tượng</th></tr><tr><td>TT<td>CN</tr>
<tr><td x:num="1">1</td><td sdval="12.5">12,5</td><td sdval="0.855">86%</td><td>dòng một<br>dòng <s>hai</s> &amp; ba</td></tr>
<tr><td><s>bỏ</s></td><td x:num="46096">15/3/2026</td><td><font face=".VnTime">Trång c©y</font></td></tr>
<tr style="display:none"><td>ẩn</td><td>#N/A</td></tr></table><table><tr><td>hai</td></tr></table></body></html>`
	want := `[Bảng 1] [{3 0 4 0} {3 1 3 2}]
1|DANH SÁCH 2026
2|Xã Nà Mu
3|TT|Đối tượng
4||TT|CN
5|n1|n12.5|85,5%|dòng một/dòng hai & ba
6|~bỏ|15/3/2026|Trồng cây
^7|ẩn|!#N/A
[Bảng 2] []
1|hai
`
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page)
	must(t, err)
	for name, data := range map[string]string{"UTF-8": page, "UTF-16": wide} {
		got := strings.ReplaceAll(show(t, mustOpen(t, []byte(data))), "\u00A0", " ")
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// zipOf makes a .zip of files.
func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		must(t, err)
		_, err = w.Write([]byte(files[i+1]))
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

func TestTablesOfWord(t *testing.T) {
	p := func(s string) string { return `<w:p><w:r><w:t>` + s + `</w:t></w:r></w:p>` }
	tc := func(props, s string) string { return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + p(s) + `</w:tc>` }
	doc := `<w:document xmlns:w="w"><w:body>` + p("DANH SÁCH") + `<w:tbl><w:tr>` + tc(`<w:vMerge w:val="restart"/>`, "TT") + tc(`<w:gridSpan w:val="2"/>`, "Đối tượng") +
		`</w:tr><w:tr>` + tc(`<w:vMerge/>`, "") + tc("", "TT") + tc("", "CN") + `</w:tr><w:tr>` + tc("", "1") +
		`<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>bỏ</w:t></w:r></w:p></w:tc><w:tc>` + p("một") + p("hai") + `</w:tc></w:tr></w:tbl>` + p("sau") + `</w:body></w:document>`
	want := "[Bảng 1] [{2 1 2 2} {2 0 3 0}]\n1|DANH SÁCH\n2|TT|Đối tượng\n3||TT|CN\n4|1|~bỏ|một/hai\n"
	if got := show(t, mustOpen(t, zipOf(t, "[Content_Types].xml", "", "word/document.xml", doc))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The table at the head of a paper says whose it is: it stands above the table below it, as paragraphs do. Other tables
// stay.
func TestTheHeadOfAPaperStandsAboveItsTable(t *testing.T) {
	cell := func(text string) string { return `<w:tc><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>` }
	table := func(texts ...string) string {
		var b strings.Builder
		for _, s := range texts {
			b.WriteString(cell(s))
		}
		return `<w:tbl><w:tr>` + b.String() + `</w:tr></w:tbl>`
	}
	for first, want := range map[string]string{"ĐẢNG CỘNG SẢN VIỆT NAM": "[Bảng 2] []\n1|ĐẢNG ỦY XÃ PHÚ LÂM\n2|ĐẢNG CỘNG SẢN VIỆT NAM\n3|DANH SÁCH\n4|TT|Tên\n[Bảng 3] []\n1|Nơi nhận|T/M\n",
		"Số lượng": "[Bảng 1] []\n1|ĐẢNG ỦY XÃ PHÚ LÂM|Số lượng\n[Bảng 2] []\n1|DANH SÁCH\n2|TT|Tên\n[Bảng 3] []\n1|Nơi nhận|T/M\n"} {
		doc := `<w:document xmlns:w="w"><w:body>` + table("ĐẢNG ỦY XÃ PHÚ LÂM", first) + `<w:p><w:r><w:t>DANH SÁCH</w:t></w:r></w:p>` + table("TT", "Tên") + table("Nơi nhận", "T/M") + `</w:body></w:document>`
		if got := show(t, mustOpen(t, zipOf(t, "[Content_Types].xml", "", "word/document.xml", doc))); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", first, got, want)
		}
	}
}

func TestListsInAZip(t *testing.T) {
	list := "TT;Tên\n1;Hoa\n"
	got := mustOpen(t, zipOf(t, "Xã A/danh sách.csv", list, "__MACOSX/._x", "x", "Xã B/b.csv", list, "ảnh.png", "\x89PNG\r\n", "trong.zip", string(zipOf(t, "a.csv", list))))
	if s := show(t, got); s != "Xã A/danh sách.csv[] []\n1|TT|Tên\n2|n1|Hoa\nXã B/b.csv[] []\n1|TT|Tên\n2|n1|Hoa\n" && s != "Xã A/danh sách.csv[] []\n1|TT|Tên\n2|1|Hoa\nXã B/b.csv[] []\n1|TT|Tên\n2|1|Hoa\n" {
		t.Error(s)
	}
	var skipped []string
	for _, e := range got.Skipped {
		skipped = append(skipped, e.File+" "+string(e.Code))
	}
	if s := strings.Join(skipped, ","); s != "trong.zip nested-zip,ảnh.png picture" {
		t.Error(s)
	}
	if f := mustOpen(t, zipOf(t, "a.dvk", "!<arch>\n1", "b.dvk", "!<arch>\n2")); f.Format != Bundles || len(f.Sheets) > 0 {
		t.Errorf("%+v", f)
	}
}

func TestEveryKindOfFileIsNamed(t *testing.T) {
	ole := func(stream string) string {
		wide, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(stream + "\x00")
		must(t, err)
		return string(oleMark) + strings.Repeat("\x00", 600) + wide
	}
	for name, c := range map[string]struct {
		data string
		want Code
	}{
		"photograph": {"\xFF\xD8\xFF\xE0\x00\x10JFIF", Picture}, "telephone": {"\x00\x00\x00\x18ftypheic", Picture}, "pdf": {"%PDF-1.4\n", PDF}, "film": {"\x00\x00\x00\x18ftypmp42", Film},
		"doc": {ole("WordDocument"), OldDocument}, "ppt": {ole("PowerPoint Document"), Slides}, "password": {ole("EncryptedPackage"), Protected}, "rtf": {`{\rtf1 a}`, OldDocument},
		"link": {"L\x00\x00\x00\x01\x14\x02\x00\x00", Shortcut}, "rar": {"Rar!\x1A\x07", Archive}, "bundle": {"!<arch>\nmanifest", Bundle}, "zeros": {strings.Repeat("\x00", 500), Unfinished},
		"register": {strings.Repeat("\x01", 16) + "\xED\xDA\x0C\xED", Register}, "pptx": {string(zipOf(t, "ppt/presentation.xml", "")), Slides},
		"xlsb": {string(zipOf(t, "xl/workbook.bin", "")), Binary}, "letter": {string(zipOf(t, "word/document.xml", "<a><p/></a>")), NoTable},
		"no list inside": {string(zipOf(t, "a.png", "\x89PNG", "b.pdf", "%PDF")), NoLists}, "empty zip": {"PK\x05\x06" + strings.Repeat("\x00", 18), Empty},
		"xml of 2003": {`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`, XMLBook},
		"old":         {"\x09\x02\x06\x00\x00\x00\x10\x00\x00\x00", OldWorkbook}, "cut": {string(zipOf(t, "xl/workbook.xml", "<a/>"))[:40], BadWorkbook},
	} {
		_, err := openBytes([]byte(c.data), name, false)
		var e *Error
		if !errors.As(err, &e) || e.Code != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	if _, err := openBytes([]byte("a;b\n1;2\n"), "danh sach.xlsx.crdownload", false); err == nil || err.(*Error).Code != Unfinished {
		t.Errorf("a download that goes on: %v", err)
	}
}

// FuzzOpen: whatever a file holds, it is read or refused with a code, in bounded memory and time.
func FuzzOpen(f *testing.F) {
	for _, name := range []string{"calc97.xls", "calc.ods"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		must(f, err)
		f.Add(data)
	}
	for _, s := range []string{table, "<table><tr><td rowspan=3>a<td colspan=2>b<tr><td>c</table>", `a;"b` + "\n" + `c";d`,
		`<office:document xmlns:office="urn:oasis:names:tc:opendocument"><table:table><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="5"/></table:table-row></table:table></office:document>`} {
		f.Add([]byte(s))
	}
	f.Add(zipOf(f, "word/document.xml", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`))
	f.Add(zipOf(f, "a.csv", table))
	f.Add(xlsx(f, rowsXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c><f>1+1</f></c></row>`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := openBytes(data, "a", false)
		for i := 0; err == nil && i < len(file.Sheets); i++ {
			last := 0
			err = file.Sheets[i].Rows(func(r Row) bool {
				if r.N <= last || len(r.Cells) > MaxColumns {
					t.Fatalf("row %d behind %d, %d cells", r.N, last, len(r.Cells))
				}
				last = r.N
				return true
			})
		}
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Fatalf("an error without a code: %v", err)
		}
	})
}

func TestBombsOfOtherFormatsAreRefused(t *testing.T) {
	flat := func(rows string) string {
		return `<office:document xmlns:office="urn:oasis:names:tc:opendocument"><table:table>` + rows + `</table:table></office:document>`
	}
	cell := func(attr string) string {
		return `<table:table-cell office:value-type="float" office:value="1" ` + attr + `/></table:table-row>`
	}
	for name, data := range map[string]string{
		"rows of .ods":     flat(`<table:table-row table:number-rows-repeated="1048576">` + cell("")),
		"cells of .ods":    flat(strings.Repeat(`<table:table-row>`+cell(`table:number-columns-repeated="16384"`), 1000)),
		"blanks of .ods":   flat(strings.Repeat(`<table:table-row><table:table-cell table:number-columns-repeated="16383"/></table:table-row>`, 400_000)),
		"spans of a page":  "<table><tr>" + strings.Repeat(`<td rowspan="65534" colspan="1000">a</td>`, 16) + strings.Repeat("<tr><td>b", 100_000),
		"tables of a page": strings.Repeat("<table>", 100_000),
	} {
		f, err := openBytes([]byte(data), "a", false)
		if err == nil {
			err = f.Sheets[0].Rows(func(Row) bool { return true })
		}
		var e *Error
		if !errors.As(err, &e) || e.Code != TooLarge {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A row that ends twice is no two rows with one number.
	if got := show(t, mustOpen(t, []byte(flat(`<table:table-row>`+cell("")+`</table:table-row></table:table-row>`)))); !strings.HasPrefix(got, "[] []\n1|n1\n") {
		t.Error(got)
	}
}
