package takein

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// SheetTaken is what a list of a sheet came to, in words.
type SheetTaken struct {
	New      int                 `json:"new"`
	Changed  int                 `json:"changed"`
	Same     int                 `json:"same"`
	Columns  []Head              `json:"columns"`
	Unknown  []Head              `json:"unknown"` // of them, those that nobody said what they are
	Asked    []Ask               `json:"asked"`
	Takes    map[string][]Choice `json:"-"` // what may be said in columns
	Units    []UnitLines         `json:"units"`
	Cells    []TakenCell         `json:"cells"`
	Kept     []TakenCell         `json:"kept"` // not written: something else stands there
	Problems []TakenGap          `json:"problems"`
	Gone     []string            `json:"gone"`               // lines whose rows were taken out of the workbook; they stay
	Measures []string            `json:"measures,omitempty"` // that were added, for what the register counts
	Counts   []TakenGap          `json:"counts,omitempty"`   // that say less than what was written
	Parted   []TakenPost         `json:"parted,omitempty"`   // posts with the unit behind them
	Comments []string            `json:"comments,omitempty"` // cells with a comment, which is not read
	Totals   bool                `json:"totals,omitempty"`   // the list is a table of totals
	Recalled []string            `json:"recalled,omitempty"` // answers that were given about such a list before
}

// UnitLines is how many rows of a list lie in a unit.
type UnitLines struct {
	Unit string `json:"unit"`
	Rows int    `json:"rows"`
}

// TakenCell is a cell and what stood there.
type TakenCell struct {
	Row    int    `json:"row"`
	Column string `json:"column"`
	Old    string `json:"old"`
	New    string `json:"new"`
	at     Note
}

// TakenPost is a post from which the unit behind it was parted.
type TakenPost struct {
	Row   int    `json:"row"`
	Whole string `json:"whole"`
	Post  string `json:"post"`
	Unit  string `json:"unit"`
}

// TakenGap is a kind of problem, with the rows that have it.
type TakenGap struct {
	Column  string `json:"column,omitempty"`
	Rows    []int  `json:"rows"`
	Message string `json:"message"`
	at      []Note
}

// Waits tells whether somebody has to look: rows that were kept out, cells that were not overwritten, columns that were
// left out.
func (s *SheetTaken) Waits() bool { return len(s.Problems)+len(s.Kept)+len(s.Unknown)+len(s.Gone) > 0 }

// Emptied counts the cells that somebody emptied, and of which nobody said what that means.
func (s *SheetTaken) Emptied() (n int) {
	for _, c := range s.Kept {
		if c.New == "" {
			n++
		}
	}
	return n
}

// OfSheet puts what a list came to into words; words gives those of a column of a line.
func OfSheet(tx *store.Tx, t *text.Table, l *sheet.List, made *sheet.Taken, words func(*sheet.Line, *sheet.Column) (string, error)) (*SheetTaken, error) {
	s := &SheetTaken{Measures: made.Measures, Comments: l.Comments, Totals: l.OfTotals(), New: made.New, Changed: made.Changed, Same: made.Same, Columns: headsIn(t, l), Unknown: []Head{}, Units: []UnitLines{}, Cells: []TakenCell{}, Kept: []TakenCell{}, Problems: []TakenGap{}, Gone: []string{}}
	for _, x := range made.Parted {
		s.Parted = append(s.Parted, TakenPost{x.Row.N, x.Whole, x.Post, x.Unit.Name})
	}
	for i := range l.Heads {
		if h := &l.Heads[i]; h.As == sheet.Left && h.Why == "" {
			s.Unknown = append(s.Unknown, s.Columns[i])
		}
	}
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	for _, root := range tree.Roots {
		root.Walk(func(u *store.Unit) {
			if n := made.Units[u.ID]; n > 0 {
				s.Units = append(s.Units, UnitLines{u.Code + " " + u.Name, n})
			}
		})
	}
	for _, side := range []struct {
		from []sheet.Changed
		to   *[]TakenCell
	}{{made.Cells, &s.Cells}, {made.Kept, &s.Kept}} {
		for _, c := range side.from {
			old, err := words(c.Line, c.Column)
			if err != nil {
				return nil, err
			}
			*side.to = append(*side.to, TakenCell{c.Row.N, cmp.Or(c.Row.Head, t.Column(c.Column)), old, c.Text, placeOf(l, c.Row, c.Column)})
		}
	}
	for _, x := range made.Gone {
		name, err := sheet.Title(tx, x.Ref())
		if err != nil {
			return nil, err
		}
		s.Gone = append(s.Gone, name)
	}
	type lost struct { // a count lost its word, or is none
		column *sheet.Column
		word   bool
	}
	said := map[lost]int{}
	for _, x := range made.Counts {
		key, as := lost{x.Column, x.As != 0}, ""
		if key.word {
			as = vi.FormatInt(x.As)
		}
		if _, is := said[key]; !is {
			said[key] = len(s.Counts)
			s.Counts = append(s.Counts, TakenGap{Column: t.Column(x.Column), Message: text.Printable(t.Sheets.Taking.Counts(x.Found, as))})
		}
		gap := &s.Counts[said[key]]
		gap.Rows = append(gap.Rows, x.Row.N)
	}
	at := map[string]int{}
	for _, p := range made.Problems {
		gap := TakenGap{Message: text.Printable(problem(t, &p))}
		if p.Column != nil {
			gap.Column = cmp.Or(p.Row.Head, t.Column(p.Column))
		}
		key := gap.Column + "\x00" + gap.Message
		i, seen := at[key]
		if !seen {
			i = len(s.Problems)
			at[key] = i
			s.Problems = append(s.Problems, gap)
		}
		if rows := s.Problems[i].Rows; len(rows) == 0 || rows[len(rows)-1] != p.Row.N { // of a table of totals a row is several lines
			s.Problems[i].Rows = append(rows, p.Row.N)
		}
		s.Problems[i].at = append(s.Problems[i].at, placeOf(l, p.Row, p.Column))
	}
	return s, nil
}

