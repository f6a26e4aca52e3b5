package worksheet

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/charmap"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// isHTML tells whether text is a web page with a table, as programs save one under the name of a workbook.
func isHTML(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 1<<12)])
	head = bytes.ReplaceAll(head, []byte{0}, nil) // UTF-16
	for _, mark := range []string{"<html", "<!doctype html", "<table", "<head", "<body"} {
		if i := bytes.Index(head, []byte(mark)); i >= 0 && bytes.Count(head[:i], []byte("\n")) < 20 && (i < 200 || mark != "<table") {
			return true
		}
	}
	return false
}

// openHTML finds the tables of a web page; each is a sheet, with the lines above it as its first rows.
func openHTML(data []byte) ([]Sheet, error) {
	text, err := toUTF8(data)
	if err != nil { // letters of another language
		if text, err = decoded(charmap.Windows1252, data); err != nil {
			return nil, err
		}
	}
	p := &page{spent: new(int)}
	z := html.NewTokenizer(bytes.NewReader(text))
	z.SetMaxBuf(maxToken)
	for {
		if z.Next() == html.ErrorToken {
			break
		}
		if err := p.take(z.Token()); err != nil {
			return nil, err
		}
	}
	if z.Err() != io.EOF {
		return nil, &Error{Code: TooLarge, Err: z.Err()}
	}
	for len(p.stack) > 0 {
		if err := p.endTable(); err != nil {
			return nil, err
		}
	}
	if len(p.grids) == 0 {
		return nil, &Error{Code: NoTable}
	}
	if len(p.grids) > 1 {
		for i, g := range p.grids {
			g.name = fmt.Sprintf("Bảng %d", i+1)
		}
	}
	return sheetsOfGrids(p.grids), nil
}

// page is a web page that is being read.
type page struct {
	grids []*grid
	spent *int
	stack []*htmlTable
	looks []openElement
	above words
	lines []Cell
	mute  int // inside what is not shown
}

// openElement is one that changes how text looks.
type openElement struct {
	tag  string
	look style
}

type htmlTable struct {
	*grid
	row    int
	inRow  bool
	hidden bool
	cells  []Cell
	spans  map[int]int // rows for which a cell above still holds a column
	column int
	cols   int
	inCell bool
	words  words
	value  string
	right  int
	down   int
	looks  int
}

var (
	struckRule = pattern.Of(`(?i)text-decoration[^;]*line-through`)
	hiddenRule = pattern.Of(`(?i)display\s*:\s*none|visibility\s*:\s*(hidden|collapse)`)
	fontRule   = pattern.Of(`(?i)font-family\s*:\s*['"]?([^;,'"]+)`)
	numberText = pattern.Of(`^[\d\s.,%()+-]*$`)
	dateLike   = pattern.Of(`\d\s*[/-]\s*\d`)
)

func attrOf(t html.Token, names ...string) string {
	for _, name := range names {
		for _, a := range t.Attr {
			if a.Key == name {
				return a.Val
			}
		}
	}
	return ""
}

func (p *page) table() *htmlTable {
	if len(p.stack) == 0 {
		return nil
	}
	return p.stack[len(p.stack)-1]
}

func (p *page) look() style {
	if len(p.looks) == 0 {
		return style{}
	}
	return p.looks[len(p.looks)-1].look
}

func (p *page) take(t html.Token) error {
	switch t.Type {
	case html.TextToken:
		if p.mute > 0 {
			return nil
		}
		text := strings.Join(strings.FieldsFunc(t.Data, func(r rune) bool { return r == ' ' || r == '\n' || r == '\r' || r == '\t' }), " ")
		if text == "" && t.Data != "" {
			text = " "
		} else {
			if strings.ContainsAny(t.Data[:1], " \n\r\t") {
				text = " " + text
			}
			if strings.ContainsAny(t.Data[len(t.Data)-1:], " \n\r\t") {
				text += " "
			}
		}
		if table := p.table(); table == nil {
			p.above.write(text, p.look())
		} else if table.inCell {
			table.words.write(text, p.look())
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		return p.startTag(t)
	case html.EndTagToken:
		return p.endTag(t)
	}
	return nil
}

func (p *page) startTag(t html.Token) error {
	table := p.table()
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Title, atom.Noscript:
		if t.Type == html.StartTagToken {
			p.mute++
		}
	case atom.Table:
		p.endLine()
		if len(p.stack) > maxDepth {
			return &Error{Code: TooLarge, Err: errLarge}
		}
		nt := &htmlTable{grid: &grid{spent: p.spent, hidden: hiddenRule().MatchString(attrOf(t, "style"))}, spans: map[int]int{}, looks: len(p.looks)}
		for _, c := range p.lines {
			nt.row++
			_ = nt.add(Row{N: nt.row, Cells: []Cell{c}}) // at most maxAbove
		}
		p.lines = nil
		p.stack = append(p.stack, nt)
	case atom.Col:
		if table != nil {
			n := number(attrOf(t, "span"), 1, MaxColumns)
			if hiddenRule().MatchString(attrOf(t, "style")) && len(table.hiddenColumns) < MaxColumns {
				table.hiddenColumns = append(table.hiddenColumns, span{table.cols, table.cols + n - 1})
			}
			table.cols += n
		}
	case atom.Tr:
		if table != nil {
			if err := table.endRow(); err != nil {
				return err
			}
			table.row++
			table.inRow, table.hidden, table.column = true, hiddenRule().MatchString(attrOf(t, "style")), 0
		}
	case atom.Td, atom.Th:
		if table != nil {
			if !table.inRow {
				table.row++
				table.inRow, table.column = true, 0
			}
			table.endCell()
			p.looks = p.looks[:min(len(p.looks), table.looks)]
			table.inCell, table.words = true, words{}
			table.right, table.down = number(attrOf(t, "colspan"), 1, 1000), number(attrOf(t, "rowspan"), 1, 65_534)
			table.value = attrOf(t, "sdval", "x:num", "data-v")
			if kind := attrOf(t, "data-t"); kind != "" && kind != "n" {
				table.value = ""
			}
			p.push(t)
		}
	case atom.Br:
		p.newLine()
	case atom.P, atom.Div, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4:
		p.newLine()
		p.push(t)
	case atom.S, atom.Strike, atom.Del, atom.Font, atom.Span, atom.B, atom.I, atom.U, atom.Em, atom.Strong:
		p.push(t)
	}
	return nil
}

