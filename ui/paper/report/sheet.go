package report

import (
	"strings"
	"unicode/utf8"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/tally"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/paper"
)

// SheetReport is a level's sheet of measures in JSON.
type SheetReport struct {
	Report   string          `json:"report"` // "sheet"
	Span     record.Interval `json:"span"`
	Unit     string          `json:"unit"` // code
	Measures []MeasureShown  `json:"measures"`
	Rows     []SheetRow      `json:"rows"`
	Total    SheetCells      `json:"total"`
	Behind   []MadeOf        `json:"behind,omitempty"` // with Rows: what the figures are made of
}

// MeasureShown is a measure in JSON.
type MeasureShown struct {
	Code   string           `json:"code"`
	Name   string           `json:"name"`
	Group  string           `json:"group,omitempty"`
	Type   record.ValueType `json:"type"`
	In     string           `json:"in,omitempty"`
	Adds   record.Adding    `json:"adds"`
	Counts record.CountedAs `json:"counts,omitempty"`
}

// SheetRow is a unit's line in JSON.
type SheetRow struct {
	Unit   string     `json:"unit"` // code
	Name   string     `json:"name"`
	Sent   bool       `json:"sent"`
	Values SheetCells `json:"values"`
}

// SheetCells are figures by the codes of their measures.
type SheetCells map[string]SheetCell

// SheetCell is a figure and what it rests on.
type SheetCell struct {
	Value    *measure.Amount `json:"value"` // null: there is none, or it cannot be added
	Basis    measure.Basis   `json:"basis,omitempty"`
	Counted  *measure.Amount `json:"counted,omitempty"` // what a mixed figure is made of
	Stated   *measure.Amount `json:"stated,omitempty"`  // as that; or what is stated beside the figure
	Beside   *measure.Amount `json:"beside,omitempty"`  // what is stated beside a mixed figure
	Written  string          `json:"written,omitempty"`
	About    bool            `json:"about,omitempty"`
	Partial  bool            `json:"partial,omitempty"`
	Crossing bool            `json:"crossing,omitempty"`
	Conflict bool            `json:"conflict,omitempty"` // two people gave it differently: the one that stands in
}

// interval is the stretch that a report is about.
func (m *maker) interval() record.Interval { return m.Interval() }

// Interval is the stretch that is asked for.
func (m *Request) Interval() record.Interval {
	if m.Span != "" {
		return m.Span
	}
	if m.From == m.To {
		return record.Interval(digits(m.From))
	}
	return record.Interval(digits(m.From) + "/" + digits(m.To))
}

// book reads the measures and their values, and what was mobilised where a measure counts that.
func (m *maker) book() (*measure.Book, error) {
	book, err := measure.Read(m.tx)
	m.sums = m.sums || err == nil && book.CountsResources()
	return book, err
}

// asked is what the figures of measures are about.
func (m *maker) asked() (a measure.Asked, err error) {
	a = measure.Asked{Tree: m.scope.Tree, Unit: m.scope.Unit, Span: m.interval(), Deep: m.Deep}
	a.Fields, err = m.tx.EveryField()
	return a, err
}

// counts are what the register counts, unit by unit.
func (m *maker) counts() measure.Counts {
	c := measure.Counts{Of: map[record.ID]*tally.Count{}, Rows: map[record.ID]int{}}
	for at, n := range tally.Breakdown(m.scope, m.rows) {
		if c.Of[at.Unit] == nil {
			c.Of[at.Unit] = new(tally.Count)
		}
		c.Of[at.Unit].Join(*n)
		m.out.Registered += n.Registered
		m.out.Conflicts += n.Conflicts
	}
	m.list.Each(listing.Query{Unit: m.scope.Unit.ID}, func(r *listing.Row) {
		if r.Year >= m.From && r.Year <= m.To {
			c.Rows[r.Unit]++
		}
	})
	return c
}

