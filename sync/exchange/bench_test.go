package exchange_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

const (
	benchBundles = 300
	benchModels  = 112 // of a bundle: each a model, its participation and the commune's verdict, 336 changes
)

// BenchmarkImport300 verifies and merges a folder of 300 bundles with 100,000 changes by the one command that a
// district runs, and measures beside it, in the same run, how long the same bundles take when they are encrypted, and
// how long SQLite takes to upsert the same records in one durable transaction a bundle. sqlite/danvan is how many times
// as long SQLite takes as the plain bundles: at least 1 is the figure to reach. encrypted/plain is how many times as
// long the encrypted ones take: at most 1.3.
func BenchmarkImport300(b *testing.B) {
	folder, encrypted, district := benchFolders(b)
	rows := benchRows(b, folder)
	var ours, wrapped, theirs time.Duration
	changes := 0
	for n := 0; b.Loop(); n++ {
		for i := range 2 { // the two take turns in being first
			if (n+i)%2 == 0 {
				took, got := benchImport(b, district, folder)
				ours, changes = ours+took, got
			} else {
				took, got := benchImport(b, district, encrypted)
				if wrapped += took; got != benchBundles*3*benchModels {
					b.Fatalf("%d changes in the encrypted bundles", got)
				}
			}
		}
		theirs += upsert(b, rows)
	}
	b.ReportMetric(importAlone(b, district, folder).resident, "resident-MB")
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "sqlite/danvan")
	b.ReportMetric(wrapped.Seconds()/ours.Seconds(), "encrypted/plain")
	b.ReportMetric(float64(changes*b.N)/ours.Seconds(), "changes/s")
	b.ReportMetric(float64(changes*b.N)/wrapped.Seconds(), "encrypted-changes/s")
	b.ReportMetric(float64(changes*b.N)/theirs.Seconds(), "sqlite-upserts/s")
}

// childEnv makes the test's program do one thing alone and print the most memory it ever held, what went wrong, how
// many changes came in, and how many bytes it wrote: import a folder (its arguments are the register and the folder),
// or put what a register holds into a bare file (the register and the file).
const childEnv = "DANVAN_TEST_ALONE"

func TestMain(m *testing.M) {
	storetest.Few()
	var came int
	var err error
	switch os.Getenv(childEnv) {
	case "":
		os.Exit(m.Run())
	case "import":
		var r *store.Register
		res := &exchange.Result{}
		if r, err = store.Open(os.Args[1], store.Options{}); err == nil {
			res, err = exchange.Import(context.Background(), r, os.Args[2:], exchange.ImportOptions{})
		}
		came = res.New
	case "bare":
		err = storetest.Bare(os.Args[1], os.Args[2])
	}
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	fmt.Println(strings.Fields(rest + " 0")[0], err, came, written())
	os.Exit(0)
}

// written gives how many bytes this process has written so far; 0 where the system does not say.
func written() string {
	io, _ := os.ReadFile("/proc/self/io")
	_, rest, _ := strings.Cut(string(io), "wchar:")
	return strings.Fields(rest + " 0")[0]
}

// alone is what a process took that did one thing; all zero but what came where the system does not say.
type alone struct {
	resident float64 // MB at most
	came     int     // changes
	wrote    float64 // MB
	grew     float64 // MB, the register
	path     string  // of the register, afterwards
}

func importAlone(b testing.TB, register, folder string) alone {
	b.Helper()
	path := filepath.Join(b.TempDir(), "so.dvr")
	_, err := store.Restore(register, path)
	must(b, err)
	before, err := os.Stat(path)
	must(b, err)
	a := runAlone(b, "import", path, folder)
	after, err := os.Stat(path)
	must(b, err)
	a.path, a.grew = path, float64(after.Size()-before.Size())/1e6
	return a
}

func runAlone(b testing.TB, what string, args ...string) (a alone) {
	b.Helper()
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), childEnv+"="+what)
	out, err := c.Output()
	must(b, err)
	var problem string
	_, err = fmt.Sscan(string(out), &a.resident, &problem, &a.came, &a.wrote)
	must(b, err)
	if problem != "<nil>" {
		b.Fatal(string(out))
	}
	a.resident, a.wrote = a.resident/1024, a.wrote/1e6
	return a
}

// benchImport imports a folder into a copy of a register.
func benchImport(b *testing.B, register, folder string) (took time.Duration, changes int) {
	path := filepath.Join(b.TempDir(), "so.dvr")
	_, err := store.Restore(register, path)
	must(b, err)
	runtime.GC() // what came before is not paid for here
	start := time.Now()
	r, err := store.Open(path, store.Options{})
	must(b, err)
	res, err := exchange.Import(context.Background(), r, []string{folder}, exchange.ImportOptions{})
	must(b, err)
	must(b, r.Close())
	took = time.Since(start)
	if res.Count(exchange.New) != benchBundles {
		b.Fatalf("%d bundles merged", res.Count(exchange.New))
	}
	return took, res.New
}

