package reports

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page/finder"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/theme"
)

// parameters is the panel of what is counted: what is chosen in it holds at once.
type parameters struct {
	page *Page
	form *form.Form
}

// earlier is how many years before the first that has something can be chosen.
const earlier = 10

func newParameters(p *Page) *parameters {
	w := p.words()
	q := p.request()
	var years []choice.Option
	for y := max(p.known[len(p.known)-1], q.To); y >= min(p.known[0], q.From, p.host.Now().Year()-earlier); y-- {
		years = append(years, choice.Option{ID: strconv.Itoa(y), Name: strconv.Itoa(y)})
	}
	pick := func(label, at string, options []choice.Option) *form.Field {
		c := choice.NewPick(at, options...)
		c.NoMatch = p.host.Text().Parts.NoMatch
		return &form.Field{ID: label, Label: label, Control: c}
	}
	one := func(label, at string, options ...choice.Option) *form.Field {
		r := choice.NewRow(at, options...)
		r.Stack = true
		return &form.Field{ID: label, Label: label, Control: r}
	}
	var fields []*form.Field
	if q.Name == report.Completeness {
		fields = []*form.Field{pick(w.To, strconv.Itoa(q.To), years), pick(w.Half, partID(p.part), p.parts())}
		return &parameters{p, form.New(fields...)}
	}
	fields = []*form.Field{pick(w.From, strconv.Itoa(q.From), years), pick(w.To, strconv.Itoa(q.To), years)}
	if q.Name != report.Years {
		fields = append(fields, pick(w.Half, partID(p.part), p.parts()))
	}
	if q.Name == report.Decision {
		all, at := p.decisions()
		fields = append(fields, pick(p.paper().Awards.PickNumber, at, all))
	}
	if p.made != nil {
		for _, x := range q.Only.Ways() {
			if all := p.made.Choices[x.Name]; len(all) > 1 || *x.Want != "" {
				fields = append(fields, pick(p.narrowing(x), *x.Want, p.choices(all)))
			}
		}
	}
	if p.made != nil && len(p.made.Bodies) > 0 {
		bodies := []choice.Option{{ID: ownName, Name: w.BodyNone}}
		for _, b := range p.made.Bodies {
			bodies = append(bodies, choice.Option{ID: ownName + b, Name: b})
		}
		fields = append(fields, pick(w.Body, ownName+q.Body, bodies))
	}
	if units := p.units(); len(units) > 1 {
		at := p.unit
		if at.IsZero() {
			at = p.host.Me().Unit
		}
		fields = append(fields, pick(w.UnitInput, at.String(), units))
	}
	if q.Name == report.Units || q.Name == report.Sheet || q.Name == report.Summary {
		fields = append(fields, one(w.Scope, strconv.FormatBool(q.Deep), choice.Option{ID: "false", Name: w.Direct}, choice.Option{ID: "true", Name: w.Deep}))
	} else if q.Name != report.Reconciliation {
		fields = append(fields, one(w.Scope, strconv.FormatBool(q.Own), choice.Option{ID: "false", Name: w.All}, choice.Option{ID: "true", Name: w.Alone}))
	}
	if p.made != nil && p.made.Heirs {
		fields = append(fields, one(w.Tree, strconv.FormatBool(q.Tree != ""), choice.Option{ID: "false", Name: w.TreeThen}, choice.Option{ID: "true", Name: w.TreeNow}))
	}
	return &parameters{p, form.New(fields...)}
}

// narrowing is what the input of a way to narrow awards is called.
func (p *Page) narrowing(x report.Narrowing) string {
	return p.host.Text().Terms.Label(record.AwardKind, x.Column)
}

func (p *Page) choices(all []string) (options []choice.Option) {
	for _, s := range all {
		options = append(options, choice.Option{ID: s, Name: p.host.Text().Term(s)})
	}
	return options
}

// decisions are those of the years that show, all of a day together first.
func (p *Page) decisions() (all []choice.Option, at string) {
	if p.made == nil {
		return nil, ""
	}
	for _, numbers := range report.OfADay(p.made.Decisions) {
		several := strings.ReplaceAll(numbers, "\n", " "+p.paper().Awards.And+" ")
		if several != numbers {
			all = append(all, choice.Option{ID: numbers, Name: several})
		}
		for _, d := range p.made.Decisions {
			if slices.Contains(strings.Split(numbers, "\n"), d.Number) {
				all = append(all, choice.Option{ID: d.Number, Name: strings.TrimSuffix(d.Number+", "+wording.Date(d.Date), ", ")})
			}
		}
	}
	return all, p.made.Numbers
}

