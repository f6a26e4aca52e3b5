package many

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
	"danvan/ui/part"
	"danvan/ui/part/input"
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
	page.Beside(h, func() (func(), error) {
		folder, err := outfile.Folder(r, outfile.Papers)
		return func() {
			x.file.Suggest(filepath.Join(folder, name))
			h.Push(x)
		}, err
	})
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
	t, r, now := x.h.Text(), x.h.Register(), x.h.Now()
	refs := make([]record.Ref, len(x.rows))
	for i, row := range x.rows {
		refs[i] = row.ParticipationRef()
	}
	x.h.Start(page.Job{
		Doing: t.Many.Export.Title,
		Work: func(context.Context, page.Tell) (func(), error) {
			path, err := filepath.Abs(path)
			if err != nil {
				return nil, err
			}
			var d *paper.Document
			err = r.View(func(tx *store.Tx) (err error) {
				if d, err = list.Registrations(tx, t, refs, vi.DateOf(now)); err != nil {
					return err
				}
				return d.Save(path, replace, t)
			})
			if errors.Is(err, fs.ErrExist) {
				return func() { outfile.Ask(x.h, path, func() { x.write(path, true) }) }, nil
			}
			if err != nil {
				return nil, err
			}
			outfile.Remember(r, outfile.Papers, filepath.Dir(path))
			return func() {
				x.h.Back()
				x.h.Say(theme.Good, t.Many.Export.Done(d.Rows, path))
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
