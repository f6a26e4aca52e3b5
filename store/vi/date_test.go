package vi

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var hints = DateHints{Today: Date{2023, Day, 11, 1}, Year: 2023}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"05/10/2022": "2022-10-05", "5/10/2022": "2022-10-05", "5-10-2022": "2022-10-05", "5.10.2022": "2022-10-05", "05102022": "2022-10-05",
		"5 / 10 / 2022": "2022-10-05", "5–10–2022": "2022-10-05", "5/10": "2023-10-05", "2022-10-05": "2022-10-05", "2022/10/5": "2022-10-05",
		"10/2022": "2022-10", "2022-10": "2022-10", "tháng 10/2022": "2022-10", "T10/2022": "2022-10", "t.3/2026": "2026-03", "tháng 10 năm 2022": "2022-10", "thang 10": "2023-10",
		"2022": "2022", "năm 2022": "2022", "quý 3/2023": "2023-Q3", "Quý III/2023": "2023-Q3", "quí IV năm 2022": "2022-Q4", "q1": "2023-Q1", "2023-Q3": "2023-Q3",
		"6 tháng đầu năm 2023": "2023-H1", "sáu tháng cuối năm": "2023-H2", "2023-H2": "2023-H2",
		"hôm nay": "2023-11-01", "HOM NAY": "2023-11-01", "hôm qua": "2023-10-31",
		"ngày 05 tháng 10 năm 2022": "2022-10-05", "ngày 5/10/2022": "2022-10-05", "mùng 5/10": "2023-10-05", "05/10/2022.": "2022-10-05", "29/02/2024": "2024-02-29",
		"2022-10-05T00:00:00Z": "2022-10-05", "05/10/2022 00:00:00": "2022-10-05", "5/10/2022 7:30": "2022-10-05",
	} {
		d, err := ParseDate(in, hints)
		if err != nil || d.String() != want {
			t.Errorf("ParseDate(%q) = %v, %v, want %s", in, d, err, want)
		}
	}
}

func TestParseDateErrors(t *testing.T) {
	for _, c := range []struct {
		in       string
		hints    DateHints
		code     Code
		expected string
	}{
		{"", hints, Empty, ""},
		{"31/02/2023", hints, NoSuchDay, "28/02/2023"},
		{"29/02/2023", hints, NoSuchDay, "28/02/2023"},
		{"05/13/2022", hints, NoSuchDay, "13/05/2022"},
		{"31/31/2022", hints, NoSuchDay, "31/12/2022"},
		{"0/5/2022", hints, NoSuchDay, "01/05/2022"},
		{"13/2022", hints, NoSuchDay, "12/2022"},
		{"quý 5/2022", hints, NoSuchDay, "quý IV/2022"},
		{"2022-H3", hints, NoSuchDay, "6 tháng cuối năm 2022"},
		{"5/10", DateHints{}, NoYear, "05/10/2022"},
		{"5/10/22", hints, ShortYear, "05/10/2022"},
		{"5/10/202", hints, NotDate, "05/10/2023"},
		{"5/10/0222", hints, YearRange, "1900–2199"},
		{"hôm nay", DateHints{}, NotDate, "05/10/2022"},
		{"sáng mai", hints, NotDate, "05/10/2022"},
		{"1.280", hints, NotDate, "05/10/2022"},
	} {
		d, err := ParseDate(c.in, c.hints)
		var e *Error
		if !errors.As(err, &e) || e.Code != c.code || e.Expected != c.expected {
			t.Errorf("ParseDate(%q) = %v, %v, want %s with %q", c.in, d, err, c.code, c.expected)
		}
	}
}

func TestDatesInOrder(t *testing.T) {
	want := []string{"", "2022", "2022-12-31", "2023", "2023-H1", "2023-Q1", "2023-01", "2023-01-01", "2023-01-02", "2023-02", "2023-Q2", "2023-H2", "2024"}
	var dates []Date
	for _, s := range want {
		var d Date
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		dates = append(dates, d)
	}
	slices.Reverse(dates)
	slices.SortFunc(dates, CompareDates)
	for i, d := range dates {
		if d.String() != want[i] {
			t.Errorf("at %d: %v, want %s", i, d, want[i])
		}
	}
}

