package main

import (
	"errors"

	"danvan/store"
)

// open opens a register; of a sealed one it asks for the passphrase.
func (p *program) open(path string, readOnly bool) (r *store.Register, err error) {
	err = p.unlocked(func() (err error) { r, err = store.Open(path, store.Options{ReadOnly: readOnly}); return err })
	return r, err
}

// unlocked does what may meet sealed registers and backups, each time anew once the lock of one was opened.
func (p *program) unlocked(do func() error) error {
	for tried := map[string]bool{}; ; {
		err := do()
		var e *store.Error
		if !errors.As(err, &e) || e.Code != store.Sealed || tried[e.Path] {
			return err
		}
		tried[e.Path] = true
		secret := p.getenv("DANVAN_REGISTER_PASSPHRASE")
		if secret == "" {
			typed, ok, askErr := p.ask(p.t.Seal.Open(e.Path))
			if !ok || askErr != nil {
				return errors.Join(askErr, err)
			}
			secret = typed
		}
		if err := store.Unlock(e.Path, secret); err != nil {
			return err
		}
	}
}
