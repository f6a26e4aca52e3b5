package report

import (
	"strings"

	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
)

// totalsOnly gives the units that state totals and have no rows, by id, with what they state; and says below the table what they come to. They are in no sum of it.
func (m *maker) totalsOnly() (map[record.ID]measure.Totals, error) {
	book, err := measure.Read(m.tx)
	if err != nil || len(book.Items) == 0 {
		return nil, err
	}
	asked, err := m.asked()
	if err != nil {
		return nil, err
	}
	rows := map[record.ID]int{}
	m.list.Each(listing.Query{Unit: m.scope.Unit.ID}, func(r *listing.Row) {
		if r.Year >= m.From && r.Year <= m.To {
			rows[r.Unit]++
		}
	})
	units, stated := book.TotalsOnly(asked, rows)
	of, sum, n := map[record.ID]measure.Totals{}, measure.Totals{}, 0
	for i, u := range units {
		if m.Own && u != m.scope.Unit {
			continue
		}
		n++
		of[u.ID] = stated[i]
		sum.Plus(stated[i])
	}
	if n > 0 {
		m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Figures.TotalsOnly(n, m.totalsIn(sum)))
	}
	return of, nil
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
