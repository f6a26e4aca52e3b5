package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
)

// mutant is one way to break a file.
type mutant struct {
	pkg, file, what string
	line            int
	from, to        int // bytes of the file that are broken
	turned          bool
	lot             uint64 // drawn from the seed and what is broken, so that a change elsewhere in the source draws no other hundred
}

func (m *mutant) place() string { return fmt.Sprintf("%s:%d", m.file, m.line) }

// mutantsOf finds the places of a package: the conditions of its ifs, and the lines that call or assign.
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
		add := func(what string, x ast.Node, turned bool) {
			from, to := set.Position(x.Pos()), set.Position(x.End())
			old := string(text[from.Offset:to.Offset])
			first, _, _ := strings.Cut(old, "\n")
			one := fmt.Sprint(seed, file, what, old)
			lot := fnv.New64a()
			_, _ = fmt.Fprint(lot, one, seen[one])
			seen[one]++
			all = append(all, mutant{pkg, file, what + ": " + first, from.Line, from.Offset, to.Offset, turned, lot.Sum64()})
		}
		ast.Inspect(tree, func(x ast.Node) bool {
			switch x := x.(type) {
			case *ast.IfStmt:
				if !isErr(x.Cond) {
					add("turned round", x.Cond, true)
				}
			case *ast.BlockStmt:
				for _, s := range x.List {
					if leftOut(s) {
						add("left out", s, false)
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
	case *ast.ExprStmt:
		return !panics(s.X)
	case *ast.IncDecStmt:
		return true
	case *ast.AssignStmt:
		return s.Tok != token.DEFINE
	case *ast.IfStmt:
		return s.Init == nil && s.Else == nil && !isErr(s.Cond)
	}
	return false
}

// panics tells a call after which a function needs no return: without it many do not build.
func panics(x ast.Expr) bool {
	call, ok := x.(*ast.CallExpr)
	if !ok {
		return false
	}
	id, ok := call.Fun.(*ast.Ident)
	return ok && id.Name == "panic"
}
