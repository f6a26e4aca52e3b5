package intake

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// dayOrder is in which order a column writes day and month. It is a property of the column, not of a cell.
type dayOrder uint8

const (
	dayFirst   dayOrder = iota // as Vietnamese paper has it
	monthFirst                 // as a computer set to English writes
	eitherWay                  // some cells can only be the one, some only the other
	swapped                    // texts with the day first beside dates that a computer set to English made of others: 5/2 typed, 2 May kept
)

var numericDay = pattern.Of(`^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\s|$)`)

// orderOf finds the order of a column of dates from its cells.
func orderOf(m Mapped, sample []worksheet.Row) dayOrder {
	if s := " " + strings.Join(headingWords(m.Heading, false), " ") + " "; strings.Contains(s, " mm dd ") || strings.Contains(s, " tháng ngày năm ") {
		return monthFirst
	}
	first, second, high, low := 0, 0, 0, 0
	for _, l := range sample {
		switch c := l.At(m.index); c.Kind {
		case worksheet.Text:
			if f := numericDay().FindStringSubmatch(c.Text); f != nil {
				a, _ := strconv.Atoi(f[1])
				b, _ := strconv.Atoi(f[2])
				first += btoi(a > 12 && b <= 12)
				second += btoi(b > 12 && a <= 12)
			}
		case worksheet.Date:
			if len(c.Text) >= 10 {
				day, _ := strconv.Atoi(c.Text[8:10])
				high += btoi(day > 12)
				low += btoi(day <= 12)
			}
		}
	}
	switch {
	case first > 0 && second > 0:
		return eitherWay
	case second > 0:
		return monthFirst
	case first > 0 && low > 0 && high == 0:
		return swapped
	}
	return dayFirst
}

// inOrder gives the text of a date with the day first; ok is false where the column leaves open which is the day.
func inOrder(s string, o dayOrder) (text string, ok bool) {
	f := numericDay().FindStringSubmatchIndex(s)
	if f == nil || o == dayFirst || o == swapped {
		return s, true
	}
	a, b := s[f[2]:f[3]], s[f[4]:f[5]]
	day, _ := strconv.Atoi(a)
	month, _ := strconv.Atoi(b)
	switch {
	case o == monthFirst && day <= 12, o == eitherWay && month > 12:
		return s[:f[2]] + b + s[f[3]:f[4]] + a + s[f[5]:], true
	case o == eitherWay && day <= 12 && day != month:
		return s, false
	}
	return s, true
}

// date reads a date column.
func (p *parser) date(r *row, l worksheet.Row, c Column) {
	v := p.cell(l, c)
	switch v.Kind {
	case worksheet.Blank:
		return
	case worksheet.Failed, worksheet.Uncomputed:
		p.failedCell(r, l, c)
		return
	case worksheet.Date:
		if d := record.Date(v.Text); d.Valid() {
			if p.order[c] == swapped && len(v.Text) >= 10 && v.Text[5:7] != v.Text[8:10] {
				r.add(p.ask(r.n, c, DateOrder, v.Shown()))
				return
			}
			p.setDate(r, c, d)
			return
		}
	}
	s := v.Line()
	if isNothing(s) {
		return
	}
	if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 12 && slices.Contains(headingWords(p.h.columns[p.h.at[c]].Heading, false), "tháng") {
		s = "tháng " + s // “Từ tháng”
	}
	text, known := inOrder(s, p.order[c])
	if !known {
		r.add(p.ask(r.n, c, DateOrder, s))
		return
	}
	d, before := p.dates[text]
	if !before {
		parsed, err := p.parseDate(text)
		d = parsedDate{record.Date(parsed.String()), err}
		p.dates[text] = d
	}
	var e *vi.Error
	switch {
	case d.err == nil:
		p.setDate(r, c, d.date)
	case errors.As(d.err, &e) && e.Code == vi.NoYear:
		r.late = append(r.late, lateDate{c, text})
	case isSerial(s):
		p.serial(r, c, v, s)
	default:
		p.valueProblem(r, c, s, d.err)
	}
}

// parseDate reads a date; a year of two digits is that of the list where it can be no other.
func (p *parser) parseDate(s string) (vi.Date, error) {
	d, err := vi.ParseDate(s, vi.DateHints{})
	var e *vi.Error
	if errors.As(err, &e) && e.Code == vi.ShortYear && p.x.year() != 0 {
		if full, again := vi.ParseDate(e.Expected, vi.DateHints{}); again == nil && full.Year() == p.x.year() {
			return full, nil
		}
	}
	return d, err
}

// setDate keeps a date, and notes its year.
func (p *parser) setDate(r *row, c Column, d record.Date) {
	inRecordOf(c).in(r).SetString(string(d))
	if c == Registered && !p.typed {
		p.x.seen(Seen{Year: d.Year(), Where: InDates, Row: r.n, Text: string(d)})
	}
}

func isSerial(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 30_000 && n < 80_000
}

// serial reads a bare number as the date that spreadsheets count it as, where that falls into the year of the list or
// the one beside it, and says so.
func (p *parser) serial(r *row, c Column, v worksheet.Cell, s string) {
	n, _ := strconv.ParseFloat(s, 64)
	day, ok := vi.DateFromExcel(n, false)
	y := p.x.year()
	if ok && v.Kind == worksheet.Number && y != 0 && day.Year() >= y-1 && day.Year() <= y+1 && !p.typed {
		r.add(p.problem(r.n, c, SerialDate, false, s, vi.FormatDate(day)))
		p.setDate(r, c, record.Date(day.String()))
		return
	}
	e := &vi.Error{Code: vi.NotDate, Expected: "05/10/2022"}
	if ok {
		e.Expected = vi.FormatDate(day)
	}
	p.valueProblem(r, c, s, e)
}

// span reads a column that holds both ends: “2021-2025”, “Quý II/2026”, “từ tháng 3 đến tháng 11/2026”, “cả năm”.
func (p *parser) span(r *row, l worksheet.Row) {
	c := Span
	if !p.h.has(c) {
		c = SpanMoney
	}
	v := p.cell(l, c)
	if v.Kind == worksheet.Blank || p.failedCell(r, l, c) {
		return
	}
	s := v.Line()
	if c == SpanMoney {
		s = p.spanMoney(r, vi.Clean(v.Text))
	}
	if s == "" || isNothing(s) {
		return
	}
	from, to, err := vi.ParseEnds(s, vi.DateHints{Year: p.x.year()})
	var e *vi.Error
	if errors.As(err, &e) {
		q := p.problem(r.n, c, Code(e.Code), false, s, append(e.Readings, e.Expected)...)
		q.Asks = true
		r.add(q)
		return
	}
	if r.part.From == "" {
		r.part.From = record.Date(from.String())
	}
	if r.part.To == "" {
		r.part.To = record.Date(to.String())
	}
}
