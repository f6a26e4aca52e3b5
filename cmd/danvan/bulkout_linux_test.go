package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"danvan/store/sample"
)

// What a long workbook of the register's own may cost, each as often as excelize alone takes for the same cells.
const (
	bulkOut   = 1.2 // to write it
	bulkAgain = 1.5 // to take it in again with one row in a hundred edited
)

// BenchmarkBulkOut writes the register's 10,000 registrations as a workbook with every column, and takes it in again.
// The baselines are excelize that writes the same cells with one look in its ordinary way, and that gives the rows of
// the workbook, each in a process of its own in the same turn. Its StreamWriter, which reads no register, is told
// beside.
func BenchmarkBulkOut(b *testing.B) {
	const rows = 10_000
	d := newBulk(b)
	d.imports(b, d.csv(rows), rows)
	d.run(b, "list", "registration", "--format", "csv", "-o", "out.csv")
	d.run(b, "list", "registration", "--format", "xlsx", "-o", "edited.xlsx")
	edit(b, filepath.Join(d.dir, "edited.xlsx"))
	var out, alone, stream, in, read []time.Duration
	var held, heldIn float64
	b.Run(fmt.Sprint(rows), func(b *testing.B) {
		for b.Loop() {
			alone = append(alone, child(b, "^TestExcelizeWrites$", "DANVAN_EXCELIZE="+filepath.Join(d.dir, "out.csv")))
			stream = append(stream, child(b, "^TestExcelizeWrites$", "DANVAN_EXCELIZE="+filepath.Join(d.dir, "out.csv"), "DANVAN_STREAM=1"))
			took, mb := d.run(b, "list", "registration", "--format", "xlsx", "-o", "out.xlsx", "--force")
			out, held = append(out, took), max(held, mb)
			read = append(read, child(b, "^TestExcelizeAlone$", "DANVAN_EXCELIZE="+filepath.Join(d.dir, "edited.xlsx")))
			took, mb = d.run(b, "import", "edited.xlsx", "--update")
			in, heldIn = append(in, took), max(heldIn, mb)
		}
		b.ReportMetric(0, "ns/op")
		b.Logf("%d rows out: %.2f s and %.0f MB at most, %.2f times excelize's %.2f s, %.2f times its StreamWriter's; in again: %.2f s and %.0f MB, %.2f times %.2f s", rows, middle(out)/1000, held,
			middle(out)/middle(alone), middle(alone)/1000, middle(out)/middle(stream), middle(in)/1000, heldIn, middle(in)/middle(read), middle(read)/1000)
		atMost(b, middle(out)/middle(alone), bulkOut, "x-out")
		atMost(b, middle(in)/middle(read), bulkAgain, "x-in")
		atMost(b, max(held, heldIn), bulkMemory, "MB")
	})
}

// child runs a test of this program as a process of its own.
func child(b *testing.B, test string, env ...string) time.Duration {
	b.Helper()
	c := exec.Command(os.Args[0], "-test.run", test)
	c.Env = append(os.Environ(), env...)
	took, _ := measured(b, c)
	return took
}

// edit changes the place of one row in a hundred.
func edit(b *testing.B, path string) {
	b.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		b.Fatal(err)
	}
	sheet := f.GetSheetList()[0]
	var at int
	for i := 1; ; i++ {
		cell, _ := excelize.CoordinatesToCellName(i, 1)
		head, err := f.GetCellValue(sheet, cell)
		if err != nil || head == "" {
			b.Fatal("no column of places: ", err)
		}
		if head == "Địa điểm" {
			at = i
			break
		}
	}
	for row := 2; row < 10_000; row += 100 {
		cell, _ := excelize.CoordinatesToCellName(at, row)
		if err := f.SetCellStr(sheet, cell, "Thôn Khác"); err != nil {
			b.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		b.Fatal(err)
	}
}

// TestExcelizeWrites is a baseline of BenchmarkBulkOut: excelize writes the cells of the .csv that $DANVAN_EXCELIZE
// names, else of a short one, as a workbook.
func TestExcelizeWrites(t *testing.T) {
	path := os.Getenv("DANVAN_EXCELIZE")
	if path == "" {
		path = filepath.Join(t.TempDir(), "list.csv")
		write(t, path, sample.New(1, sample.Size{Districts: 1, Communes: 2}).List(2023, 40).WriteCSV)
	}
	raw, err := os.ReadFile(path)
	mustDo(t, err)
	lines, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\uFEFF")))).ReadAll()
	mustDo(t, err)
	f := excelize.NewFile()
	look, err := f.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{WrapText: true}, Border: []excelize.Border{{Type: "left", Style: 1}}})
	mustDo(t, err)
	put, done := func(at string, cells []any) error {
		values := make([]any, len(cells))
		for i := range cells {
			values[i] = cells[i].(excelize.Cell).Value
		}
		return f.SetSheetRow("Sheet1", at, &values)
	}, func() error {
		last, err := excelize.CoordinatesToCellName(len(lines[0]), len(lines))
		if err != nil {
			return err
		}
		return f.SetCellStyle("Sheet1", "A1", last, look)
	}
	if os.Getenv("DANVAN_STREAM") != "" {
		w, err := f.NewStreamWriter("Sheet1")
		mustDo(t, err)
		put, done = func(at string, cells []any) error { return w.SetRow(at, cells) }, w.Flush
	}
	for i, line := range lines {
		cells := make([]any, len(line))
		for j, text := range line {
			cell := excelize.Cell{StyleID: look, Value: text}
			if n, err := strconv.Atoi(text); err == nil && j > 1 {
				cell.Value = n
			}
			cells[j] = cell
		}
		at, err := excelize.CoordinatesToCellName(1, i+1)
		mustDo(t, err)
		mustDo(t, put(at, cells))
	}
	mustDo(t, done())
	mustDo(t, f.SaveAs(filepath.Join(t.TempDir(), "alone.xlsx")))
}