// placeOf is where a column of a row stands; nil for the whole row.
func placeOf(l *sheet.List, r *sheet.Row, c *sheet.Column) Note {
	n := Note{Sheet: r.Sheet, Row: r.N, Column: r.Letters}
	for _, h := range l.Columns {
		if h.Column == c && h.Letters != "" {
			n.Column = h.Letters
		}
	}
	return n
}

func problem(t *text.Table, p *sheet.RowProblem) string {
	var q record.Problem
	if !errors.As(p.Err, &q) || p.Column == nil {
		return t.Error(p.Err).String()
	}
	say := t.ColumnProblem(sheet.Problem{Column: p.Column, Problem: q})
	if !q.Hard {
		say.Next = t.Sheets.Taking.GiveReason
	}
	return say.String()
}

// most is how many rows or cells are named in full.
const most = 20

// Lines are the sentences for it.
func (s *SheetTaken) Lines(t *text.Table, dryRun bool) (out []string) {
	add := func(line string) { out = append(out, text.Printable(line)) }
	w := &t.Sheets.Taking
	for _, u := range s.Units {
		add(t.Lists.UnitLine(u.Unit, u.Rows, "", ""))
	}
	if s.Totals {
		add(w.Totals)
	}
	if n := len(s.Parted); n > 0 {
		x := s.Parted[0]
		add(w.Parted(n, x.Whole, x.Post, x.Unit))
	}
	if len(s.Measures) > 0 {
		add(w.Measures(strings.Join(s.Measures, ", ")))
	}
	if dryRun {
		add(w.Would(s.New, s.Changed, s.Same))
	} else {
		add(w.Came(s.New, s.Changed, s.Same))
	}
	if n := len(s.Comments); n > 0 {
		add(t.Errors.Place.Reading.CellComments(strings.Join(s.Comments[:min(n, 5)], ", "), n).String())
	}
	if n := len(s.Gone); n > 0 {
		add(w.Gone(n, strings.Join(s.Gone[:min(n, 5)], "; ")))
	}
	for _, h := range s.Unknown {
		add(w.Unknown(h.Letters, h.Heading))
	}
	for _, side := range []struct {
		cells []TakenCell
		head  func(n int) string
	}{{s.Cells, w.Cells}, {s.Kept, w.Kept}} {
		if len(side.cells) > 0 {
			add(side.head(len(side.cells)))
		}
		for i, c := range side.cells {
			if i == most {
				add("  … +" + strconv.Itoa(len(side.cells)-most))
				break
			}
			add("  " + w.Cell(c.Row, c.Column, c.Old, c.New))
		}
	}
	for _, p := range slices.Concat(s.Counts, s.Problems) {
		add(w.Rows(p.Rows[:min(len(p.Rows), 5)], len(p.Rows), p.Column) + " " + p.Message)
	}
	return out
}
