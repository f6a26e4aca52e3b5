// Mutants breaks guards, one at a time, and sees whether a test turns red: a condition turned round, or a line left out, at a random place of the
// packages whose guards nobody may lose. The tree is not touched: go test gets the broken file as an overlay.
//
//	go run ./.ci/mutants -n 100            # about half a minute each
//	go run ./.ci/mutants -n 10 -seed 7 ./store/settle
//	go run ./.ci/mutants -n 100 -slice 3/10   # the third ten of that hundred: the ten slices are the hundred
//	go run ./.ci/mutants -n 100 -near         # without the tests of the whole program, which take a minute each: who survives is tried again with them
//	go run ./.ci/mutants -at store/cut.go:41  # every mutant of that line
//
// Each is named with the test that killed it. A survivor is a line that can be broken while all tests stay green: it wants a test, or it is not needed. One
// whose tests took longer than -limit is not counted as killed: it may hang, or the machine was busy. It ends with status 1 when fewer than -least of a
// hundred were killed.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/fnv"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// guarded are the packages, each with those whose tests watch it besides its own, the nearest first: most mutants are killed by their own package's.
var guarded = map[string][]string{
	"./store":         {"./store/settle", "./store/life", "./sync/exchange", "./cmd/danvan"},
	"./store/settle":  {"./ui/page/conflicts", "./cmd/danvan"},
	"./sync/exchange": {"./cmd/danvan"},
	"./ui/page/entry": {"./ui/app", "./cmd/danvan"},
	"./ui/app":        {"./cmd/danvan"},
}

// mutant is one way to break a file.
type mutant struct {
	pkg, file, what string
	line            int
	from, to        int // bytes of the file that are replaced
	by              string
	lot             uint64 // drawn from the seed and what is broken, so that a change elsewhere in the source draws no other hundred
}

func main() {
	n := flag.Int("n", 100, "how many")
	seed := flag.Uint64("seed", 1, "the same seed draws the same places, as far as they are still there")
	part := flag.String("slice", "1/1", "which of how many slices of them")
	near := flag.Bool("near", false, "without the tests of ./cmd/danvan")
	place := flag.String("at", "", "all mutants of this file:line, instead of some by lot")
	least := flag.Int("least", 85, "of a hundred, to be killed")
	limit := flag.Duration("limit", 10*time.Minute, "for the tests of one package; a mutant under which they take longer is not counted as killed")
	flag.Parse()
	var at, of int
	if _, err := fmt.Sscanf(*part, "%d/%d", &at, &of); err != nil || at < 1 || at > of {
		check(fmt.Errorf("-slice %s: expected 1/10 to 10/10, say", *part))
	}
	var all []mutant
	for _, pkg := range slices.Sorted(maps.Keys(guarded)) {
		if flag.NArg() == 0 || pkg == flag.Arg(0) {
			all = append(all, mutantsOf(pkg, *seed)...)
		}
	}
	slices.SortFunc(all, func(a, b mutant) int { return cmp.Compare(a.lot, b.lot) })
	fmt.Printf("%d places, seed %d, slice %s\n", len(all), *seed, *part)
	tried, killed := 0, 0
	for _, m := range all {
		if *place != "" {
			if fmt.Sprintf("%s:%d", m.file, m.line) != *place {
				continue
			}
		} else if m.lot%uint64(of) != uint64(at-1) { //nolint:gosec // at and of are small and above zero
			continue
		} else if tried == (*n+of-at)/of {
			break
		}
		word, why := m.try(*limit, *near)
		if word == "" {
			continue
		}
		tried++
		if word == "killed" {
			killed++
		}
		fmt.Printf("%-9s %s:%d  %s  %s\n", word, m.file, m.line, m.what, why)
	}
	fmt.Printf("%d of %d killed\n", killed, tried)
	if killed*100 < *least*tried {
		os.Exit(1)
	}
}

