package main

import (
	"strconv"

	"danvan/store/listing"
	"danvan/store/tally"
)

// modelsReport is the printed list in JSON.
type modelsReport struct {
	Report string      `json:"report"` // "models"
	Year   int         `json:"year"`
	Unit   string      `json:"unit"`
	Rows   []listed    `json:"rows"` // in the order of the printed list
	Total  tally.Count `json:"total"`
}

func (r *reporting) models() (*report, error) {
	found := r.list.Find(r.query())
	sections := tally.Models(r.scope, r.set, counted(func(yield func(*listing.Row)) {
		for _, row := range found {
			yield(row)
		}
	}))
	v := &modelsReport{Report: "models", Year: r.scope.Year, Unit: r.scope.Unit.Code, Rows: []listed{}}
	t := r.p.t
	h := &t.CLI.Report
	made := &report{json: v, title: h.ModelList(r.scope.Unit.Name, r.scope.Year)}
	all := &table{columns: []column{{heading: h.Number, right: true}, {heading: h.Name, wide: true}, {heading: h.Registrant, wide: true},
		{heading: h.Place, wide: true}, {heading: h.Field, wide: true}, {heading: h.Unit, wide: true}, {heading: h.Verdict}}}
	made.table = func(func(int) string) *table { return all }
	for i, s := range sections {
		all.add("", roman[i]+". "+orElse(t.Terms.Subject(s.Subject), h.NoSubject)+" ("+t.Number(s.Registered)+")", "", "", "", "", "")
		for n, at := range s.Rows {
			row := listedRows(r.list, nil, found[at:at+1])[0]
			v.Rows = append(v.Rows, row)
			all.add(strconv.Itoa(n+1), row.Name, row.Registrant, row.Place, row.Field, r.list.UnitName(found[at].Unit), t.Terms.Verdict(row.Verdict))
			v.Total.Conflicts += btoi(row.Conflict)
		}
		v.Total.Registered += s.Registered
		v.Total.Recognised += s.Recognised
		v.Total.Exemplary += s.Exemplary
		v.Total.Collective += s.Collective
		v.Total.Individual += s.Individual
		v.Total.Household += s.Household
	}
	return made, nil
}

var roman = [...]string{"I", "II", "III", "IV"}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
