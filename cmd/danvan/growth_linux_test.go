package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"danvan/store/sample"
	"danvan/ui/app/apptest"
)

// growthMost is the power of the number of registrations that the time of a command may grow with: 1 is linear, the
// rest is what measuring and caches take.
const growthMost = 1.1

// growthCommands are commands that look at the whole register, or at one record of it: MODEL is one, YEAR that of all,
// BELOW a unit below.
var growthCommands = []string{"report fields --year YEAR", "report summary --year YEAR", "report models --year YEAR --format csv -o models.csv", "list --search duong --limit 20", "list registration --format csv -o out.csv", "status", "show MODEL",
	"set MODEL place=Moi --reason x", "digest", "check", "backup -o copy.dvr", "export --to BELOW -o out", "compact"}

// BenchmarkGrowth runs commands on registers of 10,000 to $DANVAN_ROWS registrations (1,000,000), fits time ~
// registrations^power through the medians, and fails where a power is more than linear. A command's figure on the
// shortest register is its baseline. What it held at most is told beside.
func BenchmarkGrowth(b *testing.B) {
	most := 1_000_000
	if n, err := strconv.Atoi(os.Getenv("DANVAN_ROWS")); err == nil {
		most = n
	}
	if most < 100_000 {
		b.Fatal("a growth needs two registers: ROWS=100000 or more")
	}
	d := programOnly(b)
	lines, x, y := make([]string, len(growthCommands)), []float64(nil), make([][]float64, len(growthCommands))
	for rows := 10_000; rows <= most; rows *= 10 {
		d.register = filepath.Join(d.dir, fmt.Sprintf("so-%d.dvr", rows))
		if err := apptest.Fill(d.register, time.Now().Year(), rows); err != nil {
			b.Fatal(err)
		}
		b.Logf("%d registrations are a register of %.0f MB", rows, megabytes(b, d.register))
		x = append(x, math.Log(float64(rows)))
		named := strings.NewReplacer("YEAR", strconv.Itoa(time.Now().Year()), "MODEL", d.anyModel(), "BELOW", sample.New(1, sample.Size{}).Units[1].Code)
		for i, command := range growthCommands {
			var took []time.Duration
			var held float64
			for range 3 {
				before := d.files()
				t, mb := d.run(b, strings.Fields(named.Replace(command))...)
				took, held = append(took, t), max(held, mb)
				for path := range d.files() {
					if !before[path] && os.RemoveAll(path) != nil {
						b.Fatal(path, " stays")
					}
				}
			}
			y[i] = append(y[i], math.Log(middle(took)))
			lines[i] += fmt.Sprintf("%10.0f ms %4.0f MB", middle(took), held)
		}
		if err := os.Remove(d.register); err != nil {
			b.Fatal(err)
		}
	}
	for i, command := range growthCommands {
		power := slope(x, y[i])
		b.Logf("%-46s%s  ^%.2f", command, lines[i], power)
		if power > growthMost {
			b.Errorf("%s grows with the power %.2f of the registrations, at most %.2f", command, power, growthMost)
		}
	}
	b.ReportMetric(0, "ns/op")
}

// slope is that of the straight line nearest to the points.
func slope(x, y []float64) float64 {
	var sx, sy, sxx, sxy float64
	for i := range x {
		sx, sy, sxx, sxy = sx+x[i], sy+y[i], sxx+x[i]*x[i], sxy+x[i]*y[i]
	}
	n := float64(len(x))
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

func (d *bulk) files() map[string]bool {
	all := map[string]bool{}
	entries, err := filepath.Glob(filepath.Join(d.dir, "*"))
	if err != nil {
		d.t.Fatal(err)
	}
	for _, path := range entries {
		all[path] = true
	}
	return all
}

// anyModel is the ID of a model.
func (d *bulk) anyModel() string {
	var rows []struct{ Model string }
	out, err := d.command("list", "--limit", "1", "--json").Output()
	if err := errors.Join(err, json.Unmarshal(out, &rows)); err != nil || len(rows) != 1 {
		d.t.Fatalf("%v\n%s", err, out)
	}
	return rows[0].Model
}
