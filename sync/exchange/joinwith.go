package exchange

import (
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// Difference is what the unit above says otherwise than the register did; from then on its word counts.
type Difference struct {
	Unit  record.ID `json:"-"`
	Code  string    `json:"unit"`
	Field string    `json:"field"` // “name”, “level”, “to” (its last day) of a unit; “fields” for the list of fields; “key” of the unit that invites, where another was believed
	Was   string    `json:"was"`
	Now   string    `json:"now"`
}

// JoinWith lets a register that is there go on below the unit that invited it: records, history and key stay as they
// are, and the first bundle brings all of it up. A unit that has joined may do so again with an invitation of a unit
// above, which tells it who stands above that. It happens in one step. It gives what is different now, and the codes of
// the units below that know only of this one: each must be invited and join again before it can read what comes down.
// Errors: *Error with OtherGuest, SameCode, OtherDay, HasAbove.
func (g *Guest) JoinWith(r *store.Register) (diff []Difference, again []string, err error) {
	return g.joinWith(r, nil)
}

// Preview gives what JoinWith would, and leaves the register as it is.
func (g *Guest) Preview(r *store.Register) (diff []Difference, again []string, err error) {
	diff, again, err = g.joinWith(r, errPreview)
	if errors.Is(err, errPreview) {
		err = nil
	}
	return diff, again, err
}

// errPreview ends a transaction that was only to be looked at.
var errPreview = errors.New("only looked at")

func (g *Guest) joinWith(r *store.Register, end error) (diff []Difference, again []string, err error) {
	if err := g.Fits(r); err != nil {
		return nil, nil, err
	}
	g.arrival.Note.At = store.Millis(time.Now())
	var before *store.Tree
	var fields *store.FieldSet
	var other []Difference
	err = r.View(func(tx *store.Tx) (err error) {
		if before, err = tx.Tree(); err != nil {
			return err
		}
		if fields, err = fieldsNow(tx); err != nil {
			return err
		}
		other, err = g.otherKey(tx)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	err = r.MergeWith(g.arrival, func(w *store.Writer) error {
		for unit, keys := range g.anchors {
			if err := anchor(w, unit, keys...); err != nil {
				return err
			}
		}
		now, err := w.Tree()
		if err != nil {
			return err
		}
		if !now.Above(g.From.ID, g.To.ID) {
			return &Error{Code: WrongSender, Unit: g.From.Code, Name: g.From.Name}
		}
		if err := leaveCommonFields(w, now, fields); err != nil {
			return err
		}
		after, err := fieldsNow(w.Tx)
		if err != nil {
			return err
		}
		diff = slices.Concat(other, unitsDiffer(before, now), fieldsDiffer(now.Unit(g.To.ID), fields, after))
		if u := before.Unit(g.To.ID); u.Parent == nil {
			if again, err = joinedBelow(w.Tx, before, u); err != nil {
				return err
			}
		}
		return end
	})
	return diff, again, err
}

// otherKey tells that the register believes another key of the unit that invites, which nothing links to the
// invitation's: one of the two may be a stranger's.
func (g *Guest) otherKey(tx *store.Tx) ([]Difference, error) {
	ev, err := gather(tx)
	if err != nil {
		return nil, err
	}
	was := ev.anchors[g.From.ID]
	if _, known := ev.speaks(g.anchors[g.From.ID][0], g.From.ID); known || len(was) == 0 {
		return nil, nil
	}
	f, err := was[len(was)-1].Fingerprint()
	return []Difference{{g.From.ID, g.From.Code, "key", f.Spoken(), g.Fingerprint.Spoken()}}, err
}

// joinedBelow gives the codes of the units below one of which a key is known.
func joinedBelow(tx *store.Tx, tree *store.Tree, unit *store.Unit) (codes []string, err error) {
	ev, err := gather(tx)
	if err != nil {
		return nil, err
	}
	unit.Walk(func(u *store.Unit) {
		if u != unit && len(ev.keys(u.ID)) > 0 {
			codes = append(codes, tree.FullCode(u))
		}
	})
	return codes, nil
}

// Fits tells whether the invitation is for a register as it is: nil, or an *Error as JoinWith gives it.
func (g *Guest) Fits(r *store.Register) error { return r.View(g.fits) }

// fits tells whether the invitation is for the register as it is.
func (g *Guest) fits(tx *store.Tx) error {
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	me := tree.Unit(tx.Me().Unit)
	if me == nil {
		return &Error{Code: UnknownUnit}
	}
	_, drawn := g.draws[me.ID]
	built := catalog.Vietnam().Unit(me.ID)
	switch {
	case me.ID != g.To.ID && me.Code == g.To.Code && drawn:
		return &Error{Code: SameCode, Unit: me.DatedCode(), Name: me.Name, Other: g.From.Name}
	case me.ID != g.To.ID && me.Code == g.To.Code && built != nil && built.To == "":
		return &Error{Code: OtherDay, Unit: me.Code, Name: me.Name, Other: g.From.Name}
	case me.ID != g.To.ID:
		return &Error{Code: OtherGuest, Unit: g.To.Code, Name: g.To.Name, Other: me.Name}
	case me.Parent != nil && !tree.Above(g.From.ID, me.ID):
		return &Error{Code: HasAbove, Unit: me.Code, Name: me.Name, Other: me.Parent.Name}
	}
	return nil
}

func fieldsNow(tx *store.Tx) (*store.FieldSet, error) {
	set, err := tx.Fields(tx.Me().Unit, time.Now().Year())
	if err == store.ErrNoRecord {
		return &store.FieldSet{}, nil
	}
	return set, err
}

// leaveCommonFields ends a list of fields that the register has from its beginning and nobody has touched, where a unit
// above has one: what is registered from this year on has the fields of the unit above. One that somebody made stays in
// force.
func leaveCommonFields(w *store.Writer, tree *store.Tree, own *store.FieldSet) error {
	me := w.Me().Unit
	if own.Owner == nil || own.Owner.ID != me || !slices.EqualFunc(own.Items, catalog.CommonFields(), func(a store.FieldItem, b *record.Field) bool { return a.Name == b.Name && a.Retired == b.Retired }) {
		return nil
	}
	year := time.Now().Year()
	if _, err := w.Fields(tree.Unit(me).Parent.ID, year); err != nil {
		return nil //nolint:nilerr // nobody above has one
	}
	ref := record.CatalogOf(me, record.FieldListKind, own.List)
	var list record.FieldList
	if _, err := w.Get(ref, &list); err != nil {
		return err
	}
	list.To = int64(year - 1)
	_, err := w.Put(ref, &list, nil, "")
	return err
}

// unitsDiffer compares the units that were known with what is known of them now.
func unitsDiffer(before, now *store.Tree) (diff []Difference) {
	for _, root := range before.Roots {
		root.Walk(func(u *store.Unit) {
			is := now.Unit(u.ID)
			if is == nil {
				return
			}
			if is.Name != u.Name {
				diff = append(diff, Difference{u.ID, u.Code, "name", u.Name, is.Name})
			}
			if is.Level != u.Level {
				diff = append(diff, Difference{u.ID, u.Code, "level", string(u.Level), string(is.Level)})
			}
			if is.To != u.To {
				diff = append(diff, Difference{u.ID, u.Code, "to", string(u.To), string(is.To)})
			}
		})
	}
	return diff
}

func fieldsDiffer(me *store.Unit, before, now *store.FieldSet) []Difference {
	names := func(s *store.FieldSet) (all string) {
		for i, f := range s.Items {
			if i > 0 {
				all += "; "
			}
			all += f.Name
		}
		return all
	}
	if was, is := names(before), names(now); was != is {
		return []Difference{{me.ID, me.Code, "fields", was, is}}
	}
	return nil
}

// InviteAlone is InviteOver for a commune that has begun alone, or may have: it is the one that is built in. Where this
// unit has drawn another under its code, without the day, that ends the day before, and what it registered counts for
// the other from then on; where it has none, it is drawn right below this unit. Errors: *Error with UnknownUnit,
// EndedUnit, DrawnAbove.
func InviteAlone(r *store.Register, key identity.Key, code, dst string, over bool) (string, error) {
	u := inForce(catalog.Vietnam().Units, code)
	switch {
	case u == nil:
		return "", &Error{Code: UnknownUnit, Unit: code}
	case u.To != "":
		return "", ended(u)
	}
	err := r.Edit("", func(w *store.Writer) error { return drawAlone(w, u) })
	if err != nil {
		return "", err
	}
	p := packing{kind: bundle.Invitation, key: key, code: u.DatedCode(), full: true, over: over}
	done, err := p.write(r, dst)
	if err != nil {
		return "", err
	}
	return done.Path, nil
}

func drawAlone(w *store.Writer, u *record.Unit) error {
	tree, err := w.Tree()
	if err != nil {
		return err
	}
	id, me := record.UnitID(u.Code, u.From), w.Me().Unit
	if tree.Unit(id) != nil {
		return nil
	}
	if self := tree.Unit(me); self == nil || self.Level == record.Commune || self.Level == record.Organisation {
		return &Error{Code: NotBelow, Unit: u.Code, Name: u.Name}
	}
	drawn := *u
	drawn.Parent, drawn.Order = me, 0
	var was *store.Unit
	if others := tree.ByCodeAll(u.Code); len(others) > 0 {
		was = others[0]
		if was.Ref.Channel.Unit != me || was.Parent == nil {
			return &Error{Code: DrawnAbove, Unit: was.Code, Name: was.Name, Other: drawerOf(tree, was)}
		}
		drawn.Parent, drawn.Order = was.Unit.Parent, was.Order
		if was.To == "" {
			old := was.Unit
			old.To = catalog.DayBefore(u.From)
			if _, err := w.Put(was.Ref, &old, nil, ""); err != nil {
				return err
			}
		}
	}
	if _, err := w.Put(record.CatalogOf(me, record.UnitKind, id), &drawn, nil, ""); err != nil || was == nil {
		return err
	}
	return putSuccession(w, &record.Succession{Unit: me, Was: was.ID, Became: id, On: u.From, Source: origin})
}

func drawerOf(tree *store.Tree, u *store.Unit) string {
	if d := tree.Unit(u.Ref.Channel.Unit); d != nil {
		return d.Name
	}
	return u.Code
}
