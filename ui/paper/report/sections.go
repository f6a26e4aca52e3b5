package report

import (
	"slices"

	"danvan/store/record"
	"danvan/ui/paper"
)

// entry is a line of a list in sections.
type entry struct {
	section  string
	cells    []paper.Cell // behind the number
	behind   *Behind
	disputed bool
}

// sections makes a list in sections, numbered anew in each; those without lines are left out. sections are in their
// order.
func (m *maker) sections(columns []paper.Column, sections []string, entries []entry) {
	var rows []paper.Row
	var behind []*Behind
	n := 0
	for _, s := range sections {
		var those []entry
		for _, e := range entries {
			if e.section == s {
				those = append(those, e)
			}
		}
		if len(those) == 0 {
			continue
		}
		head := make([]paper.Cell, len(columns)+1)
		head[1] = paper.Text(romanOf(n) + ". " + s + " (" + m.t.Number(len(those)) + ")")
		n++
		all := &Behind{Label: s}
		rows, behind = append(rows, paper.Row{Kind: paper.Section, Cells: head}), append(behind, all)
		for i, e := range those {
			rows = append(rows, paper.Row{Cells: append([]paper.Cell{paper.Whole(i + 1)}, e.cells...), Disputed: e.disputed})
			behind = append(behind, e.behind)
			if e.disputed {
				m.out.Conflicts++
			}
			if e.behind != nil && e.behind.Sheet != "" {
				all.Sheet, all.Refs = e.behind.Sheet, append(all.Refs, e.behind.Refs...)
			}
		}
		if len(all.Refs) < len(those) {
			behind[len(behind)-len(those)-1] = nil // lines of several kinds open one by one
		}
	}
	m.fill(slices.Insert(columns, 0, paper.Column{Heading: m.headings().Number, Number: true}), rows)
	m.out.Registered = len(entries)
	m.out.behind = func(i int) *Behind { return behind[i] }
}

// romanOf numbers sections: as many as there may be fields.
func romanOf(n int) string {
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	tens := [...]string{"", "X", "XX", "XXX", "XL", "L"}
	return tens[min((n+1)/10, len(tens)-1)] + ones[(n+1)%10]
}

// recipients are the sections of a list that goes with a decision.
func (m *maker) recipients() (names []string, of func(record.Recipient) string) {
	for _, r := range record.Recipients {
		names = append(names, m.t.Term(string(r)))
	}
	return append(names, m.headings().NoSubject), func(r record.Recipient) string {
		if !slices.Contains(record.Recipients, r) {
			return m.headings().NoSubject
		}
		return m.t.Term(string(r))
	}
}
