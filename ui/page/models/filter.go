package models

import (
	"slices"
	"strconv"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/many"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
)

// filter is what rows must be; zero values let everything through.
type filter struct {
	year    int
	field   record.ID
	verdict record.Verdict
	unit    record.ID
	only    page.Only
	those   *page.Those // nil: all
	values  *values     // what columns show; nil: anything
}

// values are what columns show in the rows that a filter lets through, at most one of each column.
type values []value

func (f filter) query(search string, l look, columns []column) listing.Query {
	q := listing.Query{Year: f.year, Field: f.field, Verdict: f.verdict, Unit: f.unit, Search: search}
	those := f.those != nil && f.those.Match != nil
	if f.only != "" || those || f.values != nil {
		q.Only = func(r *listing.Row) bool {
			return (f.only == "" || l.marks.has(r, f.only)) && (!those || f.those.Match(r)) && f.shown(l, columns, r)
		}
	}
	return q
}

// shown tells whether a row shows the values that are wanted.
func (f filter) shown(l look, columns []column, r *listing.Row) bool {
	if f.values == nil {
		return true
	}
	return !slices.ContainsFunc(*f.values, func(v value) bool {
		i := slices.IndexFunc(columns, func(c column) bool { return c.by == v.by })
		return i < 0 || columns[i].of(l, r).key != v.key
	})
}

// by are the columns that rows are filtered by as they show.
func (f filter) by() (all []by) {
	if f.values != nil {
		for _, v := range *f.values {
			all = append(all, v.by)
		}
	}
	return all
}

// onlys are what the list can be narrowed to, in the order of the panel.
var onlys = []page.Only{page.OnlyConflicts, page.OnlyCommented, page.OnlyDuplicates, page.OnlyUnsent, page.OnlyOpen, page.OnlyNoField, page.OnlyNoSubject}

// chips name what the filter lets through.
func (p *Page) chips() []string {
	t, rows := p.host.Text(), p.host.Listing()
	var out []string
	if p.filter.year != 0 {
		out = append(out, t.Models.ChipYear(p.filter.year))
	}
	if rows == nil {
		return out
	}
	if !p.filter.unit.IsZero() {
		out = append(out, rows.UnitName(p.filter.unit))
	}
	if !p.filter.field.IsZero() {
		out = append(out, rows.FieldName(p.filter.field))
	}
	switch p.filter.verdict {
	case "":
	case listing.NoVerdict:
		out = append(out, t.Models.NoVerdict)
	default:
		out = append(out, t.Terms.Verdict(p.filter.verdict))
	}
	if p.filter.those != nil && p.filter.those.Label != "" {
		out = append(out, p.filter.those.Label)
	}
	if p.filter.only != "" {
		out = append(out, t.Models.Only(string(p.filter.only)))
	}
	if p.filter.values != nil {
		for _, v := range *p.filter.values {
			if v.words == "" {
				v.words = t.Models.ChipNothing(p.orderName(v.by, &t.Models))
			}
			out = append(out, v.words)
		}
	}
	return out
}

// newFilters makes the panel of filters.
func newFilters(p *Page) *finder.Filters {
	t, rows := p.host.Text(), p.host.Listing()
	m := &t.Models
	var years, fields, units, waiting []choice.Option
	if rows != nil {
		for _, y := range rows.Years() {
			years = append(years, choice.Option{ID: strconv.Itoa(y), Name: strconv.Itoa(y)})
		}
		fields, units = many.Fields(rows, listing.Query{}), many.Units(0, rows.Tree().Roots...)
	}
	for _, o := range onlys {
		waiting = append(waiting, choice.Option{ID: string(o), Name: m.Only(string(o))})
	}
	year := ""
	if p.filter.year != 0 {
		year = strconv.Itoa(p.filter.year)
	}
	pick := func(label, at string, options []choice.Option) *form.Field {
		return finder.Filter(t, label, label, at, m.FilterAny, options)
	}
	list := []*form.Field{
		pick(m.FilterYear, year, years),
		pick(m.FilterField, many.IDText(p.filter.field), fields),
		pick(m.FilterVerdict, string(p.filter.verdict), append([]choice.Option{{ID: string(listing.NoVerdict), Name: m.NoVerdict}}, many.Verdicts(t)...)),
		pick(m.FilterOnly, string(p.filter.only), waiting),
	}
	if p.deep {
		list = append(list, pick(m.FilterUnit, many.IDText(p.filter.unit), units))
	}
	return &finder.Filters{Title: m.FilterTitle, Keys: m.FilterKeys, Again: "ctrl+f", Form: form.New(list...), Take: func(value func(string) string) {
		year, _ := strconv.Atoi(value(m.FilterYear))
		field, _ := record.ParseID(value(m.FilterField))
		unit, _ := record.ParseID(value(m.FilterUnit))
		p.filter = filter{year: year, field: field, verdict: record.Verdict(value(m.FilterVerdict)), unit: unit,
			only: page.Only(value(m.FilterOnly)), those: p.filter.those, values: p.filter.values}
	}}
}
