package official

import (
	"slices"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/list"
)

// item is a line of the form: what is asked, what is written there, and how it is to be written.
type item struct{ name, text, how string }

// alsoAsked are what the form asks beside what is asked first: what import reads of a list.
var alsoAsked = []string{"post", "in_charge", "target", "consent"}

// registration is the form on which a model is registered: filled in where a model is named, else empty. Filled in with
// Word, import reads it.
func (m *maker) registration() error {
	s := sheet.All()[0]
	offers, err := list.ReadOffers(m.tx, m.t, s, vi.DateOf(m.now))
	if err != nil {
		return err
	}
	var line *list.Row
	var of *built
	years, err := m.built()
	if err != nil {
		return err
	}
	for i := range years { // of the year that is asked for, else the last
		x := &years[i]
		if m.To != 0 && x.row.Year > m.To {
			continue
		}
		names, err := wording.Read(m.t, m.tx)
		if err != nil {
			return err
		}
		rows, err := list.Read(m.tx, names, s, []record.Ref{x.row.ParticipationRef()}, list.Query{})
		if err != nil {
			return err
		}
		row := rows.Row(0)
		line, of = &row, x
		if err := rows.Err(); err != nil {
			return err
		}
	}
	if line == nil && !m.Model.ID.IsZero() {
		return ErrNoModel
	}
	var items []item
	if len(offers.Units) > 1 || line != nil {
		unit := item{name: m.t.Terms.Label("", "unit")}
		if line != nil {
			unit.text = m.list.UnitName(m.Model.Channel.Unit)
		}
		items = append(items, unit)
	}
	for i := range s.Columns {
		c := &s.Columns[i]
		if c.Said || c.Own || c.Kind == record.AppraisalKind || c.More && !slices.Contains(alsoAsked, c.Name) {
			continue
		}
		x := item{name: m.t.Column(c), how: list.How(m.t, c)}
		if line != nil {
			x.text = line.Words[i]
		}
		items = append(items, x)
	}
	m.p.Text("trích yếu", m.t.Papers.RegistrationOf(m.To))
	m.p.Text("căn cứ", "")
	m.p.Text("mục nêu tên", m.t.Terms.Label("", "consent"))
	for _, place := range []string{"nơi xác nhận", "người xác nhận", "người đăng ký"} {
		m.p.Open(place, "")
	}
	docx.Group(m.p, "mục", items, func(p *docx.Places, x item) {
		p.Text("tên", x.name)
		p.Text("nội dung", x.text)
		p.Text("cách ghi", x.how)
	})
	if of != nil {
		m.self = append(m.self, m.t.Papers.Filled(of.row.Year, m.t.Date(m.now)))
		h, err := m.tx.Get(m.Model, nil)
		if err != nil {
			return err
		}
		if h.State().InConflict() {
			of.clashes++
		}
		m.contested(of.clashes)
	}
	open := m.out.Open
	err = m.headAndFoot(signed{})
	m.out.Open = open // numbers, days and names are written by hand, by whom it is about
	return err
}
