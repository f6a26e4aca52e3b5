package worksheet

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"danvan/store/vi"
)

// openOpenDocument finds the sheets of an .ods.
func openOpenDocument(p *pack) ([]Sheet, error) {
	d := &openDocument{styles: map[string]odStyle{}, spent: new(int)}
	for _, part := range []string{"styles.xml", "content.xml"} {
		r, err := p.open(part)
		if err == nil && r == nil && part == "content.xml" {
			err = errors.New("no content inside")
		}
		if err == nil && r != nil {
			err = d.read(r)
			_ = r.Close()
		}
		if err != nil {
			return nil, inSheet(err, "")
		}
	}
	return sheetsOfGrids(d.grids), nil
}

// openFlat finds those of an .fods.
func openFlat(r io.Reader) ([]Sheet, error) {
	d := &openDocument{styles: map[string]odStyle{}, spent: new(int)}
	if err := d.read(r); err != nil {
		return nil, inSheet(err, "")
	}
	return sheetsOfGrids(d.grids), nil
}

// odStyle is a style, and whether it hides its sheet.
type odStyle struct {
	style
	hides bool
}

// openDocument is a document that is being read.
type openDocument struct {
	styles map[string]odStyle
	grids  []*grid
	spent  *int

	naming string // the style that is being read
	skip   int    // how deep inside what is not of the rows: comments, drawings, changes
	tables int    // how deep tables lie in each other

	row, repeat int
	hidden      bool
	cells       []Cell
	columns     int // column elements told of

	cell     Cell
	times    int
	down     int
	right    int
	inCell   bool
	words    words
	looks    []style // of the cell and the spans within
	inText   bool
	computed bool
	valued   bool // its type is said
}

// aside are the elements within a sheet that are not its rows.
var aside = map[string]bool{"annotation": true, "shapes": true, "tracked-changes": true, "frame": true, "custom-shape": true, "dde-links": true, "forms": true,
	"rect": true, "line": true, "g": true, "ruby-text": true, "named-expressions": true, "database-ranges": true, "content-validations": true}

func (d *openDocument) read(r io.Reader) error {
	for m := streamMarkup(r); ; {
		kind, err := m.next()
		if err != nil {
			return err
		}
		tag := string(m.tag)
		switch {
		case kind == ended:
			return nil
		case kind == content:
			if d.inText && d.skip == 0 {
				d.words.write(string(m.text), d.looks[len(d.looks)-1])
			}
		case aside[tag]:
			if kind == start {
				if tag == "annotation" && d.skip == 0 && d.inCell && d.grid() != nil {
					d.grid().comment(d.row, len(d.cells))
				}
				d.skip++
			} else {
				d.skip--
			}
		case d.skip > 0:
		case kind == start:
			err = d.start(tag, m)
		default:
			err = d.finish(tag)
		}
		if err != nil {
			return err
		}
	}
}

func number(s string, least, most int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return least
	}
	return min(max(n, least), most)
}

func (d *openDocument) start(tag string, m *markup) error {
	g := d.grid()
	switch tag {
	case "style":
		d.naming = m.value("family") + " " + m.value("name")
		parent := d.styles[m.value("family")+" "+m.value("parent-style-name")]
		d.styles[d.naming] = odStyle{style: parent.style}
		if len(d.styles) > 1<<16 {
			return &Error{Code: TooLarge, Err: errLarge}
		}
	case "text-properties":
		s := d.styles[d.naming]
		if line := m.value("text-line-through-style"); line != "" {
			s.struck = line != "none"
		}
		for _, name := range []string{"font-name", "font-family"} {
			if font := strings.Trim(m.value(name), "'"); font != "" && s.font == vi.NoOldFont {
				s.font, s.capitals = vi.OldFontOf(font)
			}
		}
		d.styles[d.naming] = s
	case "table-properties":
		s := d.styles[d.naming]
		s.hides = m.value("display") == "false"
		d.styles[d.naming] = s
	case "table":
		if d.tables++; d.tables == 1 {
			d.grids = append(d.grids, &grid{name: m.value("name"), hidden: d.styles["table "+m.value("style-name")].hides, spent: d.spent})
			d.row, d.columns = 0, 0
		}
	}
	if d.tables != 1 || g == nil {
		return nil
	}
	switch tag {
	case "table-column":
		n := number(m.value("number-columns-repeated"), 1, MaxColumns)
		if v := m.value("visibility"); (v == "collapse" || v == "filter") && len(g.hiddenColumns) < MaxColumns {
			g.hiddenColumns = append(g.hiddenColumns, span{d.columns, d.columns + n - 1})
		}
		d.columns += n
	case "table-row":
		d.row++
		d.repeat = number(m.value("number-rows-repeated"), 1, MaxRows)
		v := m.value("visibility")
		d.hidden, d.cells = v == "collapse" || v == "filter", d.cells[:0]
	case "table-cell", "covered-table-cell":
		d.startCell(m)
		if tag == "covered-table-cell" {
			d.down, d.right = 1, 1
		}
	case "p", "h":
		if d.inCell {
			d.words.newLine()
			d.inText = true
		}
	case "span":
		if d.inText {
			look := d.looks[len(d.looks)-1]
			if s, ok := d.styles["text "+m.value("style-name")]; ok {
				look.struck = look.struck || s.struck
				if s.font != vi.NoOldFont {
					look.font, look.capitals = s.font, s.capitals
				}
			}
			d.looks = append(d.looks, look)
		}
	case "s":
		if d.inText {
			d.words.b.WriteString(strings.Repeat(" ", number(m.value("c"), 1, 1000)))
		}
	case "tab":
		if d.inText {
			d.words.b.WriteByte(' ')
		}
	case "line-break":
		if d.inText {
			d.words.newLine()
		}
	}
	return nil
}

