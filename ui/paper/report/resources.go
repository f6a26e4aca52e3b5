package report

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
	"danvan/ui/text"
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
	Measure  string              `json:"measure,omitempty"` // of something in kind, or in money of another country
	Written  []asWritten         `json:"written"`           // each figure
	Low      *measure.Amount     `json:"low"`               // null: it cannot be added
	High     *measure.Amount     `json:"high"`
	About    bool                `json:"about"` // a part of it is not exact
	InWords  string              `json:"in_words"`
	Models   int                 `json:"models"` // how many participations
	Units    int                 `json:"units"`  // how many units themselves
	Conflict bool                `json:"conflict,omitempty"`
	Clashes  int                 `json:"-"` // how many figures that units gave are in conflict

	sum    measure.Amount
	of, by map[record.ID]bool // participations, units
}

// count counts whose a figure is, once: a participation, or a unit itself.
func (x *Purpose) count(participation, unit record.ID) {
	set, n, id := &x.of, &x.Models, participation
	if participation.IsZero() {
		set, n, id = &x.by, &x.Units, unit
	}
	if *set == nil {
		*set = map[record.ID]bool{}
	}
	if !(*set)[id] {
		(*set)[id] = true
		*n++
	}
}

// asWritten is a figure as it was written. It is worded when somebody asks: there may be a hundred thousand.
type asWritten struct {
	words string
	of    *record.Resource // nil: words say it
	t     *text.Table
}

// String words it.
func (w asWritten) String() string {
	if w.of == nil {
		return w.words
	}
	return wording.Amount(w.t, w.of)
}

// MarshalText words it for JSON.
func (w asWritten) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// purposes gathers figures.
type purposes struct {
	m     *maker
	rows  []*Purpose
	at    map[string]*Purpose
	seen  map[spelling]*Purpose
	total map[record.ResourceKind]*Purpose
	each  func(of *Purpose, unit, participation record.ID, a measure.Amount, written asWritten) // is told of each figure; nil: nobody asks
}

// spelling is what is mobilised for what, as it is spelled.
type spelling struct {
	purpose, measure string
	what             record.ResourceKind
}

// purposes begins to gather.
func (m *maker) purposes() *purposes {
	return &purposes{m: m, rows: []*Purpose{}, at: map[string]*Purpose{}, seen: map[spelling]*Purpose{}, total: map[record.ResourceKind]*Purpose{}}
}

// add adds a figure: of a participation, or of a unit itself.
func (p *purposes) add(x spelling, participation, unit record.ID, a measure.Amount, written asWritten) *Purpose {
	at := p.seen[x]
	if at == nil {
		key := strings.Join([]string{vi.Spelled(x.purpose), string(x.what), vi.Spelled(x.measure)}, "\x00")
		if at = p.at[key]; at == nil {
			at = &Purpose{Purpose: x.purpose, What: x.what, Measure: x.measure}
			p.at[key], p.rows = at, append(p.rows, at)
		}
		p.seen[x] = at
	}
	at.Written, at.sum = append(at.Written, written), at.sum.Plus(a)
	at.count(participation, unit)
	if p.each != nil {
		p.each(at, unit, participation, a, written)
	}
	if x.what == record.InKind || x.measure != "" { // neither has what is in kind, or in dollars, a sum
		return at
	}
	total := p.total[x.what]
	if total == nil {
		total = &Purpose{What: x.what}
		p.total[x.what] = total
	}
	total.Written, total.sum = append(total.Written, written), total.sum.Plus(a)
	total.count(participation, unit)
	return at
}

// tell puts the sums into words.
func (p *purposes) tell(x *Purpose) {
	low, high := measure.Exact(x.sum.Low), measure.Exact(x.sum.High)
	if x.About = x.sum.About; !x.sum.Unsummed {
		x.Low, x.High = &low, &high
	}
	if x.InWords = x.Written[0].String(); len(x.Written) == 1 {
		return
	}
	of := record.ValueType(x.What)
	if x.Measure != "" {
		of = record.ValueType(record.InKind)
	}
	x.InWords = strings.TrimSpace(p.m.t.Amount(of, x.sum) + " " + p.measure(x))
}

// listed is how many figures of a sum a paper lists as they were written; the JSON has them all.
const listed = 6

// some lists the first figures as they were written, and how many more there are.
func (p *purposes) some(written []asWritten) string {
	n, more := len(written), ""
	if n > listed+1 {
		n, more = listed, "; "+p.m.words().Figures.MoreWritten(n-listed)
	}
	all := make([]string, n)
	for i := range all {
		all[i] = written[i].String()
	}
	return strings.Join(all, "; ") + more
}

// measure is what an amount is in, where the words do not say it.
func (p *purposes) measure(x *Purpose) string {
	switch {
	case x.What == record.InKind || x.Measure != "":
		return x.Measure
	case x.What == record.Money:
		return ""
	}
	return p.m.t.Model.Measure(x.What)
}

func (m *maker) resources() error {
	p := m.purposes()
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
		of := p.rows[i].of
		return m.all(p.rows[i].Purpose, func(r *listing.Row) bool { return of[r.Participation] })
	}
	return nil
}

// ofModels adds what was mobilised for the participations of the scope.
func (p *purposes) ofModels() error {
	in := map[record.ID]map[record.ID]bool{} // of each unit
	p.m.list.Each(p.m.query(), func(r *listing.Row) {
		if is, _ := p.m.scope.During(r.Year, r.Registered); is {
			if in[r.Unit] == nil {
				in[r.Unit] = map[record.ID]bool{}
			}
			in[r.Unit][r.Participation] = true
		}
	})
	for _, ch := range p.m.tx.Channels() {
		of := in[ch.Unit]
		if ch.Part != record.Affairs || len(of) == 0 || !p.m.scope.Has(ch.Unit) {
			continue
		}
		err := p.m.tx.Each(ch, record.ResourceKindName, func(id record.ID, s *log.State) error {
			disputed := s.InConflict()
			if !disputed && !of[s.IDOf("participation")] {
				return nil
			}
			r := record.Resource{Participation: s.IDOf("participation"), What: record.ResourceKind(s.Text("what")), Amount: record.Decimal(s.Text("amount")), High: record.Decimal(s.Text("high")),
				Measure: s.Text("measure"), Written: s.Text("written"), Qualifier: record.Qualifier(s.Text("qualifier")), Purpose: s.Text("purpose")}
			if disputed { // deleted on one side and edited on the other, it stands until somebody decides
				vs, err := settle.Whole(p.m.tx, record.Ref{Channel: ch, Kind: record.ResourceKindName, ID: id})
				if err != nil {
					return err
				}
				if err := record.Read(vs, &r); err != nil {
					return err
				}
			}
			if of[r.Participation] {
				p.model(ch.Unit, &r, disputed)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *purposes) model(unit record.ID, r *record.Resource, conflict bool) {
	a := measure.Of(&record.MeasureValue{Amount: r.Amount, High: r.High, Qualifier: r.Qualifier})
	a.About = a.About || conflict
	in := ""
	if r.What == record.InKind || value.Foreign(r) {
		in = r.Measure
	}
	x := p.add(spelling{r.Purpose, in, r.What}, r.Participation, unit, a, asWritten{of: r, t: p.m.t})
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
			x := p.add(spelling{purpose: or(r.Purpose, r.Item.Name), what: r.Kind()}, record.ID{}, r.Unit, one, asWritten{words: written})
			if v.Conflict {
				x.Conflict, x.Clashes = true, x.Clashes+1
			}
		}
	}
	return nil
}
