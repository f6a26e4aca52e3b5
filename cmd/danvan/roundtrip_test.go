package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/text"
)

// sheetCame is what a workbook of a sheet came to.
type sheetCame struct {
	New, Changed, Same int
	Cells, Kept        []struct {
		Row      int
		Old, New string
	}
	Problems []any
	Gone     []string
}

// cameIn takes a workbook in, or tells what would become of it.
func cameIn(t *testing.T, s *sheet.Sheet, file, path string, options ...string) (c sheetCame) {
	t.Helper()
	out, st := ask(append([]string{"import", "--sheet", s.Name, file, "--update", "--dry-run", "--json", "--register", path}, options...)...)
	var came []sheetCame
	if err := json.NewDecoder(strings.NewReader(out)).Decode(&came); err != nil || st != done && st != needsPerson || len(came) != 1 {
		t.Fatalf("import %s: %v, %v: %s", file, st, err, out)
	}
	return came[0]
}

// editable is a cell of a sheet's workbook that may be edited: of its first line, in a column of text.
func editable(t *testing.T, s *sheet.Sheet, file string) (row, column int) {
	t.Helper()
	f, err := excelize.OpenFile(file)
	mustDo(t, err)
	defer f.Close() //nolint:errcheck // only read
	rows, err := f.GetRows(f.GetSheetList()[0])
	mustDo(t, err)
	for i, heading := range rows[0] {
		for _, c := range s.Asked(true) {
			if heading == text.For(text.Vi).Column(c) && (c.Type == record.Text || c.Type == record.Lines) && !slices.Contains([]string{"code", "number", "measure"}, c.Name) {
				return 2, i + 1
			}
		}
	}
	return 0, 0
}

// saver has another program open a workbook and save it again, with one cell edited where row is not 0.
type saver func(t *testing.T, from, to string, row, column int)

func byExcelize(t *testing.T, from, to string, row, column int) {
	f, err := excelize.OpenFile(from)
	mustDo(t, err)
	defer f.Close() //nolint:errcheck // a copy is saved
	if row > 0 {
		cell, err := excelize.CoordinatesToCellName(column, row)
		mustDo(t, err)
		mustDo(t, f.SetCellStr(f.GetSheetList()[0], cell, elsewhere))
	}
	mustDo(t, f.SaveAs(to))
}

// byNode saves with exceljs, which lies in a folder of modules.
func byNode(modules string) saver {
	return func(t *testing.T, from, to string, row, column int) {
		c := exec.Command("node", filepath.Join("testdata", "roundtrip.cjs"), from, to)
		if row > 0 {
			c.Args = append(c.Args, strconv.Itoa(row), strconv.Itoa(column), elsewhere)
		}
		c.Env = append(os.Environ(), "NODE_PATH="+modules)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%q: %v\n%s", c.Args, err, out)
		}
	}
}

// Every sheet that another program opened and saved comes in again without a change; a cell that was edited there is
// the only one that changes. make roundtrip has exceljs and LibreOffice do it too.
func TestEverySheetThroughOtherPrograms(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("DANVAN_LANG", "vi")
	path := ofEverything(t, dir)
	modules := os.Getenv("DANVAN_NODE_MODULES")
	savers := map[string]saver{"excelize": byExcelize}
	if modules != "" {
		savers["exceljs"] = byNode(modules)
	}
	type written struct {
		sheet       *sheet.Sheet
		file        string
		row, column int
		own         sheetCame
		unedited    map[string]string // files, by the program that saved them
		edited      map[string]string
	}
	var all []*written
	for _, s := range sheet.All() {
		x := &written{sheet: s, file: filepath.Join(dir, s.Name+".xlsx"), unedited: map[string]string{}, edited: map[string]string{}}
		if out, st := ask("list", s.Name, "--format", "xlsx", "-o", x.file, "--register", path); st != done {
			t.Fatalf("list %s: %v %s", s.Name, st, out)
		}
		x.own = cameIn(t, s, x.file, path)
		x.row, x.column = editable(t, s, x.file)
		for name, save := range savers {
			x.unedited[name], x.edited[name] = withTail(x.file, "-"+name), withTail(x.file, "-"+name+"-edited")
			save(t, x.file, x.unedited[name], 0, 0)
			if x.row > 0 {
				save(t, x.file, x.edited[name], x.row, x.column)
			}
		}
		all = append(all, x)
	}
	if modules != "" { // LibreOffice takes all files at once: to start it is what takes time
		var edited, unedited []string
		for _, x := range all {
			unedited = append(unedited, x.file)
			if x.row > 0 {
				edited = append(edited, x.edited["excelize"])
			}
		}
		workbooks, ods := allByOffice(t, "xlsx", append(edited, unedited...)...), allByOffice(t, "ods", unedited...)
		for _, x := range all {
			x.unedited["LibreOffice"], x.unedited["LibreOffice as .ods"] = filepath.Join(workbooks, asSaved(x.file, "xlsx")), filepath.Join(ods, asSaved(x.file, "ods"))
			x.edited["LibreOffice"] = filepath.Join(workbooks, asSaved(x.edited["excelize"], "xlsx"))
		}
	}
	for _, x := range all {
		for way, file := range x.unedited {
			if c := cameIn(t, x.sheet, file, path); c.New+c.Changed+len(c.Problems)+len(c.Kept)+len(c.Gone) > 0 || c.Same != x.own.Same || c.Same == 0 {
				t.Errorf("%s through %s, unedited: %+v; of its own %+v", x.sheet.Name, way, c, x.own)
			}
		}
		if x.row == 0 {
			t.Logf("%s has no column of free text", x.sheet.Name)
			continue
		}
		for way, file := range x.edited {
			c := cameIn(t, x.sheet, file, path, "--reason", "thử")
			if x.sheet.Kind == record.AppraisalKind && len(c.Problems) == 1 && c.New+c.Changed == 0 {
				continue // the first verdict is another unit's, and stays
			}
			if len(c.Cells) != 1 || c.Cells[0].Row != x.row || c.Cells[0].New != elsewhere || c.New+len(c.Problems)+len(c.Kept)+len(c.Gone) > 0 || c.Changed != 1 {
				t.Errorf("%s through %s, cell %d of row %d edited: %+v", x.sheet.Name, way, x.column, x.row, c)
			}
		}
	}
}

// elsewhere is what is written into a cell by another program.
const elsewhere = "Sửa ở nơi khác"

// withTail is a file's path with more at the end of its name.
func withTail(file, more string) string {
	return strings.TrimSuffix(file, filepath.Ext(file)) + more + filepath.Ext(file)
}
