package intake

import (
	"errors"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// fields finds the field of a row in the list in force for its unit.
type fields struct {
	tx    *store.Tx
	me    *store.Unit
	add   bool
	sets  map[unitYear]*fieldSet // nil where no list is in force
	lists map[record.ID]*fieldSet
}

// unitYear is a unit in a year.
type unitYear struct {
	unit record.ID
	year int
}

// fieldSet is a list of fields, with what the import adds to it.
type fieldSet struct {
	*store.FieldSet
	byText map[string]*fieldChoice // by the text as written
	next   int64                   // order of the next field added
	added  []*fieldChoice
}

// fieldChoice is what a text was found to mean.
type fieldChoice struct {
	id      record.ID // zero when it means nothing
	name    string
	retired bool
	added   bool
	used    bool // by a row that goes in
	order   int64
}

// addedField is a field that goes into the register with the list.
type addedField struct {
	record.Field
	id    record.ID
	owner record.ID
}

// of gives the set of a unit: its own or that of the nearest unit above. Units without a list of their own share that
// of the one above, so that the register is asked once for each list.
func (fs *fields) of(u *store.Unit, year int) (*fieldSet, error) {
	at := unitYear{u.ID, year}
	if set, known := fs.sets[at]; known {
		return set, nil
	}
	owns, err := fs.owns(u)
	if err != nil {
		return nil, err
	}
	if !owns && u.Parent != nil {
		set, err := fs.of(u.Parent, year)
		fs.sets[at] = set
		return set, err
	}
	found, err := fs.tx.Fields(u.ID, year)
	switch {
	case errors.Is(err, store.ErrNoRecord):
		fs.sets[at] = nil
		return nil, nil
	case err != nil:
		return nil, err
	}
	if found.Owner.ID != u.ID { // it has lists, but none for this year
		set, err := fs.of(u.Parent, year)
		fs.sets[at] = set
		return set, err
	}
	if set := fs.lists[found.List]; set != nil {
		fs.sets[at] = set
		return set, nil
	}
	set := &fieldSet{FieldSet: found, byText: map[string]*fieldChoice{}, next: 1}
	for _, f := range found.Items {
		set.next = max(set.next, f.Order+1)
	}
	fs.sets[at], fs.lists[found.List] = set, set
	return set, nil
}

var errFound = errors.New("found")

func (fs *fields) owns(u *store.Unit) (bool, error) {
	err := fs.tx.Each(record.Channel{Unit: u.ID, Part: record.Catalog}, record.FieldListKind, func(record.ID, *log.State) error { return errFound })
	if errors.Is(err, errFound) {
		return true, nil
	}
	return false, err
}

// find gives what a text means in a set, adding it where that is asked and allowed.
func (fs *fields) find(set *fieldSet, text string) *fieldChoice {
	if c, known := set.byText[text]; known {
		return c
	}
	c := &fieldChoice{name: text}
	set.byText[text] = c
	if item, ok := fieldNamed(set.FieldSet, text); ok {
		c.id, c.retired = item.ID, item.Retired
		return c
	}
	key := vi.Fold(text)
	for _, a := range set.added {
		if vi.Fold(a.name) == key {
			set.byText[text] = a
			return a
		}
	}
	id := record.FieldID(set.List, key)
	if _, taken := set.ByID(id); fs.add && set.Owner.ID == fs.me.ID && key != "" && !taken {
		c.id, c.added, c.order = id, true, set.next
		set.next++
		set.added = append(set.added, c)
	}
	return c
}

// named gives the name of a field of any list that was looked at.
func (fs *fields) named(id record.ID) string {
	for _, set := range fs.lists {
		if item, ok := set.ByID(id); ok {
			return item.Name
		}
		for _, a := range set.added {
			if a.id == id {
				return a.name
			}
		}
	}
	if all, err := fs.tx.EveryField(); err == nil {
		return all[id].Name
	}
	return id.String()
}

// names are the fields to choose from.
func (s *fieldSet) names() (names []string) {
	for _, f := range s.Items {
		if !f.Retired {
			names = append(names, f.Name)
		}
	}
	return names
}

// used gives the fields that are added and stand in a row that goes in, numbered without gaps.
func (fs *fields) used() (all []addedField) {
	for _, set := range fs.lists {
		skipped := int64(0)
		for _, c := range set.added {
			if !c.used {
				skipped++
				continue
			}
			all = append(all, addedField{record.Field{List: set.List, Name: c.name, Order: c.order - skipped}, c.id, set.Owner.ID})
		}
	}
	return all
}

// field finds a row's field: as written, else by the section above it. An empty one is no problem for a participation
// that is known.
func (p *planner) field(s *step) (ps []Problem, err error) {
	set, err := p.fields.of(s.unit, s.year)
	if err != nil {
		return nil, err
	}
	r := s.row
	switch {
	case set == nil:
		return []Problem{p.located(r, Field, NoFieldList, true, r.field)}, nil
	case len(set.names()) == 0 && !p.o.AddFields:
		return []Problem{p.located(r, Field, NoFieldList, true, r.field, set.Owner.Code+" "+set.Owner.Name)}, nil
	}
	text := r.field
	sections := p.sectionsOf(r)
	for i := len(sections) - 1; i >= 0 && text == ""; i-- {
		if item, ok := fieldNamed(set.FieldSet, sections[i]); ok {
			text = item.Name
		}
	}
	if text == "" {
		if s.newPart || s.newModel {
			ps = append(ps, p.located(r, Field, Code(record.Missing), true, "", set.names()...))
		}
		return ps, nil
	}
	c := p.fields.find(set, text)
	switch {
	case c.id.IsZero() && p.o.AddFields && set.Owner.ID != p.me.ID:
		ps = append(ps, p.located(r, Field, FieldNotOurs, true, text, set.Owner.Code+" "+set.Owner.Name))
	case c.id.IsZero():
		ps = append(ps, p.located(r, Field, UnknownField, true, text, set.names()...))
	case c.retired:
		ps = append(ps, p.located(r, Field, RetiredField, false, text))
	}
	s.field = c
	return ps, nil
}
