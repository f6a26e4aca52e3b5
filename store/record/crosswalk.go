package record

// Crosswalk takes a field of another list, mostly one of a unit below, for a field of the unit's own: what was
// registered in the one counts in the reports of the unit, and of those below it that have no crosswalk of their own,
// as the other.
type Crosswalk struct {
	Unit  ID `cbor:"unit" is:"need,fixed,of=unit"`   // whose reports it is for
	Field ID `cbor:"field" is:"need,fixed,of=field"` // of the other list
	Into  ID `cbor:"into" is:"need,of=field"`        // of the own one
}

const CrosswalkKind Name = "crosswalk"

var _ = Register[Crosswalk](Kind{Part: Catalog, Own: true, Keyed: func(r Record, _ func(string) string) ID {
	c := r.(*Crosswalk)
	return Derive(c.Unit, CrosswalkKind, string(c.Field[:]))
}})

// Kind is CrosswalkKind.
func (*Crosswalk) Kind() Name { return CrosswalkKind }

// Validate tells what is wrong.
func (c *Crosswalk) Validate() Problems {
	ps := Held(c)
	if c.Field == c.Into && !c.Into.IsZero() {
		ps.wrong("into", Itself, "", "")
	}
	return ps
}
