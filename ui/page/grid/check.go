package grid

import (
	"context"
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/theme"
)

// verdict is what is known of a row.
type verdict struct {
	fate    sheet.Fate
	said    []said
	changes []change
}

// said is what there is to say of a cell.
type said struct {
	col  int
	text string
	hard bool // the row cannot go in
}

// change is a value of the register that a row says otherwise.
type change struct{ heading, name, old, now, because string }

// state is the row's shape: what keeps it from being saved, what to look at, or that it is good.
func (v *verdict) state() theme.State {
	switch {
	case v == nil:
		return theme.Muted
	case v.fate == sheet.Bad:
		return theme.Bad
	case v.fate == sheet.Repeated || v.fate == sheet.Differs || len(v.said) > 0:
		return theme.Warn
	}
	return theme.Good
}

// saves tells whether saving takes the row out of the grid: it goes in, or the register says the same already.
func (v *verdict) saves() bool { return v != nil && v.fate != sheet.Bad && v.fate != sheet.Repeated }

// at gives the worst that is said of a cell; nil when nothing is.
func (v *verdict) at(col int) (worst *said) {
	if v == nil {
		return nil
	}
	for i := range v.said {
		q := &v.said[i]
		if q.col == col && (worst == nil || q.hard && !worst.hard) {
			worst = q
		}
	}
	return worst
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
		case v != nil && v.fate == sheet.Repeated:
			n.repeated++
		case v != nil:
			n.bad++
		}
		n.rows++
	}
	p.counted, p.stale = n, false
	return n
}

// check has all rows held against the register, away from the screen. One check runs at a time; what changes meanwhile
// is checked after it.
func (p *Page) check() {
	if p.checking || p.opening {
		return
	}
	rows, version := p.rowsToCheck(), p.version
	p.checking = true
	r, take := p.h.Register(), p.taking()
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
			err := r.View(func(tx *store.Tx) (err error) {
				checks, err = take.check(tx, rows)
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

// taking is what rows are read with, away from the screen.
type taking struct {
	*Page
	o sheet.TakeOptions
}

func (p *Page) taking() taking {
	return taking{p, sheet.TakeOptions{Hints: p.hints(), Emptied: sheet.KeepEmptied, From: p.text().Grid.Source, Given: p.given}}
}

// list makes a list of rows.
func (t *taking) list(tx *store.Tx, rows []*row) (l *sheet.List, err error) {
	texts := make([][]string, len(rows))
	for i, r := range rows {
		if r != nil {
			texts[i] = r.cells
		}
	}
	t.o.Unit, err = intake.Units(tx)
	return sheet.Typed(t.sheet, t.o.From, t.columns, texts), err
}

func (t *taking) check(tx *store.Tx, rows []*row) (map[*row]*verdict, error) {
	l, err := t.list(tx, rows)
	if err != nil {
		return nil, err
	}
	made, err := l.Check(tx, t.o)
	if err != nil {
		return nil, err
	}
	return t.verdicts(tx, l, made, rows)
}

// verdicts sorts what came of a list by rows. Where the register says otherwise, that is said of the cell.
func (t *taking) verdicts(tx *store.Tx, l *sheet.List, made *sheet.Taken, rows []*row) (map[*row]*verdict, error) {
	names, err := wording.Read(t.text(), tx)
	if err != nil {
		return nil, err
	}
	all := make(map[*row]*verdict, len(rows))
	for i, f := range made.Fates {
		all[rows[l.Rows[i].N-1]] = &verdict{fate: f}
	}
	for _, q := range made.Problems {
		v := all[rows[q.Row.N-1]]
		v.said = append(v.said, t.says(q))
	}
	for _, c := range made.Kept {
		v, col := all[rows[c.Row.N-1]], slices.Index(t.columns, c.Column)
		if v.fate == sheet.Repeated {
			continue
		}
		old, err := names.Cell(tx, c.Line, c.Column)
		if err != nil {
			return nil, err
		}
		if c.Rivals {
			v.said = append(v.said, said{col, t.text().Grid.InConflict(c.Text).String(), false})
			continue
		}
		v.said = append(v.said, said{col, t.text().Errors.Place.Differs(c.Text, old).String(), false})
		v.changes = append(v.changes, change{t.heading(col), rows[c.Row.N-1].cells[0], old, c.Text, because(tx, c)})
	}
	return all, nil
}

// because is the reason that was given for the value that stands: a correction is not overwritten without naming it.
func because(tx *store.Tx, c sheet.Changed) string {
	rivals, err := tx.Rivals(c.Line.Part(c.Column).Ref, c.Column.Field)
	if err != nil {
		return ""
	}
	for _, r := range rivals {
		if r.Stands || len(rivals) == 1 {
			return r.Reason
		}
	}
	return ""
}

// says puts a problem into words. One of no column is the unit's, where it is about that, and else the first one's.
func (t *taking) says(q sheet.RowProblem) said {
	var wrong record.Problem
	var e *sheet.Error
	var no *sheet.Refusal
	var list intake.Problem
	x, col := t.text(), 0
	for i, c := range t.columns {
		if q.Column != nil && c == q.Column {
			col = i
		}
	}
	of := max(0, slices.Index(t.columns, nil))
	switch {
	case errors.As(q.Err, &list):
		return said{of, x.ListProblem(list).String(), true}
	case errors.As(q.Err, &no):
		return said{of, x.Error(no).String(), true}
	case errors.As(q.Err, &e) && e.Code == sheet.NoUnit:
		return said{of, x.Error(e).String(), true}
	case e != nil && e.Code == sheet.Repeats:
		return said{col, x.Error(e).String(), false}
	case e != nil && e.Code == sheet.NoSuch && len(t.offer.words[col]) > 0:
		return said{col, x.Grid.NoSuch(t.heading(col), e.Found, t.offer.words[col]).String(), true}
	case errors.As(q.Err, &wrong) && wrong.Code == record.Missing:
		return said{col, x.Grid.Missing(t.heading(col)).String(), wrong.Hard}
	case errors.As(q.Err, &wrong) && q.Column != nil:
		return said{col, x.ColumnProblem(sheet.Problem{Column: q.Column, Problem: wrong}).String(), wrong.Hard}
	}
	return said{col, x.Error(q.Err).String(), true}
}
