package measure

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/record"
)

// given are values of a unit, a pair for each: span, amount.
func given(pairs ...string) (all []*Value) {
	for i := 0; i < len(pairs); i += 2 {
		v := &Value{MeasureValue: record.MeasureValue{Span: record.Interval(pairs[i]), Amount: record.Decimal(pairs[i+1])}}
		v.first, v.last = v.Span.Days()
		all = append(all, v)
	}
	return all
}

func TestWhatValuesComeToInASpan(t *testing.T) {
	for _, c := range []struct {
		what     string
		way      record.Adding
		span     record.Interval
		values   []*Value
		want     string
		from     int
		partial  bool
		crossing bool
	}{
		{"months are added", record.Sum, "2026-Q1", given("2026-01", "3", "2026-02", "4", "2026-03", "5"), "12", 3, false, false},
		{"a month is missing", record.Sum, "2026-Q1", given("2026-01", "3", "2026-03", "5"), "8", 2, true, false},
		{"what is outside does not count", record.Sum, "2026-Q1", given("2025-12", "9", "2026-01", "3", "2026-04", "9", "2026", "99"), "3", 1, true, false},
		{"the quarter itself stands before its months", record.Sum, "2026-Q1", given("2026-01", "3", "2026-02", "4", "2026-03", "5", "2026-Q1", "11"), "11", 1, false, false},
		{"a wider figure stands before what is in it", record.Sum, "2026", given("2026-01", "3", "2026-Q1", "11", "2026-Q2", "1", "2026-H2", "7"), "19", 3, false, false},
		{"spans that cross", record.Sum, "2026", given("2026-01/2026-02", "3", "2026-02/2026-03", "4"), "0", 0, false, true},
		{"the latest counts", record.Last, "2026", given("2026-01", "20", "2026-12", "18", "2026-06", "25"), "18", 1, false, false},
		{"the latest there is", record.Last, "2026", given("2026-01", "20", "2026-06", "25"), "25", 1, true, false},
		{"what is never added", record.Never, "2026-Q1", given("2026-01", "3"), "0", 0, false, false},
		{"but is told", record.Never, "2026-01", given("2026-01", "3"), "3", 1, false, false},
		{"several years", record.Sum, "2020/2022", given("2020", "1", "2021", "2", "2022-H1", "3", "2022-H2", "4"), "10", 4, false, false},
		{"days of a month", record.Sum, "2026-02", given("2026-02-01/2026-02-14", "3", "2026-02-15/2026-02-28", "4"), "7", 2, true, false},
	} {
		p := during(c.way, c.values, c.span)
		if p.Low.String() != c.want || len(p.From) != c.from || p.Partial != c.partial || p.Crossing != c.crossing {
			t.Errorf("%s: %s of %d, partial %v, crossing %v", c.what, p.Low, len(p.From), p.Partial, p.Crossing)
		}
	}
}

// Whatever months are given in whatever order, their sum is that of each once, and one figure of the whole is never
// added to them.
func TestAddingTwiceIsImpossible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := rapid.Permutation([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}).Draw(t, "months")[:rapid.IntRange(1, 12).Draw(t, "n")]
		sum := 0
		var pairs []string
		for _, m := range months {
			n := rapid.IntRange(0, 99).Draw(t, "amount")
			sum += n
			month := strconv.Itoa(100 + m)[1:]
			pairs = append(pairs, "2026-"+month, strconv.Itoa(n))
		}
		p := during(record.Sum, given(pairs...), "2026")
		if p.Low.String() != strconv.Itoa(sum) || p.Partial != (len(months) < 12) || p.Crossing {
			t.Fatalf("%s, expected %d: %+v", p.Low, sum, p)
		}
		whole := during(record.Sum, given(append(pairs, "2026", "1000")...), "2026")
		if whole.Low.String() != "1000" || len(whole.From) != 1 {
			t.Fatalf("%+v", whole)
		}
	})
}
