package paper_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/ui/paper"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var table = paper.Table{Name: "Mô hình", Columns: []paper.Column{{Heading: "TT", Number: true}, {Heading: "Mã đơn vị", Width: 10}, {Heading: "Tên mô hình", Width: 40}},
	Rows: [][]string{{"1", "00901", "Hiến đất mở đường"}, {"2", "00904", "=HYPERLINK(\"http://x\")"}, {"3", "", "- gạch đầu dòng\nhai dòng"}}}

func TestAWorkbookReadsAsItWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mo-hinh.xlsx")
	must(t, table.Save(path, false))
	f, err := excelize.OpenFile(path)
	must(t, err)
	defer f.Close() //nolint:errcheck // only read
	rows, err := f.GetRows("Mô hình")
	must(t, err)
	want := append([][]string{{"TT", "Mã đơn vị", "Tên mô hình"}}, table.Rows...)
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

// Whatever people wrote comes back from comma-separated text; what a spreadsheet would take for a formula has a mark before it.
func TestCSVThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := paper.Table{Columns: []paper.Column{{Heading: "a"}, {Heading: "b"}}}
		cell := rapid.StringMatching(`[=+@'"a-zà-ỹ,; \n-]{0,12}`)
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			one.Rows = append(one.Rows, []string{cell.Draw(t, "a"), "x" + cell.Draw(t, "b")})
		}
		var b bytes.Buffer
		if err := one.CSV(&b); err != nil {
			t.Fatal(err)
		}
		rest, marked := bytes.CutPrefix(b.Bytes(), []byte("\uFEFF"))
		got, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
		if err != nil || !marked || len(got) != len(one.Rows)+1 {
			t.Fatalf("%v, %d rows of %d", err, len(got), len(one.Rows))
		}
		for i, row := range one.Rows {
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

func TestNothingIsOverwritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mo-hinh.csv")
	must(t, table.Save(path, false))
	before, err := os.ReadFile(path)
	must(t, err)
	if err := table.Save(path, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v", err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file is another now: %v", err)
	}
	var kind *paper.KindError
	if err := table.Save(filepath.Join(t.TempDir(), "mo-hinh.doc"), false); !errors.As(err, &kind) {
		t.Errorf("%v", err)
	}
}
