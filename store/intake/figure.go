package intake

import (
	"errors"
	"math"
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// valueProblem is what package vi found wrong with the text of a cell. Two figures where one is kept leave the value
// out, not the row.
func (p *parser) valueProblem(r *row, c Column, found string, err error) {
	var e *vi.Error
	if !errors.As(err, &e) {
		e = &vi.Error{Code: vi.NotNumber, Found: found}
	}
	want := e.Readings
	if len(want) == 0 && e.Expected != "" {
		want = []string{e.Expected}
	}
	if e.Code == vi.Range || e.Code == vi.Falling {
		r.add(p.ask(r.n, c, Code(e.Code), found))
		return
	}
	r.add(p.problem(r.n, c, Code(e.Code), true, found, want...))
}

// measureOf has the columns that hold figures.
var measureOf = map[Column]vi.Measure{Money: vi.Dong, Land: vi.SquareMetres, Labour: vi.Days, Participants: vi.People}

// tooMuch is more đồng than one model is believed to have by the measure of its heading alone: 12.500.000 below “triệu
// đồng” says đồng itself, most likely.
const tooMuch = 1e11

// noMoney is less đồng than there is money of.
const noMoney = 1_000

// figure reads a figure in the measure of its column. ok is false for an empty cell and for one that cannot be read.
func (p *parser) figure(r *row, l worksheet.Row, c Column) (f value.Figure, shown string, ok bool) {
	v := p.cell(l, c)
	if v.Kind == worksheet.Blank || p.failedCell(r, l, c) || v.Kind == worksheet.Text && (isNothing(v.Text) || vi.Fold(v.Text) == "khong") {
		return f, "", false
	}
	at := &p.h.columns[p.h.at[c]]
	m := at.scale
	if !m.said && p.h.has(Gauge) {
		if g := scaleOf(c, p.cell(l, Gauge).Line()); g.said {
			m = g
		}
	}
	shown = v.Shown()
	var err error
	if d, is := v.Decimal(); v.Kind == worksheet.Number && is {
		f, err = value.Of(measureOf[c], d, m.pow)
		f.Bare, ok = !m.said, true
	} else if exact := (vi.Decimal{}); at.point && exact.UnmarshalText([]byte(shown)) == nil {
		f, err = value.Of(measureOf[c], exact, m.pow)
		ok = true
	} else {
		f, ok, err = value.Asked{Measure: measureOf[c], Ranges: c != Participants, Scale: value.Scale{Pow: m.pow, Said: m.said}}.Read(shown)
	}
	switch n := f.Amount.Float(); {
	case c != Money || err != nil:
	case m.said && n < noMoney && value.With(vi.Dong, shown, "đồng") != shown:
		f.Bare = true // “(đồng)” stands above it, and hardly anybody means so little
	case n >= max(tooMuch, 1e5*math.Pow10(int(m.pow))):
		if with := value.With(vi.Dong, shown, value.Scaled(vi.Dong, m.pow)); with != shown {
			err = &vi.Error{Code: vi.Ambiguous, Readings: []string{value.With(vi.Dong, shown, "đồng"), with}}
		}
	}
	var e *vi.Error
	switch {
	case err == nil:
		return f, shown, ok
	case errors.As(err, &e) && e.Code == vi.NotInteger && c == Money && !m.said && !p.typed && value.Slight(shown) && !strings.ContainsFunc(shown, func(l rune) bool { return l == 'đ' || l == '₫' }): // 42,5 of what?
		q := p.problem(r.n, c, SmallMoney, false, shown)
		q.Asks = true
		r.add(q)
	case errors.As(err, &e) && (e.Code == vi.NotNumber || e.Code == vi.Ambiguous) && scaleOf(c, shown).unknown != "": // “2 sào”
		r.add(p.ask(r.n, c, UnknownScale, shown))
	default:
		p.valueProblem(r, c, shown, err)
	}
	return f, shown, false
}

// whole reads a whole number, at least 0; 0 for an empty cell.
func (p *parser) whole(r *row, l worksheet.Row, c Column) int64 {
	f, s, ok := p.figure(r, l, c)
	if !ok {
		return 0
	}
	n, is := f.Amount.Int()
	if !is {
		p.valueProblem(r, c, s, &vi.Error{Code: vi.NotInteger, Expected: vi.FormatInt(int64(f.Amount.Float()))})
		return 0
	}
	if f.Qualifier != "" {
		r.add(p.problem(r.n, c, AsCount, false, s, vi.FormatInt(n)))
	}
	return n
}

// amount reads a resource. So little money, or land, without any measure is not believed: it is asked about.
func (p *parser) amount(r *row, l worksheet.Row, c Column) (a amount) {
	f, s, ok := p.figure(r, l, c)
	if !ok {
		return a
	}
	if a = amountOf(f); !a.value.Valid() || !a.high.Valid() {
		p.valueProblem(r, c, s, &vi.Error{Code: vi.TooLarge})
		return amount{}
	}
	code := SmallMoney
	if c == Land {
		code = SmallLand
	}
	if f.Small(measureOf[c]) {
		q := p.problem(r.n, c, code, false, s)
		q.Asks = true
		r.add(q)
		if !p.typed {
			return amount{}
		}
	}
	return a
}

// amountOf is what is kept of a figure.
func amountOf(f value.Figure) amount {
	a := amount{value: record.Decimal(f.Amount.String()), written: f.Written, qualifier: record.Qualifier(f.Qualifier)}
	if !f.High.IsZero() {
		a.high = record.Decimal(f.High.String())
	}
	return a
}

// spanMoney reads a cell that holds a span and a sum: “Quý I–IV; 12 triệu đồng”. Only what says đồng itself is money.
func (p *parser) spanMoney(r *row, s string) (rest string) {
	var kept []string
	for _, part := range strings.FieldsFunc(s, func(c rune) bool { return c == ';' || c == '\n' }) {
		f, ok, err := value.ReadFigure(vi.Dong, part, value.Scale{})
		if err == nil && ok && !f.Bare && r.amounts[0].value == "" {
			r.amounts[0] = amountOf(f)
			continue
		}
		kept = append(kept, strings.TrimSpace(part))
	}
	return strings.Join(kept, "; ")
}

func isLetter(r rune) bool { return r > 0x7F || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
