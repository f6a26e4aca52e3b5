package worksheet

import (
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
	"strconv"

	"danvan/store/vi"
)

// openOldWorkbook finds the sheets of an .xls: BIFF8 (Excel 97 and later) or BIFF5 (Excel 95).
func openOldWorkbook(data []byte) ([]Sheet, error) {
	stream, err := streamOf(data, "Workbook", "Book")
	switch {
	case err != nil:
		return nil, &Error{Code: BadWorkbook, Err: err}
	case stream == nil:
		return nil, &Error{Code: NotAList}
	}
	return readOldBook(stream)
}

// openBareStream reads an .xls without its container, as some programs write it. is is false when it is something else.
func openBareStream(data []byte) (sheets []Sheet, is bool, err error) {
	if len(data) < 8 || data[0] != 0x09 || data[1]&^0x0E != 0 || data[3] != 0 || data[2] < 4 || data[2] > 16 {
		return nil, false, nil
	}
	if data[1] != 8 {
		return nil, true, &Error{Code: OldWorkbook}
	}
	sheets, err = readOldBook(data)
	return sheets, true, err
}

// oldBook is an .xls that is being read.
type oldBook struct {
	wide     bool // BIFF8
	codePage int
	from1904 bool
	fonts    []style
	formats  map[string]string
	looks    []style // by XF
	texts    []sharedText
	spent    int
}

type oldSheet struct {
	at     int
	name   string
	hidden bool
}

var errEnd = errors.New("end")

func readOldBook(stream []byte) ([]Sheet, error) {
	b := &oldBook{codePage: 1252, formats: map[string]string{}}
	var found []oldSheet
	err := records(stream, 0, func(r record) error {
		f := fieldsOf(r.parts...)
		switch r.id {
		case recBOF:
			version := f.short()
			if b.wide = version == 0x600; !b.wide && version != 0x500 {
				return &Error{Code: OldWorkbook}
			}
		case recFilePass:
			return &Error{Code: Protected}
		case recEOF:
			return errEnd
		case recCodePage:
			b.codePage = f.short()
		case recDateMode:
			b.from1904 = f.short() == 1
		case recFont:
			b.font(f)
		case recFormat:
			id := f.short()
			if b.wide {
				b.formats[strconv.Itoa(id)], _ = f.wide(f.short())
			} else {
				b.formats[strconv.Itoa(id)] = f.narrow(int(f.byte()), b.codePage)
			}
		case recXF:
			look := b.fontAt(f.short())
			look.numberFormat = formatOf(strconv.Itoa(f.short()), b.formats)
			b.looks = append(b.looks, look)
		case recBoundSheet:
			s := oldSheet{at: int(f.long())}
			state, kind := f.byte(), f.byte()
			s.hidden = state&3 != 0
			if s.name = b.name(f); kind == 0 {
				found = append(found, s)
			}
		case recSST:
			return b.sharedTexts(f)
		}
		return nil
	})
	if err != nil && err != errEnd {
		return nil, inSheet(err, "")
	}
	if len(found) > 1000 {
		return nil, &Error{Code: TooLarge, Err: errLarge}
	}
	var grids []*grid
	seen := map[int]bool{}
	for _, s := range found {
		if seen[s.at] { // a thousand names for one sheet would be read a thousand times
			return nil, &Error{Code: BadWorkbook, Sheet: s.name, Err: errors.New("two sheets begin at one place")}
		}
		seen[s.at] = true
		g, err := b.sheet(stream, s)
		if err != nil {
			return nil, inSheet(err, s.name)
		}
		grids = append(grids, g)
	}
	if len(grids) == 0 {
		return nil, &Error{Code: BadWorkbook, Err: errors.New("no sheets inside")}
	}
	return sheetsOfGrids(grids), nil
}

// name reads a name with one byte for its length.
func (b *oldBook) name(f *fields) (s string) {
	n := int(f.byte())
	if b.wide {
		s, _ = f.wide(n)
		return s
	}
	return f.narrow(n, b.codePage)
}

func (b *oldBook) font(f *fields) {
	f.skip(2)
	struck := f.short()&8 != 0
	f.skip(10)
	s := style{struck: struck}
	s.font, s.capitals = vi.OldFontOf(b.name(f))
	b.fonts = append(b.fonts, s)
}

// fontAt gives a font by its number, of which 4 is left out.
func (b *oldBook) fontAt(i int) style {
	if i > 4 {
		i--
	}
	if i < len(b.fonts) {
		return b.fonts[i]
	}
	return style{}
}

// withRuns makes a text of the runs in which fonts differ.
func (b *oldBook) withRuns(text string, runs []fontRun) sharedText {
	t := sharedText{text: text}
	if len(runs) == 0 || !slices.ContainsFunc(runs, func(r fontRun) bool { return b.fontAt(r.font) != style{} }) {
		return t
	}
	letters, at := []rune(text), 0
	cut := func(to int, look style, own bool) {
		if to = min(max(to, at), len(letters)); to > at {
			t.runs = append(t.runs, run{text: string(letters[at:to]), look: look, own: own})
			at = to
		}
	}
	cut(runs[0].from, style{}, false)
	for i, r := range runs {
		end := len(letters)
		if i+1 < len(runs) {
			end = runs[i+1].from
		}
		cut(end, b.fontAt(r.font), true)
	}
	return t
}

