package vi

import (
	"math"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number: Coef / 10^Scale, with no zero at the end of the fraction, so that == compares
// values. The zero Decimal is 0. Make one with [NewDecimal], [ParseDecimal] or UnmarshalText.
type Decimal struct {
	Coef  int64
	Scale uint8
}

const maxScale = 18

// NewDecimal returns coef / 10^scale. Scales above 18 are cut to what 18 places hold.
func NewDecimal(coef int64, scale uint8) Decimal {
	for scale > 0 && (coef%10 == 0 || scale > maxScale) {
		coef, scale = coef/10, scale-1
	}
	return Decimal{coef, scale}
}

// Int returns d as a whole number; ok is false when d has a fraction.
func (d Decimal) Int() (n int64, ok bool) { return d.Coef, d.Scale == 0 }

// IsZero reports whether d is 0.
func (d Decimal) IsZero() bool { return d.Coef == 0 }

// Float returns the nearest float64, for charts and rates.
func (d Decimal) Float() float64 { return float64(d.Coef) / math.Pow10(int(d.Scale)) }

// String is the canonical form that records keep: “2941.86”, a point, no groups.
func (d Decimal) String() string {
	whole, frac := d.split()
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}

// split gives the digits before (with the sign) and after the decimal mark.
func (d Decimal) split() (whole, frac string) {
	s := strconv.FormatInt(d.Coef, 10)
	if d.Scale == 0 {
		return s, ""
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	if short := int(d.Scale) + 1 - len(s); short > 0 {
		s = strings.Repeat("0", short) + s
	}
	cut := len(s) - int(d.Scale)
	return sign + s[:cut], s[cut:]
}

// MarshalText gives the canonical form.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form and nothing else: text that String would write otherwise is an [*Error].
func (d *Decimal) UnmarshalText(text []byte) error {
	s := string(text)
	whole, frac, _ := strings.Cut(s, ".")
	coef, err := strconv.ParseInt(whole+frac, 10, 64)
	got := Decimal{coef, uint8(min(len(frac), 255))}
	if err != nil || got != NewDecimal(got.Coef, got.Scale) || got.String() != s {
		return &Error{Code: NotNumber, Found: s, Expected: "2941.86"}
	}
	*d = got
	return nil
}

// Times10 returns d × 10^pow; ok is false when it does not fit.
func (d Decimal) Times10(pow uint8) (Decimal, bool) {
	if pow <= d.Scale {
		return NewDecimal(d.Coef, d.Scale-pow), true
	}
	n, ok := raise(d.Coef, pow-d.Scale)
	return NewDecimal(n, 0), ok
}

// Plus returns d + e; ok is false when it does not fit.
func (d Decimal) Plus(e Decimal) (Decimal, bool) {
	scale := max(d.Scale, e.Scale)
	a, okA := raise(d.Coef, scale-d.Scale)
	b, okB := raise(e.Coef, scale-e.Scale)
	if !okA || !okB || b > 0 && a > math.MaxInt64-b || b < 0 && a < math.MinInt64-b {
		return Decimal{}, false
	}
	return NewDecimal(a+b, scale), true
}

// raise returns n × 10^pow; ok is false when it does not fit.
func raise(n int64, pow uint8) (int64, bool) {
	for range pow {
		if n > math.MaxInt64/10 || n < math.MinInt64/10 {
			return 0, false
		}
		n *= 10
	}
	return n, true
}
