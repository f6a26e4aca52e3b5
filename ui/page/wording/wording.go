// Package wording puts what records hold into the words that a person reads: dates, numbers, terms, names of units and
// fields.
package wording

import (
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Names knows what things are called.
type Names struct {
	Text   *text.Table
	Tree   *store.Tree
	Fields map[record.ID]record.Field
	Me     record.ID // the unit that keeps the register
	Papers map[record.ID]record.Decision
	owners map[record.ID]record.ID // units, by their lists of fields
}

// Read makes Names from a register.
func Read(t *text.Table, tx *store.Tx) (*Names, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	fields, err := tx.EveryField()
	if err != nil {
		return nil, err
	}
	papers, owners := map[record.ID]record.Decision{}, map[record.ID]record.ID{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.FieldListKind, func(id record.ID, _ *log.State) error {
			owners[id] = ch.Unit
			return nil
		})
		if err != nil {
			return nil, err
		}
		err = tx.Each(ch, record.DecisionKind, func(id record.ID, s *log.State) error {
			papers[id] = record.Decision{Number: s.Text("number"), Date: record.Date(s.Text("date"))}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return &Names{t, tree, fields, tx.Me().Unit, papers, owners}, nil
}

// Unit is a unit's name; "" for one that is not known.
func (n *Names) Unit(id record.ID) string {
	if u := n.Tree.Unit(id); u != nil {
		return u.Name
	}
	return ""
}

// Value puts one value of a record into words; "" for one that was emptied.
func (n *Names) Value(kind record.Name, field string, raw []byte) string {
	var v any
	if len(raw) == 0 || record.DecodeOne(raw, &v) != nil {
		return ""
	}
	s := &record.Shape{} // of a field that another version knows
	if k := record.KindOf(kind); k != nil && k.Shape(field) != nil {
		s = k.Shape(field)
	}
	switch v := v.(type) {
	case bool:
		if v {
			return n.Text.Common.Yes
		}
		return n.Text.Common.No
	case uint64:
		return n.number(s, int64(v))
	case int64:
		return n.number(s, v)
	case []byte:
		if len(v) == len(record.ID{}) {
			return n.id(record.ID(v))
		}
	case string:
		return n.written(s, v)
	}
	return ""
}

func (n *Names) number(s *record.Shape, v int64) string {
	if s.Type == record.Year { // years are names
		return strconv.FormatInt(v, 10)
	}
	return n.Text.Number(int(v))
}

func (n *Names) id(id record.ID) string {
	if u := n.Unit(id); u != "" {
		return u
	}
	if f, ok := n.Fields[id]; ok {
		return f.Name
	}
	if d, ok := n.Papers[id]; ok {
		return d.Number + ", " + Date(d.Date)
	}
	return id.String()
}

// written puts a text of a type into words.
func (n *Names) written(s *record.Shape, v string) string {
	switch {
	case s.Type == record.Span:
		return Interval(record.Interval(v))
	case s.Type == record.Day:
		return Date(record.Date(v))
	case s.Type == record.Number:
		return Decimal(record.Decimal(v))
	case s.Type == record.Choice && s.Set != "":
		return n.Text.Term(v)
	}
	return strings.ReplaceAll(v, "\n", " ")
}

// Called is what a record is called beside the name of its model: “lượt đăng ký 2026”, “nguồn lực 2026 (tiền)”.
func Called(t *text.Table, kind record.Name, about settle.Subject) string {
	name := strings.ToLower(t.Terms.Kind(kind))
	if about.Year != 0 {
		name += " " + strconv.FormatInt(about.Year, 10)
	}
	if about.What != "" {
		name += " (" + strings.ToLower(t.Terms.Resource(about.What)) + ")"
	}
	if about.Part != "" {
		name += " (" + about.Part + ")"
	}
	return name
}

// Date writes a date of a record as people do: dd/mm/yyyy for a day.
func Date(d record.Date) string {
	var v vi.Date
	if v.UnmarshalText([]byte(d)) != nil {
		return string(d)
	}
	return vi.FormatDate(v)
}

// Interval writes a stretch of time as people do: “9 tháng đầu năm 2026”.
func Interval(i record.Interval) string { return settle.SpanOf(string(i)) }

// Decimal writes an exact number with Vietnamese marks.
func Decimal(d record.Decimal) string {
	var v vi.Decimal
	if v.UnmarshalText([]byte(d)) != nil {
		return string(d)
	}
	return vi.FormatDecimal(v)
}