// mutantsOf finds the places of a package: the conditions of its ifs, and the lines that call or assign and are not needed to build.
func mutantsOf(pkg string, seed uint64) (all []mutant) {
	files, err := filepath.Glob(filepath.Join(pkg, "*.go"))
	check(err)
	seen := map[string]int{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.HasSuffix(file, "_windows.go") || strings.HasSuffix(file, "_other.go") {
			continue
		}
		text, err := os.ReadFile(file)
		check(err)
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, text, parser.SkipObjectResolution)
		check(err)
		add := func(what string, x ast.Node, by func(old string) string) {
			from, to := set.Position(x.Pos()), set.Position(x.End())
			old := string(text[from.Offset:to.Offset])
			first, _, _ := strings.Cut(old, "\n")
			one := fmt.Sprint(seed, file, what, old)
			lot := fnv.New64a()
			_, _ = fmt.Fprint(lot, one, seen[one])
			seen[one]++
			all = append(all, mutant{pkg, file, what + ": " + first, from.Line, from.Offset, to.Offset, by(old), lot.Sum64()})
		}
		ast.Inspect(tree, func(x ast.Node) bool {
			switch x := x.(type) {
			case *ast.IfStmt:
				if !isErr(x.Cond) {
					add("turned round", x.Cond, func(old string) string { return "!(" + old + ")" })
				}
			case *ast.BlockStmt:
				for _, s := range x.List {
					if leftOut(s) {
						add("left out", s, func(string) string { return "" })
					}
				}
			}
			return true
		})
	}
	return all
}

// isErr tells a plain err != nil: turned round it fails everywhere, and left out it wants a disk that fails.
func isErr(x ast.Expr) bool {
	b, ok := x.(*ast.BinaryExpr)
	if !ok || b.Op != token.NEQ {
		return false
	}
	id, ok := b.X.(*ast.Ident)
	return ok && id.Name == "err"
}

func leftOut(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.ExprStmt, *ast.IncDecStmt:
		return true
	case *ast.AssignStmt:
		return s.Tok != token.DEFINE
	case *ast.IfStmt:
		return s.Init == nil && s.Else == nil && !isErr(s.Cond)
	}
	return false
}

var failed = regexp.MustCompile(`(?m)^\s*(--- FAIL: \S+|panic: .*|fatal error: .*)`)

// try tells what became of it and by which test; no word if it does not build.
func (m mutant) try(limit time.Duration, near bool) (word, why string) {
	dir, err := os.MkdirTemp("", "mutant")
	check(err)
	defer os.RemoveAll(dir) //nolint:errcheck // a folder of the system's for what passes
	text, err := os.ReadFile(m.file)
	check(err)
	broken := filepath.Join(dir, filepath.Base(m.file))
	check(os.WriteFile(broken, []byte(string(text[:m.from])+m.by+string(text[m.to:])), 0o600))
	abs, err := filepath.Abs(m.file)
	check(err)
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{abs: broken}})
	check(err)
	list := filepath.Join(dir, "overlay.json")
	check(os.WriteFile(list, overlay, 0o600))
	if exec.Command("go", "build", "-overlay", list, m.pkg).Run() != nil {
		return "", ""
	}
	for _, pkg := range append([]string{m.pkg}, guarded[m.pkg]...) {
		if near && pkg == "./cmd/danvan" {
			continue
		}
		out, err := exec.Command("go", "test", "-short", "-failfast", "-vet=off", "-timeout", limit.String(), "-overlay", list, pkg).CombinedOutput()
		test := string(bytes.TrimSpace(failed.Find(out)))
		switch {
		case err == nil:
			continue
		case bytes.Contains(out, []byte("[build failed]")):
			return "", ""
		case bytes.Contains(out, []byte("panic: test timed out")):
			return "TIMED OUT", pkg
		case test == "":
			test = string(out)
		}
		return "killed", pkg + " " + test
	}
	return "SURVIVED", ""
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
}
