package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"danvan/ui/app/apptest"
)

// What commands may cost that count or list out of what the file keeps of the listing.
const (
	listingTimes  = 1.0 // times sqlite3's GROUP BY over the same rows, each with the start of its process
	listingLarger = 2.0 // the same, of more than 100,000 rows
	listingMemory = 100 // MB at most for 100,000 rows
)

// BenchmarkListing counts by field, and searches, in a register of $DANVAN_ROWS registrations, 100,000 if it says nothing, by the program as it is released. The baseline, in the same turn, is sqlite3 that
// counts by field what the register gives as a list: without looking for conflicts, copies, and what was registered twice. Figures are the medians.
func BenchmarkListing(b *testing.B) {
	rows := 100_000
	if n, err := strconv.Atoi(os.Getenv("DANVAN_ROWS")); err == nil {
		rows = n
	}
	d := programOnly(b)
	d.register = filepath.Join(d.dir, "so.dvr")
	year := time.Now().Year()
	if err := apptest.Fill(d.register, year, rows); err != nil {
		b.Fatal(err)
	}
	bare := megabytes(b, d.register)
	took, _ := d.run(b, "set", d.anyModel(), "place=Thôn Mới", "--reason", "x")
	b.Logf("%d registrations: %.1f MB, %.1f MB with the listing; the save that puts it there takes %.2f s", rows, bare, megabytes(b, d.register), took.Seconds())
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
