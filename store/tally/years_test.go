package tally

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"danvan/store/record"
	"danvan/store/sample"
)

// yearsOf are the participations of models in years; the first year of each is new.
func yearsOf(unit record.ID, models map[byte][]int) (rows []Row) {
	for id, years := range models {
		for i, y := range years {
			standing := record.Maintained
			if i == 0 {
				standing = record.New
			}
			rows = append(rows, Row{Unit: unit, Year: y, Model: record.ID{id}, Standing: standing, Subject: record.Collective})
		}
	}
	return rows
}

func TestYears(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	s := scopeOf(t, p, "05")
	s.Year, s.To = 2020, 2023
	rows := yearsOf(s.Unit.ID, map[byte][]int{1: {2020, 2021, 2022}, 2: {2020, 2022}, 3: {2022}, 4: {2019, 2024}})
	rows[0].Conflict = rows[0].Model != record.ID{4}
	r := Years(s, slices.Values(rows))
	type line struct{ year, registered, new, maintained, stayed int }
	var got []line
	for _, row := range r.Rows {
		stayed := -1 // the year before is not counted
		if row.Stayed != nil {
			stayed = *row.Stayed
		}
		got = append(got, line{row.Year, row.Registered, row.New, row.Maintained, stayed})
	}
	if want := []line{{2020, 2, 2, 0, -1}, {2021, 1, 0, 1, 1}, {2022, 3, 1, 2, 1}, {2023, 0, 0, 0, 0}}; !slices.Equal(got, want) {
		t.Errorf("%v, expected %v", got, want)
	}
	if r.Total.Registered != 6 || r.Total.New != 3 || r.Total.Maintained != 3 || r.Models != 3 {
		t.Errorf("total %+v, %d models", r.Total, r.Models)
	}
	if want := []Spell{{1, 1}, {2, 1}, {3, 1}}; !reflect.DeepEqual(r.Spells, want) {
		t.Errorf("spells %v, expected %v", r.Spells, want)
	}
	if err := r.Check(); err != nil {
		t.Error(err)
	}
}

func TestYearsOfOneUnitAlone(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	s := scopeOf(t, p, "05")
	below := s.Unit.Children[0].ID
	rows := append(yearsOf(s.Unit.ID, map[byte][]int{1: {2023}}), yearsOf(below, map[byte][]int{2: {2023}, 3: {2023}})...)
	s.Own = true
	if r := Years(s, slices.Values(rows)); r.Total.Registered != 1 || r.To != 0 {
		t.Errorf("%+v", r)
	}
	if r := Fields(s, nil, nil, slices.Values(rows)); r.Total.Registered != 1 {
		t.Errorf("%+v", r.Total)
	}
}

// Several years in one table are the sum of those years.
func TestSeveralYearsAreTheSumOfThem(t *testing.T) {
	p := sample.New(3, sample.Size{Districts: 2, Communes: 5})
	s := scopeOf(t, p, "05")
	rows := slices.Concat(rowsOf(p.List(2021, 90)), rowsOf(p.List(2022, 120)), rowsOf(p.List(2023, 150)))
	var sum Count
	for _, s.Year = range []int{2021, 2022} {
		sum.plus(Fields(s, setOf(p), nil, slices.Values(rows)).Total)
	}
	s.Year, s.To = 2021, 2022
	fields, units := Fields(s, setOf(p), nil, slices.Values(rows)), Units(s, true, slices.Values(rows))
	years, models := Years(s, slices.Values(rows)), Models(s, setOf(p), slices.Values(rows))
	for what, c := range map[string]Count{"fields": fields.Total, "units": units.Total, "years": years.Total.Count, "models": models.Total()} {
		if c != sum {
			t.Errorf("%s: %+v, expected %+v", what, c, sum)
		}
	}
	if fields.To != 2022 || units.To != 2022 {
		t.Error("the reports do not say up to which year they go")
	}
}

func TestYearsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		want   FaultCode
		spoilt func(*YearsReport)
	}{
		{"", func(*YearsReport) {}},
		{RecognisedOver, func(r *YearsReport) { r.Rows[0].Recognised = 4 }},
		{StandingsOver, func(r *YearsReport) { r.Rows[1].Maintained = 3 }},
		{ModelsOver, func(r *YearsReport) { r.Rows[1].Stayed = new(3) }},
		{NotTheSum, func(r *YearsReport) { r.Total.Registered++ }},
		{NotTheSum, func(r *YearsReport) { r.Spells[0].Models = 3 }},
		{ModelsOver, func(r *YearsReport) { r.Models, r.Spells[0].Models = 5, 5 }},
	} {
		r := &YearsReport{Rows: []YearRow{{Year: 2022, YearCount: YearCount{Count: Count{Registered: 2}}}, {Year: 2023, YearCount: YearCount{Count: Count{Registered: 2}}}},
			Total: YearCount{Count: Count{Registered: 4}}, Models: 2, Spells: []Spell{{2, 2}}}
		c.spoilt(r)
		var f *Fault
		if err := r.Check(); errors.As(err, &f) && f.Code != c.want || (err == nil) != (c.want == "") {
			t.Errorf("%v, expected %q", err, c.want)
		}
	}
}
