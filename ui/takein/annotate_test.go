package takein

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/storetest"
	"danvan/store/worksheet"
	"danvan/ui/text"
)

var must = storetest.Must

// commented is an office's workbook: a formula, looks, merged cells, a hidden column, and somebody's comments on two
// cells.
func commented(t *testing.T) string {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // only saved
	must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"TT", "Tên mô hình", "Số hộ", "Kinh phí"}))
	must(t, f.SetSheetRow("Sheet1", "A2", &[]any{1, "Đường hoa", "một trăm", 12.5}))
	must(t, f.SetSheetRow("Sheet1", "A3", &[]any{2, "Hiến đất", 7, 1}))
	must(t, f.SetCellFormula("Sheet1", "D4", "SUM(D2:D3)"))
	must(t, f.MergeCell("Sheet1", "A4", "C4"))
	must(t, f.SetColVisible("Sheet1", "A", false))
	look, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Color: "1F4E78", Family: "Times New Roman", Size: 13}, Alignment: &excelize.Alignment{WrapText: true}, NumFmt: 4,
		Border: []excelize.Border{{Type: "left", Color: "000000", Style: 1}}})
	must(t, err)
	must(t, f.SetCellStyle("Sheet1", "B2", "D3", look))
	must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "C2", Author: "Văn thư", Text: "Hỏi lại"}))
	must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "B3", Author: "Văn thư", Text: "Giữ nguyên"}))
	path := filepath.Join(t.TempDir(), "ds.xlsx")
	must(t, f.SaveAs(path))
	return path
}

// elsewhere names the parts with comments as openpyxl does: from the root of the archive, in folders of their own.
func elsewhere(t *testing.T, path string) string {
	from, err := zip.OpenReader(path)
	must(t, err)
	defer from.Close() //nolint:errcheck // only read
	names := strings.NewReplacer("xl/comments1.xml", "xl/comments/comment1.xml", "xl/drawings/vmlDrawing1.vml", "xl/drawings/commentsDrawing1.vml",
		"../comments1.xml", "/xl/comments/comment1.xml", "../drawings/vmlDrawing1.vml", "/xl/drawings/commentsDrawing1.vml")
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, part := range from.File {
		r, err := part.Open()
		must(t, err)
		text, err := io.ReadAll(r)
		must(t, err)
		w, err := to.Create(names.Replace(part.Name))
		must(t, err)
		_, err = io.WriteString(w, names.Replace(string(text)))
		must(t, err)
	}
	must(t, to.Close())
	other := filepath.Join(t.TempDir(), "ds.xlsx")
	must(t, os.WriteFile(other, out.Bytes(), 0o600))
	return other
}

// A copy has each note in its cell, what somebody had said there before it, and all else as it was, whichever program
// wrote the workbook.
func TestAnnotate(t *testing.T) {
	usual := commented(t)
	for _, list := range []string{usual, elsewhere(t, usual)} {
		to := filepath.Join(t.TempDir(), "ghi-chu.xlsx")
		must(t, Annotate(list, to, false, []Note{{"Sheet1", "C", 2, "không phải là số", true}, {"Sheet1", "C", 2, "số hộ", false}, {"Sheet1", "", 3, "cả dòng", false}, {"", "", 0, "cả tệp", false}}))
		was, err := excelize.OpenFile(usual)
		must(t, err)
		now, err := excelize.OpenFile(to)
		must(t, err)
		said := map[string]string{}
		comments, err := now.GetComments("Sheet1")
		must(t, err)
		for _, c := range comments {
			for _, p := range c.Paragraph {
				said[c.Cell] += p.Text
			}
			if len(c.Paragraph) == 0 {
				said[c.Cell] = c.Text
			}
		}
		want := map[string]string{"C2": "Hỏi lại\nkhông phải là số\nsố hộ", "B3": "Giữ nguyên", "A3": "cả dòng", "A1": "cả tệp"}
		if !reflect.DeepEqual(said, want) {
			t.Errorf("%q", said)
		}
		for _, cell := range []string{"A1", "B1", "A2", "B2", "C2", "D2", "A3", "B3", "C3", "D3", "A4", "D4"} {
			for what, get := range map[string]func(f *excelize.File) (string, error){
				"value":   func(f *excelize.File) (string, error) { return f.GetCellValue("Sheet1", cell) },
				"formula": func(f *excelize.File) (string, error) { return f.GetCellFormula("Sheet1", cell) },
			} {
				a, err := get(was)
				must(t, err)
				if b, err := get(now); err != nil || a != b {
					t.Errorf("%s of %s: %q is now %q, %v", what, cell, a, b, err)
				}
			}
			a, b := lookOf(t, was, cell), lookOf(t, now, cell)
			_, noted := map[string]bool{"C2": true, "A3": true, "A1": true}[cell]
			if filled := len(b.Fill.Color) > 0; filled != noted {
				t.Errorf("%s: coloured: %v", cell, filled)
			}
			if b.Fill = a.Fill; !reflect.DeepEqual(a, b) {
				t.Errorf("%s looked %+v, now %+v", cell, a, b)
			}
		}
		if seen, err := now.GetColVisible("Sheet1", "A"); err != nil || seen {
			t.Errorf("the hidden column is in sight: %v", err)
		}
		if err := Annotate(list, to, false, nil); !errors.Is(err, fs.ErrExist) {
			t.Errorf("%v", err)
		}
		if err := Annotate(list, filepath.Join(t.TempDir(), "x.csv"), false, nil); !errors.Is(err, ErrNoWorkbook) {
			t.Errorf("%v", err)
		}
		must(t, errors.Join(was.Close(), now.Close()))
	}
}

// What somebody wrote beside a cell is no value of it, and is told once for its list, whatever the list is of; what the
// program wrote itself is not.
func TestThatCommentsAreNotReadIsSaid(t *testing.T) {
	path := commented(t)
	noted := filepath.Join(t.TempDir(), "ghi-chu.xlsx")
	must(t, Annotate(path, noted, false, []Note{{"Sheet1", "A", 2, "thiếu lĩnh vực", true}}))
	for _, list := range []string{path, noted} {
		l, err := intake.Read(list, intake.Reading{Year: 2026})
		must(t, err)
		var said []string
		for _, q := range l.Notes {
			if q.Code == intake.CellComments {
				said = append(said, text.For(text.Vi).ListProblem(q).String())
			}
		}
		if len(said) != 1 || !strings.Contains(said[0], "Có 2 ô mang ghi chú (comment): ") || !strings.Contains(said[0], "C2") || !strings.Contains(said[0], "B3") {
			t.Errorf("%q", said)
		}
		f, err := worksheet.Open(list)
		must(t, err)
		s := sheet.Named("registration")
		lines, err := sheet.ReadList(s, f, list, func(_, heading string) sheet.Meaning {
			return map[string]sheet.Meaning{"Tên mô hình": {As: sheet.AsColumn, Column: s.Column("name")}, "Kinh phí": {As: sheet.AsColumn, Column: s.Column("money")}}[heading]
		})
		must(t, err)
		if len(lines.Comments) != 2 {
			t.Errorf("%v", lines.Comments)
		}
	}
}

func lookOf(t *testing.T, f *excelize.File, cell string) *excelize.Style {
	id, err := f.GetCellStyle("Sheet1", cell)
	must(t, err)
	s, err := f.GetStyle(id)
	must(t, err)
	return s
}
