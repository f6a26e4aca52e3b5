package report

import (
	"cmp"
	"strings"

	"danvan/store"
	"danvan/store/record"
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
	var entries []entry
	err = m.each(record.TypicalKind, func(ref record.Ref, s *store.State) error {
		var x record.Typical
		if err := record.Read(s.Values(), &x); err != nil {
			return err
		}
		if is, open := m.in(x.Date, x.Span); x.Name == "" || !is && !open {
			return nil
		}
		n := Named{ID: ref.ID, Subject: x.Recipient, Name: x.Name, Post: x.Post, Unit: m.code(ref.Channel.Unit), Model: x.What}
		if !x.Field.IsZero() {
			if n.Field, err = names.Named(m.tx, ref.Channel.Unit, record.FieldKind, x.Field); err != nil {
				return err
			}
		}
		if !x.Model.IsZero() {
			if n.Model, err = names.Named(m.tx, ref.Channel.Unit, record.ModelKind, x.Model); err != nil {
				return err
			}
		}
		r.Rows = append(r.Rows, n)
		section := cmp.Or(n.Field, h.NoField)
		sections = append(sections, section)
		entries = append(entries, entry{section, []paper.Cell{paper.Text(x.Name), paper.Text(m.at(x.Post, ref.Channel.Unit)), paper.Text(n.Model),
			paper.Text(strings.ReplaceAll(x.Reason, "\n", " "))}, &Behind{Sheet: ref.Kind, Refs: []record.Ref{ref}}, s.InConflict()})
		return nil
	})
	label := func(field string) string { return m.t.Terms.Label(record.TypicalKind, field) }
	m.sections([]paper.Column{{Heading: label("name"), Width: nameWidth}, {Heading: label("post"), Width: shortWidth + 6}, {Heading: label("model"), Width: shortWidth + 6},
		{Heading: label("reason"), Width: shortWidth}}, unique(sections), entries)
	m.out.JSON = r
	return err
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
