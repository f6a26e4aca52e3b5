package sample

import (
	"fmt"
	"math/rand/v2"

	"danvan/store/record"
)

// Unit is a made-up unit.
type Unit struct {
	Code, Name string
	Level      record.Level
	Parent     *Unit // nil for the province
}

// Field is an item of the list of fields: as the list writes it, and as the rows do.
type Field struct{ Code, Name, Written string }

// Size is how large the province is. The zero Size is that of a real one: 8 districts, 108 communes.
type Size struct {
	Districts int
	Communes  int // in all; at most 960, at least one a district
}

// Province is a made-up province.
type Province struct {
	Units  []*Unit // the province, then each district followed by its communes
	Fields []Field
	seed   uint64
}

const maxCommunes = 960 // names of places run out, three kinds of them

// New makes up a province.
func New(seed uint64, size Size) *Province {
	if size.Districts <= 0 {
		size.Districts = 8
	}
	if size.Communes <= 0 {
		size.Communes = 108
	}
	size.Communes = min(max(size.Communes, size.Districts), maxCommunes)
	p := &Province{Fields: fieldNames, seed: seed}
	dice := p.dice(0)
	names := dice.Perm(len(unitFirst) * len(unitSecond) * len(unitSecond))
	name := func(i int) string {
		n := names[i]
		first, second := unitFirst[n%len(unitFirst)], unitSecond[n/len(unitFirst)%len(unitSecond)]
		if third := n / len(unitFirst) / len(unitSecond); third > 0 {
			return first + " " + second + " " + unitSecond[third]
		}
		return first + " " + second
	}
	root := &Unit{"05", "Tỉnh " + name(0), record.Province, nil}
	p.Units = append(p.Units, root)
	next := 0
	for d := range size.Districts {
		district := &Unit{fmt.Sprintf("%03d", 31+d), "Huyện " + name(1+d), record.District, root}
		p.Units = append(p.Units, district)
		share := size.Communes/size.Districts + btoi(d < size.Communes%size.Districts)
		for c := range share {
			kind := "Xã "
			if c == 0 {
				kind = "Thị trấn "
			}
			p.Units = append(p.Units, &Unit{fmt.Sprintf("%05d", 901+3*next), kind + name(1+size.Districts+next), record.Commune, district})
			next++
		}
	}
	return p
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dice gives the chances for one purpose, the same for the same seed.
func (p *Province) dice(purpose uint64) *rand.Rand { return rand.New(rand.NewPCG(p.seed, purpose)) }

// Communes are the units that register models.
func (p *Province) Communes() []*Unit {
	var us []*Unit
	for _, u := range p.Units {
		if u.Level == record.Commune {
			us = append(us, u)
		}
	}
	return us
}