// push enters an element with a look of its own.
func (p *page) push(t html.Token) {
	if t.Type != html.StartTagToken || len(p.looks) > 4*maxDepth {
		return
	}
	look, css := p.look(), attrOf(t, "style")
	look.struck = look.struck || t.DataAtom == atom.S || t.DataAtom == atom.Strike || t.DataAtom == atom.Del || struckRule().MatchString(css)
	face := attrOf(t, "face")
	if m := fontRule().FindStringSubmatch(css); m != nil {
		face = m[1]
	}
	if face != "" {
		look.font, look.capitals = vi.OldFontOf(strings.Trim(face, `"' `))
	}
	p.looks = append(p.looks, openElement{t.Data, look})
}

func (p *page) newLine() {
	if table := p.table(); table != nil {
		table.words.newLine()
	} else {
		p.endLine()
	}
}

// endLine ends a line outside tables.
func (p *page) endLine() {
	if c := p.above.cell(); c.Kind == Text && p.table() == nil {
		c.Text = strings.TrimSpace(c.Text)
		p.lines = append(p.lines, c)
		p.lines = p.lines[max(0, len(p.lines)-maxAbove):]
	}
	p.above = words{}
}

func (p *page) endTag(t html.Token) error {
	table := p.table()
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Title, atom.Noscript:
		p.mute = max(0, p.mute-1)
		return nil
	case atom.Table:
		if table != nil {
			return p.endTable()
		}
		return nil
	case atom.Tr:
		if table != nil {
			return table.endRow()
		}
		return nil
	case atom.Td, atom.Th:
		if table != nil {
			table.endCell()
			p.looks = p.looks[:min(len(p.looks), table.looks)]
		}
		return nil
	case atom.P, atom.Div, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4:
		p.newLine()
	}
	least := 0
	if table != nil {
		least = table.looks
	}
	for i := len(p.looks) - 1; i >= least; i-- {
		if p.looks[i].tag == t.Data {
			p.looks = p.looks[:i]
			break
		}
	}
	return nil
}

func (p *page) endTable() error {
	table := p.table()
	p.stack, p.looks = p.stack[:len(p.stack)-1], p.looks[:min(len(p.looks), table.looks)]
	if err := table.endRow(); err != nil {
		return err
	}
	if len(table.rows) > 0 {
		p.grids = append(p.grids, table.grid)
	}
	return nil
}

func (t *htmlTable) endCell() {
	if !t.inCell {
		return
	}
	t.inCell = false
	for t.spans[t.column] > 0 {
		t.column++
	}
	c := t.words.cell()
	c.Text = strings.TrimSpace(c.Text)
	if t.value != "" && numberText().MatchString(c.Text) && !dateLike().MatchString(c.Text) && c.Kind == Text {
		share := strings.HasSuffix(c.Text, "%")
		if c.Kind, c.Text = Number, t.value; share {
			c = c.perCent()
		}
	}
	t.merge(Merge{t.row, t.column, t.row + t.down - 1, t.column + t.right - 1})
	if t.column+t.right > MaxColumns {
		return
	}
	for len(t.cells) < t.column {
		t.cells = append(t.cells, Cell{})
	}
	t.cells = append(append(t.cells, c), make([]Cell, t.right-1)...)
	if t.down > 1 {
		for i := range t.right {
			t.spans[t.column+i] = t.down
		}
	}
	t.column += t.right
}

func (t *htmlTable) endRow() error {
	t.endCell()
	if !t.inRow {
		return nil
	}
	t.inRow = false
	*t.spent += len(t.spans) // they are gone through in every row
	err := t.add(Row{N: t.row, Hidden: t.hidden, Cells: t.cells})
	t.cells = t.cells[:0]
	for c, n := range t.spans {
		if n <= 1 {
			delete(t.spans, c)
		} else {
			t.spans[c] = n - 1
		}
	}
	return err
}
