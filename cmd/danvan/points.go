package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/wording"
)

// pointsShown is what units say of a participation or of a unit by one set for one span, in JSON.
type pointsShown struct {
	Set      string          `json:"set"` // code
	Name     string          `json:"name"`
	Span     record.Interval `json:"span"`
	Warnings []string        `json:"warnings"` // what does not fit in the set
	Items    []itemShown     `json:"items"`
	By       []assessedShown `json:"by"` // the unit itself first
	book     []*criteria.Assessed
	set      *criteria.Set
}

// itemShown is a criterion.
type itemShown struct {
	Code     string                `json:"code"`
	Number   string                `json:"number"`
	Name     string                `json:"name"`
	Most     vi.Decimal            `json:"most"`
	Points   map[string]vi.Decimal `json:"points"` // by the codes of units
	Evidence map[string]string     `json:"evidence,omitempty"`
}

// assessedShown is what one unit's points come to.
type assessedShown struct {
	ID       record.ID  `json:"id"`
	Unit     string     `json:"unit"` // code
	Self     bool       `json:"self"`
	Points   vi.Decimal `json:"points"`
	Most     vi.Decimal `json:"most"`
	Given    int        `json:"given"`
	Of       int        `json:"of"`
	Grade    string     `json:"grade,omitempty"`
	Passed   *bool      `json:"passed,omitempty"` // once every criterion has points, of a set with a pass mark
	Members  int64      `json:"members,omitempty"`
	Present  int64      `json:"present,omitempty"`
	Votes    int64      `json:"votes,omitempty"`
	Conflict bool       `json:"conflict,omitempty"`
	Warnings []string   `json:"warnings"`
	says     string
}

func (p *program) pointsCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Points, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.reading(func(tx *store.Tx) error {
			names, err := wording.Read(p.t, tx)
			if err != nil {
				return err
			}
			book, err := criteria.Read(tx)
			if err != nil {
				return err
			}
			var of record.ID
			verdicts := map[record.ID]record.Verdict{}
			if u := names.Tree.ByCode(args[0]); u != nil {
				of = u.ID
			} else {
				ref, err := p.record(tx, args[0])
				if err != nil {
					return err
				}
				of = ref.ID
				err = tx.Each(ref.Channel, record.AppraisalKind, func(_ record.ID, s *log.State) error {
					if s.IDOf("participation") == of {
						verdicts[s.IDOf("by")] = record.Verdict(s.Text("verdict"))
					}
					return nil
				})
				if err != nil {
					return err
				}
			}
			all := p.pointsOf(names, book.Of(of), verdicts)
			return p.answer(all, func(w io.Writer) { p.printPoints(w, names, all) })
		})
	})
}

func (p *program) pointsOf(names *wording.Names, said []*criteria.Assessed, verdicts map[record.ID]record.Verdict) []pointsShown {
	all := []pointsShown{}
	for _, a := range said {
		i := slices.IndexFunc(all, func(x pointsShown) bool { return x.set == a.Set && x.Span == a.Span })
		if i < 0 {
			x := pointsShown{Set: a.Set.Code, Name: a.Set.Name, Span: a.Span, Warnings: []string{}, set: a.Set}
			for _, f := range a.Set.Faults() {
				x.Warnings = append(x.Warnings, p.t.CriteriaFault(f))
			}
			for _, it := range a.Set.Items {
				y := itemShown{Code: it.Code, Number: it.Number, Name: it.Name, Points: map[string]vi.Decimal{}, Evidence: map[string]string{}}
				_ = y.Most.UnmarshalText([]byte(it.Most)) // none
				x.Items = append(x.Items, y)
			}
			all, i = append(all, x), len(all)
		}
		x := &all[i]
		x.book = append(x.book, a)
		code := names.Tree.Unit(a.By).Code
		for j, it := range a.Set.Items {
			if n, ok := it.At(a.At); ok {
				x.Items[j].Points[code] = n
			}
			if e := a.Points[it.ID].Evidence; e != "" {
				x.Items[j].Evidence[code] = e
			}
		}
		sum := a.Sum()
		y := assessedShown{ID: a.Ref.ID, Unit: code, Self: a.Self(), Points: sum.Points, Most: sum.Most, Given: sum.Given, Of: sum.Of, Grade: sum.Grade, Members: a.Members, Present: a.Present,
			Votes: a.Votes, Conflict: a.Conflict, Warnings: p.t.PointsWarnings(a, verdicts[a.By]), says: p.t.Sum(sum)}
		if sum.Judges && sum.Whole() {
			y.Passed = &sum.Passed
		}
		x.By = append(x.By, y)
	}
	return all
}

func (p *program) printPoints(w io.Writer, names *wording.Names, all []pointsShown) {
	say := &p.t.Points
	if len(all) == 0 {
		line(w, say.Nothing)
	}
	for i, x := range all {
		if i > 0 {
			line(w, "")
		}
		line(w, x.Name+", "+p.t.StretchOf(x.Span))
		t := table{columns: []column{{heading: say.Criterion, wide: true}, {heading: say.Most, right: true}}}
		for _, y := range x.By {
			t.columns = append(t.columns, column{heading: p.t.PointsBy(names.Tree.ByCode(y.Unit).Name, y.Self), right: true})
		}
		t.columns = append(t.columns, column{heading: p.t.Terms.Label(record.PointsKind, "evidence"), wide: true})
		for _, it := range x.Items {
			cells, evidence := []string{strings.Repeat("  ", strings.Count(it.Number, ".")) + it.Number + ". " + it.Name, vi.FormatDecimal(it.Most)}, []string{}
			for _, y := range x.By {
				cell := ""
				if n, ok := it.Points[y.Unit]; ok {
					cell = vi.FormatDecimal(n)
				}
				cells = append(cells, cell)
				if e := it.Evidence[y.Unit]; e != "" {
					evidence = append(evidence, e)
				}
			}
			t.add(append(cells, strings.Join(evidence, " · "))...)
		}
		t.write(w, p.columns())
		for _, y := range x.By {
			line(w, p.t.PointsBy(names.Tree.ByCode(y.Unit).Name, y.Self)+": "+y.says)
			for _, warning := range y.Warnings {
				line(w, "  ! "+warning)
			}
		}
		for _, warning := range x.Warnings {
			line(w, "! "+warning)
		}
	}
}

// warnOfSet says what does not fit in the criteria set that a line is of, once it is saved.
func (p *program) warnOfSet(tx *store.Tx, l *sheet.Line) error {
	id := l.Ref().ID
	switch r := l.Parts[0].Rec.(type) {
	case *record.CriteriaSet:
	case *record.Measure:
		id = r.Set
	default:
		return nil
	}
	if id.IsZero() {
		return nil
	}
	sets, err := criteria.Sets(tx)
	for _, s := range sets {
		if s.ID != id {
			continue
		}
		for _, f := range s.Faults() {
			p.note(p.t.CriteriaFault(f))
		}
	}
	return err
}
