package docx

import (
	"strconv"
	"strings"
)

// Sheet is a page of a workbook, for whoever looks at it.
type Sheet struct {
	Title string
	Rows  [][]SheetCell // those that have something
	Wide  map[int]int   // columns, from 1, in letters
}

// SheetCell is a cell with something in it, or the first of several that are one.
type SheetCell struct {
	Column, Span int
	Text         string
	Number       bool
}

// Sheets are the pages of a workbook.
func (d *Document) Sheets() (all []Sheet) {
	texts, _ := d.sharedTexts() // one that cannot be read was refused when it was opened
	for _, w := range d.book.sheets {
		root := d.texts[w.part]
		s := Sheet{Title: w.title, Wide: map[int]int{}}
		for _, col := range root.Kid("cols").kids() {
			wide, _ := strconv.ParseFloat(col.Attr("width"), 64)
			for i := number(col.Attr("min")); i > 0 && i <= number(col.Attr("max")) && i < 200; i++ {
				s.Wide[i] = int(wide)
			}
		}
		spans := map[string]int{}
		for _, m := range root.Kid("mergeCells").kids() {
			if a, b, ok := corners(m.Attr("ref")); ok {
				spans[a.String()] = columnNumber(b.col) - columnNumber(a.col) + 1
			}
		}
		for _, row := range w.data.Kids {
			var cells []SheetCell
			for _, c := range row.Kids {
				if x := readRef(c.Attr("r")); x.col != "" {
					text, is := c.shown(texts)
					if n := spans[x.String()]; text != "" || n > 1 {
						cells = append(cells, SheetCell{columnNumber(x.col), max(1, n), text, is})
					}
				}
			}
			s.Rows = append(s.Rows, cells)
		}
		all = append(all, s)
	}
	return all
}

func (n *Node) kids() []*Node {
	if n == nil {
		return nil
	}
	return n.Kids
}

// shown is what a cell holds; number: it is one.
func (n *Node) shown(texts []*Node) (text string, is bool) {
	if f := n.Kid("f"); f != nil {
		return "=" + f.plain(), false
	}
	v := n.Kid("v")
	switch n.Attr("t") {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(v.plain())); err == nil && i >= 0 && i < len(texts) {
			return texts[i].said(), false
		}
		return "", false
	case "inlineStr":
		if is := n.Kid("is"); is != nil {
			return is.said(), false
		}
		return "", false
	case "", "n":
		if v != nil {
			return v.plain(), true
		}
		return "", false
	}
	if v == nil {
		return "", false
	}
	return v.plain(), false
}
