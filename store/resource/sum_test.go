package resource

import (
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/record"
)

// A sum is exact unless one of its parts is not, whatever their order.
func TestASumIsAsExactAsItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var total, back Sum
		var want int64
		about := false
		n := rapid.IntRange(0, 8).Draw(t, "parts")
		parts := make([]Sum, n)
		for i := range parts {
			amount := rapid.Int64Range(0, 1e12).Draw(t, "amount")
			q := rapid.SampledFrom([]record.Qualifier{"", "", "", record.Over, record.Nearly, record.About}).Draw(t, "qualifier")
			parts[i].Add(PartOf(&record.Resource{What: record.Money, Amount: record.Decimal(strconv.FormatInt(amount, 10)), Qualifier: q}, false))
			want, about = want+amount, about || q != ""
		}
		for i := range parts {
			total.Plus(parts[i])
			back.Plus(parts[n-1-i])
		}
		if got, whole := total.Money.Int(); !whole || got != want || total.Approximate.Has(record.Money) != about || total != back {
			t.Fatalf("%+v of %d, %t", total, want, about)
		}
		if total.Approximate.Has(record.Land) || !total.Land.IsZero() {
			t.Fatal("land came of money")
		}
	})
}

// Of a range the lower end counts, and is not exact; what an earlier program let in in dollars is no đồng.
func TestWhatIsNoExactAmountOfItsKind(t *testing.T) {
	for _, r := range []record.Resource{{Amount: "150", High: "200"}, {Amount: "150", Measure: "triệu đồng", Qualifier: record.Over}, {Amount: "0", Measure: "USD"}, {Amount: "5000", Measure: "USD"}} {
		var s Sum
		r.What = record.Money
		s.Add(PartOf(&r, false))
		want := r.Amount
		if r.Measure == "USD" {
			want = "0"
		}
		if s.Money.String() != string(want) || !s.Approximate.Has(record.Money) {
			t.Errorf("%+v: %+v", r, s)
		}
	}
}

func TestWhatDoesNotFitIsToldAndNeverCut(t *testing.T) {
	var s Sum
	most := record.Decimal(strconv.FormatInt(math.MaxInt64, 10))
	for range 3 {
		s.Add(PartOf(&record.Resource{What: record.Money, Amount: most}, false))
	}
	if !s.Unsummed.Has(record.Money) || !s.Money.IsZero() {
		t.Errorf("%+v", s)
	}
}

func TestForPrograms(t *testing.T) {
	var s Sum
	s.Add(PartOf(&record.Resource{What: record.Land, Amount: "12.5"}, true))
	s.Add(PartOf(&record.Resource{What: record.Labour, Amount: "40"}, false))
	s.Add(PartOf(&record.Resource{What: record.InKind, Amount: "3"}, false))
	b, err := json.Marshal(s)
	if want := `{"land":12.5,"labour":40,"approximate":["land"]}`; err != nil || string(b) != want {
		t.Errorf("%s, %v", b, err)
	}
	var back Sum
	if err := json.Unmarshal(b, &back); err != nil || back != s {
		t.Errorf("%+v, %v", back, err)
	}
}
