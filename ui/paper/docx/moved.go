package docx

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
)

// mover takes all that names rows to where they are in a filled workbook.
type mover struct {
	d   *Document
	bad []Where // cells whose formula names one cell of a row that is there several times
}

// nowhere is a row in which nothing stands, for formulas about rows of which there is none: SUM of it is 0.
const nowhere = maxRow

// rowsFor are those that rows from one to another of the template are now, as seen from a row: in a group, those of the
// same turn.
func (w *worksheet) rowsFor(from, to, seen, turn int) (now []int) {
	low, high := 0, maxRow
	if len(w.rows[seen]) > 1 {
		if turn > 0 {
			low = w.rows[seen][turn-1]
		}
		if turn+1 < len(w.rows[seen]) {
			high = w.rows[seen][turn+1]
		}
	}
	if from > to {
		from, to = to, from
	}
	if to-from > len(w.rows) {
		first, last := w.span(from, to)
		return []int{first, last}
	}
	here := w.at(seen, turn)
	for row := from; row <= to; row++ {
		all := w.rows[row]
		if len(all) == 0 {
			if at := w.first(row); at > 0 { // below all that the template has
				all = []int{at}
			}
		}
		for i, at := range all {
			switch {
			case row == seen && i != turn:
				continue
			case len(all) > 1 && row != seen && (row < seen && (at >= here || at < low) || row > seen && (at <= here || at >= high)):
				continue
			}
			now = append(now, at)
		}
	}
	slices.Sort(now)
	return now
}

// runs are rows without gaps: the first and the last of each.
func runs(rows []int) (all [][2]int) {
	for _, at := range rows {
		if n := len(all) - 1; n >= 0 && all[n][1] >= at-1 {
			all[n][1] = at
			continue
		}
		all = append(all, [2]int{at, at})
	}
	return all
}

// adding are the functions that take any number of ranges.
var adding = []string{"SUM", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX", "PRODUCT", "SUMSQ", "MEDIAN", "SUBTOTAL"}

// mostRanges is how many of them Excel takes.
const mostRanges = 250

// within is the function whose brackets are open at the end of a piece of a formula; "" for none.
func within(before string) string {
	depth := 0
	for i := len(before) - 1; i >= 0; i-- {
		switch before[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth < 0 {
				return strings.ToUpper(functionName().FindString(before[:i]))
			}
		}
	}
	return ""
}

var functionName = pattern.Of(`[A-Za-z.]*$`)

// moved is a formula where its sheet is filled. own is the sheet that it stands on, in which row of the template, and
// at which turn of it.
func (m *mover) moved(formula string, own *worksheet, row, turn int) (out string, bad bool) {
	out = eachRef(formula, func(before, sheet string, a cellRef, b *cellRef) string {
		w, seen, at := own, row, turn
		if sheet != "" {
			name := strings.TrimSuffix(sheet, "!")
			if strings.HasPrefix(name, "'") {
				name = strings.ReplaceAll(name[1:len(name)-1], "''", "'")
			}
			i := slices.IndexFunc(m.d.book.sheets, func(s *worksheet) bool { return strings.EqualFold(s.title, name) })
			if w = nil; i >= 0 {
				w = m.d.book.sheets[i]
			}
			if w != own {
				seen, at = 0, 0
			}
		}
		end := a
		if b != nil {
			end = *b
		}
		if w == nil {
			if b == nil {
				return a.String()
			}
			return a.String() + ":" + b.String()
		}
		now := w.rowsFor(number(a.row), number(end.row), seen, at)
		if len(now) == 0 {
			now = []int{nowhere}
		}
		first, last := now[0], now[len(now)-1]
		if a.stay && number(a.row) == seen && len(w.rows[seen]) > 0 { // as filling down in a workbook does
			first = w.first(seen)
		}
		if b == nil {
			bad = bad || first != last
			return a.on(first).String()
		}
		if parts := runs(now); row > 0 && a.row == end.row && !a.stay && len(parts) > 1 { // the sums of groups stand between them
			bad = bad || len(parts) > mostRanges || !slices.Contains(adding, within(before))
			var all []string
			for _, r := range parts {
				all = append(all, a.on(r[0]).String()+":"+end.on(r[1]).String())
			}
			return strings.Join(all, ","+sheet)
		}
		return a.on(first).String() + ":" + end.on(last).String()
	})
	return out, bad
}

// all moves what names rows, in every part.
func (m *mover) all() []Where {
	for _, w := range m.d.book.sheets {
		m.cells(w)
		root := m.d.texts[w.part]
		m.merged(w, root)
		m.around(w, root)
		m.beside(w)
	}
	book := m.d.texts[bookPart]
	if names := book.Kid("definedNames"); names != nil {
		for _, n := range names.Kids {
			own := (*worksheet)(nil)
			if i, err := strconv.Atoi(n.Attr("localSheetId")); err == nil {
				own = m.sheetAt(book, i)
			}
			s, _ := m.moved(n.plain(), own, 0, 0)
			n.Kids = []*Node{{Text: s}}
		}
	}
	if m.d.book.formula {
		m.countAnew(book)
	}
	return m.bad
}

// sheetAt is the sheet of a place in the workbook, those that are charts counted too.
func (m *mover) sheetAt(book *Node, i int) *worksheet {
	at := 0
	for _, s := range book.Kid("sheets").Kids {
		if s.Name != "sheet" {
			continue
		}
		if at == i {
			for _, w := range m.d.book.sheets {
				if w.title == s.Attr("name") {
					return w
				}
			}
		}
		at++
	}
	return nil
}
