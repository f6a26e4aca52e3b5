package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// On is the day on which what is asked of registrations of a year is looked for: today, or of another year its first or
// last day.
func On(year int, today vi.Date) record.Date {
	switch y := strconv.Itoa(year); {
	case year == 0 || year == today.Year():
		return record.Date(today.String())
	case year < today.Year():
		return record.Date(y + "-12-31")
	default:
		return record.Date(y + "-01-01")
	}
}

// For gives the sheet as it is asked for in a unit on a day: of the registration the columns of the program's, as the
// unit and those above it have them, and the columns that those made themselves. Of each thing that is said of a column
// the word of the nearest unit stands. What is hidden, or has ended, stays a column, so that what was filled in is not
// lost. Any other sheet, and one of which nobody says anything, is as it is.
func (s *Sheet) For(tx *store.Tx, unit record.ID, on record.Date) (*Sheet, error) {
	if !s.registers() {
		return s, nil
	}
	p, err := placeOf(tx, unit, on)
	if err != nil || len(p.says)+len(p.own) == 0 {
		return s, err
	}
	own := &Sheet{Name: s.Name, Kind: s.Kind, Columns: slices.Clone(s.Columns), slots: slices.Clone(s.slots)}
	names := map[string]bool{}
	for _, c := range own.Columns {
		names[c.Name] = true
	}
	for _, m := range p.own {
		c := m.column(len(own.slots))
		if names[c.Name] {
			c.Name += "@" + m.by.Code
		}
		names[c.Name] = true
		own.slots = append(own.slots, slot{kind: record.ValueKind, item: m.id})
		own.Columns = append(own.Columns, c)
	}
	order := map[string]int64{"name": -2, "year": -1} // what else there is depends on them
	for i := range own.Columns {
		c := &own.Columns[i]
		at := p.asked(c)
		if m := p.byID[c.Item]; m != nil {
			at = cmp.Or(at, m.Order)
		}
		if order[c.Name] == 0 {
			order[c.Name] = cmp.Or(at, 1<<32)
		}
	}
	slices.SortStableFunc(own.Columns, func(a, b Column) int { return cmp.Compare(order[a.Name], order[b.Name]) })
	return own, nil
}

// place is what a unit and those above it say of the registration, the nearest first.
type place struct {
	says []said
	own  []*item // the units furthest up first
	byID map[record.ID]*item
}

type said struct {
	record.Column
	by *store.Unit
}

// item is a measure that is a column.
type item struct {
	record.Measure
	id    record.ID
	by    *store.Unit
	holds bool
}

func placeOf(tx *store.Tx, unit record.ID, on record.Date) (*place, error) {
	p := &place{byID: map[record.ID]*item{}}
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	for u := tree.Unit(unit); u != nil; u = u.Parent {
		ch := record.Channel{Unit: u.ID, Part: record.Catalog}
		from, at := len(p.says), len(p.own)
		err := tx.Each(ch, record.ColumnKind, func(_ record.ID, st *log.State) error {
			x := said{by: u}
			if !st.Exists() || record.Read(st.Values(), &x.Column) != nil || !record.Holds(x.From, x.To, on) {
				return nil
			}
			p.says = append(p.says, x)
			return nil
		})
		if err != nil {
			return nil, err
		}
		slices.SortStableFunc(p.says[from:], func(a, b said) int { return cmp.Compare(b.From, a.From) }) // what was said last
		err = tx.Each(ch, record.MeasureKind, func(id record.ID, st *log.State) error {
			x := &item{id: id, by: u}
			if !st.Exists() || record.Read(st.Values(), &x.Measure) != nil || x.Use == "" {
				return nil
			}
			x.holds = record.Holds(x.From, x.To, on)
			p.own, p.byID[id] = append(p.own, x), x
			return nil
		})
		if err != nil {
			return nil, err
		}
		slices.SortFunc(p.own[at:], func(a, b *item) int { return cmp.Or(-cmp.Compare(a.Order, b.Order), -vi.Compare(a.Name, b.Name)) })
	}
	slices.Reverse(p.own)
	return p, nil
}

