package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// comparison is one thing that people do with 100,000 rows, and the commands that do it, ours first. They run in one
// folder, by the shell, one after the other; before makes what a command needs, and is not counted. made is the file
// whose bytes are told.
type comparison struct {
	what string
	by   []tool
}

type tool struct{ name, program, before, command, made string }

// comparisons use list.csv and plain.csv, the same 100,000 rows with headings in ASCII; book.xlsx of 10,000 rows;
// so.dvr, the register of the list; up.dvk, a bundle of 100 new rows of one unit, and more.csv, the same rows for a
// repository.
var comparisons = []comparison{
	{"100,000 rows in", []tool{
		{"danvan", "danvan", "cp so.dvr.empty so.dvr", "danvan import list.csv --year 2023", "so.dvr"},
		{"sqlite3: no check, no history", "sqlite3", "rm -f t.db", "sqlite3 t.db '.mode csv' '.import plain.csv list'", "t.db"},
		{"recutils: text as it is", "csv2rec", "", "csv2rec -t list plain.csv > t.rec", "t.rec"},
		{"git: no look at what is in it", "git", "rm -rf a && git init -q a && cp plain.csv a", "cd a && git add plain.csv && git commit -qm 1", "a/.git"},
	}},
	{"count by field", []tool{
		{"danvan", "danvan", "", "danvan report fields --year 2023", ""},
		{"sqlite3 GROUP BY", "sqlite3", "", "sqlite3 t.db 'select field, count(*) from list group by 1'", ""},
		{"recutils: sorted first", "recsel", "", "recsel -t list -S field -G field -p 'field,Count(field)' t.rec", ""},
		{"VisiData: opens the text", "vd", `printf '#!vd -p\n{"longname": "open-file", "input": "plain.csv"}\n{"sheet": "plain", "col": "field", "row": "", "longname": "freq-col", "input": ""}\n' > f.vdj`, "vd -b -p f.vdj -o f.csv", ""},
	}},
	{"find a word", []tool{
		{"danvan: without marks, parts of words, best first", "danvan", "", "danvan list --year 2023 --search duong --limit 20", ""},
		{"sqlite3 FTS5: whole words with their marks", "sqlite3", `sqlite3 t.db "drop table if exists f; create virtual table f using fts5(t); insert into f select name from list"`, `sqlite3 t.db "select t from f where f match 'đường' limit 20"`, ""},
		{"recutils: exact text", "recsel", "", `recsel -t list -e 'name ~ "đường"' -p name t.rec`, ""},
		{"VisiData: opens the text", "vd", `printf '#!vd -p\n{"longname": "open-file", "input": "plain.csv"}\n{"sheet": "plain", "col": "name", "row": "", "longname": "select-col-regex", "input": "đường"}\n{"sheet": "plain", "col": "", "row": "", "longname": "dup-selected", "input": ""}\n' > s.vdj`, "vd -b -p s.vdj -o s.csv", ""},
	}},
	{"take 100 rows of another in", []tool{
		{"danvan: signed, checked, merged by field", "danvan", "cp so.dvr.paired so.dvr", "danvan import up.dvk", "up.dvk"},
		{"git: merged by line", "git", "rm -rf b up.git && git clone -q a b && cat more.csv >> b/plain.csv && cd b && git commit -qam 2 && git bundle create -q ../up.git HEAD~1..HEAD && cd ../a && git reset -q --hard HEAD && sed -i '2s/,/, /' plain.csv && git commit -qam 3",
			"cd a && git pull -q --no-rebase --no-edit ../up.git HEAD", "up.git"},
	}},
	{"back up after one change", []tool{
		{"danvan: a whole copy, read again and checked", "danvan", "rm -f copy.dvr", "danvan backup -o copy.dvr", "copy.dvr"},
		{"restic: what changed", "restic", "export RESTIC_PASSWORD=x; rm -rf r && restic init -q -r r && restic backup -q -r r so.dvr && printf x | dd of=so.dvr bs=1 seek=5000000 conv=notrunc status=none", "RESTIC_PASSWORD=x restic backup -q -r r so.dvr", "r"},
	}},
	{"10,000 rows of .xlsx", []tool{
		{"danvan: understood, compared with the register", "danvan", "cp so.dvr.empty so.dvr", "danvan import book.xlsx --year 2023 --dry-run", ""},
		{"excelize: the rows alone", "", "", "DANVAN_EXCELIZE=book.xlsx $TEST -test.run '^TestExcelizeAlone$'", ""},
		{"LibreOffice: to .csv", "soffice", "", "soffice --headless --convert-to csv --outdir out book.xlsx", ""},
	}},
}

