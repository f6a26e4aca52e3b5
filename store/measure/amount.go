package measure

import (
	"encoding/json"
	"math"

	"danvan/store/record"
	"danvan/store/vi"
)

// Amount is a figure, or a sum of some: from Low to High, which are the same but for ranges.
type Amount struct {
	Low, High vi.Decimal
	About     bool // a part of it is not exact
	Unsummed  bool // it does not fit: Low and High say nothing
}

// Whole is the amount of a count.
func Whole(n int) Amount { return Exact(vi.NewDecimal(int64(n), 0)) }

// Exact is the amount of a number.
func Exact(d vi.Decimal) Amount { return Amount{Low: d, High: d} }

// Of is the figure that a value holds.
func Of(v *record.MeasureValue) (a Amount) {
	a.Unsummed = a.Low.UnmarshalText([]byte(v.Amount)) != nil
	a.High = a.Low
	if v.High != "" {
		a.Unsummed = a.High.UnmarshalText([]byte(v.High)) != nil || a.Unsummed
		if a.High.Float() < a.Low.Float() { // of two who corrected it, one each end
			a.High = a.Low
		}
	}
	a.About = v.Qualifier != "" || v.High != ""
	return a
}

// Plus adds another.
func (a Amount) Plus(b Amount) Amount {
	low, ok := a.Low.Plus(b.Low)
	high, fits := a.High.Plus(b.High)
	sum := Amount{low, high, a.About || b.About, a.Unsummed || b.Unsummed || !ok || !fits}
	if sum.Unsummed {
		sum.Low, sum.High = vi.Decimal{}, vi.Decimal{}
	}
	return sum
}

// Minus takes another away.
func (a Amount) Minus(b Amount) Amount {
	less := func(d vi.Decimal) vi.Decimal { return vi.Decimal{Coef: -d.Coef, Scale: d.Scale} }
	return a.Plus(Amount{less(b.High), less(b.Low), b.About, b.Unsummed})
}

// Percent is how much of another it is, with two decimals; ok is false of nothing.
func (a Amount) Percent(of Amount) (p Amount, ok bool) {
	if of.Low.IsZero() || of.High.IsZero() || a.Unsummed || of.Unsummed {
		return p, false
	}
	share := func(a, b vi.Decimal) vi.Decimal {
		return vi.NewDecimal(int64(math.Round(a.Float()/b.Float()*10_000)), 2)
	}
	return Amount{share(a.Low, of.High), share(a.High, of.Low), a.About || of.About, false}, true
}

// IsRange tells that nobody knows one number.
func (a Amount) IsRange() bool { return a.Low != a.High }

// MarshalJSON writes a number where it is one, else the ends.
func (a Amount) MarshalJSON() ([]byte, error) {
	switch {
	case a.Unsummed:
		return []byte("null"), nil
	case a.IsRange():
		return json.Marshal(map[string]json.RawMessage{"low": json.RawMessage(a.Low.String()), "high": json.RawMessage(a.High.String())})
	}
	return []byte(a.Low.String()), nil
}
