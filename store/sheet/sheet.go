package sheet

import (
	"danvan/store/criteria"
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Sheet is what is filled in as one line or one form.
type Sheet struct {
	Name    string // code name
	Kind    record.Name
	Columns []Column

	slots []slot
	set   *criteria.Set // by which its points are given
}

// slot is a record that a line has.
type slot struct {
	kind record.Name
	what record.ResourceKind // of a resource: there is one for each

	criterion record.ID // of points
	item      record.ID // of a value: the measure that is a place's own column
}

// listed tells a record that goes where all its columns are emptied: a figure, a value.
func (s *slot) listed() bool { return s.what != "" || !s.item.IsZero() }

// Column is one thing asked on a sheet.
type Column struct {
	record.Shape             // of the field; Name is unique within the sheet
	Kind         record.Name // whose field it is
	Field        string      // its code name there
	Measure      vi.Measure  // of a number; of a figure, which fills in a resource: its amount, qualifier, and the words; "" where the line says what it is of
	Own          bool        // filled in with the unit that writes
	Said         bool        // read out of the words of a figure, not asked
	More         bool        // asked in the second part of a form

	Title string         // what a catalog calls it; "": what its kind does
	Most  record.Decimal // of points

	// As a place has it: see For.
	Hidden  bool      // not asked: only what was filled in shows
	English string    // what the place calls it in English; "" as in Title
	By      string    // the unit that says so; "" for none
	Item    record.ID // the measure that is the place's own column; zero: one of the program's

	slot  int
	asked value.Asked // of an own column that is a figure
}

// Figure is the type of a column that holds a figure as it was written.
const Figure record.Type = "figure"

// Column finds a column by its code name; nil when the sheet has none.
func (s *Sheet) Column(name string) *Column {
	for i := range s.Columns {
		if s.Columns[i].Name == name {
			return &s.Columns[i]
		}
	}
	return nil
}

// Names are the code names of columns.
func Names(all []*Column) (names []string) {
	for _, c := range all {
		names = append(names, c.Name)
	}
	return names
}

// About is the column that says what a line belongs to, such as the participation of a note; nil for none.
func (s *Sheet) About() *Column {
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Fixed && !c.Own && c.Type == record.Reference && c.Need && !record.KindOf(s.Kind).OfUnit && s.Kind != record.AssessmentKind {
			return c
		}
	}
	return nil
}

// Placed tells whether somebody says among whose affairs a line lies: it hangs on no other record that would.
func (s *Sheet) Placed() bool {
	k := record.KindOf(s.Kind)
	return s.About() == nil && !s.registers() && s.Column("unit") == nil && k.Part == record.Affairs && !k.Own
}

// Asked are the columns that are filled in by people when a line is made; of one that stands, those that may be
// changed.
func (s *Sheet) Asked(made bool) (all []*Column) {
	for i := range s.Columns {
		if c := &s.Columns[i]; !c.Own && !c.Said && !c.Hidden && (!made || !c.Fixed) {
			all = append(all, c)
		}
	}
	return all
}

// All gives every sheet, the registration first, then the kinds by name.
func All() []*Sheet {
	all := []*Sheet{registration()}
	for _, k := range record.Kinds() {
		if !k.Quiet && k.Name != record.ModelKind && k.Name != record.ParticipationKind {
			all = append(all, of(k))
		}
	}
	return all
}

// Named gives the sheet with a code name; nil when there is none.
func Named(name string) *Sheet {
	for _, s := range All() {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Of gives the sheet with the fields of one kind alone.
func Of(kind record.Name) *Sheet { return of(record.KindOf(kind)) }

// of makes the sheet of one kind.
func of(k *record.Kind) *Sheet {
	s := &Sheet{Name: string(k.Name), Kind: k.Name, slots: []slot{{kind: k.Name}}}
	for _, f := range k.Shapes() {
		if f.Type == record.Machine {
			continue
		}
		c := Column{Shape: f, Kind: k.Name, Field: f.Name, Own: own(k, &f), Measure: value.MeasureOf(&f)}
		if _, is := k.New().(record.Figured); is {
			c.Said = f.Name == "written" || f.Name == "qualifier" || f.Name == "high"
			if f.Name == "amount" {
				c.Type = Figure
			}
		}
		s.Columns = append(s.Columns, c)
	}
	return s
}

// own tells a field that names the unit that writes: who speaks, or whose catalog it is.
func own(k *record.Kind, f *record.Shape) bool {
	return f.Fixed && f.Of == record.UnitKind && (f.Name == "by" || f.Name == "unit" && k.Part == record.Catalog)
}
