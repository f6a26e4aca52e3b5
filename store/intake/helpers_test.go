package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sample"
	"danvan/store/storetest"
	"danvan/store/vi"
)

var must = storetest.Must

// mustRegister makes a register for the unit with a code, with the province's units and fields. Each test ends with a
// check of the whole file.
func mustRegister(t testing.TB, p *sample.Province, code string) *store.Register {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "register.dv"), store.Me{Unit: record.UnitID(code, ""), Officer: "Nông Thị Thêm"}, store.Options{})
	must(t, err)
	t.Cleanup(func() {
		report, err := r.Check()
		must(t, err)
		if !report.OK {
			t.Errorf("the register does not check: %+v", report.Problems)
		}
		must(t, r.Close())
	})
	must(t, r.Edit("", func(w *store.Writer) error {
		root := record.UnitID(p.Units[0].Code, "")
		for i, u := range p.Units {
			rec := record.Unit{Code: u.Code, Name: u.Name, Level: u.Level, Order: int64(i + 1)}
			if u.Parent != nil {
				rec.Parent = record.UnitID(u.Parent.Code, "")
			}
			if _, err := w.Put(record.CatalogOf(root, record.UnitKind, record.UnitID(u.Code, "")), &rec, nil, ""); err != nil {
				return err
			}
		}
		return putFields(w, root, p.Fields)
	}))
	return r
}

func putFields(w *store.Writer, owner record.ID, fields []sample.Field) error {
	list := record.FieldListID(owner, 0)
	if _, err := w.Put(record.CatalogOf(owner, record.FieldListKind, list), &record.FieldList{Unit: owner}, nil, ""); err != nil {
		return err
	}
	for i, f := range fields {
		rec := record.Field{List: list, Code: f.Code, Name: f.Name, Order: int64(i + 1)}
		if _, err := w.Put(record.CatalogOf(owner, record.FieldKind, record.FieldID(list, vi.Fold(f.Name))), &rec, nil, ""); err != nil {
			return err
		}
	}
	return nil
}

// mustFile writes a file of a test and gives its path.
func mustFile(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	must(t, os.WriteFile(path, data, 0o600))
	return path
}

// mustBook writes a workbook of one sheet; cells by name.
func mustBook(t testing.TB, cells map[string]any, more ...func(*excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	for at, v := range cells {
		must(t, f.SetCellValue("Sheet1", at, v))
	}
	for _, do := range more {
		do(f)
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return mustFile(t, "list.xlsx", b.Bytes())
}

func mustRead(t testing.TB, path string) *List {
	t.Helper()
	l, err := Read(path, Reading{})
	must(t, err)
	return l
}

// mustText reads a list written here as lines of cells parted by “|”.
func mustText(t testing.TB, lines ...string) *List {
	t.Helper()
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, "|", "\t")
	}
	return mustRead(t, mustFile(t, "list.csv", []byte(strings.Join(lines, "\n"))))
}

func mustPlan(t testing.TB, r *store.Register, l *List, o Options) (p *Plan) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) {
		p, err = l.Plan(tx, o)
		return err
	}))
	reconciles(t, p)
	return p
}

func mustImport(t testing.TB, r *store.Register, l *List, o Options) *Plan {
	t.Helper()
	want := mustPlan(t, r, l, o)
	got, err := l.Import(r, "", o)
	must(t, err)
	if got.Counts != want.Counts || len(got.Problems) != len(want.Problems) {
		t.Errorf("planned %+v, done %+v", want.Counts, got.Counts)
	}
	return got
}

// reconciles checks that every row was counted exactly once.
func reconciles(t testing.TB, p *Plan) {
	t.Helper()
	n := p.Counts
	if sum := n.NewModels + n.NewParticipation + n.Changed + n.Known + n.Differing + n.Repeated + n.SaysMore + n.Others + n.Bad; sum != n.Rows {
		t.Errorf("%d rows, but %d are accounted for: %+v", n.Rows, sum, n)
	}
}

func mustDigest(t testing.TB, r *store.Register) (d log.Hash) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) {
		d, err = tx.Digest(nil)
		return err
	}))
	return d
}

// told gives the problems as lines, for comparing.
func told(ps []Problem) string {
	var lines []string
	for _, p := range ps {
		kind := "note "
		if p.Hard {
			kind = "hard "
		}
		lines = append(lines, kind+p.Error())
	}
	return strings.Join(lines, "\n")
}
