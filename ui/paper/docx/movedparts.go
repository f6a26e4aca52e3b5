package docx

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
)

// cells gives each cell its row, and each formula those that it counts.
func (m *mover) cells(w *worksheet) {
	for _, row := range w.data.Kids {
		now, turn := row.Attr("r"), number(row.Attr("was"))
		row.unset("was")
		for _, c := range row.Kids {
			was := readRef(c.Attr("r"))
			if c.Name != "c" || was.col == "" {
				continue
			}
			c.set("r", was.col+now)
			f := c.Kid("f")
			if f == nil {
				continue
			}
			s, bad := m.moved(f.plain(), w, number(was.row), turn)
			if bad {
				m.bad = append(m.bad, Where{Part: w.part, Sheet: w.title, Cell: was.String(), Row: number(was.row), Text: "=" + f.plain()})
			}
			f.Kids = []*Node{{Text: s}}
			if ref := f.Attr("ref"); ref != "" {
				s, _ := m.moved(ref, w, number(was.row), turn)
				f.set("ref", s)
			}
			c.Kids = []*Node{f} // what it came to before is no more
			c.unset("t")
		}
	}
}

// merged moves cells that are one, and makes them anew in rows that repeat.
func (m *mover) merged(w *worksheet, root *Node) {
	all := root.Kid("mergeCells")
	if all == nil {
		return
	}
	var out []*Node
	taken := map[string]bool{}
	for _, k := range all.Kids {
		a, b, ok := corners(k.Attr("ref"))
		if !ok {
			continue
		}
		tops, ends := w.rows[number(a.row)], w.rows[number(b.row)]
		var spans [][2]int
		if len(tops) == len(ends) {
			for i := range tops {
				spans = append(spans, [2]int{tops[i], ends[i]})
			}
		}
		if apart := number(b.row) - number(a.row); len(tops) < 2 || spans == nil || slices.ContainsFunc(spans, func(s [2]int) bool { return s[1]-s[0] != apart && len(spans) > 1 }) {
			spans = nil
			if first, last := w.span(number(a.row), number(b.row)); first > 0 {
				spans = [][2]int{{first, last}}
			}
		}
		for _, s := range spans {
			if free(taken, a.col, b.col, s) && (s[0] != s[1] || a.col != b.col) {
				out = append(out, el("mergeCell", []string{"ref", a.on(s[0]).String() + ":" + b.on(s[1]).String()}))
			}
		}
	}
	all.Kids = out
	all.set("count", strconv.Itoa(len(out)))
	if len(out) == 0 {
		root.drop(all)
	}
}

// free takes the cells of a rectangle, unless one of them is taken.
func free(taken map[string]bool, left, right string, rows [2]int) bool {
	var mine []string
	for row := rows[0]; row <= rows[1] && row-rows[0] < 10_000; row++ {
		for col := columnNumber(left); col <= columnNumber(right) && col-columnNumber(left) < 1000; col++ {
			at := columnName(col) + strconv.Itoa(row)
			if taken[at] {
				return false
			}
			mine = append(mine, at)
		}
	}
	for _, at := range mine {
		taken[at] = true
	}
	return true
}

func corners(ref string) (a, b cellRef, ok bool) {
	from, to, two := strings.Cut(ref, ":")
	if !two {
		to = from
	}
	a, b = readRef(from), readRef(to)
	return a, b, a.row != "" && b.row != ""
}

func (n *Node) drop(kid *Node) {
	n.Kids = slices.DeleteFunc(n.Kids, func(k *Node) bool { return k == kid })
}

// area is where cells of a list of them are now; "" for nowhere.
func (w *worksheet) area(refs string) string {
	var out []string
	for _, ref := range strings.Fields(refs) {
		a, b, ok := corners(ref)
		if !ok { // whole columns
			out = append(out, ref)
			continue
		}
		first, last := w.span(number(a.row), number(b.row))
		switch {
		case first == 0:
		case !strings.Contains(ref, ":") && first == last:
			out = append(out, a.on(first).String())
		default:
			out = append(out, a.on(first).String()+":"+b.on(last).String())
		}
	}
	return strings.Join(out, " ")
}

