package intake

import (
	"errors"
	"strconv"
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// valueProblem is what package vi found wrong with the text of a cell.
func (p *parser) valueProblem(r *row, c Column, found string, err error) {
	var e *vi.Error
	if !errors.As(err, &e) {
		e = &vi.Error{Code: vi.NotNumber, Found: found}
	}
	want := e.Readings
	if len(want) == 0 && e.Expected != "" {
		want = []string{e.Expected}
	}
	r.add(p.problem(r.n, c, Code(e.Code), true, found, want...))
}

// date reads a date column. A number that is not shown as a date is not taken for one, but the day it would be is what is expected.
func (p *parser) date(r *row, l worksheet.Row, c Column) {
	v := p.cell(l, c)
	switch v.Kind {
	case worksheet.Blank:
		return
	case worksheet.Failed:
		p.failedCell(r, l, c)
		return
	case worksheet.Date:
		if d := record.Date(v.Text); d.Valid() {
			*r.dateOf(c) = d
			return
		}
	}
	s := v.Line()
	if isNothing(s) {
		return
	}
	d, known := p.dates[s]
	if !known {
		parsed, err := vi.ParseDate(s, vi.DateHints{})
		d = parsedDate{record.Date(parsed.String()), err}
		p.dates[s] = d
	}
	var e *vi.Error
	switch {
	case d.err == nil:
		*r.dateOf(c) = d.date
	case errors.As(d.err, &e) && e.Code == vi.NoYear:
		r.late = append(r.late, lateDate{c, s})
	case v.Kind == worksheet.Number:
		e := &vi.Error{Code: vi.NotDate, Expected: "05/10/2022"}
		if f, err := strconv.ParseFloat(v.Text, 64); err == nil {
			if day, ok := vi.DateFromExcel(f, false); ok {
				e.Expected = vi.FormatDate(day)
			}
		}
		p.valueProblem(r, c, s, e)
	default:
		p.valueProblem(r, c, s, d.err)
	}
}

// count reads a whole number, at least 0; 0 for an empty cell.
func (p *parser) count(r *row, l worksheet.Row, c Column) int64 {
	v := p.cell(l, c)
	if v.Kind == worksheet.Blank || p.failedCell(r, l, c) {
		return 0
	}
	d, s, ok := p.figure(r, v, c, 0)
	if !ok {
		return 0
	}
	n, whole := d.Int()
	switch {
	case !whole:
		p.valueProblem(r, c, s, &vi.Error{Code: vi.NotInteger, Expected: vi.FormatInt(int64(d.Float()))})
	case n < 0:
		p.valueProblem(r, c, s, &vi.Error{Code: vi.Negative, Expected: vi.FormatInt(-n)})
	default:
		return n
	}
	return 0
}

// amount reads a resource.
func (p *parser) amount(r *row, l worksheet.Row, c Column) (a amount) {
	v := p.cell(l, c)
	if v.Kind == worksheet.Blank || p.failedCell(r, l, c) {
		return a
	}
	pow := p.h.columns[p.h.at[c]].scale.pow
	if v.Kind == worksheet.Text {
		q, figure := vi.CutQualifier(vi.CleanLine(v.Text))
		v.Text, a.qualifier = figure, record.Qualifier(q)
	}
	d, s, ok := p.figure(r, v, c, pow)
	if !ok {
		return amount{}
	}
	a.value = record.Decimal(d.String())
	if _, whole := d.Int(); c == Money && !whole || !a.value.Valid() {
		e := &vi.Error{Code: vi.NotInteger, Expected: vi.FormatInt(int64(d.Float()))}
		if whole || c != Money {
			e = &vi.Error{Code: vi.TooLarge}
		}
		p.valueProblem(r, c, s, e)
		return amount{}
	}
	if d.Coef < 0 {
		p.valueProblem(r, c, s, &vi.Error{Code: vi.Negative})
		return amount{}
	}
	if v.Kind == worksheet.Text && (a.qualifier != "" || strings.ContainsFunc(s, isLetter)) {
		a.written = vi.CleanLine(p.cell(l, c).Text)
	}
	return a
}

// figure reads a number in the measure of its column. A measure written in the cell itself holds instead of the heading's.
func (p *parser) figure(r *row, v worksheet.Cell, c Column, pow uint8) (d vi.Decimal, s string, ok bool) {
	if v.Kind == worksheet.Number {
		d, ok = v.Decimal()
		s = v.Shown()
		if ok {
			d, ok = d.Times10(pow)
		}
		if !ok {
			p.valueProblem(r, c, s, &vi.Error{Code: vi.TooLarge})
		}
		return d, s, ok
	}
	s = v.Shown()
	if v.Kind == worksheet.Text && isNothing(s) {
		return d, s, false
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) <= 15 {
		d = vi.NewDecimal(n, 0)
	} else {
		bare, own, has := vi.CutMeasure(s, measureOf[c])
		if has {
			pow = own
		}
		if d, err = vi.ParseDecimal(bare); err != nil {
			p.valueProblem(r, c, s, err)
			return d, s, false
		}
	}
	if d, ok = d.Times10(pow); !ok {
		p.valueProblem(r, c, s, &vi.Error{Code: vi.TooLarge})
	}
	return d, s, ok
}

// measureOf has the columns that hold figures.
var measureOf = map[Column]vi.Measure{Money: vi.Dong, Land: vi.SquareMetres, Labour: vi.Days, Participants: vi.People}

func isLetter(r rune) bool { return r > 0x7F || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
