package pdf

import (
	"strconv"
	"strings"

	"danvan/ui/paper/docx"
)

// looks are those of a run.
type looks struct {
	size                          float64
	bold, italic, underline, caps bool
}

// style is what fpdf calls it.
func (l looks) style() (s string) {
	if l.bold {
		s += "B"
	}
	if l.italic {
		s += "I"
	}
	return s
}

// shape is that of a paragraph; measures in points.
type shape struct {
	side                       string
	left, right, first         float64
	before, after              float64
	line                       float64 // times the height of a line
	exact, least               float64 // a height; 0: none
	keep, page, ruled, ruledAt bool    // with the next one, on a new page, a line below, a line above
}

// styles are those of a document.
type styles struct {
	by     map[string]*docx.Node
	normal string
	looks  looks
	shape  shape
}

func readStyles(root *docx.Node) *styles {
	s := &styles{by: map[string]*docx.Node{}, looks: looks{size: 10}, shape: shape{line: 1, side: "left"}}
	if root == nil {
		return s
	}
	s.looks.read(root.Kid("w:docDefaults", "w:rPrDefault", "w:rPr"))
	s.shape.read(root.Kid("w:docDefaults", "w:pPrDefault", "w:pPr"))
	for _, k := range root.Kids {
		if k.Is("w:style") {
			s.by[k.Attr("w:styleId")] = k
			if k.Attr("w:type") == "paragraph" && on(k.Attr("w:default")) && k.Attr("w:default") != "" {
				s.normal = k.Attr("w:styleId")
			}
		}
	}
	return s
}

// chain gives a style after those that it is based on.
func (s *styles) chain(id string) (all []*docx.Node) {
	for n := 0; n < 20 && s.by[id] != nil; n++ {
		all = append([]*docx.Node{s.by[id]}, all...)
		id = s.by[id].Kid("w:basedOn").Attr("w:val")
	}
	return all
}

// of are the shape and the looks of a paragraph.
func (s *styles) of(p *docx.Node) (shape, looks) {
	sh, l := s.shape, s.looks
	props := p.Kid("w:pPr")
	id := props.Kid("w:pStyle").Attr("w:val")
	if s.by[id] == nil {
		id = s.normal
	}
	for _, st := range s.chain(id) {
		sh.read(st.Kid("w:pPr"))
		l.read(st.Kid("w:rPr"))
	}
	sh.read(props)
	return sh, l
}

// run are the looks of a run in a paragraph that looks so.
func (s *styles) run(r *docx.Node, l looks) looks {
	props := r.Kid("w:rPr")
	for _, st := range s.chain(props.Kid("w:rStyle").Attr("w:val")) {
		l.read(st.Kid("w:rPr"))
	}
	l.read(props)
	return l
}

// on reads a switch.
func on(v string) bool { return v != "0" && v != "false" && v != "off" && v != "none" }

func (l *looks) read(p *docx.Node) {
	if p == nil {
		return
	}
	for _, k := range p.Kids {
		v := k.Attr("w:val")
		switch k.Name {
		case "w:b":
			l.bold = on(v)
		case "w:i":
			l.italic = on(v)
		case "w:u":
			l.underline = on(v)
		case "w:caps":
			l.caps = on(v)
		case "w:sz":
			if n := points(v, 2); n > 0 && n < 400 {
				l.size = n
			}
		}
	}
}

func (s *shape) read(p *docx.Node) {
	if p == nil {
		return
	}
	for _, k := range p.Kids {
		v := k.Attr("w:val")
		switch k.Name {
		case "w:jc":
			s.side = v
		case "w:keepNext":
			s.keep = on(v)
		case "w:pageBreakBefore":
			s.page = on(v)
		case "w:ind":
			set(&s.left, k, "w:left", "w:start")
			set(&s.right, k, "w:right", "w:end")
			set(&s.first, k, "w:firstLine")
			if h := k.Attr("w:hanging"); h != "" {
				s.first = -points(h, 20)
			}
		case "w:spacing":
			set(&s.before, k, "w:before")
			set(&s.after, k, "w:after")
			if l := k.Attr("w:line"); l != "" {
				s.exact, s.least, s.line = 0, 0, 1
				switch k.Attr("w:lineRule") {
				case "exact":
					s.exact = points(l, 20)
				case "atLeast":
					s.least = points(l, 20)
				default:
					s.line = max(0.5, points(l, 240))
				}
			}
		case "w:pBdr":
			s.ruledAt = k.Kid("w:top") != nil && on(k.Kid("w:top").Attr("w:val")) && k.Kid("w:top").Attr("w:val") != "nil"
			s.ruled = k.Kid("w:bottom") != nil && on(k.Kid("w:bottom").Attr("w:val")) && k.Kid("w:bottom").Attr("w:val") != "nil"
		}
	}
}

func set(to *float64, k *docx.Node, names ...string) {
	for _, n := range names {
		if v := k.Attr(n); v != "" {
			*to = points(v, 20)
		}
	}
}

// points reads a measure of so many to a point; 0 for what is none. No page is longer than 10,000.
func points(s string, per float64) float64 {
	n, err := strconv.ParseFloat(strings.TrimSuffix(s, "pt"), 64)
	if err != nil || n > 200000 || n < -200000 {
		return 0
	}
	return n / per
}
