package report

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// ResourcesReport is what was mobilised, by purpose, in JSON.
type ResourcesReport struct {
	Report string                           `json:"report"` // "resources"
	Span   record.Interval                  `json:"span"`
	Unit   string                           `json:"unit"` // code
	Rows   []*Purpose                       `json:"rows"`
	Total  map[record.ResourceKind]*Purpose `json:"total"`
}

// Purpose is what was mobilised of one kind for one purpose.
type Purpose struct {
	Purpose  string              `json:"purpose"`
	What     record.ResourceKind `json:"what"`
	Measure  string              `json:"measure,omitempty"` // of something in kind
	Written  []string            `json:"written"`           // each figure as it was written
	Low      *measure.Amount     `json:"low"`               // null: it cannot be added
	High     *measure.Amount     `json:"high"`
	About    bool                `json:"about"` // a part of it is not exact
	InWords  string              `json:"in_words"`
	Models   int                 `json:"models"` // figures of models
	Units    int                 `json:"units"`  // figures of units themselves
	Conflict bool                `json:"conflict,omitempty"`

	sum measure.Amount
	of  map[record.ID]bool // participations
}

// purposes gathers figures.
type purposes struct {
	m     *maker
	rows  []*Purpose
	at    map[string]*Purpose
	total map[record.ResourceKind]*Purpose
}

func (p *purposes) add(x *Purpose, a measure.Amount, written string) *Purpose {
	key := strings.Join([]string{vi.Spelled(x.Purpose), string(x.What), vi.Spelled(x.Measure)}, "\x00")
	at := p.at[key]
	if at == nil {
		at, p.at[key] = x, x
		x.of = map[record.ID]bool{}
		p.rows = append(p.rows, x)
	}
	sums := []*Purpose{at}
	if x.What != record.InKind { // what is in kind has no sum
		if p.total[x.What] == nil {
			p.total[x.What] = &Purpose{What: x.What}
		}
		sums = append(sums, p.total[x.What])
	}
	for _, s := range sums {
		s.Written, s.sum = append(s.Written, written), s.sum.Plus(a)
	}
	return at
}

// tell puts the sums into words.
func (p *purposes) tell(x *Purpose) {
	low, high := measure.Exact(x.sum.Low), measure.Exact(x.sum.High)
	if x.About = x.sum.About; !x.sum.Unsummed {
		x.Low, x.High = &low, &high
	}
	if x.InWords = x.Written[0]; len(x.Written) == 1 {
		return
	}
	of := record.ValueType(x.What)
	x.InWords = strings.TrimSpace(p.m.t.Amount(of, x.sum) + " " + p.measure(x))
}

// asWritten is how many figures of a sum a paper lists as they were written; the JSON has them all.
const asWritten = 6

// some lists the first figures as they were written, and how many more there are.
func (p *purposes) some(written []string) string {
	if n := len(written) - asWritten; n > 1 {
		return strings.Join(written[:asWritten], "; ") + "; " + p.m.words().Figures.MoreWritten(n)
	}
	return strings.Join(written, "; ")
}

// measure is what an amount is in, where the words do not say it.
func (p *purposes) measure(x *Purpose) string {
	switch x.What {
	case record.Money:
		return ""
	case record.InKind:
		return x.Measure
	}
	return p.m.t.Model.Measure(x.What)
}

