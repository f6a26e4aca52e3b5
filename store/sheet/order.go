package sheet

import (
	"encoding/binary"
	"math"
	"slices"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// SortKey gives bytes whose order is that of a column: numbers by size, dates by their first day, choices as they are
// offered, all else by the alphabet of the words. Nothing comes first.
func (l *Line) SortKey(c *Column, words string) string {
	if l.Empty(c) {
		return ""
	}
	switch v := l.Value(c).(type) {
	case int64:
		return ordered(float64(v))
	case record.Decimal:
		var d vi.Decimal
		_ = d.UnmarshalText([]byte(v)) // none
		return ordered(d.Float())
	case value.Figure:
		return ordered(v.Amount.Float())
	case record.Date:
		var d vi.Date
		_ = d.UnmarshalText([]byte(v)) // none
		return d.First().String() + string(rune('0'+d.Span()))
	case record.Interval:
		var i vi.Interval
		_ = i.UnmarshalText([]byte(v)) // none
		return i.First().String() + wider(i.Last())
	case string:
		if c.Type == record.Choice {
			return string(rune('0' + slices.Index(c.Terms, v)))
		}
	}
	return string(vi.SortKey(words))
}

// wider writes a last day so that a later one, of a wider stretch, comes before an earlier.
func wider(d vi.Date) string {
	s := []byte(d.String())
	for i, c := range s {
		if c >= '0' && c <= '9' {
			s[i] = '9' - c + '0'
		}
	}
	return string(s)
}

// ordered writes a number so that bytes order as numbers do.
func ordered(f float64) string {
	bits := math.Float64bits(f)
	if bits>>63 == 1 {
		bits = ^bits
	} else {
		bits |= 1 << 63
	}
	return string(binary.BigEndian.AppendUint64(nil, bits))
}

// Place tells the column that says at which place a line stands.
func (c *Column) Place() bool { return c.Field == "order" }

// Order is the place that a line says it stands at; 0 for none.
func (l *Line) Order() int64 {
	if c := l.Sheet.Column("order"); c != nil {
		return l.Value(c).(int64)
	}
	return 0
}
