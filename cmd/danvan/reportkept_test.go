package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"danvan/store/listing"
)

// A report says the same, in every form of file and on the worksheets behind it, whether rows are read from the records
// or from what the file keeps of them, of which a quick answer reads only what it counts.
func TestReportsAreTheSameOfWhatIsKept(t *testing.T) {
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	reform, err := txtar.ParseFile("testdata/reform.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, listing.KeepAfter = range []int{1 << 30, 1} {
		dir := t.TempDir()
		in := func(name string) string { return filepath.Join(dir, name) }
		for _, f := range reform.Files {
			if err := os.WriteFile(in(f.Name), f.Data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		do := func(args ...string) string {
			said, s := ask(append(args, "--register", in("so.dvr"))...)
			if s != 0 {
				t.Fatal(args, s, said)
			}
			return said
		}
		do("init", "--unit", "08", "--units", in("reform.csv"), "--no-passphrase")
		do("import", in("2024.csv"), "--year", "2024")
		do("import", "--sheet", "succession", in("became.csv"))
		for i, q := range [][]string{{"fields"}, {"units"}, {"units", "--tree", "2026"}, {"fields", "--tree", "2026", "--unit", "02266"}} {
			for j, format := range []string{"text", "json", "csv", "html", "xlsx"} {
				args := append([]string{"report"}, append(q, "--year", "2024", "--format", format)...)
				var said string
				if format == "xlsx" {
					do(append(args, "-o", in("bang.xlsx"), "--force")...)
					said = cellsOf(t, in("bang.xlsx"))
				} else {
					said = do(args...)
				}
				if n := 5*i + j; len(want) == n {
					want = append(want, said)
				} else if said != want[n] {
					t.Errorf("%s:\n%s\nof what is kept, without that\n%s", args, said, want[n])
				}
			}
		}
	}
}

// cellsOf are all cells of a workbook.
func cellsOf(t *testing.T, path string) (all string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it is only read
	for _, s := range f.GetSheetList() {
		rows, err := f.GetRows(s)
		if err != nil {
			t.Fatal(err)
		}
		all += fmt.Sprintln(s) + fmt.Sprintln(rows)
	}
	return all
}