// around moves what a sheet says of its cells outside of them: what is filtered, linked, checked, printed, and where
// the cursor is.
func (m *mover) around(w *worksheet, n *Node) {
	for _, k := range slices.Clone(n.Kids) {
		switch k.Name {
		case "sheetData", "mergeCells", "":
			continue
		case "brk":
			if n.Name == "rowBreaks" {
				k.set("id", strconv.Itoa(w.last(number(k.Attr("id")))))
			}
			continue
		}
		if rows := number(k.Attr("ySplit")); k.Name == "pane" && rows > 0 && k.Attr("state") != "split" {
			k.set("ySplit", strconv.Itoa(w.last(rows)))
		}
		if k.Name == "xm:sqref" {
			k.Kids = []*Node{{Text: w.area(k.plain())}}
		}
		row := 0
		for _, name := range []string{"ref", "sqref", "topLeftCell", "activeCell"} {
			was := k.Attr(name)
			if was == "" {
				continue
			}
			a, _, _ := corners(strings.Fields(was)[0])
			row = number(a.row)
			now := w.area(was)
			switch {
			case now == "" && k.Name != "selection" && name != "topLeftCell":
				n.drop(k)
			case now == "":
				k.set(name, "A1")
			default:
				k.set(name, now)
			}
		}
		for _, f := range append(k.Kids, grandchildren(k, "cfRule")...) {
			if slices.Contains([]string{"formula", "formula1", "formula2", "xm:f"}, f.Name) {
				s, _ := m.moved(f.plain(), w, row, 0)
				f.Kids = []*Node{{Text: s}}
			}
		}
		if k.Name == "dataValidations" {
			k.unset("count")
		}
		m.around(w, k)
	}
}

func grandchildren(n *Node, below string) (all []*Node) {
	for _, k := range n.Kids {
		if k.Name == below {
			all = append(all, k.Kids...)
		}
	}
	return all
}

var (
	anchored = pattern.Of(`(<(?:xdr:)?row>)(\d+)(</)`) // from 0
	noted    = pattern.Of(`(<x:Row>)(\d+)(</)`)        // from 0
	refOf    = pattern.Of(`( ref=")([A-Z0-9:$]+)(")`)
	charted  = pattern.Of(`(<(?:c:)?f>)([^<]*)(</)`)
	toldBy   = pattern.Of(`^xl/(comments|tables/)`)
)

// beside moves what stands in parts of its own: pictures, comments, tables; and what charts are of.
func (m *mover) beside(w *worksheet) {
	related, _ := m.d.related(w.part) // what cannot be read is not moved
	of := map[string]bool{}
	for _, part := range related {
		of[part] = true
	}
	each := func(p *part, find pattern.Pattern, with func(string) string) {
		p.data = find().ReplaceAllFunc(p.data, func(b []byte) []byte {
			x := find().FindSubmatch(b)
			return []byte(string(x[1]) + with(string(x[2])) + string(x[3]))
		})
	}
	row := func(s string) string { return strconv.Itoa(max(1, w.first(number(s)+1)) - 1) }
	for i := range m.d.parts {
		p := &m.d.parts[i]
		switch {
		case of[p.name] && strings.HasPrefix(p.name, "xl/drawings/"):
			each(p, anchored, row)
			each(p, noted, row)
		case of[p.name] && toldBy().MatchString(p.name):
			each(p, refOf, func(s string) string {
				if now := w.area(s); now != "" {
					return now
				}
				return s
			})
		case strings.HasPrefix(p.name, "xl/charts/") && w == m.d.book.sheets[0]: // they name their sheets
			each(p, charted, func(s string) string {
				s, _ = m.moved(html.UnescapeString(s), nil, 0, 0)
				return inText.Replace(s)
			})
		}
	}
}

// countAnew has formulas counted when the workbook is opened, and leaves out in which order they were.
func (m *mover) countAnew(book *Node) {
	calc := book.Kid("calcPr")
	if calc == nil {
		return
	}
	calc.set("fullCalcOnLoad", "1")
	const chain = "xl/calcChain.xml"
	m.d.parts = slices.DeleteFunc(m.d.parts, func(p part) bool { return p.name == chain })
	for i := range m.d.parts {
		switch p := &m.d.parts[i]; p.name {
		case "[Content_Types].xml", "xl/_rels/workbook.xml.rels":
			p.data = chainNamed().ReplaceAll(p.data, nil)
		}
	}
}

var chainNamed = pattern.Of(`<(Override|Relationship) [^>]*calcChain\.xml"[^>]*/>`)
