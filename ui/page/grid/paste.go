package grid

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/store/worksheet"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/takein"
	"danvan/ui/theme"
)

// paste puts a block of cells in, from the cursor on. A block with a header goes into the columns that its headings
// name, once it was said how it is understood; headed tells that it is one.
func (p *Page) paste(clip string) (headed bool) {
	cells := intake.Cells(clip)
	if len(cells) == 0 {
		return false
	}
	if len(cells) == 1 && len(cells[0]) == 1 { // one cell: as if it were typed
		typing := p.grid.Editing()
		p.grid.Key(keyboard.Paste(cells[0][0]))
		if !typing {
			p.grid.Commit()
		}
		return false
	}
	p.grid.Commit()
	if b := p.recognise(cells); b != nil {
		p.offerBlock(b)
		return true
	}
	over := p.pasteCells(cells)
	p.tellPaste(p.text().Grid.Pasted(len(cells), over), over > 0)
	return false
}

// tellPaste says what was pasted, with how the rows stand once they are checked.
func (p *Page) tellPaste(news string, look bool) {
	p.afterCheck(func() {
		n, mark := p.count(), theme.Good
		if look || n.good < n.rows {
			mark = theme.Warn
		}
		p.h.Say(mark, news+" "+p.text().Grid.Counts(n.rows, n.good, n.bad, n.repeated)+".")
	})
}

// block is a pasted piece of a list, as its headings say.
type block struct {
	rows  [][]string // by the places of the columns
	heads []string   // of the columns that it has, by place; "" for the others
	left  []string   // what is not taken, and why; each reason once
}

// recognise reads a block as lists are read: registrations as offices list them, any other sheet by the words of its
// columns. Nil when no row of it is one of headings.
func (p *Page) recognise(cells [][]string) *block {
	b := &block{heads: make([]string, len(p.columns))}
	words := takein.Words(p.sheet)
	if !registers(p.sheet) || takein.OfPlace(p.sheet, cells) {
		l, err := sheet.ReadList(p.sheet, worksheet.Typed(cells), "", words)
		if err != nil {
			return nil
		}
		b.rows = l.Texts(p.columns)
		for _, h := range l.Heads {
			switch i := slices.Index(p.columns, h.Column); {
			case (h.As == sheet.AsColumn || h.As == sheet.AsUnit) && i >= 0:
				b.heads[i] = h.Text
			case h.As == sheet.Left, h.As == sheet.AsColumn:
				b.leave(p.text().Grid.NotTaken(h.Text))
			}
		}
		return b
	}
	found, ok := intake.Recognise(cells, func(heading string) intake.Column {
		if c := words("", heading).Column; c != nil && !c.Own {
			return intake.Column(c.Name)
		}
		return intake.Unused
	})
	if !ok {
		return nil
	}
	p.registrations(b, found)
	return b
}

func (b *block) leave(why string) {
	if !slices.Contains(b.left, why) {
		b.left = append(b.left, why)
	}
}

// registrations puts what was recognised below the grid's columns. Rows of another year are left out: the grid is of
// one.
func (p *Page) registrations(b *block, found *intake.Block) {
	for _, c := range found.Columns {
		if i := p.place(string(c)); i >= 0 {
			b.heads[i] = found.Heads[c]
			if b.heads[i] == "" {
				b.heads[i] = p.heading(i) // of a part or a mark
			}
		}
	}
	for _, q := range found.Left {
		b.leave(p.text().ListProblem(q).What)
	}
	at := p.place(unit)
	for _, texts := range found.Rows {
		if year := texts[intake.Year]; year != "" && year != strconv.Itoa(p.year) {
			b.leave(p.text().Grid.WrongYear(year, p.year))
			continue
		}
		row := make([]string, len(p.columns))
		for c, s := range texts {
			if i := p.place(string(c)); i >= 0 {
				row[i] = s
			}
		}
		if code := texts[intake.UnitCode]; code != "" {
			row[at] = code
		} else if above := texts[intake.UnitAbove]; above != "" && row[at] != "" {
			row[at] += ", " + above
		}
		b.rows = append(b.rows, row)
	}
}

// offerBlock says how a block is understood, and puts it in.
func (p *Page) offerBlock(b *block) {
	t := &p.text().Grid
	left := strings.Join(b.left[:min(len(b.left), leftShown)], " ")
	if len(b.left) > leftShown {
		left += " …"
	}
	if len(b.rows) == 0 {
		p.tellPaste(t.PastedBlock(0, left), true)
		return
	}
	var takes []string
	for i, head := range b.heads {
		switch name := p.heading(i); {
		case head == "":
		case vi.Spelled(head) == vi.Spelled(name):
			takes = append(takes, name)
		default:
			takes = append(takes, t.TakenAs(name, head))
		}
	}
	p.h.Ask(page.Question{Title: t.BlockTitle(len(b.rows)), Body: strings.TrimSpace(t.BlockBody(strings.Join(takes, "; ")) + "\n\n" + left), Answers: []page.Answer{
		{Label: t.BlockYes, Do: func() {
			p.pasteBlock(b.rows)
			p.tellPaste(t.PastedBlock(len(b.rows), left), left != "")
		}},
		{Label: t.BlockNo},
	}})
}

// leftShown is how many reasons are told why something of a block is not taken.
const leftShown = 3

// pasteBlock puts rows in by the places of their columns, over what stands there as far as they say something.
func (p *Page) pasteBlock(rows [][]string) {
	at, _ := p.grid.Cursor()
	in := make([]*row, len(rows))
	for i, texts := range rows {
		r := p.rowAt(at + i)
		r = &row{r.key, slices.Clone(r.cells)}
		for col, s := range texts {
			if s != "" {
				r.cells[col] = p.clean(col, s)
			}
		}
		in[i] = r
	}
	p.change(at, min(len(in), len(p.rows)-at), in)
	p.grid.Go(at, 0)
}

// pasteCells puts cells in by their places, and tells how many filled ones had no column to go into.
func (p *Page) pasteCells(cells [][]string) (over int) {
	at, col := p.grid.Cursor()
	in := make([]*row, len(cells))
	for i, texts := range cells {
		r := p.rowAt(at + i)
		r = &row{r.key, slices.Clone(r.cells)}
		for j, s := range texts {
			if col+j < len(p.shown) {
				place := p.shown[col+j]
				r.cells[place] = p.clean(place, s)
			} else if strings.TrimSpace(s) != "" {
				over++
			}
		}
		in[i] = r
	}
	place := p.shown[col]
	p.change(at, min(len(in), len(p.rows)-at), in)
	p.goTo(at, place)
	return over
}

// rowAt is a row of the grid, or a new, empty one beyond the last.
func (p *Page) rowAt(at int) *row {
	if at < len(p.rows) {
		return p.rows[at]
	}
	return p.number(p.bare())
}

// clean is the door for what is pasted into a column; a choice is written as the list of choices has it.
func (p *Page) clean(col int, s string) string {
	if c := p.columns[col]; c != nil && c.Type == record.Lines {
		return vi.Clean(s)
	}
	s = vi.CleanLine(s)
	if word, ok := p.meant(col, s); ok {
		return word
	}
	return s
}
