package main

import (
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"danvan/store"
)

func (p *program) backupCommand() *cobra.Command {
	var dst string
	c := p.command(p.t.CLI.Commands.Backup, p.exactly(0), func(*cobra.Command, []string) error {
		return p.writing(func(r *store.Register) error {
			path, err := p.backup(r, dst)
			if err != nil {
				return err
			}
			return p.answer(pathAnswer{path}, func(w io.Writer) {
				line(w, path)
				p.note(p.t.CLI.Say.BackedUp)
			})
		})
	})
	c.Flags().StringVarP(&dst, "output", "o", "", p.t.CLI.Flags.OutputFile)
	return c
}

// pathAnswer is the JSON of commands that write a file.
type pathAnswer struct {
	Path string `json:"path"`
}

// backup writes to dst, or into the folder beside the register; there the name tells that it is to be kept.
func (p *program) backup(r *store.Register, dst string) (string, error) {
	if dst == "" {
		return r.BackupBeside(p.now(), "kept")
	}
	if isDir(dst) {
		dst = filepath.Join(dst, "so-"+p.now().Format(fileTime)+".dvr")
	}
	_, err := r.Backup(dst)
	return dst, err
}

// fileTime is how a moment stands in a file's name.
const fileTime = "20060102-150405"
