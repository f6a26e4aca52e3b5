package grid

import (
	"danvan/ui/keyboard"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Cell is what shows of one cell.
type Cell struct {
	Text  string
	State theme.State // Warn and Bad show before the text
}

// Rows is where a grid takes its cells from. Both methods must be quick: they are called for all that shows, at every
// frame.
type Rows interface {
	Len() int
	Cell(row, col int) Cell
	// State is that of the whole row, shown beside its number.
	State(row int) theme.State
}

// Column is a column of the grid.
type Column struct {
	Title string
	Width int  // in cells; the first column also takes what is left over
	Right bool // figures
	Long  bool // text of many lines
}

// Grid is the spreadsheet. Make it with New.
type Grid struct {
	Columns []Column
	Down    bool                            // Enter goes down; else on to the next cell
	Set     func(row, col int, text string) // takes what was typed into a cell; row may be one beyond the last
	Line    func(col int) *input.Line       // makes the box in which a column is typed; nil: a plain one

	rows     Rows
	row, col int
	top      int // the first row that shows
	left     int // the first column that shows beside the first
	home     int // where a run of Tabs began; -1: nowhere
	page     int // rows that showed last

	edit *edit // the cell that is being typed into; nil: none
}

// New makes a grid without rows.
func New(columns ...Column) *Grid {
	return &Grid{Columns: columns, rows: none{}, left: 1, home: -1, page: 10, Set: func(int, int, string) {}}
}

type none struct{}

func (none) Len() int              { return 0 }
func (none) Cell(int, int) Cell    { return Cell{} }
func (none) State(int) theme.State { return theme.None }

// SetRows gives the grid other rows; the cursor keeps its place as far as there is one.
func (g *Grid) SetRows(r Rows) {
	g.rows = r
	g.Go(g.row, g.col)
}

// Cursor is the cell under the cursor; row may be one beyond the last.
func (g *Grid) Cursor() (row, col int) { return g.row, g.col }

// Go puts the cursor on a cell, or on the nearest there is. What is being typed stays open only where it is.
func (g *Grid) Go(row, col int) {
	row = max(0, min(row, g.rows.Len()))
	col = max(0, min(col, len(g.Columns)-1))
	if g.edit != nil && (row != g.row || col != g.col) {
		g.Commit()
	}
	g.row, g.col = row, col
}

// Key gives the grid a key.
func (g *Grid) Key(k keyboard.Key) (handled bool) {
	if g.edit != nil {
		return g.editKey(k)
	}
	return g.moveKey(k)
}

// moveKey is a key while nothing is being typed.
func (g *Grid) moveKey(k keyboard.Key) (handled bool) {
	home := g.home
	g.home = -1
	switch k.Code {
	case keyboard.Text, keyboard.Pasted:
		g.home = home
		g.begin(false)
		g.edit.key(k)
	case keyboard.F2:
		g.home = home
		g.begin(true)
	case keyboard.Delete:
		g.Set(g.row, g.col, "")
	case keyboard.Backspace: // of an input method that retypes
		g.home = home
	case keyboard.Enter:
		g.home = home
		g.enter()
	case keyboard.Tab:
		g.home = home
		g.tab()
	case keyboard.BackTab:
		g.back()
	case keyboard.Up:
		g.Go(g.row-1, g.col)
	case keyboard.Down:
		g.Go(g.row+1, g.col)
	case keyboard.Left:
		g.Go(g.row, g.col-1)
	case keyboard.Right:
		g.Go(g.row, g.col+1)
	case keyboard.Home:
		g.Go(g.row, 0)
	case keyboard.End:
		g.Go(g.row, len(g.Columns)-1)
	case keyboard.Top:
		g.Go(0, 0)
	case keyboard.Bottom:
		g.Go(g.rows.Len()-1, g.col)
	case keyboard.PageUp:
		g.Go(g.row-max(1, g.page-1), g.col)
	case keyboard.PageDown:
		g.Go(g.row+max(1, g.page-1), g.col)
	default:
		g.home = home
		return false
	}
	return true
}

// enter goes where Enter goes.
func (g *Grid) enter() {
	switch {
	case g.home >= 0:
		g.Go(g.row+1, g.home)
	case g.Down:
		g.Go(g.row+1, g.col)
	case g.col == len(g.Columns)-1:
		g.Go(g.row+1, 0)
	default:
		g.Go(g.row, g.col+1)
	}
	g.home = -1
}

// tab goes on to the next cell, from the last one to the next row.
func (g *Grid) tab() {
	if g.home < 0 {
		g.home = g.col
	}
	if g.col == len(g.Columns)-1 {
		g.Go(g.row+1, 0)
		g.home = 0
		return
	}
	g.Go(g.row, g.col+1)
}

func (g *Grid) back() {
	if g.col > 0 {
		g.Go(g.row, g.col-1)
	} else if g.row > 0 {
		g.Go(g.row-1, len(g.Columns)-1)
	}
}
