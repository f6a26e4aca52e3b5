package preview

import (
	"strconv"
	"strings"

	"danvan/ui/paper/docx"
	"danvan/ui/part"
)

// Line is one line of a paper.
type Line struct {
	Text string
	Bold bool
}

// Rules are the letters that lines of tables are drawn with.
type Rules struct{ Side, Across string }

// least is how wide a column is at least: a figure of millions stays whole.
const least = 13

// Of lays out a document or a workbook, as wide as is asked, or wider where a table has many columns.
func Of(d *docx.Document, width int, rules Rules) (out []Line) {
	v := &viewer{rules: rules}
	if d.Workbook() {
		for _, s := range d.Sheets() {
			out = append(out, Line{"[" + s.Title + "]", true})
			out = append(out, v.rows(sheetOf(s), width)...)
		}
		return out
	}
	return v.blocks(d.Body.Kids, width)
}

type viewer struct{ rules Rules }

// cell is one of a table.
type cell struct {
	lines []Line
	kids  []*docx.Node // or what is in it
	span  int
	right bool
}

// grid is a table, with how wide its columns are beside one another.
type grid struct {
	wide []int
	rows [][]cell
	line bool // it has lines
}

func (v *viewer) blocks(all []*docx.Node, width int) (out []Line) {
	for _, n := range all {
		switch n.Name {
		case "w:p":
			for _, l := range v.paragraph(n, width) {
				if l.Text != "" || len(out) > 0 && out[len(out)-1].Text != "" { // one empty line says what several do
					out = append(out, l)
				}
			}
		case "w:tbl":
			out = append(out, v.rows(tableOf(n), width)...)
		case "w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag":
			out = append(out, v.blocks(n.Kids, width)...)
		}
	}
	return out
}

// paragraph breaks one into lines.
func (v *viewer) paragraph(n *docx.Node, width int) (out []Line) {
	props := n.Kid("w:pPr")
	text, bold, page := said(n)
	if page || props.Kid("w:pageBreakBefore") != nil {
		out = append(out, Line{strings.Repeat(v.rules.Across, width), false})
	}
	first := ""
	if n, _ := strconv.Atoi(props.Kid("w:ind").Attr("w:firstLine")); n > 100 {
		first = "    "
	}
	side := props.Kid("w:jc").Attr("w:val")
	for _, l := range strings.Split(text, "\n") {
		for _, s := range part.Wrap(first+l, width, 0) {
			out = append(out, Line{placed(s, side, width), bold})
		}
		first = ""
	}
	return out
}

// placed puts a line in the middle or at the right.
func placed(s, side string, width int) string {
	room := width - part.Width(s)
	switch {
	case room <= 0:
		return s
	case side == "center":
		return strings.Repeat(" ", room/2) + s
	case side == "right" || side == "end":
		return strings.Repeat(" ", room) + s
	}
	return s
}

// said is the text of a paragraph; bold where all of it is, and whether a page begins in it.
func said(n *docx.Node) (text string, bold, page bool) {
	bold = true
	var b strings.Builder
	var walk func(n *docx.Node, strong bool)
	walk = func(n *docx.Node, strong bool) {
		for _, k := range n.Kids {
			switch k.Name {
			case "w:r":
				w := k.Kid("w:rPr", "w:b")
				walk(k, w != nil && w.Attr("w:val") != "0" && w.Attr("w:val") != "false")
			case "w:t":
				for _, s := range k.Kids {
					b.WriteString(s.Text)
					bold = bold && (strong || strings.TrimSpace(s.Text) == "")
				}
			case "w:tab":
				b.WriteString("    ")
			case "w:br":
				if k.Attr("w:type") == "page" {
					page = true
				} else {
					b.WriteByte('\n')
				}
			case "w:pPr", "w:rPr", "w:del", "w:drawing", "w:pict", "w:object", "mc:AlternateContent":
			default:
				walk(k, strong)
			}
		}
	}
	walk(n, false)
	return strings.TrimRight(b.String(), " "), bold && strings.TrimSpace(b.String()) != "", page
}

