package docx

import "strings"

var digits = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// InWords says a whole number: 185 is “một trăm tám mươi lăm”.
func InWords(n int64) string {
	if n == 0 {
		return digits[0]
	}
	sign := ""
	u := uint64(n)
	if n < 0 {
		sign, u = "âm ", -u
	}
	return sign + strings.Join(billions(u, false), " ")
}

// billions says a number; within: something larger stands before it, and hundreds are said.
func billions(n uint64, within bool) (words []string) {
	if n >= 1e9 {
		words = append(billions(n/1e9, within), "tỷ")
		n, within = n%1e9, true
	}
	for _, p := range []struct {
		of  uint64
		say string
	}{{1e6, "triệu"}, {1e3, "nghìn"}, {1, ""}} {
		if g := n / p.of % 1000; g > 0 {
			words = append(words, hundreds(g, within)...)
			if p.say != "" {
				words = append(words, p.say)
			}
			within = true
		}
	}
	return words
}

func hundreds(n uint64, within bool) (words []string) {
	h, t, u := n/100, n/10%10, n%10
	if h > 0 || within {
		words = append(words, digits[h], "trăm")
	}
	switch {
	case t == 0 && u == 0:
		return words
	case t == 0 && len(words) > 0:
		words = append(words, "linh")
	case t == 1:
		words = append(words, "mười")
	case t > 1:
		words = append(words, digits[t], "mươi")
	}
	switch {
	case u == 0:
	case u == 1 && t > 1:
		words = append(words, "mốt")
	case u == 5 && t > 0:
		words = append(words, "lăm")
	default:
		words = append(words, digits[u])
	}
	return words
}
