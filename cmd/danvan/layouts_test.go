package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"danvan/store/intake"
	"danvan/ui/takein"
)

// dryList is what a dry run says of a list for programs, as far as a layout goes.
type dryList struct {
	Sheets []struct {
		Columns []struct{ Column, Letters, Heading string }
	}
	Asked    []takein.Ask
	Recalled []string
}

// dry gives the lists of a file; none where it cannot be read as one.
func (o *office) dry(args ...string) []dryList {
	o.t.Helper()
	status, out := o.danvan(append([]string{"import", "--year", "2026", "--dry-run", "--json"}, args...)...)
	if status == 1 || status == 2 {
		return nil
	}
	var answer struct{ Lists []dryList }
	mustDo(o.t, json.NewDecoder(strings.NewReader(out[max(0, strings.IndexByte(out, '{')):])).Decode(&answer))
	return answer.Lists
}

// means are the columns of a list with what they were taken for.
func (l *dryList) means() (all []string) {
	for _, s := range l.Sheets {
		for _, c := range s.Columns {
			all = append(all, c.Letters+" "+c.Heading+" = "+c.Column)
		}
	}
	return all
}

// answered says what is asked about a list, what each of its columns is, and keeps as notes what nobody understands.
// words are those that the next list of the layout needs no more, titled those that it needs no more where it has a
// title.
func (l *dryList) answered() (words, titled, others []string) {
	for _, q := range l.Asked {
		value := "Tổ số 3"
		if len(q.Takes) > 0 {
			value = q.Takes[len(q.Takes)-1].Value
		}
		switch {
		case q.Kind == takein.AskWord:
			words = append(words, "--set", q.Pair(value))
		case q.Kind == takein.AskMissing && slices.Contains([]string{"unit", "unit_code", "unit_name", "field", "subject"}, q.Column):
			titled = append(titled, "--set", q.Pair(value))
		default:
			others = append(others, "--set", q.Pair(value))
		}
	}
	said := map[string]int{}
	for _, s := range l.Sheets {
		for _, c := range s.Columns {
			said[c.Heading]++
		}
	}
	for _, s := range l.Sheets {
		for _, c := range s.Columns {
			switch {
			case c.Heading == "" || said[c.Heading] > 1 || strings.Contains(c.Heading, "20"):
			case c.Column == "":
				words = append(words, "--map", c.Heading+"=text")
			case slices.Contains(intake.Columns, intake.Column(c.Column)):
				words = append(words, "--map", c.Heading+"="+c.Column)
			}
		}
	}
	return words, titled, others
}

// A list whose columns and words were answered once is read a second time without a question about them, and its
// columns mean the same.
func TestALayoutIsAskedAboutOnce(t *testing.T) {
	dir := filepath.Join("testdata", "lists")
	b, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	mustDo(t, err)
	var answers map[string]rightAnswer
	mustDo(t, json.Unmarshal(b, &answers))
	asked := 0
	var untitled []string
	for _, name := range slices.Sorted(maps.Keys(answers)) {
		o := newOffice(t, dir, answers[name])
		path := filepath.Join(dir, filepath.FromSlash(name))
		first := o.dry(path)
		if len(first) != 1 {
			continue
		}
		words, titled, others := first[0].answered()
		if len(words)+len(titled) == 0 {
			continue
		}
		asked++
		told := o.dry(slices.Concat([]string{path}, words, titled, others)...)
		if status, out := o.danvan(slices.Concat([]string{"import", path, "--year", "2026"}, words, titled, others)...); len(told) != 1 || status != 0 && status != 3 {
			t.Errorf("%s %q: status %d\n%s", name, append(words, others...), status, out)
			continue
		}
		again := o.dry(append(others, path)...)
		if len(titled) > 0 && len(again) == 1 && len(again[0].Asked) > len(told[0].Asked) {
			untitled = append(untitled, name)
			again = o.dry(slices.Concat([]string{path}, titled, others)...)
		}
		if len(again) != 1 || len(again[0].Recalled) == 0 || !slices.Equal(again[0].means(), told[0].means()) {
			t.Errorf("%s: the second time %+v, the first %+v", name, again, told)
			continue
		}
		if len(again[0].Asked) > len(told[0].Asked) {
			t.Errorf("%s: asked again: %+v", name, again[0].Asked)
		}
	}
	t.Logf("%d lists; asked again: %q", asked, untitled)
	if asked < 60 {
		t.Errorf("only %d lists are read", asked)
	}
}
