package text

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"danvan/store/vi"
)

// Number writes a whole number with the language's thousands mark: 1.280 or 1,280.
func (t *Table) Number(n int) string {
	if t.Lang == En {
		return enNumber(n)
	}
	return viNumber(n)
}

// Date writes a day as dd/mm/yyyy in both languages, for the paper beside the screen says the same.
func (t *Table) Date(at time.Time) string { return at.Format("02/01/2006") }

// Clock writes an hour and a minute.
func (t *Table) Clock(at time.Time) string { return at.Format("15:04") }

// Moment writes a day and its clock.
func (t *Table) Moment(at time.Time) string { return at.Format("02/01/2006 15:04") }

func viNumber(n int) string { return group(n, '.') }
func enNumber(n int) string { return group(n, ',') }

// digits writes a number that is a name, such as a year: never grouped.
func digits(n int) string { return strconv.Itoa(n) }

func group(n int, mark byte) string {
	s := strconv.Itoa(n)
	first := 0
	if n < 0 {
		first = 1
	}
	for i := len(s) - 3; i > first; i -= 3 {
		s = s[:i] + string(mark) + s[i:]
	}
	return s
}

// quote puts a value between the language's quotation marks.
func viQuote(v any) string { return fmt.Sprintf("“%v”", v) }
func enQuote(v any) string { return fmt.Sprintf("“%v”", v) }

// Decimal writes an exact number with the language's marks: 1.250,5 or 1,250.5.
func (t *Table) Decimal(d vi.Decimal) string {
	if t.Lang == En {
		return enDecimal(d)
	}
	return vi.FormatDecimal(d)
}

// enDecimal has the marks the other way round.
func enDecimal(d vi.Decimal) string {
	return strings.NewReplacer(".", ",", ",", ".").Replace(vi.FormatDecimal(d))
}
