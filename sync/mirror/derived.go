package mirror

import (
	"cmp"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/resource"
)

// each is a pass over the rows of a table in the affairs or the catalog of one unit after the other: it calls fn with
// every row, which stands in the making.
type each func(fn func(key) error) error

// registrationRows are what reports count.
func (m *making) registrationRows() (map[record.ID]each, error) {
	list, err := listing.Load(m.tx)
	if err != nil {
		return nil, err
	}
	rows := map[record.ID][]*listing.Row{}
	list.Each(listing.Query{}, func(r *listing.Row) { rows[r.Unit] = append(rows[r.Unit], r) })
	all := make(map[record.ID]each, len(rows))
	for unit, of := range rows {
		all[unit] = func(fn func(key) error) error {
			for _, r := range of {
				m.registration(r, list)
				if err := fn(key{unit, r.Participation}); err != nil {
					return err
				}
			}
			return nil
		}
	}
	return all, nil
}

func (m *making) registration(r *listing.Row, list *listing.Listing) {
	sum := r.Mobilised()
	l := &m.row
	l.begin(registrations)
	m.open = m.open[:0]
	model, copyOf := r.Model, record.ID{}
	if r.Into != nil {
		model, copyOf = r.Into.ID, r.Model
	}
	l.id(model)
	l.whole(int64(r.Year))
	l.id(r.Field)
	for _, s := range []string{list.FieldName(r.Field), r.Name, r.Registrant, r.Place, string(r.Subject), string(r.Standing), string(r.Verdict)} {
		l.text(s)
	}
	l.id(r.By)
	l.days(string(r.Registered))
	l.days(string(r.Proposed))
	l.count(int64(r.Copies))
	l.id(copyOf)
	l.flag(r.Conflict)
	var about []string
	for _, k := range resource.Summed {
		amount := ""
		if n := sum.Of(k); *n != (resource.Amount{}) && !sum.Unsummed.Has(k) {
			amount = n.String()
		}
		l.text(amount)
		if sum.Approximate.Has(k) || sum.Unsummed.Has(k) {
			about = append(about, string(k))
		}
	}
	l.text(strings.Join(about, " "))
}

// placeRows are the units, each in its place.
func (m *making) placeRows() (map[record.ID]each, error) {
	tree, err := m.tx.Tree()
	if err != nil {
		return nil, err
	}
	all := map[record.ID]each{}
	var walk func(u *store.Unit, path string, depth int)
	walk = func(u *store.Unit, path string, depth int) {
		path += cmp.Or(u.Code, u.ID.String()) + "/"
		all[u.ID] = func(fn func(key) error) error {
			l := &m.row
			l.begin(places)
			m.open = m.open[:0]
			for _, s := range []string{u.Code, tree.FullCode(u), u.Name, string(u.Level)} {
				l.text(s)
			}
			parent := record.ID{}
			if u.Parent != nil {
				parent = u.Parent.ID
			}
			l.id(parent)
			l.whole(int64(depth))
			l.text(path)
			l.days(string(u.From))
			l.days(string(u.To))
			return fn(key{u.ID, u.ID})
		}
		for _, below := range u.Children {
			walk(below, path, depth+1)
		}
	}
	for _, u := range tree.Roots {
		walk(u, "", 0)
	}
	return all, nil
}
