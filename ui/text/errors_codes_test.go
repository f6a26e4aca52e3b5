package text

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/store/intake"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/worksheet"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
)

// codesIn reads the values of a package's string constants of one type from its source, so that a new code cannot be
// forgotten here.
func codesIn(t *testing.T, dir, typ string) (codes []string) {
	t.Helper()
	pkgs, err := parser.ParseDir(token.NewFileSet(), dir, nil, 0) //nolint:staticcheck // one folder of our own, no build tags
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		for _, f := range p.Files {
			ast.Inspect(f, func(n ast.Node) bool {
				if v, ok := n.(*ast.ValueSpec); ok {
					if id, ok := v.Type.(*ast.Ident); ok && id.Name == typ && len(v.Values) == 1 {
						if lit, ok := v.Values[0].(*ast.BasicLit); ok {
							s, err := strconv.Unquote(lit.Value)
							if err != nil {
								t.Fatal(err)
							}
							codes = append(codes, s)
						}
					}
				}
				return true
			})
		}
	}
	if len(codes) < 5 {
		t.Fatalf("%d codes of type %s in %s", len(codes), typ, dir)
	}
	return codes
}

func TestEveryCodeHasASentenceOfItsOwn(t *testing.T) {
	for _, kind := range []struct {
		dir, typ string
		sentence func(table *Table, code string) Sentence
		shared   map[string]bool // codes that are told by a common sentence on purpose
	}{
		{"../../store", "Code", func(table *Table, c string) Sentence {
			return table.Error(fmt.Errorf("wrapped: %w", &store.Error{Code: store.Code(c), Path: "so.dvr", PID: 41, Format: 9}))
		}, nil},
		{"../../sync/bundle", "Code", func(table *Table, c string) Sentence {
			return table.Error(&bundle.Error{Code: bundle.Code(c), File: "a.dvk"})
		}, map[string]bool{"bad-manifest": true, "bad-voucher": true, "bad-data": true, "bad-chain": true}},
		{"../../sync/exchange", "Code", func(table *Table, c string) Sentence {
			return table.Error(&exchange.Error{Code: exchange.Code(c), Unit: "02269", Other: "071"})
		}, nil},
		{"../../store/catalog", "Code", func(table *Table, c string) Sentence {
			return table.Error(&catalog.Error{Code: catalog.Code(c), Line: 3, Found: "x", Want: "y", Column: "z"})
		}, nil},
		{"../../store/intake", "Code", func(table *Table, c string) Sentence {
			if e := (&intake.Error{Code: intake.Code(c), Path: "a.xlsx"}); isWhole(intake.Code(c)) {
				return table.Error(e)
			}
			return table.ListProblem(intake.Problem{Code: intake.Code(c), Found: "x", Want: []string{"y"}, Heading: "h"})
		}, nil},
		{"../../store/worksheet", "Code", func(table *Table, c string) Sentence {
			return table.Error(&worksheet.Error{Code: worksheet.Code(c), Path: "a.xlsx"})
		}, nil},
		{"../../store/vi", "Code", func(table *Table, c string) Sentence {
			return table.ListProblem(intake.Problem{Code: intake.Code(c), Found: "x", Want: []string{"y"}})
		}, nil},
		{"../../store/record", "Code", func(table *Table, c string) Sentence {
			return table.RecordProblem(record.ModelKind, record.Problem{Field: "name", Code: record.Code(c), Found: "x", Want: "y"})
		}, nil},
	} {
		for _, lang := range []Lang{Vi, En} {
			table := For(lang)
			said := map[string]string{}
			for _, c := range codesIn(t, kind.dir, kind.typ) {
				s := kind.sentence(table, c)
				if s.What == "" || s.Next == "" {
					t.Errorf("%s %s %s: %q", lang, kind.dir, c, s)
				}
				if unknown := table.Errors.Unknown("").What[:10]; strings.Contains(s.What, c+")") || strings.HasPrefix(s.What, unknown) {
					t.Errorf("%s %s %s has no sentence: %s", lang, kind.dir, c, s)
				}
				if other, twice := said[s.String()]; twice && !(kind.shared[c] && kind.shared[other]) {
					t.Errorf("%s %s: %s and %s say the same: %s", lang, kind.dir, c, other, s)
				}
				said[s.String()] = c
			}
		}
	}
}

func TestACorrectionWithoutAReasonSaysHowToGiveOne(t *testing.T) {
	for _, lang := range []Lang{Vi, En} {
		if s := For(lang).Error(fmt.Errorf("wrapped: %w", &log.ReasonError{})); !strings.Contains(s.Next, "--reason") {
			t.Errorf("%s: %s", lang, s)
		}
	}
}

// isWhole tells the codes of intake that are about a whole file.
func isWhole(c intake.Code) bool {
	switch c {
	case intake.EmptyList, intake.NoHeader, intake.AwardList, intake.TotalList, intake.NoYear:
		return true
	}
	return false
}
