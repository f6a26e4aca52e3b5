package pdf

import (
	"danvan/ui/paper/docx"
)

// table is one that is measured.
type table struct {
	x    float64
	rows []row
}

type row struct {
	cells  []cell
	height float64
	head   bool
	keep   bool // with the one below
}

type cell struct {
	x, w    float64
	lines   []line
	height  float64 // of its text
	middle  bool
	goes    bool // it is one with the cell above
	lines4  [4]bool
	padding float64
}

// Sides of a cell.
const (
	top = iota
	leftSide
	bottom
	rightSide
)

var sides = [4]string{"top", "left", "bottom", "right"}

// table measures a table.
func (l *layout) table(n *docx.Node) *table {
	t := &table{}
	props := n.Kid("w:tblPr")
	var grid []float64
	for _, k := range kids(n.Kid("w:tblGrid"), "w:gridCol") {
		grid = append(grid, points(k.Attr("w:w"), 20))
	}
	pad := 5.4
	if m := props.Kid("w:tblCellMar", "w:left"); m != nil {
		pad = points(m.Attr("w:w"), 20)
	}
	set(&t.x, props.Kid("w:tblInd"), "w:w")
	if s := props.Kid("w:jc").Attr("w:val"); s == "center" {
		sum := 0.0
		for _, w := range grid {
			sum += w
		}
		t.x = max(0, (l.s.w-l.s.left-l.s.right-sum)/2)
	}
	trs := kids(n, "w:tr")
	for i, tr := range trs {
		r := row{head: tr.Kid("w:trPr", "w:tblHeader") != nil && on(tr.Kid("w:trPr", "w:tblHeader").Attr("w:val"))}
		x, col := 0.0, int(points(tr.Kid("w:trPr", "w:gridBefore").Attr("w:val"), 1))
		for c := 0; c < col && c < len(grid); c++ {
			x += grid[c]
		}
		for _, tc := range kids(tr, "w:tc") {
			p := tc.Kid("w:tcPr")
			span := max(1, int(points(p.Kid("w:gridSpan").Attr("w:val"), 1)))
			w := 0.0
			for k := col; k < col+span && k < len(grid); k++ {
				w += grid[k]
			}
			if w == 0 {
				w = max(20, points(p.Kid("w:tcW").Attr("w:w"), 20))
			}
			c := cell{x: x, w: w, padding: pad, middle: p.Kid("w:vAlign").Attr("w:val") == "center"}
			merge := p.Kid("w:vMerge")
			c.goes = merge != nil && merge.Attr("w:val") != "restart"
			for s, name := range sides {
				c.lines4[s] = ruled(p.Kid("w:tcBorders"), props.Kid("w:tblBorders"), name, i == 0, i == len(trs)-1, col == 0, col+span >= len(grid))
			}
			if !c.goes {
				c.lines = l.all(tc, max(10, w-2*pad))
				for _, at := range c.lines {
					c.height += at.before + at.height + at.after
				}
				if n := len(c.lines); n > 0 {
					r.keep = r.keep || c.lines[n-1].keep
				}
			}
			r.height = max(r.height, c.height)
			r.cells = append(r.cells, c)
			x, col = x+w, col+span
		}
		r.height = max(r.height, points(tr.Kid("w:trPr", "w:trHeight").Attr("w:val"), 20))
		t.rows = append(t.rows, r)
	}
	return t
}

func kids(n *docx.Node, name string) (all []*docx.Node) {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		switch k.Name {
		case name:
			all = append(all, k)
		case "w:sdt", "w:sdtContent", "w:ins", "w:customXml":
			all = append(all, kids(k, name)...)
		}
	}
	return all
}

// ruled tells whether a side of a cell has a line.
func ruled(own, whole *docx.Node, side string, firstRow, lastRow, firstCol, lastCol bool) bool {
	if b := own.Kid("w:" + side); b != nil {
		return on(b.Attr("w:val")) && b.Attr("w:val") != "nil"
	}
	name := side
	switch {
	case side == "top" && !firstRow, side == "bottom" && !lastRow:
		name = "insideH"
	case side == "left" && !firstCol, side == "right" && !lastCol:
		name = "insideV"
	}
	b := whole.Kid("w:" + name)
	return b != nil && on(b.Attr("w:val")) && b.Attr("w:val") != "nil"
}

