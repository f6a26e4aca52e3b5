package record

// Period is a span for which a unit wants the units below it to report, and until when. It lies in the catalog of the unit that wants it.
type Period struct {
	Unit ID   `cbor:"unit"` // owner
	Span Date `cbor:"span"` // a year, a half or a quarter: "2026", "2026-H1", "2026-Q3"
	Due  Date `cbor:"due"`  // last day on which a report is in time
}

const PeriodKind Name = "period"

var _ = register[Period](Kind{Part: Catalog})

// Kind is PeriodKind.
func (*Period) Kind() Name { return PeriodKind }

// PeriodID is the id of a unit's period: there is one for a span.
func PeriodID(unit ID, span Date) ID { return Derive(unit, PeriodKind, string(span)) }

// Validate tells what is wrong.
func (p *Period) Validate() (ps Problems) {
	ps.need(!p.Unit.IsZero(), "unit", "")
	ps.span(p.Span, "span")
	ps.need(p.Due != "", "due", "2026-06-20")
	if p.Due != "" && (len(p.Due) != len("2006-01-02") || !p.Due.Valid()) {
		ps = append(ps, Problem{Field: "due", Code: BadDate, Hard: true, Found: string(p.Due), Want: "2026-06-20"})
	}
	return ps
}
