package measure

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/tally"
	"danvan/store/value"
	"danvan/store/vi"
)

// Dim is what a part of a figure is by.
type Dim string

// What parts are by. A purpose, and what nobody knows, is Other: the register counts none of it.
const (
	ByField    Dim = "field"
	BySubject  Dim = "subject"
	ByStanding Dim = "standing"
	ByOther    Dim = "other"
)

// condition is what participations must be that are counted for a part.
type condition struct {
	dims   []string // sorted
	fields map[record.ID]bool
	is     tally.Cell
}

// split understands the words of a part: “Kinh tế”, “Tập thể; Kinh tế”. ok is false where the register cannot count it.
func (a *Asked) split(words string) (c condition, ok bool) {
	ok = true
	for _, w := range strings.Split(words, ";") {
		if w = vi.CleanLine(w); w == "" {
			continue
		}
		subject, isSubject := value.Subjects.Of(w)
		standing, isStanding := value.Standings.Of(w)
		dim := ByField
		switch {
		case a.field(w, &c):
		case isSubject:
			c.is.Subject, dim = subject, BySubject
		case isStanding:
			c.is.Standing, dim = standing, ByStanding
		default:
			dim, ok = ByOther, false
		}
		c.dims = append(c.dims, string(dim))
	}
	slices.Sort(c.dims)
	return c, ok
}

// field finds the fields of a name: those of several lists that are called the same count together, as in the table by
// field.
func (a *Asked) field(name string, c *condition) (found bool) {
	key := vi.Fold(name)
	for id, f := range a.Fields {
		if vi.Fold(f.Name) != key {
			continue
		}
		if c.fields == nil {
			c.fields = map[record.ID]bool{}
		}
		c.fields[id], found = true, true
	}
	return found
}

// dimension says by what a part is: parts by one thing add up, by two they cross.
func (a *Asked) dimension(words string) string {
	c, _ := a.split(words)
	return strings.Join(c.dims, "+")
}

// holds tells whether participations that have so much in common are in the part.
func (c *condition) holds(x tally.Cell) bool {
	return (c.is.Subject == "" || c.is.Subject == x.Subject) && (c.is.Standing == "" || c.is.Standing == x.Standing) && (c.fields == nil || c.fields[x.Field])
}

// Holds tells whether a participation is one of those that the words of a part speak of.
func (a *Asked) Holds(words string, x tally.Cell) bool {
	c, ok := a.split(words)
	return ok && c.holds(x)
}

// Countable tells whether the register can count a part.
func (a *Asked) Countable(words string) bool {
	_, ok := a.split(words)
	return ok
}