func (m *maker) resources() error {
	p := &purposes{m: m, rows: []*Purpose{}, at: map[string]*Purpose{}, total: map[record.ResourceKind]*Purpose{}}
	if err := p.ofModels(); err != nil {
		return err
	}
	if err := p.ofUnits(); err != nil {
		return err
	}
	slices.SortStableFunc(p.rows, func(a, b *Purpose) int {
		return cmp.Or(slices.Index(record.ResourceKinds, a.What)-slices.Index(record.ResourceKinds, b.What), vi.Compare(a.Purpose, b.Purpose))
	})
	h, w := m.headings(), &m.words().Figures
	var rows []paper.Row
	line := func(kind paper.RowKind, name string, x *Purpose) {
		p.tell(x)
		rows = append(rows, paper.Row{Kind: kind, Disputed: x.Conflict, Cells: []paper.Cell{paper.Text(name), paper.Text(m.t.Terms.Resource(x.What)), paper.Text(x.InWords),
			paper.Text(p.some(x.Written)), paper.Whole(x.Models), paper.Whole(x.Units)}})
	}
	for _, x := range p.rows {
		line(paper.Plain, or(x.Purpose, w.NoPurpose), x)
	}
	for _, k := range record.ResourceKinds {
		if x := p.total[k]; x != nil {
			for _, r := range p.rows {
				if r.What == k {
					x.Models, x.Units = x.Models+r.Models, x.Units+r.Units
				}
			}
			line(paper.Total, h.Total, x)
			rows[len(rows)-1].Cells[3] = paper.Cell{}
		}
	}
	m.fill([]paper.Column{{Heading: w.Purpose, Width: nameWidth}, {Heading: w.What, Width: 10}, {Heading: w.About, Width: shortWidth}, {Heading: w.Written, Width: shortWidth},
		figure(w.OfModels), figure(w.OfUnits)}, rows)
	for _, x := range p.total {
		if x.About {
			m.out.Doc.Notes = append(m.out.Doc.Notes, m.t.Sums.Note)
			break
		}
	}
	if m.out.JSON = (&ResourcesReport{string(m.Name), m.interval(), m.scope.Unit.Code, p.rows, p.total}); len(p.rows) == 0 {
		m.out.Nothing = w.EmptyOther
	}
	m.out.behind = func(i int) *Behind {
		if i >= len(p.rows) || len(p.rows[i].of) == 0 {
			return nil
		}
		return m.all(p.rows[i].Purpose, func(r *listing.Row) bool { return p.rows[i].of[r.Participation] })
	}
	return nil
}

// ofModels adds what was mobilised for the participations of the scope.
func (p *purposes) ofModels() error {
	type at struct{ unit, participation record.ID }
	in := map[at]bool{}
	p.m.list.Each(p.m.query(), func(r *listing.Row) {
		if p.m.scope.Covers(r.Unit, r.Year, r.Registered) {
			in[at{r.Unit, r.Participation}] = true
		}
	})
	for _, ch := range p.m.tx.Channels() {
		if ch.Part != record.Affairs || !p.m.scope.Has(ch.Unit) {
			continue
		}
		err := p.m.tx.Each(ch, record.ResourceKindName, func(id record.ID, s *store.State) error {
			if !s.Exists() || !in[at{ch.Unit, s.IDOf("participation")}] {
				return nil
			}
			r := record.Resource{Participation: s.IDOf("participation"), What: record.ResourceKind(s.Text("what")), Amount: record.Decimal(s.Text("amount")),
				Measure: s.Text("measure"), Written: s.Text("written"), Qualifier: record.Qualifier(s.Text("qualifier")), Purpose: s.Text("purpose")}
			if s.InConflict() { // deleted on one side and edited on the other, it stands until somebody decides
				vs, err := settle.Whole(p.m.tx, record.Ref{Channel: ch, Kind: record.ResourceKindName, ID: id})
				if err != nil {
					return err
				}
				if err := record.Read(vs, &r); err != nil {
					return err
				}
			}
			p.model(&r, s.InConflict())
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *purposes) model(r *record.Resource, conflict bool) {
	a := measure.Of(&record.MeasureValue{Amount: r.Amount, Qualifier: r.Qualifier})
	a.About = a.About || conflict
	written := r.Written
	if written == "" {
		bare := *r
		bare.Purpose = ""
		written = strings.TrimPrefix(wording.Resource(p.m.t, &bare), p.m.t.Terms.Resource(r.What)+" ")
	}
	x := p.add(&Purpose{Purpose: r.Purpose, What: r.What, Measure: r.Measure}, a, written)
	x.Models++
	x.of[r.Participation] = true
	x.Conflict = x.Conflict || conflict
}

// ofUnits adds what the units themselves mobilised.
func (p *purposes) ofUnits() error {
	book, err := measure.Read(p.m.tx)
	if err != nil {
		return err
	}
	asked, err := p.m.asked()
	if err != nil {
		return err
	}
	for _, r := range book.Resources(asked) {
		if p.m.Own && r.Unit != p.m.scope.Unit.ID {
			continue
		}
		if r.Crossing {
			p.m.out.Doc.Alert = p.m.words().Figures.CrossingNote
			continue
		}
		for _, v := range r.From {
			one := measure.Of(&v.MeasureValue)
			one.About = one.About || v.Conflict
			written := v.Written
			if written == "" {
				written = strings.TrimSpace(p.m.t.Amount(r.Item.Value, one) + " " + p.measure(&Purpose{What: r.Kind()}))
			}
			x := p.add(&Purpose{Purpose: or(r.Purpose, r.Item.Name), What: r.Kind()}, one, written)
			x.Units++
			x.Conflict = x.Conflict || v.Conflict
		}
	}
	return nil
}
