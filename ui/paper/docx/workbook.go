package docx

import (
	"slices"
	"strconv"
	"strings"
)

// A workbook is filled by what fills documents: while it is filled, a row of a worksheet is the row of a table
// (“w:tr”), a cell is one (“w:tc”), and a text with places in it is a paragraph (“w:p”). Cells without a place stay as
// they are.

// book is what a workbook has beside its parts.
type book struct {
	sheets  []*worksheet // in the order in which people see them
	styles  []bool       // of cells: whether a number is shown per cent
	astray  []Where      // places where none can be filled
	formula bool         // there are some
}

// worksheet is a page of a workbook.
type worksheet struct {
	title, part string
	data        *Node            // “sheetData”
	filled      map[string]bool  // cells, and the texts at the edges of pages, that had a place
	rows        map[int][]int    // where each row of the template is now, once it is filled
	shared      map[string]*Node // the first of formulas that several cells have, by their number
}

const bookPart = "xl/workbook.xml"

// openBook reads what is common to the sheets, and finds their places.
func (d *Document) openBook() error {
	b := &book{}
	d.book = b
	root, err := d.parsed(bookPart)
	if err != nil {
		return err
	}
	texts, err := d.sharedTexts()
	if err != nil {
		return err
	}
	if err := d.percents(); err != nil {
		return err
	}
	parts, err := d.related(bookPart)
	if err != nil {
		return err
	}
	if root.Kid("sheets") == nil {
		return &BadFile{bookPart, ErrNoBody}
	}
	for _, s := range root.Kid("sheets").Kids {
		part := parts[s.Attr("r:id")]
		n := d.texts[part]
		if s.Name != "sheet" || n == nil {
			continue // a page that is a chart
		}
		w := &worksheet{title: s.Attr("name"), part: part, data: n.Kid("sheetData"), filled: map[string]bool{}, shared: map[string]*Node{}}
		if w.data == nil {
			return &BadFile{part, ErrNoBody}
		}
		b.sheets = append(b.sheets, w)
		if err := d.cellsIn(w, texts); err != nil {
			return err
		}
		w.edges(n)
	}
	if len(b.sheets) == 0 {
		return &BadFile{bookPart, ErrNoBody}
	}
	for _, p := range d.parts {
		if strings.HasPrefix(p.name, "xl/drawings/") || strings.HasPrefix(p.name, "xl/charts/") || strings.HasPrefix(p.name, "xl/comments") {
			if m := braces().FindStringSubmatch(string(p.data)); m != nil {
				b.astray = append(b.astray, Where{Part: p.name, Text: m[0]})
			}
		}
	}
	return nil
}

// parsed reads a part; nil for one that is not there.
func (d *Document) parsed(name string) (*Node, error) {
	for _, p := range d.parts {
		if p.name == name {
			n, err := parse(p.data)
			if err != nil {
				return nil, &BadFile{name, err}
			}
			return n, nil
		}
	}
	return nil, nil
}

// related are the parts that a part refers to, by the id it calls them.
func (d *Document) related(part string) (map[string]string, error) {
	dir, name := part[:strings.LastIndex(part, "/")+1], part[strings.LastIndex(part, "/")+1:]
	root, err := d.parsed(dir + "_rels/" + name + ".rels")
	if root == nil || err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, r := range root.Kids {
		at := r.Attr("Target")
		if !strings.HasPrefix(at, "/") {
			at = "/" + clean(dir+at)
		}
		all[r.Attr("Id")] = at[1:]
	}
	return all, nil
}

// sharedTexts are those of all sheets, by number.
func (d *Document) sharedTexts() (all []*Node, err error) {
	root, err := d.parsed("xl/sharedStrings.xml")
	if root == nil || err != nil {
		return nil, err
	}
	for _, k := range root.Kids {
		if k.Name == "si" {
			all = append(all, k)
		}
	}
	return all, nil
}

// percents learns which looks of cells show a number per cent.
func (d *Document) percents() error {
	root, err := d.parsed("xl/styles.xml")
	if root == nil || err != nil {
		return err
	}
	per := map[string]bool{"9": true, "10": true}
	if f := root.Kid("numFmts"); f != nil {
		for _, k := range f.Kids {
			per[k.Attr("numFmtId")] = strings.Contains(k.Attr("formatCode"), "%")
		}
	}
	if x := root.Kid("cellXfs"); x != nil {
		for _, k := range x.Kids {
			if k.Name == "xf" {
				d.book.styles = append(d.book.styles, per[k.Attr("numFmtId")])
			}
		}
	}
	return nil
}

