package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"danvan/store/vi"
	"danvan/ui/app/apptest"
)

// What commands may cost that count or list out of what the file keeps of the listing.
const (
	listingTimes  = 1.0 // times sqlite3's GROUP BY over the same rows, each with the start of its process
	listingLarger = 2.0 // the same, of more than 100,000 rows
	listingMemory = 100 // MB at most for 100,000 rows
)

// BenchmarkListing counts by field, and searches, in a register of $DANVAN_ROWS registrations, 100,000 if it says
// nothing, by the program as it is released. The baseline, in the same turn, is sqlite3 that counts by field what the
// register gives as a list: without looking for conflicts, copies, and what was registered twice. Figures are the
// medians.
func BenchmarkListing(b *testing.B) {
	d, rows := withListing(b)
	year := time.Now().Year()
	d.run(b, "list", "--format", "csv", "-o", "list.csv")
	if d.sqlite(b, "list.csv") == 0 {
		b.Skip("there is no sqlite3")
	}
	var fields, search, theirs []time.Duration
	held := 0.0
	for b.Loop() {
		c := exec.Command("sqlite3", "list.sqlite", `select [Lĩnh vực], count(*) from list group by 1`)
		c.Dir = d.dir
		took, _ := measured(b, c)
		theirs = append(theirs, took)
		took, mb := d.run(b, "report", "fields", "--year", fmt.Sprint(year))
		fields, held = append(fields, took), max(held, mb)
		took, mb = d.run(b, "list", "--search", "duong", "--limit", "20")
		search, held = append(search, took), max(held, mb)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(middle(fields), "fields-ms")
	b.ReportMetric(middle(theirs), "sqlite-ms")
	b.ReportMetric(middle(search), "search-ms")
	most := listingTimes
	if rows > 100_000 {
		most = listingLarger
	} else {
		atMost(b, held, listingMemory, "MB")
	}
	atMost(b, middle(fields)/middle(theirs), most, "x-sqlite")
}

// withListing is a desk with a register of $DANVAN_ROWS registrations, 100,000 if it says nothing, whose file holds the
// listing.
func withListing(b *testing.B) (d *bulk, rows int) {
	rows = 100_000
	if n, err := strconv.Atoi(os.Getenv("DANVAN_ROWS")); err == nil {
		rows = n
	}
	d = programOnly(b)
	d.register = filepath.Join(d.dir, "so.dvr")
	if err := apptest.Fill(d.register, time.Now().Year(), rows); err != nil {
		b.Fatal(err)
	}
	bare := megabytes(b, d.register)
	took, _ := d.run(b, "set", d.anyModel(), "place=Thôn Mới", "--reason", "x")
	b.Logf("%d registrations: %.1f MB, %.1f MB with the listing; the save that puts it there takes %.2f s", rows, bare, megabytes(b, d.register), took.Seconds())
	return d, rows
}

// What the screen may take of a register of up to 100,000 registrations, and of a larger one: from the start of the
// process to the figures, from F2 to rows, from the first letter to what is found, in ms, to a screen that looks every
// 5 ms; and in MB at the end of that.
var onScreen = map[bool][4]float64{false: {150, 50, 50, 100}, true: {600, 50, 50, 500}}

// BenchmarkOnScreen goes from the start of the program as it is released to rows that were found by a letter. The
// baseline is the start of a process that prints its version. Figures are the medians.
func BenchmarkOnScreen(b *testing.B) {
	d, rows := withListing(b)
	all := vi.FormatInt(int64(rows))
	var took [3][]time.Duration
	var version []time.Duration
	held := 0.0
	for b.Loop() {
		bare, _ := d.run(b, "version")
		version = append(version, bare)
		c := d.command()
		start := time.Now()
		step := func(i int) { took[i], start = append(took[i], time.Since(start)), time.Now() }
		s := apptest.Start(b, c, 100, 30)
		s.WaitFor(all)
		step(0)
		time.Sleep(time.Second) // a person looks at the figures
		start = time.Now()
		s.Send(keyF2)
		s.WaitFor("▌")
		step(1)
		time.Sleep(time.Second)
		start = time.Now()
		s.Send("d")
		s.WaitFor(" trong " + all)
		step(2)
		time.Sleep(2 * time.Second) // what was left behind is given back
		held = max(held, float64(resident(b, c.Process.Pid))/1e6)
		s.Send("\x11")
		if err := s.Wait(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(middle(version), "version-ms")
	for i, what := range []string{"figures-ms", "rows-ms", "found-ms"} {
		atMost(b, middle(took[i]), onScreen[rows > 100_000][i], what)
	}
	atMost(b, held, onScreen[rows > 100_000][3], "MB")
}
