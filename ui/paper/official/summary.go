package official

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
)

// summary is the report on a span: what was counted, and what papers of the register say.
func (m *maker) summary() error {
	fields, err := m.report(report.Fields)
	if err != nil {
		return err
	}
	if fields.Fault != nil {
		return fields.Fault
	}
	r := fields.JSON.(*tally.FieldsReport)
	span := m.t.Stretch(m.From, m.To, m.Span)
	p := m.p
	p.Text("kỳ", span)
	counted(p, "số ", r.Total)
	p.Figure("tỷ lệ công nhận", m.t.Share(r.Total.Rate()), strconv.FormatFloat(r.Total.Rate(), 'g', -1, 64), true)
	p.Number("số mới", int64(r.Total.New))
	p.Number("số duy trì", int64(r.Total.Maintained))
	p.Table("bảng theo lĩnh vực", tableOf(fields.Doc, m))
	if err := m.typical(r); err != nil {
		return err
	}
	for _, fill := range []func() error{m.mobilised, m.given} {
		if err := fill(); err != nil {
			return err
		}
	}
	mine, err := m.papers()
	if err != nil {
		return err
	}
	m.self = append(append([]string{m.t.Papers.Counted(span, m.unit.Name, m.t.Date(m.now))}, fields.Doc.Notes...), m.self...)
	if err := m.standing(fields.Conflicts + m.clashes); err != nil {
		return err
	}
	return m.headAndFoot(mine)
}

func counted(p *docx.Places, before string, c tally.Count) {
	for _, x := range []struct {
		name string
		n    int
	}{{"đăng ký", c.Registered}, {"công nhận", c.Recognised}, {"điển hình", c.Exemplary}, {"tập thể", c.Collective}, {"cá nhân", c.Individual}, {"hộ gia đình", c.Household}, {"chưa xếp", c.Open}} {
		p.Number(before+x.name, int64(x.n))
	}
}

