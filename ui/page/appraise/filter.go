package appraise

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/theme"
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

// filters is the panel of filters: what is chosen in it holds at once.
type filters struct {
	page  *Page
	form  *form.Form
	stage *choice.Pick
	field *choice.Pick
	unit  *choice.Pick
}

func newFilters(p *Page) *filters {
	t, rows := p.host.Text(), p.host.Listing()
	pick := func(at, none string, options []choice.Option) *choice.Pick {
		c := choice.NewPick(at, options...)
		c.Placeholder, c.NoMatch = none, t.Parts.NoMatch
		return c
	}
	var fields, units []choice.Option
	if rows != nil {
		seen := map[record.ID]bool{}
		rows.Each(listing.Query{Year: p.filter.year, Unit: p.host.Me().Unit}, func(r *listing.Row) { seen[r.Field] = true })
		for id := range seen {
			if !id.IsZero() {
				fields = append(fields, choice.Option{ID: id.String(), Name: rows.FieldName(id)})
			}
		}
		slices.SortFunc(fields, func(a, b choice.Option) int { return vi.Compare(a.Name, b.Name) })
		if u := rows.Tree().Unit(p.host.Me().Unit); u != nil {
			u.Walk(func(x *store.Unit) { units = append(units, choice.Option{ID: x.ID.String(), Name: x.Name}) })
		}
	}
	f := &filters{page: p,
		stage: pick(string(p.filter.stage), t.Appraise.Waiting, []choice.Option{{ID: string(proposed), Name: t.Appraise.OnlyProposed}, {ID: string(ours), Name: t.Appraise.Ours}}),
		field: pick(idText(p.filter.field), t.Models.FilterAny, fields),
		unit:  pick(idText(p.filter.unit), t.Models.FilterAny, units)}
	list := []*form.Field{{ID: "stage", Label: t.Appraise.Stage, Control: f.stage}, {ID: "field", Label: t.Appraise.Field, Control: f.field}}
	if p.deep {
		list = append(list, &form.Field{ID: "unit", Label: t.Appraise.Unit, Control: f.unit})
	}
	f.form = form.New(list...)
	return f
}

func idText(id record.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}

func (f *filters) key(k keyboard.Key) (close bool) {
	handled := f.form.Key(k)
	close = !handled && (k.Code == keyboard.Esc || k.Code == keyboard.Enter || k.Code == "ctrl+f")
	if handled || close {
		field, _ := record.ParseID(f.field.Value())
		unit, _ := record.ParseID(f.unit.Value())
		f.page.filter = filter{year: f.page.filter.year, field: field, unit: unit, stage: stage(f.stage.Value())}
	}
	return close
}

func (f *filters) draw(th *theme.Theme, width int) part.Area {
	t := &f.page.host.Text().Appraise
	return part.Stack(part.Lines(th.Title.Render(part.Fit(t.FilterTitle, width)), ""), f.form.Draw(th, width, 10),
		part.Lines("", th.Dim.Render(part.Fit(t.FilterKeys, width))))
}
