package exchange

import (
	"cmp"
	"errors"
	"io"
	"slices"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/store/record"
)

// UnitAct is what a list of units says otherwise than the register.
type UnitAct string

// Acts, in the order in which they are told and done.
const (
	UnitEnds    UnitAct = "ends"    // the list gives its last day, or its code to another from a day on
	UnitGone    UnitAct = "gone"    // the list does not have it: it ends on the day that a person names, and stays as long as nobody does
	UnitAdded   UnitAct = "added"   // it is new
	UnitRenamed UnitAct = "renamed" // it has another name
	UnitLevel   UnitAct = "level"   // it has another level
	UnitBecame  UnitAct = "became"  // it ended, and the list says what it became, or a part of it
	UnitBack    UnitAct = "back"    // the list has it in force, and the register knows that it ended
	UnitMoved   UnitAct = "moved"   // it stands below another unit in the list: that cannot be changed; it ends, and another begins
)

// UnitDifference is one of them. What Now is: the last day (ends), the other name or level, the name of what it became
// or below which it stands.
type UnitDifference struct {
	Act  UnitAct     `json:"act"`
	Code string      `json:"unit"`
	Name string      `json:"name"`
	From record.Date `json:"from,omitempty"` // of one that is added: its first day, where it is known
	Was  string      `json:"was,omitempty"`
	Now  string      `json:"now,omitempty"`
	Done bool        `json:"done"` // it is taken over with the others; not, where a person has to decide
	do   func(*store.Writer) error
}

// NewUnits is a list of units that is to be held against those of a register.
type NewUnits struct {
	units  []*record.Unit
	became []catalog.Became
}

// ReadUnits reads a list, as for Setup.Units; nil takes what is built in. Errors: *catalog.Error.
func ReadUnits(list io.Reader) (*NewUnits, error) {
	units, became, err := Setup{Units: list}.units()
	return &NewUnits{units, became}, err
}

// Compare tells what the list says otherwise of the units below the register's own, that this unit has drawn.
// Organisations and clusters are no matter of such lists. on is the last day of units that the list does not have;
// empty: they stay. Errors: *Error with NotInList where the list does not have the register's unit.
func (n *NewUnits) Compare(tx *store.Tx, on record.Date) ([]UnitDifference, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	me := tree.Unit(tx.Me().Unit)
	if me == nil {
		return nil, &Error{Code: UnknownUnit}
	}
	top := inForce(n.units, me.Code)
	if top == nil {
		return nil, &Error{Code: NotInList, Unit: me.Code, Name: me.Name}
	}
	c := &unitsCompared{tx: tx, tree: tree, me: me, on: on, is: map[record.ID]record.ID{record.UnitID(top.Code, top.From): me.ID}, seen: map[record.ID]bool{me.ID: true}, ends: map[record.ID]bool{}, last: map[string]*store.Unit{}}
	me.Walk(func(u *store.Unit) {
		if u.To == "" && c.ours(u) {
			c.last[u.Code] = u
		}
	})
	list := subtree(n.units, top)[1:]
	for _, v := range list {
		c.meet(v)
	}
	for _, v := range list {
		c.unit(v)
	}
	me.Walk(c.gone)
	for _, b := range n.became {
		if err := c.became(b); err != nil {
			return nil, err
		}
	}
	order := []UnitAct{UnitEnds, UnitGone, UnitAdded, UnitRenamed, UnitLevel, UnitBecame, UnitBack, UnitMoved}
	slices.SortStableFunc(c.diff, func(a, b UnitDifference) int {
		return cmp.Compare(slices.Index(order, a.Act), slices.Index(order, b.Act))
	})
	return c.diff, nil
}

// unitsCompared is how far the comparing is.
type unitsCompared struct {
	tx   *store.Tx
	tree *store.Tree
	me   *store.Unit
	on   record.Date
	is   map[record.ID]record.ID // units of the list, as the register calls them
	seen map[record.ID]bool      // units of the register that the list has
	ends map[record.ID]bool
	last map[string]*store.Unit // who has a code without an end, of those that this unit has drawn
	diff []UnitDifference
}

func (c *unitsCompared) ours(u *store.Unit) bool { return u.Ref.Channel.Unit == c.me.ID && u != c.me }

// same gives the unit of the register that one of the list is: one in force under its code where the list knows no day,
// else that of its id.
func (c *unitsCompared) same(v *record.Unit) *store.Unit {
	if u := c.last[v.Code]; v.From == "" && v.To == "" && u != nil {
		return u
	}
	return c.tree.Unit(record.UnitID(v.Code, v.From))
}

func (c *unitsCompared) meet(v *record.Unit) {
	id := record.UnitID(v.Code, v.From)
	c.is[id] = id
	if u := c.same(v); u != nil {
		c.is[id] = u.ID
		c.seen[u.ID] = true
	}
}

