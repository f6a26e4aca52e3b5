package worksheet

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"sync"

	"danvan/store/vi"
)

// openWorkbook finds the sheets of an .xlsx file.
func openWorkbook(data []byte, p *pack) ([]Sheet, error) {
	b := &workbook{data: data, pack: p}
	found, err := b.find()
	if err != nil {
		return nil, err
	}
	var sheets []Sheet
	for _, s := range found {
		body, err := b.body(s.part)
		if err != nil {
			return nil, inSheet(err, s.name)
		}
		around, err := readAround(body)
		if err != nil {
			return nil, inSheet(err, s.name)
		}
		sheets = append(sheets, Sheet{Name: s.name, Hidden: s.hidden, Merges: around.merges, Comments: b.comments(s.part), hiddenColumns: around.hidden,
			oldFonts: func() bool { _, err := b.shared(); return err == nil && (b.oldTexts || around.old) },
			rows:     func(yield func(Row) bool, _ func(Note)) error { return b.rows(s.name, body, yield) }})
	}
	return sheets, b.believeFonts(sheets)
}

// believeFonts forgets what fonts of before Unicode the cells name where the workbook has text that can only be Unicode
// and none that can only be old: offices type on in a workbook that was laid out in .VnTime.
func (b *workbook) believeFonts(sheets []Sheet) error {
	named := b.styles
	b.styles = slices.Clone(named)
	old, e := false, spelling{}
	for i := range b.styles {
		old = old || named[i].font != vi.NoOldFont
		b.styles[i].font = vi.NoOldFont
	}
	for i := range sheets {
		if !old {
			break
		}
		err := sheets[i].rows(func(r Row) bool {
			for _, c := range r.Cells {
				if c.Kind == Text {
					e.add(vi.Spell(c.Text))
				}
			}
			return true
		}, func(Note) {})
		if err != nil {
			return err
		}
	}
	if e.unicode == 0 || e.tcvn3+e.vni > 0 {
		b.styles = named
	}
	return nil
}

// workbook is an open .xlsx file.
type workbook struct {
	data     []byte
	pack     *pack
	from1904 bool
	texts    string // part of the shared texts
	shared   func() ([]sharedText, error)
	oldTexts bool // some of them may be in an old font
	styles   []style
	computer *computer
}

type sheetPart struct {
	name, part string
	hidden     bool
}

// find follows the relations of the package from its root to the workbook, and from there to the sheets, the texts and
// the styles.
func (b *workbook) find() (sheets []sheetPart, err error) {
	book := "xl/workbook.xml"
	roots, err := b.pack.relations("")
	if err != nil {
		return nil, err
	}
	for _, r := range roots {
		if hasSuffix(r.kind, "/officeDocument") {
			book = r.target
		}
	}
	parts, styles := map[string]string{}, "xl/styles.xml"
	rs, err := b.pack.relations(book)
	if err != nil {
		return nil, err
	}
	for _, r := range rs {
		switch {
		case hasSuffix(r.kind, "/worksheet"):
			parts[r.id] = r.target
		case hasSuffix(r.kind, "/sharedStrings"):
			b.texts = r.target
		case hasSuffix(r.kind, "/styles"):
			styles = r.target
		}
	}
	body, err := b.pack.whole(book)
	if err == nil && body == nil {
		err = &Error{Code: BadWorkbook, Err: errors.New("no workbook inside")}
	}
	if err != nil {
		return nil, err
	}
	for m := newMarkup(body); ; {
		kind, err := m.next()
		if err != nil {
			return nil, &Error{Code: BadWorkbook, Err: err}
		}
		if kind == ended {
			break
		}
		if kind != start {
			continue
		}
		switch string(m.tag) {
		case "workbookPr":
			b.from1904 = isTrue(m.value("date1904"))
		case "sheet":
			state := m.value("state")
			if part := parts[m.value("id")]; part != "" { // else a chart
				sheets = append(sheets, sheetPart{m.value("name"), part, state == "hidden" || state == "veryHidden"})
			}
		}
	}
	look, err := b.pack.whole(styles)
	if err != nil {
		return nil, err
	}
	b.styles = readStyles(look)
	b.shared = sync.OnceValues(b.readTexts)
	b.computer = &computer{book: b}
	return sheets, nil
}

func (b *workbook) readTexts() (all []sharedText, err error) {
	r, err := b.pack.open(b.texts)
	if r == nil || err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	all, b.oldTexts, err = sharedTexts(r)
	return all, err
}

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

func isTrue(v string) bool { return v == "1" || v == "true" }

// inSheet names the sheet in which something was found wrong, and takes what is no error of ours for a damaged
// workbook.
func inSheet(err error, name string) error {
	if err == nil {
		return nil
	}
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Code: BadWorkbook, Err: err}
	}
	e.Sheet = name
	return e
}

// body is a sheet's part. A small one is unpacked once and held, a large one each time.
func (b *workbook) body(part string) (func() (io.ReadCloser, error), error) {
	f := b.pack.files[partName(part)]
	if f == nil {
		return nil, &Error{Code: BadWorkbook, Err: errors.New("a sheet is missing")}
	}
	if f.UncompressedSize64 > maxWhole/2 {
		return func() (io.ReadCloser, error) { return b.pack.open(part) }, nil
	}
	held, err := b.pack.whole(part)
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(held)), nil }, err
}
