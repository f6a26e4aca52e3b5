package vi

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func anyInterval(t *rapid.T) Interval {
	date := func(name string) Date {
		span := rapid.SampledFrom([]Span{Year, Half, Quarter, Month, Day}).Draw(t, name)
		part := map[Span]int{Year: 0, Half: 2, Quarter: 4, Month: 12, Day: 12}[span]
		if part > 0 {
			part = rapid.IntRange(1, part).Draw(t, name+" part")
		}
		day := 0
		if span == Day {
			day = rapid.IntRange(1, 28).Draw(t, name+" day")
		}
		d, ok := NewDate(span, rapid.IntRange(2019, 2031).Draw(t, name+" year"), part, day)
		if !ok {
			t.Fatal(name)
		}
		return d
	}
	a, b := date("from"), date("to")
	i, ok := NewInterval(a, b)
	if !ok {
		i, _ = NewInterval(a, a)
	}
	return i
}

// What is written is read back the same, as people write it and as records keep it; the order is that of the days.
func TestIntervalsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := anyInterval(t)
		if got, err := ParseInterval(FormatInterval(i), DateHints{}); err != nil || got != i {
			t.Fatalf("%v is written %q and read as %v, %v", i, FormatInterval(i), got, err)
		}
		var kept Interval
		if err := kept.UnmarshalText([]byte(i.String())); err != nil || kept != i {
			t.Fatalf("%v is kept as %q: %v, %v", i, i, kept, err)
		}
	})
}

// One stretch is one value, however it is typed.
func TestIntervalsAsPeopleTypeThem(t *testing.T) {
	for want, typed := range map[string][]string{
		"2026-Q2":               {"Quý II/2026", "quy 2 nam 2026", "Q2/2026", "quý II", "tháng 4 – tháng 6/2026", "tháng 4-6/2026", "từ 1/4/2026 đến 30/6/2026", "04/2026 - 06/2026", "2026-Q2", "Q.II/2026", "Q II/2026", "T4-T6/2026", "T.4 - T.6/2026", "từ 4 đến 6/2026"},
		"2026-H1":               {"6 tháng đầu năm", "6 tháng đầu năm 2026", "sáu tháng đầu năm 2026", "6 tháng", "quý I – quý II/2026", "quý I - II/2026", "tháng 1 đến tháng 6/2026"},
		"2026-H2":               {"6 tháng cuối năm", "6 tháng cuối năm 2026", "tháng 7 – tháng 12/2026"},
		"2026-01/2026-09":       {"9 tháng", "9 tháng đầu năm", "chín tháng đầu năm 2026", "quý I đến quý III/2026", "2026-01/2026-09", "9 tháng/2026", "09 tháng năm 2026", "từ tháng 1 đến hết tháng 9/2026"},
		"2026-Q4":               {"3 tháng cuối năm 2026", "Quý IV"},
		"2026-03/2026-11":       {"tháng 3 – tháng 11/2026", "thang 3 - thang 11/2026", "tháng 3-11/2026", "Từ tháng 3/2026 đến tháng 11/2026", "tháng 3 tới tháng 11 năm 2026", "3/2026–11/2026"},
		"2025-11/2026-03":       {"tháng 11/2025 – tháng 3/2026", "11/2025 đến 3/2026"},
		"2021/2025":             {"2021-2025", "2021 – 2025", "giai đoạn 2021-2025", "từ năm 2021 đến năm 2025", "1/1/2021 - 31/12/2025", "nhiệm kỳ 2021-2025"},
		"2026":                  {"cả năm", "Cả năm 2026", "2026", "năm 2026", "trọn năm 2026", "12 tháng", "tháng 1 – tháng 12/2026", "1/1/2026 đến 31/12/2026"},
		"2026-05":               {"tháng 5", "5/2026", "tháng 5 năm 2026", "1/5/2026 – 31/5/2026"},
		"2026-10-05/2026-10-20": {"05/10/2026 – 20/10/2026", "5/10 - 20/10/2026", "từ 5/10 đến 20/10/2026", "từ ngày 5 tháng 10 đến ngày 20 tháng 10 năm 2026", "từ ngày 5/10 đến ngày 20/10/2026", "5-20/10/2026", "từ 5 đến 20/10/2026"},
	} {
		for _, s := range typed {
			if got, err := ParseInterval(s, DateHints{Year: 2026}); err != nil || got.String() != want {
				t.Errorf("%q is %v, %v; want %s", s, got, err, want)
			}
		}
	}
	for _, s := range []string{"", "mai mốt", "tháng 11 – tháng 3/2026", "2025-2021", "13 tháng", "tháng 0-3/2026", "0 tháng", "quý V/2026", "tháng 3 – 40/2026", "2026-01/2026-06", "9 tháng đầu năm 26"} {
		if got, err := ParseInterval(s, DateHints{Year: 2026}); err == nil {
			t.Errorf("%q is read as %v", s, got)
		}
	}
	today, _ := NewDate(Day, 2026, 11, 30)
	for typed, example := range map[string]string{"9 tháng": "9 tháng đầu năm 2026", "6 tháng cuối năm": "6 tháng cuối năm 2026", "quý II": "quý II/2026", "tháng 3 – tháng 11": "tháng 3 – tháng 11/2026", "5/10": "05/10/2026"} {
		_, err := ParseInterval(typed, DateHints{Today: today})
		if e, is := err.(*Error); !is || e.Code != NoYear || e.Found != typed || e.Expected != example {
			t.Errorf("%q without a year: %v", typed, err)
		}
	}
}

