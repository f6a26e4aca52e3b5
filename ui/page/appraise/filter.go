package appraise

import (
	"strings"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/page/finder"
	"danvan/ui/page/many"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
)

// filter is what rows must be; zero values let everything through that waits.
type filter struct {
	year  int
	field record.ID
	unit  record.ID
	stage stage
}

// chips name what the filter lets through.
func (p *Page) chips() string {
	t, rows := p.host.Text(), p.host.Listing()
	out := []string{t.Models.ChipYear(p.filter.year)}
	if rows != nil && !p.filter.unit.IsZero() {
		out = append(out, rows.UnitName(p.filter.unit)+" ×")
	}
	if rows != nil && !p.filter.field.IsZero() {
		out = append(out, rows.FieldName(p.filter.field)+" ×")
	}
	switch p.filter.stage {
	case proposed:
		out = append(out, t.Appraise.OnlyProposed+" ×")
	case ours:
		out = append(out, t.Appraise.Ours+" ×")
	}
	return strings.Join(out, "  ")
}

// newFilters makes the panel of filters.
func newFilters(p *Page) *finder.Filters {
	t, rows := p.host.Text(), p.host.Listing()
	a := &t.Appraise
	var fields, units []choice.Option
	if rows != nil {
		me := p.host.Me().Unit
		fields = many.Fields(rows, listing.Query{Year: p.filter.year, Unit: me})
		if u := rows.Tree().Unit(me); u != nil {
			units = many.Units(0, u)
		}
	}
	list := []*form.Field{
		finder.Filter(t, "stage", a.Stage, string(p.filter.stage), a.Waiting, []choice.Option{{ID: string(proposed), Name: a.OnlyProposed}, {ID: string(ours), Name: a.Ours}}),
		finder.Filter(t, "field", t.Models.Field, many.IDText(p.filter.field), t.Models.FilterAny, fields),
	}
	if p.deep {
		list = append(list, finder.Filter(t, "unit", t.Models.Unit, many.IDText(p.filter.unit), t.Models.FilterAny, units))
	}
	return &finder.Filters{Title: a.FilterTitle, Keys: t.Models.FilterKeys, Again: "ctrl+f", Form: form.New(list...), Take: func(value func(string) string) {
		field, _ := record.ParseID(value("field"))
		unit, _ := record.ParseID(value("unit"))
		p.filter = filter{year: p.filter.year, field: field, unit: unit, stage: stage(value("stage"))}
	}}
}