// put draws a table; its headings stand on each page. tail is what goes with its last row, where that is kept.
func (l *layout) put(t *table, tail float64) {
	l.on.Rows = append(l.on.Rows, make([]int, len(t.rows)))
	var heads []row
	for i := range t.rows {
		if !t.rows[i].head {
			break
		}
		heads = append(heads, t.rows[i])
	}
	if len(heads) == len(t.rows) {
		heads = nil
	}
	for i := range t.rows {
		r := t.rows[i]
		need := r.height
		j := i
		for ; j < len(t.rows)-1 && (j < len(heads) || t.rows[j].keep); j++ { // headings never stand without a row
			need += t.rows[j+1].height
		}
		if t.rows[j].keep && j == len(t.rows)-1 {
			need += tail
		}
		if need > l.end()-l.s.top { // more than a page keeps together
			need = r.height
		}
		if !l.fresh && l.y+need > l.end()+0.01 {
			l.newPage(false)
			if i >= len(heads) {
				for j := range heads {
					l.row(t, &heads[j], j+1 < len(heads), heads[j].height)
				}
			}
		}
		for l.y+r.height > l.end()+0.01 { // higher than a page
			part, rest := r.split(l.end() - l.y)
			if part.cells == nil {
				break
			}
			l.row(t, &part, false, l.end()-l.y)
			l.newPage(false)
			r = rest
		}
		l.on.Rows[len(l.on.Rows)-1][i] = l.f.PageNo()
		l.row(t, &r, i+1 < len(t.rows) && t.rows[i+1].merges(), r.height)
	}
}

func (r *row) merges() bool {
	for _, c := range r.cells {
		if c.goes {
			return true
		}
	}
	return false
}

// split takes the lines of a row that there is room for.
func (r row) split(room float64) (part, rest row) {
	any := false
	for _, c := range r.cells {
		a, b := c, c
		a.lines, b.lines, a.height, b.height = nil, nil, 0, 0
		for i, at := range c.lines {
			h := at.before + at.height + at.after
			if a.height+h > room {
				b.lines = c.lines[i:]
				break
			}
			a.lines, a.height, any = append(a.lines, at), a.height+h, true
		}
		for _, at := range b.lines {
			b.height += at.before + at.height + at.after
		}
		rest.height = max(rest.height, b.height)
		part.cells, rest.cells = append(part.cells, a), append(rest.cells, b)
	}
	if !any {
		return row{}, r
	}
	return part, rest
}

// row draws a row; more: cells of the next one are one with those of this.
func (l *layout) row(t *table, r *row, more bool, height float64) {
	x0 := l.s.left + t.x
	l.f.SetLineWidth(0.5)
	for _, c := range r.cells {
		x, y := x0+c.x, l.y
		if c.lines4[top] && !c.goes {
			l.f.Line(x, y, x+c.w, y)
		}
		if c.lines4[bottom] {
			if !more || !l.goesOn(t, r, c.x) {
				l.f.Line(x, y+height, x+c.w, y+height)
			}
		}
		if c.lines4[leftSide] {
			l.f.Line(x, y, x, y+height)
		}
		if c.lines4[rightSide] {
			l.f.Line(x+c.w, y, x+c.w, y+height)
		}
		at := y
		if c.middle {
			at += max(0, (height-c.height)/2)
		}
		for i := range c.lines {
			ln := &c.lines[i]
			at += ln.before
			if ln.ruleAt {
				l.f.SetLineWidth(0.75)
				l.f.Line(x+c.padding+ln.left, at+1, x+c.padding+ln.left+ln.room, at+1)
				l.f.SetLineWidth(0.5)
			}
			l.draw(ln, x+c.padding, at)
			at += ln.height + ln.after
		}
	}
	l.y += height
	l.fresh = false
}

// goesOn tells whether the cell below one is one with it.
func (l *layout) goesOn(t *table, r *row, x float64) bool {
	for i := range t.rows {
		if i+1 < len(t.rows) && len(t.rows[i].cells) > 0 && &t.rows[i].cells[0] == &r.cells[0] {
			for _, c := range t.rows[i+1].cells {
				if c.goes && c.x-x < 0.1 && x-c.x < 0.1 {
					return true
				}
			}
		}
	}
	return false
}