// “3-11/2026” is a day to one and months to another, and “từ 5/10” does not say until when: neither is guessed.
func TestASpanThatIsHalfSaid(t *testing.T) {
	for typed, readings := range map[string]string{"3-11/2026": "03/11/2026|tháng 3 – tháng 11/2026", "03 – 11/2026": "03/11/2026|tháng 3 – tháng 11/2026", "11-3/2026": "11/03/2026"} {
		_, err := ParseInterval(typed, DateHints{})
		e, is := err.(*Error)
		if !is || e.Code != Ambiguous || strings.Join(e.Readings, "|") != readings {
			t.Errorf("%q: %v", typed, err)
			continue
		}
		for _, r := range e.Readings {
			if _, err := ParseInterval(r, DateHints{}); err != nil {
				t.Errorf("%q: %v", r, err)
			}
		}
		if d, err := ParseDate(typed, DateHints{}); err == nil {
			t.Errorf("%q is the day %v", typed, d)
		}
	}
	for typed, whole := range map[string]string{"từ 5/10/2026": "05/10/2026 – 31/12/2026", "Từ tháng 3/2026": "tháng 3 – tháng 12/2026", "từ quý III": "6 tháng cuối năm 2026", "từ năm 2021": "2021-2022"} {
		_, err := ParseInterval(typed, DateHints{Year: 2026})
		if e, is := err.(*Error); !is || e.Code != NoEnd || e.Expected != whole {
			t.Errorf("%q: %v", typed, err)
		}
	}
	for typed, day := range map[string]string{"20-10/2026": "2026-10-20", "3-3/2026": "2026-03-03"} {
		if d, err := ParseDate(typed, DateHints{}); err != nil || d.String() != day {
			t.Errorf("%q: %v, %v", typed, d, err)
		}
	}
}

// A stretch that ends before it begins is told as that, with what may be meant, which is read.
func TestASpanThatEndsBeforeItBegins(t *testing.T) {
	for typed, meant := range map[string]string{
		"tháng 11 – tháng 3/2026": "tháng 11/2025 – tháng 3/2026", "tháng 11-3/2026": "tháng 11/2025 – tháng 3/2026", "quý III – quý I/2026": "tháng 7/2025 – tháng 3/2026",
		"2026-2024": "2024-2026", "5/10/2026 - 1/2/2026": "01/02/2026 – 05/10/2026", "từ tháng 3/2027 đến tháng 2/2026": "tháng 2/2026 – tháng 3/2027",
	} {
		_, err := ParseInterval(typed, DateHints{Year: 2026})
		if e, is := err.(*Error); !is || e.Code != Reversed || e.Found != typed || e.Expected != meant {
			t.Errorf("%q: %v; want %s", typed, err, meant)
		}
		if _, err := ParseInterval(meant, DateHints{}); err != nil {
			t.Errorf("%q: %v", meant, err)
		}
	}
	for _, typed := range []string{"tháng 0-3/2026", "mai – mốt", "2026-01/2026-06"} {
		if _, err := ParseInterval(typed, DateHints{Year: 2026}); err == nil || err.(*Error).Code != NotDate {
			t.Errorf("%q: %v", typed, err)
		}
	}
}
