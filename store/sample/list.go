package sample

import (
	"iter"
	"slices"

	"danvan/store/record"
)

// Count is what a list states of a field or a unit. Recognised includes exemplary.
type Count struct {
	Registered, Recognised, Exemplary, Collective, Individual, Household int
}

func (c *Count) add(k class, n int) {
	c.Registered += n
	if k.verdict.Recognises() {
		c.Recognised += n
	}
	if k.verdict == record.Exemplary {
		c.Exemplary += n
	}
	switch k.subject {
	case record.Collective:
		c.Collective += n
	case record.Individual:
		c.Individual += n
	case record.Household:
		c.Household += n
	}
}

// List is a year's list of registrations.
type List struct {
	Year     int
	province *Province
	communes []*Unit
	perUnit  []int   // rows of each commune
	planned  []int   // rows of each class
	deal     []uint8 // the class of each row
}

// class is what a row counts as. The totals of classes are planned; the rest of a row is colour.
type class struct {
	field    int
	subject  record.SubjectKind
	standing record.Standing
	verdict  record.Verdict
	share    int // weight
}

var classes = makeClasses()

func makeClasses() (cs []class) {
	for f, fw := range []int{12, 23, 9, 6} {
		for s, sw := range []int{60, 30, 10} {
			for n, nw := range []int{3, 2} {
				for v, vw := range []int{8, 42, 42, 8} {
					cs = append(cs, class{f, record.SubjectKinds[s], []record.Standing{record.New, record.Maintained}[n],
						[]record.Verdict{"", record.NotRecognised, record.Recognised, record.Exemplary}[v], fw * sw * nw * vw})
				}
			}
		}
	}
	return cs
}

// List makes up a year's list with so many rows, in the order of the communes. A commune can have about 100,000 before
// names run out.
func (p *Province) List(year, rows int) *List {
	l := &List{Year: year, province: p, communes: p.Communes()}
	dice := p.dice(uint64(year))
	weights := make([]int, len(l.communes))
	for i := range weights {
		weights[i] = 5 + dice.IntN(20)
	}
	l.perUnit = share(rows, weights)
	weights = weights[:0]
	for _, c := range classes {
		weights = append(weights, c.share)
	}
	l.planned = share(rows, weights)
	l.deal = make([]uint8, 0, rows)
	for i, n := range l.planned {
		l.deal = append(l.deal, slices.Repeat([]uint8{uint8(i)}, n)...)
	}
	dice.Shuffle(rows, func(i, j int) { l.deal[i], l.deal[j] = l.deal[j], l.deal[i] })
	return l
}

// share divides n by weights, without remainder.
func share(n int, weights []int) []int {
	all, given, sum := 0, 0, 0
	for _, w := range weights {
		all += w
	}
	parts := make([]int, len(weights))
	for i, w := range weights {
		sum += w
		parts[i] = n*sum/all - given
		given += parts[i]
	}
	return parts
}

// Len is the number of rows.
func (l *List) Len() int { return len(l.deal) }

// Stated gives the planned totals by field, in the order of Province.Fields.
func (l *List) Stated() []Count {
	counts := make([]Count, len(l.province.Fields))
	for i, n := range l.planned {
		counts[classes[i].field].add(classes[i], n)
	}
	return counts
}

// Total gives the planned totals of the whole list.
func (l *List) Total() (total Count) {
	for i, n := range l.planned {
		total.add(classes[i], n)
	}
	return total
}

// Of counts the rows of one commune.
func (l *List) Of(u *Unit) (count Count) {
	at := 0
	for i, c := range l.communes {
		if c == u {
			for _, k := range l.deal[at : at+l.perUnit[i]] {
				count.add(classes[k], 1)
			}
		}
		at += l.perUnit[i]
	}
	return count
}

// Only gives the part of the list that one commune sends: its own rows.
func (l *List) Only(u *Unit) *List {
	part := &List{Year: l.Year, province: l.province, communes: l.communes, perUnit: make([]int, len(l.communes)), planned: make([]int, len(classes))}
	at := 0
	for i, c := range l.communes {
		if c == u {
			part.deal, part.perUnit[i] = l.deal[at:at+l.perUnit[i]], l.perUnit[i]
		}
		at += l.perUnit[i]
	}
	for _, k := range part.deal {
		part.planned[k]++
	}
	return part
}

// Rows gives the rows one by one.
func (l *List) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		n := 0
		for i, u := range l.communes {
			m := newMaker(l, i)
			for j := range l.perUnit[i] {
				row := m.row(n+1, j, u, classes[l.deal[n]])
				n++
				if !yield(row) {
					return
				}
			}
		}
	}
}