// tableOf is the table of a report, as it stands on a paper.
func tableOf(d *paper.Document, m *maker) *docx.Table {
	t := &docx.Table{}
	for _, c := range d.Columns {
		t.Columns = append(t.Columns, docx.Column{Heading: c.Heading, Over: c.Over, Right: c.Number && c.Heading != m.t.CLI.Report.Number, Centre: c.Heading == m.t.CLI.Report.Number})
	}
	for i := range d.Rows {
		r := d.Row(i)
		row := docx.TableRow{Bold: r.Kind == paper.Total, Whole: r.Kind == paper.Section}
		for j := range r.Cells {
			row.Cells = append(row.Cells, r.Marked(j, d.Columns, m.t))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// typical fills the fields, each with whom the register names as examples of it.
func (m *maker) typical(r *tally.FieldsReport) error {
	made, err := m.report(report.Typical)
	if err != nil {
		return err
	}
	named := made.JSON.(*report.TypicalReport).Rows
	m.clashes += made.Conflicts
	type field struct {
		tally.FieldRow
		typical []report.Named
	}
	var all []field
	for _, x := range r.Rows {
		f := field{FieldRow: x}
		for _, n := range named {
			if vi.Fold(n.Field) == vi.Fold(x.Field) {
				f.typical = append(f.typical, n)
			}
		}
		if x.Registered > 0 || f.typical != nil {
			all = append(all, f)
		}
	}
	m.p.From(string(report.Fields))
	docx.Group(m.p, "lĩnh vực", all, func(p *docx.Places, f field) {
		p.Text("tên", cmp.Or(f.Field, m.t.CLI.Report.NoField))
		counted(p, "số ", f.Count)
		people(p, "tiêu biểu", f.typical)
	})
	people(m.p, "tiêu biểu", named)
	return nil
}

func people(p *docx.Places, name string, all []report.Named) {
	p.From(string(report.Typical))
	docx.Group(p, name, all, func(p *docx.Places, n report.Named) {
		p.Text("tên", n.Name)
		p.Text("chức vụ", n.Post)
		p.Text("mô hình", n.Model)
	})
}

func (m *maker) mobilised() error {
	made, err := m.report(report.Resources)
	if err != nil {
		return err
	}
	rows := made.JSON.(*report.ResourcesReport).Rows
	if m.Only.Programme != "" { // what was mobilised is of no programme: nothing is said rather than too much
		rows, made.Doc.Rows = nil, 0
	}
	for _, x := range rows {
		m.clashes += x.Clashes
	}
	docx.Group(m.p, "nguồn lực", rows, func(p *docx.Places, x *report.Purpose) {
		if x == nil {
			x = &report.Purpose{}
		}
		p.Text("mục đích", cmp.Or(x.Purpose, m.t.Reports.Figures.NoPurpose))
		p.Text("loại", strings.ToLower(m.t.Terms.Resource(x.What)))
		p.Text("số lượng", x.InWords)
	})
	m.p.Table("bảng nguồn lực", tableOf(made.Doc, m))
	return nil
}

// given fills what awards were given.
func (m *maker) given() error {
	made, err := m.report(report.Awards)
	if err != nil {
		return err
	}
	r := made.JSON.(*tally.AwardReport)
	m.clashes += made.Conflicts
	awards := func(p *docx.Places, before string, c tally.AwardCount) {
		p.Number(before+"tập thể", int64(c.Collective+c.Unit))
		p.Number(before+"cá nhân", int64(c.Individual))
		p.Number(before+"hộ gia đình", int64(c.Household))
	}
	awards(m.p, "số khen ", r.Total)
	docx.Group(m.p, "khen thưởng", r.Rows, func(p *docx.Places, x tally.AwardRow) {
		p.Text("hình thức", x.Form)
		p.Text("nơi tặng", x.Giver)
		p.Text("phong trào", x.Programme)
		awards(p, "số ", x.AwardCount)
	})
	m.p.Table("bảng khen thưởng", tableOf(made.Doc, m))
	return nil
}

// papers fills what papers of the span say, as the report in words has it. The report that the unit wrote down of just
// this span has the number, the day, and whoever signs.
func (m *maker) papers() (s signed, err error) {
	made, err := m.report(report.Summary)
	if err != nil {
		return s, err
	}
	m.self = append(m.self, made.Doc.Notes...)
	says := map[string]string{}
	var guiding []report.SummaryLine
	for _, x := range made.JSON.(*report.SummaryReport).Rows {
		switch {
		case x.Type == "": // it is counted, and stands among the figures
		case x.Section == "guidance" && slices.Contains(report.Guiding, x.Type):
			guiding = append(guiding, x)
		default:
			says[x.Section] += x.Text + "\n"
		}
	}
	slices.SortStableFunc(guiding, func(a, b report.SummaryLine) int { return cmp.Compare(a.Date, b.Date) })
	p := m.p
	docx.Group(p, "văn bản chỉ đạo", guiding, func(p *docx.Places, x report.SummaryLine) {
		p.Text("loại", m.t.Term(string(x.Type)))
		p.Text("số", x.Number)
		p.Text("ngày", wording.Date(x.Date))
		p.Text("tên", x.Text)
	})
	for _, x := range [][2]string{{"căn cứ", "grounds"}, {"đặc điểm tình hình", "text"}, {"công tác chỉ đạo", "guidance"}, {"ưu điểm", "results"}, {"hạn chế", "weaknesses"},
		{"phương hướng", "directions"}, {"bài học", ""}, {"kiến nghị", ""}, {"chương trình liên quan", ""}, {"nguồn lực viết thêm", ""}} {
		p.Lines(x[0], says[x[1]])
	}
	var mine record.Paper
	var of record.ID
	clash := 0
	span := m.Interval()
	err = m.tx.Each(record.Channel{Unit: m.unit.ID, Part: record.Catalog}, record.PaperKind, func(id record.ID, st *log.State) error {
		var x record.Paper
		err := record.Read(st.Values(), &x)
		if err == nil && st.Exists() && x.Type == record.PaperOf && x.Span == span && x.Date >= mine.Date {
			if mine, of, clash = x, id, 0; st.InConflict() {
				clash = 1
			}
		}
		return err
	})
	m.clashes += clash
	p.Text("trích yếu", cmp.Or(mine.Title, m.t.Papers.SummaryOf(m.t.Stretch(m.From, m.To, m.Span))))
	s = signed{issuer: mine.Issuer, number: mine.Number, date: mine.Date, signer: mine.Signer, body: mine.Body, of: of}
	if err == nil && s.issuer == "" && !s.body.IsZero() {
		s.issuer, err = m.bodyName(s.body)
	}
	return s, err
}

func (m *maker) bodyName(id record.ID) (string, error) {
	names, err := wording.Read(m.t, m.tx)
	if err != nil {
		return "", err
	}
	return names.Named(m.tx, m.unit.ID, record.BodyKind, id)
}
