package takein

import (
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/paper/list"
	"danvan/ui/text"
)

// Ask is what a person is asked once for a whole list.
type Ask struct {
	Kind   AskKind  `json:"kind"`
	Column string   `json:"column"`
	Word   string   `json:"word,omitempty"`
	Count  int      `json:"count"`
	Rows   []int    `json:"rows"`            // the first few
	Takes  []Choice `json:"takes,omitempty"` // what may be said; none: what a cell of the column may hold
	Meant  string   `json:"-"`               // the column in words
}

// Choice is what may be said, and how it is called.
type Choice struct {
	Value string `json:"value"`
	Name  string `json:"name"`
}

// AskKind is what is asked.
type AskKind string

// The kinds of questions.
const (
	AskWord    AskKind = "word"    // what a word of a column means
	AskMissing AskKind = "missing" // what stands in all rows that lack it
	AskYear    AskKind = "year"    // of which year the rows are
	AskMeasure AskKind = "measure" // of which measure figures are
	AskNames   AskKind = "names"   // which column has the names of models
)

// Pair is how an answer is said: “column:word=value”, “column=value”.
func (a *Ask) Pair(value string) string {
	if a.Kind == AskWord {
		return a.Column + ":" + a.Word + "=" + value
	}
	return a.Column + "=" + value
}

// AskOfNames is which column of a list has the names of models, where no heading says so but cells look it; false where
// none does.
func AskOfNames(t *text.Table, e *intake.Error) (q Ask, is bool) {
	q = Ask{Kind: AskNames, Column: string(intake.Name), Meant: t.Lists.Column(intake.Name)}
	for _, heading := range e.Names {
		q.Takes = append(q.Takes, Choice{heading, heading})
	}
	return q, len(q.Takes) > 0
}

// rowsShown is how many rows a question names.
const rowsShown = 3

// Questions are those about a list, each once, and what may be said in columns, by their code names.
type Questions struct {
	Asks  []Ask
	Takes map[string][]Choice
}

func (a *Questions) ask(t *text.Table, s *sheet.Sheet, q Ask, rows []int, n int) {
	i := slices.IndexFunc(a.Asks, func(b Ask) bool {
		return b.Kind == q.Kind && b.Column == q.Column && vi.Spelled(b.Word) == vi.Spelled(q.Word)
	})
	if i < 0 {
		i = len(a.Asks)
		if q.Takes == nil {
			q.Takes = a.Takes[q.Column]
			if c := s.Column(q.Column); q.Kind == AskWord && c != nil && !c.Need {
				q.Takes = append(slices.Clone(q.Takes), Choice{intake.Nothing, t.Lists.LeftEmpty})
			}
		}
		q.Rows = []int{}
		a.Asks = append(a.Asks, q)
	}
	b := &a.Asks[i]
	b.Count += n
	for _, r := range rows {
		if len(b.Rows) < rowsShown && !slices.Contains(b.Rows, r) {
			b.Rows = append(b.Rows, r)
		}
	}
}

// readQuestions reads what may be said in the columns of a sheet.
func readQuestions(tx *store.Tx, t *text.Table, s *sheet.Sheet, today vi.Date) (*Questions, error) {
	offers, err := list.ReadOffers(tx, t, s, today)
	if err != nil {
		return nil, err
	}
	a := &Questions{Asks: []Ask{}, Takes: map[string][]Choice{}}
	for i := range s.Columns {
		c := &s.Columns[i]
		for _, name := range offers.Of(c) {
			a.Takes[c.Name] = append(a.Takes[c.Name], Choice{name, name})
		}
	}
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	if me := tree.Unit(tx.Me().Unit); me != nil {
		me.Walk(func(u *store.Unit) {
			a.Takes[string(intake.UnitName)] = append(a.Takes[string(intake.UnitName)], Choice{u.Code, u.Code + " " + u.Name})
		})
	}
	a.Takes[string(intake.UnitCode)] = a.Takes[string(intake.UnitName)]
	return a, nil
}

