package many

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"danvan/store/disk"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// export asks for the name of a file, and writes rows to it.
type export struct {
	page.Plain
	h     page.Host
	rows  []*listing.Row
	file  *input.Line
	wrong string
}

// Export opens the form that writes rows to a file.
func Export(h page.Host, rows []*listing.Row) {
	x := &export{h: h, rows: rows, file: input.NewCode("")}
	name := h.Text().Many.Export.Name + "-" + h.Now().Format("2006-01-02") + ".xlsx"
	r := h.Register()
	h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		folder, err := outfile.Folder(r, outfile.Papers)
		return func() {
			x.file.Suggest(filepath.Join(folder, name))
			h.Push(x)
		}, err
	}})
}

// Place is OnMany.
func (x *export) Place() action.Place { return action.OnMany }

// Path is what is done.
func (x *export) Path() []string { return []string{x.h.Text().Many.Export.Title} }

// Bars say for how many, and the keys.
func (x *export) Bars() page.Bars {
	t := x.h.Text()
	return page.Bars{Right: t.Parts.Selected(len(x.rows)), State: t.Many.Export.Keys}
}

// Help explains the file.
func (x *export) Help() string { return x.h.Text().Many.Export.Help }

// Key types the name.
func (x *export) Key(k keyboard.Key) bool {
	handled := x.file.Key(k)
	if handled {
		x.wrong = ""
	}
	return handled
}

// Do writes the file.
func (x *export) Do(id action.ID) bool {
	if id != action.Apply {
		return false
	}
	x.write(outfile.Path(x.file.Value()), false)
	return true
}

// write writes the file. Where there is one already, it asks first.
func (x *export) write(path string, replace bool) {
	t := &x.h.Text().Many.Export
	r, table := x.h.Register(), table(x.h.Text(), x.h.Listing(), x.rows)
	x.h.Start(page.Job{
		Doing: t.Title,
		Work: func(context.Context, page.Tell) (func(), error) {
			path, err := filepath.Abs(path)
			if err != nil {
				return nil, err
			}
			err = table.Save(path, replace)
			if errors.Is(err, fs.ErrExist) {
				return func() { outfile.Ask(x.h, path, func() { x.write(path, true) }) }, nil
			}
			if err != nil {
				return nil, err
			}
			outfile.Remember(r, outfile.Papers, filepath.Dir(path))
			return func() {
				x.h.Back()
				x.h.Say(theme.Good, t.Done(len(table.Rows), path))
			}, nil
		},
		Failed: x.failed,
	})
}

// failed says below the input what is the matter with the name.
func (x *export) failed(err error) {
	var kind *paper.KindError
	switch {
	case errors.As(err, &kind):
		x.wrong = x.h.Text().Many.Export.Ending
	case disk.Why(err) != disk.Unknown:
		x.wrong = x.h.Text().Error(err).String()
	default:
		x.h.Fail(err)
	}
}

// Draw draws what is written, and the name of the file.
func (x *export) Draw(th *theme.Theme, width, height int) part.Area {
	t := &x.h.Text().Many
	width = min(width, broad)
	units := map[record.ID]bool{}
	for _, r := range x.rows {
		units[r.Unit] = true
	}
	a := part.Lines(th.Strong.Render(part.Fit(t.Chosen(len(x.rows), len(units)), width)), "")
	for _, l := range part.Wrap(t.Export.Intro, width, 3) {
		a.Lines = append(a.Lines, th.Dim.Render(l))
	}
	a.Lines = append(a.Lines, "")
	at := 2 + part.Width(t.Export.File) + 3
	a = part.Stack(a, part.Beside(part.Lines(th.Mark(theme.Current)+" "+th.Strong.Render(t.Export.File)), at, x.file.Draw(th, max(8, width-at), true)))
	if x.wrong != "" {
		for i, l := range part.Wrap(x.wrong, max(8, width-at-2), 4) {
			mark := "  "
			if i == 0 {
				mark = th.Mark(theme.Warn) + " "
			}
			a.Lines = append(a.Lines, strings.Repeat(" ", at)+mark+th.Warn.Render(l))
		}
	}
	return a.Crop(height)
}

// table are the rows in words.
func table(t *text.Table, rows *listing.Listing, chosen []*listing.Row) *paper.Table {
	x, label := &t.Many.Export, t.Terms.Label
	out := &paper.Table{Name: x.Sheet, Columns: []paper.Column{
		{Heading: x.Number, Width: 6, Number: true}, {Heading: x.UnitCode, Width: 11}, {Heading: t.Models.Unit, Width: 24}, {Heading: t.Models.Name, Width: 60},
		{Heading: t.Models.Subject, Width: 14}, {Heading: t.Models.Registrant, Width: 30}, {Heading: t.Models.Place, Width: 22}, {Heading: t.Models.Field, Width: 28},
		{Heading: t.Models.Standing, Width: 12}, {Heading: t.Models.YearHead, Width: 7, Number: true},
		{Heading: label(record.ParticipationKind, "registered"), Width: 13}, {Heading: label(record.ParticipationKind, "proposed"), Width: 13},
		{Heading: x.Verdict, Width: 16}, {Heading: x.By, Width: 24},
	}}
	for i, r := range chosen {
		code, verdict, by := "", "", ""
		if u := rows.Tree().Unit(r.Unit); u != nil {
			code = u.Code
		}
		if r.Verdict != "" {
			verdict, by = t.Terms.Verdict(r.Verdict), rows.UnitName(r.By)
		}
		out.Rows = append(out.Rows, []string{strconv.Itoa(i + 1), code, rows.UnitName(r.Unit), r.Name, t.Terms.Subject(r.Subject), r.Registrant, r.Place,
			rows.FieldName(r.Field), t.Terms.Standing(r.Standing), strconv.Itoa(r.Year), wording.Date(r.Registered), wording.Date(r.Proposed), verdict, by})
	}
	return out
}
