package official

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"danvan/store/record"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
)

// longName is from how many letters on a name is written smaller on a certificate: what one line has room for.
const longName = 45

// certificates are what is handed over by a decision, a page each.
func (m *maker) certificates() error {
	r, err := m.decided()
	if err != nil {
		return err
	}
	w := &m.t.Papers
	m.p.Text("in sẵn", "")
	if m.Printed {
		m.p.Text("in sẵn", "in sẵn")
	}
	docx.Group(m.p, "bằng", r.Rows, func(p *docx.Places, x report.Recipient) {
		recognised := x.Kind == record.AppraisalKind
		name := x.Name
		if x.Subject == record.Recipient(record.Individual) && utf8.RuneCountInString(name) <= longName { // a person's name stays in one line
			name = strings.Join(strings.Fields(name), "\u00a0")
		}
		form, verb := x.Form, w.Gives
		if recognised {
			form, verb = w.Certificate, w.Certifies
		}
		long := ""
		if utf8.RuneCountInString(name) > longName {
			long = name
		}
		p.Text("việc", verb)
		p.Text("hình thức", form)
		p.Text("tên", name)
		p.Text("tên dài", long)
		p.Text("chức vụ, đơn vị", x.Post)
		p.Text("lý do", w.Reason(x.What, recognised))
		p.Open("số vào sổ", "")
	})
	return nil
}

// OffsetError is the error for a paper that is to be moved beyond its margins.
type OffsetError struct{ Most float64 } // millimetres

func (e *OffsetError) Error() string { return "official: it cannot be moved further than its margins" }

// moved moves all that stands on the pages, for a printer or paper that is printed already.
func (m *Made) moved(d *docx.Document) error {
	if m.offset == [2]float64{} {
		return nil
	}
	mar := d.Body.Kid("w:sectPr", "w:pgMar")
	if mar == nil {
		return &OffsetError{}
	}
	for _, x := range []struct {
		side string
		by   float64
	}{{"w:left", m.offset[0]}, {"w:right", -m.offset[0]}, {"w:top", m.offset[1]}, {"w:bottom", -m.offset[1]}} {
		for i := range mar.Attrs {
			if a := &mar.Attrs[i]; a.Name.Local == x.side {
				n, _ := strconv.Atoi(a.Value)
				to := float64(n)/1440*25.4 + x.by
				if to < 0 {
					return &OffsetError{float64(n) / 1440 * 25.4}
				}
				a.Value = strconv.Itoa(twips(to))
			}
		}
	}
	return nil
}
