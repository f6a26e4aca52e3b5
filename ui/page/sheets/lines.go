package sheets

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Lines lists the lines of one sheet. Make it with NewLines, or with NewCatalog.
type Lines struct {
	finder.Finder
	host    page.Host
	place   action.Place
	group   []*sheet.Sheet // that Tab goes through
	sheet   *sheet.Sheet
	columns []*sheet.Column // that show, before the unit
	all     []line          // nil until read
	shown   []*line
	by      int // the column that they are in order of; -1: as they stand
	down    bool
	only    map[string]string // of columns by place, the words that they must hold
	those   []record.Ref      // lines that stand behind a figure; nil: all of the sheet
}

// NewLines makes the page of a sheet.
func NewLines(h page.Host, s *sheet.Sheet) *Lines {
	return newLines(h, action.OnSheet, s)
}

// NewThose makes the page of some lines of a sheet.
func NewThose(h page.Host, s *sheet.Sheet, those []record.Ref) *Lines {
	p := NewLines(h, s)
	p.those = those
	return p
}

// NewCatalog makes the page of what all registers share: the sheets of the catalog one behind the other, the units
// first.
func NewCatalog(h page.Host) *Lines {
	var group []*sheet.Sheet
	for _, s := range sheet.All() {
		if record.KindOf(s.Kind).Part == record.Catalog {
			group = append(group, s)
		}
	}
	slices.SortStableFunc(group, func(a, b *sheet.Sheet) int { return rank(a.Kind) - rank(b.Kind) })
	return newLines(h, action.OnCatalog, group...)
}

// rank puts what is looked up most first.
func rank(k record.Name) int {
	const last = 9
	return map[record.Name]int{record.UnitKind: -last, record.FieldKind: -last + 1}[k]
}

func newLines(h page.Host, place action.Place, group ...*sheet.Sheet) *Lines {
	p := &Lines{host: h, place: place, group: group}
	p.Finder = finder.New(p.find)
	p.Choose = true
	p.turn(group[0])
	return p
}

// turn shows another sheet.
func (p *Lines) turn(s *sheet.Sheet) {
	t := p.host.Text()
	p.sheet, p.columns, p.all, p.shown, p.by, p.down, p.only = s, shown(s), nil, nil, -1, false, map[string]string{}
	var heads []table.Column
	for i, c := range p.columns {
		heads = append(heads, columnOf(t.Column(c), c, len(p.columns)-i))
	}
	p.Table = table.New(append(heads, table.Column{Title: t.Terms.Label("", "unit"), Min: 16, Max: 26, Grow: 1, Keep: 1})...)
	p.Table.Empty = t.Sheets.Reading
	p.Search.Set("")
}

// shown are the columns of the list: the name first, and all but the place that lines stand at.
func shown(s *sheet.Sheet) []*sheet.Column {
	all := slices.DeleteFunc(s.Asked(false), func(c *sheet.Column) bool { return c.Place() })
	if i := slices.IndexFunc(all, func(c *sheet.Column) bool { return c.Field == "name" }); i > 0 {
		name := all[i]
		all = slices.Insert(slices.Delete(all, i, i+1), 0, name)
	}
	return all
}

// step goes on to a sheet of the group.
func (p *Lines) step(by int) {
	n := len(p.group)
	p.turn(p.group[(slices.Index(p.group, p.sheet)+by+n)%n])
	p.Changed(nil)
}

// columnOf says how a column is drawn; keep is higher for those that stay longest.
func columnOf(title string, c *sheet.Column, keep int) table.Column {
	col := table.Column{Title: title, Keep: keep}
	switch c.Type {
	case record.Lines, record.Reference:
		col.Min, col.Grow, col.Max, col.Ends = 18, 3, 60, true
	case record.Text:
		col.Min, col.Grow, col.Max = max(8, part.Width(title)), 2, 44
		if c.Short {
			col.Min, col.Grow, col.Max = 20, 4, 60
		}
	case record.Year:
		col.Min = max(6, part.Width(title))
	case record.Whole, record.Number, sheet.Figure:
		col.Right, col.Max, col.Grow = true, 20, 1
	case record.Day, record.Span:
		col.Min = max(10, part.Width(col.Title))
	default:
		col.Min, col.Grow, col.Max = max(10, part.Width(col.Title)), 1, 20
	}
	return col
}

// Place is OnSheet, or OnCatalog.
func (p *Lines) Place() action.Place { return p.place }

// Path is “Phiếu” or “Danh mục”, and the sheet.
func (p *Lines) Path() []string {
	t := p.host.Text()
	if p.place == action.OnCatalog {
		return []string{t.Catalog.Title, t.Sheet(p.sheet)}
	}
	return []string{t.Sheets.Title, t.Sheet(p.sheet)}
}

// Bars show the filters.
func (p *Lines) Bars() (b page.Bars) {
	var chips []string
	for i := range p.Table.Columns {
		if words := p.only[p.code(i)]; words != "" {
			chips = append(chips, words+" ×")
		}
	}
	b.Right = strings.Join(chips, "  ")
	if n := p.Table.NumChosen(); n > 0 {
		b.State = p.host.Text().Sheets.Chosen(n)
	}
	return b
}

// Help explains the sheet and its columns.
func (p *Lines) Help() string {
	t := p.host.Text()
	help := t.Sheets.HelpLines
	if p.place == action.OnCatalog {
		help = t.Catalog.Help + "\n\n" + t.Catalog.HelpEdit + "\n\n" + help
	}
	for _, c := range p.columns {
		help += "\n\n" + t.Column(c) + ": " + t.Sheets.Type(c.Type) + "."
	}
	return help
}

// Kind is that of the lines.
func (p *Lines) Kind() record.Name { return p.sheet.Kind }

// Len, ID and Row make the page the table's rows.
func (p *Lines) Len() int { return len(p.shown) }

// ID is the line's.
func (p *Lines) ID(i int) string { return p.shown[i].ref.ID.String() }

// Row is a line in words; one that no longer counts has its shape.
func (p *Lines) Row(i int) (cells []table.Cell) {
	for _, s := range p.shown[i].cells {
		cells = append(cells, table.Cell{Text: s})
	}
	if p.shown[i].over {
		cells[0].State = theme.Muted
	}
	return cells
}

// here is the line under the cursor; nil when there is none.
func (p *Lines) here() *line {
	if i, ok := p.Table.Cursor(); ok && i < len(p.shown) {
		return p.shown[i]
	}
	return nil
}

// Draw draws the lines with how many there are.
func (p *Lines) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	return p.Finder.Draw(th, t, t.Sheets.Count(len(p.shown)), width, height)
}
