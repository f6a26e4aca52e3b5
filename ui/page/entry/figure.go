package entry

import (
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
)

// figure is an amount of a resource as a person wrote it.
type figure struct {
	amount    record.Decimal
	qualifier record.Qualifier
	written   string // the text, where it says more than the number
}

// measureOf is what the figure of a resource counts.
var measureOf = map[record.ResourceKind]vi.Measure{record.Money: vi.Dong, record.Land: vi.SquareMetres, record.Labour: vi.Days}

// parseFigure reads “trên 185 triệu”, “2,5 ha”, “120 công”. Nothing written is no figure. Errors are *vi.Error.
func parseFigure(kind record.ResourceKind, s string) (f figure, err error) {
	if s = vi.CleanLine(s); s == "" {
		return f, nil
	}
	q, number := vi.CutQualifier(s)
	bare, pow, _ := vi.CutMeasure(number, measureOf[kind])
	d, err := vi.ParseDecimal(bare)
	if err != nil {
		return figure{}, err
	}
	amount, fits := d.Times10(pow)
	_, whole := amount.Int()
	switch {
	case !fits:
		return figure{}, &vi.Error{Code: vi.TooLarge, Found: s}
	case amount.Coef < 0:
		return figure{}, &vi.Error{Code: vi.Negative, Found: s}
	case kind == record.Money && !whole:
		return figure{}, &vi.Error{Code: vi.NotInteger, Found: s, Expected: vi.FormatInt(int64(amount.Float()))}
	}
	f.amount, f.qualifier = record.Decimal(amount.String()), record.Qualifier(q)
	if !f.amount.Valid() {
		return figure{}, &vi.Error{Code: vi.TooLarge, Found: s}
	}
	if number != s || strings.ContainsFunc(s, isLetter) {
		f.written = s
	}
	return f, nil
}

func isLetter(r rune) bool { return r > 0x7f || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// figureText is what an input shows of a resource: the words it was written in, as long as they say the amount.
func figureText(r *record.Resource) string {
	if f, err := parseFigure(r.What, r.Written); err == nil && r.Written != "" && f.amount == r.Amount {
		return r.Written
	}
	var d vi.Decimal
	if d.UnmarshalText([]byte(r.Amount)) != nil {
		return string(r.Amount)
	}
	if n, whole := d.Int(); whole && r.What == record.Money {
		return vi.FormatMoney(n)
	}
	return vi.FormatDecimal(d)
}
