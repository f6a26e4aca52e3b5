package main

import (
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/disk"
)

func (p *program) backupCommand() *cobra.Command {
	var dst outFile
	c := p.command(p.t.CLI.Commands.Backup, p.exactly(0), func(*cobra.Command, []string) error {
		if err := dst.check(p); err != nil {
			return err
		}
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
	dst.flags(p, c.Flags(), p.t.CLI.Flags.OutputFile)
	return c
}

// pathAnswer is the JSON of commands that write a file.
type pathAnswer struct {
	Path string `json:"path"`
}

// backup writes to dst, or into the folder beside the register; there the name tells that it is to be kept.
func (p *program) backup(r *store.Register, o outFile) (string, error) {
	dst := o.path
	if dst == "" {
		return r.BackupBeside(p.now(), "kept")
	}
	if disk.Folder(dst) {
		dst = filepath.Join(dst, "so-"+p.now().Format(fileTime)+".dvr")
	}
	_, err := r.BackupTo(dst, o.force)
	return dst, err
}

// fileTime is how a moment stands in a file's name.
const fileTime = "20060102-150405"
