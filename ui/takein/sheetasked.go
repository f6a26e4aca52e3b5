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

// heads is what headings of a list of a sheet stand for: as a person says, else by the columns' words of either
// language, or their code names.
func (a *Asked) heads(s *sheet.Sheet) (sheet.Heads, error) {
	said := map[string]sheet.Meaning{}
	for _, pair := range a.Maps {
		heading, name, ok := cutLast(pair)
		if !ok || heading == "" {
			return nil, wrong(a.Text.Lists.BadPair("--map", pair, `"`+s.Columns[0].Name+`=…"`))
		}
		m, ok := sheetMeaning(s, name)
		if !ok {
			return nil, a.noSuchIn(s, name)
		}
		if m.Why = string(intake.ByPerson); slices.Contains(a.Recalled, pair) {
			m.Why = string(intake.ByMemory)
		}
		said[vi.Spelled(heading)] = m
	}
	words := Words(s)
	return func(letters, heading string) sheet.Meaning {
		for _, key := range []string{heading, letters} {
			if m, is := said[vi.Spelled(key)]; is {
				return m
			}
		}
		return words(letters, heading)
	}, nil
}

// sheetMeaning is what a name stands for among what columns of a list of a sheet may be.
func sheetMeaning(s *sheet.Sheet, name string) (sheet.Meaning, bool) {
	name = vi.Spelled(name)
	if slices.Contains(notTaken, name) {
		return sheet.Meaning{}, true
	}
	for _, t := range []*text.Table{text.For(text.Vi), text.For(text.En)} {
		for _, c := range s.Asked(false) {
			if name == c.Name || name == vi.Spelled(t.Column(c)) {
				return sheet.Meaning{As: sheet.AsColumn, Column: c}, true
			}
		}
		for _, as := range []sheet.As{sheet.AsUnit, sheet.AsID, sheet.AsNote} {
			code, words := called(t, sheet.Meaning{As: as})
			if (name == code || name == vi.Spelled(words)) && (as != sheet.AsNote || s.Notes() != nil) {
				return sheet.Meaning{As: as}, true
			}
		}
	}
	return sheet.Meaning{}, false
}

// notTaken are the names of leaving a column out.
var notTaken = []string{"", "-", LeftOut, "unused", "bỏ", "không lấy"}

func (a *Asked) noSuchIn(s *sheet.Sheet, name string) error {
	var names []string
	for _, c := range Meanings(a.Text, s)[1:] {
		names = append(names, c.Name+" ("+c.Value+")")
	}
	return wrong(a.Text.Lists.NoSuchColumn(name, strings.Join(names, ", ")))
}

// ForSheet puts what is said of words and of all rows into how a list of a sheet is taken in. Errors are of type
// *Wrong.
func (a *Asked) ForSheet(s *sheet.Sheet, o *sheet.TakeOptions) error {
	o.Means, o.Given = map[*sheet.Column]map[string]string{}, map[*sheet.Column]string{}
	for _, pair := range a.Sets {
		name, value, ok := cutSet(pair)
		if !ok || value == "" {
			return wrong(a.Text.Lists.BadPair("--set", pair, `"`+s.Columns[0].Name+`=…"`))
		}
		name, word, meaning := strings.Cut(name, ":")
		m, ok := sheetMeaning(s, name)
		if !ok || m.As != sheet.AsColumn && m.As != sheet.AsUnit {
			return a.noSuchIn(s, name)
		}
		switch c := m.Column; {
		case meaning:
			if o.Means[c] == nil {
				o.Means[c] = map[string]string{}
			}
			o.Means[c][vi.Spelled(word)] = value
		case o.Given[c] != "" && o.Given[c] != value:
			return wrong(a.Text.Lists.TwiceGiven(name, o.Given[c], value))
		default:
			o.Given[c] = value
		}
	}
	return nil
}

// cutSet parts “column=value” and “column:word=value”: a word may hold a sign of equality.
func cutSet(pair string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(pair, "=")
	if strings.Contains(name, ":") {
		return cutLast(pair)
	}
	return name, vi.CleanLine(value), ok
}

// Guess is what the columns of a list would stand for on the sheet that a person names, whose headings are not found:
// those that the reading of lists found likeliest.
func (a *Asked) Guess(err error) []Head {
	var e *intake.Error
	s := a.Named(a.Sheet)
	heads, wrong := a.heads(s)
	if !errors.As(err, &e) || wrong != nil {
		return nil
	}
	all := HeadsOf(a.Text, e.Sheets)
	for i := range all {
		m := heads(all[i].Letters, all[i].Heading)
		all[i].Column, all[i].Meant = called(a.Text, m)
		all[i].Why, all[i].Sheet = m.Why, "" // as headsIn has them
	}
	return all
}
