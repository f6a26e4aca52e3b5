package report

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// ReviewsReport is what was found of whether models go on, in JSON.
type ReviewsReport struct {
	Report string                 `json:"report"` // "reviews"
	Span   record.Interval        `json:"span"`
	Unit   string                 `json:"unit"` // code
	Rows   []Reviewed             `json:"rows"`
	Total  map[record.Outcome]int `json:"total"`
	None   int                    `json:"not_reviewed"`
}

// Reviewed is a participation with the review that stands: that of the highest unit.
type Reviewed struct {
	ID      record.ID      `json:"id"` // of the participation
	Name    string         `json:"name"`
	Unit    string         `json:"unit"` // code
	Year    int            `json:"year"`
	Outcome record.Outcome `json:"outcome"`
	Reason  string         `json:"reason,omitempty"`
	Date    record.Date    `json:"date,omitempty"`
	By      string         `json:"by"` // code of the unit that says so
}

// reviewsAt are the reviews of a unit's participations that stand.
func (m *maker) reviewsAt() (map[record.Ref]record.Review, error) {
	found := map[record.Ref]record.Review{}
	depth := func(id record.ID) (n int) {
		for u := m.scope.Tree.Unit(id); u != nil; u = u.Parent {
			n++
		}
		return n
	}
	err := m.each(record.ReviewKind, func(ref record.Ref, _ *store.State) error {
		vs, err := settle.Whole(m.tx, ref)
		if err != nil {
			return err
		}
		var r record.Review
		if err := record.Read(vs, &r); err != nil || r.Outcome == "" {
			return err
		}
		at := record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: r.Participation}
		if was, is := found[at]; !is || depth(r.By) < depth(was.By) {
			found[at] = r
		}
		return nil
	})
	return found, err
}

func (m *maker) reviews() error {
	found, err := m.reviewsAt()
	if err != nil {
		return err
	}
	h, w := m.headings(), &m.words().Figures
	shown := &ReviewsReport{Report: string(m.Name), Span: m.interval(), Unit: m.scope.Unit.Code, Rows: []Reviewed{}, Total: map[record.Outcome]int{}}
	var of []*listing.Row
	var all []record.Review
	m.list.Each(m.query(), func(r *listing.Row) {
		if !m.scope.Covers(r.Unit, r.Year, r.Registered) {
			return
		}
		m.out.Registered++
		if review, is := found[r.ParticipationRef()]; is {
			of, all = append(of, r), append(all, review)
			shown.Total[review.Outcome]++
			return
		}
		shown.None++
	})
	var rows []paper.Row
	var places []int // of the row of the document, in of; -1 for a heading
	for _, outcome := range record.Outcomes {
		if shown.Total[outcome] == 0 {
			continue
		}
		head := make([]paper.Cell, 6)
		head[0] = paper.Text(m.t.Terms.Outcome(outcome) + " (" + m.t.Number(shown.Total[outcome]) + ")")
		rows, places = append(rows, paper.Row{Kind: paper.Section, Cells: head}), append(places, -1)
		for i, r := range of {
			if all[i].Outcome != outcome {
				continue
			}
			x := Reviewed{r.Participation, r.Name, ListedOf(m.list, r).Unit, r.Year, outcome, all[i].Reason, all[i].Date, m.code(all[i].By)}
			shown.Rows, places = append(shown.Rows, x), append(places, i)
			rows = append(rows, paper.Row{Disputed: r.Conflict, Cells: []paper.Cell{paper.Text(r.Name), paper.Text(m.list.UnitName(r.Unit)), paper.Year(r.Year), paper.Text(x.Reason),
				paper.Text(wording.Date(x.Date)), paper.Text(m.list.UnitName(all[i].By))}})
		}
	}
	m.fill([]paper.Column{{Heading: w.Model, Width: nameWidth}, {Heading: h.Unit, Width: shortWidth}, {Heading: h.Year, Width: 7}, {Heading: w.Reason, Width: shortWidth},
		{Heading: w.Reviewed, Width: 12}, {Heading: w.By, Width: shortWidth}}, rows)
	m.out.Doc.Notes = append(m.out.Doc.Notes, w.Outcomes(shown.Total[record.Keep], shown.Total[record.Strengthen], shown.Total[record.Pause], shown.Total[record.Stop])+" "+w.NotReviewed(shown.None))
	if m.out.JSON = shown; len(rows) == 0 {
		m.out.Nothing = w.EmptyOther + " " + w.NotReviewed(shown.None)
	}
	m.out.behind = func(i int) *Behind {
		if places[i] >= 0 {
			return &Behind{Row: of[places[i]]}
		}
		outcome := all[places[i+1]].Outcome
		return m.all(m.t.Terms.Outcome(outcome), func(r *listing.Row) bool { return found[r.ParticipationRef()].Outcome == outcome })
	}
	return nil
}
