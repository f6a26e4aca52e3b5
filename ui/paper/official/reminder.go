package official

import (
	"strings"

	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/ui/page/wording"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
)

// reminder is the letter to the units that have not sent.
func (m *maker) reminder() error {
	made, err := m.report(report.Completeness)
	if err != nil {
		return err
	}
	r := made.JSON.(report.CompletenessReport)
	var missing []completeness.Row
	var names, waiting []string
	for _, x := range r.Rows {
		if x.Below == nil && x.State == completeness.NotSent {
			if missing, names = append(missing, x), append(names, x.Name); x.Behind {
				waiting = append(waiting, x.Name)
			}
		}
	}
	w, p := &m.t.Papers, m.p
	span := m.t.Stretch(m.From, m.To, m.Span)
	p.Text("kỳ", span)
	p.Text("trích yếu", w.ReminderOf(span))
	p.Open("nơi gửi", strings.Join(names, ", "))
	p.Lines("căn cứ", "")
	p.Number("số đơn vị", int64(len(missing)))
	p.Number("số phải gửi", int64(r.Total.Due))
	p.Open("hạn mới", "")
	docx.Group(p, "đơn vị thiếu", missing, func(p *docx.Places, x completeness.Row) {
		p.Text("tên", x.Name)
		p.Text("mã", x.Unit)
		p.Text("hạn", wording.Date(record.Date(x.Due)))
	})
	if len(missing) == 0 {
		m.open(w.NobodyMissing)
	}
	if waiting != nil { // the letter would ask for what is there
		m.open(w.Waiting(len(waiting), strings.Join(waiting, ", ")))
	}
	m.open(w.NoNewDay, "hạn mới")
	return m.headAndFoot(signed{})
}
