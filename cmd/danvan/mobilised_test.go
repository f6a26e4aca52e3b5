package main

import (
	"encoding/json"
	"path/filepath"
	"strconv"
	"testing"
)

// What was mobilised comes to the same by purpose as by field, also with a figure that was deleted on one side and
// edited on the other, which stands until somebody decides.
func TestWhatWasMobilisedIsTheSameInEveryReport(t *testing.T) {
	dir := t.TempDir()
	if said, s := ask("demo", "--keep", dir); s != 0 {
		t.Fatal(s, said)
	}
	read := func(into any, args ...string) {
		t.Helper()
		said, s := ask(append(args, "--register", filepath.Join(dir, "demo.dvr"), "--json")...)
		if err := json.Unmarshal([]byte(said), into); err != nil {
			t.Fatal(args, s, err)
		}
	}
	var open []struct{ Field string }
	read(&open, "conflicts")
	halves := 0
	for _, c := range open {
		if c.Field == "deleted" {
			halves++
		}
	}
	var years []struct{ Year int }
	read(&years, "list", "--limit", "500")
	year := 0
	for _, x := range years {
		year = max(year, x.Year)
	}
	var byField struct{ Total map[string]any }
	var byPurpose struct {
		Total map[string]struct{ Low float64 }
	}
	read(&byField, "report", "fields", "--year", strconv.Itoa(year))
	read(&byPurpose, "report", "resources", "--year", strconv.Itoa(year))
	for _, what := range []string{"money", "land", "labour"} {
		if a, b := byField.Total[what], byPurpose.Total[what].Low; a != b {
			t.Errorf("%s: %v by field, %v by purpose", what, a, b)
		}
	}
	if halves == 0 || byField.Total["money"] == nil {
		t.Errorf("%d half deleted; %v", halves, byField)
	}
}
