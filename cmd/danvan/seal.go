package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/vault"
	"danvan/ui/paper"
)

// sealing is what was asked of danvan seal.
type sealing struct {
	p              *program
	path           string
	remove, change bool
	recovery       string      // file for the recovery sheet
	unit           string      // whose register it is
	written        *vault.Lock // that the sheet's code opens; nil: there is no sheet yet
}

// sealAnswer is its JSON.
type sealAnswer struct {
	Path     string   `json:"path"`
	Sealed   bool     `json:"sealed"`
	Before   int64    `json:"before,omitempty"`
	After    int64    `json:"after,omitempty"`
	Copies   int      `json:"copies"`
	Left     []string `json:"left"`
	Recovery string   `json:"recovery,omitempty"`
}

func (p *program) sealCommand() *cobra.Command {
	s := sealing{p: p}
	t := &p.t.Seal
	c := p.command(p.t.CLI.Commands.Seal, p.exactly(0), func(c *cobra.Command, _ []string) (err error) {
		if s.path, err = p.registerPath(); err != nil {
			return err
		}
		for _, pair := range [][2]string{{"remove", "change"}, {"remove", "recovery"}, {"change", "recovery"}} {
			if c.Flags().Changed(pair[0]) && c.Flags().Changed(pair[1]) {
				return misuse(p.t.CLI.Usage.FlagElsewhere("--"+pair[1], "seal --"+pair[0], "seal"))
			}
		}
		if c.Flags().Changed("recovery") && !paper.IsRecovery(s.recovery) {
			return misuse(t.SheetKind(s.recovery))
		}
		has, err := store.LockOf(s.path)
		switch {
		case err != nil:
			return err
		case has == nil && (s.remove || s.change):
			return &store.Error{Code: store.NotSealed, Path: s.path}
		case s.remove:
			return s.all(nil, t.Unsealed)
		case s.change:
			return s.relock()
		case has != nil:
			return s.again(has)
		}
		return s.first()
	})
	c.Flags().StringVar(&s.recovery, "recovery", "", t.FlagRecovery)
	c.Flags().BoolVar(&s.change, "change", false, t.FlagChange)
	c.Flags().BoolVar(&s.remove, "remove", false, t.FlagRemove)
	return c
}

// first seals a register that is not.
func (s *sealing) first() error {
	p := s.p
	p.note("! " + p.t.Seal.Warning)
	passphrase, err := p.choosePassphrase(false, "DANVAN_REGISTER_PASSPHRASE", p.t.Seal.New, p.t.Seal.NoPassphrase)
	if err != nil {
		return err
	}
	lock, key, err := store.NewLock(passphrase)
	if err != nil {
		return err
	}
	if s.recovery != "" {
		if err := p.withRegister(true, s.whose); err != nil {
			return err
		}
		if err := s.sheet(lock, key); err != nil {
			return err
		}
	}
	return s.dropSheet(s.all(lock, p.t.Seal.Sealed))
}

// again seals the copies that are not, and makes a new recovery sheet where one is asked for.
func (s *sealing) again(has *vault.Lock) error {
	err := s.p.withRegister(s.recovery == "", func(r *store.Register) error { // the copies are sealed by its key, which must be opened
		if err := s.whose(r); err != nil || s.recovery == "" {
			return err
		}
		return r.Relock(s.sheet)
	})
	if err := s.dropSheet(err); err != nil {
		return err
	}
	return s.all(has, s.p.t.Seal.Already)
}

// relock changes the passphrase.
func (s *sealing) relock() error {
	p := s.p
	return p.withRegister(false, func(r *store.Register) error {
		passphrase, err := p.choosePassphrase(false, "DANVAN_NEW_REGISTER_PASSPHRASE", p.t.Seal.Other, p.t.Seal.NoPassphrase)
		if err != nil {
			return err
		}
		if err := r.Relock(func(l *vault.Lock, k *vault.Key) error { return l.Change(k, passphrase) }); err != nil {
			return err
		}
		return p.answer(sealAnswer{Path: s.path, Sealed: true, Left: []string{}}, func(io.Writer) {
			p.note(p.t.Seal.Changed)
			p.note(p.t.Seal.OldCopies)
		})
	})
}

// all has the register and its copies be sealed under a lock, or not.
func (s *sealing) all(under *vault.Lock, done string) error {
	p, t := s.p, &s.p.t.Seal
	var all store.AllSealed
	if err := p.unlocked(func() (err error) { all, err = store.SealAll(s.path, under); return err }); err != nil {
		return err
	}
	a := sealAnswer{s.path, under != nil, all.Before, all.After, all.Copies, []string{}, s.recovery}
	left := t.Left
	if under == nil {
		left = t.LeftSealed
	}
	for _, c := range all.Left {
		a.Left = append(a.Left, c.Path)
	}
	err := p.answer(a, func(w io.Writer) {
		line(w, s.path)
		p.note(done)
		if all.Before > 0 {
			p.note(p.t.CLI.Say.Compacted(all.Before, all.After))
		}
		if all.Copies > 0 {
			p.note(t.Copies(all.Copies))
		}
		for _, path := range a.Left {
			p.note("! " + left(path))
		}
		if s.recovery != "" {
			p.note(t.SheetWritten(s.recovery))
		}
	})
	return errors.Join(err, needsPersonIf(len(a.Left) > 0))
}

// whose finds out whose register it is, for the sheet.
func (s *sealing) whose(r *store.Register) error {
	return r.View(func(tx *store.Tx) error {
		_, me, err := s.p.unitOr(tx, "")
		if err == nil {
			s.unit = me.Name
		}
		return err
	})
}

// sheet writes a recovery sheet.
func (s *sealing) sheet(l *vault.Lock, k *vault.Key) error {
	err := paper.Recovery(s.recovery, l, k, s.unit, s.path, s.p.now(), s.p.t)
	if err == nil {
		s.written = l
	}
	return err
}

// dropSheet takes a sheet away whose code does not count, because nothing was sealed.
func (s *sealing) dropSheet(err error) error {
	if err != nil && s.written != nil {
		paper.DropRecovery(s.recovery, s.written, s.path)
	}
	return err
}
