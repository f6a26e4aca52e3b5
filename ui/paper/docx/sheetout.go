package docx

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// finish makes a filled workbook one again: cells as they are written in the file, rows counted anew, and all that
// names a row moved with it.
func (f *filler) finish(d, out *Document, above string) {
	for _, at := range d.book.astray {
		f.wrong(Astray, &Tag{Name: at.Text, Where: at}, "", nil)
	}
	if len(f.problems) > 0 {
		return
	}
	out.parts = slices.Clone(d.parts)
	out.book = &book{styles: d.book.styles, formula: d.book.formula}
	for _, w := range d.book.sheets {
		c := &worksheet{title: w.title, part: w.part, data: out.texts[w.part].Kid("sheetData"), filled: maps.Clone(w.filled), shared: w.shared, rows: map[int][]int{}}
		for _, row := range w.data.Kids {
			c.rows[rowOf(row)] = nil
		}
		c.unshare()
		if above != "" {
			c.filled["A0"] = true
			c.data.Kids = append([]*Node{el("w:tr", []string{"r", "0"}, el("w:tc", []string{"r", "A0"}, el("w:p", nil, el("w:r", nil, el("w:rPr", nil, el("b", nil)), words(above)))))}, c.data.Kids...)
		}
		if c.renumber(); c.rows[maxRow+1][0] > maxRow {
			f.wrong(TooLong, &Tag{Where: Where{Part: w.part, Sheet: w.title}}, "", nil)
			return
		}
		c.write(out)
		out.book.sheets = append(out.book.sheets, c)
	}
	for _, at := range (&mover{d: out}).all() {
		f.wrong(OneOfMany, &Tag{Name: at.Text, Where: at}, "", nil)
	}
}

// write writes rows and cells as they stand in the file.
func (w *worksheet) write(d *Document) {
	for _, row := range w.data.Kids {
		row.Name = "row"
		for _, c := range row.Kids {
			if c.Name == "w:tc" {
				d.cellOut(w, row, c)
			}
		}
	}
	if e := d.texts[w.part].Kid("headerFooter"); e != nil {
		for _, k := range e.Kids {
			if w.filled[k.Name] {
				k.Kids = []*Node{{Text: shownIn(k)}}
			}
		}
	}
}

// cellOut writes a cell that had a place.
func (d *Document) cellOut(w *worksheet, row, c *Node) {
	c.Name = "c"
	if !w.filled[c.Attr("r")] {
		c.Kids = slices.DeleteFunc(c.Kids, func(k *Node) bool { return k.Name == "w:p" })
		return
	}
	if row.Attr("customHeight") == "" { // how high the text makes it is seen when it is opened
		row.unset("ht")
	}
	var runs []*Node
	looks := false
	for i, p := range c.Kids {
		if p.Name != "w:p" {
			continue
		}
		if i > 0 && len(runs) > 0 && len(p.Kids) > 0 {
			runs = append(runs, el("w:r", nil, words("\n")))
		}
		for _, r := range p.Kids {
			if r.Name == "w:r" && shownIn(r) != "" {
				runs = append(runs, r)
				looks = looks || r.Kid("w:rPr") != nil
			}
		}
	}
	c.Kids = nil
	c.unset("t")
	if len(runs) == 0 {
		return
	}
	if n := runs[0].num; len(runs) == 1 && n != "" && (!runs[0].share || d.percent(c.Attr("s"))) {
		c.Kids = []*Node{el("v", nil, &Node{Text: n})}
		return
	}
	c.set("t", "inlineStr")
	is := el("is", nil)
	c.Kids = []*Node{is}
	if !looks {
		s := ""
		for _, r := range runs {
			s += shownIn(r)
		}
		is.Kids = []*Node{inCell(s)}
		return
	}
	for _, r := range runs {
		out := el("r", nil)
		if p := r.Kid("w:rPr"); p != nil {
			out.Kids = append(out.Kids, el("rPr", nil, p.Kids...))
		}
		out.Kids = append(out.Kids, inCell(shownIn(r)))
		is.Kids = append(is.Kids, out)
	}
}

// maxText is how many letters a cell takes.
const maxText = 32767

func inCell(s string) *Node {
	if r := []rune(s); len(r) > maxText {
		s = string(r[:maxText-1]) + "…"
	}
	return el("t", []string{"xml:space", "preserve"}, &Node{Text: s})
}

// shownIn is the text of runs; ends of lines are such.
func shownIn(n *Node) string {
	switch n.Name {
	case "w:br":
		return "\n"
	case "w:t":
		return n.plain()
	}
	var b strings.Builder
	for _, k := range n.Kids {
		b.WriteString(shownIn(k))
	}
	return b.String()
}

// percent tells whether a cell shows its number per cent.
func (d *Document) percent(style string) bool {
	n, err := strconv.Atoi(style)
	return err == nil && n >= 0 && n < len(d.book.styles) && d.book.styles[n]
}
