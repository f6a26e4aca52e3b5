package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/vault"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/paper"
	"danvan/ui/part/input"
	"danvan/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// locked tells whether an error is that a lock is not open, or that what was typed does not open it.
func locked(err error) bool {
	var group *vault.GroupError
	return store.IsCode(err, store.Sealed) || store.IsCode(err, store.WrongPassphrase) || errors.As(err, &group)
}

// askLock asks for the passphrase of a sealed register, with what was wrong with the one before.
func (a *App) askLock(err error, then func(string), esc func()) {
	t, wrong := &a.tx.Seal, ""
	if !store.IsCode(err, store.Sealed) {
		wrong = a.tx.Error(err).String()
	}
	keys := t.PromptKeys
	if esc == nil {
		keys = a.tx.App.PassphraseKeys
	}
	a.askSecret(&passphrase{title: t.Prompt, why: t.PromptWhy, keys: keys, wrong: wrong, then: then, esc: esc})
}

// unseal opens the lock of the register that is to be shown. Nothing of it shows before that.
func (a *App) unseal(err error) {
	a.askLock(err, func(secret string) {
		a.cmds = append(a.cmds, func() tea.Msg {
			if err := store.Unlock(a.opt.Path, secret); err != nil {
				return openedMsg{err: err}
			}
			return a.openFile()
		})
	}, a.quit)
}

// OpenLock asks for the passphrase of a sealed backup, until it is the right one or nobody wants to.
func (a *App) OpenLock(path string, err error, then func()) {
	a.askLock(err, func(secret string) {
		a.Start(page.Job{
			Work: func(context.Context, page.Tell) (func(), error) {
				if err := store.Unlock(path, secret); err != nil {
					return nil, err
				}
				return then, nil
			},
			Failed: func(err error) {
				if locked(err) {
					a.OpenLock(path, err, then)
					return
				}
				a.Fail(err)
			}})
	}, nil)
}

// sealForm asks how the register is to be sealed, and says what a forgotten passphrase means.
func (a *App) sealForm() *ask.Form {
	t := &a.tx.Seal
	f := ask.New(a, ask.What{Path: []string{a.tx.Settings.Title}, Title: t.Title, Intro: t.Intro, Help: t.Help})
	one, two, sheet := input.NewLine(""), input.NewLine(""), input.NewLine("")
	one.Secret, two.Secret = true, true
	f.Add("one", a.tx.Seal.Prompt, "", one)
	f.Add("two", t.Again, "", two)
	f.Add("sheet", t.Recovery, t.RecoveryHint, sheet)
	f.Check = func() (string, string) {
		err := vault.Fit(one.Value())
		switch {
		case err != nil:
			return "one", a.tx.Error(err).String()
		case one.Value() != two.Value():
			return "two", t.Differ
		case !sheet.Empty() && !strings.EqualFold(filepath.Ext(sheet.Value()), ".txt"):
			return "sheet", t.SheetKind(sheet.Value()).String()
		}
		return "", ""
	}
	f.Ready = func() {
		effect := t.Intro
		if sheet.Empty() {
			effect += "\n\n" + t.NoRecovery
		}
		a.Ask(page.Question{Title: t.Ask, Body: effect, Answers: []page.Answer{{Label: a.tx.Common.No},
			{Label: t.Yes, Do: func() { a.seal(one.Value(), sheet.Value()) }}}})
	}
	return f
}

// seal seals the register and its copies, and opens it again.
func (a *App) seal(passphrase, sheet string) {
	unit := ""
	if a.unit != nil {
		unit = a.unit.Name
	}
	path, t := a.opt.Path, &a.tx.Seal
	a.swap(t.Doing, func() (func(), error) {
		lock, key, err := store.NewLock(passphrase)
		if err == nil && sheet != "" {
			err = paper.Recovery(sheet, lock, key, unit, path, a.opt.Now(), a.tx)
		}
		if err != nil {
			return nil, err
		}
		all, err := store.SealAll(path, lock)
		if err != nil {
			if sheet != "" {
				paper.DropRecovery(sheet, lock, path)
			}
			return nil, err
		}
		said := []string{t.Sealed}
		if all.Copies > 0 {
			said = append(said, t.Copies(all.Copies))
		}
		for _, c := range all.Left {
			said = append(said, t.Left(c.Path))
		}
		if sheet != "" {
			said = append(said, t.SheetWritten(sheet))
		}
		return func() {
			if len(said) == 1 {
				a.Say(theme.Good, said[0])
				return
			}
			a.inform(t.Title, strings.Join(said, "\n\n"))
		}, nil
	})
}

// sealOff says why the register cannot be sealed.
func (a *App) sealOff() string {
	if a.register == nil {
		return a.tx.App.Opening
	}
	if a.register.Sealed() {
		return a.tx.Seal.Already
	}
	return ""
}
