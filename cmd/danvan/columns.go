package main

import (
	"errors"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// sheetFor is a sheet as it is asked for in a unit, for a year; 0: this one.
func (p *program) sheetFor(tx *store.Tx, s *sheet.Sheet, unit record.ID, year int) (*sheet.Sheet, error) {
	return s.For(tx, unit, sheet.On(year, vi.DateOf(p.now())))
}

// askedOf is the registration as it is asked for where a participation lies, for its year.
func (p *program) askedOf(tx *store.Tx, part record.Ref) (*sheet.Sheet, error) {
	s := sheet.Named("registration")
	h, err := tx.Get(part, nil)
	if err != nil {
		return s, err
	}
	return p.sheetFor(tx, s, part.Channel.Unit, int(h.State().Int("year")))
}

// columnNamed finds a column by its code name, by what the place calls it, or by what the screen does, in either
// language; nil for none.
func (p *program) columnNamed(all []*sheet.Column, typed string) *sheet.Column {
	for _, c := range all {
		if typed == c.Name {
			return c
		}
	}
	want := vi.Fold(typed)
	for _, called := range []func(*text.Table, *sheet.Column) string{(*text.Table).Column, func(t *text.Table, c *sheet.Column) string { return t.Terms.Label(c.Kind, c.Name) }} {
		for _, c := range all {
			if want == vi.Fold(called(text.For(text.Vi), c)) || want == vi.Fold(called(text.For(text.En), c)) {
				return c
			}
		}
	}
	return nil
}

// fieldNamed finds the field of a kind by its code name or by what the screen calls it, in either language.
func (p *program) fieldNamed(kind record.Name, typed string) (string, bool) {
	if c := p.columnNamed(sheet.Of(kind).Asked(true), typed); c != nil {
		return c.Field, true
	}
	return "", false
}

// hints are what a date may leave out.
func (p *program) hints() vi.DateHints { return vi.DateHints{Today: vi.DateOf(p.now())} }

// typedNow are what a date may leave out that somebody types: the year, as in a form.
func (p *program) typedNow() vi.DateHints {
	return vi.DateHints{Today: vi.DateOf(p.now()), Year: p.now().Year()}
}

// atColumn says in which column a text could not be read.
func (p *program) atColumn(c *sheet.Column, err error) error {
	say := p.t.Error(err)
	var problem record.Problem
	if errors.As(err, &problem) {
		say = p.t.ColumnProblem(sheet.Problem{Column: c, Problem: problem})
	} else {
		say.What = p.t.Column(c) + ": " + say.What
	}
	return &refusal{status: failed, say: say, err: err}
}
