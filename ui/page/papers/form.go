package papers

import (
	"cmp"
	"strconv"
	"strings"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// The places that the screen has a name of its own for.
const (
	placeName = "địa danh"
	signedOn  = "ngày ký"
)

// build makes the form of the paper that is chosen; what stands in its inputs stays, and the keyboard where it is.
func (p *Page) build() {
	t, w, r := p.host.Text(), p.words(), &p.host.Text().Reports.Page
	n := p.name()
	at := ""
	if p.form != nil {
		at = p.form.Focus().ID
	}
	if n != p.shown {
		p.shown, p.waits, p.number, p.wrong, p.read = n, nil, nil, "", false
	}
	var fields []*form.Field
	add := func(label string, c form.Control) {
		fields = append(fields, &form.Field{ID: label, Label: label, Control: c})
	}
	add(w.Paper, p.paper)
	if may, needs := n.OfModel(); may {
		if p.model == nil {
			p.model = p.pickModel(needs)
		}
		add(w.Model, p.model)
	}
	if n.ByNumber() {
		if p.number == nil {
			p.number, p.decided = p.pick("", nil), false
		}
		add(t.Reports.Awards.PickNumber, p.number)
	}
	if n.Handed() {
		add(w.Onto, p.onto)
		fields = append(fields, &form.Field{ID: w.Offset, Label: w.Offset, Control: p.offset, Hint: w.OffsetHint, Verdict: func() input.Verdict {
			if _, ok := official.Offset(p.offset.Value()); !ok {
				return input.Verdict{State: theme.Bad, Problem: w.OffsetWrong}
			}
			return input.Verdict{State: theme.None, Problem: p.wrong}
		}})
	}
	add(w.SkinInput, p.skin)
	add(w.Format, p.format)
	add(r.Path, p.path)
	add(w.Template, p.template)
	for _, place := range p.waits {
		label := vi.Capital(place)
		switch place {
		case placeName:
			label = w.PlaceName
		case signedOn:
			label = w.SignedOn
		}
		if p.places[place] == nil {
			p.places[place] = input.NewLine("")
		}
		add(label, p.places[place])
	}
	add(w.WhyFinal, p.why)
	p.form = form.New(fields...)
	if p.form.Field(at) != nil {
		p.form.Go(at)
		p.form.Retrace(nil)
	}
}

// pickModel offers the models of the years and the unit; the one from whose page this was opened is chosen.
func (p *Page) pickModel(needs bool) *choice.Pick {
	p.models = nil
	if p.of != nil {
		p.models = append(p.models, *p.of)
	}
	rows := p.host.Listing()
	if rows == nil {
		return p.pick("", nil)
	}
	q := p.asked(report.Name(p.name()))
	known := map[record.Ref]bool{}
	if p.of != nil {
		known[p.of.ref] = true
	}
	unit := cmp.Or(q.Unit, p.host.Me().Unit)
	for _, r := range rows.Find(listing.Query{Unit: unit}) {
		if known[r.ModelRef()] || q.To != 0 && (r.Year < q.From || r.Year > q.To) {
			continue
		}
		known[r.ModelRef()] = true
		p.models = append(p.models, modelled{r.ModelRef(), strings.TrimSpace(r.Name + ", " + rows.UnitName(r.Unit))})
	}
	var options []choice.Option
	if !needs {
		options = append(options, choice.Option{ID: "none", Name: p.words().EmptyForm})
	}
	for i, m := range p.models {
		options = append(options, choice.Option{ID: strconv.Itoa(i), Name: m.name})
	}
	at := ""
	switch {
	case p.of != nil:
		at = "0"
	case !needs:
		at = "none"
	}
	return p.pick(at, options)
}

// wanted is what is asked for by now.
func (p *Page) wanted() official.Request {
	n := p.name()
	q := official.Request{Request: p.asked(report.Name(n)), Paper: n, Why: strings.TrimSpace(p.why.Value())}
	q.Name = report.Name(n)
	q.Skin, _ = official.SkinNamed(cmp.Or(p.skin.Value(), official.Skins[0].Name))
	if may, needs := n.OfModel(); may && p.model != nil {
		if i, err := strconv.Atoi(p.model.Value()); err == nil && i < len(p.models) {
			q.Model = p.models[i].ref
		}
		if needs {
			q.From, q.To, q.Span = 0, 0, "" // all years of the model
		}
	}
	if n.ByNumber() {
		if q.Numbers = ""; p.number != nil {
			q.Numbers = p.number.Value()
		}
	}
	if n.Handed() {
		q.Printed = p.onto.Value() == printed
		q.Offset, _ = official.Offset(p.offset.Value())
	}
	for _, place := range p.waits {
		s := p.places[place].Value()
		if s == "" {
			continue
		}
		if place == signedOn {
			if d, err := vi.ParseDate(s, vi.DateHints{Today: vi.DateOf(p.host.Now())}); err == nil {
				s = official.Day(record.Date(d.String()))
			}
		}
		q.Given = append(q.Given, official.Given{Place: place, Text: s})
	}
	return q
}

// state is what the paper depends on, but for what only its file does.
func (p *Page) state() string {
	var b strings.Builder
	b.WriteString(p.paper.Value())
	for _, c := range []*choice.Pick{p.number, p.model} {
		if b.WriteByte('\n'); c != nil {
			b.WriteString(c.Value())
		}
	}
	for _, place := range p.waits {
		b.WriteString("\n" + p.places[place].Value())
	}
	return b.String()
}

// moved follows what was typed: another paper has other inputs, and other things open.
func (p *Page) moved() {
	if p.paper.Value() == "" { // it is being looked for
		return
	}
	p.wrong = ""
	if p.name() != p.shown {
		p.model = nil
		p.build()
		if fields := p.form.Fields(); p.form.Focus() != fields[0] { // what the paper asks first
			p.form.Go(fields[1].ID)
		}
	}
	p.path.Follow(p.fileName())
	if p.held != p.state() {
		p.learn()
	}
}
