package record

// Closing is a unit's word that its books of a span are closed: all there is has been entered, or there is nothing to
// report. Only the unit itself can say so.
type Closing struct {
	Span    Interval `cbor:"span" is:"need,fixed,span"` // a year or a part of one, or from one date to another: "2026", "2026-H1", "2026-10", "2026-01/2026-09"
	Nothing bool     `cbor:"nothing"`                   // there is nothing to report
	Date    Date     `cbor:"date"`                      // day on which it was closed; empty once it was opened again
}

const ClosingKind Name = "closing"

var _ = Register[Closing](Kind{Part: Affairs, Own: true, Quiet: true})

// Kind is ClosingKind.
func (*Closing) Kind() Name { return ClosingKind }

// ClosingID is the id of a unit's closing of a span: there is one.
func ClosingID(unit ID, span Interval) ID { return Derive(unit, ClosingKind, string(span)) }

// Closed tells whether the books are closed.
func (c *Closing) Closed() bool { return c.Date != "" }

// Validate tells what is wrong.
func (c *Closing) Validate() Problems { return Held(c) }
