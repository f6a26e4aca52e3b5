package worksheet

import (
	"strconv"
	"strings"

	"danvan/store/vi"
)

// numberFormat is what a number format makes of a number, where that is more than digits.
type numberFormat struct {
	share  bool    // per cent
	date   bool    // a day
	span   vi.Span // what of it: not the day of “10/2026”, which a spreadsheet makes the first of the month
	behind string  // a word behind it that multiplies it: “ nghìn đồng”, “ ha”
}

// formatOf reads a number format: one of the built-in ones, or a code.
func formatOf(id string, codes map[string]string) (f numberFormat) {
	code, ok := codes[id]
	if !ok {
		n, _ := strconv.Atoi(id)
		f.share = n == 9 || n == 10
		f.date = n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58
		if n == 17 { // mmm-yy
			f.span = vi.Month
		}
		return f
	}
	letters, behind := codeOf(code)
	f.share = strings.Contains(letters, "%")
	f.date = strings.ContainsAny(letters, "dDyY")
	switch {
	case !f.date:
		f.behind = multiplies(behind)
	case strings.ContainsAny(letters, "dD"):
	case strings.ContainsAny(letters, "mM"):
		f.span = vi.Month
	default:
		f.span = vi.Year
	}
	return f
}

// codeOf gives the letters of a format's code that stand for something, and what is written behind the digits; of a
// code that divides by a thousand nothing: the number is meant in full. Only the form of positive numbers counts.
func codeOf(code string) (letters, behind string) {
	var means, text strings.Builder
	quoted, bracket, divides := false, false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
			text.WriteByte(c)
		case c == '\\' && i+1 < len(code):
			i++
			text.WriteByte(code[i])
		case c == '_' || c == '*':
			i++
		case c == '[' || c == ']':
			bracket = c == '['
		case bracket:
		case c == ';':
			i = len(code)
		case c == ',':
			divides = true
		case c == '0' || c == '#' || c == '?':
			divides = false
			text.Reset()
		default:
			means.WriteByte(c)
		}
	}
	if divides {
		return means.String(), ""
	}
	return means.String(), text.String()
}

// multiplies gives the words behind a number where with them it is another one.
func multiplies(behind string) string {
	behind = strings.TrimSpace(behind)
	for _, m := range []vi.Measure{vi.Dong, vi.SquareMetres} {
		bare, pow, said := vi.CutMeasure("1 "+behind, m)
		if one, err := vi.ParseDecimal(bare); err == nil && said && (pow > 0 || one != vi.NewDecimal(1, 0)) {
			return behind
		}
	}
	return ""
}

// of makes the cell of a number as the format shows it.
func (f numberFormat) of(c Cell, from1904 bool) Cell {
	switch n, err := strconv.ParseFloat(c.Text, 64); {
	case f.share:
		return c.perCent()
	case f.behind != "":
		if d, ok := c.Decimal(); ok {
			c.Kind, c.Text = Text, vi.FormatDecimal(d)+" "+f.behind
		}
	case f.date && err == nil:
		if d, ok := vi.DateFromExcel(n, from1904); ok {
			c.Kind, c.Text = Date, within(d, f.span)
		}
	}
	return c
}

// within gives a day; its month or year alone where no more shows and it is the first of it.
func within(d vi.Date, span vi.Span) string {
	day := d.String()
	switch {
	case span == vi.Year && strings.HasSuffix(day, "-01-01"):
		return day[:len("2026")]
	case span == vi.Month && strings.HasSuffix(day, "-01"):
		return day[:len("2026-01")]
	}
	return day
}

// shown is a number or a day of a file that says how it shows.
func (c Cell) shown(as string) Cell {
	as = vi.CleanLine(as)
	d, err := vi.ParseDate(c.Text, vi.DateHints{})
	switch {
	case c.Kind == Number:
		return numberFormat{behind: multiplies(as[strings.LastIndexAny(as, "0123456789")+1:])}.of(c, false)
	case c.Kind == Date && err == nil:
		if part, err := vi.ParseDate(as, vi.DateHints{}); err == nil {
			c.Text = within(d, part.Span())
		}
	}
	return c
}
