// Mutants breaks guards, one at a time, and sees whether a test turns red: a condition turned round, or a line left out, at a random place of the
// packages whose guards nobody may lose. The tree is not touched: go test gets the broken file as an overlay.
//
//	go run ./.ci/mutants -n 100            # about half a minute each
//	go run ./.ci/mutants -n 10 -seed 7 ./store/settle
//	go run ./.ci/mutants -n 100 -slice 3/10   # the third ten of that hundred: the ten slices are the hundred
//	go run ./.ci/mutants -n 100 -near         # without the tests of the whole program, which take a minute each: who survives is tried again with them
//
// A survivor is a line that can be broken while all tests stay green: it wants a test, or it is not needed. It ends with status 1 when fewer than -least of
// a hundred were killed.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
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
}

func main() {
	n := flag.Int("n", 100, "how many")
	seed := flag.Uint64("seed", 1, "the same seed makes the same mutants of the same source")
	part := flag.String("slice", "1/1", "which of how many slices of them")
	near := flag.Bool("near", false, "without the tests of ./cmd/danvan")
	least := flag.Int("least", 85, "of a hundred, to be killed")
	limit := flag.Duration("limit", 4*time.Minute, "for the tests of one; one that takes longer is killed")
	flag.Parse()
	var at, of int
	if _, err := fmt.Sscanf(*part, "%d/%d", &at, &of); err != nil || at < 1 || at > of {
		check(fmt.Errorf("-slice %s: expected 1/10 to 10/10, say", *part))
	}
	rnd := rand.New(rand.NewPCG(*seed, 0))
	var all []mutant
	for _, pkg := range slices.Sorted(maps.Keys(guarded)) {
		if flag.NArg() == 0 || pkg == flag.Arg(0) {
			all = append(all, mutantsOf(pkg)...)
		}
	}
	rnd.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	fmt.Printf("%d places, seed %d, slice %s\n", len(all), *seed, *part)
	tried, killed := 0, 0
	for i := at - 1; i < len(all) && tried < (*n+of-at)/of; i += of {
		m := &all[i]
		dead, builds := m.try(*limit, *near)
		if !builds {
			continue
		}
		tried++
		word := "SURVIVED"
		if dead {
			killed++
			word = "killed  "
		}
		fmt.Printf("%s %s:%d  %s\n", word, m.file, m.line, m.what)
	}
	fmt.Printf("%d of %d killed\n", killed, tried)
	if killed*100 < *least*tried {
		os.Exit(1)
	}
}

// mutantsOf finds the places of a package: the conditions of its ifs, and the lines that call or assign and are not needed to build.
func mutantsOf(pkg string) (all []mutant) {
	files, err := filepath.Glob(filepath.Join(pkg, "*.go"))
	check(err)
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
			all = append(all, mutant{pkg, file, what + ": " + first, from.Line, from.Offset, to.Offset, by(old)})
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

// try tells whether a test turned red, and whether the mutant builds at all.
func (m *mutant) try(limit time.Duration, near bool) (dead, builds bool) {
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
		return false, false
	}
	for _, pkg := range append([]string{m.pkg}, guarded[m.pkg]...) {
		if near && pkg == "./cmd/danvan" {
			continue
		}
		ctx, cancel := context.WithTimeout(context.Background(), limit)
		out, err := exec.CommandContext(ctx, "go", "test", "-short", "-failfast", "-vet=off", "-overlay", list, pkg).CombinedOutput()
		cancel()
		if bytes.Contains(out, []byte("[build failed]")) {
			return false, false
		}
		if err != nil {
			return true, true
		}
	}
	return false, true
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
}
