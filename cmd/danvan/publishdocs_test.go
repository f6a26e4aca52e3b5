//go:build !windows

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"danvan/sync/mirror/pgtest"
	"danvan/ui/app/apptest"
)

// The queries of docs/scale.md run as they stand there, and say what the program's own reports say.
func TestTheQueriesOfTheDocument(t *testing.T) {
	s := pgtest.Start(t)
	text, err := os.ReadFile("../../docs/scale.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := map[string]string{}
	for _, m := range regexp.MustCompile("(?s)<!-- (\\w+) -->\n```sql\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		queries[m[1]] = m[2]
	}
	if n := strings.Count(string(text), "```sql"); n != len(queries) || n < 7 {
		t.Fatalf("%d queries, of which %d have a name", n, len(queries))
	}
	d := newDesk(t)
	if err := apptest.Fill(d.register, 2026, 400); err != nil {
		t.Fatal(err)
	}
	d.run("add", "measure", "code=doi-thoai", "name=Buổi đối thoại", "every=tháng")
	d.run("add", "value", "measure=doi-thoai", "span=tháng 10/2026", "amount=12")
	d.run("publish", s.URL())
	ask := func(name string) string { return strings.TrimSpace(s.SQL("%s", queries[name])) }

	var fields struct {
		Rows []struct {
			Field                                        string
			Registered, Recognised, Exemplary, Conflicts int
		}
	}
	reported(t, d, &fields, "fields")
	var want []string
	for _, r := range fields.Rows {
		if r.Registered > 0 {
			want = append(want, fmt.Sprintf("%s|%d|%d|%d|%d", r.Field, r.Registered, r.Recognised, r.Exemplary, r.Conflicts))
		}
	}
	sameLines(t, "fields", ask("fields"), want)

	var units struct {
		Rows []struct {
			Unit, Name             string
			Depth                  int
			Registered, Recognised int
		}
	}
	reported(t, d, &units, "units")
	want = nil
	for _, r := range units.Rows {
		if r.Registered > 0 {
			want = append(want, fmt.Sprintf("%s|%s|%d|%d", r.Unit, r.Name, r.Registered, r.Recognised))
		}
	}
	sameLines(t, "units", ask("units"), want)

	if got := ask("nation"); !strings.Contains(got, "|whole|") || !strings.HasSuffix(got, "|400") {
		t.Errorf("nation: %s", got)
	}
	if got := ask("twice") + ask("waiting"); got != "" {
		t.Errorf("nothing is twice, nothing waits: %s", got)
	}
	if got := ask("measure"); got != "2026-10|12|1" {
		t.Errorf("measure: %s", got)
	}
	var public []struct{ Name, Registrant, Place string }
	said, err := d.command("list", "--year", "2026", "--public", "--format", "json").Output() // how many are left out stands apart
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(said, &public); err != nil {
		t.Fatal(err)
	}
	want = nil
	for _, r := range public {
		want = append(want, r.Name+"|"+r.Registrant+"|"+r.Place)
	}
	sameLines(t, "public", ask("public"), want)
}

func reported(t *testing.T, d *desk, into any, name string) {
	t.Helper()
	if err := json.Unmarshal([]byte(d.run("report", name, "--year", "2026", "--json")), into); err != nil {
		t.Fatal(err)
	}
}

// sameLines compares lines, whatever their order: a database and a person order Vietnamese differently.
func sameLines(t *testing.T, what, got string, want []string) {
	t.Helper()
	left := map[string]int{}
	for _, w := range want {
		left[w]++
	}
	lines := strings.Split(got, "\n")
	for _, l := range lines {
		left[l]--
	}
	for l, n := range left {
		if n != 0 {
			t.Errorf("%s: %q stands %+d times more in the report", what, l, n)
		}
	}
	if len(want) == 0 {
		t.Errorf("%s: the report has no rows", what)
	}
}
