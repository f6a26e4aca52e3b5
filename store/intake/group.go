package intake

import "slices"

// Group is problems of one kind in one column, told once.
type Group struct {
	Problem          // the first of them
	Meant   Column   `json:"meant,omitempty"` // what the column was taken for, or the column that is missing
	Count   int      `json:"count"`
	Rows    []int    `json:"rows,omitempty"`   // the first few
	Others  []string `json:"others,omitempty"` // what else was found, the first few
	// Word tells that giving the meaning of the word once answers all of them; else a value for the column does, where
	// Meant is set.
	Word bool `json:"word,omitempty"`
	// Given tells that a value given once for all rows answers them.
	Given bool `json:"given,omitempty"`
}

// placesShown is how many first places a group names.
const placesShown = 3

// byWord are the codes that ask once for each word.
var byWord = map[Code]bool{UnknownUnit: true, SeveralUnits: true, UnknownField: true, FieldNotOurs: true, UnknownWord: true, NotOurs: true, UnitOfOtherDay: true, WrongYear: true, UnitUnmarked: true,
	UnitElsewhere: true, NoUnitBelow: true, FieldAdded: true, RetiredField: true, UnitContradicts: true}

type groupKey struct {
	sheet, column, heading string
	code                   Code
	hard                   bool
	found                  string
	row                    int
}

// groupsOf puts problems together, in the order of their first; hard ones first.
func groupsOf(ps []Problem, l *List) []Group {
	groups := []Group{}
	at := map[groupKey]int{}
	for _, q := range ps {
		key := groupKey{q.Sheet, q.Column, q.Heading, q.Code, q.Hard, "", 0}
		switch {
		case byWord[q.Code]:
			key.found = q.Found
		case q.Row == 0 || q.Count > 0 || q.Code == OtherYear || q.Code == NotUsed || q.Code == Repeated || q.Code == RowsDiffer || q.Code == Alike || q.Code == AlikeRow:
			key.found, key.row = q.Found, q.Row
		}
		i, known := at[key]
		if !known {
			i = len(groups)
			at[key] = i
			g := Group{Problem: q, Meant: l.meant(q)}
			g.Word = byWord[q.Code] && q.Hard && q.Code != NotOurs && q.Code != WrongYear && q.Code != UnitContradicts && slices.Contains(settable, g.Meant)
			g.Given = q.Hard && q.Found == "" && slices.Contains(settable, g.Meant) || q.Code == NoUnit || q.Code == NoUnitBelow
			groups = append(groups, g)
		}
		g := &groups[i]
		g.Count += max(1, q.Count)
		if q.Row > 0 && len(g.Rows) < placesShown && !slices.Contains(g.Rows, q.Row) {
			g.Rows = append(g.Rows, q.Row)
		}
		if q.Found != "" && q.Found != g.Found && len(g.Others) < placesShown && !slices.Contains(g.Others, q.Found) {
			g.Others = append(g.Others, q.Found)
		}
	}
	slices.SortStableFunc(groups, func(a, b Group) int { return btoi(b.Hard) - btoi(a.Hard) })
	return groups
}

// meant is what the column of a problem was taken for; of one that the list lacks, its code name stands as the heading.
func (l *List) meant(q Problem) Column {
	for _, s := range l.Sheets {
		if s.Name != q.Sheet {
			continue
		}
		for _, m := range s.Columns {
			if m.Letters == q.Column && q.Column != "" {
				return m.Column
			}
		}
	}
	if c := Column(q.Heading); slices.Contains(settable, c) {
		return c
	}
	switch q.Code {
	case NoUnit, NoUnitBelow, UnknownUnit, SeveralUnits, UnitElsewhere, UnitContradicts:
		return UnitName
	}
	return Unused
}
