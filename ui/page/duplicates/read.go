package duplicates

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page"
	"danvan/ui/text"
)

// pair is two models side by side, with what can be decided.
type pair struct {
	percent int
	sides   [2]side
	options [options]option
}

// side is one of the models.
type side struct {
	ref               record.Ref
	name, unit        string
	registrant, place string
	field             string // of the latest year
	years             []inYear
}

// inYear is a participation that counts.
type inYear struct {
	year     int
	verdict  record.Verdict
	conflict bool
}

// latest is the last year that a model took part in; 0 for none.
func (s *side) latest() int {
	if len(s.years) == 0 {
		return 0
	}
	return s.years[0].year
}

// compare looks for the pairs.
func (p *Page) compare() {
	rows := p.host.Listing()
	page.Beside(p.host, func() (func(), error) {
		pairs := rows.Duplicates()
		return func() {
			if p.at < len(p.pairs) { // stay with the pair that shows
				before := p.pairs[p.at]
				if i := slices.IndexFunc(pairs, func(d listing.Duplicate) bool { return same(d, before) }); i >= 0 {
					p.at = i
				}
			}
			p.pairs, p.read = pairs, true
			p.look()
		}, nil
	})
}

func same(a, b listing.Duplicate) bool {
	return a.A.ModelRef() == b.A.ModelRef() && a.B.ModelRef() == b.B.ModelRef()
}

// look reads the pair that is to show.
func (p *Page) look() {
	p.at = max(0, min(p.at, len(p.pairs)-1))
	if len(p.pairs) == 0 {
		p.now = nil
		return
	}
	d, rows, t, me := p.pairs[p.at], p.host.Listing(), p.host.Text(), p.host.Me().Unit
	page.Beside(p.host, func() (func(), error) {
		now := readPair(rows, t, me, d)
		return func() {
			if p.at >= len(p.pairs) || !same(p.pairs[p.at], d) {
				return
			}
			if p.now == nil || p.now.sides[0].ref != now.sides[0].ref || p.now.sides[1].ref != now.sides[1].ref {
				p.End()
				p.row, p.scroll.Top = now.first(), 0
			}
			p.now = now
		}, nil
	})
}

// readPair puts a pair into words. The model that took part in more years comes first: it is likelier to stay.
func readPair(rows *listing.Listing, t *text.Table, me record.ID, d listing.Duplicate) *pair {
	x := &pair{percent: int(d.Similarity * 100)}
	for i, r := range []*listing.Row{d.A, d.B} {
		x.sides[i] = side{ref: r.ModelRef(), name: r.Name, unit: rows.UnitName(r.Unit), registrant: r.Registrant, place: r.Place}
	}
	inAll := map[int]int{} // by year, all participations that are counted here
	rows.Each(listing.Query{Unit: me}, func(r *listing.Row) { inAll[r.Year]++ })
	rows.Each(listing.Query{}, func(r *listing.Row) {
		of := r.ModelRef()
		if r.Into != nil {
			of = *r.Into
		}
		for i := range x.sides {
			if s := &x.sides[i]; of == s.ref {
				if r.Year >= s.latest() {
					s.field = rows.FieldName(r.Field)
				}
				s.years = append(s.years, inYear{r.Year, r.Verdict, r.Conflict})
				slices.SortFunc(s.years, func(a, b inYear) int { return b.year - a.year })
			}
		}
	})
	if len(x.sides[1].years) > len(x.sides[0].years) {
		x.sides[0], x.sides[1] = x.sides[1], x.sides[0]
	}
	tree := rows.Tree()
	for k := range 2 { // the second a copy of the first, then the other way round
		into, copied := &x.sides[k], &x.sides[1-k]
		o := option{label: t.Duplicates.CopyOf(2-k, 1+k), copied: copied.ref, into: into.ref, reason: settle.NeedsReason(me, copied.ref)}
		if !tree.Covers(me, copied.ref.Channel.Unit) {
			o.off = t.Duplicates.NotYours(copied.unit)
			o.means = []string{o.off}
		} else {
			o.means = means(&t.Duplicates, into, copied, 1+k, inAll)
		}
		x.options[k] = o
	}
	x.options[2] = option{label: t.Duplicates.Two, copied: x.sides[0].ref, into: x.sides[1].ref, apart: true, means: []string{t.Duplicates.TwoMeans}}
	return x
}

// first is the first option that may be taken.
func (x *pair) first() int {
	for i := range x.options {
		if x.options[i].off == "" {
			return i
		}
	}
	return 0
}

// means says what becomes of the figures when a model is a copy of another: number is the other's on the page.
func means(t *text.Duplicates, into, copied *side, number int, inAll map[int]int) (out []string) {
	var both, only []string
	becomes := ""
	for _, y := range copied.years {
		year := strconv.Itoa(y.year)
		if slices.ContainsFunc(into.years, func(z inYear) bool { return z.year == y.year }) {
			if both = append(both, year); becomes == "" {
				becomes = t.OnceBecomes(y.year, inAll[y.year], inAll[y.year]-1)
			}
		} else {
			only = append(only, year)
		}
	}
	if len(both) > 0 {
		out = append(out, t.Once(strings.Join(both, ", "))+" "+becomes)
	}
	if len(only) > 0 {
		out = append(out, t.Under(strings.Join(only, ", "), number))
	}
	if len(both) == 0 {
		out = append(out, t.KeepsAll)
	}
	return out
}
