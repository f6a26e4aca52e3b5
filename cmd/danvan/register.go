package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/listing"
)

// registerPath is where the register lies: --register, else $DANVAN_REGISTER, else the user's data directory.
func (p *program) registerPath() (string, error) {
	if p.register != "" {
		return p.register, nil
	}
	if path := p.getenv("DANVAN_REGISTER"); path != "" {
		return path, nil
	}
	dir, err := p.dataDir()
	if err != nil {
		return "", fail(p.t.CLI.Say.Refusals.NoDataDir)
	}
	return filepath.Join(dir, "danvan", "so.dvr"), nil
}

// dataDir is the user's folder for the data of programs. On Windows and macOS it is that of settings; elsewhere XDG has
// one of its own.
func (p *program) dataDir() (string, error) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return os.UserConfigDir()
	}
	if dir := p.getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home := p.getenv("HOME")
	if home == "" {
		return "", errors.New("no home directory")
	}
	return filepath.Join(home, ".local", "share"), nil
}

// newRegisterPath is registerPath for a register that is about to be made; the default folder is made for it.
func (p *program) newRegisterPath() (string, error) {
	path, err := p.registerPath()
	if err != nil || p.register != "" || p.getenv("DANVAN_REGISTER") != "" {
		return path, err
	}
	return path, disk.MakeFolder(dirOf(path), 0o700)
}

func dirOf(path string) string { return filepath.Dir(path) }

// withRegister opens the register, runs do and lets go of it again.
func (p *program) withRegister(readOnly bool, do func(*store.Register) error) error {
	path, err := p.registerPath()
	if err != nil {
		return err
	}
	r, err := p.open(path, readOnly)
	if err != nil {
		return err
	}
	if err = do(r); err == nil && !readOnly {
		_ = listing.Keep(r) // what the command did is saved; without it the next is slower
	}
	if r.Remade() {
		p.note(p.t.CLI.Say.Remade)
	}
	return errors.Join(err, r.Close())
}

// reading runs do with one picture of the register.
func (p *program) reading(do func(*store.Tx) error) error {
	return p.withRegister(true, func(r *store.Register) error { return r.View(do) })
}

// writing runs do with the register open for saving, and says where it touched books that are closed.
func (p *program) writing(do func(*store.Register) error) error {
	return p.withRegister(false, func(r *store.Register) error {
		if d, doubtful := r.Doubt(); doubtful {
			p.note("! " + p.t.ClockDoubt(d.Last.Local(), d.Now.Local(), d.Ahead))
		}
		if err := p.watchClosed(r); err != nil {
			return err
		}
		return errors.Join(do(r), p.tellClosed(r))
	})
}
