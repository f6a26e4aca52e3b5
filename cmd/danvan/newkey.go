package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// passphraseCommand seals the key by another passphrase.
func (p *program) passphraseCommand() *cobra.Command {
	var open bool
	c := p.command(p.t.CLI.Commands.Passphrase, p.exactly(0), func(*cobra.Command, []string) error {
		return p.writing(func(r *store.Register) error {
			key, err := p.unlockBy(r, p.t.CLI.Say.Keys.OldPassphrase)
			if err != nil {
				return err
			}
			passphrase, err := p.otherPassphrase(open)
			if err != nil {
				return err
			}
			if err := exchange.ChangePassphrase(r, key, passphrase); err != nil {
				return err
			}
			say := &p.t.CLI.Say.Keys
			return p.answer(struct {
				Sealed bool `json:"sealed"`
			}{passphrase != ""}, func(io.Writer) {
				if passphrase == "" {
					p.note(say.Opened)
				} else {
					p.note(say.Changed)
				}
				p.note(say.OldCopies)
			})
		})
	})
	c.Flags().BoolVar(&open, "no-passphrase", false, p.t.CLI.Flags.NewOpen)
	return c
}

// newKeyCommand gives the register another key. Going on without the old one must be asked for: a slip of the hand in
// its passphrase would cost a root its handover.
func (p *program) newKeyCommand() *cobra.Command {
	var open, lost bool
	c := p.command(p.t.CLI.Commands.NewKey, p.exactly(0), func(*cobra.Command, []string) error {
		return p.writing(func(r *store.Register) (err error) {
			var old identity.Key
			if !lost {
				if old, err = p.unlockBy(r, p.t.CLI.Say.Keys.OldPassphrase); err != nil {
					return err
				}
			}
			passphrase, err := p.otherPassphrase(open)
			if err != nil {
				return err
			}
			key, err := exchange.NewKey(r, old, passphrase)
			if err != nil {
				return err
			}
			f, err := key.Public().Fingerprint()
			if err != nil {
				return err
			}
			return p.tellNewKey(r, printOf(f), !lost)
		})
	})
	c.Flags().BoolVar(&lost, "lost", false, p.t.CLI.Flags.Lost)
	c.Flags().BoolVar(&open, "no-passphrase", false, p.t.CLI.Flags.NewOpen)
	return c
}

// tellNewKey says what happens next: who must accept the key, and by which command.
func (p *program) tellNewKey(r *store.Register, key keyAnswer, handed bool) error {
	answer := struct {
		Unit   string `json:"unit"`
		Above  string `json:"above,omitempty"`  // who must accept it
		Handed bool   `json:"handed,omitempty"` // the old key of a root has signed for it: nobody must
		keyAnswer
	}{keyAnswer: key}
	say := &p.t.CLI.Say.Keys
	next := say.NextHanded
	err := r.View(func(tx *store.Tx) error {
		_, me, err := p.unitOr(tx, "")
		if err != nil {
			return err
		}
		answer.Unit = me.Code
		switch {
		case me.Parent != nil:
			answer.Above, next = me.Parent.Code, say.NextAbove(me.Parent.Name, me.Code)
		case handed:
			answer.Handed = true
		default:
			next = say.NextLost(me.Code)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return p.answer(answer, func(w io.Writer) {
		line(w, key.Spoken)
		p.note(say.Made(key.Spoken))
		p.note(next)
		p.note(say.OldBundles)
	})
}
