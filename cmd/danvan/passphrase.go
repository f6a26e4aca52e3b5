package main

import (
	"errors"
	"fmt"

	"github.com/charmbracelet/x/term"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/text"
)

// unlock gives the register's private key. The passphrase is that of $DANVAN_PASSPHRASE, or is asked for when there is
// somebody to ask.
func (p *program) unlock(r *store.Register) (identity.Key, error) {
	return p.unlockBy(r, p.t.CLI.Say.Passphrase)
}

func (p *program) unlockBy(r *store.Register, question string) (identity.Key, error) {
	key, err := exchange.Unlock(r, p.getenv("DANVAN_PASSPHRASE"))
	if !errors.Is(err, identity.ErrPassphraseNeeded) {
		return key, err
	}
	typed, ok, askErr := p.ask(question)
	if !ok || askErr != nil {
		return key, errors.Join(askErr, err)
	}
	return exchange.Unlock(r, typed)
}

// opener gives the key that opens the encrypted ones among bundles. Nothing is asked where none is encrypted, or the
// key is not sealed: then it is the zero Key.
func (p *program) opener(r *store.Register, paths []string) (key identity.Key, err error) {
	if needed, err := exchange.NeedsPassphrase(r, paths); err != nil || !needed {
		return key, err
	}
	return p.unlock(r)
}

// newPassphrase gives the passphrase for a key that is about to be made; empty when the person wants none.
func (p *program) newPassphrase(none bool) (string, error) {
	return p.choosePassphrase(none, "DANVAN_PASSPHRASE", p.t.CLI.Say.NewPassphrase, p.t.CLI.Say.Refusals.NoPassphrase)
}

// otherPassphrase gives the passphrase that takes the place of another, which $DANVAN_PASSPHRASE holds.
func (p *program) otherPassphrase(none bool) (string, error) {
	return p.choosePassphrase(none, "DANVAN_NEW_PASSPHRASE", p.t.CLI.Say.Keys.NewPassphrase, p.t.CLI.Say.Refusals.NoPassphrase)
}

func (p *program) choosePassphrase(none bool, variable, question string, missing func(variable string) text.Sentence) (string, error) {
	if none {
		return "", nil
	}
	if given := p.getenv(variable); given != "" {
		return given, nil
	}
	first, ok, err := p.ask(question)
	if err != nil {
		return "", err
	}
	if !ok || first == "" {
		return "", misuse(missing(variable))
	}
	second, _, err := p.ask(p.t.CLI.Say.SamePassphrase)
	if err != nil {
		return "", err
	}
	if first != second {
		return "", fail(p.t.CLI.Say.Refusals.PassphrasesDiffer)
	}
	return first, nil
}

// ask asks for a secret without showing it; ok is false when standard input is no terminal.
func (p *program) ask(what string) (typed string, ok bool, err error) {
	fd, ok := terminal(p.in)
	if !ok {
		return "", false, nil
	}
	fmt.Fprint(p.messages, what+" ")
	secret, err := term.ReadPassword(fd)
	fmt.Fprintln(p.messages)
	return string(secret), true, err
}
