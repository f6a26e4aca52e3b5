package text

import (
	"strings"

	"danvan/store/completeness"
	"danvan/store/record"
)

// LateChange words what changed of a participation since the books were closed.
func (t *Table) LateChange(c completeness.Change) string {
	say := &t.CLI.Say.Due
	switch {
	case c.Added:
		return say.LateOne(say.Added, c.Name, "")
	case c.Removed:
		return say.LateOne(say.Removed, c.Name, "")
	}
	var labels []string
	for _, f := range c.Fields {
		kind, field, _ := strings.Cut(f, ".")
		labels = append(labels, t.Terms.Label(record.Name(kind), field))
	}
	return say.LateOne(say.Edited, c.Name, strings.Join(labels, ", "))
}
