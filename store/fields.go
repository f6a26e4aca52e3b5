package store

import (
	"slices"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// FieldSet is the field list in force for a unit in a year.
type FieldSet struct {
	List  record.ID
	Owner *Unit
	Items []FieldItem // in the order of the list
}

// FieldItem is a field in its list.
type FieldItem struct {
	record.Field
	ID record.ID
}

// Fields gives the list in force for a unit in a year: its own or that of the nearest unit above that has one.
// ErrNoRecord when there is none. It is a copy.
func (tx *Tx) Fields(unit record.ID, year int) (*FieldSet, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	for u := tree.Unit(unit); u != nil; u = u.Parent {
		set, err := tx.fieldsOwned(u, year)
		if set != nil || err != nil {
			return set, err
		}
	}
	return nil, ErrNoRecord
}

func (tx *Tx) fieldsOwned(u *Unit, year int) (set *FieldSet, err error) {
	ch := record.Channel{Unit: u.ID, Part: record.Catalog}
	from := int64(-1)
	err = tx.Each(ch, record.FieldListKind, func(id record.ID, s *log.State) error {
		var l record.FieldList
		if err := record.Decode(s.Values(), &l); err != nil {
			return err
		}
		y := int64(year)
		if l.Unit == u.ID && l.From <= y && (l.To == 0 || y <= l.To) && l.From > from {
			from, set = l.From, &FieldSet{List: id, Owner: u}
		}
		return nil
	})
	if set == nil || err != nil {
		return nil, err
	}
	err = tx.Each(ch, record.FieldKind, func(id record.ID, s *log.State) error {
		f := FieldItem{ID: id}
		if err := record.Decode(s.Values(), &f.Field); err != nil {
			return err
		}
		if f.List == set.List {
			set.Items = append(set.Items, f)
		}
		return nil
	})
	slices.SortStableFunc(set.Items, func(a, b FieldItem) int { return int(a.Order - b.Order) })
	return set, err
}

// Find gives the field that a text means: by its name, whatever the case, marks and dashes, or by its code.
func (s *FieldSet) Find(text string) (*FieldItem, bool) {
	want := vi.Fold(text)
	for i := range s.Items {
		if f := &s.Items[i]; vi.Fold(f.Name) == want || f.Code != "" && vi.Fold(f.Code) == want {
			return f, true
		}
	}
	return nil, false
}

// ByID gives a field of the list.
func (s *FieldSet) ByID(id record.ID) (*FieldItem, bool) {
	for i := range s.Items {
		if s.Items[i].ID == id {
			return &s.Items[i], true
		}
	}
	return nil, false
}

// EveryField gives all fields of all lists by id, also retired ones and those of other years. It is a copy.
func (tx *Tx) EveryField() (map[record.ID]record.Field, error) {
	all := map[record.ID]record.Field{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.FieldKind, func(id record.ID, s *log.State) error {
			var f record.Field
			err := record.Decode(s.Values(), &f)
			all[id] = f
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
