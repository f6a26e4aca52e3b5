package report

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// TypicalReport lists those who were named as examples, under each field.
type TypicalReport struct {
	Report string  `json:"report"` // "typical"
	Span   string  `json:"span"`
	Unit   string  `json:"unit"` // code
	Rows   []Named `json:"rows"`
}

// Named is one of them.
type Named struct {
	ID      record.ID        `json:"id"`
	Field   string           `json:"field"`
	Subject record.Recipient `json:"subject"`
	Name    string           `json:"name"`
	Post    string           `json:"post"`
	Unit    string           `json:"unit"`  // code
	Model   string           `json:"model"` // "" for one without
}

// example is one as it stands in the register.
type example struct {
	record.Typical
	ref   record.Ref
	clash bool
}

// typical lists those who were named of the span.
func (m *maker) typical() error {
	names, err := wording.Read(m.t, m.tx)
	if err != nil {
		return err
	}
	h := m.headings()
	r := &TypicalReport{Report: string(Typical), Span: string(m.interval()), Unit: m.scope.Unit.Code, Rows: []Named{}}
	var sections []string
	if m.set != nil {
		for _, f := range m.set.Items {
			sections = append(sections, f.Name)
		}
	}
	var those []example
	err = m.each(record.TypicalKind, func(ref record.Ref, s *log.State) error {
		x := example{ref: ref, clash: s.InConflict()}
		if err := record.Read(s.Values(), &x.Typical); err != nil {
			return err
		}
		if is, open := m.in(x.Date, x.Span); x.Name != "" && (is || open) && (m.of == nil || m.of(x.Programme)) {
			those = append(those, x)
		}
		return nil
	})
	if err != nil {
		return err
	}
	place := m.places()
	slices.SortStableFunc(those, func(a, b example) int {
		return cmp.Or(place[a.ref.Channel.Unit]-place[b.ref.Channel.Unit], vi.Compare(a.Name, b.Name), vi.Compare(a.What, b.What))
	})
	var entries []entry
	for _, x := range those {
		unit := x.ref.Channel.Unit
		n := Named{ID: x.ref.ID, Subject: x.Recipient, Name: x.Name, Post: x.Post, Unit: m.code(unit), Model: x.What}
		if !x.Field.IsZero() {
			if n.Field, err = names.Named(m.tx, unit, record.FieldKind, x.Field); err != nil {
				return err
			}
		}
		if !x.Model.IsZero() {
			if n.Model, err = names.Named(m.tx, unit, record.ModelKind, x.Model); err != nil {
				return err
			}
		}
		r.Rows = append(r.Rows, n)
		section := cmp.Or(n.Field, h.NoField)
		sections = append(sections, section)
		entries = append(entries, entry{section, []paper.Cell{paper.Text(x.Name), paper.Text(m.at(x.Post, unit)), paper.Text(n.Model),
			paper.Text(strings.ReplaceAll(x.Reason, "\n", " "))}, &Behind{Sheet: x.ref.Kind, Refs: []record.Ref{x.ref}}, x.clash})
	}
	label := func(field string) string { return m.t.Terms.Label(record.TypicalKind, field) }
	m.sections([]paper.Column{{Heading: label("name"), Width: nameWidth}, {Heading: label("post"), Width: shortWidth + 6}, {Heading: label("model"), Width: shortWidth + 6},
		{Heading: label("reason"), Width: shortWidth}}, unique(sections), entries)
	m.out.JSON = r
	return nil
}

// unique leaves the first of each.
func unique(all []string) (once []string) {
	seen := map[string]bool{}
	for _, s := range all {
		if !seen[s] {
			once = append(once, s)
		}
		seen[s] = true
	}
	return once
}
