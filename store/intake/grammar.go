package intake

import (
	"slices"
	"strings"
	"unicode"

	"danvan/store/vi"
)

// headingWords parts a heading into its words, in small letters and with marks; expand writes abbreviations out.
func headingWords(s string, expand bool) (words []string) {
	s = strings.ReplaceAll(vi.Spelled(s), "đ/c", "đồng chí")
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '²' && r != '#' }) {
		if long := shorts[w]; expand && long != "" {
			words = append(words, strings.Fields(long)...)
			continue
		}
		words = append(words, w)
	}
	return words
}

// parseHeading reads the words of a heading, in Vietnamese or English or both, as heads and qualifiers, leaving none
// over. It gives what the heading may mean: nothing, one column, or, where it was typed without marks, several.
func parseHeading(words []string, withMarks bool) (columns []Column) {
	marked, unmarked := lexicon()
	if ms := readings(words, marked); len(ms) > 0 {
		return ms
	}
	if withMarks {
		return inBoth(words, func(half []string) []Column { return readings(half, marked) })
	}
	folded := make([]string, 0, len(words))
	for _, w := range words {
		if long := unmarkedShorts()[w]; long != "" {
			folded = append(folded, strings.Fields(long)...)
			continue
		}
		folded = append(folded, vi.Fold(w))
	}
	if ms := readings(folded, unmarked); len(ms) > 0 {
		return ms
	}
	phrases, _ := english()
	return readings(words, phrases)
}

// longestPhrase is how many words a phrase of the lexicon has at most.
const longestPhrase = 8

// readings are the columns that words mean when they are parted into phrases that are known, as few as there may be.
func readings(words []string, lexicon map[string][]meaning) (columns []Column) {
	if len(words) == 0 || len(words) > 24 {
		return nil
	}
	ends := make([]bool, len(words)+1) // whether the words from here on can be parted
	ends[len(words)] = true
	for i := len(words) - 1; i >= 0; i-- {
		for n := 1; n <= min(longestPhrase, len(words)-i); n++ {
			if ends[i+n] && len(lexicon[strings.Join(words[i:i+n], " ")]) > 0 {
				ends[i] = true
			}
		}
	}
	if !ends[0] {
		return nil
	}
	fewest, steps := 99, 0
	var walk func(i int, said []meaning)
	walk = func(i int, said []meaning) {
		if steps++; len(said) > fewest || steps > 20_000 {
			return
		}
		if i == len(words) {
			c, ok := together(said)
			switch {
			case !ok:
			case len(said) < fewest:
				fewest, columns = len(said), []Column{c}
			case !slices.Contains(columns, c):
				columns = append(columns, c)
			}
			return
		}
		for n := min(longestPhrase, len(words)-i); n >= 1; n-- {
			if !ends[i+n] {
				continue
			}
			for _, m := range lexicon[strings.Join(words[i:i+n], " ")] {
				walk(i+n, append(said[:len(said):len(said)], m))
			}
		}
	}
	walk(0, nil)
	slices.Sort(columns)
	if len(columns) == 2 && words[0] != "tên" && words[0] != "ten" { // “mô hình” behind another head says what that is about
		columns = slices.DeleteFunc(columns, func(c Column) bool { return c == Name })
	}
	if slices.Equal(columns, []Column{MarkCollective, Number}) { // “TT” alone
		return []Column{Number}
	}
	return columns
}

// together tells what the phrases of one heading mean together.
func together(said []meaning) (c Column, ok bool) {
	var cs []Column
	for _, m := range said {
		if m.head() && !slices.Contains(cs, m.column) {
			cs = append(cs, m.column)
		}
	}
	if c, ok = oneOf(cs); !ok {
		return Unused, false
	}
	for _, m := range said {
		if m.gauge && m.column != c || !m.head() && m.of != nil && !slices.Contains(m.of, c) {
			return Unused, false
		}
	}
	return c, true
}

// sets are heads that may stand together, and what they mean then.
var sets = []struct {
	all  []Column
	need []Column // all of these
	c    Column
}{
	{[]Column{MarkCollective, MarkIndividual, MarkHousehold, Number}, []Column{MarkIndividual}, Subject}, // TT/CN
	{[]Column{MarkCollective, MarkHousehold}, []Column{MarkCollective}, Subject},
	{[]Column{Subject, MarkCollective, MarkIndividual, MarkHousehold}, []Column{Subject}, Subject},
	{[]Column{MarkNew, MarkMaintained}, nil, Standing},
	{[]Column{Standing, MarkNew, MarkMaintained}, nil, Standing},
	{[]Column{MarkRecognised, MarkNotRecognised, MarkExemplary}, nil, Verdict},
	{[]Column{Verdict, MarkRecognised, MarkNotRecognised, MarkExemplary}, []Column{Verdict}, Verdict},
	{[]Column{Registrant, Post, Workplace, UnitName, MarkCollective, MarkIndividual, MarkHousehold, Place}, []Column{Registrant}, Registrant},
	{[]Column{UnitName, MarkCollective, MarkIndividual, MarkHousehold}, []Column{UnitName}, Registrant},
	{[]Column{UnitName, Name}, nil, Name},
	{[]Column{UnitName, UnitAbove}, nil, UnitName},
	{[]Column{Place, Subject}, nil, Place},
	{[]Column{Place, UnitName, UnitAbove}, []Column{Place}, Place},
	{[]Column{Content, Results}, nil, Content},
	{[]Column{Name, Content}, nil, Name},
	{[]Column{From, To, Span}, nil, Span},
	{[]Column{Span, Money}, nil, SpanMoney},
	{[]Column{Post, Workplace, UnitName, Place}, []Column{Post}, Post},
	{[]Column{Private, Registrant, Post, Workplace, UnitName}, []Column{Registrant}, Registrant},
}

// oneOf gives the one column that heads mean. A bare “mô hình” beside other heads says only what they are about.
func oneOf(cs []Column) (Column, bool) {
	switch len(cs) {
	case 0:
		return Unused, false
	case 1:
		return cs[0], true
	}
	for _, c := range cs { // what is not taken is not taken, whatever stands beside it
		if leftOut(c) && c != Remark && c != NotTakenElse && c != Private && c != Count && c != Workplace {
			return c, true
		}
	}
	for _, s := range sets {
		within := !slices.ContainsFunc(cs, func(c Column) bool { return !slices.Contains(s.all, c) })
		whole := !slices.ContainsFunc(s.need, func(c Column) bool { return !slices.Contains(cs, c) })
		if within && whole {
			return s.c, true
		}
	}
	if !slices.ContainsFunc(cs, func(c Column) bool { return c != Private }) {
		return Private, true
	}
	return Unused, false
}
