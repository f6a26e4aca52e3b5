package vi

import (
	"strconv"
	"strings"
)

// FormatInt writes n with a point between thousands: 1.280.
func FormatInt(n int64) string {
	return group(strconv.FormatInt(n, 10))
}

// FormatDecimal writes d as Vietnamese paper does: 2.941,86. A fraction of exactly three places after one group gets a
// zero more (1,2850), so that ParseDecimal(FormatDecimal(d)) == d and no reader takes it for thousands.
func FormatDecimal(d Decimal) string {
	whole, frac := d.split()
	if digits, negative := strings.CutPrefix(whole, "-"); negative {
		return "-" + fraction(group(digits), frac)
	}
	return fraction(group(whole), frac)
}

func group(digits string) string {
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	head := len(digits) % 3
	if head == 0 {
		head = min(3, len(digits))
	}
	var b strings.Builder
	b.WriteString(sign + digits[:head])
	for i := head; i < len(digits); i += 3 {
		b.WriteString("." + digits[i:i+3])
	}
	return b.String()
}

// fraction writes a number with a decimal comma so that it is read in one way: no zeros at its end, unless they
// leave a fraction of three places that looks like thousands.
func fraction(whole, frac string) string {
	frac = strings.TrimRight(frac, "0")
	if frac == "" {
		return whole
	}
	if commaThousand().MatchString(whole + "," + frac) {
		frac += "0"
	}
	return whole + "," + frac
}
