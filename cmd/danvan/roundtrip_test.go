package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
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
			if heading == text.For(text.Vi).Column(c) && (c.Type == record.Text || c.Type == record.Lines) && c.Name != "code" && c.Name != "number" {
				return 2, i + 1
			}
		}
	}
	return 0, 0
}

// Every sheet that LibreOffice or a library of another language opened and saved comes in again without a change; a cell that was edited there is the only one that
// changes. Run by make roundtrip, which has both installed.
func TestEverySheetThroughOtherPrograms(t *testing.T) {
	modules := os.Getenv("DANVAN_NODE_MODULES")
	if modules == "" {
		t.Skip("make roundtrip runs it")
	}
	script, err := filepath.Abs(filepath.Join("testdata", "roundtrip.cjs"))
	mustDo(t, err)
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("DANVAN_LANG", "vi")
	path := ofEverything(t, dir)
	node := func(args ...string) {
		c := exec.Command("node", append([]string{script}, args...)...)
		c.Env = append(os.Environ(), "NODE_PATH="+modules)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%q: %v\n%s", args, err, out)
		}
	}
	type written struct {
		sheet       *sheet.Sheet
		file        string
		row, column int
		own         sheetCame
	}
	var all []written
	var files, unedited []string
	for _, s := range sheet.All() {
		x := written{sheet: s, file: filepath.Join(dir, s.Name+".xlsx")}
		if out, st := ask("list", s.Name, "--format", "xlsx", "-o", x.file, "--register", path); st != done {
			t.Fatalf("list %s: %v %s", s.Name, st, out)
		}
		x.own = cameIn(t, s, x.file, path)
		x.row, x.column = editable(t, s, x.file)
		node(x.file, withTail(x.file, "-npm"))
		unedited = append(unedited, x.file)
		if x.row > 0 {
			node(x.file, withTail(x.file, "-edited"), strconv.Itoa(x.row), strconv.Itoa(x.column), elsewhere)
			files = append(files, withTail(x.file, "-edited"))
		}
		all = append(all, x)
	}
	workbooks, ods := allByOffice(t, "xlsx", append(files, unedited...)...), allByOffice(t, "ods", unedited...)
	for _, x := range all {
		for way, file := range map[string]string{"exceljs": withTail(x.file, "-npm"), "LibreOffice": filepath.Join(workbooks, asSaved(x.file, "xlsx")), "LibreOffice as .ods": filepath.Join(ods, asSaved(x.file, "ods"))} {
			if c := cameIn(t, x.sheet, file, path); c.New+c.Changed+len(c.Problems)+len(c.Kept)+len(c.Gone) > 0 || c.Same != x.own.Same || c.Same == 0 {
				t.Errorf("%s through %s, unedited: %+v; of its own %+v", x.sheet.Name, way, c, x.own)
			}
		}
		if x.row == 0 {
			t.Logf("%s has no column of free text", x.sheet.Name)
			continue
		}
		changed := withTail(x.file, "-edited")
		for way, file := range map[string]string{"exceljs": changed, "LibreOffice": filepath.Join(workbooks, asSaved(changed, "xlsx"))} {
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