// BenchmarkCompare does what people do with a long list by danvan and by other programs, and prints what each took:
// milliseconds from start to end of the process (the middle of three), MB that it held, MB of what it made. What is not
// installed is named.
func BenchmarkCompare(b *testing.B) {
	d := newBulk(b)
	d.prepare(b)
	for _, c := range comparisons {
		b.Logf("%s", c.what)
		ours := 0.0
		for _, r := range c.by {
			if _, err := exec.LookPath(r.program); r.program != "" && err != nil {
				b.Logf("  %-52s not installed", r.name)
				continue
			}
			var took []time.Duration
			var held float64
			for range 3 {
				if r.before != "" {
					measured(b, d.shell(r.before))
				}
				t, mb := measured(b, d.shell(r.command))
				took, held = append(took, t), max(held, mb)
			}
			line, ms := "", middle(took)
			if r.made != "" {
				line = fmt.Sprintf("%8.1f MB made", d.size(r.made))
			}
			if r.program == "danvan" {
				ours = ms
			} else {
				line += fmt.Sprintf("  danvan %.2f x", ours/ms)
			}
			b.Logf("  %-52s %7.0f ms %5.0f MB held %s", r.name, ms, held, line)
		}
	}
	b.ReportMetric(0, "ns/op")
}

// shell runs a line with the released program before any other of its name.
func (d *bulk) shell(line string) *exec.Cmd {
	c := d.command()
	c.Path, c.Args = "/bin/sh", []string{"sh", "-ec", line}
	c.Env = append(c.Env, "PATH="+d.dir+":"+os.Getenv("PATH"), "TEST="+os.Args[0], "GIT_AUTHOR_NAME=An", "GIT_AUTHOR_EMAIL=an@example.org", "GIT_COMMITTER_NAME=An", "GIT_COMMITTER_EMAIL=an@example.org")
	return c
}

// size is that of a file, or of all in a folder, in MB.
func (d *bulk) size(name string) (mb float64) {
	err := filepath.Walk(filepath.Join(d.dir, name), func(_ string, fi os.FileInfo, err error) error {
		if err == nil && !fi.IsDir() {
			mb += float64(fi.Size()) / 1e6
		}
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return mb
}

// prepare makes the files that the comparisons use.
func (d *bulk) prepare(b *testing.B) {
	b.Helper()
	list := func(rows int, name string) [][]string {
		if err := os.Rename(filepath.Join(d.dir, d.csv(rows)), filepath.Join(d.dir, name)); err != nil {
			b.Fatal(err)
		}
		f, err := os.Open(filepath.Join(d.dir, name))
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close() //nolint:errcheck // read only
		lines, err := csv.NewReader(f).ReadAll()
		if err != nil {
			b.Fatal(err)
		}
		return lines
	}
	lines := list(100_000, "list.csv")
	code := lines[1][0]
	lines[0] = []string{"unit", "name", "field", "subject", "who", "place", "content", "standing", "day", "money", "people", "verdict"}
	d.writeLines("plain.csv", lines)
	more := list(2_500, "more.csv")[:101]
	for i := range more[1:] {
		more[i+1][0], more[i+1][1] = code, fmt.Sprintf("%s, tổ %d", more[i+1][1], i)
	}
	d.writeLines("first.csv", more[:2])
	d.writeLines("new.csv", more)
	d.writeLines("more.csv", more[1:])
	if err := os.Rename(d.xlsx(10_000), filepath.Join(d.dir, "book.xlsx")); err != nil {
		b.Fatal(err)
	}
	below := d.province.Units[1].Code // whose commune the rows are of
	for _, line := range []string{
		"cp so.dvr.empty so.dvr", "danvan import list.csv --year 2023", "danvan invite " + below + " -o in.dvk", "danvan join in.dvk --register xa.dvr --officer Ba --no-passphrase",
		"danvan import first.csv --year 2023 --register xa.dvr", "danvan export --register xa.dvr -o first.dvk", "danvan import first.dvk || [ $? = 3 ]",
		`danvan accept ` + below + ` --fingerprint "$(danvan accept ` + below + ` 2>&1 </dev/null | grep -o 'fingerprint "[^"]*"' | cut -d'"' -f2)"`, "cp so.dvr so.dvr.paired",
		"danvan import new.csv --year 2023 --register xa.dvr", "danvan export --register xa.dvr -o up.dvk",
	} {
		measured(b, d.shell(line))
	}
}

func (d *bulk) writeLines(name string, lines [][]string) {
	d.t.Helper()
	var all strings.Builder
	if err := csv.NewWriter(&all).WriteAll(lines); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(all.String()), 0o600); err != nil {
		d.t.Fatal(err)
	}
}
