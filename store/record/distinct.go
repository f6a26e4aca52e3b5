package record

import "bytes"

// Distinct is a unit's decision that two models that look like one are two. It lies among the affairs of the unit that
// decided.
type Distinct struct {
	One   ID `cbor:"one" is:"need,fixed,of=model"`   // a model
	Other ID `cbor:"other" is:"need,fixed,of=model"` // another; One is the lower id of the two
}

const DistinctKind Name = "distinct"

var _ = Register[Distinct](Kind{Part: Affairs, Own: true, Quiet: true})

// Kind is DistinctKind.
func (*Distinct) Kind() Name { return DistinctKind }

// NewDistinct makes the decision on two models, in either order, with its id: there is one for a pair.
func NewDistinct(a, b ID) (*Distinct, ID) {
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return &Distinct{One: a, Other: b}, Derive(a, DistinctKind, string(b[:]))
}

// Validate tells what is wrong.
func (d *Distinct) Validate() Problems {
	ps := Held(d)
	if !d.One.IsZero() && !d.Other.IsZero() && bytes.Compare(d.One[:], d.Other[:]) >= 0 {
		ps.wrong("other", OutOfRange, d.Other.String(), "> "+d.One.String())
	}
	return ps
}
