package official

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
)

// decision is the decision that recognises or commends, with its list.
func (m *maker) decision() error {
	_, err := m.decided()
	return err
}

// decided fills what a decision says, and tells whom it is about.
func (m *maker) decided() (*report.DecisionReport, error) {
	made, err := m.report(report.Decision)
	if err != nil {
		return nil, err
	}
	r := made.JSON.(*report.DecisionReport)
	var d report.Decided
	switch n := len(r.Numbers); {
	case n == 1:
		d = r.Numbers[0]
	case !m.Blank:
		return nil, ErrSeveral
	case n > 1:
		m.Numbers = r.Numbers[0].Number
		return m.decided()
	}
	s := signed{issuer: d.Issuer, number: d.Number, date: d.Date, signer: d.Signer}
	title, clash, err := m.title(d)
	if err != nil {
		return nil, err
	}
	w, p := &m.t.Papers, m.p
	p.Text("số quyết định", d.Number)
	p.Open("thẩm quyền", d.Issuer)
	p.Lines("căn cứ", "")
	p.Open("nơi đề nghị", "")
	p.Open("nơi thi hành", "")
	a, b, c := m.total(p, r.Rows)
	p.Text("những ai", w.Who(a, b, c))
	p.Text("tên danh sách", w.ListOf(recognises(r.Rows), a, b, c))
	p.Text("trích yếu", cmp.Or(title, w.DecisionOf(recognises(r.Rows), a, b, c)))
	if m.Paper == Decision { // certificates have no list
		m.forms(r.Rows)
		m.parts(p, r.Rows)
	}
	conflicts := made.Conflicts
	if clash {
		conflicts++
	}
	if d.Number != "" {
		m.self = append(m.self, w.OfDecision(d.Number, wording.Date(d.Date), m.t.Date(m.now)))
	}
	for _, x := range made.Doc.Notes {
		if !strings.Contains(x, m.t.Reports.Awards.Sum(r.Total.Collective, r.Total.Individual, r.Total.Household, r.Total.Unit, r.Total.Open())) && !m.ofConflicts(x) {
			m.self = append(m.self, x)
		}
	}
	m.contested(conflicts)
	m.nameless(r.Rows)
	m.unsorted(r.Rows)
	if len(r.Rows) == 0 {
		m.open(w.EmptyDecision)
	}
	return r, m.headAndFoot(s)
}

// total fills how many a list has of each.
func (m *maker) total(p *docx.Places, rows []report.Recipient) (collectives, people, households int) {
	for _, x := range rows {
		switch x.Subject {
		case record.Recipient(record.Individual):
			people++
		case record.Recipient(record.Household):
			households++
		default:
			collectives++
		}
	}
	p.Number("số tập thể", int64(collectives))
	p.Number("số cá nhân", int64(people))
	p.Number("số hộ gia đình", int64(households))
	p.Text("gồm", m.t.Papers.So(collectives, people, households))
	p.Text("tổng số", m.t.Papers.Sum(collectives, people, households))
	return collectives, people, households
}

// recognises tells whether all that a decision does is to recognise models.
func recognises(rows []report.Recipient) bool {
	return len(rows) > 0 && !slices.ContainsFunc(rows, func(x report.Recipient) bool { return x.Kind != record.AppraisalKind })
}

// nameless says of which units a list has lines without a name: what they registered has not come, or is gone.
func (m *maker) nameless(rows []report.Recipient) {
	var units []string
	n := 0
	for _, x := range rows {
		if x.Name != "" {
			continue
		}
		if n++; !slices.Contains(units, x.Post) {
			units = append(units, x.Post)
		}
	}
	if n > 0 {
		why := m.t.Papers.Nameless(n, strings.Join(units, ", "))
		m.open(why)
		m.self = append(m.self, why)
	}
}

// unsorted says how many lines nobody has sorted: they are taken for collectives.
func (m *maker) unsorted(rows []report.Recipient) {
	n := 0
	for _, x := range rows {
		if !slices.Contains(record.Recipients, x.Subject) {
			n++
		}
	}
	if n > 0 {
		why := m.t.Papers.Unsorted(n)
		m.open(why)
		m.self = append(m.self, why)
	}
}

// title is what the decision is about, where the register has it written down; clash: something of it is in conflict.
func (m *maker) title(d report.Decided) (title string, clash bool, err error) {
	id := record.DecisionID(m.unit.ID, d.Date.Year(), vi.Fold(d.Number))
	var x record.Decision
	h, err := m.tx.Get(record.Ref{Channel: record.Channel{Unit: m.unit.ID, Part: record.Catalog}, Kind: record.DecisionKind, ID: id}, &x)
	if err == store.ErrNoRecord {
		return "", false, nil
	}
	return x.Title, err == nil && h.State().InConflict(), err
}

// forms are what the decision does, one article each.
func (m *maker) forms(rows []report.Recipient) {
	type form struct {
		name      string
		recognise bool
		rows      []report.Recipient
	}
	var all []form
	for _, x := range rows {
		i := slices.IndexFunc(all, func(f form) bool { return vi.Fold(f.name) == vi.Fold(x.Form) })
		if i < 0 {
			all, i = append(all, form{name: x.Form, recognise: x.Kind == record.AppraisalKind}), len(all)
		}
		all[i].rows = append(all[i].rows, x)
	}
	w := &m.t.Papers
	docx.Group(m.p, "hình thức", all, func(p *docx.Places, f form) {
		m.total(p, f.rows)
		p.Text("tên", f.name)
		p.Text("việc", w.Does(f.name, f.recognise))
		p.Text("lý do", w.For(f.recognise))
	})
	m.p.Number("điều thi hành", int64(len(all)+1))
}

// parts are the sections of the list.
func (m *maker) parts(p *docx.Places, rows []report.Recipient) {
	type part struct {
		of   record.Recipient
		rows []report.Recipient
	}
	var all []part
	for _, of := range append(slices.Clone(record.Recipients), "") {
		var those []report.Recipient
		for _, x := range rows {
			if x.Subject == of || of == "" && !slices.Contains(record.Recipients, x.Subject) {
				those = append(those, x)
			}
		}
		if those != nil {
			all = append(all, part{of, those})
		}
	}
	w := &m.t.Papers
	docx.Group(p, "phần", all, func(p *docx.Places, x part) {
		p.Text("tên", cmp.Or(m.t.Term(string(x.of)), m.t.CLI.Report.NoSubject))
		p.Number("số", int64(len(x.rows)))
		p.Text("cột tên", w.NameOf(x.of == record.Recipient(record.Individual)))
		docx.Group(p, "người", x.rows, func(p *docx.Places, r report.Recipient) {
			p.Text("tên", r.Name)
			p.Text("chức vụ, đơn vị", r.Post)
			p.Text("thành tích", r.What)
			p.Text("hình thức", cmp.Or(r.Form, w.Recognise))
		})
	})
}
