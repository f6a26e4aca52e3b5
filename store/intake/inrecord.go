package intake

import (
	"reflect"
	"slices"
	"strconv"
	"sync"

	"danvan/store/record"
)

// inRecord is a column that a row holds as a field of its model or of its participation: what their kinds say of the
// field is enough to fill it in, to lay two rows of a model side by side, and to hold a row against the register. Its
// code name is the field's.
type inRecord struct {
	Column
	kind record.Name
	Type record.Type
}

// inRecords are all of them, in the order of the kinds. What says which unit, year and field a row is of is resolved,
// and no field like others; TT counts the rows of a list and is nobody's number.
var inRecords = sync.OnceValue(func() (all []inRecord) {
	for _, kind := range []record.Name{record.ModelKind, record.ParticipationKind} {
		for _, f := range record.KindOf(kind).Shapes() {
			c := Column(f.Name)
			if f.Type != record.Year && f.Type != record.Reference && c != Number && (c == Proposal || slices.Contains(Columns, c)) {
				all = append(all, inRecord{c, kind, f.Type})
			}
		}
	}
	return all
})

// inRecordOf is that of a column; nil for none.
func inRecordOf(c Column) *inRecord {
	for i := range inRecords() {
		if t := &inRecords()[i]; t.Column == c {
			return t
		}
	}
	return nil
}

// columnOf is the column that a field of a record stands in, empty for none.
func columnOf(kind record.Name, field string) Column {
	if t := inRecordOf(Column(field)); t != nil && t.kind == kind {
		return t.Column
	}
	return ""
}

// at is where a record of the kind holds it.
func (t *inRecord) at(rec record.Record) reflect.Value {
	return record.KindOf(t.kind).At(rec, string(t.Column))
}

// in is where a row holds it.
func (t *inRecord) in(r *row) reflect.Value {
	if t.kind == record.ModelKind {
		return t.at(&r.model)
	}
	return t.at(&r.part)
}

// text tells free text.
func (t *inRecord) text() bool { return t.Type == record.Text || t.Type == record.Lines }

// key tells those by which rows are known to be of one model.
func (t *inRecord) key() bool { return t.Column == Name || t.Column == Registrant }

// worded is a value as a machine reads it.
func worded(v reflect.Value) string {
	if v.Kind() == reflect.String {
		return v.String()
	}
	return strconv.FormatInt(v.Int(), 10)
}

// saying is one thing that a row may say: a column in a record, or one that it holds elsewhere.
type saying struct {
	column Column
	of     func(r *row) string
	take   func(into, from *row)
	text   bool // free text: of two, the first is kept
	model  bool // it speaks of a model and not of its year
	key    bool // rows are known by it to be of one model
}

// sayings are all of them.
var sayings = sync.OnceValue(func() (all []saying) {
	all = append(all, saying{column: Field, of: func(r *row) string { return r.field }, take: func(a, b *row) { a.field = b.field }})
	for i := range inRecords() {
		t := &inRecords()[i]
		all = append(all, saying{t.Column, func(r *row) string {
			v := t.in(r)
			if v.IsZero() {
				return ""
			}
			return worded(v)
		}, func(a, b *row) { t.in(a).Set(t.in(b)) }, t.text(), t.kind == record.ModelKind, t.key()})
	}
	all = append(all, saying{column: Verdict, of: func(r *row) string { return string(r.verdict) }, take: func(a, b *row) { a.verdict = b.verdict }})
	for i, c := range amountColumns {
		all = append(all, saying{column: c, of: func(r *row) string { return string(r.amounts[i].value) }, take: func(a, b *row) { a.amounts[i] = b.amounts[i] }})
	}
	return all
})
