package takein

import (
	"errors"
	"slices"
	"strings"

	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Asked is what a person says of lists beforehand: “heading=column” and “column=value”, as --map and --set have them.
type Asked struct {
	Maps, Sets []string
	Sheet      string   // code name of the sheet; "": a list of registrations, or the sheet whose columns all stand in it
	Recalled   []string // those of Maps and Sets that were said of an earlier list
	Text       *text.Table

	registration *sheet.Sheet   // as the register's unit has it; nil: nobody has looked
	looked       *firstLook     // of the list that is read; see look.go
	points       []*sheet.Sheet // of the criteria sets that there are
}

// Sheets are all of them, the registration first and as it is asked for here, those of points last.
func (a *Asked) Sheets() []*sheet.Sheet {
	all := sheet.All()
	if a.registration != nil {
		all[0] = a.registration
	}
	return append(all, a.points...)
}

// Named is the sheet of a code name, as it is asked for here; nil for none.
func (a *Asked) Named(name string) *sheet.Sheet {
	for _, s := range a.Sheets() {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Only is what is said where but the sheet is.
func (a *Asked) Only(name string) Asked {
	return Asked{Text: a.Text, Sheet: name, registration: a.registration, points: a.points}
}

// Wrong is a pair that means nothing.
type Wrong struct{ Say text.Sentence }

func (w *Wrong) Error() string { return w.Say.String() }

func wrong(say text.Sentence) error { return &Wrong{say} }

// Understand puts both into how lists are read and planned. Errors are of type *Wrong.
func (a *Asked) Understand(into *intake.Reading, o *intake.Options) (err error) {
	if err = a.mapped(into); err != nil {
		return err
	}
	if o.Set, err = a.given(into); err != nil {
		return err
	}
	if into.Year = o.Year; into.Year == 0 && o.Set != nil {
		into.Year = o.Set.Year()
	}
	return nil
}

// SaysYear tells that a year, or that each row has its own, is among what is said.
func (a *Asked) SaysYear() bool {
	return slices.ContainsFunc(a.Sets, func(pair string) bool {
		name, _, _ := cutSet(pair)
		c, err := a.columnNamed(name)
		return err == nil && c == intake.Year
	})
}

// mapped puts --map into how lists are read.
func (a *Asked) mapped(into *intake.Reading) error {
	for _, pair := range a.Maps {
		heading, name, ok := cutLast(pair)
		if !ok || heading == "" {
			return wrong(a.Text.Lists.BadPair("--map", pair, `"Tên MH=name"`))
		}
		c, err := a.columnNamed(name)
		if err != nil {
			return err
		}
		if into.Map == nil {
			into.Map, into.Remembered = map[string]intake.Column{}, map[string]bool{}
		}
		into.Map[heading] = c
		if slices.Contains(a.Recalled, pair) {
			into.Remembered[heading] = true
		}
	}
	return nil
}

// given puts --set into what is filled in for all rows. A bare measure (“triệu đồng”) is that of a column of figures.
func (a *Asked) given(reading *intake.Reading) (*intake.Given, error) {
	if len(a.Sets) == 0 {
		return nil, nil
	}
	g := intake.NewGiven()
	for _, pair := range a.Sets {
		name, value, ok := cutSet(pair)
		if !ok || value == "" {
			return nil, wrong(a.Text.Lists.BadPair("--set", pair, `"field=Kinh tế"`))
		}
		name, word, meaning := strings.Cut(name, ":")
		c, err := a.columnNamed(name)
		if err != nil {
			return nil, err
		}
		switch {
		case c == intake.Unused:
			return nil, a.noSuchColumn(name)
		case meaning:
			err = g.Mean(c, word, value)
		case (c == intake.Money || c == intake.Land) && !strings.ContainsAny(value, "0123456789"):
			if reading.Measures == nil {
				reading.Measures = map[intake.Column]string{}
			}
			reading.Measures[c] = value
		default:
			err = g.Give(c, value)
		}
		if err != nil {
			return nil, a.NotGiven(err)
		}
	}
	return g, nil
}

// NotGiven says why a value cannot be given for all rows.
func (a *Asked) NotGiven(err error) error {
	var e *intake.GivenError
	if !errors.As(err, &e) {
		return err
	}
	l := &a.Text.Lists
	want := make([]string, len(e.Want))
	for i, w := range e.Want {
		want[i] = a.Text.Term(w)
	}
	switch {
	case e.Code == "":
		names := []string{}
		for _, c := range intake.Settable() {
			names = append(names, l.Column(c))
		}
		return wrong(l.NotSettable(l.Column(e.Column), strings.Join(names, ", ")))
	case e.Code == intake.TwoMarks:
		return wrong(l.TwiceGiven(l.Column(e.Column), strings.Join(want, ", "), e.Value))
	case e.Code == intake.WrongYear:
		return wrong(l.YearTwice(e.Value, strings.Join(want, ", ")))
	case e.Column == intake.UnitCode:
		return wrong(l.UnitNotHere(e.Value, strings.Join(want, ", ")))
	}
	return wrong(l.NotGiven(l.Column(e.Column), e.Value, strings.Join(want, ", ")))
}

// columnNamed finds a column by its code name, by what it is called in either language, or by a known heading. Nothing,
// or “bỏ”, leaves a column out.
func (a *Asked) columnNamed(name string) (intake.Column, error) {
	name = vi.CleanLine(name)
	switch {
	case slices.Contains(notTaken, vi.Spelled(name)):
		return intake.Unused, nil
	case name == "unit" || vi.Spelled(name) == "đơn vị":
		return intake.UnitName, nil
	}
	for _, lang := range []text.Lang{text.Vi, text.En} {
		for _, c := range intake.Columns {
			if strings.EqualFold(text.For(lang).Lists.Column(c), name) {
				return c, nil
			}
		}
	}
	if c, ok := withoutMarks(name); ok {
		return c, nil
	}
	if c, ok := intake.ColumnOf(name); ok {
		return c, nil
	}
	if c, ok := intake.ColumnOf(strings.ToLower(name)); ok {
		return c, nil
	}
	return "", a.noSuchColumn(name)
}

// withoutMarks finds the only column whose name is typed so without its marks: “nam” is “Năm”, not what a heading “Nam”
// would be.
func withoutMarks(name string) (found intake.Column, ok bool) {
	if vi.HasMarks(name) {
		return "", false
	}
	for _, c := range intake.Columns {
		if vi.Fold(text.For(text.Vi).Lists.Column(c)) != vi.Fold(name) {
			continue
		}
		if ok && c != found {
			return "", false
		}
		found, ok = c, true
	}
	return found, ok
}

func (a *Asked) noSuchColumn(name string) error {
	type near struct {
		words string
		steps int
	}
	var all []near
	for _, c := range intake.Columns {
		label := a.Text.Lists.Column(c)
		all = append(all, near{label + " (" + string(c) + ")", min(stepsBetween(vi.Fold(label), vi.Fold(name)), stepsBetween(string(c), vi.Fold(name)))})
	}
	slices.SortStableFunc(all, func(a, b near) int { return a.steps - b.steps })
	var words []string
	for _, n := range all[:4] {
		words = append(words, n.words)
	}
	return wrong(a.Text.Lists.NoSuchColumn(name, strings.Join(words, ", ")))
}

// stepsBetween is how many letters must be changed, added or taken out to make one word of the other.
func stepsBetween(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// cutLast parts “Heading=column” at the last sign of equality: headings may hold one.
func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, '=')
	if i < 0 {
		return s, "", false
	}
	return vi.CleanLine(s[:i]), vi.CleanLine(s[i+1:]), true
}

// Unmapped refuses a --map of a heading that no list has.
func (a *Asked) Unmapped(lists []*intake.List) error {
	for _, pair := range a.Maps {
		heading, _, _ := cutLast(pair)
		var seen []string
		found := false
		for _, l := range lists {
			for _, s := range l.Sheets {
				for _, m := range s.Columns {
					if m.Heading != "" {
						seen = append(seen, m.Heading+" ("+m.Letters+")")
					}
					found = found || strings.EqualFold(m.Heading, heading) || m.Letters == heading || s.Name+"!"+m.Letters == heading || m.Why == intake.ByPerson &&
						vi.Fold(m.Heading) == vi.Fold(heading)
				}
			}
		}
		if !found {
			return wrong(a.Text.Lists.NoSuchHeading(heading, strings.Join(seen, ", ")))
		}
	}
	return nil
}
