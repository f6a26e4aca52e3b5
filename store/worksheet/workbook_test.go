package worksheet

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/storetest"
)

var must = storetest.Must

func sheetsOf(t testing.TB, data []byte) []Sheet {
	t.Helper()
	p, err := openPack(data)
	must(t, err)
	sheets, err := openWorkbook(data, p)
	must(t, err)
	return sheets
}

// cellsOf reads the first sheet of a workbook.
func cellsOf(t testing.TB, data []byte) map[string]Cell {
	t.Helper()
	sheets := sheetsOf(t, data)
	got := map[string]Cell{}
	must(t, sheets[0].Rows(func(r Row) bool {
		for i, c := range r.Cells {
			if c.Kind != Blank {
				got[fmt.Sprint(ColumnName(i), r.N)] = c
			}
		}
		return true
	}))
	return got
}

func mustBytes(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

func TestKindsOfCells(t *testing.T) {
	f := excelize.NewFile()
	style := func(s excelize.Style) int {
		id, err := f.NewStyle(&s)
		must(t, err)
		return id
	}
	noisy := 0.1
	noisy += 0.2
	dayFirst, withTime, quoted := "dd/mm/yyyy", `[$-1010000]d/m/yyyy h:mm;@`, `0" ngày"`
	for i, c := range []struct {
		value any
		style int
		want  Cell
		shown string
	}{
		{"01834", 0, Cell{Kind: Text, Text: "01834"}, "01834"},
		{1834, 0, Cell{Kind: Number, Text: "1834"}, "1.834"},
		{"1.021", 0, Cell{Kind: Text, Text: "1.021"}, "1.021"},
		{1.021, 0, Cell{Kind: Number, Text: "1.021"}, "1,0210"},
		{noisy, 0, Cell{Kind: Number, Text: "0.30000000000000004"}, "0,3"},
		{1e9, 0, Cell{Kind: Number, Text: "1000000000"}, "1.000.000.000"},
		{45204, style(excelize.Style{NumFmt: 14}), Cell{Kind: Date, Text: "2023-10-05"}, "05/10/2023"},
		{45204.75, style(excelize.Style{CustomNumFmt: &withTime}), Cell{Kind: Date, Text: "2023-10-05"}, "05/10/2023"},
		{time.Date(2023, 10, 5, 0, 0, 0, 0, time.UTC), style(excelize.Style{CustomNumFmt: &dayFirst}), Cell{Kind: Date, Text: "2023-10-05"}, "05/10/2023"},
		{348, style(excelize.Style{CustomNumFmt: &quoted}), Cell{Kind: Number, Text: "348"}, "348"},
		{0.5, style(excelize.Style{NumFmt: 20}), Cell{Kind: Number, Text: "0.5"}, "0,5"}, // a time of day
		{true, 0, Cell{Kind: Text, Text: "TRUE"}, "TRUE"},
		{" hai\ndòng ", 0, Cell{Kind: Text, Text: " hai\ndòng "}, "hai dòng"},
		{"a_x000D_b", 0, Cell{Kind: Text, Text: "a\rb"}, "a b"},
		{"   ", 0, Cell{}, ""},
	} {
		at := fmt.Sprint("C", i+2)
		must(t, f.SetCellValue("Sheet1", at, c.value))
		if c.style != 0 {
			must(t, f.SetCellStyle("Sheet1", at, at, c.style))
		}
		got := cellsOf(t, mustBytes(t, f))[at]
		if got != c.want || got.Shown() != c.shown {
			t.Errorf("%v: got %+v, shown %q; expected %+v, %q", c.value, got, got.Shown(), c.want, c.shown)
		}
	}
}

// TestCellsAreWhatExcelizeReads holds random workbooks against excelize's own reading of them.
func TestCellsAreWhatExcelizeReads(t *testing.T) {
	words := []string{"Dân vận khéo", "<&>\"'", " x ", "01834", "1.280,5", "Nguyễn Thị Đường", "dòng\nhai", "_x000D_", "😀"}
	rapid.Check(t, func(rt *rapid.T) {
		f := excelize.NewFile()
		dice := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 0))
		for range dice.IntN(40) {
			at := fmt.Sprint(ColumnName(dice.IntN(60)), 1+dice.IntN(50))
			var v any = words[dice.IntN(len(words))]
			if dice.IntN(3) == 0 {
				v = dice.IntN(1e6) - 1000
			}
			must(t, f.SetCellValue("Sheet1", at, v))
		}
		data := mustBytes(t, f)
		got := cellsOf(t, data)
		read, err := excelize.OpenReader(bytes.NewReader(data))
		must(t, err)
		want, err := read.GetRows("Sheet1", excelize.Options{RawCellValue: true})
		must(t, err)
		n := 0
		for i, cells := range want {
			for j, w := range cells {
				at := fmt.Sprint(ColumnName(j), i+1)
				if strings.TrimSpace(w) == "" {
					w = "" // to us an empty cell
				}
				if g := got[at].Text; g != w {
					rt.Fatalf("%s: got %q, excelize %q", at, g, w)
				}
				if w != "" {
					n++
				}
			}
		}
		if n != len(got) {
			rt.Fatalf("%d cells, excelize %d", len(got), n)
		}
	})
}

func TestColumnNames(t *testing.T) {
	for i := range MaxColumns {
		want, err := excelize.ColumnNumberToName(i + 1)
		must(t, err)
		if got := ColumnName(i); got != want || columnIndex([]byte(got+"7")) != i {
			t.Fatalf("column %d: %q, back %d, expected %q", i, got, columnIndex([]byte(got+"7")), want)
		}
	}
	if columnIndex([]byte("XFE1")) != -1 || columnIndex([]byte("7")) != -1 {
		t.Error("a column that no sheet has was taken")
	}
}
