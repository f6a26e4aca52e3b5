package report

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// SummaryReport is what a report in words is written from: what papers say, section by section, with their numbers and
// days, and what is counted.
type SummaryReport struct {
	Report    string           `json:"report"` // "summary"
	Span      string           `json:"span"`
	Unit      string           `json:"unit"` // code
	Programme string           `json:"programme,omitempty"`
	Rows      []SummaryLine    `json:"rows"`
	Total     tally.Count      `json:"total"`
	Awards    tally.AwardCount `json:"awards"`
}

// SummaryLine is a line of a section.
type SummaryLine struct {
	Section string           `json:"section"` // grounds, guidance, conference, results, weaknesses, directions, text
	Text    string           `json:"text"`
	People  []string         `json:"people,omitempty"` // of a conference
	Type    record.PaperType `json:"type,omitempty"`   // of the paper that says so; "": it is counted
	Number  string           `json:"number,omitempty"`
	Date    record.Date      `json:"date,omitempty"`
	Issuer  string           `json:"issuer,omitempty"`
}

// inSections are the sections in the order of a report in words.
var inSections = []string{"grounds", "guidance", "conference", "results", "weaknesses", "directions", "text"}

// Guiding are the papers that themselves are guidance.
var Guiding = []record.PaperType{record.Plan, record.Guidance, record.Directive, record.Notice}

// summary gathers what the papers of the unit say of the span, with the guidance of the units above it, and with Deep
// those of the units below.
func (m *maker) summary() error {
	shown := &SummaryReport{Report: string(m.Name), Span: string(m.interval()), Unit: m.scope.Unit.Code, Programme: m.scope.Programme, Rows: []SummaryLine{}}
	names := map[string]string{"conference": m.t.Term(string(record.Conference)) + ", " + strings.ToLower(m.t.Term(string(record.PaperOf)))}
	for _, s := range inSections {
		if s != "conference" {
			names[s] = m.t.Terms.Label(record.PaperKind, s)
		}
	}
	var entries []entry
	add := func(x SummaryLine, from string, behind *Behind, clash bool) {
		words := x.Text
		if len(x.People) > 0 {
			words += ". " + strings.Join(x.People, "; ")
		}
		shown.Rows = append(shown.Rows, x)
		entries = append(entries, entry{names[x.Section], []paper.Cell{paper.Text(words), paper.Text(from), paper.Text(wording.Date(x.Date)), paper.Text(x.Issuer)}, behind, clash})
	}
	if err := m.achieved(shown, add); err != nil {
		return err
	}
	below, err := m.papers(add)
	if err != nil {
		return err
	}
	order := func(a, b SummaryLine) int {
		return slices.Index(inSections, a.Section) - slices.Index(inSections, b.Section)
	}
	slices.SortStableFunc(shown.Rows, order)
	sections := make([]string, len(inSections))
	for i, s := range inSections {
		sections[i] = names[s]
	}
	w := &m.words().Figures
	m.sections([]paper.Column{{Heading: w.Said, Width: nameWidth + 20}, {Heading: w.Paper, Width: 18}, {Heading: w.Reviewed, Width: 12}, {Heading: w.IssuedBy, Width: shortWidth}}, sections, entries)
	m.out.Registered = shown.Total.Registered
	if below > 0 {
		m.out.Doc.Notes = append(m.out.Doc.Notes, w.PapersBelow(below))
	}
	m.out.JSON = shown
	return nil
}

