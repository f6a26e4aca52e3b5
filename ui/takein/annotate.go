package takein

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"danvan/store/disk"
	"danvan/store/intake"
	"danvan/store/worksheet"
	"danvan/ui/text"
)

// Note is what is said of one cell of a list.
type Note struct {
	Sheet  string
	Column string // its letters; "" for the whole row
	Row    int    // 0 for the whole sheet
	Says   string
	Hard   bool // its row does not go in
}

// ErrNoWorkbook is a list that is no .xlsx, or not named as the copy: nothing can be written into its cells.
var ErrNoWorkbook = errors.New("takein: notes go into a workbook alone")

// Notes are all that is said of the cells of a list: problems, and what the register holds otherwise.
func Notes(t *text.Table, plan *intake.Plan) (notes []Note) {
	for _, q := range plan.Problems {
		say := t.ListProblem(q)
		if t.Lists.OnScreen(say.Next) != say.Next { // who made the list has no command
			say.Next = ""
		}
		notes = append(notes, Note{q.Sheet, q.Column, q.Row, text.Printable(strings.TrimSpace(say.String())), q.Hard})
	}
	for i := range plan.Changes {
		if c := &plan.Changes[i]; !c.Done {
			notes = append(notes, Note{c.Sheet, c.Letters, c.Row, text.Printable(t.Sheets.Taking.Holds(t.ListValue(c.Column, c.Old))), false})
		}
	}
	return notes
}

// Notes are all that is said of the cells of a list of a sheet.
func (s *SheetTaken) Notes(t *text.Table) (notes []Note) {
	for _, p := range s.Problems {
		for _, at := range p.at {
			at.Says, at.Hard = p.Message, true
			notes = append(notes, at)
		}
	}
	for _, c := range s.Kept {
		c.at.Says = text.Printable(t.Sheets.Taking.Holds(c.Old))
		notes = append(notes, c.at)
	}
	return notes
}

// Annotate writes a copy of a workbook in which each note stands in its cell, as a comment and a colour; all else is as
// it was. over lets it take the place of a file. ErrNoWorkbook where the list is none.
func Annotate(list, to string, over bool, notes []Note) error {
	ends := strings.ToLower(filepath.Ext(list))
	if !slices.Contains([]string{".xlsx", ".xlsm"}, ends) || strings.ToLower(filepath.Ext(to)) != ends {
		return ErrNoWorkbook
	}
	book, err := renamed(list)
	if err != nil {
		return err
	}
	f, err := excelize.OpenReader(book)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	a := &annotating{f: f, looks: map[look]int{}, said: map[[2]string]string{}}
	for _, n := range notes {
		if err := a.colour(&n); err != nil {
			return err
		}
	}
	if err := a.comment(); err != nil {
		return err
	}
	return disk.Write(to, disk.Options{Replace: over}, func(w io.Writer) error { return f.Write(w) })
}

// annotating is one run of Annotate.
type annotating struct {
	f     *excelize.File
	looks map[look]int
	cells [][2]string          // sheet and cell, in the order of the notes
	said  map[[2]string]string // what is said there
}

// look is how a cell looked, and whether its row stays out.
type look struct {
	style int
	hard  bool
}

// colour gives a cell a colour beside all that it looks like, and keeps what is said of it.
func (a *annotating) colour(n *Note) error {
	sheet := n.Sheet
	if sheet == "" {
		sheet = a.f.GetSheetName(0)
	}
	column := n.Column
	if column == "" {
		column = "A"
	}
	cell := column + strconv.Itoa(max(n.Row, 1))
	at := [2]string{sheet, cell}
	if before, is := a.said[at]; is {
		a.said[at] = before + "\n" + n.Says
		return nil
	}
	a.cells, a.said[at] = append(a.cells, at), n.Says
	was, err := a.f.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	l := look{was, n.Hard}
	if _, made := a.looks[l]; !made {
		style, err := a.f.GetStyle(was)
		if err != nil {
			return err
		}
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{map[bool]string{true: "FFC7CE", false: "FFEB9C"}[n.Hard]}}
		if a.looks[l], err = a.f.NewStyle(style); err != nil {
			return err
		}
	}
	return a.f.SetCellStyle(sheet, cell, cell, a.looks[l])
}

// comment puts what is said into the cells, below what somebody had said there.
func (a *annotating) comment() error {
	before := map[[2]string]excelize.Comment{}
	for _, sheet := range a.f.GetSheetList() {
		there, err := a.f.GetComments(sheet)
		if err != nil {
			return err
		}
		for _, c := range there {
			before[[2]string{sheet, c.Cell}] = c
		}
	}
	for _, at := range a.cells {
		c := excelize.Comment{Author: worksheet.Annotator, Cell: at[1], Width: 320, Height: 140}
		if old, is := before[at]; is {
			c.Author = old.Author
			c.Paragraph = append(old.Paragraph, excelize.RichTextRun{Text: "\n"})
			if len(old.Paragraph) == 0 && old.Text != "" {
				c.Paragraph = []excelize.RichTextRun{{Text: old.Text + "\n"}}
			}
			if err := a.f.DeleteComment(at[0], at[1]); err != nil {
				return err
			}
		}
		c.Paragraph = append(c.Paragraph, excelize.RichTextRun{Text: a.said[at]})
		if err := a.f.AddComment(at[0], c); err != nil {
			return err
		}
	}
	return nil
}
