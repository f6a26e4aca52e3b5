package worksheet

import (
	"fmt"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// openWord finds the tables of a .docx. Each is a sheet, with the paragraphs above it as its first rows, for they say
// whose list it is and of which year.
func openWord(p *pack) ([]Sheet, error) {
	r, err := p.open("word/document.xml")
	if err != nil || r == nil {
		return nil, inSheet(err, "")
	}
	defer func() { _ = r.Close() }()
	d := &document{spent: new(int)}
	for m := streamMarkup(r); ; {
		kind, err := m.next()
		if err != nil {
			return nil, inSheet(err, "")
		}
		tag := string(m.tag)
		switch {
		case kind == ended:
			if len(d.grids) == 0 {
				return nil, &Error{Code: NoTable}
			}
			return sheetsOfGrids(d.grids), nil
		case kind == content:
			if d.inText && d.skip == 0 {
				d.words.write(string(m.text), d.look)
			}
		case tag == "txbxContent" || tag == "Fallback" || tag == "moveFrom" || tag == "del":
			if kind == start {
				d.skip++
			} else {
				d.skip--
			}
		case d.skip > 0:
		case kind == start:
			d.start(tag, m)
		default:
			err = d.finish(tag)
		}
		if err != nil {
			return nil, err
		}
	}
}

// document is a .docx that is being read.
type document struct {
	grids []*grid
	spent *int
	skip  int
	above []Cell // paragraphs since the last table

	paragraphs int // of them, how many stand above the table that is read

	count   int // tables so far
	tables  int // how deep tables lie in each other
	row     int
	hidden  bool
	cells   []Cell
	right   int
	from    bool // the cell goes on with the one above
	down    bool // it may go on below
	open    map[int]*Merge
	words   words
	look    style
	inText  bool
	inRunPr bool
}

// maxAbove is how many paragraphs above a table are taken.
const maxAbove = 12

// paperHead is what stands at the head of every official paper.
var paperHead = pattern.Of(`(?i)cộng hòa xã hội chủ nghĩa|cộng hoà xã hội chủ nghĩa|đảng cộng sản việt nam`)

// headOfPaper takes the table before this one for paragraphs above it, where it is the head of a paper: whose it is
// stands in it.
func (d *document) headOfPaper() {
	n := len(d.grids) - 1
	if n < 0 || len(d.grids[n].rows) > maxAbove {
		return
	}
	var lines []Cell
	head := false
	for i, r := range d.grids[n].rows {
		for _, c := range r.Cells {
			for _, line := range strings.Split(c.Text, "\n") {
				if head = head || i >= d.paragraphs && paperHead().MatchString(line); strings.TrimSpace(line) != "" {
					lines = append(lines, Cell{Kind: Text, Text: line})
				}
			}
		}
	}
	if !head {
		return
	}
	d.grids = d.grids[:n]
	lines = append(lines, d.above...)
	d.above = lines[:min(len(lines), 2*maxAbove)]
}

func (d *document) start(tag string, m *markup) {
	switch tag {
	case "tbl":
		if d.tables++; d.tables > 1 {
			d.words.newLine()
			return
		}
		d.headOfPaper()
		d.count++
		g := &grid{name: fmt.Sprintf("Bảng %d", d.count), spent: d.spent}
		d.grids, d.row, d.open = append(d.grids, g), 0, map[int]*Merge{}
		d.paragraphs = len(d.above)
		for _, c := range d.above {
			d.row++
			_ = g.add(Row{N: d.row, Cells: []Cell{c}}) // at most maxAbove
		}
		d.above = nil
	case "tr":
		if d.tables == 1 {
			d.row++
			d.hidden, d.cells = false, nil
		}
	case "gridBefore":
		d.cells = append(d.cells, make([]Cell, number(m.value("val"), 0, 100))...)
	case "hidden":
		d.hidden = true
	case "tc":
		if d.tables == 1 {
			d.words, d.right, d.from, d.down = words{}, 1, false, false
		}
	case "gridSpan":
		if d.tables == 1 {
			d.right = number(m.value("val"), 1, 1000)
		}
	case "vMerge":
		if d.tables == 1 {
			d.down = true
			d.from = m.value("val") != "restart"
		}
	case "p":
		d.words.newLine()
	case "r":
		d.look = style{}
	case "rPr":
		d.inRunPr = true
	case "t":
		d.inText = true
	case "br", "cr":
		d.words.newLine()
	case "tab":
		if !d.inRunPr {
			d.words.b.WriteByte(' ')
		}
	case "rFonts":
		if d.inRunPr {
			for _, name := range []string{"ascii", "hAnsi"} {
				if f, capitals := vi.OldFontOf(m.value(name)); f != vi.NoOldFont {
					d.look.font, d.look.capitals = f, capitals
				}
			}
		}
	case "strike", "dstrike":
		if v := m.value("val"); d.inRunPr && v != "0" && v != "false" {
			d.look.struck = true
		}
	}
}

func (d *document) finish(tag string) error {
	switch tag {
	case "t":
		d.inText = false
	case "rPr":
		d.inRunPr = false
	case "p":
		if d.tables > 0 {
			return nil
		}
		if c := d.words.cell(); c.Kind == Text {
			d.above = append(d.above, c)
			d.above = d.above[max(0, len(d.above)-maxAbove):]
		}
		d.words = words{}
	case "tbl":
		if d.tables--; d.tables > 0 {
			return nil
		}
		d.turned()
		for _, m := range d.open {
			d.grids[len(d.grids)-1].merge(*m)
		}
	case "tc":
		if d.tables == 1 {
			d.finishCell()
		}
	case "tr":
		if d.tables == 1 {
			return d.grids[len(d.grids)-1].add(Row{N: d.row, Hidden: d.hidden, Cells: d.cells})
		}
	}
	return nil
}

func (d *document) finishCell() {
	g, at := d.grids[len(d.grids)-1], len(d.cells)
	c := d.words.cell()
	d.words = words{}
	if open := d.open[at]; open != nil && d.down && d.from {
		open.Bottom, c = d.row, Cell{}
	} else {
		if open != nil {
			g.merge(*open)
			delete(d.open, at)
		}
		if area := (Merge{d.row, at, d.row, at + d.right - 1}); d.down {
			d.open[at] = &area
		} else {
			g.merge(area)
		}
	}
	if at+d.right <= MaxColumns {
		d.cells = append(append(d.cells, c), make([]Cell, d.right-1)...)
	}
}