func (m *maker) sheet() error {
	book, err := m.book()
	if err != nil {
		return err
	}
	asked, err := m.asked()
	if err != nil {
		return err
	}
	s := measure.Fill(book, asked, m.counts())
	h, w := m.headings(), &m.words().Figures
	shown := &SheetReport{Report: string(m.Name), Span: asked.Span, Unit: m.scope.Unit.Code, Measures: []MeasureShown{}, Rows: []SheetRow{}, Total: m.inJSON(s.Items, s.Total)}
	columns := []paper.Column{{Heading: h.Code, Width: 11}, {Heading: h.Unit, Width: nameWidth}}
	for _, x := range s.Items {
		columns = append(columns, m.measured(x))
		of := x.Value
		if of == "" {
			of = record.PlainNumber
		}
		shown.Measures = append(shown.Measures, MeasureShown{x.Code, x.Name, x.Group, of, x.In, x.Way(), x.Counts})
	}
	var rows []paper.Row
	for _, r := range s.Rows {
		name := r.Unit.Name
		if !r.Sent {
			name += " " + h.NothingSent
		}
		line := paper.Row{Cells: []paper.Cell{paper.Text(r.Unit.Code), paper.Text(name)}, Indent: max(0, r.Depth-1)}
		rows = append(rows, m.filled(line, s.Items, r.Cells, r.Sent))
		shown.Rows = append(shown.Rows, SheetRow{r.Unit.Code, r.Unit.Name, r.Sent, m.inJSON(s.Items, r.Cells)})
	}
	rows = append(rows, m.filled(paper.Row{Kind: paper.Total, Cells: []paper.Cell{{}, paper.Text(h.Total)}}, s.Items, s.Total, true))
	for i := range s.Items {
		for _, r := range rows {
			columns[i+2].Width = max(columns[i+2].Width, float64(utf8.RuneCountInString(r.Cells[i+2].Shown(m.t))+1))
		}
	}
	m.fill(columns, rows)
	m.marks(rows)
	if m.out.JSON = shown; len(s.Items) == 0 {
		m.out.Nothing = w.EmptySheet
	}
	behind := map[int]*Behind{} // it is asked for whenever the keys are drawn
	m.out.behind = func(i int) *Behind {
		if behind[i] == nil {
			behind[i] = m.behindRow(s, i)
		}
		return behind[i]
	}
	if m.Rows {
		m.sheetRows(s, shown)
	}
	return nil
}

// named is what a measure is called with what it is told in: “Kinh phí (triệu đồng)”.
func named(x *measure.Item) string {
	if x.In == "" {
		return x.Name
	}
	return x.Name + " (" + x.In + ")"
}

// measured is the column of a measure.
func (m *maker) measured(x *measure.Item) paper.Column {
	name := named(x)
	if x.Counts != "" {
		name += " – " + m.words().Figures.Counted
	}
	return paper.Column{Heading: name, Over: x.Group, Number: true, Width: float64(min(28, utf8.RuneCountInString(name)+2))}
}

// filled puts cells behind the name of a row.
func (m *maker) filled(r paper.Row, items []*measure.Item, cells []measure.Cell, sent bool) paper.Row {
	for i, c := range cells {
		if r.Disputed = r.Disputed || c.Conflict; c.Conflict && r.Kind == paper.Plain {
			m.out.Conflicts++
		}
		if c.Basis == measure.Counted && !sent {
			c.Has = false
		}
		r.Cells = append(r.Cells, m.cell(items[i], &c))
	}
	return r
}

// cell is a figure with what it rests on: a number where there is nothing else to say.
func (m *maker) cell(x *measure.Item, c *measure.Cell) paper.Cell {
	w := &m.words().Figures
	var said []string
	switch {
	case c.Crossing:
		return paper.Text("– (" + w.Crossing + ")")
	case !c.Has && c.Beside == nil:
		return paper.Cell{}
	case c.Basis == measure.Stated:
		said = append(said, w.Stated)
	case c.Basis == measure.Mixed:
		said = append(said, w.Mixed(m.told(x, c.Counted), m.told(x, c.Other)))
	}
	if c.Beside != nil && (c.Beside.Amount != c.Amount || !c.Has) {
		said = append(said, w.Stated+" "+m.figure(x, c.Beside))
	}
	if c.Partial {
		said = append(said, w.Partial)
	}
	if !c.Has {
		return paper.Text("– (" + strings.Join(said, ", ") + ")")
	}
	plain := !c.About && !c.IsRange() && !c.Unsummed && x.Value != record.PercentNumber
	switch {
	case len(said) > 0:
		return paper.Text(m.figure(x, &c.Part) + " (" + strings.Join(said, ", ") + ")")
	case plain:
		return paper.Number(asTold(x, c.Low))
	}
	return paper.Text(m.figure(x, &c.Part))
}

