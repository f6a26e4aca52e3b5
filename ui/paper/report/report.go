package report

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/paper"
	"danvan/ui/text"
)

// Name is a report's code name.
type Name string

// The reports.
const (
	Fields       Name = "fields"
	Units        Name = "units"
	Models       Name = "models"
	Years        Name = "years"
	Completeness Name = "completeness"
	Awards       Name = "awards"
	Decision     Name = "decision"
	Typical      Name = "typical"

	Sheet          Name = "sheet"
	Reconciliation Name = "reconciliation"
	Resources      Name = "resources"
	Reviews        Name = "reviews"
	Criteria       Name = "criteria"
	Summary        Name = "summary"
)

// Names are all reports, in the order of the page.
var Names = []Name{Fields, Units, Models, Years, Completeness, Sheet, Reconciliation, Resources, Reviews, Criteria, Awards, Decision, Typical, Summary}

// Request says what to count.
type Request struct {
	Name Name
	Unit record.ID       // zero: the register's own; Completeness is always about the register's own
	From int             // year
	To   int             // the last year; less than From: From alone
	Span record.Interval // a stretch that is not whole years, within From to To; "": those
	Own  bool            // without the units below
	Deep bool            // Units: not only those right below, but all
	Rows bool            // Sheet: what every figure is made of, in place of the figures
	Tree string          // Fields, Units, Years: a day; what units that ended before it registered counts for what became of them. "": for them

	Only    Only   // Awards; of the others Programme alone, where OfProgramme says so
	Body    string // the body whose report it is, by its name; "": the unit's own
	Numbers string // Decision: the numbers of decisions, with line ends between
}

// Report is one that was made.
type Report struct {
	Request
	JSON       any
	Doc        *paper.Document
	Registered int                 // participations; Completeness: units due
	Conflicts  int                 // of them rest on a conflict
	Nothing    string              // what is said where there is nothing to show; "": there is something
	Fault      error               // a *tally.Fault; nil as long as the program has none
	Bars       []Bar               // for a chart; nil: the report has none
	Columns    bool                // the bars stand beside each other as columns: years
	Unit       *store.Unit         // what it is about
	Heirs      bool                // it can be made on the units of another day: the register knows what became of some
	Decisions  []Decided           // Decision: those that there are in the years
	Choices    map[string][]string // what there is to narrow it by, by the names of Ways
	Bodies     []string            // of the unit: whose report it can be

	behind    func(i int) *Behind
	suspected func() string
	narrow    string // what the heading says beside the span
	issuer    string // the body whose report it is
}

// Bar is one figure of a chart, and the part of it that was recognised.
type Bar = paper.Bar

// Behind is what a row counts.
type Behind struct {
	Sheet record.Name  // of Refs
	Refs  []record.Ref // lines of a sheet, in place of participations; nil: none
	Row   *listing.Row // one participation; nil: many
	Name  string       // of a part: the figure that it stands behind
	Parts []*Behind    // the figures of the row, where there are several
	Label string       // what they have in common, in words; "" for all of the report
	Year  int          // 0: several
	Unit  record.ID    // they and those below it; zero with Match alone
	Match func(*listing.Row) bool
}

// Behind says what a row of the document counts; nil for a row that counts nothing.
func (r *Report) Behind(i int) *Behind {
	if r.behind == nil || i < 0 || i >= r.Doc.Rows {
		return nil
	}
	return r.behind(i)
}

// ErrUnknownUnit is the error for a unit that the register does not have.
var ErrUnknownUnit = errors.New("report: the register does not have this unit")

// maker is what a report is made from.
type maker struct {
	Request
	tx    *store.Tx
	list  *listing.Listing
	t     *text.Table
	now   time.Time
	scope tally.Scope
	set   *store.FieldSet                // nil where no list of fields is in force
	sums  bool                           // what was mobilised is counted
	heirs *store.Heirs                   // with Tree
	into  map[record.ID]record.ID        // fields of other lists, as what they count; nil: as themselves
	of    func(programme record.ID) bool // nil: of all programmes
	keep  func(*listing.Row) bool        // what is of the programme; nil: all
	out   *Report

	disputed int // rows
}

// Counts tells whether a report needs of rows only what listing.Counts gives. What stands behind its figures can be
// neither opened nor written then.
func Counts(q Request) bool {
	return (q.Name == Fields || q.Name == Units) && q.Only == (Only{}) && q.Tree == "" // whose heir is whose may go by places
}

