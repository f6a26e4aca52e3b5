package sheets

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// besides are what other units say of the same by the same set.
type besides struct {
	of    string // what points are given to
	draft string
	intro []string // what each comes to
	hints map[record.ID]string
}

// Points opens the form of the points that this unit gives to a participation, by the set that was used already, else
// by the one that holds.
func Points(h page.Host, part record.Ref, path []string) {
	t, today := h.Text(), vi.DateOf(h.Now())
	page.Read(h, func(tx *store.Tx) (*filled, error) { return fillPoints(tx, t, part, today) }, func(f *filled) {
		if f == nil {
			h.Say(theme.Warn, t.Points.NoSet)
			return
		}
		h.Push(newForm(h, f, path))
	})
}

func fillPoints(tx *store.Tx, t *text.Table, ref record.Ref, today vi.Date) (f *filled, err error) {
	var p record.Participation
	var m record.Model
	if _, err := tx.Get(ref, &p); err != nil {
		return nil, err
	}
	if _, err := tx.Get(record.AffairsOf(ref.Channel.Unit, record.ModelKind, p.Model), &m); err != nil {
		return nil, err
	}
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	me := tx.Me().Unit
	if !tree.Covers(me, ref.Channel.Unit) {
		return nil, sheet.May(tx, ref)
	}
	book, err := criteria.ReadOf(tx, func(unit record.ID) bool { return unit == ref.Channel.Unit })
	if err != nil {
		return nil, err
	}
	sets := book.For(tree.Unit(ref.Channel.Unit), criteria.About{Scores: record.Scored(m.Subject), Programme: m.Programme, Theme: p.Theme}, int(p.Year))
	f = &filled{texts: map[*sheet.Column]string{}, options: map[*sheet.Column][]choice.Option{}}
	for _, a := range book.Of(ref.ID) { // what is there already counts before what would hold
		if a.By == me {
			if f.line, err = sheet.Scored(tx, a.Ref); err != nil {
				return nil, err
			}
			break
		}
		sets = append([]*criteria.Set{a.Set}, sets...)
	}
	switch {
	case f.line != nil:
	case len(sets) == 0:
		return nil, nil
	default:
		s := sheet.Scoring(sets[0])
		f.line = s.New(me)
		f.line.Unit = ref.Channel.Unit
		f.line.Set(s.Column("participation"), ref.ID)
		f.line.Set(s.Column("span"), record.Interval(strconv.FormatInt(p.Year, 10)))
	}
	f.columns = f.line.Sheet.Asked(true)
	if f.beside, err = besidesOf(tx, t, f.line); err != nil {
		return nil, err
	}
	return f, f.fillAll(tx, t, today, f.line.Made())
}

// besidesOf reads what others say of what a line gives points to.
func besidesOf(tx *store.Tx, t *text.Table, l *sheet.Line) (*besides, error) {
	a := l.Parts[0].Rec.(*record.Assessment)
	of := a.Participation
	if of.IsZero() {
		of = a.Unit
	}
	b := &besides{draft: of.String() + "/" + string(a.Span), hints: map[record.ID]string{}}
	var err error
	if b.of, err = sheet.NewTitle(tx, of); err != nil {
		return nil, err
	}
	book, err := criteria.ReadOf(tx, func(unit record.ID) bool { return unit == l.Unit })
	if err != nil {
		return nil, err
	}
	for _, other := range book.Of(of) {
		if other.Set.ID != a.Set || other.Span != a.Span || other.By == a.By {
			continue
		}
		name, err := sheet.NewTitle(tx, other.By)
		if err != nil {
			return nil, err
		}
		who := t.PointsBy(name, other.Self())
		b.intro = append(b.intro, who+": "+t.Sum(other.Sum()))
		for _, x := range l.Sheet.Set().Leaves {
			if n, ok := other.At(x.ID); ok {
				said := name
				if other.Self() {
					said = t.Points.SelfShort
				}
				b.hints[x.ID] += " · " + said + " " + vi.FormatDecimal(n)
			}
		}
	}
	return b, nil
}

// points says on the form what the points come to as they are typed, with what others say.
func (f *filled) points(t *text.Table, what *ask.What, typed func(*sheet.Column) string) {
	set := f.line.Sheet.Set()
	what.Title, what.About, what.Help, what.Draft = t.Terms.Kind(record.AssessmentKind), f.beside.of, t.Points.Help, "points/"+f.line.Sheet.Name+"/"+f.beside.draft
	what.Intro = strings.Join(f.beside.intro, "\n")
	for _, fault := range set.Faults() {
		what.Intro = strings.TrimPrefix(what.Intro+"\n"+t.CriteriaFault(fault), "\n")
	}
	what.Live = func() string {
		sum := set.Sum(func(criterion record.ID) (n vi.Decimal, ok bool) {
			i := slices.IndexFunc(f.columns, func(c *sheet.Column) bool { return f.criterion(c) == criterion && c.Field == "amount" })
			if i < 0 {
				return n, false
			}
			v, err := f.line.ReadText(f.columns[i], typed(f.columns[i]), vi.DateHints{})
			d, ok := v.(record.Decimal)
			return n, err == nil && ok && n.UnmarshalText([]byte(d)) == nil
		})
		return set.Name + ": " + t.Sum(sum)
	}
}

// criterion is whose points a column holds; zero for any other.
func (f *filled) criterion(c *sheet.Column) record.ID {
	if p, ok := f.line.Part(c).Rec.(*record.Points); ok {
		return p.Criterion
	}
	return record.ID{}
}

// addPoints puts an input of the form where it belongs: what points rest on stands aside of them.
func (f *filled) addPoints(t *text.Table, form *ask.Form, c *sheet.Column, hint string, control inputs.Control) {
	switch {
	case c.Field == "evidence":
		form.AddAside(c.Name, t.Terms.Label(record.PointsKind, "evidence"), control)
	case c.Most != "":
		var most vi.Decimal
		_ = most.UnmarshalText([]byte(c.Most)) // none
		form.Add(c.Name, c.Title, "/"+vi.FormatDecimal(most)+f.beside.hints[f.criterion(c)], control)
	default:
		form.Add(c.Name, t.Column(c), hint, control)
	}
}
