package sheet

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/value"
	"danvan/store/vi"
)

// figure is where a line holds the figure of a column.
func (l *Line) figure(c *Column) record.FigureAt {
	return l.Parts[c.slot].Rec.(record.Figured).Figure()
}

// Measure is that of a figure.
func (l *Line) Measure(c *Column) vi.Measure {
	if !c.Item.IsZero() {
		return c.Measure
	}
	switch r := l.Parts[c.slot].Rec.(type) {
	case *record.Resource:
		if c.Measure == 0 {
			return value.MeasureIn(r.What)
		}
	case *record.MeasureValue:
		return l.asked[r.Measure].Measure
	}
	return c.Measure
}

// ask is what a figure of a column must be.
func (l *Line) ask(c *Column) value.Asked {
	if !c.Item.IsZero() {
		return c.asked
	}
	if v, ok := l.Parts[c.slot].Rec.(*record.MeasureValue); ok {
		a := l.asked[v.Measure]
		a.Ranges = true
		return a
	}
	return value.Asked{Measure: l.Measure(c), Ranges: true}
}

// Learn reads of what type the register's measures are, for a line whose figure is of one of them. It is asked for
// before a new line is filled in.
func (l *Line) Learn(tx *store.Tx) error {
	if l.Sheet.Kind != record.ValueKind || l.asked != nil {
		return nil
	}
	l.asked = map[record.ID]value.Asked{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.MeasureKind, func(id record.ID, s *log.State) error {
			a := AskedOf(record.ValueType(s.Text("value")), s.Text("in"))
			_ = a.Most.UnmarshalText([]byte(s.Text("most"))) // none
			l.asked[id] = a
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// AskedOf is what the figures of a measure must be.
func AskedOf(of record.ValueType, in string) value.Asked {
	a := value.Asked{Word: in, Measure: map[record.ValueType]vi.Measure{record.MoneyValue: vi.Dong, record.LandValue: vi.SquareMetres, record.LabourValue: vi.Days,
		record.PeopleValue: vi.People}[of]}
	if of == record.PercentNumber {
		a.Word = "%"
	}
	return a
}

// titleOfMeasure is what the measure is called that a record is about.
func titleOfMeasure(tx *store.Tx, s *log.State) (string, error) {
	id := s.IDOf("measure")
	refs, err := tx.Find(id)
	if err != nil || len(refs) == 0 {
		return id.String(), err
	}
	return Title(tx, refs[0])
}

// titleOfValue is “Buổi đối thoại, tháng 10/2026, Kinh tế”.
func titleOfValue(tx *store.Tx, s *log.State) (string, error) {
	title, err := titleOfMeasure(tx, s)
	if span := settle.SpanOf(s.Text("span")); span != "" {
		title += ", " + span
	}
	if split := s.Text("split"); split != "" {
		title += ", " + split
	}
	return title, err
}
