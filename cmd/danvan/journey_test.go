package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"danvan/store/sample"
	"danvan/store/tally"
)

// TestJourney does the whole main job on a made-up province, and on the lists of $DANVAN_DATA where that is set.
func TestJourney(t *testing.T) {
	dir := os.Getenv("DANVAN_DATA")
	if dir == "" {
		t.Run("made up", func(t *testing.T) { journeyMadeUp(t) })
		return
	}
	t.Run(filepath.Base(dir), func(t *testing.T) {
		j := &journey{T: t, dir: t.TempDir(), list: filepath.Join(dir, "bac-kan-2023.xlsx"), year: "2023",
			units: filepath.Join(dir, "units-bac-kan.csv"), fields: filepath.Join(dir, "fields-bac-kan.csv")}
		// The figures of the published article.
		j.run([]figures{{Registered: 309, Recognised: 194}, {Registered: 579, Recognised: 249}, {Registered: 1600, Recognised: 803},
			{Registered: 49, Recognised: 34}}, figures{Registered: 2537, Recognised: 1280, Exemplary: 179})
	})
}

func journeyMadeUp(t *testing.T) {
	p := sample.New(11, sample.Size{Districts: 2, Communes: 7})
	l := p.List(2023, 210)
	dir := t.TempDir()
	j := &journey{T: t, dir: dir, year: "2023", units: filepath.Join(dir, "units.csv"), fields: filepath.Join(dir, "fields.csv"),
		list: filepath.Join(dir, "list.xlsx")}
	var units, fields, list bytes.Buffer
	for _, err := range []error{p.WriteUnits(&units), p.WriteFields(&fields), l.WriteXLSX(&list),
		os.WriteFile(j.units, units.Bytes(), 0o600), os.WriteFile(j.fields, fields.Bytes(), 0o600), os.WriteFile(j.list, list.Bytes(), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var stated []figures
	for _, c := range l.Stated() {
		stated = append(stated, figuresOf(c))
	}
	j.run(stated, figuresOf(l.Total()))
}

// figures is what a list states: zero is not stated.
type figures = tally.Count

func figuresOf(c sample.Count) figures {
	return figures{Registered: c.Registered, Recognised: c.Recognised, Exemplary: c.Exemplary, Collective: c.Collective,
		Individual: c.Individual, Household: c.Household}
}

// journey is the main job: a province, its districts and communes, each with a register of its own.
type journey struct {
	*testing.T
	dir, units, fields, list, year string
}

type unit struct {
	code, above string
	below       []*unit
}

func (j *journey) run(stated []figures, total figures) {
	top := j.tree()
	all := j.communes(top)
	j.stage(fmt.Sprintf("%d registers: init, invite, join", 1+len(top.below)+len(all)), func() {
		j.danvan(0, "init", "--unit", top.code, "--units", j.units, "--fields", j.fields, "--no-passphrase", "--officer", "Cán bộ", "--register", j.register(top))
		for _, d := range top.below {
			j.join(top, d)
		}
		each(top.below, func(d *unit) {
			for _, c := range d.below {
				j.join(d, c)
			}
		})
	})
	j.stage(fmt.Sprintf("%d communes import their rows of the list", len(all)), func() {
		each(all, func(c *unit) { j.danvan(0, "import", j.list, "--year", j.year, "--own", "--register", j.register(c)) })
	})
	j.stage(fmt.Sprintf("%d communes export", len(all)), func() {
		each(all, func(c *unit) { j.danvan(0, "export", "-o", j.inbox(c.above), "--register", j.register(c)) })
	})
	j.stage(fmt.Sprintf("%d districts import their folders, accept, import again, export", len(top.below)), func() {
		each(top.below, func(d *unit) {
			j.gather(d)
			j.danvan(0, "export", "-o", j.inbox(top.code), "--register", j.register(d))
		})
	})
	j.stage("the province imports its folder, accepts, imports again", func() { j.gather(top) })
	j.stage("the province's report", func() { j.compare(j.register(top), stated, total) })

	alone := filepath.Join(j.dir, "alone.dvr")
	j.danvan(0, "init", "--unit", top.code, "--units", j.units, "--fields", j.fields, "--no-passphrase", "--register", alone)
	j.stage("the whole list at once, into an empty register", func() { j.danvan(0, "import", j.list, "--year", j.year, "--register", alone) })
	j.stage("its report", func() { j.compare(alone, stated, total) })
}

// gather imports the bundles that came for a unit: first they wait for their keys, then the keys are accepted, then all
// goes in.
func (j *journey) gather(u *unit) {
	box, register := j.inbox(u.code), j.register(u)
	j.danvan(3, "import", box, "--register", register)
	for _, below := range u.below {
		accept := []string{"accept", below.code, "--register", register}
		spoken := spokenIn.FindStringSubmatch(j.danvan(misused, accept...))
		if spoken == nil {
			j.Fatal("not told the fingerprint to compare")
		}
		j.danvan(0, append(accept, "--fingerprint", spoken[1])...)
	}
	j.danvan(0, "import", box, "--register", register)
}

func (j *journey) join(above, u *unit) {
	invitation := filepath.Join(j.dir, "invitation-"+u.code+".dvk")
	j.danvan(0, "invite", u.code, "-o", invitation, "--register", j.register(above))
	j.danvan(0, "join", invitation, "--no-passphrase", "--officer", "Cán bộ "+u.code, "--register", j.register(u))
}

// compare holds the report of fields against what is stated.
func (j *journey) compare(register string, stated []figures, total figures) {
	var report tally.FieldsReport
	if err := json.Unmarshal([]byte(j.danvan(0, "report", "fields", "--year", j.year, "--register", register, "--json")), &report); err != nil {
		j.Fatal(err)
	}
	if len(report.Rows) != len(stated) {
		j.Fatalf("%d rows, %d stated", len(report.Rows), len(stated))
	}
	for i, row := range report.Rows {
		j.same(row.Field, row.Count, stated[i])
	}
	j.same("total", report.Total, total)
	j.onPaper(register, report.Rows, stated, total)
	j.Log("\n" + j.danvan(0, "report", "fields", "--year", j.year, "--register", register))
}

func (j *journey) same(what string, counted, stated figures) {
	for _, f := range []struct {
		name            string
		counted, stated int
	}{
		{"registered", counted.Registered, stated.Registered}, {"recognised", counted.Recognised, stated.Recognised},
		{"exemplary", counted.Exemplary, stated.Exemplary}, {"collective", counted.Collective, stated.Collective},
		{"individual", counted.Individual, stated.Individual}, {"household", counted.Household, stated.Household},
	} {
		if f.stated != 0 && f.counted != f.stated {
			j.Errorf("%s: %s %d, stated %d", what, f.name, f.counted, f.stated)
		}
	}
}

// danvan runs a command in this process and gives what it printed.
func (j *journey) danvan(want status, args ...string) string {
	var out, messages bytes.Buffer
	if got := run(args, strings.NewReader(""), &out, &messages); got != int(want) {
		j.Errorf("danvan %s: exit status %d, expected %d\n%s%s", strings.Join(args, " "), got, want, out.String(), messages.String())
	}
	return cmp.Or(out.String(), messages.String())
}

func (j *journey) stage(what string, do func()) {
	start := time.Now()
	do()
	if j.Failed() {
		j.FailNow()
	}
	j.Logf("%7.2f s  %s", time.Since(start).Seconds(), what)
}

func (j *journey) register(u *unit) string {
	dir := filepath.Join(j.dir, u.code)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		j.Error(err)
	}
	return filepath.Join(dir, "so.dvr")
}

func (j *journey) inbox(code string) string {
	dir := filepath.Join(j.dir, code, "inbox")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		j.Error(err)
	}
	return dir
}

// tree reads the units: code, name, level, code of the unit above.
func (j *journey) tree() (top *unit) {
	b, err := os.ReadFile(j.units)
	if err != nil {
		j.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		j.Fatal(err)
	}
	units := map[string]*unit{}
	for _, r := range rows[1:] {
		u := &unit{code: r[0], above: r[3]}
		units[u.code] = u
		if above := units[u.above]; above != nil {
			above.below = append(above.below, u)
		} else {
			top = u
		}
	}
	return top
}

func (j *journey) communes(top *unit) (all []*unit) {
	for _, d := range top.below {
		all = append(all, d.below...)
	}
	return all
}

// each does something for every unit, a few at a time, as the units do it themselves.
func each(units []*unit, do func(*unit)) {
	var all sync.WaitGroup
	slots := make(chan struct{}, 4)
	for _, u := range units {
		slots <- struct{}{}
		all.Go(func() {
			do(u)
			<-slots
		})
	}
	all.Wait()
}
