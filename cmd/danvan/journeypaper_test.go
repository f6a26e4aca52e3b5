package main

import (
	"bytes"
	"encoding/csv"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"danvan/store/tally"
)

// reader is how one format is read back; office is LibreOffice, where it is installed.
type reader struct {
	name, format string
	read         func(path string) [][]string
}

func (j *journey) readers() []reader {
	all := []reader{{"csv", "csv", j.readCSV}, {"xlsx", "xlsx", j.readXLSX}, {"html", "html", j.readHTML}}
	if _, err := exec.LookPath("soffice"); err == nil {
		return append(all, reader{"office", "xlsx", j.readOffice}) // too large to be asked of CI
	}
	return all
}

// onPaper writes the report of fields and the list of models in every format, and holds what a reader finds there
// against what is stated.
func (j *journey) onPaper(register string, rows []tally.FieldRow, stated []figures, total figures) {
	for _, r := range j.readers() {
		path := filepath.Join(j.dir, "fields-"+r.name+"."+r.format)
		j.danvan(0, "report", "fields", "--year", j.year, "--register", register, "--format", r.format, "-o", path, "--force")
		table := r.read(path)
		head := slices.IndexFunc(table, func(line []string) bool { return line[0] == "Lĩnh vực" })
		if head < 0 || len(table) < head+len(rows)+2 {
			j.Errorf("%s: %d lines are too few: %q", r.name, len(table), table)
			continue
		}
		for i, row := range rows {
			j.same(r.name+": "+row.Field, j.figuresIn(table[head+1+i], row.Field), stated[i])
		}
		j.same(r.name+": total", j.figuresIn(table[head+1+len(rows)], "Tổng cộng"), total)
		if r.format != "html" { // danvan list does not print
			j.listed(r, register, total.Registered)
		}
	}
}

// listed holds the list of models against the number of registrations; codes keep their leading zeros.
func (j *journey) listed(r reader, register string, registered int) {
	path := filepath.Join(j.dir, "list-"+r.name+"."+r.format)
	j.danvan(0, "list", "--year", j.year, "--register", register, "--format", r.format, "-o", path, "--force")
	list := r.read(path)
	if len(list) != registered+1 {
		j.Errorf("%s: %d lines in the list, %d registered", r.name, len(list), registered)
	}
	known := map[string]bool{}
	for _, c := range j.communes(j.tree()) {
		known[c.code] = true
	}
	for _, line := range list[1:] {
		if !known[line[1]] {
			j.Errorf("%s: there is no unit %q", r.name, line[1])
			return
		}
	}
}

// figuresIn reads a line of the table: name, registered, recognised, exemplary, rate, collective, individual,
// household.
func (j *journey) figuresIn(line []string, name string) (f figures) {
	if len(line) < 8 || line[0] != name {
		j.Errorf("%q is no line of %q", line, name)
		return f
	}
	for i, to := range map[int]*int{1: &f.Registered, 2: &f.Recognised, 3: &f.Exemplary, 5: &f.Collective, 6: &f.Individual, 7: &f.Household} {
		n, err := strconv.Atoi(strings.NewReplacer(".", "", ",", "").Replace(line[i]))
		if err != nil {
			j.Errorf("%q: %v", line, err)
		}
		*to = n
	}
	return f
}

func (j *journey) read(path string) []byte {
	b, err := os.ReadFile(path)
	if err != nil {
		j.Fatal(err)
	}
	return b
}

func (j *journey) readCSV(path string) [][]string {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(j.read(path), []byte("\uFEFF"))))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		j.Fatal(err)
	}
	return rows
}

func (j *journey) readXLSX(path string) (rows [][]string) {
	f, err := excelize.OpenFile(path)
	if err != nil {
		j.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	all, err := f.GetRows(f.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		j.Fatal(err)
	}
	for _, r := range all {
		if len(r) > 0 {
			rows = append(rows, r)
		}
	}
	return rows
}

var (
	rowOf  = regexp.MustCompile(`<tr[^>]*>(.*?)</tr>`)
	cellOf = regexp.MustCompile(`<t[dh][^>]*>(.*?)</t[dh]>`)
)

func (j *journey) readHTML(path string) (rows [][]string) {
	for _, tr := range rowOf.FindAllSubmatch(j.read(path), -1) {
		var row []string
		for _, td := range cellOf.FindAllSubmatch(tr[1], -1) {
			row = append(row, html.UnescapeString(string(td[1])))
		}
		rows = append(rows, row)
	}
	return rows
}

// readOffice lets LibreOffice turn the workbook into CSV.
func (j *journey) readOffice(path string) [][]string {
	dir := j.TempDir()
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to",
		"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", dir, path).CombinedOutput()
	if err != nil {
		j.Fatalf("%v: %s", err, out)
	}
	return j.readCSV(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), ".xlsx")+".csv"))
}
