package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"danvan/store"
	"danvan/store/sample"
)

// bulkColumns are the twelve columns of the long list: all kinds of cells, and those of which a row makes most records.
var bulkColumns = []string{"Mã đơn vị", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân đăng ký", "Địa điểm thực hiện", "Nội dung, cách làm",
	"Mới/Duy trì", "Ngày đăng ký", "Số tiền huy động (đồng)", "Số người tham gia", "Kết quả bình xét"}

// What taking in a long list may cost.
const (
	bulkTimes  = 10  // as long as sqlite3 takes to import the same text without looking at it
	bulkMemory = 300 // MB, at most, at any moment
	bulkSheet  = 1.5 // times as long as excelize alone takes to give the rows of a workbook
	bulkGrowth = 1.5 // times as long for a row as in the list of 2,500
	bulkFile   = 100 // MB, the register of 100,000 rows afterwards
)

// BenchmarkBulk takes lists of 2,500 to 100,000 rows of twelve columns in, by the program as it is released, into a
// register that holds the units of a province. The baseline is sqlite3's .import of the same text in the same turn.
// sqlite3 does not check, hash or remember anything of what it takes in. Beside it a dry run, and what both hold in
// memory at most.
func BenchmarkBulk(b *testing.B) {
	d := newBulk(b)
	var first float64 // for one row of the shortest
	for _, c := range []struct {
		rows int
		one  bool // all of one unit
	}{{2_500, false}, {10_000, false}, {40_000, false}, {100_000, false}, {100_000, true}} {
		rows, list, name := c.rows, d.csv(c.rows), fmt.Sprint(c.rows)
		if c.one {
			list, name = d.ofOne(list), name+"-of-one-unit"
		}
		changed := d.changed(list)
		b.Run(name, func(b *testing.B) {
			var ours, theirs, dry, again []time.Duration
			var held, dryHeld, againHeld, file float64
			for b.Loop() {
				theirs = append(theirs, d.sqlite(b, list))
				took, mb := d.run(b, "import", list, "--year", "2023", "--dry-run")
				dry, dryHeld = append(dry, took), max(dryHeld, mb)
				took, mb = d.imports(b, list, rows)
				ours, held, file = append(ours, took), max(held, mb), max(file, megabytes(b, d.register))
				took, mb = d.run(b, "import", changed, "--year", "2023", "--update")
				again, againHeld = append(again, took), max(againHeld, mb)
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(middle(ours), "ms")
			b.ReportMetric(middle(dry), "dry-ms")
			b.Logf("%d rows that say otherwise: %.2f s and %.0f MB at most", rows, middle(again)/1000, againHeld)
			atMost(b, againHeld, bulkMemory, "update-MB")
			b.Logf("%d rows, %.1f MB of .csv, are a register of %.1f MB; %.1f MB once all were changed", rows, megabytes(b, filepath.Join(d.dir, list)), file, megabytes(b, d.register))
			if rows == 100_000 {
				atMost(b, file, bulkFile, "register-MB")
			}
			b.Logf("%d rows of .csv: %.2f s and %.0f MB at most, %.1f times sqlite3's %.2f s; dry run %.2f s and %.0f MB", rows, middle(ours)/1000, held,
				middle(ours)/middle(theirs), middle(theirs)/1000, middle(dry)/1000, dryHeld)
			atMost(b, held, bulkMemory, "MB")
			atMost(b, dryHeld, bulkMemory, "dry-MB")
			if first == 0 {
				first = middle(ours) / float64(rows)
			}
			atMost(b, middle(ours)/float64(rows)/first, bulkGrowth, "x-a-row")
			if theirs[0] > 0 {
				b.ReportMetric(middle(theirs), "sqlite-ms")
				b.ReportMetric(middle(ours)/middle(theirs), "x-sqlite")
				if rows == 100_000 {
					atMost(b, middle(ours)/middle(theirs), bulkTimes, "x-sqlite")
				}
			}
		})
	}
}

// BenchmarkBulkWorkbook takes workbooks in. The baseline is excelize that opens the file and gives its rows, in a
// process of its own in the same turn.
func BenchmarkBulkWorkbook(b *testing.B) {
	d := newBulk(b)
	for _, rows := range []int{2_500, 10_000} {
		list := d.xlsx(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			var ours, theirs []time.Duration
			var held float64
			for b.Loop() {
				c := exec.Command(os.Args[0], "-test.run", "^TestExcelizeAlone$")
				c.Env = append(os.Environ(), "DANVAN_EXCELIZE="+list)
				took, _ := measured(b, c)
				theirs = append(theirs, took)
				took, mb := d.imports(b, list, rows)
				ours, held = append(ours, took), max(held, mb)
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(middle(ours), "ms")
			b.ReportMetric(middle(theirs), "excelize-ms")
			b.Logf("%d rows of .xlsx: %.2f s and %.0f MB at most, %.2f times excelize's %.2f s", rows, middle(ours)/1000, held, middle(ours)/middle(theirs), middle(theirs)/1000)
			atMost(b, held, bulkMemory, "MB")
			b.ReportMetric(middle(ours)/middle(theirs), "x-excelize")
			if rows == 10_000 { // the start of a process counts for less
				atMost(b, middle(ours)/middle(theirs), bulkSheet, "x-excelize")
			}
		})
	}
}

// TestExcelizeAlone is the baseline of BenchmarkBulkWorkbook: what excelize makes of the workbook that $DANVAN_EXCELIZE
// names, else of a short one.
func TestExcelizeAlone(t *testing.T) {
	path, want := os.Getenv("DANVAN_EXCELIZE"), 1
	if path == "" {
		path, want = filepath.Join(t.TempDir(), "list.xlsx"), 41
		write(t, path, sample.New(1, sample.Size{Districts: 1, Communes: 2}).List(2023, 40).WriteXLSX)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.Rows(f.GetSheetList()[0])
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n < want {
		t.Errorf("%d rows", n)
	}
}

// bulk is a folder with the program as it is released, and an empty register of a made-up province.
type bulk struct {
	*desk
	program  string
	province *sample.Province
}

func newBulk(b *testing.B) *bulk {
	d := programOnly(b)
	write(b, filepath.Join(d.dir, "units.csv"), d.province.WriteUnits)
	write(b, filepath.Join(d.dir, "fields.csv"), d.province.WriteFields)
	d.run(b, "init", "--unit", d.province.Units[0].Code, "--units", "units.csv", "--fields", "fields.csv", "--officer", "An", "--no-passphrase")
	if err := os.Rename(d.register, d.register+".empty"); err != nil {
		b.Fatal(err)
	}
	return d
}

// programOnly is a folder with the program as it is released, and no register yet.
func programOnly(b *testing.B) *bulk {
	d := &bulk{desk: newDesk(b), province: sample.New(1, sample.Size{})}
	d.program = filepath.Join(d.dir, "danvan")
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", d.program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return d
}

func write(t testing.TB, path string, to func(io.Writer) error) {
	t.Helper()
	var all bytes.Buffer
	if err := to(&all); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, all.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// csv writes a list of the twelve columns.
func (d *bulk) csv(rows int) string {
	name := fmt.Sprintf("list-%d.csv", rows)
	write(d.t, filepath.Join(d.dir, name), func(w io.Writer) error {
		var all bytes.Buffer
		if err := d.province.List(2023, rows).WriteCSV(&all); err != nil {
			return err
		}
		in, out := csv.NewReader(&all), csv.NewWriter(w)
		var at []int
		for {
			line, err := in.Read()
			if err == io.EOF {
				out.Flush()
				return out.Error()
			}
			if err != nil {
				return err
			}
			if at == nil {
				for _, want := range bulkColumns {
					for i, h := range sample.Headings {
						if h == want {
							at = append(at, i)
						}
					}
				}
			}
			var cells []string
			for _, i := range at {
				cells = append(cells, line[i])
			}
			if err := out.Write(cells); err != nil {
				return err
			}
		}
	})
	return name
}

// changed is a list with another place in every row.
func (d *bulk) changed(list string) string {
	return d.edited("changed-", list, "Địa điểm thực hiện", func(_ int, was string) string { return was + " (chuyển)" })
}

// ofOne is a list of one commune's models alone.
func (d *bulk) ofOne(list string) string {
	code := ""
	list = d.edited("one-", list, "Mã đơn vị", func(_ int, was string) string {
		code = cmp.Or(code, was)
		return code
	})
	return d.edited("", list, "Tên mô hình", func(i int, was string) string { return fmt.Sprintf("%s, tổ %d", was, i) })
}

// edited writes a list with other cells in one column.
func (d *bulk) edited(before, list, column string, cell func(row int, was string) string) string {
	raw, err := os.ReadFile(filepath.Join(d.dir, list))
	if err != nil {
		d.t.Fatal(err)
	}
	lines, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		d.t.Fatal(err)
	}
	at := slices.Index(lines[0], column)
	for i, line := range lines[1:] {
		line[at] = cell(i, line[at])
	}
	write(d.t, filepath.Join(d.dir, before+list), func(w io.Writer) error { return csv.NewWriter(w).WriteAll(lines) })
	return before + list
}

func (d *bulk) xlsx(rows int) string {
	path := filepath.Join(d.dir, fmt.Sprintf("list-%d.xlsx", rows))
	write(d.t, path, d.province.List(2023, rows).WriteXLSX)
	return path
}

// imports takes a list into a fresh register, which is checked whole afterwards.
func (d *bulk) imports(b *testing.B, list string, rows int) (time.Duration, float64) {
	b.Helper()
	d.fresh(b)
	took, mb := d.run(b, "import", list, "--year", "2023")
	out, err := d.command("check", "--json").Output()
	var rep store.Report
	if err := errors.Join(err, json.Unmarshal(out, &rep)); err != nil || !rep.OK || rep.Records < 2*rows {
		b.Fatalf("%v\n%s", err, out)
	}
	return took, mb
}

// fresh puts the empty register in place.
func (d *bulk) fresh(b *testing.B) {
	b.Helper()
	empty, err := os.ReadFile(d.register + ".empty")
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(d.register, empty, 0o600); err != nil {
		b.Fatal(err)
	}
}

// run runs the program; nobody may be needed. It gives how long it took, and the MB that it held at most.
func (d *bulk) run(b *testing.B, args ...string) (time.Duration, float64) {
	b.Helper()
	if args[0] == "import" && args[len(args)-1] == "--dry-run" {
		d.fresh(b)
	}
	c := d.command(args...)
	c.Path = d.program
	return measured(b, c)
}

// megabytes is how long a file is.
func megabytes(b *testing.B, path string) float64 {
	b.Helper()
	fi, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return float64(fi.Size()) / 1e6
}

// sqlite is how long sqlite3 takes; 0 where it is not installed.
func (d *bulk) sqlite(b *testing.B, list string) time.Duration {
	b.Helper()
	if _, err := exec.LookPath("sqlite3"); err != nil {
		return 0
	}
	base := filepath.Join(d.dir, "list.sqlite")
	_ = os.Remove(base)
	c := exec.Command("sqlite3", base, ".mode csv", ".import "+list+" list")
	c.Dir = d.dir
	took, _ := measured(b, c)
	return took
}

// measured runs a command. The system counts what this process ever held as the command's, unless told to forget it.
func measured(b *testing.B, c *exec.Cmd) (time.Duration, float64) {
	b.Helper()
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	out, err := c.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		b.Fatalf("%s: %v\n%s", strings.Join(c.Args, " "), err, out)
	}
	return took, float64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) * 1024 / 1e6
}
