package many

import (
	"io"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/outfile"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
)

const idFile = "file"

// Export opens the form that writes rows to a file.
func Export(h page.Host, rows []*listing.Row) {
	t, file := &h.Text().Many.Export, outfile.NewName()
	what := about(h, rows)
	what.Title, what.Intro, what.Help, what.Keys = t.Title, t.Intro, t.Help, t.Keys
	f := ask.New(h, what)
	f.Add(idFile, t.File, "", file)
	path := func() string { return outfile.Path(file.Value()) }
	f.Check = func() (string, string) {
		if paper.FormatOf(path()) == "" {
			return idFile, t.Ending
		}
		return "", ""
	}
	name := t.Name + "-" + h.Now().Format("2006-01-02") + ".xlsx"
	f.Ready = func() { write(h, f, rows, path(), name) }
	f.Blame = func(err error) (string, string) {
		if disk.Why(err) == disk.Unknown {
			return "", ""
		}
		return idFile, h.Text().Error(err).String()
	}
	file.Suggest(h, func() string { return name }, func() { h.Push(f) })
}

// write writes the file; name is its own where path is a folder.
func write(h page.Host, f *ask.Form, rows []*listing.Row, path, name string) {
	t, r, now, lines := h.Text(), h.Register(), h.Now(), 0
	refs := make([]record.Ref, len(rows))
	for i, row := range rows {
		refs[i] = row.ParticipationRef()
	}
	outfile.Save(h, outfile.Out{Path: path, Name: name, Then: func(string) { f.Close() }, Failed: f.Failed,
		Said: func(path string) string { return t.Many.Export.Done(lines, path) },
		Make: func(page.Tell) (func(io.Writer) error, string, error) {
			return func(f io.Writer) error {
				return r.View(func(tx *store.Tx) error {
					d, err := list.Registrations(tx, t, refs, vi.DateOf(now))
					if err != nil {
						return err
					}
					lines = d.Rows
					return d.Write(f, paper.FormatOf(path), t)
				})
			}, "", nil
		}})
}
