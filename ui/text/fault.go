package text

import (
	"strings"

	"danvan/sync/exchange"
)

// Fault says where a value stands that a field cannot have: which record of which unit, which input, and what is wrong
// with it.
func (t *Table) Fault(f exchange.Fault) string {
	what := t.RecordProblem(f.Kind, f.Problem())
	where := t.Terms.Kind(f.Kind) + " " + ShortID(f.ID.String())
	if f.Unit != "" {
		where += " (" + f.Unit + ")"
	}
	return where + ": " + what.What + " " + what.Next
}

// typed puts the name of a type into words.
func (t *Table) typed(want string) string {
	names := strings.Split(want, "|")
	for i, n := range names {
		names[i] = t.Errors.Record.Type(n)
	}
	return strings.Join(names, ", ")
}

func explainBadValue(t *Table, e *exchange.Error, unit string) Sentence {
	x := &t.Errors.Exchange
	if e.Fault == nil {
		return x.BadValue(unit, "")
	}
	return x.BadValue(unit, t.Fault(*e.Fault))
}

var typesVi = map[string]string{"text": "chữ", "whole number": "số nguyên", "number": "số viết bằng chữ số", "id": "mã của một mục", "date": "ngày",
	"true": "đúng", "false": "sai", "list": "danh sách"}

var typesEn = map[string]string{"text": "text", "whole number": "a whole number", "number": "a number in digits", "id": "the id of a record",
	"date": "a date", "true": "true", "false": "false", "list": "a list"}