// figure says what a part comes to: in the words of the one value that it is made of.
func (m *maker) figure(x *measure.Item, p *measure.Part) string {
	if len(p.From) == 1 && p.From[0].Written != "" {
		return p.From[0].Written
	}
	return m.told(x, p.Amount)
}

// told is an amount below the heading of its measure, in words: in what the heading says that it is told in.
func (m *maker) told(x *measure.Item, a measure.Amount) string {
	if low := asTold(x, a.Low); low != a.Low {
		a.Low, a.High = low, asTold(x, a.High)
		return m.t.Amount(record.PlainNumber, a)
	}
	return m.t.Amount(x.Value, a)
}

// asTold is an amount in what its measure is told in: 12,5 of 12.500.000 đồng, below “(triệu đồng)”.
func asTold(x *measure.Item, d vi.Decimal) vi.Decimal {
	if pow := toldPower(x); pow > 0 && !d.IsZero() {
		return vi.NewDecimal(d.Coef, d.Scale+pow)
	}
	return d
}

// toldPower is the power of ten of what a measure is told in: 6 of “triệu đồng”.
func toldPower(x *measure.Item) (pow uint8) {
	one, _ := value.One(sheet.AskedOf(x.Value, x.In).Measure, x.In).Int()
	for ; one >= 10; one /= 10 {
		pow++
	}
	return pow
}

// marks explains below the table what stands behind figures.
func (m *maker) marks(rows []paper.Row) {
	w := &m.words().Figures
	all := ""
	for _, r := range rows {
		for _, c := range r.Cells {
			if c.IsText() {
				all += c.Shown(m.t) + "\n"
			}
		}
	}
	for _, n := range []struct{ word, note string }{{w.Stated, w.Note}, {w.Partial, w.PartialNote}, {w.Crossing, w.CrossingNote}} {
		if strings.Contains(all, n.word) {
			m.out.Doc.Notes = append(m.out.Doc.Notes, n.note)
		}
	}
}

func (m *maker) inJSON(items []*measure.Item, cells []measure.Cell) SheetCells {
	all := SheetCells{}
	for i, c := range cells {
		if !c.Has && !c.Crossing && c.Beside == nil {
			continue
		}
		x := SheetCell{Basis: c.Basis, About: c.About, Partial: c.Partial, Crossing: c.Crossing, Conflict: c.Conflict}
		if c.Has {
			x.Value = &c.Amount
		}
		if len(c.From) == 1 {
			x.Written = c.From[0].Written
		}
		switch {
		case c.Basis == measure.Mixed:
			if x.Counted, x.Stated = &c.Counted, &c.Other; c.Beside != nil {
				x.Beside = &c.Beside.Amount
			}
		case c.Beside != nil:
			x.Stated = &c.Beside.Amount
		}
		all[items[i].Code] = x
	}
	return all
}

// Counted gives what the register counts of the measures of a unit with all below it in a span; ok is false of a part
// that it cannot count.
func Counted(tx *store.Tx, list *listing.Listing, unit record.ID, span record.Interval) (func(x *measure.Item, part string) (measure.Amount, bool), error) {
	m := &maker{Request: Request{Unit: unit}, tx: tx, list: list, scope: tally.Scope{Tree: list.Tree(), Unit: list.Tree().Unit(unit)}}
	m.during(span)
	asked, err := m.asked()
	if err != nil {
		return nil, err
	}
	m.sums = true
	cells := tally.Breakdown(m.scope, m.rows)
	return func(x *measure.Item, part string) (measure.Amount, bool) {
		if !asked.Countable(part) {
			return measure.Amount{}, false
		}
		var sum tally.Count
		for at, n := range cells {
			if asked.Holds(part, at) {
				sum.Join(*n)
			}
		}
		return measure.CountOf(sum, x.Counts), true
	}, nil
}
