package models

import (
	"slices"
	"strconv"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/theme"
)

// filter is what rows must be; zero values let everything through.
type filter struct {
	year    int
	field   record.ID
	verdict record.Verdict
	unit    record.ID
	only    page.Only
	those   *page.Those // nil: all
}

func (f filter) query(search string, m *marks) listing.Query {
	q := listing.Query{Year: f.year, Field: f.field, Verdict: f.verdict, Unit: f.unit, Search: search}
	those := f.those != nil && f.those.Match != nil
	if f.only != "" || those {
		q.Only = func(r *listing.Row) bool { return (f.only == "" || m.has(r, f.only)) && (!those || f.those.Match(r)) }
	}
	return q
}

// onlys are what the list can be narrowed to, in the order of the panel.
var onlys = []page.Only{page.OnlyConflicts, page.OnlyCommented, page.OnlyDuplicates, page.OnlyUnsent, page.OnlyOpen}

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
	return out
}

// panel is a small form over the list.
type panel interface {
	key(k keyboard.Key) (close bool)
	draw(th *theme.Theme, width int) part.Area
}

// filters is the panel of filters: what is chosen in it holds at once.
type filters struct {
	page *Page
	form *form.Form
}

func newFilters(p *Page) *filters {
	t, rows := p.host.Text(), p.host.Listing()
	pick := func(label, at string, options []choice.Option) *form.Field {
		c := choice.NewPick(at, options...)
		c.Placeholder, c.NoMatch = t.Models.FilterAny, t.Parts.NoMatch
		return &form.Field{ID: label, Label: label, Control: c}
	}
	var years, fields, units []choice.Option
	if rows != nil {
		for _, y := range rows.Years() {
			years = append(years, choice.Option{ID: strconv.Itoa(y), Name: strconv.Itoa(y)})
		}
		fields = p.fieldOptions(rows)
		for _, r := range rows.Tree().Roots {
			units = append(units, unitOptions(r)...)
		}
	}
	verdicts := []choice.Option{{ID: string(listing.NoVerdict), Name: t.Models.NoVerdict}}
	for _, v := range []record.Verdict{record.Recognised, record.Exemplary, record.NotRecognised} {
		verdicts = append(verdicts, choice.Option{ID: string(v), Name: t.Terms.Verdict(v)})
	}
	var waiting []choice.Option
	for _, o := range onlys {
		waiting = append(waiting, choice.Option{ID: string(o), Name: t.Models.Only(string(o))})
	}
	year := ""
	if p.filter.year != 0 {
		year = strconv.Itoa(p.filter.year)
	}
	list := []*form.Field{
		pick(t.Models.FilterYear, year, years),
		pick(t.Models.FilterField, idText(p.filter.field), fields),
		pick(t.Models.FilterVerdict, string(p.filter.verdict), verdicts),
		pick(t.Models.FilterOnly, string(p.filter.only), waiting),
	}
	if p.deep {
		list = append(list, pick(t.Models.FilterUnit, idText(p.filter.unit), units))
	}
	return &filters{p, form.New(list...)}
}

// fieldOptions are the fields that rows have, by name.
func (p *Page) fieldOptions(rows *listing.Listing) []choice.Option {
	seen := map[record.ID]bool{}
	var out []choice.Option
	rows.Each(listing.Query{}, func(r *listing.Row) { seen[r.Field] = true })
	for id := range seen {
		if !id.IsZero() {
			out = append(out, choice.Option{ID: id.String(), Name: rows.FieldName(id)})
		}
	}
	slices.SortFunc(out, func(a, b choice.Option) int { return compare(a.Name, b.Name) })
	return out
}

func idText(id record.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}

func (f *filters) key(k keyboard.Key) (close bool) {
	if !f.form.Key(k) {
		switch k.Code {
		case keyboard.Esc, keyboard.Enter, "ctrl+f":
			f.take()
			return true
		}
		return false
	}
	f.take()
	return false
}

// take makes what the panel says the filter.
func (f *filters) take() {
	t := &f.page.host.Text().Models
	value := func(label string) string {
		if x := f.form.Field(label); x != nil {
			return x.Control.(*choice.Pick).Value()
		}
		return ""
	}
	year, _ := strconv.Atoi(value(t.FilterYear))
	field, _ := record.ParseID(value(t.FilterField))
	unit, _ := record.ParseID(value(t.FilterUnit))
	f.page.filter = filter{year: year, field: field, verdict: record.Verdict(value(t.FilterVerdict)), unit: unit,
		only: page.Only(value(t.FilterOnly)), those: f.page.filter.those}
}

func (f *filters) draw(th *theme.Theme, width int) part.Area {
	t := &f.page.host.Text().Models
	return part.Stack(part.Lines(th.Title.Render(part.Fit(t.FilterTitle, width)), ""), f.form.Draw(th, width, 12),
		part.Lines("", th.Dim.Render(part.Fit(t.FilterKeys, width))))
}
