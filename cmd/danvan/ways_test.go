package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// way is one way out on the page: the script that goes it, and the commands that a person types.
type way struct {
	script   string
	commands []string
}

var (
	wayScript = regexp.MustCompile(`^<!-- (ways_\w+\.txtar) -->$`)
	wayPrint  = regexp.MustCompile(`--fingerprint ("[^"]*"|\$\w+)`)
)

// waysOnPage reads docs/keys-and-laptops.md.
func waysOnPage(t *testing.T) (ways []way) {
	t.Helper()
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "keys-and-laptops.md"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(page)) {
		line = strings.TrimSpace(line)
		if m := wayScript.FindStringSubmatch(line); m != nil {
			ways = append(ways, way{script: m[1]})
		}
		if typed, _, _ := strings.Cut(line, " #"); strings.HasPrefix(typed, "danvan ") && len(ways) > 0 {
			w := &ways[len(ways)-1]
			w.commands = append(w.commands, asTyped(typed))
		}
	}
	return ways
}

// asTyped brings a command on the page and in a script to one form: a fingerprint is whatever was read over the
// telephone.
func asTyped(command string) string {
	command = strings.ReplaceAll(command, `'`, `"`)
	return strings.TrimSpace(wayPrint.ReplaceAllString(command, "--fingerprint …"))
}

// Every way on the page is gone by a script that types just these commands, in this order, and no script goes a way
// that the page does not show.
func TestEveryWayOutIsGone(t *testing.T) {
	shown := map[string]bool{}
	for _, w := range waysOnPage(t) {
		shown[w.script] = true
		script, err := os.ReadFile(filepath.Join("testdata", w.script))
		if err != nil {
			t.Error(err)
			continue
		}
		left := w.commands
		for line := range strings.Lines(string(script)) {
			_, typed, ok := strings.Cut(line, "danvan ")
			if ok && len(left) > 0 && (strings.HasPrefix(line, "exec ") || strings.HasPrefix(line, "exits 3 ")) && same("danvan "+typed, left[0]) {
				left = left[1:]
			}
		}
		if len(w.commands) == 0 || len(left) > 0 {
			t.Errorf("%s does not type %q", w.script, left)
		}
	}
	scripts, err := filepath.Glob(filepath.Join("testdata", "ways_*.txtar"))
	if err != nil || len(scripts) != len(shown) {
		t.Errorf("%d scripts, %d ways on the page, %v", len(scripts), len(shown), err)
	}
}

// same tells whether a script types a command of the page. It may ask for JSON besides.
func same(typed, page string) bool {
	return strings.TrimSuffix(asTyped(typed), " --json") == page
}