// maxRow is the last row that a worksheet can have.
const maxRow = 1 << 20

// cellsIn makes the rows of a sheet those of a table.
func (d *Document) cellsIn(w *worksheet, texts []*Node) error {
	last := 0
	rows := w.data.Kids[:0:0]
	for _, row := range w.data.Kids {
		if row.Name != "row" {
			continue
		}
		row.Name = "w:tr"
		if row.Attr("r") == "" {
			row.set("r", strconv.Itoa(last+1))
		}
		at, err := strconv.Atoi(row.Attr("r"))
		if err != nil || at <= last || at > maxRow {
			return &BadFile{w.part, ErrNoBody}
		}
		last = at
		rows = append(rows, row)
		for _, c := range row.Kids {
			if c.Name == "c" {
				c.Name = "w:tc"
				d.cellIn(w, c, Where{Part: w.part, Sheet: w.title, Cell: c.Attr("r"), Row: at}, texts)
			}
		}
	}
	w.data.Kids = rows
	return nil
}

// cellIn makes the text of a cell a paragraph, where it has a place.
func (d *Document) cellIn(w *worksheet, c *Node, at Where, texts []*Node) {
	if f := c.Kid("f"); f != nil {
		d.book.formula = true
		if id := f.Attr("si"); f.Attr("t") == "shared" && f.plain() != "" {
			w.shared[id] = c
		}
		if m := braces().FindString(f.plain()); m != "" {
			at.Text = m
			d.book.astray = append(d.book.astray, at)
		}
		return
	}
	var text *Node
	switch c.Attr("t") {
	case "s":
		if n, err := strconv.Atoi(strings.TrimSpace(c.Kid("v").plain())); err == nil && n >= 0 && n < len(texts) {
			text = texts[n]
		}
	case "inlineStr":
		text = c.Kid("is")
	}
	if text == nil || !strings.Contains(text.said(), "{{") && !strings.Contains(text.said(), "}}") {
		return
	}
	w.filled[at.Cell] = true
	c.unset("t")
	c.Kids = []*Node{paragraph(text)}
	(&finder{part: w.part}).split(c.Kids[0], at)
}

// said is the text of a cell.
func (n *Node) said() (s string) {
	for _, k := range n.Kids {
		switch k.Name {
		case "t":
			s += k.plain()
		case "r":
			s += k.said()
		}
	}
	return s
}

// paragraph is a text of a workbook as one of a document.
func paragraph(text *Node) *Node {
	p := el("w:p", nil)
	for _, k := range text.Kids {
		switch k.Name {
		case "t":
			p.Kids = append(p.Kids, el("w:r", nil, words(k.plain())))
		case "r":
			r := el("w:r", nil)
			if looks := k.Kid("rPr"); looks != nil {
				r.Kids = append(r.Kids, el("w:rPr", nil, copies(looks.Kids)...))
			}
			r.Kids = append(r.Kids, words(k.Kid("t").plain()))
			p.Kids = append(p.Kids, r)
		}
	}
	return p
}

// edges finds the places in what stands above and below each printed page.
func (w *worksheet) edges(root *Node) {
	all := root.Kid("headerFooter")
	if all == nil {
		return
	}
	for _, k := range all.Kids {
		if k.Name == "" || !strings.Contains(k.plain(), "{{") {
			continue
		}
		p := el("w:p", nil, el("w:r", nil, words(k.plain())))
		(&finder{part: w.part}).split(p, Where{Part: w.part, Sheet: w.title, Edge: true})
		k.Kids = []*Node{p}
		w.filled[k.Name] = true
	}
}

func (n *Node) set(name, to string) {
	n.unset(name)
	n.Attrs = append(n.Attrs, el("", []string{name, to}).Attrs...)
}

func (n *Node) unset(name string) {
	n.Attrs = slices.Clone(n.Attrs)
	for i := range n.Attrs {
		if n.Attrs[i].Name.Local == name {
			n.Attrs = slices.Delete(n.Attrs, i, i+1)
			return
		}
	}
}
