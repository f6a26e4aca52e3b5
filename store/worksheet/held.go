package worksheet

import (
	"slices"
	"strings"
)

// grid is a sheet that is held whole, as the formats ask whose merged areas show only among the cells.
type grid struct {
	name          string
	hidden        bool
	merges        []Merge
	comments      []string
	hiddenColumns []span
	rows          []Row
	old           bool
	spent         *int // of all grids of the file
}

// maxHeld is what the grids of a file may take.
const maxHeld = 64 << 20

// add adds a row, unless it is blank. It fails when there is too much of it.
func (g *grid) add(r Row) error {
	for len(r.Cells) > 0 && r.Cells[len(r.Cells)-1].Kind == Blank {
		r.Cells = r.Cells[:len(r.Cells)-1]
	}
	if len(r.Cells) == 0 && *g.spent <= maxHeld {
		return nil
	}
	if n := len(g.rows); n > 0 {
		r.N = max(r.N, g.rows[n-1].N+1) // a broken file may end a row twice
	}
	*g.spent += rowCost + cellCost*len(r.Cells)
	for _, c := range r.Cells {
		*g.spent += len(c.Text)
		g.old = g.old || c.Kind == Text && suspect([]byte(c.Text))
	}
	if *g.spent > maxHeld || r.N > MaxRows || len(r.Cells) > MaxColumns {
		return &Error{Code: TooLarge, Sheet: g.name, Err: errLarge}
	}
	r.Cells = slices.Clone(r.Cells)
	g.rows = append(g.rows, r)
	return nil
}

func (g *grid) merge(m Merge) {
	if (m.Bottom > m.Top || m.Right > m.Left) && len(g.merges) < maxMerges {
		g.merges = append(g.merges, m)
	}
}

func (g *grid) sheet() Sheet {
	return Sheet{Name: g.name, Hidden: g.hidden, Merges: g.merges, Comments: g.comments, hiddenColumns: g.hiddenColumns, oldFonts: func() bool { return g.old },
		rows: func(yield func(Row) bool, _ func(Note)) error {
			for _, r := range g.rows {
				r.Cells = slices.Clone(r.Cells)
				if !yield(r) {
					return nil
				}
			}
			return nil
		}}
}

func sheetsOfGrids(grids []*grid) []Sheet {
	sheets := make([]Sheet, len(grids))
	for i, g := range grids {
		sheets[i] = g.sheet()
	}
	return sheets
}

// words gathers the text of a cell from pieces in several fonts and lines.
type words struct {
	b       strings.Builder
	written bool // something that is no space
	plain   bool // some of it is not struck through
}

func (w *words) write(text string, look style) {
	if strings.TrimSpace(text) != "" {
		w.written = true
		w.plain = w.plain || !look.struck
	}
	w.b.WriteString(look.show(text))
}

func (w *words) cell() Cell {
	return struckText(strings.Trim(w.b.String(), "\n"), w.written && !w.plain)
}

func (w *words) newLine() {
	if w.written {
		w.b.WriteByte('\n')
	}
}
