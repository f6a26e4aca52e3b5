package record

// Pilot is a unit, with all below it, where a programme is carried out, from–to. A programme that is tried in two
// communes and then everywhere has three: the third is of the unit that has the programme.
type Pilot struct {
	Unit      ID     `cbor:"unit" is:"need,fixed,of=unit"` // whose programme it is
	Programme ID     `cbor:"programme" is:"need,fixed,of=programme"`
	Where     ID     `cbor:"where" is:"need,fixed,of=unit"`
	From      Date   `cbor:"from" is:"need,fixed,like=2019-11"`
	To        Date   `cbor:"to"` // empty while it lasts
	Number    string `cbor:"number" is:"short,like=15/QĐ-UBND"`
	Text      string `cbor:"text" is:"lines"`
}

const PilotKind Name = "pilot"

var _ = Register[Pilot](Kind{Part: Catalog, Own: true, Keyed: func(r Record, _ func(string) string) ID {
	p := r.(*Pilot)
	return Derive(p.Programme, PilotKind, string(p.Unit[:]), string(p.Where[:]), string(p.From))
}})

// Kind is PilotKind.
func (*Pilot) Kind() Name { return PilotKind }

// Validate tells what is wrong.
func (p *Pilot) Validate() Problems { return Held(p) }
