package value

import (
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
)

// Read reads what a person typed, or a cell holds as text, for a field: the zero of its type for nothing. It gives a
// string, record.Date, record.Decimal, int64 or bool; a reference is read where the register is known. Errors are
// record.Problem, or *vi.Error for numbers and dates.
func Read(of *record.Shape, text string, hints vi.DateHints) (any, error) {
	line := vi.CleanLine(text)
	switch of.Type {
	case record.Text:
		return line, nil
	case record.Lines:
		return strings.TrimSpace(vi.Clean(text)), nil
	case record.Whole:
		return readWhole(of, line)
	case record.Year:
		return readYear(line)
	case record.Number:
		if line == "" {
			return record.Decimal(""), nil
		}
		if m := MeasureOf(of); m != 0 {
			f, err := measured(m, line)
			return record.Decimal(f.Amount.String()), err
		}
		d, err := vi.ParseDecimal(line)
		return record.Decimal(d.String()), err
	case record.Day, record.Span:
		return readDate(of, line, hints)
	case record.Choice:
		if line == "" {
			return "", nil
		}
		if code, ok := ReadTerm(of, line); ok {
			return code, nil
		}
		return "", unknown(of, line, strings.Join(of.Terms, "|"))
	case record.Flag:
		return readFlag(of, line)
	}
	return nil, unknown(of, line, string(of.Type))
}

func unknown(of *record.Shape, found, want string) record.Problem {
	return record.Problem{Field: of.Name, Code: record.UnknownTerm, Hard: true, Found: found, Want: want}
}

func readWhole(of *record.Shape, line string) (any, error) {
	m := MeasureOf(of)
	if line == "" {
		return int64(0), nil
	}
	if m == 0 {
		n, err := vi.ParseInt(line)
		return n, err
	}
	f, err := measured(m, line)
	n, whole := f.Amount.Int()
	if err == nil && !whole {
		err = &vi.Error{Code: vi.NotInteger, Found: line, Expected: vi.FormatInt(int64(f.Amount.Float()))}
	}
	return n, err
}

// MeasureOf is the measure that a field's numbers are in; 0 for none.
func MeasureOf(of *record.Shape) vi.Measure {
	if of.People {
		return vi.People
	}
	return map[string]vi.Measure{"dong": vi.Dong, "m2": vi.SquareMetres, "cong": vi.Days, "nguoi": vi.People}[of.In]
}

// measured reads a number with its measure, or without: “0,5 ha” is 5.000 m².
func measured(m vi.Measure, line string) (Figure, error) {
	f, _, err := ReadFigure(m, line, Scale{Said: true})
	return f, err
}

func readYear(line string) (any, error) {
	if line == "" {
		return int64(0), nil
	}
	d, err := vi.ParseDate(line, vi.DateHints{})
	if err == nil && d.Span() != vi.Year {
		err = &vi.Error{Code: vi.NotDate, Found: line, Expected: "2026"}
	}
	return int64(d.Year()), err
}

func readDate(of *record.Shape, line string, hints vi.DateHints) (any, error) {
	if of.Type == record.Span {
		i := vi.Interval{}
		var err error
		if line != "" {
			i, err = vi.ParseInterval(line, hints)
		}
		return record.Interval(i.String()), err
	}
	if line == "" {
		return record.Date(""), nil
	}
	d, err := vi.ParseDate(line, hints)
	return record.Date(d.String()), err
}

func readFlag(of *record.Shape, line string) (any, error) {
	if yes, known := Mark(line); known || line == "" {
		return yes, nil
	}
	return false, unknown(of, line, "true|false")
}
