package docx

import (
	"fmt"
	"strconv"
	"strings"

	"danvan/store/vi"
)

// dots stand where a person writes by hand.
const dots = "……………"

// forms are the ways in which a place may be written, behind a stroke: {{số tập thể | hai số}}.
var forms = []string{"HOA", "thường", "Đầu hoa", "hai số", "bằng chữ", "La Mã", "chữ cái", "ngắn", "số"}

// shown writes a value. bad is the first form that is none, or not one of such a value.
func (v *value) shown(asked []string) (s string, bad string) {
	switch {
	case v.number != nil:
		s = grouped(*v.number)
	case v.lines != nil:
		s = strings.Join(v.lines, "\n")
	case v.isText:
		s = v.text
	case v.date[0] != 0:
		s = dated(v.date)
	}
	if v.open {
		s = dots
		if !v.isText && v.lines == nil {
			s = "ngày      tháng      năm ………"
		}
	}
	for _, f := range asked {
		n := v.number
		switch Key(f) {
		case Key("HOA"):
			s = strings.ToUpper(s)
		case Key("thường"):
			s = strings.ToLower(s)
		case Key("Đầu hoa"):
			s = vi.Capital(s)
		case Key("hai số"):
			if n == nil {
				return s, f
			}
			if *n > 0 && *n < 10 {
				s = "0" + s
			}
		case Key("bằng chữ"):
			if n == nil {
				return s, f
			}
			s = InWords(*n)
		case Key("La Mã"):
			if n == nil {
				return s, f
			}
			s = roman(*n)
		case Key("chữ cái"):
			if n == nil {
				return s, f
			}
			s = letter(*n)
		case Key("ngắn"):
			if n != nil || v.isText || v.lines != nil {
				return s, f
			}
			if v.date[2] != 0 {
				s = fmt.Sprintf("%02d/%02d/%d", v.date[2], v.date[1], v.date[0])
			}
		case Key("số"):
			if n == nil {
				return s, f
			}
			s = strconv.FormatInt(*n, 10)
		default:
			return s, f
		}
	}
	return s, ""
}

// Day is a day as papers write it; day and month may be 0.
func Day(year, month, day int) string { return dated([3]int{year, month, day}) }

// dated writes a day as papers do: days under 10 and the first two months with a zero.
func dated(d [3]int) string {
	month := strconv.Itoa(d[1])
	if d[1] < 3 {
		month = "0" + month
	}
	switch {
	case d[1] == 0:
		return "năm " + strconv.Itoa(d[0])
	case d[2] == 0:
		return "tháng " + month + " năm " + strconv.Itoa(d[0])
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", d[2], month, d[0])
}

// grouped writes thousands with a dot.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return sign + s
}

func roman(n int64) (s string) {
	for _, r := range []struct {
		of  int64
		say string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.of && len(s) < 20; n -= r.of {
			s += r.say
		}
	}
	return s
}

// letter numbers as papers do: a, b, c, d, đ, e …
func letter(n int64) string {
	all := []rune("abcdđeghiklmnopqrstuvxy")
	if n < 1 || int(n) > len(all) {
		return strconv.FormatInt(n, 10)
	}
	return string(all[n-1])
}
