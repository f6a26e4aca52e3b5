package record

import "bytes"

// Distinct is a unit's decision that two models that look like one are two. It lies among the affairs of the unit that decided.
type Distinct struct {
	One   ID `cbor:"one"`   // a model
	Other ID `cbor:"other"` // another; One is the lower id of the two
}

const DistinctKind Name = "distinct"

var _ = register[Distinct](Kind{Part: Affairs, Own: true})

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
func (d *Distinct) Validate() (ps Problems) {
	ps.need(!d.One.IsZero(), "one", "")
	ps.need(!d.Other.IsZero(), "other", "")
	if !d.One.IsZero() && !d.Other.IsZero() && bytes.Compare(d.One[:], d.Other[:]) >= 0 {
		ps = append(ps, Problem{Field: "other", Code: OutOfRange, Hard: true, Found: d.Other.String(), Want: "> " + d.One.String()})
	}
	return ps
}
