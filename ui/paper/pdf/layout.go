package pdf

import (
	"bytes"
	"path"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/face"
)

const family = "serif"

// layout puts lines on pages. Measures are in points, from the top left.
type layout struct {
	f      *fpdf.Fpdf
	d      *docx.Document
	styles *styles
	s      section
	y      float64
	fresh  bool // nothing stands on the page yet
	page   int  // of the section's first one on
	left   int  // pictures that are left out
	on     Pages
	set    looks
	widths map[looks]map[string]float64
}

// section is a part of the document with a size of page.
type section struct {
	props                    *docx.Node
	w, h                     float64
	top, bottom, left, right float64
	head, foot               float64
	blocks                   []*docx.Node
	heads                    map[string]*docx.Node // default, first; and the feet, as “foot default”
	first                    bool                  // the first page has heads of its own
}

// Of lays out a document. left is how many pictures are not in it.
func Of(d *docx.Document) (data []byte, left int, err error) {
	l := lay(d)
	var b bytes.Buffer
	err = l.f.Output(&b)
	return b.Bytes(), l.left, err
}

// Pages says on which page things stand, from 1: paragraphs outside of tables, and the rows of each table, in their
// order.
type Pages struct {
	Paragraphs []int
	Rows       [][]int
}

// PagesOf lays out a document to find out where things stand.
func PagesOf(d *docx.Document) Pages { return lay(d).on }

// PageCount lays out a document to find out how many pages it has.
func PageCount(d *docx.Document) int { return lay(d).f.PageNo() }

// Paragraph is the page of a paragraph, Row that of a row of a table; both count from 1. 0: nobody knows.
func (p *Pages) Paragraph(n int) int { return nth(p.Paragraphs, n) }
func (p *Pages) Row(table, row int) int {
	if table < 1 || table > len(p.Rows) {
		return 0
	}
	return nth(p.Rows[table-1], row)
}

func nth(all []int, n int) int {
	if n < 1 || n > len(all) {
		return 0
	}
	return all[n-1]
}

func lay(d *docx.Document) *layout {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	for _, k := range []looks{{}, {bold: true}, {italic: true}, {bold: true, italic: true}} {
		f.AddUTF8FontFromBytes(family, k.style(), face.Style{Bold: k.bold, Italic: k.italic}.TTF())
	}
	f.SetCreator("danvan", true)
	l := &layout{f: f, d: d, styles: readStyles(d.Part("word/styles.xml")), widths: map[looks]map[string]float64{}}
	for _, s := range l.sections() {
		l.s = s
		l.newPage(true)
		l.blocks(s.blocks)
	}
	return l
}

func (l *layout) font(k looks) {
	k.underline, k.caps = false, false
	if k != l.set {
		l.f.SetFont(family, k.style(), k.size)
		l.set = k
	}
}

// width is how wide a text is.
func (l *layout) width(s string, k looks) float64 {
	k.underline, k.caps = false, false
	of := l.widths[k]
	if of == nil {
		of = map[string]float64{}
		l.widths[k] = of
	}
	w, known := of[s]
	if !known {
		l.font(k)
		w = l.f.GetStringWidth(s)
		of[s] = w
	}
	return w
}

// sections are the parts of the body.
func (l *layout) sections() (all []section) {
	var now []*docx.Node
	end := func(props *docx.Node) {
		s := section{props: props, w: 595.3, h: 841.9, top: 56.7, bottom: 56.7, left: 85, right: 42.5, head: 28, foot: 28, blocks: now, heads: map[string]*docx.Node{}}
		size, mar := props.Kid("w:pgSz"), props.Kid("w:pgMar")
		set(&s.w, size, "w:w")
		set(&s.h, size, "w:h")
		for name, to := range map[string]*float64{"w:top": &s.top, "w:bottom": &s.bottom, "w:left": &s.left, "w:right": &s.right, "w:header": &s.head, "w:footer": &s.foot} {
			set(to, mar, name)
		}
		if s.w < 72 || s.h < 72 || s.w-s.left-s.right < 36 || s.h-s.top-s.bottom < 36 {
			s.w, s.h, s.top, s.bottom, s.left, s.right = 595.3, 841.9, 56.7, 56.7, 85, 42.5
		}
		s.first = props.Kid("w:titlePg") != nil && on(props.Kid("w:titlePg").Attr("w:val"))
		if props != nil {
			for _, k := range props.Kids {
				switch k.Name {
				case "w:headerReference":
					s.heads[k.Attr("w:type")] = l.part(k.Attr("r:id"))
				case "w:footerReference":
					s.heads["foot "+k.Attr("w:type")] = l.part(k.Attr("r:id"))
				}
			}
		}
		if len(all) > 0 { // a section without heads has those before it
			for name, n := range all[len(all)-1].heads {
				if s.heads[name] == nil {
					s.heads[name] = n
				}
			}
		}
		all, now = append(all, s), nil
	}
	for _, b := range l.d.Body.Kids {
		switch {
		case b.Is("w:sectPr"):
			end(b)
		case b.Kid("w:pPr", "w:sectPr") != nil:
			now = append(now, b)
			end(b.Kid("w:pPr", "w:sectPr"))
		default:
			now = append(now, b)
		}
	}
	if now != nil || all == nil {
		end(nil)
	}
	return all
}

