package vi

import "errors"

// ParseMoney reads an amount of money in đồng: “185 triệu”, “1,5 tỷ đồng”, “1 tỷ 500 triệu”, “160.000 đ”. Callers
// keep the text as it was written beside the amount. Errors are *[Error].
func ParseMoney(s string) (int64, error) {
	s = CleanLine(s)
	d, err := ParseDecimal(cutDong(s))
	if err != nil {
		var e *Error
		if errors.As(err, &e) {
			e.Found = s
		}
		return 0, err
	}
	n, ok := d.Int()
	switch {
	case !ok:
		return 0, &Error{Code: NotInteger, Found: s, Expected: FormatInt(int64(d.Float()))}
	case n < 0:
		return 0, &Error{Code: Negative, Found: s, Expected: FormatInt(-n)}
	}
	return n, nil
}

// FormatMoney writes an amount in đồng in the largest unit that shows it exactly with at most two decimals:
// “185 triệu”, “1,5 tỷ”, “1.234.567”. The word for đồng is left to the caller. ParseMoney reads it back.
func FormatMoney(n int64) string {
	for _, unit := range [...]struct {
		name string
		pow  uint8
	}{{"tỷ", 9}, {"triệu", 6}} {
		d := NewDecimal(n, unit.pow)
		if whole, _ := d.split(); d.Scale <= 2 && whole != "0" && whole != "-0" {
			return FormatDecimal(d) + " " + unit.name
		}
	}
	return FormatInt(n)
}
