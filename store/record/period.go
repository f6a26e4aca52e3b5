package record

// Period is a span for which a unit wants the units below it to report, and until when. It lies in the catalog of the
// unit that wants it.
type Period struct {
	Unit ID       `cbor:"unit" is:"need,fixed,of=unit"`      // owner
	Span Interval `cbor:"span" is:"need,fixed,span"`         // as of a Closing
	Due  Date     `cbor:"due" is:"need,day,like=2026-06-20"` // last day on which a report is in time
}

const PeriodKind Name = "period"

var _ = Register[Period](Kind{Part: Catalog, Keyed: func(r Record, _ func(string) string) ID {
	p := r.(*Period)
	return PeriodID(p.Unit, p.Span)
}})

// Kind is PeriodKind.
func (*Period) Kind() Name { return PeriodKind }

// PeriodID is the id of a unit's period: there is one for a span.
func PeriodID(unit ID, span Interval) ID { return Derive(unit, PeriodKind, string(span)) }

// Validate tells what is wrong.
func (p *Period) Validate() Problems { return Held(p) }
