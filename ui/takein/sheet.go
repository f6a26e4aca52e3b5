package takein

import (
	"errors"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/text"
)

// SheetTaken is what a list of a sheet came to, in words.
type SheetTaken struct {
	New      int         `json:"new"`
	Changed  int         `json:"changed"`
	Same     int         `json:"same"`
	Columns  []TakenHead `json:"columns"`
	Unknown  []TakenHead `json:"unknown"`
	Cells    []TakenCell `json:"cells"`
	Kept     []TakenCell `json:"kept"` // not written: something else stands there
	Problems []TakenGap  `json:"problems"`
	Gone     []string    `json:"gone"` // lines whose rows were taken out of the workbook; they stay
}

// TakenHead is a column of the file and what it was taken for.
type TakenHead struct {
	Letters string `json:"letters"`
	Heading string `json:"heading"`
	Column  string `json:"column,omitempty"`
}

// TakenCell is a cell and what stood there.
type TakenCell struct {
	Row    int    `json:"row"`
	Column string `json:"column"`
	Old    string `json:"old"`
	New    string `json:"new"`
	at     Note
}

// TakenGap is a kind of problem, with the rows that have it.
type TakenGap struct {
	Column  string `json:"column,omitempty"`
	Rows    []int  `json:"rows"`
	Message string `json:"message"`
	at      []Note
}

// Waits tells whether somebody has to look: rows that were kept out, cells that were not overwritten, columns that were left out.
func (s *SheetTaken) Waits() bool { return len(s.Problems)+len(s.Kept)+len(s.Unknown)+len(s.Gone) > 0 }

// OfSheet puts what a list came to into words; words gives those of a column of a line.
func OfSheet(tx *store.Tx, t *text.Table, l *sheet.List, made *sheet.Taken, words func(*sheet.Line, *sheet.Column) (string, error)) (*SheetTaken, error) {
	s := &SheetTaken{New: made.New, Changed: made.Changed, Same: made.Same, Unknown: []TakenHead{}, Cells: []TakenCell{}, Kept: []TakenCell{}, Problems: []TakenGap{}, Gone: []string{}}
	for _, h := range l.Columns {
		s.Columns = append(s.Columns, TakenHead{h.Letters, h.Text, h.Column.Name})
	}
	for _, h := range l.Unknown {
		s.Unknown = append(s.Unknown, TakenHead{h.Letters, h.Text, ""})
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
			*side.to = append(*side.to, TakenCell{c.Row.N, t.Column(c.Column), old, c.Text, placeOf(l, c.Row, c.Column)})
		}
	}
	for _, x := range made.Gone {
		name, err := sheet.Title(tx, x.Ref())
		if err != nil {
			return nil, err
		}
		s.Gone = append(s.Gone, name)
	}
	at := map[string]int{}
	for _, p := range made.Problems {
		gap := TakenGap{Message: text.Printable(problem(t, &p))}
		if p.Column != nil {
			gap.Column = t.Column(p.Column)
		}
		key := gap.Column + "\x00" + gap.Message
		i, seen := at[key]
		if !seen {
			i = len(s.Problems)
			at[key] = i
			s.Problems = append(s.Problems, gap)
		}
		s.Problems[i].Rows = append(s.Problems[i].Rows, p.Row.N)
		s.Problems[i].at = append(s.Problems[i].at, placeOf(l, p.Row, p.Column))
	}
	return s, nil
}

// placeOf is where a column of a row stands; nil for the whole row.
func placeOf(l *sheet.List, r *sheet.Row, c *sheet.Column) Note {
	n := Note{Sheet: r.Sheet, Row: r.N}
	for _, h := range l.Columns {
		if h.Column == c {
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
	if dryRun {
		add(w.Would(s.New, s.Changed, s.Same))
	} else {
		add(w.Came(s.New, s.Changed, s.Same))
	}
	var heads []string
	for _, h := range s.Columns {
		heads = append(heads, h.Letters+" “"+h.Heading+"”")
	}
	add(w.Columns + " " + strings.Join(heads, ", "))
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
	for _, p := range s.Problems {
		add(w.Rows(p.Rows[:min(len(p.Rows), 5)], len(p.Rows), p.Column) + " " + p.Message)
	}
	return out
}