func (d *openDocument) grid() *grid {
	if d.tables < 1 || len(d.grids) == 0 {
		return nil
	}
	return d.grids[len(d.grids)-1]
}

func (d *openDocument) startCell(m *markup) {
	look := d.styles["table-cell "+m.value("style-name")].style
	d.inCell, d.words, d.looks = true, words{}, append(d.looks[:0], look)
	d.times = number(m.value("number-columns-repeated"), 1, MaxColumns)
	d.down, d.right = number(m.value("number-rows-spanned"), 1, MaxRows), number(m.value("number-columns-spanned"), 1, MaxColumns)
	d.cell = Cell{Struck: look.struck}
	d.computed = m.value("formula") != ""
	d.valued = false
	for _, a := range m.attr {
		if string(a.name) != "value-type" {
			continue
		}
		d.valued = true
		switch string(a.value) {
		case "error":
			d.cell.Kind = Failed
		case "float", "percentage", "currency":
			if d.cell.Kind, d.cell.Text = Number, m.value("value"); string(a.value) == "percentage" {
				d.cell = d.cell.perCent()
			}
		case "date":
			day := m.value("date-value")
			d.cell.Kind, d.cell.Text = Date, day[:min(len(day), len("2023-10-05"))]
		}
	}
	if d.cell.Kind == Number && d.cell.Text == "" {
		d.cell.Kind = Blank
	}
	if d.computed && !d.valued {
		d.cell.Kind, d.cell.Text = Uncomputed, m.value("formula")
	}
}

func (d *openDocument) finish(tag string) error {
	switch tag {
	case "style", "default-style":
		d.naming = ""
	case "table":
		d.tables--
	}
	if d.tables != 1 {
		return nil
	}
	switch tag {
	case "p", "h":
		d.inText = false
	case "span":
		if len(d.looks) > 1 && d.inText {
			d.looks = d.looks[:len(d.looks)-1]
		}
	case "table-cell", "covered-table-cell":
		return d.finishCell()
	case "table-row":
		g := d.grid()
		for range d.repeat {
			if err := g.add(Row{N: d.row, Hidden: d.hidden, Cells: d.cells}); err != nil {
				return err
			}
			d.row++
			if len(d.cells) == 0 {
				d.row += d.repeat - 1
				break
			}
		}
		d.row--
	}
	return nil
}

func (d *openDocument) finishCell() error {
	if !d.inCell {
		return nil
	}
	d.inCell, d.inText = false, false
	c := d.cell
	said := d.words.cell()
	switch {
	case c.Kind == Failed:
		c.Text = said.Text
	case c.Kind == Uncomputed && said.Kind == Text: // shown, though its kind is not said
		c = said
	case c.Kind == Blank:
		c = said
	case said.Kind == Text:
		c = c.shown(said.Text)
	}
	at := len(d.cells)
	d.grid().merge(Merge{d.row, at, d.row + d.down - 1, at + d.right - 1})
	if c.Kind == Blank && at+d.times >= MaxColumns { // the rest of the row
		return nil
	}
	for range min(d.times, MaxColumns+1-at) {
		d.cells = append(d.cells, c)
	}
	*d.spent += d.times / 8 // blank cells are made, too
	if c.Kind != Blank && len(d.cells)*len(c.Text) > maxHeld {
		return &Error{Code: TooLarge, Sheet: d.grid().name, Err: errLarge}
	}
	return nil
}