func (b *oldBook) sharedTexts(f *fields) error {
	f.skip(4)
	n := f.long()
	for range min(n, maxTexts) {
		text, runs := f.wide(f.short())
		if f.failed {
			return errShort
		}
		b.texts = append(b.texts, b.withRuns(text, runs))
	}
	return nil
}

// sheet reads one sheet.
func (b *oldBook) sheet(stream []byte, s oldSheet) (*grid, error) {
	g := &grid{name: s.name, hidden: s.hidden, spent: &b.spent}
	rows := map[int]*Row{}
	cost := 0
	row := func(n int) *Row {
		if rows[n] == nil {
			rows[n] = &Row{N: n + 1}
			cost += rowCost
		}
		return rows[n]
	}
	put := func(n, column int, c Cell) {
		if c.Kind == Blank || column >= MaxColumns {
			return
		}
		r := row(n)
		cost += cellCost*max(0, column+1-len(r.Cells)) + len(c.Text)
		for len(r.Cells) <= column {
			r.Cells = append(r.Cells, Cell{})
		}
		r.Cells[column] = c
	}
	depth := 0
	var waiting func(text string) // for the text that a formula gave
	err := records(stream, s.at, func(r record) error {
		f := fieldsOf(r.parts...)
		switch r.id {
		case recBOF:
			depth++
			return nil
		case recEOF:
			if depth--; depth <= 0 {
				return errEnd
			}
			return nil
		}
		if depth > 1 { // a chart lies in the sheet
			return nil
		}
		if cost > maxHeld {
			return &Error{Code: TooLarge, Err: errLarge}
		}
		switch r.id {
		case recColInfo:
			first, last := f.short(), f.short()
			if f.skip(4); f.short()&1 != 0 && len(g.hiddenColumns) < MaxColumns {
				g.hiddenColumns = append(g.hiddenColumns, span{first, last})
			}
			return nil
		case recNote:
			if row, column := f.short(), f.short(); !f.failed {
				g.comment(row+1, column)
			}
			return nil
		case recMerged:
			for range f.short() {
				top, bottom, left, right := f.short(), f.short(), f.short(), f.short()
				if !f.failed && bottom >= top && right >= left {
					g.merge(Merge{top + 1, left, bottom + 1, right})
				}
			}
			return nil
		case recString:
			if waiting != nil {
				n := f.short()
				if b.wide {
					text, _ := f.wide(n)
					waiting(text)
				} else {
					waiting(f.narrow(n, b.codePage))
				}
				waiting = nil
			}
			return nil
		case recRow:
			n := f.short()
			if f.skip(10); f.short()&0x20 != 0 && !f.failed {
				row(n).Hidden = true
			}
			return nil
		case recFormula, recNumber, recRK, recMulRK, recLabel, recRString, recLabelSST, recBoolErr:
		default:
			return nil
		}
		n, column := f.short(), f.short()
		if r.id == recMulRK {
			for size := len(r.body()); f.at+6 <= size-2 && len(f.parts) > 0; column++ {
				look := b.look(f.short())
				put(n, column, b.number(rk(uint32(f.long())), look))
			}
			return nil
		}
		look := b.look(f.short())
		switch r.id {
		case recNumber:
			put(n, column, b.number(f.double(), look))
		case recRK:
			put(n, column, b.number(rk(uint32(f.long())), look))
		case recBoolErr:
			v := f.byte()
			put(n, column, boolOrError(v, f.byte() != 0, look))
		case recLabelSST:
			if i := f.long(); !f.failed && i < int64(len(b.texts)) {
				put(n, column, struckText(b.texts[i].in(look)))
			}
		case recLabel, recRString:
			size := f.short()
			if b.wide {
				text, runs := f.wide(size)
				put(n, column, struckText(b.withRuns(text, runs).in(look)))
				break
			}
			text := f.narrow(size, b.codePage)
			var runs []fontRun
			if r.id == recRString {
				for range f.byte() {
					runs = append(runs, fontRun{int(f.byte()), int(f.byte())})
				}
			}
			put(n, column, struckText(b.withRuns(text, runs).in(look)))
		case recFormula:
			var v [8]byte
			for i := range v {
				v[i] = f.byte()
			}
			flags := f.short()
			switch {
			case f.failed:
			case v[6] != 0xFF || v[7] != 0xFF:
				x := math.Float64frombits(binary.LittleEndian.Uint64(v[:]))
				if x == 0 && flags&2 != 0 { // to be computed when it is opened: nobody has
					put(n, column, Cell{Kind: Uncomputed, Text: "=", Struck: look.struck})
				} else {
					put(n, column, b.number(x, look))
				}
			case v[0] == 0:
				waiting = func(text string) { put(n, column, struckText(look.show(text), look.struck)) }
			case v[0] == 1 || v[0] == 2:
				put(n, column, boolOrError(v[2], v[0] == 2, look))
			}
		}
		return nil
	})
	if err != nil && err != errEnd {
		return nil, err
	}
	for _, n := range slices.Sorted(maps.Keys(rows)) {
		if err := g.add(*rows[n]); err != nil {
			return nil, err
		}
	}
	return g, nil
}
