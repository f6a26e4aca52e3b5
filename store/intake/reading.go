package intake

import (
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// Reading says how a list is read: what a person said of it beforehand, and what the register knows. The zero Reading
// goes by the list alone.
type Reading struct {
	Year int // the year asked; 0: not known. What the list says of another year is left out, and said.
	// Map has what a person decided of columns, by heading or by letters (“F”, or “Kết quả!F” for one sheet). It beats
	// everything; Unused leaves a column out.
	Map map[string]Column
	// Remembered tells which of them were decided for an earlier list of the same layout.
	Remembered map[string]bool
	// Measures are the measures a person gave for columns of figures without one: “triệu đồng”.
	Measures map[Column]string
	Watch    func(done, of int) error // told how many rows are read, of 0 for nobody knows; nil: nobody is
	Known    Known                    // nil: nothing is known
	Level    record.Level             // of the register's own unit; empty: not known
}

// Known tells what a text names in the register. Only exact spelling counts, but for case, spaces and the place of a
// tone mark.
type Known func(text string) Naming

// Naming is what a text names.
type Naming uint8

// What a text may name.
const (
	NamesNothing Naming = iota
	NamesUnit
	NamesField
)

func (k Known) names(text string) Naming {
	if k == nil {
		return NamesNothing
	}
	return k(text)
}

// KnowTo has the list read by what a register knows: the level of its own unit, the units of its tree, by code, by
// name, and by name without the word for the level; and the fields in force for its own unit in a year. It holds on to
// nothing of the transaction.
func (o *Reading) KnowTo(tx *store.Tx) error {
	year := o.Year
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	if me := tree.Unit(tx.Me().Unit); me != nil {
		o.Level = me.Level
	}
	all, bare := map[string]Naming{}, map[string]bool{}
	if set, err := tx.Fields(tx.Me().Unit, year); err == nil {
		for _, f := range set.Items {
			all[fieldKey(f.Name)] = NamesField
			if f.Code != "" {
				all[fieldKey(f.Code)] = NamesField
			}
		}
	} else if err != store.ErrNoRecord {
		return err
	}
	for _, root := range tree.Roots {
		root.Walk(func(u *store.Unit) {
			for _, name := range []string{vi.Spelled(u.Name), vi.Spelled(u.Code), bareUnit(vi.Spelled(u.Name))} {
				if _, field := all[name]; !field && name != "" {
					all[name] = NamesUnit
				}
			}
			bare[vi.Fold(bareUnit(vi.Spelled(u.Name)))] = true
		})
	}
	o.Known = func(text string) Naming {
		s := vi.Spelled(text)
		if n := all[s]; n != NamesNothing {
			return n
		}
		if n := all[bareUnit(s)]; n == NamesUnit && bareUnit(s) != s {
			return n
		}
		if n := all[fieldKey(text)]; n == NamesField {
			return n
		}
		if typedBare(text) && (bare[vi.Fold(text)] || bare[vi.Fold(bareUnit(s))]) {
			return NamesUnit
		}
		return NamesNothing
	}
	return nil
}

// bareUnit takes the word for its level off a unit's name in small letters: “xã ”, “X. ”.
func bareUnit(s string) string {
	for _, w := range unitLevels {
		if bare, ok := strings.CutPrefix(s, w); ok {
			return strings.TrimSpace(bare)
		}
	}
	return s
}

// unitLevels are the words before the names of units, with marks and in small letters.
var unitLevels = []string{"tỉnh ", "thành phố ", "tp. ", "tp.", "huyện ", "quận ", "thị xã ", "tx. ", "xã ", "x. ", "x.", "phường ", "p. ", "p.", "thị trấn ",
	"tt. ", "tt.", "tt ", "đặc khu ", "cụm "}

// Section is a text that holds for all the rows below it: that of a section row, of the title above the table, or the
// sheet's name.
type Section struct {
	Text  string
	Names Naming // what it names, as far as it is known; texts that say nothing else are handed on too
	Row   int    // 0: the sheet's name
}

// Seen is a year that stands somewhere in a list.
type Seen struct {
	Year   int    `json:"year"`
	Where  SeenIn `json:"where"`
	Sheet  string `json:"sheet,omitempty"`
	Row    int    `json:"row,omitempty"`
	Column string `json:"column,omitempty"`
	Text   string `json:"text"` // that holds it, or its first cell
	Count  int    `json:"count"`
}

// SeenIn is where a year may stand.
type SeenIn string

// The places of years.
const (
	InTitle   SeenIn = "title"
	InSheet   SeenIn = "sheet"
	InSection SeenIn = "section"
	InHeading SeenIn = "heading"
	InDates   SeenIn = "dates"
)

// Title is a text above the table.
type Title struct {
	Text string `json:"text"`
	Row  int    `json:"row"`
}

// Total is what a row of totals states, beside what its rows come to.
type Total struct {
	Row    int    `json:"row"`
	Label  string `json:"label"`
	Column Column `json:"column"` // Name: how many models
	Stated string `json:"stated"`
	Counts string `json:"counts"` // what the rows come to
}

// Why tells how a column came by its meaning.
type Why string

// The reasons, from the strongest.
const (
	ByPerson Why = "person" // decided by a person
	ByMemory Why = "remembered"
	ByWords  Why = "words" // all its words are known
	ByCells  Why = "cells" // its cells say so
)

// sectionOf gives the innermost section in force that names something; “” when none does.
func (r *row) sectionOf(n Naming) string {
	for i := len(r.sections) - 1; i >= 0; i-- {
		if r.sections[i].Names == n {
			return r.sections[i].Text
		}
	}
	return ""
}
