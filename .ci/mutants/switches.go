package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Of the folder that the tests' programs and their children share with us.
const (
	listFile    = "overlay.json"
	nowFile     = "now"     // the number of the mutant that is broken; 0 for none
	reachedFile = "reached" // the numbers of those that were come by while none was broken, a line each
)

// switchOf is the file that each package gets: broken tells whether the mutant of that number is the one that is tried.
const switchOf = `package %s

import (
	"fmt"
	"os"
	"strconv"
	"sync/atomic"
)

var (
	mutantNow     = mutantRead()
	mutantReached [%d]atomic.Bool
)

func mutantRead() int {
	b, _ := os.ReadFile(%q)
	n, _ := strconv.Atoi(string(b))
	return n
}

func mutantBroken(n int) bool {
	if mutantNow == 0 && !mutantReached[n].Swap(true) {
		if f, err := os.OpenFile(%q, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil {
			_, _ = fmt.Fprintln(f, n)
			_ = f.Close()
		}
	}
	return mutantNow == n
}
`

// brake writes the files with every mutant, numbered from 1, behind its switch, and the list by which go test takes
// them for the true ones.
func brake(all []mutant, dir string) error {
	type piece struct {
		at   int
		text string
	}
	pieces := map[string][]piece{}
	replace := map[string]string{}
	put := func(path, text string) error {
		abs, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		replace[abs] = filepath.Join(dir, strings.NewReplacer("/", "-", `\`, "-").Replace(path))
		return os.WriteFile(replace[abs], []byte(text), 0o600)
	}
	for i, m := range all {
		before, after := fmt.Sprintf("if !mutantBroken(%d) { ", i+1), " }"
		if m.turned {
			before, after = "bool(", fmt.Sprintf(") != mutantBroken(%d)", i+1)
		}
		pieces[m.file] = append(pieces[m.file], piece{m.from, before}, piece{m.to, after})
		text := fmt.Sprintf(switchOf, filepath.Base(m.pkg), len(all)+1, filepath.Join(dir, nowFile), filepath.Join(dir, reachedFile))
		if err := put(filepath.Join(m.pkg, "mutant_switch.go"), text); err != nil {
			return err
		}
	}
	for file, ps := range pieces {
		old, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		slices.SortFunc(ps, func(a, b piece) int { return a.at - b.at })
		var b strings.Builder
		done := 0
		for _, p := range ps {
			b.Write(old[done:p.at])
			b.WriteString(p.text)
			done = p.at
		}
		b.Write(old[done:])
		if err := put(file, b.String()); err != nil {
			return err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, listFile), list, 0o600)
}
