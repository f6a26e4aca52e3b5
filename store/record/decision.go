package record

// Decision is the paper by which a unit recognises models or names exemplary ones. It lies in the catalog of the unit
// that took it, so that it goes up and reaches every unit below; the appraisals that rest on it refer to it.
type Decision struct {
	Unit      ID     `cbor:"unit" is:"need,fixed,of=unit"`           // that took it
	Number    string `cbor:"number" is:"need,short,like=15/QĐ-UBND"` // as it is written: “15/QĐ-UBND”
	Date      Date   `cbor:"date" is:"need,like=2026-10-05"`
	Issuer    string `cbor:"issuer" is:"short"` // in whose name it is signed; empty: Body
	Signer    string `cbor:"signer" is:"short"`
	Level     Level  `cbor:"level"` // at which it recognises
	Body      ID     `cbor:"body" is:"of=body"`
	Programme ID     `cbor:"programme" is:"of=programme"`
	Title     string `cbor:"title" is:"short"`
	Files     string `cbor:"files" is:"machine"` // as those of a Paper
}

const DecisionKind Name = "decision"

var _ = Register[Decision](Kind{Part: Catalog, Own: true, Keyed: func(r Record, fold func(string) string) ID {
	d := r.(*Decision)
	return DecisionID(d.Unit, d.Date.Year(), fold(d.Number))
}})

// Kind is DecisionKind.
func (*Decision) Kind() Name { return DecisionKind }

// DecisionID is the id of a unit's decision of a year by its folded number, which begins anew each year.
func DecisionID(unit ID, year int, foldedNumber string) ID {
	return Derive(unit, DecisionKind, itoa(int64(year)), foldedNumber)
}

// Validate tells what is wrong.
func (d *Decision) Validate() Problems { return Held(d) }
