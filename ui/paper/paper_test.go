package paper_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/storetest"
	"danvan/ui/paper"
	"danvan/ui/text"
)

var must = storetest.Must

var words = text.For(text.Vi)

// tableOf is a document of texts; whole numbers in a column of figures are figures.
func tableOf(columns []paper.Column, rows ...[]string) *paper.Document {
	return &paper.Document{Name: "Mô hình", Columns: columns, Rows: len(rows), Row: func(i int) (r paper.Row) {
		for j, s := range rows[i] {
			if n, err := strconv.Atoi(s); err == nil && columns[j].Number {
				r.Cells = append(r.Cells, paper.Whole(n))
			} else {
				r.Cells = append(r.Cells, paper.Text(s))
			}
		}
		return r
	}}
}

var tableRows = [][]string{{"1", "00901", "Hiến đất mở đường"}, {"2", "00904", "=HYPERLINK(\"http://x\")"}, {"3", "", "- gạch đầu dòng\nhai dòng"}}

var table = tableOf([]paper.Column{{Heading: "TT", Number: true}, {Heading: "Mã đơn vị", Width: 10}, {Heading: "Tên mô hình", Width: 40}}, tableRows...)

func TestAWorkbookReadsAsItWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mo-hinh.xlsx")
	must(t, os.WriteFile(path, written(t, table, paper.XLSX), 0o600))
	f, err := excelize.OpenFile(path)
	must(t, err)
	defer f.Close() //nolint:errcheck // only read
	rows, err := f.GetRows("Mô hình")
	must(t, err)
	want := append([][]string{{"TT", "Mã đơn vị", "Tên mô hình"}}, tableRows...)
	if len(rows) != len(want) {
		t.Fatalf("%d rows: %q", len(rows), rows)
	}
	for i := range want {
		if !slices.Equal(rows[i], want[i]) {
			t.Errorf("row %d: %q, want %q", i, rows[i], want[i])
		}
	}
	for cell, kind := range map[string]excelize.CellType{"A2": excelize.CellTypeUnset, "B2": excelize.CellTypeInlineString, "C3": excelize.CellTypeInlineString} {
		if got, err := f.GetCellType("Mô hình", cell); err != nil || got != kind {
			t.Errorf("%s is of type %d, %v, want %d", cell, got, err, kind)
		}
	}
	if formula, err := f.GetCellFormula("Mô hình", "C3"); err != nil || formula != "" {
		t.Errorf("a formula: %q, %v", formula, err)
	}
	if d, err := f.GetSheetDimension("Mô hình"); err != nil || d != "A1:C4" {
		t.Errorf("dimension %q, %v", d, err)
	}
}

// Whatever people wrote comes back from comma-separated text; what a spreadsheet would take for a formula has a mark
// before it.
func TestCSVThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows [][]string
		cell := rapid.StringMatching(`[=+@'"a-zà-ỹ,; \n-]{0,12}`)
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			rows = append(rows, []string{cell.Draw(t, "a"), "x" + cell.Draw(t, "b")})
		}
		var b bytes.Buffer
		if err := tableOf([]paper.Column{{Heading: "a"}, {Heading: "b"}}, rows...).Write(&b, paper.CSV, words); err != nil {
			t.Fatal(err)
		}
		rest, marked := bytes.CutPrefix(b.Bytes(), []byte("\uFEFF"))
		got, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
		if err != nil || !marked || len(got) != len(rows)+1 {
			t.Fatalf("%v, %d rows of %d", err, len(got), len(rows))
		}
		for i, row := range rows {
			first := row[0]
			if bare := bytes.TrimLeft([]byte(first), "'"); len(bare) > 0 && bytes.ContainsAny(bare[:1], "=+@-") {
				first = "'" + first
			}
			if got[i+1][0] != first || got[i+1][1] != row[1] {
				t.Fatalf("%q came back as %q", row, got[i+1])
			}
		}
	})
}

func TestTheEndingSaysTheFormat(t *testing.T) {
	for path, want := range map[string]paper.Format{"mo-hinh.csv": paper.CSV, "Mô hình.XLSX": paper.XLSX, "mo-hinh.doc": "", "mo-hinh.html": "", "mo-hinh": ""} {
		if got := paper.FormatOf(filepath.Join("thu muc.csv", path)); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
