package takein

import (
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/store/worksheet"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// ReadSheet reads a list of a sheet, as list SHEET and template write it: its headings are the columns' words of either language, or their code names.
func ReadSheet(t *text.Table, s *sheet.Sheet, path string) (*sheet.List, error) {
	f, err := worksheet.Open(path)
	if err != nil {
		return nil, err
	}
	l, err := sheet.ReadList(s, f, path, heads(s))
	if errors.Is(err, sheet.ErrNoHeadings) {
		var names []string
		for _, c := range s.Asked(false) {
			names = append(names, t.Column(c))
		}
		return nil, wrong(t.Sheets.NoHeadings(t.Sheet(s), strings.Join(names, ", ")))
	}
	return l, err
}

// written tells whether every column of a sheet stands in a list.
func written(s *sheet.Sheet, l *intake.List) bool {
	h := heads(s)
	for i := range l.Sheets {
		named := map[*sheet.Column]bool{}
		for _, c := range l.Sheets[i].Columns {
			named[h.Column(c.Heading)] = true
		}
		if !slices.ContainsFunc(s.Asked(false), func(c *sheet.Column) bool { return !named[c] }) {
			return true
		}
	}
	return false
}

func heads(s *sheet.Sheet) sheet.Heads {
	vn, en := text.For(text.Vi), text.For(text.En)
	named := map[string]*sheet.Column{}
	for i := range s.Columns {
		c := &s.Columns[i]
		for _, name := range []string{c.Name, vn.Column(c), en.Column(c)} {
			if key := vi.Spelled(name); named[key] == nil {
				named[key] = c
			}
		}
	}
	unit := []string{"unit_code", vn.CLI.Report.Code, en.CLI.Report.Code, vn.Terms.Label("", "unit"), en.Terms.Label("", "unit")}
	seen := []string{vn.Sheets.Paper.Stands, vn.Sheets.Paper.By, en.Sheets.Paper.Stands, en.Sheets.Paper.By}
	return sheet.Heads{
		Seen:   func(heading string) bool { return slices.Contains(seen, heading) },
		Column: func(heading string) *sheet.Column { return named[vi.Spelled(heading)] },
		ID:     func(heading string) bool { return vi.Spelled(heading) == "id" },
		Unit: func(heading string) bool {
			return named[vi.Spelled(heading)] == nil && slices.ContainsFunc(unit, func(u string) bool { return vi.Spelled(u) == vi.Spelled(heading) })
		},
	}
}

// errTried is the end of a run that only tells what would become of a list.
var errTried = errors.New("takein: only tried")

// TakeSheet takes a list in, or with dry tells what would become of it.
func TakeSheet(r *store.Register, t *text.Table, l *sheet.List, o sheet.TakeOptions, dry bool) (done *SheetTaken, err error) {
	err = r.Edit("", func(w *store.Writer) error {
		names, err := wording.Read(t, w.Tx)
		if err != nil {
			return err
		}
		made, err := l.Take(w, o)
		if err != nil {
			return err
		}
		done, err = OfSheet(w.Tx, t, l, made, func(x *sheet.Line, c *sheet.Column) (string, error) { return names.Cell(w.Tx, x, c) })
		if err == nil && dry {
			err = errTried
		}
		return err
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return done, err
}
