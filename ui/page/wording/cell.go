package wording

import (
	"reflect"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
)

// Cell puts what a column of a line holds into words; "" for nothing.
func (n *Names) Cell(tx *store.Tx, l *sheet.Line, c *sheet.Column) (string, error) {
	if l.Empty(c) {
		return "", nil
	}
	v := l.Value(c)
	if f, ok := v.(value.Figure); ok {
		return strings.TrimSpace(n.figure(f) + " " + l.Base(c)), nil
	}
	switch c.Type {
	case record.Reference:
		return n.Named(tx, l.Unit, c.Of, v.(record.ID))
	case record.Number:
		return strings.TrimPrefix(n.Text.Measured(l.Measure(c), Decimal(v.(record.Decimal))), "= "), nil
	case record.Year:
		return n.number(&c.Shape, v.(int64)), nil
	case record.Whole:
		return vi.FormatInt(v.(int64)), nil
	case record.Flag:
		return n.Text.Common.Yes, nil
	case record.Lines:
		return v.(string), nil
	}
	if x, is := l.Parts[0].Rec.(*record.Comment); is && c.Name == "field" { // as sheet.ReadText takes it
		return n.Text.CommentLabel(x.About(), x.Field), nil
	}
	return n.written(&c.Shape, reflect.ValueOf(v).String()), nil
}

// figure gives a figure in the words in which it was written, where those say more than the number.
func (n *Names) figure(f value.Figure) string {
	if f.Written != "" {
		return f.Written
	}
	s := f.Number(vi.FormatDecimal)
	if f.Qualifier != "" {
		s = n.Text.Terms.Qualifier(record.Qualifier(f.Qualifier)) + " " + s
	}
	return s
}

// Was puts a value that a field holds, or once held, into words; other records are called by their names. Damage that
// is met the transaction remembers.
func (n *Names) Was(tx *store.Tx, ref record.Ref, field string, raw []byte) string {
	if k := record.KindOf(ref.Kind); k != nil && k.ByChance(field) {
		return ""
	}
	var id record.ID
	s := record.KindOf(ref.Kind).Shape(field)
	if s != nil && s.Type == record.Reference && len(raw) > 1 && record.DecodeOne(raw, &id) == nil {
		if name, err := n.Named(tx, ref.Channel.Unit, s.Of, id); err == nil {
			return name
		}
	}
	if ref.Kind == record.ValueKind && field == "text" && n.isDate(tx, ref) {
		var d record.Date
		if record.DecodeOne(raw, &d) == nil && d.Valid() {
			return Date(d)
		}
	}
	words := n.Value(ref.Kind, field, raw)
	if ref.Kind == record.ResourceKindName && s != nil && s.Type == record.Number && words != "" {
		var x record.Resource
		if _, err := tx.Get(ref, &x); err != nil || x.What == "" { // it was deleted, on one side at least
			about, _ := settle.About(tx, ref)
			x.What = about.What
		}
		words = strings.TrimSpace(words + " " + measureOf(n.Text, &x))
	}
	if ref.Kind == record.CommentKind && field == "field" && words != "" {
		return n.Text.CommentLabel(record.ParticipationKind, words)
	}
	return words
}

// Links tells fields that tie records together or that no person reads: nobody wants to see them in a history.
func Links(kind record.Name, field string) bool {
	s := record.KindOf(kind).Shape(field)
	if s == nil || s.Type == record.Machine {
		return true
	}
	return s.Fixed && s.Type == record.Reference && slices.Contains([]record.Name{record.ModelKind, record.ParticipationKind, record.FieldListKind}, s.Of) || field == "by"
}

// isDate tells a value whose words are a date.
func (n *Names) isDate(tx *store.Tx, value record.Ref) bool {
	h, err := tx.Get(value, nil)
	if err != nil {
		return false
	}
	for _, ref := range must(tx.Find(h.State().IDOf("measure"))) {
		var m record.Measure
		if _, err := tx.Get(ref, &m); err == nil && m.Value == record.DateValue {
			return true
		}
	}
	return false
}

// must leaves out what cannot be found.
func must(refs []record.Ref, err error) []record.Ref {
	if err != nil {
		return nil
	}
	return refs
}

// Named is what a person calls a record of a kind that something in the affairs of a unit points to.
func (n *Names) Named(tx *store.Tx, unit record.ID, of record.Name, id record.ID) (string, error) {
	switch of {
	case record.UnitKind:
		if u := n.Tree.Unit(id); u != nil {
			return n.Tree.Called(u), nil
		}
	case record.FieldKind:
		if f, ok := n.Fields[id]; ok {
			return n.fieldOf(unit, &f), nil
		}
	case record.DecisionKind:
		if d, ok := n.Papers[id]; ok {
			return sheet.DecisionOf(d.Number, d.Date), nil
		}
	default:
		near := record.Ref{Channel: record.Channel{Unit: unit, Part: record.KindOf(of).Part}, Kind: of, ID: id}
		if name, err := sheet.Title(tx, near); err != nil || name != id.String() {
			return name, err
		}
		refs, err := tx.Find(id) // in another unit's channel
		if err != nil || len(refs) == 0 {
			return id.String(), err
		}
		return sheet.Title(tx, refs[0])
	}
	return id.String(), nil
}

// fieldOf calls a field by its name, and one of a list that is not the unit's by that of the owner too.
func (n *Names) fieldOf(unit record.ID, f *record.Field) string {
	owner, known := n.owners[f.List]
	if !known || n.Tree.Covers(owner, unit) {
		return f.Name
	}
	return sheet.FieldOf(f.Name, n.Unit(owner))
}
