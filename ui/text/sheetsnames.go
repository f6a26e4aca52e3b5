package text

import (
	"errors"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// Sheet is what a sheet is called.
func (t *Table) Sheet(s *sheet.Sheet) string {
	switch {
	case s.Kind == record.ParticipationKind:
		return t.Sheets.Registration
	case s.Set() != nil:
		return t.Terms.Kind(s.Kind) + ": " + s.Set().Name
	}
	return t.Terms.Kind(s.Kind)
}

// SheetNamed tells whether a sheet is called so, in either language.
func (t *Table) SheetNamed(s *sheet.Sheet, typed string) bool {
	return vi.Fold(typed) == vi.Fold(For(Vi).Sheet(s)) || vi.Fold(typed) == vi.Fold(For(En).Sheet(s))
}

// Column is what a column is called.
func (t *Table) Column(c *sheet.Column) string {
	switch {
	case t.Lang == En && c.English != "":
		return c.English
	case c.Title == "":
		return t.Terms.Label(c.Kind, c.Name)
	case c.Field == "evidence":
		return t.Points.Evidence(c.Title)
	}
	return c.Title
}

// UnitAndCode names a unit, with its code.
func (t *Table) UnitAndCode(tree *store.Tree, id record.ID) string {
	if u := tree.Unit(id); u != nil {
		return u.Name + " (" + u.Code + ")"
	}
	if id.IsZero() {
		return t.CLI.Say.UnknownUnit
	}
	return id.String()
}

// registration has the columns that a place may say something of.
var registration = sheet.Named("registration")

// Example is what stands in an empty input of a column.
func (t *Table) Example(c *sheet.Column) string {
	i := &t.Entry.Inputs
	switch {
	case c.Kind == record.ModelKind && c.Name == "content":
		return i.ExampleContent
	case c.Type == record.Lines:
		return i.ExampleLines
	case c.Type == record.Day:
		return i.ExampleDate
	case c.Measure == vi.Dong:
		return i.ExampleMoney
	case c.Measure == vi.SquareMetres:
		return i.ExampleLand
	case c.Type == sheet.Figure:
		if d, err := vi.ParseDecimal(c.Like); err == nil {
			return vi.FormatDecimal(d)
		}
	}
	return c.Like
}

// Measured says beside an input how a number was understood: “= 185.000.000 đồng”.
func (t *Table) Measured(m vi.Measure, n string) string {
	i := &t.Entry.Inputs
	switch m {
	case vi.Dong:
		return i.Dong(n)
	case vi.SquareMetres:
		return i.SquareMetres(n)
	case vi.Days:
		return i.Days(n)
	case vi.People:
		return i.People(n)
	}
	return "= " + n
}

// ColumnProblem says what is wrong with a column of a line.
func (t *Table) ColumnProblem(q sheet.Problem) Sentence {
	var d vi.Decimal
	if q.Column.Type == sheet.Figure && q.Code == record.Unlikely && d.UnmarshalText([]byte(q.Found)) == nil {
		if q.Want == "m²" {
			return t.Entry.FewMetres(vi.FormatDecimal(d))
		}
		return t.Entry.FewDong(vi.FormatDecimal(d))
	}
	var day vi.Date
	if year, err := strconv.Atoi(q.Want); q.Code == record.Unlikely && q.Column.Type == record.Day && err == nil && day.UnmarshalText([]byte(q.Found)) == nil {
		return t.Entry.OtherYear(vi.FormatDate(day), year)
	}
	return t.problemOf(t.Column(q.Column), q.Problem)
}

// FieldError says what is wrong with what was typed for a field.
func (t *Table) FieldError(kind record.Name, err error) string {
	var p record.Problem
	if errors.As(err, &p) {
		return t.RecordProblem(kind, p).String()
	}
	return t.Error(err).String()
}

// rowNumbers are the first rows of several.
func rowNumbers(rows []int, of int) string {
	var all []string
	for _, n := range rows {
		all = append(all, digits(n))
	}
	s := strings.Join(all, ", ")
	if of > len(rows) {
		s += "…"
	}
	return s
}
