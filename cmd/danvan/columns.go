package main

import (
	"errors"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// columnNamed finds a column by its code name or by what the screen calls it, in either language; nil for none.
func (p *program) columnNamed(all []*sheet.Column, typed string) *sheet.Column {
	for _, c := range all {
		if typed == c.Name {
			return c
		}
	}
	want := vi.Fold(typed)
	for _, c := range all {
		if want == vi.Fold(text.For(text.Vi).Column(c)) || want == vi.Fold(text.For(text.En).Column(c)) {
			return c
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

// atColumn says in which column a text could not be read.
func (p *program) atColumn(c *sheet.Column, err error) error {
	say := p.t.Error(err)
	var problem record.Problem
	if errors.As(err, &problem) {
		say = p.t.RecordProblem(c.Kind, problem)
	} else {
		say.What = p.t.Column(c) + ": " + say.What
	}
	return &refusal{status: failed, say: say, err: err}
}
