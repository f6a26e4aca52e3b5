package report

import (
	"strings"

	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
)

// stated is what units state that have no rows: by their ids, and by the folded names of fields where they say so.
type stated struct {
	of     map[record.ID]measure.Totals
	fields map[string]measure.Totals
}

// totalsOnly gives what units state that have no rows, and says below the table what it comes to. It is in no sum of
// the table.
func (m *maker) totalsOnly() (all stated, err error) {
	if m.keep != nil {
		return all, nil // what is stated is of all programmes
	}
	book, err := measure.Read(m.tx)
	if err != nil || len(book.Items) == 0 {
		return all, err
	}
	asked, err := m.asked()
	if err != nil {
		return all, err
	}
	rows := map[record.ID]int{}
	m.list.Each(listing.Query{Unit: m.scope.Unit.ID}, func(r *listing.Row) {
		if r.Year >= m.From && r.Year <= m.To {
			rows[r.Unit]++
		}
	})
	sum, n := measure.Totals{}, 0
	all.of, all.fields = map[record.ID]measure.Totals{}, map[string]measure.Totals{}
	for _, x := range book.TotalsOnly(asked, rows) {
		if m.Own && x.Unit != m.scope.Unit {
			continue
		}
		if all.of[x.Unit.ID] = x.Stated; x.Within {
			continue
		}
		n++
		sum.Plus(x.Stated)
		for name, t := range book.ByField(asked, x.Unit) {
			if all.fields[name] == nil {
				all.fields[name] = measure.Totals{}
			}
			all.fields[name].Plus(t)
		}
	}
	if n > 0 {
		m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Figures.TotalsOnly(n, m.totalsIn(sum)))
	}
	return all, nil
}

// states marks a row with what is stated and not counted in it.
func (m *maker) states(t measure.Totals) string {
	return " (" + m.words().Figures.Stated + ": " + m.totalsIn(t) + ")"
}

// totalsIn says totals in the order in which reports have them: “đăng ký 155, công nhận 40”.
func (m *maker) totalsIn(t measure.Totals) string {
	var words []string
	for _, k := range record.CountedAll {
		if a, is := t[k]; is {
			words = append(words, strings.ToLower(m.t.Term(string(k)))+" "+m.t.Amount(record.ValueType(k), a))
		}
	}
	return strings.Join(words, ", ")
}
