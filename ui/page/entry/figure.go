package entry

import (
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// figure is an amount of a resource as a person wrote it.
type figure struct {
	amount    record.Decimal
	qualifier record.Qualifier
	written   string // the text, where it says more than the number
	small     bool   // money so little that its measure was most likely left out
}

// measureOf is what the figure of a resource counts.
var measureOf = map[record.ResourceKind]vi.Measure{record.Money: vi.Dong, record.Land: vi.SquareMetres, record.Labour: vi.Days}

// parseFigure reads “trên 185 triệu”, “2,5 ha”, “120 công”, as lists do. Nothing written is no figure. Errors are *vi.Error.
func parseFigure(kind record.ResourceKind, s string) (f figure, err error) {
	read, ok, err := value.ReadFigure(measureOf[kind], s, value.Scale{})
	if err != nil || !ok {
		return figure{}, err
	}
	f.amount, f.qualifier, f.written, f.small = record.Decimal(read.Amount.String()), record.Qualifier(read.Qualifier), read.Written, read.Small(measureOf[kind])
	if !f.amount.Valid() {
		return figure{}, &vi.Error{Code: vi.TooLarge, Found: s}
	}
	return f, nil
}

// isSmall tells whether a sum of money is asked about: so little that “triệu” was most likely left out.
func isSmall(r *record.Resource) bool {
	text := r.Written
	if text == "" {
		text = string(r.Amount)
	}
	f, err := parseFigure(r.What, text)
	return err == nil && f.small
}

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