// asked makes a column as the place has it, and gives where it stands; 0 where nobody says.
func (p *place) asked(c *Column) (order int64) {
	var use record.Use
	if m := p.byID[c.Item]; m != nil {
		use = m.Use
	}
	said := false
	for _, x := range p.says {
		if x.Measure != c.Item || c.Item.IsZero() && x.Name.Column() != c.Name {
			continue
		}
		if !said && x.Use != "" {
			use, said = x.Use, true
		}
		order = cmp.Or(order, x.Order)
		c.Title, c.English = cmp.Or(c.Title, x.Label), cmp.Or(c.English, x.English)
		c.By = cmp.Or(c.By, x.by.Name)
	}
	if m := p.byID[c.Item]; m != nil {
		c.Title, c.By = cmp.Or(c.Title, m.Name), cmp.Or(c.By, m.by.Name)
		if !m.holds {
			use = record.Hidden
		}
	}
	ofModel := c.Kind == record.ModelKind || c.Kind == record.ParticipationKind
	if use == "" || ofModel && record.KindOf(c.Kind).Shape(c.Field).Need { // without that there is no registration
		return order
	}
	c.Need, c.More, c.Hidden = use == record.Needed, use == record.More, use == record.Hidden
	return order
}

// Holding is a line of the sheet that holds but one value of a place's own column, and that column.
func (s *Sheet) Holding(v *record.MeasureValue) (*Line, *Column) {
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Item == v.Measure {
			l := s.New(record.ID{})
			l.Parts[c.slot].Rec = v
			return l, c
		}
	}
	return nil, nil
}

// column makes the column of a measure.
func (m *item) column(slot int) Column {
	c := Column{Shape: record.Shape{Name: m.Code}, Kind: record.ValueKind, Field: "text", Item: m.id, slot: slot}
	switch m.Value {
	case record.TextValue:
		c.Type = record.Text
	case record.LinesValue:
		c.Type = record.Lines
	case record.DateValue:
		c.Type = record.Day
	case record.TermValue:
		c.Type, c.Terms = record.Choice, m.Choices()
	default:
		c.Type, c.Field = Figure, "amount"
		c.asked = AskedOf(m.Value, m.In)
		c.asked.Ranges = true
		_ = c.asked.Most.UnmarshalText([]byte(m.Most)) // none
		c.Measure = c.asked.Measure
	}
	return c
}

// Asked are the columns of a line that people fill in: those of its sheet, and of those that are not asked any more the
// ones that hold something.
func (l *Line) Asked(made bool) (all []*Column) {
	for i := range l.Sheet.Columns {
		if c := &l.Sheet.Columns[i]; !c.Own && !c.Said && (!made || !c.Fixed) && (!c.Hidden || !l.Empty(c)) {
			all = append(all, c)
		}
	}
	return all
}

// asPlaced tells what is wrong with a column of a registration by what the place says of it. What stood before somebody
// touched it is only told of.
func (l *Line) asPlaced(c *Column, told bool) (all []Problem) {
	if told || !l.Sheet.registers() {
		return nil
	}
	wrong := func(code record.Code, found, want string) {
		all = append(all, Problem{c, record.Problem{Field: c.Field, Code: code, Hard: !l.stood(c), Found: found, Want: want}})
	}
	switch {
	case l.Empty(c):
		if c.Need {
			want := c.Like
			if c.Type == record.Choice {
				want = strings.Join(c.Terms, "|")
			}
			wrong(record.Missing, "", want)
		}
	case c.Item.IsZero():
	case c.Type == record.Choice:
		if v := l.Value(c).(string); !slices.Contains(c.Terms, v) {
			wrong(record.UnknownTerm, v, strings.Join(c.Terms, "|"))
		}
	case c.Type == record.Day:
		if v := l.Value(c).(record.Date); !v.Valid() {
			wrong(record.BadDate, string(v), "2026-10-05")
		}
	}
	return all
}

// stood tells whether a column of a line that is in the register holds what it did when it was read.
func (l *Line) stood(c *Column) bool {
	if !l.Made() {
		return false
	}
	was, err := l.asRead()
	return err == nil && was.Value(c) == l.Value(c)
}
