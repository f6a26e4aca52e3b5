package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/store/record"
	"danvan/store/vi"
)

// spanFlags are what a report is asked for: a year, a part of one, or from one date to another.
type spanFlags struct {
	year, half     int
	month, quarter string
	nine           bool
	from, to       string
}

func (p *program) spanFlags(f *pflag.FlagSet, s *spanFlags) {
	w := &p.t.CLI.Flags
	p.yearFlag(f, &s.year)
	f.StringVar(&s.month, "month", "", w.Month)
	f.StringVar(&s.quarter, "quarter", "", w.Quarter)
	f.IntVar(&s.half, "half", 0, w.Half)
	f.Lookup("half").NoOptDefVal = "1"
	f.BoolVar(&s.nine, "nine-months", false, w.NineMonths)
	f.StringVar(&s.from, "from", "", w.FromYear)
	f.StringVar(&s.to, "to", "", w.ToYear)
}

// interval is the stretch that the flags name. It is one, or it is refused.
func (p *program) interval(c *cobra.Command, s *spanFlags) (i vi.Interval, err error) {
	usage := &p.t.CLI.Usage
	var given []string
	for _, o := range []struct {
		flag string
		is   bool
	}{{"--month", s.month != ""}, {"--quarter", s.quarter != ""}, {"--half", c.Flags().Changed("half")}, {"--nine-months", s.nine}, {"--from, --to", s.from != "" || s.to != ""}} {
		if o.is {
			given = append(given, o.flag)
		}
	}
	switch {
	case len(given) > 1:
		return i, misuse(usage.FlagElsewhere(given[1], given[0], c.CommandPath()))
	case len(given) == 0 && s.year == 0:
		return i, misuse(usage.NeedsFlag("--year", c.CommandPath()))
	case len(given) == 0:
		return p.part(vi.Year, "--year", strconv.Itoa(s.year), s.year)
	}
	switch given[0] {
	case "--month":
		return p.part(vi.Month, "--month", s.month, s.year)
	case "--quarter":
		return p.part(vi.Quarter, "--quarter", s.quarter, s.year)
	case "--half":
		if s.half != 1 && s.half != 2 {
			return i, misuse(usage.FlagBadValue("--half", strconv.Itoa(s.half), "1, 2"))
		}
		return p.part(vi.Half, "--half", strconv.Itoa(s.half), s.year)
	case "--nine-months":
		if s.year == 0 {
			return i, misuse(usage.NeedsFlag("--year", "--nine-months"))
		}
		first, _ := vi.NewDate(vi.Month, s.year, 1, 0)
		last, _ := vi.NewDate(vi.Month, s.year, 9, 0)
		i, _ = vi.NewInterval(first, last)
		return i, nil
	}
	if s.year != 0 {
		return i, misuse(usage.FlagBadValue("--year", strconv.Itoa(s.year), "--from, --to"))
	}
	return p.fromTo(s.from, s.to)
}

// part is a part of a year: “10/2026”, “2026-10”, or its number beside --year.
func (p *program) part(span vi.Span, flag, typed string, year int) (i vi.Interval, err error) {
	want := map[vi.Span]string{vi.Month: "10/2026", vi.Quarter: "2/2026", vi.Half: "1 --year 2026", vi.Year: strconv.Itoa(firstYear) + "–" + strconv.Itoa(lastYear)}[span]
	bad := misuse(p.t.CLI.Usage.FlagBadValue(flag, typed, want))
	number, of, two := strings.Cut(typed, "/")
	if span == vi.Year {
		number, of, two = "0", typed, false
		year = 0
	}
	var d vi.Date
	if d.UnmarshalText([]byte(typed)) == nil && d.Span() == span {
		number, of = strconv.Itoa(d.Part()), strconv.Itoa(d.Year())
	}
	if of == "" && year != 0 {
		of = strconv.Itoa(year)
	}
	if of == "" && !two {
		return i, misuse(p.t.CLI.Usage.NeedsFlag("--year", flag+" "+typed))
	}
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil {
		n = map[string]int{"I": 1, "II": 2, "III": 3, "IV": 4}[number]
	}
	y, err := strconv.Atoi(strings.TrimSpace(of))
	if err != nil || y < firstYear || y > lastYear || year != 0 && y != year {
		return i, bad
	}
	d, ok := vi.NewDate(span, y, n, 0)
	if !ok {
		return i, bad
	}
	i, _ = vi.NewInterval(d.First(), d.Last())
	return i, nil
}

// fromTo is the stretch from one date to another; of years one may be left out.
func (p *program) fromTo(from, to string) (i vi.Interval, err error) {
	dates := map[string]vi.Date{}
	for _, o := range []struct{ flag, typed string }{{"--from", from}, {"--to", to}} {
		if o.typed == "" {
			continue
		}
		d, err := vi.ParseDate(o.typed, vi.DateHints{Today: vi.DateOf(p.now())})
		if err != nil || d.Year() < firstYear || d.Year() > lastYear {
			return i, misuse(p.t.CLI.Usage.FlagBadValue(o.flag, o.typed, "2020, 10/2026, 5/10/2026"))
		}
		dates[o.flag] = d
	}
	a, hasFrom := dates["--from"]
	b, hasTo := dates["--to"]
	switch {
	case !hasFrom && b.Span() == vi.Year:
		a = b
	case !hasTo && a.Span() == vi.Year:
		b = a
	case !hasFrom:
		return i, misuse(p.t.CLI.Usage.NeedsFlag("--from", "--to "+to))
	case !hasTo:
		return i, misuse(p.t.CLI.Usage.NeedsFlag("--to", "--from "+from))
	}
	i, ok := vi.NewInterval(a, b)
	if !ok {
		return i, misuse(p.t.CLI.Usage.FlagBadValue("--to", to, from+"…"))
	}
	return i, nil
}

// halfApart lets “--half 1” be written as the other parts of a year are; “--half” by itself stays the first.
func halfApart(args []string) []string {
	out := make([]string, 0, len(args))
	for i := 0; i < len(args); i++ {
		if args[i] == "--half" && i+1 < len(args) && (args[i+1] == "1" || args[i+1] == "2") {
			out = append(out, "--half="+args[i+1])
			i++
			continue
		}
		out = append(out, args[i])
	}
	return out
}

// stretched tells the years that a stretch lies in, and itself where it is not whole years.
func stretched(i vi.Interval) (from, to int, span record.Interval) {
	span = record.Interval(i.String())
	if a, b, whole := span.Years(); whole {
		return a, b, ""
	}
	return i.First().Year(), i.Last().Year(), span
}
