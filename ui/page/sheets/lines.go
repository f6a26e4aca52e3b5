package sheets

import (
	"context"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Lines lists the lines of one sheet. Make it with NewLines.
type Lines struct {
	page.Plain
	host  page.Host
	sheet *sheet.Sheet
	box   box
	table *table.Table
	all   []line // nil until read
	shown rows
}

// line is one line in words.
type line struct {
	ref   record.Ref
	cells []string
	text  string // all of them, to be searched
}

type rows []line

func (r rows) Len() int        { return len(r) }
func (r rows) ID(i int) string { return r[i].ref.ID.String() }
func (r rows) Row(i int) (cells []table.Cell) {
	for _, s := range r[i].cells {
		cells = append(cells, table.Cell{Text: s})
	}
	return cells
}

// NewLines makes the page of a sheet.
func NewLines(h page.Host, s *sheet.Sheet) *Lines {
	p := &Lines{host: h, sheet: s, box: box{Line: input.NewLine("")}}
	var columns []table.Column
	for i, c := range p.columns() {
		columns = append(columns, columnOf(h, c, len(s.Columns)-i))
	}
	p.table = table.New(append(columns, table.Column{Title: h.Text().Terms.Label("", "unit"), Min: 16, Max: 26, Grow: 1, Keep: 1})...)
	p.table.Empty = h.Text().Sheets.Empty
	return p
}

// columns are those that show: what a line is about, then what it says.
func (p *Lines) columns() (all []*sheet.Column) {
	for _, c := range p.sheet.Asked(false) {
		if c.Of != record.FieldListKind || p.sheet.Kind != record.FieldKind {
			all = append(all, c)
		}
	}
	return all
}

// columnOf says how a column is drawn; keep is higher for those that stay longest.
func columnOf(h page.Host, c *sheet.Column, keep int) table.Column {
	col := table.Column{Title: h.Text().Column(c), Keep: keep}
	switch c.Type {
	case record.Lines, record.Reference:
		col.Min, col.Grow, col.Max, col.Ends = 18, 3, 60, true
	case record.Text:
		col.Min, col.Grow, col.Max = 12, 2, 44
	case record.Whole, record.Number, record.Year, sheet.Figure:
		col.Right = c.Type != record.Year
		col.Max, col.Grow = 20, 1
	case record.Day, record.Span:
		col.Min = max(10, part.Width(col.Title))
	default:
		col.Min, col.Grow, col.Max = max(10, part.Width(col.Title)), 1, 20
	}
	return col
}

// Place is OnSheet.
func (p *Lines) Place() action.Place { return action.OnSheet }

// Path is “Phiếu” and the sheet.
func (p *Lines) Path() []string {
	t := p.host.Text()
	return []string{t.Sheets.Title, t.Sheet(p.sheet)}
}

// Help explains the sheet and its columns.
func (p *Lines) Help() string {
	t := p.host.Text()
	help := t.Sheets.HelpLines
	for _, c := range p.sheet.Asked(false) {
		help += "\n\n" + t.Column(c) + ": " + t.Sheets.Type(c.Type) + "."
	}
	return help
}

// Key moves in the table, or types into the search box.
func (p *Lines) Key(k keyboard.Key) bool {
	if k.Code == keyboard.Insert {
		return false
	}
	return p.box.key(k, p.table, p.find)
}

// Typing tells whether the hands are in the search box.
func (p *Lines) Typing() bool { return p.box.typing }

// Kind is that of the lines.
func (p *Lines) Kind() record.Name { return p.sheet.Kind }

func (p *Lines) find() {
	p.shown = nil
	for _, l := range p.all {
		if fits(l.text, p.box.Value()) {
			p.shown = append(p.shown, l)
		}
	}
	p.table.SetRows(p.shown)
}

// here is the line under the cursor; nil when there is none.
func (p *Lines) here() *line {
	if i, ok := p.table.Cursor(); ok && i < len(p.shown) {
		return &p.shown[i]
	}
	return nil
}

// Changed reads the lines again, when one of the sheet changed.
func (p *Lines) Changed(refs []record.Ref) {
	r := p.host.Register()
	if r == nil || len(refs) > 0 && !touches(refs, p.sheet.Kind) {
		return
	}
	t := p.host.Text()
	p.host.Start(page.Job{Beside: true, Work: func(ctx context.Context, _ page.Tell) (func(), error) {
		all := []line{}
		err := r.View(func(tx *store.Tx) error {
			names, err := wording.Read(t, tx)
			if err != nil {
				return err
			}
			refs, err := p.sheet.Refs(tx)
			if err != nil {
				return err
			}
			for _, ref := range refs {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				l, err := p.line(tx, names, ref)
				if err != nil {
					return err
				}
				all = append(all, l)
			}
			return nil
		})
		return func() {
			if err == nil {
				p.all = all
				p.find()
			}
		}, err
	}})
}

func (p *Lines) line(tx *store.Tx, names *wording.Names, ref record.Ref) (x line, err error) {
	x.ref = ref
	l, err := p.sheet.Read(tx, ref)
	if err != nil {
		return x, err
	}
	for _, c := range p.columns() {
		s, err := names.Cell(tx, l, c)
		if err != nil {
			return x, err
		}
		x.cells = append(x.cells, s)
		x.text += " " + s
	}
	unit := names.Unit(ref.Channel.Unit)
	x.cells = append(x.cells, unit)
	x.text += " " + unit
	return x, nil
}

func touches(refs []record.Ref, kind record.Name) bool {
	for _, r := range refs {
		if r.Kind == kind {
			return true
		}
	}
	return false
}

// Draw draws the search box and the table.
func (p *Lines) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Sheets
	if p.all == nil {
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	}
	if len(p.shown) == 0 && !p.box.Empty() {
		a := draw(th, t.Search, t.Count(0), &p.box, table.New(), width, 2)
		return part.Stack(a, part.Lines(th.Dim.Render(part.Fit(t.NoMatch, width))))
	}
	return draw(th, t.Search, t.Count(len(p.shown)), &p.box, p.table, width, height)
}