func TestDateCovers(t *testing.T) {
	d := func(s string) (d Date) {
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		return d
	}
	if q := d("2024-Q1"); q.First() != d("2024-01-01") || q.Last() != d("2024-03-31") {
		t.Errorf("Q1 is %v to %v", q.First(), q.Last())
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2023", "2023-Q3", true}, {"2023-Q3", "2023", false}, {"2023-H2", "2023-12-31", true}, {"2023-H1", "2023-07-01", false},
		{"2023-02", "2023-02", true}, {"", "2023", false}, {"2023", "", false},
	} {
		if got := d(c.a).Contains(d(c.b)); got != c.want {
			t.Errorf("%q contains %q: %v", c.a, c.b, got)
		}
	}
}

func TestDateFromExcel(t *testing.T) {
	for _, c := range []struct {
		serial float64
		from04 bool
		want   string
	}{
		{1, false, "1900-01-01"}, {59, false, "1900-02-28"}, {60, false, ""}, {61, false, "1900-03-01"}, {44839, false, "2022-10-05"},
		{44839.75, false, "2022-10-05"}, {43377, true, "2022-10-05"}, {0, true, "1904-01-01"}, {-1, false, ""}, {1e9, false, ""},
	} {
		d, ok := DateFromExcel(c.serial, c.from04)
		if d.String() != c.want || ok != (c.want != "") {
			t.Errorf("DateFromExcel(%v, %v) = %v, %v, want %s", c.serial, c.from04, d, ok, c.want)
		}
	}
}

func TestDateOfKeepsTheLocalDay(t *testing.T) {
	late := time.Date(2022, 10, 5, 23, 30, 0, 0, time.FixedZone("+07", 7*3600))
	if got := DateOf(late).String(); got != "2022-10-05" {
		t.Errorf("got %s", got)
	}
}

func anyDate(t *rapid.T) Date {
	year := rapid.IntRange(MinYear, MaxYear).Draw(t, "year")
	span := rapid.SampledFrom([]Span{Year, Half, Quarter, Month, Day}).Draw(t, "span")
	part := rapid.IntRange(1, map[Span]int{Year: 1, Half: 2, Quarter: 4, Month: 12, Day: 12}[span]).Draw(t, "part")
	d, ok := NewDate(span, year, part, rapid.IntRange(1, daysIn(year, part)).Draw(t, "day"))
	if !ok {
		t.Fatal("a date that is in the calendar was refused")
	}
	return d
}

func TestDatesAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, e := anyDate(t), anyDate(t)
		for _, text := range []string{FormatDate(d), d.String()} {
			if got, err := ParseDate(text, DateHints{}); got != d || err != nil {
				t.Fatalf("ParseDate(%q) = %v, %v, want %v", text, got, err, d)
			}
		}
		var back Date
		if err := back.UnmarshalText([]byte(d.String())); back != d || err != nil {
			t.Fatalf("UnmarshalText(%q) = %v, %v", d, back, err)
		}
		if c := CompareDates(d, e); c != -CompareDates(e, d) || (c == 0) != (d == e) {
			t.Fatalf("CompareDates(%v, %v) = %d", d, e, c)
		}
		if !d.Contains(d.First()) || !d.Contains(d.Last()) {
			t.Fatalf("%v does not contain its ends", d)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"05/10/2022", "31/02/2023", "5/10", "quý III/2023", "6 tháng đầu năm 2023", "hôm nay", "2023-H1", "05102022"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s, hints)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("%q: error without a code: %v", s, err)
			}
			if e.Code == NoSuchDay || e.Code == NoYear || e.Code == ShortYear {
				if _, err := ParseDate(e.Expected, hints); err != nil {
					t.Fatalf("%q: the example %q is no date: %v", s, e.Expected, err)
				}
			}
			return
		}
		if back, err := ParseDate(FormatDate(d), DateHints{}); err != nil || back != d {
			t.Fatalf("%q = %v, written %q, read back %v, %v", s, d, FormatDate(d), back, err)
		}
		var back Date
		if err := back.UnmarshalText([]byte(d.String())); err != nil || back != d {
			t.Fatalf("%q = %v does not come back from its canonical form", s, d)
		}
	})
}
