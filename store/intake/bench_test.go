package intake

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store"
	"danvan/store/sample"
)

const listRows = 2537 // of the list that the figure is about

func benchList(b *testing.B) (*sample.Province, string) {
	b.Helper()
	p := sample.New(1, sample.Size{})
	return p, mustWrite(b, p.List(2023, listRows), "list.xlsx")
}

// BenchmarkExcelizeAlone is the baseline of BenchmarkImport: excelize opens the file and gives every row.
func BenchmarkExcelizeAlone(b *testing.B) {
	_, path := benchList(b)
	for b.Loop() {
		f, err := excelize.OpenFile(path)
		must(b, err)
		rows, err := f.Rows(f.GetSheetList()[0])
		must(b, err)
		n := 0
		for rows.Next() {
			_, err := rows.Columns()
			must(b, err)
			n++
		}
		must(b, rows.Close())
		must(b, f.Close())
		if n != listRows+1 {
			b.Fatalf("%d rows", n)
		}
	}
}

// BenchmarkImport reads the file, checks every row and writes them durably; to be at most 1.5 times
// BenchmarkExcelizeAlone.
func BenchmarkImport(b *testing.B) {
	p, path := benchList(b)
	for b.Loop() {
		b.StopTimer()
		r := mustRegister(b, p, p.Units[0].Code)
		b.StartTimer()
		l, err := Read(path, Reading{})
		must(b, err)
		plan, err := l.Import(r, "", Options{Year: 2023})
		must(b, err)
		if plan.Counts != (Counts{Rows: listRows, NewModels: listRows}) {
			b.Fatalf("%+v", plan.Counts)
		}
	}
}

// BenchmarkRead is the part of BenchmarkImport before the register is asked.
func BenchmarkRead(b *testing.B) {
	_, path := benchList(b)
	for b.Loop() {
		_, err := Read(path, Reading{})
		must(b, err)
	}
}

// BenchmarkPlan holds a list against a register that holds all of it already.
func BenchmarkPlan(b *testing.B) {
	p, path := benchList(b)
	r := mustRegister(b, p, p.Units[0].Code)
	l := mustRead(b, path)
	mustImport(b, r, l, Options{})
	for b.Loop() {
		must(b, r.View(func(tx *store.Tx) error {
			_, err := l.Plan(tx, Options{})
			return err
		}))
	}
}
