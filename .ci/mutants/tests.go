package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// test is one test of a package, as it is with nothing broken.
type test struct {
	program, pkg, name string
	took               time.Duration
	reaches            map[int]bool // the mutants that it comes by
}

// What becomes of a mutant.
const (
	dead      = "killed"
	alive     = "SURVIVED"
	unreached = "NOT REACHED"
	hangs     = "TIMED OUT"
)

// testsOf names the packages whose tests are needed.
func testsOf(all []mutant, near bool) (pkgs []string) {
	for _, m := range all {
		for _, pkg := range watching(m.pkg) {
			if !slices.Contains(pkgs, pkg) && !(near && pkg == program) {
				pkgs = append(pkgs, pkg)
			}
		}
	}
	return pkgs
}

func watching(pkg string) []string { return append([]string{pkg}, guarded[pkg]...) }

// testsIn builds a package's tests and runs each alone. Those that are red as it is are named and left out.
func testsIn(pkg, dir string, wanted *regexp.Regexp) (all []test, err error) {
	program := filepath.Join(dir, strings.NewReplacer("./", "", "/", "-").Replace(pkg)+".test")
	if out, err := exec.Command("go", "test", "-c", "-vet=off", "-o", program, "-overlay", filepath.Join(dir, listFile), pkg).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", pkg, err, out)
	}
	list := exec.Command(program, "-test.list", "^(Test|Fuzz|Example)")
	list.Dir = pkg
	names, err := list.Output()
	if err != nil {
		return nil, err
	}
	for _, name := range strings.Fields(string(names)) {
		if !wanted.MatchString(name) {
			continue
		}
		t := test{program: program, pkg: pkg, name: name, reaches: map[int]bool{}}
		_ = os.Remove(filepath.Join(dir, reachedFile))
		began := time.Now()
		out, red, err := t.run(0, dir, 20*time.Minute)
		if err != nil {
			return nil, err
		}
		if red {
			fmt.Printf("RED AS IT IS %s %s\n%s\n", pkg, name, out)
			continue
		}
		t.took = time.Since(began)
		reached, _ := os.ReadFile(filepath.Join(dir, reachedFile)) // not there where it came by none
		for _, n := range strings.Fields(string(reached)) {
			if no, err := strconv.Atoi(n); err == nil {
				t.reaches[no] = true
			}
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b test) int { return cmp.Compare(a.took, b.took) })
	return all, nil
}

// run runs a test with one mutant, 0 for none.
func (t *test) run(mutant int, dir string, limit time.Duration) (out []byte, red bool, err error) {
	if err := os.WriteFile(filepath.Join(dir, nowFile), []byte(strconv.Itoa(mutant)), 0o600); err != nil {
		return nil, false, err
	}
	cmd := exec.Command(t.program, "-test.short", "-test.failfast", "-test.run", "^"+t.name+"$", "-test.timeout", limit.String())
	cmd.Dir = t.pkg
	out, err = cmd.CombinedOutput()
	return out, err != nil, nil
}

// try tells what became of the mutant of that number and by which test.
func (m *mutant) try(no int, dir string, watchers map[string][]test) (word, by string, err error) {
	word = unreached
	for _, pkg := range watching(m.pkg) {
		for _, t := range watchers[pkg] {
			if !t.reaches[no] {
				continue
			}
			word = alive
			out, red, err := t.run(no, dir, 10*time.Second+20*t.took)
			if err != nil {
				return "", "", err
			}
			if red {
				if word = dead; bytes.Contains(out, []byte("panic: test timed out")) {
					word = hangs // others would, too
				}
				return word, pkg + " " + t.name, nil
			}
		}
	}
	return word, "", nil
}
