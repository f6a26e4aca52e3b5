package official

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/record"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/face"
	"danvan/ui/paper/report"
)

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
	narrow := lineCount(strings.ToUpper(m.p.Held("cơ quan")), 16, bold) > 1
	var long docx.NoRoomError
	docx.Group(m.p, each, r.Rows, func(p *docx.Places, x report.Recipient) {
		form, verb, recognised := x.Form, w.Gives, x.Kind == record.AppraisalKind
		if recognised {
			form, verb = w.Certificate, w.Certifies
		}
		p.Text("việc", verb)
		p.Text("hình thức", form)
		if !told(p, x.Name, x.Post, w.Reason(x.What, recognised), narrow) {
			long.Of = append(long.Of, x.Name)
		}
		p.Open("số vào sổ", "")
	})
	for _, x := range r.Rows {
		m.out.names = append(m.out.names, x.Name)
	}
	if long.Of != nil {
		m.out.long = &long
	}
	return nil
}

// told fills what a certificate tells of whoever is given it, in letters as large as there is room for; false where
// there is none.
func told(p *docx.Places, name, post, reason string, narrow bool) bool {
	fit := fitted(name, post, reason)
	p.Text("tên", name)
	p.Text("tên liền", strings.Join(strings.Fields(name), "\u00a0"))
	said(p, "tên dài", fit.name == 1)
	said(p, "tên rất dài", fit.name == 2)
	p.Text("chức vụ, đơn vị", post)
	p.Text("lý do", reason)
	said(p, "lý do dài", fit.reason > 0)
	said(p, "thoáng", fit.roomy && !narrow)
	return !fit.tooLong
}

// said gives a place that is only asked whether it stands.
func said(p *docx.Places, name string, is bool) {
	text := ""
	if is {
		text = name
	}
	p.Text(name, text)
}

// fit says how what a certificate tells finds room on its page: 0 in large letters, 1 in smaller, 2 in the smallest.
type fit struct {
	name, reason   int
	roomy, tooLong bool
}

// Sizes of a certificate, as its form has them, each with how many lines it may have.
var (
	names   = [][2]int{{28, 1}, {22, 2}, {18, 3}}
	reasons = [][2]int{{15, 3}, {12, 5}}
)

func fitted(name, post, reason string) (f fit) {
	at := func(text string, sizes [][2]int, style face.Style) int {
		return slices.IndexFunc(sizes, func(s [2]int) bool { return lineCount(text, float64(s[0]), style) <= s[1] })
	}
	f.name, f.reason = at(name, names, bold), at(reason, reasons, face.Style{})
	posts := lineCount(post, 15, face.Style{Italic: true})
	f.tooLong = f.name < 0 || f.reason < 0 || posts > 2
	aLine := f.name == 0 || f.name == 1 && lineCount(name, float64(names[1][0]), bold) == 1
	f.roomy = aLine && posts <= 1 && lineCount(reason, 15, face.Style{}) <= 2
	return f
}

var bold = face.Style{Bold: true}

// lineCount is in how many lines a text stands on a certificate: broken between words, and a word that is longer than a
// line counts as too many.
func lineCount(text string, size float64, style face.Style) (n int) {
	const room = 720 // points; the lines are 728
	space := style.Width(" ", size)
	for _, l := range strings.Split(text, "\n") {
		used := 0.0
		n++
		for _, word := range strings.Fields(l) {
			w := style.Width(word, size)
			switch {
			case w > room:
				return 99
			case used > 0 && used+space+w > room:
				n, used = n+1, w
			case used > 0:
				used += space + w
			default:
				used = w
			}
		}
	}
	return n
}

// Lying are the margins of a certificate: top, right, bottom, left.
func Lying(s Skin) [4]float64 { return [4]float64{s.Top, s.Bottom, s.Right, s.Bottom} }

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
