package outfile

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"danvan/store/disk"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// Out is a report or a paper to be written to a file.
type Out struct {
	Path, Name string                                                                   // Name is the file's where Path is a folder
	Said       func(path string) string                                                 // what is said once it is written
	Make       func(page.Tell) (write func(io.Writer) error, besides string, err error) // in a job; besides is said with Said
	Keep       func(name, besides string) (string, error)                               // in the job, once it is written; nil: nothing is kept of it
	Then       func(path string)                                                        // on the screen
	Failed     func(error)                                                              // nil: Host.Fail
}

// Save writes a file. Where it is there already, it asks first.
func Save(h page.Host, out Out) { save(h, out, false) }

func save(h page.Host, out Out, replace bool) {
	r := h.Register()
	h.Start(page.Job{
		Doing: h.Text().Reports.Page.Saving,
		Work: func(_ context.Context, tell page.Tell) (func(), error) {
			if there, err := os.Stat(out.Path); err == nil && there.IsDir() {
				out.Path = filepath.Join(out.Path, out.Name)
			}
			path, err := filepath.Abs(out.Path)
			if err != nil {
				return nil, err
			}
			write, besides, err := out.Make(tell)
			if err != nil {
				return nil, err
			}
			err = disk.Write(path, disk.Options{Replace: replace}, write)
			if errors.Is(err, fs.ErrExist) {
				return func() { Ask(h, path, func() { save(h, out, true) }) }, nil
			}
			if err != nil {
				return nil, err
			}
			if out.Keep != nil {
				if besides, err = out.Keep(filepath.Base(path), besides); err != nil {
					return nil, err
				}
			}
			Remember(r, Papers, filepath.Dir(path))
			return func() {
				out.Then(path)
				if besides != "" {
					h.Say(theme.Warn, out.Said(path)+". "+besides)
					return
				}
				h.Say(theme.Good, out.Said(path))
			}, nil
		},
		Failed: out.Failed,
	})
}

// Show shows the folder of a file that was written; where nothing shows folders its path is said.
func Show(h page.Host, path string) {
	page.Beside(h, func() (func(), error) {
		err := Reveal(path)
		return func() {
			if err != nil {
				h.Say(theme.Muted, h.Text().Reports.Page.FolderIs(filepath.Dir(path)))
			}
		}, nil
	})
}
