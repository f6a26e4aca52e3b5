package text

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// Whatever part of a register's file an error of the store names, a person reads it in words.
func TestEveryPartOfAFileHasItsWords(t *testing.T) {
	named := regexp.MustCompile(`(?:Where: |= \[\]byte\()"([a-z -]+[a-z])["/]`) // by a word of its own, or as the bucket of a value
	files, err := filepath.Glob("../../store/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	seen := map[string]bool{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllSubmatch(text, -1) {
			seen[string(m[1])] = true
		}
	}
	for where := range seen {
		if _, ok := partsOfFile[where]; !ok {
			t.Errorf("%q has no words", where)
		}
	}
	for where := range partsOfFile {
		if !seen[where] {
			t.Errorf("no error names %q", where)
		}
	}
	if got := partOfFile(Vi, "meta/fields"); got != partsOfFile["meta"][Vi] {
		t.Errorf("%q", got)
	}
}