// part is what a relation of the body points to.
func (l *layout) part(id string) *docx.Node {
	for _, k := range l.d.Part("word/_rels/document.xml.rels").Kids {
		if k.Attr("Id") == id {
			target := k.Attr("Target")
			if strings.HasPrefix(target, "/") {
				return l.d.Part(strings.TrimPrefix(target, "/"))
			}
			return l.d.Part(path.Join("word", target))
		}
	}
	return nil
}

// newPage begins one, with its head and foot.
func (l *layout) newPage(first bool) {
	l.f.AddPageFormat("P", fpdf.SizeType{Wd: l.s.w, Ht: l.s.h})
	l.set = looks{}
	l.page = l.f.PageNo()
	kind := "default"
	if first && l.s.first {
		kind = "first"
	}
	if n := l.s.heads[kind]; n != nil {
		y := l.s.head
		for _, at := range l.all(n, l.s.w-l.s.left-l.s.right) {
			l.draw(&at, l.s.left, y+at.before)
			y += at.before + at.height + at.after
		}
	}
	if n := l.s.heads["foot "+kind]; n != nil {
		lines := l.all(n, l.s.w-l.s.left-l.s.right)
		y := l.s.h - l.s.foot
		for _, at := range lines {
			y -= at.before + at.height + at.after
		}
		for _, at := range lines {
			l.draw(&at, l.s.left, y+at.before)
			y += at.before + at.height + at.after
		}
	}
	l.y, l.fresh = l.s.top, true
}

// all are the lines of every paragraph in a node.
func (l *layout) all(n *docx.Node, room float64) (out []line) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:p":
			out = append(out, l.lines(k, room, l.page)...)
		case "w:r", "w:pPr":
		default:
			out = append(out, l.all(k, room)...)
		}
	}
	return out
}

// blocks puts paragraphs and tables on pages, one below the other.
func (l *layout) blocks(all []*docx.Node) {
	var flow []line
	flush := func() {
		l.flow(flow)
		flow = nil
	}
	for i, b := range all {
		switch b.Name {
		case "w:p":
			all := l.lines(b, l.s.w-l.s.left-l.s.right, 0)
			l.on.Paragraphs = append(l.on.Paragraphs, 0)
			all[0].of = len(l.on.Paragraphs)
			flow = append(flow, all...)
		case "w:tbl":
			t := l.table(b)
			// Headings go with the beginning of their table.
			if len(flow) > 0 && len(t.rows) > 0 {
				l.together(&flow, t.rows[0].height)
			}
			flush()
			l.put(t, l.tail(all[i+1:]))
		case "w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag":
			flush()
			l.blocks(b.Kids)
		}
	}
	flush()
}

// tail is how high the paragraphs are that are kept with each other, and the first row of the table below them.
func (l *layout) tail(all []*docx.Node) (height float64) {
	defer func(left int) { l.left = left }(l.left) // they are laid out again
	for n, b := range all {
		if n == 12 || b.Is("w:tbl") {
			if t := l.table(b); len(t.rows) > 0 && n < 12 {
				height += t.rows[0].height
			}
			break
		}
		for _, at := range l.lines(b, l.s.w-l.s.left-l.s.right, 0) {
			if at.page {
				return height
			}
			height += at.before + at.height + at.after
		}
		if k := b.Kid("w:pPr", "w:keepNext"); k == nil || !on(k.Attr("w:val")) {
			break
		}
	}
	return height
}

// end is where the page ends.
func (l *layout) end() float64 { return l.s.h - l.s.bottom }

// flow draws lines; those that are kept go with the one below them.
func (l *layout) flow(all []line) {
	for i := range all {
		at := &all[i]
		need := at.height
		for j := i; j < len(all)-1 && all[j].keep && j-i < 12; j++ {
			need += all[j].after + all[j+1].before + all[j+1].height
		}
		before := at.before
		if at.page && !l.fresh || !l.fresh && l.y+before+need > l.end()+0.01 {
			l.newPage(false)
		}
		if l.fresh && i > 0 {
			before = 0
		}
		l.y += before
		if at.ruleAt {
			l.rule(at)
		}
		if at.of > 0 {
			l.on.Paragraphs[at.of-1] = l.f.PageNo()
		}
		l.draw(at, l.s.left, l.y)
		l.y += at.height
		if at.rule {
			l.rule(at)
		}
		l.y += at.after
		l.fresh = false
	}
}

func (l *layout) rule(at *line) {
	l.f.SetLineWidth(0.75)
	l.f.Line(l.s.left+at.left, l.y+1, l.s.left+at.left+at.room, l.y+1)
}

// together breaks the page before the last paragraphs that are kept with a table, where its first row would not stand
// below them.
func (l *layout) together(flow *[]line, row float64) {
	all := *flow
	from := len(all)
	for from > 0 && all[from-1].keep && len(all)-from < 12 {
		from--
	}
	if from == len(all) {
		return
	}
	l.flow(all[:from])
	need := row
	for _, at := range all[from:] {
		need += at.before + at.height + at.after
	}
	if !l.fresh && l.y+need > l.end() {
		l.newPage(false)
	}
	*flow = all[from:]
}