// Make counts a report. now is local time: the day that stands on the paper.
func Make(tx *store.Tx, list *listing.Listing, t *text.Table, q Request, now time.Time) (*Report, error) {
	q.To = max(q.From, q.To)
	if q.Unit.IsZero() || q.Name == Completeness {
		q.Unit = tx.Me().Unit
	}
	if q.Name == Completeness {
		q.Own, q.Deep = false, false
	}
	unit := list.Tree().Unit(q.Unit)
	if unit == nil {
		return nil, ErrUnknownUnit
	}
	set, err := tx.Fields(unit.ID, q.To)
	if err != nil && err != store.ErrNoRecord {
		return nil, err
	}
	m := &maker{Request: q, tx: tx, list: list, t: t, now: now, set: set, out: &Report{Request: q, Unit: unit},
		scope: tally.Scope{Tree: list.Tree(), Unit: unit, Year: q.From, To: q.To, Own: q.Own, Span: string(q.Span), Day: q.Tree}}
	if OnTree(m.Name) {
		if m.heirs, err = tx.Heirs(); err != nil {
			return nil, err
		}
		m.out.Heirs = !m.heirs.None()
	}
	if m.Span != "" {
		m.scope.Since, m.scope.Until = m.Span.Days()
	}
	make := map[Name]func() error{Fields: m.fields, Units: m.units, Models: m.models, Years: m.years, Completeness: m.completeness, Sheet: m.sheet,
		Reconciliation: m.reconciliation, Resources: m.resources, Reviews: m.reviews, Criteria: m.criteria, Awards: m.awards, Decision: m.decision, Typical: m.typical, Summary: m.summary, Proposal: m.proposal}[q.Name]
	if make == nil {
		return nil, fmt.Errorf("report: no report %q", q.Name)
	}
	m.out.Doc, m.out.suspected = m.document(), m.suspected
	if err := m.owned(); err != nil {
		return nil, err
	}
	if err := m.one(); err != nil {
		return nil, err
	}
	if slices.Contains([]Name{Fields, Units, Years}, q.Name) {
		m.sums = true
	}
	if err := make(); err != nil {
		return nil, err
	}
	if m.out.Conflicts == 0 { // nobody counted what the rows rest on
		m.out.Conflicts = m.disputed
	}
	m.out.Doc.Further, m.out.Doc.Chart = m.further, m.out.Bars
	m.undated()
	m.onTree()
	m.remark()
	return m.out, m.lateBooks()
}

func (m *maker) words() *text.Reports        { return &m.t.Reports }
func (m *maker) headings() *text.ReportTexts { return &m.t.CLI.Report }

// document is the paper without its table.
func (m *maker) document() *paper.Document {
	w := m.words()
	unit := m.scope.Unit.Name
	if m.Own {
		unit = w.Own(unit)
	}
	return &paper.Document{Name: w.Sheet(string(m.Name)), Heading: paper.Heading{Unit: unit, Title: w.Title(string(m.Name)), Period: vi.Capital(m.span()),
		Made: w.Made(m.now)}}
}

func (m *maker) span() string { return m.t.Stretch(m.From, m.To, m.Span) }

// Line is the heading in one line.
func (r *Report) Line(t *text.Table) string {
	h := r.Doc.Heading
	span := t.Stretch(r.From, r.To, r.Span)
	if r.Name == Decision {
		span = h.Period
	}
	return t.Reports.Line(h.Title, span+r.narrow, h.Unit)
}

// undated says how many participations a stretch within a year leaves out, for nobody wrote when they were registered,
// or not exactly enough.
func (m *maker) undated() {
	if !m.scope.ByDay() || slices.Contains([]Name{Completeness, Awards, Decision, Typical}, m.Name) { // which count none
		return
	}
	n := 0
	m.list.Each(m.query(), func(r *listing.Row) {
		if _, undated := m.scope.During(r.Year, r.Registered); undated && m.scope.Has(r.Unit) {
			n++
		}
	})
	m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().ByDay)
	if n > 0 {
		m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Undated(n))
	}
}

// remark puts below the table on what it rests, and above it what cannot be.
func (m *maker) remark() {
	if m.out.Conflicts > 0 {
		m.out.Doc.Notes = slices.Insert(m.out.Doc.Notes, 0, paper.Mark+m.words().Conflicts(m.out.Conflicts))
	}
	if m.out.Fault != nil {
		m.out.Doc.Alert = m.words().Fault + " " + m.t.Error(m.out.Fault).String()
	}
}

// rows gives what is counted. Rows behind a figure are those that the same condition lets through.
func (m *maker) rows(yield func(tally.Row) bool) {
	more := true
	m.list.Each(m.query(), func(r *listing.Row) {
		if more {
			row := Row(r)
			row.Unit, row.Field = m.unitOf(r), m.fieldOf(r)
			if m.sums {
				row.Sum = r.Mobilised()
			}
			more = yield(row)
		}
	})
}

// query narrows what is looked at; what is exactly in the scope the tally decides.
func (m *maker) query() listing.Query {
	q := listing.Query{Unit: m.scope.Unit.ID, Only: m.keep}
	if m.Tree != "" {
		q.Unit = record.ID{}
	}
	if m.From == m.To && !m.scope.ByDay() {
		q.Year = m.From
	}
	return q
}

// Row is a participation as the tally counts it.
func Row(l *listing.Row) tally.Row {
	model := l.Model
	if l.Into != nil {
		model = l.Into.ID
	}
	return tally.Row{Unit: l.Unit, Year: l.Year, Field: l.Field, Subject: l.Subject, Standing: l.Standing, Verdict: l.Verdict, Conflict: l.Conflict, Registered: l.Registered, Model: model}
}

// all are the participations of the whole report that also match; label says what they have in common.
func (m *maker) all(label string, match func(*listing.Row) bool) *Behind {
	b := &Behind{Label: label, Unit: m.scope.Unit.ID, Match: match}
	if m.From == m.To && !m.scope.ByDay() {
		b.Year = m.From
	}
	if m.From == m.To && !m.Own && !m.scope.ByDay() && m.Tree == "" && m.keep == nil {
		return b
	}
	if m.Tree != "" {
		b.Unit = record.ID{}
	}
	for _, add := range []struct {
		is   bool
		name string
	}{{m.From != m.To || m.scope.ByDay(), m.span()}, {m.Own, m.t.Reports.Page.Alone}, {m.Tree != "", m.scope.Unit.Name}, {m.keep != nil, m.Only.Programme}} {
		if add.is {
			b.Label = join(b.Label, add.name)
		}
	}
	scope := m.scope
	b.Match = func(r *listing.Row) bool {
		return scope.Covers(m.unitOf(r), r.Year, r.Registered) && (m.keep == nil || m.keep(r)) && (match == nil || match(r))
	}
	return b
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}
