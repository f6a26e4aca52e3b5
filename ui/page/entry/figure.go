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

// the words that say how exact a figure is, folded.
var qualifiers = map[string]record.Qualifier{
	"tren": record.Over, "hon": record.Over, "gan": record.Nearly, "khoang": record.About, "uoc": record.About,
}

// hectare is the measure of land besides m², in which it is kept.
const hectare = 10_000

// parseFigure reads “trên 185 triệu”, “2,5 ha”, “120 công”. Nothing written is no figure. Errors are *vi.Error.
func parseFigure(kind record.ResourceKind, s string) (f figure, err error) {
	if s = vi.CleanLine(s); s == "" {
		return f, nil
	}
	number := s
	if word, rest, ok := strings.Cut(s, " "); ok {
		if q := qualifiers[vi.Fold(word)]; q != "" {
			f.qualifier, number = q, rest
		}
	}
	var d vi.Decimal
	switch kind {
	case record.Money:
		var n int64
		n, err = vi.ParseMoney(number)
		d = vi.NewDecimal(n, 0)
	case record.Land:
		d, err = parseLand(number)
	default:
		d, err = vi.ParseDecimal(withoutWord(number, "cong", "ngai cong", "ngai"))
	}
	if err != nil {
		return figure{}, err
	}
	if d.Coef < 0 {
		return figure{}, &vi.Error{Code: vi.Negative, Found: s}
	}
	f.amount = record.Decimal(d.String())
	if !f.amount.Valid() {
		return figure{}, &vi.Error{Code: vi.TooLarge, Found: s}
	}
	if number != s || strings.ContainsFunc(s, isLetter) {
		f.written = s
	}
	return f, nil
}

func parseLand(s string) (vi.Decimal, error) {
	if bare := withoutWord(s, "ha", "hecta", "hec ta"); bare != s {
		d, err := vi.ParseDecimal(bare)
		if err != nil {
			return d, err
		}
		if d.Coef > 1<<62/hectare || d.Coef < -1<<62/hectare {
			return d, &vi.Error{Code: vi.TooLarge, Found: s}
		}
		return vi.NewDecimal(d.Coef*hectare, d.Scale), nil
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, "²"), "m")
	return vi.ParseDecimal(strings.TrimSpace(strings.TrimSuffix(s, "m2")))
}

// withoutWord takes the measure off the end of a number.
func withoutWord(s string, words ...string) string {
	cut := strings.LastIndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' }) + 1
	tail := vi.Fold(s[cut:])
	for _, w := range words {
		if tail == w {
			return strings.TrimSpace(s[:cut])
		}
	}
	return s
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