// unit compares one unit of the list.
func (c *unitsCompared) unit(v *record.Unit) {
	u := c.same(v)
	if u == nil {
		c.add(v)
		return
	}
	if !c.ours(u) {
		return
	}
	switch {
	case v.To != "" && u.To == "":
		c.end(UnitEnds, u, v.To) // as it is called here: a list without days may have meant what is there now
		return
	case v.To == "" && u.To != "":
		c.diff = append(c.diff, UnitDifference{Act: UnitBack, Code: c.tree.FullCode(u), Name: u.Name, Was: string(u.To)})
		return
	}
	if v.Name != u.Name {
		c.put(UnitRenamed, u, v.Name, func(x *record.Unit) { x.Name = v.Name })
	}
	if v.Level != u.Level {
		c.put(UnitLevel, u, string(v.Level), func(x *record.Unit) { x.Level = v.Level })
	}
	if parent := c.is[v.Parent]; v.To == "" && parent != u.Unit.Parent {
		c.diff = append(c.diff, UnitDifference{Act: UnitMoved, Code: u.Code, Name: u.Name, Was: c.nameOf(u.Unit.Parent), Now: c.nameOf(parent)})
	}
}

func (c *unitsCompared) nameOf(id record.ID) string {
	if u := c.tree.Unit(id); u != nil {
		return u.Name
	}
	return ""
}

// add draws a unit that is new; one that has its code in force ends the day before.
func (c *unitsCompared) add(v *record.Unit) {
	if was := c.last[v.Code]; was != nil && v.To == "" && v.From != "" && !c.seen[was.ID] {
		c.end(UnitEnds, was, catalog.DayBefore(v.From))
	}
	drawn := *v
	drawn.Parent = c.is[v.Parent]
	c.diff = append(c.diff, UnitDifference{Act: UnitAdded, Code: v.Code, Name: v.Name, From: v.From, Done: true, do: func(w *store.Writer) error {
		_, err := w.Put(record.CatalogOf(c.me.ID, record.UnitKind, record.UnitID(v.Code, v.From)), &drawn, nil, "")
		return err
	}})
}

func (c *unitsCompared) end(act UnitAct, u *store.Unit, last record.Date) {
	if c.ends[u.ID] {
		return
	}
	c.ends[u.ID] = true
	c.put(act, u, string(last), func(x *record.Unit) { x.To = last })
}

// put notes a difference that changes a unit.
func (c *unitsCompared) put(act UnitAct, u *store.Unit, now string, change func(*record.Unit)) {
	d := UnitDifference{Act: act, Code: c.tree.FullCode(u), Name: u.Name, Now: now, Done: true, do: func(w *store.Writer) error {
		var x record.Unit
		if _, err := w.Get(u.Ref, &x); err != nil {
			return err
		}
		change(&x)
		_, err := w.Put(u.Ref, &x, nil, "")
		return err
	}}
	switch act {
	case UnitRenamed:
		d.Was = u.Name
	case UnitLevel:
		d.Was = string(u.Level)
	}
	c.diff = append(c.diff, d)
}

// gone names a unit in force that the list does not have.
func (c *unitsCompared) gone(u *store.Unit) {
	if c.seen[u.ID] || c.ends[u.ID] || u.To != "" || !c.ours(u) || u.Level == record.Organisation || u.Level == record.Cluster {
		return
	}
	if c.on != "" {
		c.end(UnitGone, u, c.on)
		return
	}
	c.diff = append(c.diff, UnitDifference{Act: UnitGone, Code: c.tree.FullCode(u), Name: u.Name})
}

// became says what a unit became, where the register has, or gets, both, and nothing is said of it yet.
func (c *unitsCompared) became(b catalog.Became) error {
	known := func(id record.ID) bool {
		return c.is[id] == id && (c.tree.Unit(id) == nil || c.tree.Covers(c.me.ID, id))
	}
	if !known(b.Was) || !known(b.Now) {
		return nil
	}
	was, now := catalog.Vietnam().Unit(b.Was), catalog.Vietnam().Unit(b.Now)
	s := &record.Succession{Unit: c.me.ID, Was: b.Was, Became: b.Now, On: catalog.Vietnam().Day, Source: origin}
	switch _, err := c.tx.Get(successionRef(s), nil); {
	case err == nil:
		return nil
	case !errors.Is(err, store.ErrNoRecord):
		return err
	}
	c.diff = append(c.diff, UnitDifference{Act: UnitBecame, Code: was.Code, Name: was.Name, Now: now.Name, Done: true, do: func(w *store.Writer) error { return putSuccession(w, s) }})
	return nil
}

// Take takes over, in one step, what a list says otherwise, as far as Done; it gives what it found. on is as for
// Compare.
func (n *NewUnits) Take(r *store.Register, on record.Date) (diff []UnitDifference, err error) {
	err = r.Edit("", func(w *store.Writer) error {
		if diff, err = n.Compare(w.Tx, on); err != nil {
			return err
		}
		for _, d := range diff {
			if d.Done {
				if err := d.do(w); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return diff, err
}
