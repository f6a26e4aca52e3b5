package criteria

import (
	"danvan/store/record"
	"danvan/store/vi"
)

// Sum is what points come to.
type Sum struct {
	Points    vi.Decimal
	Most      vi.Decimal
	Given, Of int     // how many criteria have points, and how many there are to give them for
	Over      []*Item // whose points are more than they can be
	Grade     string  // the band; "" until every criterion has points, and below all bands
	Passed    bool    // once every criterion has points
	Judges    bool    // there is a pass mark
}

// Whole tells whether every criterion has points.
func (s *Sum) Whole() bool { return s.Of > 0 && s.Given == s.Of }

// Sum adds up points, as of gives them for each criterion without parts.
func (s *Set) Sum(of func(criterion record.ID) (vi.Decimal, bool)) (sum Sum) {
	sum.Most, sum.Of = s.Most(), len(s.Leaves)
	for _, x := range s.Leaves {
		n, ok := of(x.ID)
		if !ok {
			continue
		}
		sum.Given++
		sum.Points = plus(sum.Points, n)
		if compare(n, x.most()) > 0 {
			sum.Over = append(sum.Over, x)
		}
	}
	pass, judges := number(s.Pass)
	sum.Judges = judges
	if !sum.Whole() {
		return sum
	}
	sum.Passed = judges && compare(sum.Points, pass) >= 0
	for _, g := range s.grades {
		if compare(sum.Points, g.from) >= 0 {
			sum.Grade = g.name
			break
		}
	}
	return sum
}

// At is what a criterion comes to: its own points, or its parts'; ok is false while one lacks.
func (x *Item) At(of func(criterion record.ID) (vi.Decimal, bool)) (sum vi.Decimal, ok bool) {
	if len(x.Parts) == 0 {
		return of(x.ID)
	}
	for _, p := range x.Parts {
		n, ok := p.At(of)
		if !ok {
			return sum, false
		}
		sum = plus(sum, n)
	}
	return sum, true
}

// Differs tells whether a verdict says something else than points do: recognised below the pass mark, or not recognised
// above it.
func (s *Sum) Differs(v record.Verdict) bool {
	return v != "" && s.Judges && s.Whole() && v.Recognises() != s.Passed
}
