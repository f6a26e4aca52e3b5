package report

import (
	"cmp"
	"slices"

	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
	"danvan/store/vi"
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

	Programme  string       `json:"programme,omitempty"`
	Registered int          `json:"registered"`
	New        int          `json:"new"`
	Maintained int          `json:"maintained"`
	Replicated int          `json:"replicated"` // whose models were taken from another
	Sources    []Replicated `json:"sources"`    // the most replicated first
}

// Replicated is a model that others were taken from.
type Replicated struct {
	ID    record.ID `json:"id"`
	Name  string    `json:"name"`
	Unit  string    `json:"unit"`  // code; "" where it is no longer here
	Count int       `json:"count"` // participations of the scope that were taken from it
	where string
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

// standing is a review that stands, perhaps in conflict.
type standing struct {
	record.Review
	clash bool
}

// reviewsAt are the reviews of a unit's participations that stand.
func (m *maker) reviewsAt() (map[record.Ref]standing, error) {
	found := map[record.Ref]standing{}
	depth := func(id record.ID) (n int) {
		for u := m.scope.Tree.Unit(id); u != nil; u = u.Parent {
			n++
		}
		return n
	}
	err := m.each(record.ReviewKind, func(ref record.Ref, s *log.State) error {
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
			found[at] = standing{r, s.InConflict()}
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
	shown := &ReviewsReport{Report: string(m.Name), Span: m.interval(), Unit: m.scope.Unit.Code, Rows: []Reviewed{}, Total: map[record.Outcome]int{}, Programme: m.scope.Programme}
	sources, err := m.sources()
	if err != nil {
		return err
	}
	from := map[record.ID]int{}
	var of []*listing.Row
	var all []standing
	m.list.Each(m.query(), func(r *listing.Row) {
		if !m.scope.Covers(r.Unit, r.Year, r.Registered) {
			return
		}
		shown.Registered++
		switch r.Standing {
		case record.New:
			shown.New++
		case record.Maintained:
			shown.Maintained++
		}
		if source := sources[r.Model]; !source.IsZero() {
			shown.Replicated++
			from[source]++
		}
		review, is := found[r.ParticipationRef()]
		if r.Conflict || review.clash {
			m.out.Conflicts++
		}
		if is {
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
			rows = append(rows, paper.Row{Disputed: r.Conflict || all[i].clash, Cells: []paper.Cell{paper.Text(r.Name), paper.Text(m.list.UnitName(r.Unit)), paper.Year(r.Year), paper.Text(x.Reason),
				paper.Text(wording.Date(x.Date)), paper.Text(m.list.UnitName(all[i].By))}})
		}
	}
	if shown.Sources, err = m.replicated(from); err != nil {
		return err
	}
	reviewed := len(rows)
	if shown.Replicated > 0 {
		head := make([]paper.Cell, 6)
		head[0] = paper.Text(w.Replicated(shown.Replicated))
		rows = append(rows, paper.Row{Kind: paper.Section, Cells: head})
	}
	for _, x := range shown.Sources {
		rows = append(rows, paper.Row{Cells: []paper.Cell{paper.Text(x.Name), paper.Text(x.where), {}, paper.Text(w.ReplicatedBy(x.Count)), {}, {}}})
	}
	m.out.Registered = shown.Registered
	m.fill([]paper.Column{{Heading: w.Model, Width: nameWidth}, {Heading: h.Unit, Width: shortWidth}, {Heading: h.Year, Width: 7}, {Heading: w.Reason, Width: shortWidth},
		{Heading: w.Reviewed, Width: 12}, {Heading: w.By, Width: shortWidth}}, rows)
	m.out.Doc.Notes = append(m.out.Doc.Notes, w.Outcomes(shown.Total[record.Keep], shown.Total[record.Strengthen], shown.Total[record.Pause], shown.Total[record.Stop])+" "+w.NotReviewed(shown.None),
		w.Standings(shown.New, shown.Maintained, shown.Registered))
	if m.out.JSON = shown; len(rows) == 0 {
		m.out.Nothing = w.EmptyOther + " " + w.NotReviewed(shown.None)
	}
	m.out.behind = func(i int) *Behind {
		switch {
		case i == reviewed:
			return m.all(w.Replicated(shown.Replicated), func(r *listing.Row) bool { return !sources[r.Model].IsZero() })
		case i > reviewed:
			x := shown.Sources[i-reviewed-1]
			return m.all(x.Name, func(r *listing.Row) bool { return sources[r.Model] == x.ID })
		}
		if places[i] >= 0 {
			return &Behind{Row: of[places[i]]}
		}
		outcome := all[places[i+1]].Outcome
		return m.all(m.t.Terms.Outcome(outcome), func(r *listing.Row) bool { return found[r.ParticipationRef()].Outcome == outcome })
	}
	return nil
}

// sources are the models that those of the scope were taken from.
func (m *maker) sources() (map[record.ID]record.ID, error) {
	all := map[record.ID]record.ID{}
	return all, m.each(record.ModelKind, func(ref record.Ref, s *log.State) error {
		if source := s.IDOf("source"); !source.IsZero() {
			all[ref.ID] = source
		}
		return nil
	})
}

// replicated names the models that others were taken from.
func (m *maker) replicated(from map[record.ID]int) ([]Replicated, error) {
	all := []Replicated{}
	for id, n := range from {
		refs, err := m.tx.Find(id)
		if err != nil {
			return nil, err
		}
		x := Replicated{ID: id, Name: id.String(), Count: n, where: m.words().Figures.NoSource}
		if i := slices.IndexFunc(refs, func(r record.Ref) bool { return r.Kind == record.ModelKind }); i >= 0 {
			x.Unit, x.where = m.code(refs[i].Channel.Unit), m.list.UnitName(refs[i].Channel.Unit)
			if x.Name, err = sheet.Title(m.tx, refs[i]); err != nil {
				return nil, err
			}
		}
		all = append(all, x)
	}
	slices.SortFunc(all, func(a, b Replicated) int {
		return cmp.Or(b.Count-a.Count, vi.Compare(a.Name, b.Name), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	return all, nil
}
