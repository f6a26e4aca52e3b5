package docx

import (
	"slices"
	"strconv"
	"strings"
)

// textWidth is how long lines are, in twentieths of a point; of A4 with the usual margins where nothing is said.
func textWidth(body *Node) int {
	s := body.Kid("w:sectPr")
	w, l, r := number(s.Kid("w:pgSz").Attr("w:w")), number(s.Kid("w:pgMar").Attr("w:left")), number(s.Kid("w:pgMar").Attr("w:right"))
	if w-l-r < 1000 {
		return 9356
	}
	return w - l - r
}

// number reads a measure of Word; 0 for what is none.
func number(s string) int {
	whole, _, _ := strings.Cut(s, ".")
	n, _ := strconv.Atoi(whole)
	return n
}

// nodes make the table: headings that stand on each page, all lines, as wide as the text; and some room below it. One
// that is too wide for a page is several, one below the other.
func (t *Table) nodes(width int, looks *Node) (all []*Node) {
	size := 13.0
	if n := number(looks.Kid("w:sz").Attr("w:val")); n > 0 {
		size = float64(n) / 2
	}
	fit := t.fitted(float64(width)/20, size)
	looks = sized(looks, fit.size)
	for i := range fit.parts {
		all = append(all, t.part(&fit.parts[i], looks)...)
	}
	return all
}

// sized are the looks with another size of letters.
func sized(looks *Node, size float64) *Node {
	out := el("w:rPr", nil)
	if looks != nil {
		out = looks.copied()
	}
	out.Kids = slices.DeleteFunc(out.Kids, func(k *Node) bool { return k.Name == "w:sz" || k.Name == "w:szCs" })
	half := strconv.Itoa(int(size * 2))
	out.Kids = append(out.Kids, el("w:sz", []string{"w:val", half}), el("w:szCs", []string{"w:val", half}))
	return out
}

// part is the table with some of its columns.
func (t *Table) part(s *strip, looks *Node) []*Node {
	grid, wide, width := el("w:tblGrid", nil), make([]string, len(s.of)), 0
	columns := make([]Column, len(s.of))
	for k, i := range s.of {
		w := int(s.widths[k] * 20)
		wide[k], columns[k], width = strconv.Itoa(w), t.Columns[i], width+w
		grid.Kids = append(grid.Kids, el("w:gridCol", []string{"w:w", wide[k]}))
	}
	tbl := el("w:tbl", nil, el("w:tblPr", nil, el("w:tblW", []string{"w:w", strconv.Itoa(width), "w:type", "dxa"}), borders(), el("w:tblLayout", []string{"w:type", "fixed"}),
		el("w:tblCellMar", nil, el("w:left", []string{"w:w", "60", "w:type", "dxa"}), el("w:right", []string{"w:w", "60", "w:type", "dxa"}))), grid)
	c := cells{looks, wide}
	tbl.Kids = append(tbl.Kids, c.heads(columns)...)
	for _, r := range t.Rows {
		row := el("w:tr", nil, el("w:trPr", nil, el("w:cantSplit", nil)))
		if r.Whole {
			row.Kids = append(row.Kids, c.cell(strings.Join(r.Cells, ""), strconv.Itoa(width), "left", true, "w:gridSpan", strconv.Itoa(len(columns))))
			tbl.Kids = append(tbl.Kids, row)
			continue
		}
		for k, i := range s.of {
			side, text := "left", ""
			if i < len(r.Cells) {
				text = r.Cells[i]
			}
			if columns[k].Right {
				side = "right"
			}
			if columns[k].Centre {
				side = "center"
			}
			row.Kids = append(row.Kids, c.cell(text, wide[k], side, r.Bold))
		}
		tbl.Kids = append(tbl.Kids, row)
	}
	gap := el("w:p", nil, el("w:pPr", nil, el("w:spacing", []string{"w:before", "0", "w:after", "0", "w:line", "120", "w:lineRule", "exact"})))
	return []*Node{tbl, gap}
}

func borders() *Node {
	b := el("w:tblBorders", nil)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.Kids = append(b.Kids, el("w:"+side, []string{"w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000"}))
	}
	return b
}

type cells struct {
	looks *Node
	wide  []string
}

// heads are the headings, in two rows where one stands above several.
func (c *cells) heads(columns []Column) (rows []*Node) {
	head := func(kids ...*Node) *Node {
		return el("w:tr", nil, append([]*Node{el("w:trPr", nil, el("w:cantSplit", nil), el("w:tblHeader", nil))}, kids...)...)
	}
	var top, low []*Node
	two := false
	for i := 0; i < len(columns); i++ {
		if columns[i].Over == "" {
			top = append(top, c.cell(columns[i].Heading, c.wide[i], "center", true, "w:vMerge", "restart"))
			low = append(low, c.cell("", c.wide[i], "center", true, "w:vMerge", ""))
			continue
		}
		two = true
		from, sum := i, 0
		for ; i < len(columns) && columns[i].Over == columns[from].Over; i++ {
			sum += number(c.wide[i])
			low = append(low, c.cell(columns[i].Heading, c.wide[i], "center", true))
		}
		i--
		top = append(top, c.cell(columns[from].Over, strconv.Itoa(sum), "center", true, "w:gridSpan", strconv.Itoa(i-from+1)))
	}
	if two {
		return []*Node{head(top...), head(low...)}
	}
	var one []*Node
	for i := range columns {
		one = append(one, c.cell(columns[i].Heading, c.wide[i], "center", true))
	}
	return []*Node{head(one...)}
}

// cell is one cell; more are names and values of what else it is.
func (c *cells) cell(text, width, side string, bold bool, more ...string) *Node {
	props := el("w:tcPr", nil, el("w:tcW", []string{"w:w", width, "w:type", "dxa"}))
	for i := 0; i+1 < len(more); i += 2 {
		m := el(more[i], nil)
		if more[i+1] != "" {
			m = el(more[i], []string{"w:val", more[i+1]})
		}
		props.Kids = append(props.Kids, m)
	}
	props.Kids = append(props.Kids, el("w:vAlign", []string{"w:val", "center"}))
	like := &Node{}
	looks := el("w:rPr", nil)
	if c.looks != nil {
		looks = c.looks.copied()
	}
	if bold && looks.Kid("w:b") == nil {
		at := 0
		for i, k := range looks.Kids {
			if k.Name == "w:rStyle" || k.Name == "w:rFonts" {
				at = i + 1
			}
		}
		looks.Kids = append(looks.Kids[:at:at], append([]*Node{el("w:b", nil)}, looks.Kids[at:]...)...)
	}
	like.Kids = []*Node{looks}
	p := el("w:p", nil, el("w:pPr", nil, el("w:spacing", []string{"w:before", "40", "w:after", "40", "w:line", "240", "w:lineRule", "auto"}),
		el("w:ind", []string{"w:firstLine", "0"}), el("w:jc", []string{"w:val", side})), run(like, text))
	return el("w:tc", nil, props, p)
}
