package record

import "strings"

// Succession says what became of a unit that ended: all of it went into another, or the places that are named. It lies
// in the catalog of a unit above both.
type Succession struct {
	Unit   ID     `cbor:"unit" is:"need,fixed,of=unit"`   // that says so
	Was    ID     `cbor:"was" is:"need,fixed,of=unit"`    // the unit that ended
	Became ID     `cbor:"became" is:"need,fixed,of=unit"` // where it went
	On     Date   `cbor:"on" is:"need,day,like=2025-07-01"`
	Places string `cbor:"places" is:"lines"` // of a unit that was parted: the places that went there, a line each; empty: all of it, or all that no other took
	Source string `cbor:"source" is:"short"` // the paper that says so
}

const SuccessionKind Name = "succession"

var _ = Register[Succession](Kind{Part: Catalog, Own: true, Keyed: func(r Record, _ func(string) string) ID {
	s := r.(*Succession)
	return Derive(s.Unit, SuccessionKind, string(s.Was[:]), string(s.Became[:]))
}})

// Kind is SuccessionKind.
func (*Succession) Kind() Name { return SuccessionKind }

// Named are the places that went into the unit; none: all.
func (s *Succession) Named() (places []string) {
	for line := range strings.Lines(s.Places) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			places = append(places, line)
		}
	}
	return places
}

// Validate tells what is wrong.
func (s *Succession) Validate() Problems {
	ps := Held(s)
	if s.Was == s.Became && !s.Was.IsZero() {
		ps.wrong("became", Itself, "", "")
	}
	return ps
}