// tableOf reads a table of a document.
func tableOf(n *docx.Node) (g grid) {
	g.line = n.Kid("w:tblPr", "w:tblBorders") != nil || n.Kid("w:tblPr", "w:tblStyle") != nil
	if cols := n.Kid("w:tblGrid"); cols != nil {
		for _, k := range cols.Kids {
			w, _ := strconv.Atoi(k.Attr("w:w"))
			g.wide = append(g.wide, max(1, w))
		}
	}
	for _, tr := range n.Kids {
		if tr.Name != "w:tr" {
			continue
		}
		var row []cell
		at := 0
		for _, tc := range tr.Kids {
			if tc.Name != "w:tc" {
				continue
			}
			span, _ := strconv.Atoi(tc.Kid("w:tcPr", "w:gridSpan").Attr("w:val"))
			c := cell{kids: tc.Kids, span: max(1, span)}
			if m := tc.Kid("w:tcPr", "w:vMerge"); m != nil && m.Attr("w:val") != "restart" {
				c.kids = nil
			}
			row = append(row, c)
			at += c.span
		}
		for len(g.wide) < at {
			g.wide = append(g.wide, 1000)
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// widths shares the room out: each column as wide as it is on paper beside the others, though no narrower than figures
// need.
func (g *grid) widths(width int) []int {
	out := make([]int, len(g.wide))
	sum := 0
	for _, w := range g.wide {
		sum += w
	}
	gap := 3
	if !g.line {
		gap = 1
	} else {
		width = max(width, len(g.wide)*(least+gap))
	}
	for i, w := range g.wide {
		out[i] = max(3, w*(width-gap*(len(g.wide)-1))/max(1, sum))
		if g.line && len(g.wide) < 5 {
			out[i] = max(out[i], 4)
		}
	}
	return out
}

// rows lays out a table.
func (v *viewer) rows(g grid, width int) (out []Line) {
	wide := g.widths(width)
	between := " "
	if g.line {
		between = " " + v.rules.Side + " "
	}
	all := part.Width(between) * (len(wide) - 1)
	for _, w := range wide {
		all += w
	}
	rule := Line{Text: strings.Repeat(v.rules.Across, max(1, all))}
	if g.line {
		out = append(out, rule)
	}
	for i, row := range g.rows {
		out = append(out, v.row(row, wide, between)...)
		if g.line && (i == 0 || i == len(g.rows)-1) {
			out = append(out, rule)
		}
	}
	return out
}

// row puts the cells of a row beside one another.
func (v *viewer) row(row []cell, wide []int, between string) (out []Line) {
	var cells [][]Line
	var rooms []int
	at, high := 0, 1
	for _, c := range row {
		room := -part.Width(between)
		for i := 0; i < c.span && at < len(wide); i++ {
			room += wide[at] + part.Width(between)
			at++
		}
		room = max(1, room)
		var lines []Line
		if c.kids != nil {
			lines = v.blocks(c.kids, room)
		} else {
			lines = wrapped(c, room)
		}
		cells, rooms, high = append(cells, lines), append(rooms, room), max(high, len(lines))
	}
	for n := range high {
		line := Line{Bold: true}
		for i, lines := range cells {
			s := ""
			if n < len(lines) {
				s = lines[n].Text
				line.Bold = line.Bold && (lines[n].Bold || strings.TrimSpace(s) == "")
			}
			if i > 0 {
				line.Text += between
			}
			line.Text += s + strings.Repeat(" ", max(0, rooms[i]-part.Width(s)))
		}
		line.Text = strings.TrimRight(line.Text, " ")
		line.Bold = line.Bold && line.Text != ""
		out = append(out, line)
	}
	return out
}

// wrapped breaks the text of a cell of a workbook.
func wrapped(c cell, room int) (out []Line) {
	for _, l := range c.lines {
		for _, s := range part.Wrap(l.Text, room, 0) {
			if c.right {
				s = placed(s, "right", room)
			}
			out = append(out, Line{s, l.Bold})
		}
	}
	return out
}
