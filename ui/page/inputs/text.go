package inputs

import (
	"strconv"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Text is what stands in the input of a column; "" for nothing.
func Text(t *text.Table, l *sheet.Line, c *sheet.Column) string {
	if l.Empty(c) && c.Type != record.Flag {
		return ""
	}
	switch v := l.Value(c).(type) {
	case value.Figure:
		return figure(t, l, c, v)
	case record.ID:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case int64:
		if c.Type == record.Year {
			return strconv.FormatInt(v, 10)
		}
		return vi.FormatInt(v)
	case record.Date:
		var d vi.Date
		if d.UnmarshalText([]byte(v)) == nil {
			return vi.FormatDate(d)
		}
		return string(v) // which a list or a person without the program's forms wrote
	case record.Interval:
		var i vi.Interval
		if i.UnmarshalText([]byte(v)) == nil {
			return vi.FormatInterval(i)
		}
	case record.Decimal:
		var d vi.Decimal
		if d.UnmarshalText([]byte(v)) == nil {
			return vi.FormatDecimal(d)
		}
	case string:
		return v
	}
	return ""
}

// figure is what an input shows of a figure: the words it was written in, as long as they say the amount.
func figure(t *text.Table, l *sheet.Line, c *sheet.Column, f value.Figure) string {
	v, err := l.ReadText(c, f.Written, vi.DateHints{})
	if again, ok := v.(value.Figure); ok && err == nil && again.Amount == f.Amount && again.High == f.High {
		return f.Written
	}
	s := f.Number(func(d vi.Decimal) string {
		if n, whole := d.Int(); whole && l.Measure(c) == vi.Dong {
			return vi.FormatMoney(n)
		}
		return vi.FormatDecimal(d)
	})
	if base := l.Base(c); base != "" {
		s += " " + base
	}
	return qualified(t, f, s)
}

// qualified puts in front of an amount how exact it claims to be.
func qualified(t *text.Table, f value.Figure, amount string) string {
	if f.Qualifier == "" {
		return amount
	}
	return t.Terms.Qualifier(record.Qualifier(f.Qualifier)) + " " + amount
}

// Understood says how a figure, a count or a date is understood: plainly, and in the words that stand beside the input.
// Empty where there is nothing to say.
func Understood(t *text.Table, l *sheet.Line, c *sheet.Column, text string, hints vi.DateHints) (read, note string) {
	v, err := l.ReadText(c, text, hints)
	if err != nil || v == nil {
		return "", ""
	}
	switch v := v.(type) {
	case value.Figure:
		read = v.Number(vi.FormatDecimal)
		note = qualified(t, v, read)
		if l.Measure(c) == 0 && note == text {
			return "", "" // what it is measured in stands elsewhere
		}
		return read, t.Measured(l.Measure(c), note)
	case int64:
		if v == 0 {
			return "", t.Entry.Inputs.None // of a count, nobody said
		}
		if read = vi.FormatInt(v); c.People && read != text && strconv.FormatInt(v, 10) != text {
			return read, t.Measured(vi.People, read)
		}
	case record.Decimal:
		var d vi.Decimal
		if d.UnmarshalText([]byte(v)) == nil && c.Measure != 0 && vi.FormatDecimal(d) != text {
			read = vi.FormatDecimal(d)
			return read, t.Measured(c.Measure, read)
		}
	case record.Interval:
		var i vi.Interval
		if i.UnmarshalText([]byte(v)) == nil && vi.FormatInterval(i) != text {
			return vi.FormatInterval(i), t.Entry.Inputs.Date(vi.FormatInterval(i))
		}
	case record.Date:
		var d vi.Date
		if d.UnmarshalText([]byte(v)) == nil && vi.FormatDate(d) != text {
			return vi.FormatDate(d), t.Entry.Inputs.Date(vi.FormatDate(d))
		}
	}
	return "", ""
}
