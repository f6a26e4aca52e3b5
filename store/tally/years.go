package tally

import (
	"iter"
	"slices"

	"danvan/store/record"
)

// YearsReport compares years.
type YearsReport struct {
	Report    string    `json:"report"` // "years"
	Year      int       `json:"year"`   // the first
	To        int       `json:"to,omitempty"`
	Unit      string    `json:"unit"`                // code
	Programme string    `json:"programme,omitempty"` // "": of all
	Rows      []YearRow `json:"rows"`                // one for each year, earliest first, also for one in which nothing was registered
	Total     YearCount `json:"total"`
	Models    int       `json:"models"` // different models that took part
	Spells    []Spell   `json:"spells"` // fewest years first; together they are Models
}

// YearCount is a Count that also says how many of the registered were new and how many maintained.
type YearCount struct {
	Count
	New        int `json:"new"`
	Maintained int `json:"maintained"`
}

// YearRow is one year.
type YearRow struct {
	Year int `json:"year"`
	YearCount
	Stayed *int `json:"stayed,omitempty"` // models that took part in the year before too; nil of the first year: that before is not counted
}

// Spell says how many models took part in so many of the years.
type Spell struct {
	Years  int `json:"years"`
	Models int `json:"models"`
}

// Years counts each year of a scope. The total counts participations: a model that takes part in three years is in it
// three times, and in Models once.
func Years(s Scope, rows iter.Seq[Row]) *YearsReport {
	report := &YearsReport{Report: "years", Year: s.Year, To: s.several(), Unit: s.Unit.Code, Programme: s.Programme, Spells: []Spell{}}
	for y := s.Year; y <= s.Last(); y++ {
		report.Rows = append(report.Rows, YearRow{Year: y})
	}
	took := map[record.ID][]int{} // the years of each model
	for _, r := range s.within(rows) {
		report.Rows[r.Year-s.Year].add(r)
		if !slices.Contains(took[r.Model], r.Year) {
			took[r.Model] = append(took[r.Model], r.Year)
		}
	}
	for i := range report.Rows {
		row := &report.Rows[i]
		row.YearCount.New, row.YearCount.Maintained = row.Count.New, row.Count.Maintained
		report.Total.plus(row.Count)
	}
	report.Total.New, report.Total.Maintained = report.Total.Count.New, report.Total.Count.Maintained
	report.spells(took)
	return report
}

func (r *YearsReport) spells(took map[record.ID][]int) {
	r.Models = len(took)
	by := make([]int, len(r.Rows)+1)
	for i := range r.Rows[1:] {
		r.Rows[i+1].Stayed = new(int)
	}
	for _, years := range took {
		by[len(years)]++
		for _, y := range years {
			if slices.Contains(years, y-1) {
				*r.Rows[y-r.Year].Stayed++
			}
		}
	}
	for n, models := range by {
		if models > 0 {
			r.Spells = append(r.Spells, Spell{n, models})
		}
	}
}

// Check gives a *Fault when a figure of the report cannot be.
func (r *YearsReport) Check() error {
	var s sum
	for _, row := range r.Rows {
		s.add(digits(row.Year), row.Count)
		if s.err == nil && row.New+row.Maintained > row.Registered {
			s.err = &Fault{StandingsOver, digits(row.Year), row.New + row.Maintained, row.Registered}
		}
		if s.err == nil && row.Stayed != nil && *row.Stayed > row.Registered {
			s.err = &Fault{ModelsOver, digits(row.Year), *row.Stayed, row.Registered}
		}
	}
	models := 0
	for _, spell := range r.Spells {
		models += spell.Models
	}
	switch err := s.is(r.Total.Count); {
	case err != nil:
		return err
	case models != r.Models:
		return &Fault{NotTheSum, "", models, r.Models}
	case r.Models > r.Total.Registered:
		return &Fault{ModelsOver, "", r.Models, r.Total.Registered}
	}
	return nil
}