// units are the register's own unit and all below it.
func (p *Page) units() []choice.Option {
	rows := p.host.Listing()
	if rows == nil {
		return nil
	}
	return inputs.Units(rows.Tree().Unit(p.host.Me().Unit))
}

// Key goes to the form; what was chosen is counted at once.
func (x *parameters) Key(k keyboard.Key) (close bool) {
	before := x.page.request()
	at := x.form.Focus().ID // of the year that the key may choose
	handled := x.form.Key(k)
	x.take(at)
	if now := x.page.request(); now != before {
		if f := x.form.Field(x.page.paper().Awards.PickNumber); f != nil && now.Numbers == before.Numbers { // of another year or unit there are others
			f.Control.(*choice.Pick).Set("")
			x.page.number = ""
		}
		x.page.count()
	}
	return !handled && slices.Contains([]keyboard.Code{keyboard.Esc, keyboard.Enter, keyboard.F4}, k.Code)
}

// value is what one of the inputs holds; "" where the panel has none of that name.
func (x *parameters) value(label string) string {
	if f := x.form.Field(label); f != nil {
		return f.Control.(interface{ Value() string }).Value()
	}
	return ""
}

// take makes what the panel says what the page counts. The year that was chosen last stands; the other follows where it
// must.
func (x *parameters) take(at string) {
	p, w := x.page, x.page.words()
	to, _ := strconv.Atoi(x.value(w.To))
	from, _ := strconv.Atoi(x.value(w.From))
	switch {
	case to == 0:
		to = p.host.Year() // emptied
	case from > to && at == w.From:
		to = from
		x.form.Field(w.To).Control.(*choice.Pick).Set(strconv.Itoa(to))
	case from > to:
		from = to
		x.form.Field(w.From).Control.(*choice.Pick).Set(strconv.Itoa(from))
	}
	p.host.ShowYear(to)
	if x.form.Field(w.Half) != nil {
		p.part = strings.TrimPrefix(x.value(w.Half), partID(""))
	}
	if p.name() == report.Completeness {
		return
	}
	back := 0
	if from > 0 {
		back = max(0, to-from)
	}
	if p.name() == report.Years {
		p.compare = back
	} else {
		p.back = back
	}
	if id, err := record.ParseID(x.value(w.UnitInput)); err == nil {
		p.unit = id
	}
	if x.form.Field(w.Tree) != nil {
		p.asNow = x.value(w.Tree) == "true"
	}
	switch p.name() {
	case report.Decision:
		p.number = x.value(p.paper().Awards.PickNumber)
	}
	for _, way := range p.only.Ways() {
		if f := x.form.Field(p.narrowing(way)); f != nil {
			*way.Want = x.value(p.narrowing(way))
		}
	}
	if x.form.Field(w.Body) != nil {
		p.body = strings.TrimPrefix(x.value(w.Body), ownName)
	}
	if p.name() == report.Units || p.name() == report.Sheet || p.name() == report.Summary {
		p.deep = x.value(w.Scope) == "true"
	} else {
		p.own = x.value(w.Scope) == "true"
	}
}

// Draw draws the form.
func (x *parameters) Draw(th *theme.Theme, width int) part.Area {
	w := x.page.words()
	return finder.DrawForm(th, w.Parameters, w.ParametersKeys, x.form, width, finder.Tallest)
}

// ownName is what a body is chosen by, with its name behind; alone it is the unit's own name.
const ownName = "body "

// partID is what a part is chosen by: the whole year needs something to be chosen by, too.
func partID(part string) string { return "year" + part }

// parts are the whole year and its parts.
func (p *Page) parts() []choice.Option {
	all := []choice.Option{{ID: partID(""), Name: p.words().WholeYear}}
	for _, part := range record.PartsOfYear {
		all = append(all, choice.Option{ID: partID(part), Name: vi.Capital(p.host.Text().StretchOf(record.PartOfYear(p.host.Year(), part)))})
	}
	return all
}