// achieved adds what is counted: who registered and was recognised, what was mobilised, who was given an award.
func (m *maker) achieved(shown *SummaryReport, add func(SummaryLine, string, *Behind, bool)) error {
	for _, n := range tally.Breakdown(m.scope, m.rows) {
		shown.Total.Join(*n)
	}
	if _, err := m.totalsOnly(); err != nil {
		return err
	}
	w := &m.words().Figures
	line := func(words string, behind *Behind) {
		add(SummaryLine{Section: "results", Text: words}, w.CountedHere, behind, false)
	}
	c := &shown.Total
	m.out.Conflicts = c.Conflicts
	line(w.SumRegistered(c.Registered, c.Collective, c.Individual, c.Household, c.Open), m.all("", nil))
	line(w.SumRecognised(c.Recognised, c.Exemplary), m.all(m.headings().Recognised, func(r *listing.Row) bool { return r.Verdict.Recognises() }))
	p := m.purposes()
	if err := p.ofModels(); err != nil {
		return err
	}
	if m.keep == nil { // what units mobilised themselves is of no programme
		if err := p.ofUnits(); err != nil {
			return err
		}
	}
	for _, k := range record.ResourceKinds {
		if x := p.total[k]; x != nil {
			p.tell(x)
			line(w.SumMobilised(m.t.Terms.Resource(k), x.InWords), nil)
		}
	}
	one, choices := *m, m.out.Choices
	one.Only = Only{}
	given, _, _, err := one.given()
	m.out.Choices = choices
	if err != nil {
		return err
	}
	var refs []record.Ref
	for _, a := range given {
		if m.of == nil || m.of(a.rec.Programme) {
			shown.Awards.Add(a.Recipient, a.Conflict)
			refs = append(refs, a.ref)
		}
	}
	if n := shown.Awards; n.Total > 0 {
		line(w.SumAwards(n.Total, n.Collective, n.Individual, n.Household, n.Unit), &Behind{Sheet: record.AwardKind, Refs: refs})
	}
	return nil
}

// papers adds what papers say: of the unit, with Deep of those below too, and what the units above it guide by. below
// is how many of the span the units below have that are left out.
func (m *maker) papers(add func(SummaryLine, string, *Behind, bool)) (below int, err error) {
	above := map[record.ID]bool{}
	for u := m.scope.Unit.Parent; u != nil; u = u.Parent {
		above[u.ID] = true
	}
	type written struct {
		record.Paper
		ref   record.Ref
		clash bool
	}
	var all []written
	for _, ch := range m.tx.Channels() {
		own := ch.Unit == m.scope.Unit.ID
		if ch.Part != record.Catalog || !own && !above[ch.Unit] && !m.scope.Tree.Above(m.scope.Unit.ID, ch.Unit) {
			continue
		}
		err := m.tx.Each(ch, record.PaperKind, func(id record.ID, s *log.State) error {
			x := written{ref: record.Ref{Channel: ch, Kind: record.PaperKind, ID: id}, clash: s.InConflict()}
			if !s.Exists() {
				return nil
			}
			if err := record.Read(s.Values(), &x.Paper); err != nil {
				return err
			}
			day := x.Date
			if x.Span != "" {
				day = "" // a conference in January is about the year before
			}
			is, open := m.in(day, x.Span)
			switch {
			case !is && !open || m.of != nil && !m.of(x.Programme):
			case above[ch.Unit] && !slices.Contains(Guiding, x.Type):
			case !own && !above[ch.Unit] && !m.Deep:
				below++
			default:
				all = append(all, x)
			}
			return nil
		})
		if err != nil {
			return 0, err
		}
	}
	place := m.places()
	for id := range above {
		place[id] = -1
	}
	slices.SortStableFunc(all, func(a, b written) int {
		return cmp.Or(place[a.ref.Channel.Unit]-place[b.ref.Channel.Unit], cmp.Compare(a.Date, b.Date), cmp.Compare(a.Number, b.Number), vi.Compare(a.Title, b.Title))
	})
	for _, x := range all {
		issuer, err := m.body(x.Issuer, x.Body)
		if err != nil {
			return 0, err
		}
		line := SummaryLine{Type: x.Type, Number: x.Number, Date: x.Date, Issuer: or(issuer, m.list.UnitName(x.ref.Channel.Unit))}
		from := m.words().Figures.PaperNumber(m.t.Term(string(x.Type)), x.Number)
		say := func(section, words string, people []string) {
			l := line
			l.Section, l.Text, l.People = section, words, people
			add(l, from, &Behind{Sheet: record.PaperKind, Refs: []record.Ref{x.ref}}, x.clash)
		}
		switch {
		case slices.Contains(Guiding, x.Type):
			say("guidance", x.Title, nil)
		default:
			say("conference", x.Title, linesOf(x.People))
		}
		if above[x.ref.Channel.Unit] {
			continue
		}
		for _, s := range []struct{ section, text string }{{"grounds", x.Grounds}, {"guidance", x.Guidance}, {"results", x.Results}, {"weaknesses", x.Weaknesses}, {"directions", x.Directions}, {"text", x.Text}} {
			for _, l := range linesOf(s.text) {
				say(s.section, l, nil)
			}
		}
	}
	return below, nil
}

// linesOf are the lines of a text that say something.
func linesOf(text string) (lines []string) {
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}
