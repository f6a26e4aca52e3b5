package sheet_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"danvan/store/sheet"
)

// special are the places in which a door knows a column by its name, and why: what is asked of no sheet, or what one
// column alone has.
var special = map[string]struct{ names, why string }{
	"cmd/danvan/import.go":         {"year", "an option of the command"},
	"cmd/danvan/list.go":           {"subject year", "options of the command"},
	"cmd/danvan/listsheet.go":      {"amount name qualifier written", "keys of the JSON of a figure and of a record that is pointed to"},
	"store/intake/english.go":      {"Content From InCharge Labour Land Money Name Participants Place Post Proposal Registered Registrant Results Standing Subject To Verdict", "words by which offices call columns"},
	"store/intake/figure.go":       {"Labour Land Money Participants", "what the figures of a list are in"},
	"store/intake/heading.go":      {"field model name place registrant standing unit verdict year", "keys of the JSON of lists, by which a list written for programs is read again"},
	"store/intake/lexicon.go":      {"Content From InCharge Labour Land Money Name Participants Place Post Proposal Registered Registrant Results Standing Subject Target To Verdict", "words by which offices call columns"},
	"store/intake/ours.go":         {"date field from model money number participants place post programme proposal reason registrant results score subject to verdict votes year", "words that the program writes, which ui/takein holds to the table of words"},
	"store/intake/parse.go":        {"subject", "a model that is known has one"},
	"store/intake/step.go":         {"registered", "a date of another year is told by itself"},
	"store/intake/total.go":        {"Standing Subject", "marks, which say a word of another column"},
	"ui/page/appraise/verdict.go":  {"decision verdict", "the form of the desk"},
	"ui/page/history/read.go":      {"name", "stands in the head of a change already"},
	"ui/page/many/commend.go":      {"date form number state", "the small form of one act"},
	"ui/page/many/recognise.go":    {"number", "a decision that is known by its number fills in its date and issuer"},
	"ui/page/model/readhistory.go": {"verdict", "is looked for in what was made anew"},
	"ui/page/sheets/lines.go":      {"name", "comes first in a list"},
	"ui/page/sheets/points.go":     {"amount", "points are summed up while they are typed"},
	"ui/page/wording/cell.go":      {"by field text", "who spoke is told by itself; the text of a figure may be a date; a comment is about a column"},
	"ui/paper/docx/movedparts.go":  {"split", "a word of Word's"},
	"ui/paper/official/compose.go": {"subject", "a part of a paper"},
	"ui/paper/official/summary.go": {"guidance", "a type of paper"},
	"ui/paper/report/programme.go": {"programme", "an option of a report"},
	"ui/takein/asked.go":           {"unit", "what people type for the column of units"},
	"ui/takein/sheetread.go":       {"amount name", "headings without the number of a criterion; lists with names of models"},
}

// Doors know sheets, not columns: in none of them a switch, a comparison or a table goes by the name of one, but where
// it says here why.
func TestNoDoorGoesByTheNameOfAColumn(t *testing.T) {
	columns := map[string]bool{}
	for _, s := range sheet.All() {
		for i := range s.Columns {
			columns[s.Columns[i].Name], columns[s.Columns[i].Field] = true, true
		}
	}
	found := map[string][]string{}
	top := filepath.Join("..", "..")
	for _, door := range []string{"cmd", "ui", filepath.Join("store", "intake")} {
		err := filepath.WalkDir(filepath.Join(top, door), func(path string, d fs.DirEntry, err error) error {
			if d.IsDir() && d.Name() == "text" {
				return fs.SkipDir // the words of columns are told by their names
			}
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(top, path)
			for name := range named(f, columns) {
				found[filepath.ToSlash(rel)] = append(found[filepath.ToSlash(rel)], name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for file, names := range found {
		slices.Sort(names)
		if got := strings.Join(names, " "); got != special[file].names {
			t.Errorf("%s goes by the names of columns: %s; told of are: %s", file, got, special[file].names)
		}
	}
	for file := range special {
		if found[file] == nil {
			t.Errorf("%s goes by no name of a column any more", file)
		}
	}
}

// named gives the names of columns that a file has in cases, in comparisons, or as keys of a table.
func named(f *ast.File, columns map[string]bool) map[string]bool {
	names := map[string]bool{}
	add := func(all ...ast.Expr) {
		for _, e := range all {
			switch e := e.(type) {
			case *ast.BasicLit:
				if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING && columns[s] {
					names[s] = true
				}
			case *ast.Ident: // of package intake
				if f.Name.Name == "intake" && intakes[e.Name] {
					names[e.Name] = true
				}
			case *ast.SelectorExpr:
				if x, ok := e.X.(*ast.Ident); ok && x.Name == "intake" && intakes[e.Sel.Name] {
					names["intake."+e.Sel.Name] = true
				}
			}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			add(n.List...)
		case *ast.BinaryExpr:
			if x, y := n.X, n.Y; (n.Op == token.EQL || n.Op == token.NEQ) && literal(x, y) {
				add(x, y)
			}
		case *ast.CompositeLit:
			if _, is := n.Type.(*ast.MapType); !is {
				break
			}
			for _, e := range n.Elts {
				if kv, is := e.(*ast.KeyValueExpr); is {
					add(kv.Key)
				}
			}
		}
		return true
	})
	return names
}

func literal(all ...ast.Expr) bool {
	return slices.ContainsFunc(all, func(e ast.Expr) bool { _, is := e.(*ast.BasicLit); return is })
}

// intakes are the constants by which package intake calls what is a column of a sheet too.
var intakes = map[string]bool{"Name": true, "Subject": true, "Registrant": true, "Place": true, "Content": true, "Standing": true, "Registered": true, "From": true, "To": true,
	"Money": true, "Land": true, "Labour": true, "Participants": true, "Results": true, "Verdict": true, "InCharge": true, "Target": true, "Proposal": true, "Post": true}
