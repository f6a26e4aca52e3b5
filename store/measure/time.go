package measure

import (
	"cmp"
	"slices"

	"danvan/store/record"
	"danvan/store/vi"
)

// Part is what values come to.
type Part struct {
	Amount
	From     []*Value // those that count; none: there is nothing
	Partial  bool     // a part of the span has no figure
	Crossing bool     // spans or splits cross: nothing was added
	Conflict bool
}

func (p *Part) add(q Part) {
	p.Amount = p.Amount.Plus(q.Amount)
	p.From = append(p.From, q.From...)
	p.Partial, p.Crossing, p.Conflict = p.Partial || q.Partial, p.Crossing || q.Crossing, p.Conflict || q.Conflict
}

// over is what the values of a unit come to in a span, by the measure's way: of the whole, else of its parts by one
// thing.
func over(way record.Adding, values []*Value, span record.Interval, dim func(split string) string) Part {
	bySplit := map[string][]*Value{}
	var splits []string
	for _, v := range values {
		key := vi.Fold(v.Split)
		if bySplit[key] == nil {
			splits = append(splits, key)
		}
		bySplit[key] = append(bySplit[key], v)
	}
	if whole := during(way, bySplit[""], span); len(whole.From) > 0 || whole.Crossing || way == record.Never {
		return whole
	}
	sum, by := Part{}, ""
	slices.Sort(splits)
	for _, s := range splits {
		p := during(way, bySplit[s], span)
		if len(p.From) == 0 {
			continue
		}
		if d := dim(p.From[0].Split); len(sum.From) > 0 && d != by {
			return Part{Crossing: true}
		} else {
			by = d
		}
		sum.add(p)
	}
	return sum
}

// during is what values that differ in their span alone come to.
func during(way record.Adding, values []*Value, span record.Interval) (p Part) {
	first, last := span.Days()
	var in []*Value
	for _, v := range values {
		if v.first == first && v.last == last {
			return Part{Amount: Of(&v.MeasureValue), From: []*Value{v}, Conflict: v.Conflict}
		}
		if v.first >= first && v.last <= last {
			in = append(in, v)
		}
	}
	if len(in) == 0 || way == record.Never {
		return p
	}
	slices.SortFunc(in, func(a, b *Value) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last)) })
	months := 0
	at := ""
	var taken []*Value
	for _, v := range in {
		switch {
		case at != "" && v.last <= at: // a part of one that is taken
			continue
		case at != "" && v.first <= at && way != record.Last:
			return Part{Crossing: true}
		}
		at = max(at, v.last)
		months += monthsOf(v.first, v.last)
		taken = append(taken, v)
	}
	if p.Partial = months < monthsOf(first, last); way == record.Last {
		latest := slices.MaxFunc(taken, func(a, b *Value) int { return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(b.first, a.first)) })
		return Part{Amount: Of(&latest.MeasureValue), From: []*Value{latest}, Conflict: latest.Conflict, Partial: latest.last != last}
	}
	for _, v := range taken {
		p.add(Part{Amount: Of(&v.MeasureValue), From: []*Value{v}, Conflict: v.Conflict, Partial: p.Partial})
	}
	return p
}

// monthsOf counts the months of a stretch; one that begins or ends within a month has none whole.
func monthsOf(first, last string) int {
	if len(first) != 10 || first[8:] != "01" || last[8:] != "31" {
		return 0
	}
	n := func(d string) int {
		return int(d[0]-'0')*12000 + int(d[1]-'0')*1200 + int(d[2]-'0')*120 + int(d[3]-'0')*12 + int(d[5]-'0')*10 + int(d[6]-'0')
	}
	return n(last) - n(first) + 1
}
