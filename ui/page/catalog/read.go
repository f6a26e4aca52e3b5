package catalog

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// row is one line of a part, with what is behind it.
type row struct {
	id    string
	key   string // folded, to be found by
	cells []table.Cell
	name  string
	unit  *store.Unit
	field *store.FieldItem
	ref   record.Ref
	owner string // who drew it; "" for this unit
}

// content is all parts as of one reading.
type content struct {
	parts [parts][]row
	list  *store.FieldSet // this unit's own list in force; nil when it has none
	tree  *store.Tree
}

// read reads the catalog as it counts for this unit in a year.
func read(tx *store.Tx, t *text.Table, year int, today record.Date) (*content, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	c := &content{tree: tree}
	me := tx.Me().Unit
	owner := func(ref record.Ref) string {
		if u := tree.Unit(ref.Channel.Unit); u != nil && u.ID != me {
			return u.Name
		}
		return ""
	}
	for _, root := range tree.Roots {
		c.units(t, root, 0, today, owner)
	}
	set, err := tx.Fields(me, year)
	if err != nil && err != store.ErrNoRecord {
		return nil, err
	}
	if set != nil && set.Owner.ID == me {
		c.list = set
	}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		if err := c.fields(tx, t, ch, set, tree); err != nil {
			return nil, err
		}
		if err := c.others(tx, t, ch, tree); err != nil {
			return nil, err
		}
	}
	for _, rows := range c.parts {
		for i := range rows {
			var words []string
			for _, cell := range rows[i].cells {
				words = append(words, cell.Text)
			}
			rows[i].key = vi.Fold(strings.Join(words, " "))
		}
	}
	return c, nil
}

func (c *content) units(t *text.Table, u *store.Unit, depth int, today record.Date, owner func(record.Ref) string) {
	state := table.Cell{Text: t.Catalog.InForce, State: theme.Good}
	if u.To != "" && u.To < today {
		state = table.Cell{Text: t.Catalog.Ended, State: theme.Muted}
	}
	c.parts[units] = append(c.parts[units], row{
		id: u.ID.String(), name: u.Name, unit: u, ref: u.Ref, owner: owner(u.Ref),
		cells: []table.Cell{{Text: strings.Repeat("  ", depth) + u.Name}, {Text: u.Code}, {Text: t.Terms.Level(u.Level)},
			{Text: wording.Date(u.From)}, {Text: wording.Date(u.To)}, state},
	})
	for _, below := range u.Children {
		c.units(t, below, depth+1, today, owner)
	}
}

// fields are all items of all lists of a channel; set is the list in force.
func (c *content) fields(tx *store.Tx, t *text.Table, ch record.Channel, set *store.FieldSet, tree *store.Tree) error {
	lists := map[record.ID]record.FieldList{}
	err := tx.Each(ch, record.FieldListKind, func(id record.ID, s *store.State) error {
		var l record.FieldList
		err := record.Decode(s.Values(), &l)
		lists[id] = l
		return err
	})
	if err != nil {
		return err
	}
	var rows []row
	err = tx.Each(ch, record.FieldKind, func(id record.ID, s *store.State) error {
		f := store.FieldItem{ID: id}
		if err := record.Decode(s.Values(), &f.Field); err != nil {
			return err
		}
		l := lists[f.List]
		r := row{id: id.String(), name: f.Name, field: &f, ref: record.Ref{Channel: ch, Kind: record.FieldKind, ID: id}}
		of := ""
		if u := tree.Unit(l.Unit); u != nil {
			if of = u.Name; u.ID != tx.Me().Unit {
				r.owner = u.Name
			}
		}
		state := table.Cell{}
		switch {
		case f.Retired:
			state = table.Cell{Text: t.Catalog.Retired, State: theme.Muted}
		case set != nil && set.List == f.List:
			state = table.Cell{Text: t.Catalog.InForce, State: theme.Good}
		}
		r.cells = []table.Cell{{Text: f.Name}, {Text: f.Code}, {Text: t.Catalog.Of(of)}, {Text: yearOf(l.From)}, {Text: yearOf(l.To)}, state}
		rows = append(rows, r)
		return nil
	})
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(slices.Compare(a.field.List[:], b.field.List[:]), cmp.Compare(a.field.Order, b.field.Order))
	})
	c.parts[fields] = append(c.parts[fields], rows...)
	return err
}

// others are the programmes and periods of a channel.
func (c *content) others(tx *store.Tx, t *text.Table, ch record.Channel, tree *store.Tree) error {
	of := ""
	if u := tree.Unit(ch.Unit); u != nil {
		of = u.Name
	}
	err := tx.Each(ch, record.ProgrammeKind, func(id record.ID, s *store.State) error {
		var p record.Programme
		err := record.Decode(s.Values(), &p)
		c.parts[others] = append(c.parts[others], row{id: id.String(), name: p.Name,
			cells: []table.Cell{{Text: p.Name}, {Text: t.Catalog.Programme}, {Text: p.Code}, {Text: of}, {Text: yearOf(p.From)}, {Text: yearOf(p.To)}}})
		return err
	})
	if err != nil {
		return err
	}
	return tx.Each(ch, record.PeriodKind, func(id record.ID, s *store.State) error {
		var p record.Period
		err := record.Decode(s.Values(), &p)
		c.parts[others] = append(c.parts[others], row{id: id.String(), name: wording.Date(p.Span),
			cells: []table.Cell{{Text: wording.Date(p.Span)}, {Text: t.Catalog.Period}, {}, {Text: of}, {}, {Text: wording.Date(p.Due)}}})
		return err
	})
}

func yearOf(y int64) string {
	if y == 0 {
		return ""
	}
	return strconv.FormatInt(y, 10)
}
