package resource

import (
	"encoding/json"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Sum is what was mobilised, by kind.
type Sum struct {
	Money       Amount `json:"money,omitzero"`
	Land        Amount `json:"land,omitzero"`
	Labour      Amount `json:"labour,omitzero"`
	Approximate Kinds  `json:"approximate,omitzero"` // of which a part is not exact
	Unsummed    Kinds  `json:"unsummed,omitzero"`    // whose sum does not fit: its amount says nothing
}

// Amount is an exact number; to programs it is one too.
type Amount struct{ vi.Decimal }

// MarshalJSON writes a number.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalJSON reads one.
func (a *Amount) UnmarshalJSON(b []byte) error { return a.UnmarshalText(b) }

// Summed are the kinds that have a sum, in the order in which they are told.
var Summed = []record.ResourceKind{record.Money, record.Land, record.Labour}

// Kinds is a set of kinds.
type Kinds uint8

func bit(k record.ResourceKind) Kinds {
	for i, s := range Summed {
		if s == k {
			return 1 << i
		}
	}
	return 0
}

// Has tells whether a kind is in the set.
func (ks Kinds) Has(k record.ResourceKind) bool { return ks&bit(k) != 0 }

// MarshalJSON writes the code names.
func (ks Kinds) MarshalJSON() ([]byte, error) {
	names := []record.ResourceKind{}
	for _, k := range Summed {
		if ks.Has(k) {
			names = append(names, k)
		}
	}
	return json.Marshal(names)
}

// UnmarshalJSON reads them.
func (ks *Kinds) UnmarshalJSON(b []byte) error {
	var names []record.ResourceKind
	err := json.Unmarshal(b, &names)
	for _, k := range names {
		*ks |= bit(k)
	}
	return err
}

// IsZero tells that nothing was mobilised that can be added up.
func (s Sum) IsZero() bool { return s == Sum{} }

// Of is the amount of a kind.
func (s *Sum) Of(k record.ResourceKind) *Amount {
	switch k {
	case record.Money:
		return &s.Money
	case record.Land:
		return &s.Land
	case record.Labour:
		return &s.Labour
	}
	return nil
}

// Plus adds another sum.
func (s *Sum) Plus(o Sum) {
	s.Approximate |= o.Approximate
	s.Unsummed |= o.Unsummed
	for _, k := range Summed {
		if d := o.Of(k).Decimal; !d.IsZero() || s.Unsummed != 0 {
			s.plus(k, d)
		}
	}
}

func (s *Sum) plus(k record.ResourceKind, d vi.Decimal) {
	a := s.Of(k)
	sum, fits := a.Decimal.Plus(d)
	if !fits {
		s.Unsummed |= bit(k)
	}
	if a.Decimal = sum; s.Unsummed.Has(k) {
		a.Decimal = vi.Decimal{}
	}
}

// Part is one figure, as a sum takes it.
type Part struct {
	What        record.ResourceKind
	Amount      vi.Decimal
	Unread      bool // nobody can read its amount
	Approximate bool
}

// PartOf is what a sum takes of a figure: the lower end of a range, and nothing of what stands in another measure than
// its kind is summed in.
func PartOf(r *record.Resource, disputed bool) Part {
	p := Part{What: r.What, Approximate: r.Qualifier != "" || r.High != "" || disputed}
	if value.Foreign(r) {
		p.Approximate = true
		return p
	}
	p.Unread = p.Amount.UnmarshalText([]byte(r.Amount)) != nil
	return p
}

// Add adds one figure; what has no sum it leaves out.
func (s *Sum) Add(p Part) {
	if s.Of(p.What) == nil {
		return
	}
	if p.Unread {
		s.Unsummed |= bit(p.What)
	}
	if p.Approximate {
		s.Approximate |= bit(p.What)
	}
	s.plus(p.What, p.Amount)
}
