package listing

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/record"
)

// key names a model: its id alone does not, because the unit is part of a record's identity.
type key struct{ unit, model record.ID }

func keyOf(ref record.Ref) key { return key{ref.Channel.Unit, ref.ID} }

func (k key) ref() record.Ref { return record.AffairsOf(k.unit, record.ModelKind, k.model) }

func (k key) compare(o key) int {
	return cmp.Or(slices.Compare(k.model[:], o.model[:]), slices.Compare(k.unit[:], o.unit[:]))
}

// redirect is a model's word that it is a copy of another.
type redirect struct {
	to       key
	disputed bool // people differ about it
}

// class is a model with its copies.
type class struct {
	itself   key
	text     model // of the model itself
	copies   []key
	disputed bool
	counted  map[int]record.ID // by year, the participation that counts
}

func (c *class) members() []key { return append([]key{c.itself}, c.copies...) }

// classes finds out which models are one. A redirect counts when the model it points to exists.
func classes(tx *store.Tx, redirects map[record.ID]map[record.ID]redirect) (map[key]*class, error) {
	next, text := map[key]redirect{}, map[key]model{}
	read := func(k key) (known bool, err error) {
		if _, known = text[k]; known {
			return true, nil
		}
		h, err := tx.Get(k.ref(), nil)
		if err == store.ErrNoRecord || err == nil && !h.State().Exists() {
			return false, nil
		}
		if err == nil {
			text[k] = modelOf(h.State())
		}
		return err == nil, err
	}
	for unit, of := range redirects {
		for id, r := range of {
			switch known, err := read(r.to); {
			case err != nil:
				return nil, err
			case known:
				next[key{unit, id}] = r
			}
		}
	}
	all := map[key]*class{}
	for k, r := range next {
		itself := end(next, k)
		c := all[itself]
		if c == nil {
			c = &class{itself: itself}
			all[itself] = c
		}
		if k != itself {
			c.copies = append(c.copies, k)
			all[k] = c
		}
		c.disputed = c.disputed || r.disputed
	}
	for k, c := range all {
		if k == c.itself {
			if _, err := read(k); err != nil {
				return nil, err
			}
			c.text = text[k]
			slices.SortFunc(c.copies, key.compare)
		}
	}
	return all, nil
}

// end follows redirects from a model to the one that it is. Where they go in a circle, made by two people who did not
// see each other, it is the one with the smallest id there.
func end(next map[key]redirect, k key) key {
	slow, fast := k, k
	for {
		for range 2 {
			r, on := next[fast]
			if !on {
				return fast
			}
			fast = r.to
		}
		if slow = next[slow].to; slow == fast {
			break
		}
	}
	least := slow
	for at := next[slow].to; at != slow; at = next[at].to {
		if at.compare(least) < 0 {
			least = at
		}
	}
	return least
}

// Itself gives the model that a model is: another one when it is a copy of that.
func (l *Listing) Itself(of record.Ref) record.Ref {
	if c := l.now().same[keyOf(of)]; c != nil {
		return c.itself.ref()
	}
	return of
}

// Copies gives the models that are copies of a model.
func (l *Listing) Copies(of record.Ref) []record.Ref {
	c := l.now().same[keyOf(of)]
	if c == nil || c.itself != keyOf(of) {
		return nil
	}
	refs := make([]record.Ref, len(c.copies))
	for i, k := range c.copies {
		refs[i] = k.ref()
	}
	return refs
}

// settle shows the rows of the units that were read, and of all others whose models are one with models of those, and
// gives all of them.
func (p *picture) settle(tx *store.Tx, read map[record.ID]bool) (shown map[record.ID]bool, err error) {
	was := p.same
	p.same = nil
	if len(p.redirects) > 0 {
		if p.same, err = classes(tx, p.redirects); err != nil {
			return nil, err
		}
	}
	units := map[record.ID]bool{}
	for u := range read {
		units[u] = true
	}
	for _, of := range []map[key]*class{was, p.same} {
		for k, c := range of {
			if read[k.unit] {
				for _, m := range c.members() {
					units[m.unit] = true
				}
			}
		}
	}
	p.choose(units)
	for u := range units {
		p.show(u, p.shown(u))
	}
	return units, nil
}

// choose picks the participation of each year that counts for a class: that of the model itself, else that of the copy
// with the smallest id. Only classes with a member in one of the units are looked at.
func (p *picture) choose(units map[record.ID]bool) {
	seen, in := map[*class]bool{}, map[record.ID]bool{}
	for k, c := range p.same {
		if !units[k.unit] || seen[c] {
			continue
		}
		seen[c] = true
		c.counted = map[int]record.ID{}
		for _, m := range c.members() {
			in[m.unit] = true
		}
	}
	best := map[*class]map[int]*Row{}
	for u := range in {
		rows := p.entered[u]
		for i := range rows {
			r := &rows[i]
			c := p.same[key{u, r.Model}]
			if c == nil || !seen[c] {
				continue
			}
			if best[c] == nil {
				best[c] = map[int]*Row{}
			}
			if b := best[c][r.Year]; b == nil || c.before(r, b) {
				best[c][r.Year] = r
				c.counted[r.Year] = r.Participation
			}
		}
	}
}

// before tells whether a counts rather than b.
func (c *class) before(a, b *Row) bool {
	k, o := key{a.Unit, a.Model}, key{b.Unit, b.Model}
	if (k == c.itself) != (o == c.itself) {
		return k == c.itself
	}
	return cmp.Or(k.compare(o), slices.Compare(a.Participation[:], b.Participation[:])) < 0
}

// shown gives a unit's rows as lists show them.
func (p *picture) shown(unit record.ID) []Row {
	entered := p.entered[unit]
	if !p.concerns(unit) {
		return entered
	}
	rows := make([]Row, 0, len(entered))
	for _, r := range entered {
		k := key{unit, r.Model}
		if c := p.same[k]; c != nil {
			if c.counted[r.Year] != r.Participation {
				continue
			}
			if k != c.itself {
				into := c.itself.ref()
				r.Into = &into
				r.Name, r.Registrant, r.Place = c.text.name, c.text.registrant, c.text.place
				traits := *r.Traits
				traits.Subject, r.Traits = c.text.subject, &traits
				r.Conflict = r.Conflict || c.text.conflict
			}
			r.Copies = int32(len(c.copies))
			r.Conflict = r.Conflict || c.disputed
		}
		rows = append(rows, r)
	}
	sortRows(rows)
	return rows
}

// concerns tells whether any model of a unit is a copy or has one.
func (p *picture) concerns(unit record.ID) bool {
	if len(p.same) == 0 {
		return false
	}
	rows := p.entered[unit]
	for i := range rows {
		if p.same[key{unit, rows[i].Model}] != nil {
			return true
		}
	}
	return false
}
