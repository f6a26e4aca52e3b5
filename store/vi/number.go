package vi

import (
	"strconv"
	"strings"
	"unicode"

	"danvan/store/pattern"
)

// ParseInt reads a whole number as people write it: “1280”, “1.280”, “1 280”, “160 nghìn”. Errors are *[Error].
func ParseInt(s string) (int64, error) {
	d, err := ParseDecimal(s)
	if err != nil {
		return 0, err
	}
	n, ok := d.Int()
	if !ok {
		whole, _ := d.split()
		n, _ = strconv.ParseInt(whole, 10, 64)
		return 0, &Error{Code: NotInteger, Found: CleanLine(s), Expected: FormatInt(n)}
	}
	return n, nil
}

// ParseDecimal reads a number as people write it: thousands by point or space, decimals by comma, then maybe nghìn,
// triệu or tỷ: “2.941,86”, “1,5 tỷ”, “1 tỷ 500 triệu”, “5 triệu 200”. What could be read in two ways (“1,280”, “1.28”,
// “3 triệu 50”) is an [*Error] with Code Ambiguous and the readings; nothing is guessed.
func ParseDecimal(s string) (Decimal, error) {
	s = CleanFigure(s)
	if s == "" {
		return Decimal{}, &Error{Code: Empty}
	}
	return parseSum(s, s)
}

// CleanFigure is CleanLine of a figure: digits as wide as others, no full stop behind.
func CleanFigure(s string) string {
	return strings.TrimSuffix(wide.Replace(CleanLine(s)), ".")
}

// wide has the digits and marks that a keyboard set to an East Asian language writes.
var wide = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "．", ".", "，", ",")

// parseSum reads numbers each with its unit, the units falling: “1 tỷ 500 triệu”. found is the whole text for errors.
func parseSum(s, found string) (Decimal, error) {
	var sum Decimal
	last := uint8(255)
	for first := true; first || s != ""; first = false {
		cut := strings.IndexFunc(s, isUnitLetter)
		if cut < 0 {
			cut = len(s)
		}
		end := len(s)
		if next := strings.IndexFunc(s[cut:], func(r rune) bool { return r >= '0' && r <= '9' }); next >= 0 {
			end = cut + next
		}
		pow, ok := unitPower(s[cut:end])
		digits := strings.TrimRight(s[:cut], " ")
		below := !first && end == len(s) && cut == end && last > 0 && allDigits(digits)
		if n := len(digits); below && n == 2 && lowerUnit[last] != "" {
			head := strings.TrimRight(found[:len(found)-len(s)], " ") + " " + digits
			return Decimal{}, &Error{Code: Ambiguous, Found: found, Readings: []string{head + " " + lowerUnit[last], head + "0 " + lowerUnit[last]}}
		} else if below = below && (n == 1 || n == 3); below {
			pow = last - uint8(n)
		}
		if !ok || pow >= last || !first && (pow == 0 && !below || strings.HasPrefix(digits, "-")) {
			return Decimal{}, notNumber(found)
		}
		d, err := parseDigits(digits)
		if err != nil {
			err.Found = found
			for i, r := range err.Readings {
				err.Readings[i] = found[:len(found)-len(s)] + r + s[len(digits):]
			}
			return Decimal{}, err
		}
		part, fits := d.Times10(pow)
		if fits && sum.Coef < 0 {
			part.Coef = -part.Coef
		}
		if fits {
			sum, fits = sum.Plus(part)
		}
		if !fits {
			return Decimal{}, &Error{Code: TooLarge, Found: found}
		}
		last, s = pow, s[end:]
	}
	return sum, nil
}

// lowerUnit is the unit that bare digits behind another count: “5 triệu 200” is 200 nghìn more.
var lowerUnit = map[uint8]string{6: "nghìn", 9: "triệu", 12: "tỷ"}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func isUnitLetter(r rune) bool { return r > ' ' && !strings.ContainsRune("0123456789.,-−+ ", r) }

// unitPower reads a unit word as the power of ten that it stands for: “triệu” 6, “nghìn tỷ” 12.
func unitPower(word string) (pow uint8, ok bool) {
	if strings.IndexFunc(word, func(r rune) bool { return r != ' ' && !unicode.In(r, unicode.L, unicode.M) }) >= 0 {
		return 0, false
	}
	for _, w := range strings.Fields(Fold(word)) {
		switch w {
		case "nghin", "ngan", "k":
			pow += 3
		case "trieu", "tr":
			pow += 6
		case "ti":
			pow += 9
		default:
			return 0, false
		}
	}
	return pow, pow <= maxScale
}

var (
	plainNumber   = pattern.Of(`^\d+(,\d+)?$`)
	groupedNumber = pattern.Of(`^[1-9]\d{0,2}(([.]\d{3})+|( \d{3})+)(,\d+)?$`)
	commaThousand = pattern.Of(`^[1-9]\d{0,2},\d{3}$`)
	onePoint      = pattern.Of(`^\d+[.]\d+$`)
	englishNumber = pattern.Of(`^[1-9]\d{0,2}(,\d{3})+([.]\d+)?$`)
	commaGroups   = pattern.Of(`^[1-9]\d{0,2}(,\d{3}){2,}$`) // two commas part no fraction
)

// parseDigits reads one number without a unit. The error is without Found.
func parseDigits(s string) (Decimal, *Error) {
	sign, body := "", s
	if rest, ok := strings.CutPrefix(strings.Replace(s, "−", "-", 1), "-"); ok {
		sign, body = "-", rest
	}
	ambiguous := func(readings ...string) *Error {
		for i := range readings {
			readings[i] = sign + readings[i]
		}
		return &Error{Code: Ambiguous, Readings: readings}
	}
	if commaGroups().MatchString(body) {
		body = strings.ReplaceAll(body, ",", ".")
	}
	switch {
	case commaThousand().MatchString(body):
		whole, frac, _ := strings.Cut(body, ",")
		return Decimal{}, ambiguous(whole+"."+frac, fraction(whole, frac))
	case plainNumber().MatchString(body), groupedNumber().MatchString(body):
		whole, frac, _ := strings.Cut(body, ",")
		frac = strings.TrimRight(frac, "0")
		coef, err := strconv.ParseInt(sign+ungroup.Replace(whole)+frac, 10, 64)
		if err != nil || len(frac) > maxScale {
			return Decimal{}, &Error{Code: TooLarge}
		}
		return NewDecimal(coef, uint8(len(frac))), nil
	case onePoint().MatchString(body):
		whole, frac, _ := strings.Cut(body, ".")
		readings := []string{fraction(whole, frac)}
		if all, err := strconv.ParseInt(whole+frac, 10, 64); err == nil && whole[0] != '0' {
			readings = append(readings, FormatInt(all))
		}
		return Decimal{}, ambiguous(readings...)
	case englishNumber().MatchString(body):
		whole, frac, _ := strings.Cut(body, ".")
		return Decimal{}, ambiguous(fraction(strings.ReplaceAll(whole, ",", "."), frac))
	}
	return Decimal{}, notNumber("")
}

var ungroup = strings.NewReplacer(".", "", " ", "")

func notNumber(found string) *Error {
	return &Error{Code: NotNumber, Found: found, Expected: "1.280,5"}
}
