package main

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/sheet"
	"danvan/ui/text"
)

// cameBack is what import answers of a workbook that the program wrote.
type cameBack struct {
	New, Changed, Same int
	Cells, Kept        []struct {
		Row              int
		Column, Old, New string
	}
	Unknown, Problems []any
	Gone              []string
}

// takenBack asks what would come of a workbook.
func takenBack(t interface{ Fatalf(string, ...any) }, register, file string, more ...string) (c cameBack, s status) {
	out, s := ask(append([]string{"import", file, "--dry-run", "--json", "--register", register}, more...)...)
	var answer struct{ Sheets []cameBack }
	if err := json.Unmarshal([]byte(out), &answer); err != nil || len(answer.Sheets) != 1 {
		t.Fatalf("%v, %v: %s", s, err, out)
	}
	return answer.Sheets[0], s
}

// registered is a register with registrations of several years that hold something in every column.
func registered(t *testing.T) (path, dir string) {
	dir = t.TempDir()
	t.Setenv("HOME", dir)
	path, ids, _ := damageable(t, dir)
	var rows []struct{ ID, Model string }
	if out, _ := ask("list", "--json", "--register", path); json.Unmarshal([]byte(out), &rows) != nil {
		t.Fatal(out)
	}
	for i, id := range ids {
		set := []string{"set", id, "money=trên 185 triệu", "land=2,5 ha", "labour=120", "participants=1280", "content==1+1\n- hai \"dòng\"", "results='nháy", "post=Bí thư", "in_charge=Nguyễn Văn Mẫu",
			"target=Cấp huyện", "programme=Dân vận khéo", "from=1/3/2026", "to=11/2026", "self_score=9,5", "proposed=2026", "verdict=recognised", "score=91,5", "votes=7/7", "reason=tốt", "date=quý IV/2026"}
		if i > 0 {
			set = append(set, "source="+rows[0].Model)
		}
		if out, s := ask(append(set, "--reason", "thử", "--register", path)...); s != done {
			t.Fatal(out)
		}
	}
	return path, dir
}

// Registrations that are written out come in again without a change, whatever program saved them between; and of edited
// cells exactly those change.
func TestRegistrationsOutAndInAgain(t *testing.T) {
	path, dir := registered(t)
	for _, lang := range []string{"vi", "en"} {
		t.Setenv("DANVAN_LANG", lang)
		for _, format := range []string{"xlsx", "csv"} {
			file := filepath.Join(dir, lang+"."+format)
			if out, s := ask("list", "registration", "--format", format, "-o", file, "--register", path); s != done {
				t.Fatal(out)
			}
			files := []string{file}
			if _, err := exec.LookPath("soffice"); err == nil && format == "xlsx" {
				files = append(files, savedByOffice(t, file, "xlsx"), savedByOffice(t, file, "ods"), savedByOffice(t, file, "xls"))
			}
			for _, f := range files {
				if c, s := takenBack(t, path, f, "--update"); s != done || c.Same == 0 || c.Changed+c.New+len(c.Kept)+len(c.Problems)+len(c.Unknown)+len(c.Gone) > 0 {
					t.Errorf("%s: %v %+v", f, s, c)
				}
			}
		}
	}
	t.Setenv("DANVAN_LANG", "vi")
	some := filepath.Join(dir, "mot-xa.xlsx")
	if out, s := ask("list", "registration", "--unit", "00901", "--format", "xlsx", "-o", some, "--register", path); s != done {
		t.Fatal(out)
	}
	edited(t, path, some)
}

// savedByOffice lets LibreOffice save a workbook as another kind of file.
func savedByOffice(t *testing.T, file, as string) string {
	return filepath.Join(allByOffice(t, as, file), asSaved(file, as))
}

// allByOffice has LibreOffice save files as a kind, in a folder of their own.
func allByOffice(t *testing.T, as string, files ...string) (dir string) {
	dir = t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", as, "--outdir", dir}
	if out, err := exec.Command("soffice", append(args, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return dir
}

// asSaved is what a file is called that was saved as a kind.
func asSaved(file, as string) string {
	as, _, _ = strings.Cut(as, ":") // how it is written
	return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) + "." + as
}

// edited changes cells by chance, takes out a row and adds one: exactly that is told.
func edited(t *testing.T, path, file string) {
	words := text.For(text.Vi)
	edits := map[string]string{"place": "Thôn Pác Mận", "registrant": "Hội Nông dân xã", "money": "gần 12 triệu", "labour": "77", "in_charge": "Bàn Thị Mẫu", "to": "12/2029", "votes": "5/7"}
	s := sheet.All()[0]
	var listed []struct {
		ID       string
		Conflict bool
	}
	out, _ := ask("list", "--json", "--register", path)
	mustDo(t, json.Unmarshal([]byte(out), &listed))
	disputed := map[string]bool{} // of those a list keeps what stands, and says so
	for _, r := range listed {
		disputed[r.ID] = r.Conflict
	}
	rapid.Check(t, func(rt *rapid.T) {
		f, err := excelize.OpenFile(file)
		if err != nil {
			rt.Fatal(err)
		}
		defer f.Close() //nolint:errcheck // a copy is saved
		name := words.Sheet(s)
		rows, err := f.GetRows(name)
		if err != nil {
			rt.Fatal(err)
		}
		want := map[[2]int]bool{}
		for range rapid.IntRange(1, 5).Draw(rt, "edits") {
			column := rapid.SampledFrom(slices.Sorted(maps.Keys(edits))).Draw(rt, "column")
			at := slices.Index(rows[0], words.Column(s.Column(column)))
			row := rapid.IntRange(2, len(rows)-2).Filter(func(row int) bool { return !disputed[rows[row-1][0]] }).Draw(rt, "row")
			cell, _ := excelize.CoordinatesToCellName(at+1, row)
			if err := f.SetCellStr(name, cell, edits[column]); err != nil {
				rt.Fatal(err)
			}
			want[[2]int{row, at}] = true
		}
		lost := rows[len(rows)-1]
		if err := f.RemoveRow(name, len(rows)); err != nil {
			rt.Fatal(err)
		}
		added := map[string]string{"name": "Thêm sau", "year": "2026", "field": "Kinh tế", "subject": "Tập thể", "registrant": "Chi bộ Nà Ta", "standing": "Mới"}
		for column, v := range added {
			cell, _ := excelize.CoordinatesToCellName(slices.Index(rows[0], words.Column(s.Column(column)))+1, len(rows))
			if err := f.SetCellStr(name, cell, v); err != nil {
				rt.Fatal(err)
			}
		}
		out := filepath.Join(t.TempDir(), "sua.xlsx")
		if err := f.SaveAs(out); err != nil {
			rt.Fatal(err)
		}
		defer os.Remove(out) //nolint:errcheck // in a folder that goes
		c, st := takenBack(rt, path, out, "--update")
		if st != needsPerson || c.New != 1 || len(c.Gone) != 1 || !strings.Contains(c.Gone[0], lost[2]) || len(c.Problems)+len(c.Kept) > 0 {
			rt.Fatalf("%v %+v", st, c)
		}
		for _, x := range c.Cells {
			at := [2]int{x.Row, slices.Index(rows[0], x.Column)}
			if !want[at] {
				rt.Fatalf("nobody changed %+v", x)
			}
			delete(want, at)
		}
		if len(want) > 0 {
			rt.Fatalf("not told: %v; told: %+v", want, c.Cells)
		}
	})
}
