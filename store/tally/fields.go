package tally

import (
	"iter"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// FieldsReport is the yearly table by field.
type FieldsReport struct {
	Report    string     `json:"report"` // "fields"
	Year      int        `json:"year"`
	To        int        `json:"to,omitempty"`        // the last of several years; 0: Year alone
	Span      string     `json:"span,omitempty"`      // a stretch that is not whole years
	Unit      string     `json:"unit"`                // code
	Programme string     `json:"programme,omitempty"` // "": of all
	Rows      []FieldRow `json:"rows"`
	Total     Count      `json:"total"`
}

// FieldRow is one field.
type FieldRow struct {
	Field string `json:"field"` // name; empty for participations whose field the register does not know
	Count
	Unmapped bool      `json:"unmapped,omitempty"` // a field of another list, which the unit's list for the year has under no name and no crosswalk
	Stated   any       `json:"stated,omitempty"`   // totals that units state that have no rows: they are in no sum
	ID       record.ID `json:"-"`                  // of the field in the list; zero for one that is not
}

// Fields counts by field. Rows come in the order of the unit's list (nil: it has none), then fields of other lists by
// name. A field of another list counts as the field of the unit's list that has the same folded name. all names every
// field that the register knows. A retired field is shown only when something is registered in it.
func Fields(s Scope, set *store.FieldSet, all map[record.ID]record.Field, rows iter.Seq[Row]) *FieldsReport {
	report := &FieldsReport{Report: "fields", Year: s.Year, To: s.several(), Span: s.Span, Unit: s.Unit.Code, Programme: s.Programme, Rows: []FieldRow{}}
	t := &fieldTable{byID: map[record.ID]int{}, byName: map[string]int{}}
	var items []store.FieldItem
	if set != nil {
		items = set.Items
	}
	for _, f := range items {
		t.list(f)
	}
	for _, r := range s.within(rows) {
		t.rows[t.find(r.Field, all)].add(r)
	}
	for i := range t.rows {
		report.Total.plus(t.rows[i].Count)
	}
	listed := len(items)
	for i := listed; set != nil && i < len(t.rows); i++ {
		t.rows[i].Unmapped = t.rows[i].Field != ""
	}
	slices.SortStableFunc(t.rows[listed:], func(a, b FieldRow) int {
		if (a.Field == "") != (b.Field == "") {
			return btoi(a.Field == "") - btoi(b.Field == "")
		}
		return vi.Compare(a.Field, b.Field)
	})
	for i, r := range t.rows {
		if i < listed && items[i].Retired && r.Registered == 0 {
			continue
		}
		report.Rows = append(report.Rows, r)
	}
	return report
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fieldTable finds the row of a field.
type fieldTable struct {
	rows   []FieldRow
	byID   map[record.ID]int
	byName map[string]int // folded
}

func (t *fieldTable) list(f store.FieldItem) {
	t.byID[f.ID] = len(t.rows)
	if key := vi.Fold(f.Name); t.byName[key] == 0 {
		t.byName[key] = len(t.rows) + 1
	}
	t.rows = append(t.rows, FieldRow{Field: f.Name, ID: f.ID})
}

func (t *fieldTable) find(id record.ID, all map[record.ID]record.Field) int {
	if i, ok := t.byID[id]; ok {
		return i
	}
	name := all[id].Name
	key := vi.Fold(name)
	i, ok := t.byName[key]
	if !ok {
		t.rows = append(t.rows, FieldRow{Field: name})
		i = len(t.rows)
		t.byName[key] = i
	}
	t.byID[id] = i - 1
	return i - 1
}
