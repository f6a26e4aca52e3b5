package intake

import (
	"errors"
	"testing"

	"danvan/store/record"
)

func TestWhatIsGivenFillsWhatTheListDoesNotSay(t *testing.T) {
	r := mustRegister(t, small(), "05")
	l := mustText(t, "Mã đơn vị|Tên mô hình|Tập thể/Cá nhân|Họ và tên", "00901|A|Đội bóng|B", "00904|C||D")
	if plan := mustPlan(t, r, l, Options{Year: 2023}); plan.Counts.Bad != 2 {
		t.Errorf("%+v", plan.Counts)
	}
	g := NewGiven()
	must(t, errors.Join(g.Give(Field, "Kinh tế"), g.Give(Subject, "CN"), g.Give(Money, "2,5 triệu"), g.Mean(Subject, "đội bóng", "Tập thể")))
	plan := mustImport(t, r, l, Options{Year: 2023, Set: g})
	if plan.Counts != (Counts{Rows: 2, NewModels: 2}) || plan.Hard > 0 {
		t.Fatalf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
	if got := mustOne(t, r, "00901", 2023); got.Subject != record.Collective || got.money != "2500000" {
		t.Errorf("the word was not taken: %+v", got)
	}
	if got := mustOne(t, r, "00904", 2023); got.Subject != record.Individual || got.money != "2500000" {
		t.Errorf("%+v", got)
	}
}

func TestWhatIsGivenIsReadAsACellIs(t *testing.T) {
	for _, c := range []struct {
		column Column
		value  string
		want   Code
	}{{Subject, "đội bóng", UnknownWord}, {Money, "1,5", "not-integer"}, {Registered, "31/02/2023", "no-such-day"}, {Name, "A", ""}, {Number, "1", ""}} {
		var e *GivenError
		if err := NewGiven().Give(c.column, c.value); !errors.As(err, &e) || e.Code != c.want {
			t.Errorf("%s=%s: %v", c.column, c.value, err)
		}
	}
	g := NewGiven()
	must(t, g.Give(Field, "Thể thao"))
	_, err := mustText(t, heading, "1|00901|A||Tập thể|B").Import(mustRegister(t, small(), "05"), "", Options{Year: 2023, Set: g})
	var e *GivenError
	if !errors.As(err, &e) || e.Code != UnknownField || len(e.Want) != 4 {
		t.Errorf("a field that is not there: %v", err)
	}
}