// benchFolders gives a folder of bundles, another of the same bundles encrypted, and the register of a district that
// awaits them.
func benchFolders(b *testing.B) (plain, encrypted, district string) {
	var list strings.Builder
	list.WriteString("Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n071,Huyện Lâm Bình,Huyện,\n")
	for i := range benchBundles {
		fmt.Fprintf(&list, "%05d,Xã Nà Ta %d,Xã,071\n", 10000+i, i)
	}
	dir := b.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "huyen.dvr"), UnitCode: "071", Units: strings.NewReader(list.String())})
	o := (&office{dir: dir}).watch(b, r, err)
	plain, encrypted = filepath.Join(dir, "goi"), filepath.Join(dir, "goi-ma-hoa")
	must(b, errors.Join(os.Mkdir(plain, 0o700), os.Mkdir(encrypted, 0o700)))
	for i := range benchBundles {
		code := fmt.Sprint(10000 + i)
		commune := o.join(code)
		commune.fill(benchModels)
		must(b, os.Rename(commune.exportPlain(""), filepath.Join(plain, code+".dvk")))
		must(b, os.Rename(commune.export(""), filepath.Join(encrypted, code+".dvk")))
	}
	o.imports(plain)
	for i := range benchBundles {
		_, err := exchange.Accept(r, fmt.Sprint(10000+i), "")
		must(b, err)
	}
	for _, q := range o.quarantine() {
		_, err := r.Release(q.ID) // what waited would come in before it is measured
		must(b, err)
	}
	district = filepath.Join(dir, "luu.dvr")
	_, err = r.Backup(district)
	must(b, err)
	return plain, encrypted, district
}

// fill saves models with their participations and verdicts, as a list import does.
func (o *office) fill(models int) {
	me := o.unit()
	must(o.t, o.r.Edit("", func(w *store.Writer) error {
		fields, err := w.Fields(me, 2023)
		if err != nil {
			return err
		}
		for i := range models {
			id := record.NewID(time.Now())
			p := record.ParticipationID(id, 2023)
			for ref, rec := range map[record.Ref]record.Record{
				record.AffairsOf(me, record.ModelKind, id): &record.Model{Name: fmt.Sprintf("Vận động Nhân dân hiến đất mở rộng đường giao thông thôn Khuổi Cóc %d", i),
					Subject: record.Collective, Registrant: fmt.Sprintf("Chi bộ thôn Khuổi Cóc %d", i), Place: "Thôn Khuổi Cóc",
					Content: "Vận động các hộ trong thôn tham gia; phân công đảng viên phụ trách nhóm hộ; sơ kết hằng quý, báo cáo Khối Dân vận xã."},
				record.AffairsOf(me, record.ParticipationKind, p): &record.Participation{Model: id, Year: 2023, Field: fields.Items[i%len(fields.Items)].ID,
					Standing: record.New, Registered: "2023-02-17", Participants: int64(100 + i)},
				record.AffairsOf(me, record.AppraisalKind, record.AppraisalID(p, me)): &record.Appraisal{Participation: p, By: me, Verdict: record.Recognised},
			} {
				if _, err := w.Put(ref, rec, nil, ""); err != nil {
					return err
				}
			}
		}
		return nil
	}))
}

// benchRow is one record as a program without history would keep it: a row of its kind's table.
type benchRow struct {
	kind   record.Name
	values []any // unit, id, then the fields
}

// benchTables are the tables of such a program, and the fields of each in order.
var benchTables = map[record.Name][]string{
	record.ModelKind:         {"name", "subject", "registrant", "place", "content"},
	record.ParticipationKind: {"model", "year", "field", "standing", "registered", "participants"},
	record.AppraisalKind:     {"participation", "by", "verdict"},
}

func benchRows(b *testing.B, folder string) (all [][]benchRow) {
	files, err := exchange.Files([]string{folder})
	must(b, err)
	for _, f := range files {
		sealed, err := bundle.Open(f, identity.Key{}, bundle.Limits{})
		must(b, err)
		runs, err := sealed.Runs()
		must(b, err)
		var rows []benchRow
		for _, run := range runs {
			must(b, run.Each(func(_ uint64, c *log.Change) error {
				row := benchRow{c.Kind, []any{run.Stream.Channel.Unit[:], c.ID[:]}}
				for _, f := range benchTables[c.Kind] {
					for _, e := range c.Edits {
						if e.Field == f {
							var v any
							must(b, record.DecodeOne(e.Value, &v))
							row.values = append(row.values, v)
						}
					}
				}
				rows = append(rows, row)
				return nil
			}))
		}
		all = append(all, rows)
	}
	return all
}

func upsert(b *testing.B, bundles [][]benchRow) time.Duration {
	db, err := sql.Open("sqlite", filepath.Join(b.TempDir(), "so.sqlite")+"?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)")
	must(b, err)
	defer db.Close() //nolint:errcheck // thrown away
	queries := map[record.Name]string{}
	for kind, fields := range benchTables {
		var names, marks, sets []string
		for _, f := range fields {
			names, marks, sets = append(names, `"`+f+`"`), append(marks, "?"), append(sets, fmt.Sprintf(`"%s" = excluded."%s"`, f, f))
		}
		_, err = db.Exec(fmt.Sprintf("create table %s (unit blob, id blob, %s, primary key (unit, id)) without rowid", kind, strings.Join(names, ", ")))
		must(b, err)
		queries[kind] = fmt.Sprintf("insert into %s (unit, id, %s) values (?, ?, %s) on conflict do update set %s",
			kind, strings.Join(names, ", "), strings.Join(marks, ", "), strings.Join(sets, ", "))
	}
	start := time.Now()
	for _, rows := range bundles {
		tx, err := db.Begin()
		must(b, err)
		puts := map[record.Name]*sql.Stmt{}
		for kind, q := range queries {
			puts[kind], err = tx.Prepare(q)
			must(b, err)
		}
		for _, r := range rows {
			_, err := puts[r.kind].Exec(r.values...)
			must(b, err)
		}
		must(b, tx.Commit())
	}
	return time.Since(start)
}
