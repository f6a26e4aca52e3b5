package report

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/wording"
)

// owned makes the report one of a body: its name stands at the head, and below who was in it on the last day that is
// counted, or today.
func (m *maker) owned() error {
	err := m.tx.Each(record.Channel{Unit: m.scope.Unit.ID, Part: record.Catalog}, record.BodyKind, func(_ record.ID, s *log.State) error {
		if name := s.Text("name"); s.Exists() && name != "" && !slices.Contains(m.out.Bodies, name) {
			m.out.Bodies = append(m.out.Bodies, name)
		}
		return nil
	})
	slices.SortFunc(m.out.Bodies, vi.Compare)
	if err != nil {
		return err
	}
	if m.Body == "" {
		return nil
	}
	r, err := sheet.NewReader(m.tx, vi.DateHints{})
	if err != nil {
		return err
	}
	id, err := r.Find(record.BodyKind, m.Body)
	if err != nil {
		return err
	}
	refs, err := m.tx.Find(id)
	if err != nil || len(refs) == 0 {
		return err
	}
	var body record.Body
	if _, err := m.tx.Get(refs[0], &body); err != nil {
		return err
	}
	unit := m.out.Doc.Heading.Unit
	if m.out.issuer = body.Name; !strings.Contains(vi.Fold(body.Name), vi.Fold(unit)) {
		m.out.issuer += ", " + unit
	}
	m.out.Doc.Heading.Unit = m.out.issuer
	day := m.lastDay()
	members, err := m.membersOn(id, day)
	if err != nil || len(members) == 0 {
		return err
	}
	m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Members(wording.Date(day), strings.Join(members, "; ")))
	return nil
}

// lastDay is the last day of the span, or today where that is still to come.
func (m *maker) lastDay() record.Date {
	_, last := m.interval().Days()
	return min(record.Date(last), record.Date(m.now.Format("2006-01-02")))
}

// membersOn are the members of a body on a day with their roles, in their order.
func (m *maker) membersOn(body record.ID, day record.Date) (all []string, err error) {
	var members []record.Member
	for _, ch := range m.tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		err := m.tx.Each(ch, record.MemberKind, func(_ record.ID, s *log.State) error {
			var x record.Member
			if s.IDOf("body") != body {
				return nil
			}
			err := record.Read(s.Values(), &x)
			if x.Name != "" && record.HoldsIn(x.From, x.To, string(day), string(day)) {
				members = append(members, x)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(members, func(a, b record.Member) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), vi.ComparePeople(a.Name, b.Name), cmp.Compare(a.Role, b.Role))
	})
	for _, x := range members {
		all = append(all, x.Role+" "+x.Name)
	}
	return all, nil
}
