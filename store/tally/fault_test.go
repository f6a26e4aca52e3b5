package tally

import (
	"errors"
	"slices"
	"testing"

	"danvan/store/record"
	"danvan/store/sample"
)

func TestFiguresThatCannotBe(t *testing.T) {
	good := Count{Registered: 3, Recognised: 2, Exemplary: 1, Collective: 1, Individual: 2, Conflicts: 1}
	for _, c := range []struct {
		want   FaultCode
		spoilt func(*Count)
	}{
		{"", func(*Count) {}},
		{RecognisedOver, func(c *Count) { c.Recognised = 4 }},
		{ExemplaryOver, func(c *Count) { c.Exemplary = 3 }},
		{SubjectsOver, func(c *Count) { c.Household = 1 }},
		{ConflictsOver, func(c *Count) { c.Conflicts = 4 }},
		{RecognisedOver, func(c *Count) { c.Registered = 0; c.Collective, c.Individual, c.Conflicts = 0, 0, 0 }},
	} {
		bad := good
		c.spoilt(&bad)
		for what, err := range map[string]error{
			"fields": (&FieldsReport{Rows: []FieldRow{{Field: "Kinh tế", Count: bad}}, Total: bad}).Check(),
			"units":  (&UnitsReport{Rows: []UnitRow{{Unit: "02269", Count: good, Depth: 1}, {Unit: "02269-1", Count: bad, Depth: 2}}, Total: good}).Check(),
			"models": Sections{{Subject: record.Collective, Rows: make([]int, bad.Registered), Count: bad}}.Check(),
		} {
			var f *Fault
			if errors.As(err, &f); f == nil && c.want != "" || f != nil && (f.Code != c.want || f.Row == "" || f.Have <= f.Most) {
				t.Errorf("%s of %+v: %v, expected %q", what, bad, err, c.want)
			}
		}
	}
}

func TestATotalThatIsNotTheSumCannotBe(t *testing.T) {
	c := Count{Registered: 3, Recognised: 2}
	for what, err := range map[string]error{
		"fields": (&FieldsReport{Rows: []FieldRow{{Count: c}, {Count: c}}, Total: c}).Check(),
		"units":  (&UnitsReport{Rows: []UnitRow{{Count: c, Depth: 1}}, Total: Count{Registered: 3, Recognised: 2, Conflicts: 1}}).Check(),
		"models": Sections{{Rows: []int{1}, Count: c}}.Check(),
	} {
		var f *Fault
		if !errors.As(err, &f) || f.Code != NotTheSum {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// Every report says in each row, and in all, how many participations rest on a conflict, and what is counted can be.
func TestEveryReportSaysWhatRestsOnAConflict(t *testing.T) {
	p := sample.New(4, sample.Size{Districts: 2, Communes: 6})
	s, rows := scopeOf(t, p, "05"), rowsOf(p.List(2023, 300))
	disputed := map[record.ID]int{}
	for i := range rows {
		if i%7 == 0 {
			rows[i].Conflict = true
			disputed[rows[i].Unit]++
		}
	}
	fields, units, deep := Fields(s, setOf(p), nil, slices.Values(rows)), Units(s, false, slices.Values(rows)), Units(s, true, slices.Values(rows))
	models := Models(s, setOf(p), slices.Values(rows))
	for what, err := range map[string]error{"fields": fields.Check(), "units": units.Check(), "deep": deep.Check(), "models": models.Check()} {
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	want := (300 + 6) / 7
	inFields, inUnits, inModels := 0, 0, 0
	for _, r := range fields.Rows {
		inFields += r.Conflicts
	}
	for _, r := range units.Rows {
		inUnits += r.Conflicts
	}
	for _, section := range models {
		inModels += section.Conflicts
	}
	for what, n := range map[string]int{"fields": inFields, "units": inUnits, "models": inModels, "all fields": fields.Total.Conflicts,
		"all units": units.Total.Conflicts, "all deep": deep.Total.Conflicts, "all models": models.Total().Conflicts} {
		if n != want {
			t.Errorf("%s: %d in conflict, expected %d", what, n, want)
		}
	}
	for _, r := range deep.Rows {
		if n := disputed[r.ID]; r.Depth == 2 && r.Conflicts != n {
			t.Errorf("%s: %d in conflict, expected %d", r.Name, r.Conflicts, n)
		}
	}
}
