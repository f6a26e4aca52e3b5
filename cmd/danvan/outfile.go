package main

import (
	"path/filepath"

	"github.com/spf13/pflag"
)

// outFile is the file that an answer goes to, as a person names it.
type outFile struct {
	path  string
	force bool // a file that is there gives way, though never one that danvan keeps
}

// flags add -o with its words, and --force.
func (o *outFile) flags(p *program, f *pflag.FlagSet, words string) {
	f.StringVarP(&o.path, "output", "o", "", words)
	f.BoolVar(&o.force, "force", false, p.t.CLI.Flags.Force)
}

// check refuses --force where there is nothing to force.
func (o *outFile) check(p *program) error {
	if o.force && o.path == "" {
		return misuse(p.t.CLI.Usage.FlagWith("--force", "--output"))
	}
	return nil
}

// told says where a file lies, where nobody said where: in the working folder, which is not where the screen puts it.
func (o *outFile) told(p *program, path string) {
	if abs, err := filepath.Abs(path); err == nil && o.path == "" {
		p.note(p.t.CLI.Say.WrittenAt(abs))
	}
}
