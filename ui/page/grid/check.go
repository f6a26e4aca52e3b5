package grid

import (
	"context"
	"slices"

	"danvan/store"
	"danvan/store/intake"
	"danvan/ui/page"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// verdict is what is known of a row.
type verdict struct {
	fate     intake.Fate
	problems []intake.Problem
	changes  []intake.Overwrite // what the register says otherwise
}

// state is the row's shape: what keeps it from being saved, what to look at, or that it is good.
func (v *verdict) state() theme.State {
	switch {
	case v == nil:
		return theme.Muted
	case v.fate == intake.FateBad || v.fate == intake.FateOther:
		return theme.Bad
	case v.fate == intake.FateRepeated || v.fate == intake.FateChanged || v.fate == intake.FateDiffers || len(v.problems) > 0:
		return theme.Warn
	}
	return theme.Good
}

// saves tells whether saving takes the row out of the grid: it goes in, or the register says the same already.
func (v *verdict) saves() bool {
	return v != nil && (v.fate.Goes() || v.fate == intake.FateKnown || v.fate == intake.FateDiffers)
}

// at gives the worst that is said of a cell; nil when nothing is. What is said of a column that does not show is said of the name.
func (v *verdict) at(col int) (worst *intake.Problem) {
	if v == nil {
		return nil
	}
	for i := range v.problems {
		q := &v.problems[i]
		if columnOf(q) == col && (worst == nil || q.Hard && !worst.Hard) {
			worst = q
		}
	}
	return worst
}

// columnOf is the place of the column that a problem is about. The unit's is that of its name, which shows wherever units matter.
func columnOf(q *intake.Problem) int {
	c := intake.Column(q.Heading)
	if c == intake.UnitCode && q.Found == "" {
		c = intake.UnitName
	}
	return max(0, place(c))
}

// counts are how the rows stand.
type counts struct{ rows, good, bad, repeated int }

func (p *Page) count() (n counts) {
	if !p.stale {
		return p.counted
	}
	for _, r := range p.rows {
		v := p.checks[r]
		switch {
		case p.blank(r):
			continue
		case v.saves():
			n.good++
		case v != nil && v.fate == intake.FateRepeated:
			n.repeated++
		case v != nil:
			n.bad++
		}
		n.rows++
	}
	p.counted, p.stale = n, false
	return n
}

// check has all rows held against the register, away from the screen. One check runs at a time; what changes meanwhile is checked after it.
func (p *Page) check() {
	if p.checking || p.opening {
		return
	}
	rows, version := p.rowsToCheck(), p.version
	p.checking = true
	r, year, name := p.h.Register(), p.year, p.text().Grid.Source
	done := func() {
		p.checking = false
		p.checked = version
		switch {
		case p.version != version:
			p.check()
		case p.then != nil:
			then := p.then
			p.then = nil
			then()
		default:
			p.compare()
		}
	}
	p.h.Start(page.Job{
		Beside: true,
		Work: func(context.Context, page.Tell) (func(), error) {
			var checks map[*row]*verdict
			err := r.View(func(tx *store.Tx) error {
				list := listOf(name, rows)
				plan, err := list.Plan(tx, intake.Options{Year: year})
				if err == nil {
					checks = verdicts(p.text(), list, plan, rows)
				}
				return err
			})
			if err != nil {
				return nil, err
			}
			return func() {
				p.checks, p.stale = checks, true
				done()
			}, nil
		},
		Failed: func(err error) {
			p.checking, p.then = false, nil
			p.h.Fail(err)
		},
	})
}

// rowsToCheck are all rows, with nil for those in which nobody wrote anything: their numbers are those on the screen.
func (p *Page) rowsToCheck() []*row {
	rows := slices.Clone(p.rows)
	for i, r := range rows {
		if p.blank(r) {
			rows[i] = nil
		}
	}
	return rows
}

// listOf makes a list of rows.
func listOf(name string, rows []*row) *intake.List {
	texts := make([][]string, len(rows))
	for i, r := range rows {
		if r != nil {
			texts[i] = r.cells[:]
		}
	}
	return intake.Typed(name, master[:], texts)
}

// verdicts sorts what a plan says by rows. Where the register says otherwise, that is said of the cell.
func verdicts(t *text.Table, list *intake.List, plan *intake.Plan, rows []*row) map[*row]*verdict {
	all := make(map[*row]*verdict, len(rows))
	for i, f := range plan.Fates {
		all[rows[list.Row(i)-1]] = &verdict{fate: f}
	}
	for _, q := range plan.Problems {
		if q.Row > 0 {
			v := all[rows[q.Row-1]]
			v.problems = append(v.problems, q)
		}
	}
	for _, c := range plan.Changes {
		v := all[rows[c.Row-1]]
		v.changes = append(v.changes, c)
		v.problems = append(v.problems, intake.Problem{Row: c.Row, Heading: string(c.Column), Code: intake.Differs, Found: t.ListWord(c.Column, c.New),
			Want: []string{t.ListWord(c.Column, c.Old)}})
	}
	return all
}
