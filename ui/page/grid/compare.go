package grid

import (
	"danvan/store/listing"
	"danvan/store/sheet"
	"danvan/ui/page"
)

// likeness is what models are compared by.
type likeness struct{ name, registrant, place string }

func (p *Page) likeness(r *row) likeness {
	return likeness{r.cells[p.place("name")], r.cells[p.place("registrant")], r.cells[p.place("place")]}
}

// compare looks for models of nearly the same name, in the register and in the grid, for rows that would make a new
// one. It does so when there is one that was not compared yet.
func (p *Page) compare() {
	known := p.h.Listing()
	if known == nil || p.comparing || !registers(p.sheet) {
		return
	}
	var asked []likeness
	fresh := false
	for _, r := range p.rows {
		if v := p.checks[r]; v != nil && v.fate == sheet.New {
			l := p.likeness(r)
			asked = append(asked, l)
			_, done := p.similar[l]
			fresh = fresh || !done
		}
	}
	if !fresh {
		return
	}
	p.comparing = true
	version, unit := p.version, p.h.Me().Unit
	page.Beside(p.h, func() (func(), error) {
		found := similar(known, asked, func(l likeness) listing.Row {
			return listing.Row{Traits: &listing.Traits{Unit: unit}, Name: l.name, Registrant: l.registrant, Place: l.place}
		})
		return func() {
			p.comparing = false
			p.similar = found
			if p.version != version {
				p.compare()
			}
		}, nil
	})
}

// similar finds for each row the model that looks most like it; nil for none.
func similar(known *listing.Listing, rows []likeness, entry func(likeness) listing.Row) map[likeness]*listing.Row {
	found := make(map[likeness]*listing.Row, len(rows))
	entries := make([]listing.Row, len(rows))
	from := make(map[*listing.Row]likeness, len(rows))
	for i, l := range rows {
		entries[i] = entry(l)
		from[&entries[i]], found[l] = l, nil
	}
	for _, d := range known.DuplicatesWith(entries) { // the most similar first
		for _, pair := range [][2]*listing.Row{{d.A, d.B}, {d.B, d.A}} {
			if l, ours := from[pair[0]]; ours && found[l] == nil {
				found[l] = pair[1]
			}
		}
	}
	return found
}

// likeOf is the model that looks most like a row that would make a new one; nil for none.
func (p *Page) likeOf(r *row) *listing.Row {
	if v := p.checks[r]; v == nil || v.fate != sheet.New || !registers(p.sheet) {
		return nil
	}
	return p.similar[p.likeness(r)]
}