// Asks are the questions about a list of registrations.
func Asks(tx *store.Tx, t *text.Table, plan *intake.Plan, today vi.Date) (*Questions, error) {
	a, err := readQuestions(tx, t, sheet.All()[0], today)
	if err != nil {
		return nil, err
	}
	for i := range plan.Groups {
		if q, is := askOf(t, &plan.Groups[i]); is {
			a.ask(t, sheet.All()[0], q, plan.Groups[i].Rows, plan.Groups[i].Count)
		}
	}
	return a, nil
}

// askOf is the question that answers a group of problems; false where only the list itself can be mended.
func askOf(t *text.Table, g *intake.Group) (q Ask, is bool) {
	q = Ask{Column: string(g.Meant), Meant: t.Lists.Column(g.Meant)}
	year := func(years ...string) {
		q = Ask{Kind: AskYear, Column: string(intake.Year), Meant: t.Lists.Column(intake.Year)}
		for _, y := range years {
			q.Takes = append(q.Takes, Choice{y, y})
		}
	}
	switch {
	case g.Code == intake.OtherYear || g.Code == intake.DateOfOtherYear:
		year(g.Want[:min(1, len(g.Want))]...)
	case g.Code == intake.WrongYear || g.Code == intake.SeveralYears:
		year(t.Lists.EachRow, g.Found)
	case g.Code == intake.SmallMoney:
		q.Kind = AskMeasure
		for _, m := range strings.Split(t.Lists.Measures, ", ") {
			q.Takes = append(q.Takes, Choice{m, m})
		}
	case g.Word:
		q.Kind, q.Word = AskWord, g.Found
	case g.Given && (g.Code == intake.Code(record.Missing) || g.Code == intake.NoUnit || g.Code == intake.NoUnitBelow):
		q.Kind = AskMissing
		if g.Meant == intake.Unused || g.Meant == intake.UnitCode {
			q.Column, q.Meant = string(intake.UnitName), t.Lists.Column(intake.UnitName)
		}
	default:
		return q, false
	}
	return q, true
}

// asksOf are the questions about a list of a sheet.
func asksOf(tx *store.Tx, t *text.Table, s *sheet.Sheet, made *sheet.Taken, today vi.Date) (*Questions, error) {
	a, err := readQuestions(tx, t, s, today)
	if err != nil {
		return nil, err
	}
	for _, p := range made.Problems {
		q := Ask{Kind: AskWord, Word: p.Found}
		var no *sheet.Error
		var problem record.Problem
		switch unknown := errors.As(p.Err, &no); {
		case p.Column == nil && unknown && no.Of == record.UnitKind && s.Kind != record.UnitKind:
			q.Column, q.Meant = string(intake.UnitName), t.Lists.Column(intake.UnitName)
		case p.Column == nil:
			continue
		case unknown && p.Found != "", (p.Column.Type == record.Choice || p.Column.Type == record.Flag) && p.Found != "":
			q.Column, q.Meant = p.Column.Name, t.Column(p.Column)
		case errors.As(p.Err, &problem) && problem.Code == record.Missing:
			q = Ask{Kind: AskMissing, Column: p.Column.Name, Meant: t.Column(p.Column)}
		default:
			continue
		}
		a.ask(t, s, q, []int{p.Row.N}, 1)
	}
	return a, nil
}

// Says is a question in a line.
func (a *Ask) Says(t *text.Table) string {
	return t.Lists.Ask(string(a.Kind), a.Meant, a.Word, a.Count)
}

// Said is an answer in words.
func (a *Asked) Said(s *sheet.Sheet, pair string) string {
	name, value, _ := cutSet(pair)
	name, word, _ := strings.Cut(name, ":")
	if s != nil {
		if m, ok := sheetMeaning(s, name); ok {
			_, name = called(a.Text, m)
		}
	} else if c, err := a.columnNamed(name); err == nil {
		name = a.Text.Lists.Column(c)
	}
	if value == intake.Nothing {
		value = a.Text.Lists.LeftEmpty
	}
	why := ""
	if slices.Contains(a.Recalled, pair) {
		why = a.Text.Exchange.List.Why(string(intake.ByMemory))
	}
	return a.Text.Lists.Said(name, word, value, why)
}
