package measure

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/vi"
)

// Item is a measure of the register.
type Item struct {
	record.Measure
	ID   record.ID
	Code string // told apart from another unit's of the same code by that unit's
}

// Value is a value of the register.
type Value struct {
	record.MeasureValue
	Ref         record.Ref
	Conflict    bool
	first, last string // days
}

// Book holds the measures and the values of a register. It is a copy.
type Book struct {
	Items  map[record.ID]*Item
	values map[of][]*Value
}

// of is whose values of which measure.
type of struct{ unit, measure record.ID }

// Read reads what the register holds.
func Read(tx *store.Tx) (*Book, error) { return read(tx, func(record.ID) bool { return true }) }

// ReadOf reads the measures, and the values of one unit alone.
func ReadOf(tx *store.Tx, unit record.ID) (*Book, error) {
	return read(tx, func(id record.ID) bool { return id == unit })
}

func read(tx *store.Tx, values func(unit record.ID) bool) (*Book, error) {
	b := &Book{Items: map[record.ID]*Item{}, values: map[of][]*Value{}}
	for _, ch := range tx.Channels() {
		kind := record.MeasureKind
		if ch.Part == record.Affairs {
			if kind = record.ValueKind; !values(ch.Unit) {
				continue
			}
		}
		err := tx.Each(ch, kind, func(id record.ID, s *log.State) error {
			if !s.Exists() {
				return nil
			}
			ref := record.Ref{Channel: ch, Kind: kind, ID: id}
			vs := s.Values()
			if s.InConflict() { // deleted on one side and edited on the other, it stands until somebody decides
				var err error
				if vs, err = settle.Whole(tx, ref); err != nil {
					return err
				}
			}
			if kind == record.MeasureKind {
				x := &Item{ID: id}
				b.Items[id] = x
				return record.Read(vs, &x.Measure)
			}
			v := &Value{Ref: ref, Conflict: s.InConflict()}
			err := record.Read(vs, &v.MeasureValue)
			v.first, v.last = v.Span.Days()
			if v.About.IsZero() && v.Amount != "" {
				at := of{ch.Unit, v.Measure}
				b.values[at] = append(b.values[at], v)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return b, nil
}

// CountsResources tells whether a measure counts what was mobilised.
func (b *Book) CountsResources() bool {
	for _, x := range b.Items {
		switch x.Counts {
		case record.CountMoney, record.CountLand, record.CountLabour:
			return true
		}
	}
	return false
}

// basis is on what a value rests: of a measure that the register counts, or makes of two others, it is always stated.
func (b *Book) basis(v *Value) record.Basis {
	if x := b.Items[v.Measure]; x != nil && (x.Counts != "" || x.Adds == record.Ratio) {
		return record.Stated
	}
	return cmp.Or(v.Basis, record.Given)
}

// For gives the measures that a unit fills in for a span: its own and those of the units above it, as they stand in
// their order, with groups together.
func (b *Book) For(tree *store.Tree, unit *store.Unit, span record.Interval) (all []*Item) {
	first, last := span.Days()
	depth := map[record.ID]int{}
	for u := unit; u != nil; u = u.Parent {
		depth[u.ID] = len(depth) + 1
	}
	for _, x := range b.Items {
		if depth[x.Unit] > 0 && x.Set.IsZero() && x.Use == "" && record.HoldsIn(x.From, x.To, first, last) {
			all = append(all, x)
		}
	}
	slices.SortFunc(all, func(x, y *Item) int {
		return cmp.Or(depth[y.Unit]-depth[x.Unit], cmp.Compare(x.Order, y.Order), vi.Compare(x.Name, y.Name), cmp.Compare(x.ID.String(), y.ID.String()))
	})
	codes := map[string]int{}
	for _, x := range all {
		codes[x.Measure.Code]++
	}
	place := map[*Item]int{} // of the first of its group
	at := map[string]int{}
	for i, x := range all {
		if x.Code = x.Measure.Code; codes[x.Code] > 1 {
			x.Code += "@" + tree.Unit(x.Unit).Code
		}
		if place[x] = i; x.Group == "" {
			continue
		}
		if first, is := at[x.Group]; is {
			place[x] = first
		} else {
			at[x.Group] = i
		}
	}
	slices.SortStableFunc(all, func(x, y *Item) int { return place[x] - place[y] })
	return all
}
