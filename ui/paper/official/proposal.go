package official

import (
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
)

// proposal asks the level above, or the body that decides, to recognise models and to give awards.
func (m *maker) proposal() error {
	made, err := m.report(report.Proposal)
	if err != nil {
		return err
	}
	r := made.JSON.(*report.ProposalReport)
	w, p := &m.t.Papers, m.p
	span := m.t.Stretch(m.From, m.To, m.Span)
	p.Text("kỳ", span)
	p.Text("trích yếu", w.ProposalOf(len(r.Recognise) > 0, len(r.Award) > 0))
	p.Lines("căn cứ", "")
	p.Open("nơi trình", "")
	type list struct {
		recognise bool
		rows      []report.Recipient
	}
	all := []list{{true, r.Recognise}, {false, r.Award}}
	if len(r.Award) == 0 {
		all = all[:1]
	}
	if len(r.Recognise) == 0 {
		all = all[1:]
	}
	docx.Group(p, "danh sách", all, func(p *docx.Places, x list) {
		p.Text("tên", w.ListTo(x.recognise))
		m.total(p, x.rows)
		m.parts(p, x.rows)
	})
	rows := append(r.Recognise, r.Award...)
	m.total(p, rows)
	m.forms(rows)
	m.self = append(m.self, w.Counted(span, m.unit.Name, m.t.Date(m.now)))
	if r.Blocked > 0 {
		m.self = append(m.self, w.Blocked(r.Blocked))
	}
	if r.Refused > 0 {
		m.self = append(m.self, w.Refused(r.Refused))
	}
	m.unsorted(rows)
	if err := m.standing(made.Conflicts); err != nil {
		return err
	}
	if len(rows) == 0 {
		m.open(w.EmptyProposal)
	}
	return m.headAndFoot(signed{issuer: m.Body})
}
