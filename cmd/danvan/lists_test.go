package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// notYet are the lists of testdata/lists that do not come in right yet. One that does is taken out: the test says
// which.
var notYet = map[string]bool{}

// rightAnswer is what must come of a list; see testdata/lists/expected.json.
type rightAnswer struct {
	What   string                    `json:"what"`
	Args   []string                  `json:"args"`
	Want   map[string]map[string]any `json:"want"` // by the name of the model: the values that it must have
	Named  []string                  `json:"named"`
	Forbid []string                  `json:"forbid"` // what may stand in no field of the register
	Unit   string                    `json:"unit"`
	Units  string                    `json:"units"`
	Count  int                       `json:"count"` // of models, where several have one name
}

// TestListsOfOffices takes in each list as an officer would, by the command, and compares the register with the right
// answer.
func TestListsOfOffices(t *testing.T) {
	dir := filepath.Join("testdata", "lists")
	b, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	mustDo(t, err)
	var answers map[string]rightAnswer
	mustDo(t, json.Unmarshal(b, &answers))
	for name := range notYet {
		if _, ok := answers[name]; !ok {
			t.Errorf("%s stands in notYet and is no list", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(answers)) {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, dir, answers[name])
			wrong := o.takeIn(filepath.Join(dir, filepath.FromSlash(name)), answers[name])
			switch {
			case notYet[name] && len(wrong) == 0:
				t.Errorf("comes in right now: take it out of notYet")
			case !notYet[name] && len(wrong) > 0:
				t.Errorf("%s:\n%s\n%s", answers[name].What, strings.Join(wrong, "\n"), o.said)
			}
		})
	}
}

// office is a register that lists go into by the command, in this process.
type office struct {
	t        *testing.T
	register string
	said     string // by the last import
}

func newOffice(t *testing.T, dir string, a rightAnswer) *office {
	home := t.TempDir()
	for _, v := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "USERPROFILE"} {
		t.Setenv(v, home)
	}
	t.Setenv("DANVAN_LANG", "vi")
	o := &office{t: t, register: filepath.Join(home, "so.dvr")}
	unit, units := a.Unit, a.Units
	if unit == "" {
		unit = "071"
	}
	if units == "" {
		units = "units.csv"
	}
	if status, out := o.danvan("init", "--unit", unit, "--units", filepath.Join(dir, units), "--no-passphrase"); status != 0 {
		t.Fatal(out)
	}
	return o
}

// danvan runs a command and gives its status and all that it said.
func (o *office) danvan(args ...string) (int, string) {
	var out, errs bytes.Buffer
	status := run(append([]string{"--register", o.register}, args...), strings.NewReader(""), &out, &errs)
	return status, out.String() + errs.String()
}

func (o *office) json(into any, args ...string) {
	o.t.Helper()
	if status, out := o.danvan(append(args, "--json")...); status != 0 {
		o.t.Fatal(out)
	} else {
		mustDo(o.t, json.Unmarshal([]byte(out), into))
	}
}

// takeIn imports a list and says what is not as it should be.
func (o *office) takeIn(path string, a rightAnswer) (wrong []string) {
	complain := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	status, said := o.danvan(append([]string{"import", path, "--year", "2026"}, a.Args...)...)
	o.said = fmt.Sprintf("status %d\n%s", status, said)
	rows := o.registrations()
	byName := map[string]map[string]any{}
	for _, r := range rows {
		byName[fmt.Sprint(r["name"])] = r
	}
	for name, want := range a.Want {
		r := byName[name]
		if r == nil {
			complain("%s is missing", name)
			continue
		}
		for k, v := range want {
			if fmt.Sprint(r[k]) != fmt.Sprint(v) {
				complain("%s: %s is %q, expected %q", name, k, fmt.Sprint(r[k]), fmt.Sprint(v))
			}
		}
	}
	switch {
	case a.Count > 0 && len(rows) != a.Count:
		complain("%d models, expected %d", len(rows), a.Count)
	case a.Count == 0:
		for name := range byName {
			if a.Want[name] == nil {
				complain("%s came in", name)
			}
		}
		if len(rows) != len(byName) {
			complain("%d models, but %d names", len(rows), len(byName))
		}
	}
	for _, text := range a.Forbid {
		for _, r := range rows {
			for k, v := range r {
				if s := fmt.Sprint(v); s == text || len(text) > 5 && strings.Contains(s, text) {
					complain("%s stands in %s", text, k)
				}
			}
		}
	}
	for _, text := range a.Named {
		if !strings.Contains(said, text) {
			complain("the answer does not name %s", text)
		}
	}
	return wrong
}

// registrations are the rows of the register's year, each with the values of all its records.
func (o *office) registrations() (rows []map[string]any) {
	var list []map[string]any
	o.json(&list, "list", "--year", "2026")
	for _, l := range list {
		row := map[string]any{"money": "", "land": "", "labour": "", "participants": "", "registered": "", "content": "", "results": ""}
		for _, k := range []string{"name", "unit", "field", "registrant", "place", "standing", "verdict"} {
			row[k] = l[k]
		}
		row["subject"] = l["subject_kind"]
		var shown struct {
			Values map[string]any
			With   []struct {
				Kind   string
				Values map[string]any
			}
		}
		o.json(&shown, "show", fmt.Sprint(l["id"]))
		values := []map[string]any{shown.Values}
		for _, w := range shown.With {
			if w.Kind == "resource" {
				row[fmt.Sprint(w.Values["what"])] = w.Values["amount"]
			} else if w.Kind == "model" || w.Kind == "participation" {
				values = append(values, w.Values)
			}
		}
		for _, v := range values {
			for _, k := range []string{"participants", "registered", "content", "results", "from", "to", "in_charge", "target"} {
				if v[k] != nil {
					row[k] = v[k]
				}
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
