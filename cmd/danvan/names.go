package main

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/text"
)

// names puts what records hold into words.
type names struct {
	t      *text.Table
	tx     *store.Tx
	tree   *store.Tree
	fields map[record.ID]record.Field
}

func (p *program) names(tx *store.Tx) (*names, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	fields, err := tx.EveryField()
	return &names{p.t, tx, tree, fields}, err
}

// unit names a unit, with its code.
func (n *names) unit(id record.ID) string {
	if u := n.tree.Unit(id); u != nil {
		return u.Name + " (" + u.Code + ")"
	}
	if id.IsZero() {
		return n.t.CLI.Say.UnknownUnit
	}
	return id.String()
}

// code gives a unit's code; its id when the tree does not have it.
func (n *names) code(id record.ID) string {
	if u := n.tree.Unit(id); u != nil {
		return u.Code
	}
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// title is what a person calls a record.
func (n *names) title(ref record.Ref) string {
	h, err := n.tx.Get(ref, nil)
	if err != nil {
		return ref.ID.String()
	}
	s := h.State()
	own := ref.Channel
	switch {
	case ref.Kind == record.ParticipationKind:
		model := n.title(record.Ref{Channel: own, Kind: record.ModelKind, ID: s.IDOf("model")})
		return model + " (" + strconv.FormatInt(s.Int("year"), 10) + ")"
	case ref.Kind.Hangs():
		return n.title(record.Ref{Channel: own, Kind: record.ParticipationKind, ID: s.IDOf("participation")})
	}
	for _, field := range []string{"name", "span", "number"} {
		if name := n.show(ref, field, s.Raw(field)); name != "" {
			return name
		}
	}
	return ref.ID.String()
}

// model is what a person calls a model in whoever's affairs it lies.
func (n *names) model(id record.ID) string {
	refs, err := n.tx.Find(id)
	if i := slices.IndexFunc(refs, func(r record.Ref) bool { return r.Kind == record.ModelKind }); err == nil && i >= 0 {
		return n.title(refs[i])
	}
	return id.String()
}

// show puts one value into words.
func (n *names) show(ref record.Ref, field string, raw []byte) string {
	v := plain(raw)
	typ := typeOf(ref.Kind, field)
	switch v := v.(type) {
	case nil:
		return ""
	case bool:
		if v {
			return n.t.Common.Yes
		}
		return n.t.Common.No
	case int64:
		if field == "year" || ref.Kind == record.FieldListKind || ref.Kind == record.ProgrammeKind {
			return strconv.FormatInt(v, 10)
		}
		return n.t.Number(int(v))
	case record.ID:
		return n.showID(ref, field, v)
	case string:
		return n.showText(typ, v)
	}
	return ""
}

func (n *names) showID(ref record.Ref, field string, id record.ID) string {
	switch field {
	case "unit", "by", "parent", "same_unit":
		return n.unit(id)
	case "field":
		if f, ok := n.fields[id]; ok {
			return f.Name
		}
	case "decision":
		return n.title(record.CatalogOf(n.by(ref), record.DecisionKind, id))
	case "same_as", "one", "other":
		return n.model(id)
	case "model", "source":
		return n.title(record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: id})
	case "participation":
		return n.title(record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: id})
	}
	return id.String()
}

// by is the unit that speaks in a record.
func (n *names) by(ref record.Ref) record.ID {
	h, err := n.tx.Get(ref, nil)
	if err != nil {
		return record.ID{}
	}
	return h.State().IDOf("by")
}

func (n *names) showText(typ reflect.Type, v string) string {
	switch typ {
	case dateType:
		var d vi.Date
		if d.UnmarshalText([]byte(v)) == nil {
			return vi.FormatDate(d)
		}
	case decimalType:
		var d vi.Decimal
		if d.UnmarshalText([]byte(v)) == nil {
			return vi.FormatDecimal(d)
		}
	case textType:
		return strings.ReplaceAll(v, "\n", " ⏎ ")
	case nil:
	default:
		return n.t.Term(v)
	}
	return v
}

// plain is a value as JSON shows it: text, a whole number, yes or no, an id, or nil.
func plain(raw []byte) any {
	var v any
	if len(raw) == 0 || record.DecodeOne(raw, &v) != nil {
		return nil
	}
	switch v := v.(type) {
	case uint64:
		return int64(v)
	case []byte:
		if len(v) == len(record.ID{}) {
			return record.ID(v)
		}
		return nil
	}
	return v
}

var (
	textType    = reflect.TypeFor[string]()
	dateType    = reflect.TypeFor[record.Date]()
	decimalType = reflect.TypeFor[record.Decimal]()
	idType      = reflect.TypeFor[record.ID]()
	numberType  = reflect.TypeFor[int64]()
	boolType    = reflect.TypeFor[bool]()
)

// typeOf is the Go type of a kind's field; nil when the kind has no such field.
func typeOf(kind record.Name, field string) reflect.Type {
	k := record.KindOf(kind)
	if k == nil {
		return nil
	}
	v, ok := fieldOf(k.New(), field)
	if !ok {
		return nil
	}
	return v.Type()
}

// fieldOf finds a field of a record by its code name.
func fieldOf(rec record.Record, field string) (reflect.Value, bool) {
	v := reflect.ValueOf(rec).Elem()
	for i := range v.NumField() {
		if tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("cbor"), ","); tag == field {
			return v.Field(i), true
		}
	}
	return reflect.Value{}, false
}
