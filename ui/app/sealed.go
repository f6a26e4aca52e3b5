package app

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
	"danvan/store/vault"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/sealing"
	"danvan/ui/theme"
)

// locked tells whether an error is that a lock is not open, or that what was typed does not open it.
func locked(err error) bool {
	var group *vault.GroupError
	return store.IsCode(err, store.Sealed) || store.IsCode(err, store.WrongPassphrase) || errors.As(err, &group)
}

// askLock asks for the passphrase of a sealed register, with what was wrong with the one before. A recovery code with a
// slip of the hand shows, to be mended where it is wrong.
func (a *App) askLock(err error, typed string, then func(string), esc func()) {
	t, wrong := &a.tx.Seal, ""
	if !store.IsCode(err, store.Sealed) {
		wrong = a.tx.Error(err).String()
	}
	keys := t.PromptKeys
	if esc == nil {
		keys = a.tx.App.PassphraseKeys
	}
	p := &passphrase{title: t.Prompt, why: t.PromptWhy, keys: keys, wrong: wrong, then: then, esc: esc}
	a.askSecret(p)
	if group := (*vault.GroupError)(nil); errors.As(err, &group) {
		p.box.Secret = false
		p.box.Set(typed)
	}
}

// unseal opens the lock of the register that is to be shown. Nothing of it shows before that.
func (a *App) unseal(err error, typed string) {
	a.askLock(err, typed, func(secret string) {
		a.cmds = append(a.cmds, func() tea.Msg {
			if err := store.Unlock(a.opt.Path, secret); err != nil {
				return openedMsg{err: err, typed: secret}
			}
			return a.openFile()
		})
	}, a.quit)
}

// OpenLock asks for the passphrase of a sealed backup, until it is the right one or nobody wants to.
func (a *App) OpenLock(path string, err error, then func()) { a.openLock(path, err, "", then) }

func (a *App) openLock(path string, err error, typed string, then func()) {
	a.askLock(err, typed, func(secret string) {
		a.Start(page.Job{
			Work: func(context.Context, page.Tell) (func(), error) {
				if err := store.Unlock(path, secret); err != nil {
					return nil, err
				}
				return then, nil
			},
			Failed: func(err error) {
				if locked(err) {
					a.openLock(path, err, secret, then)
					return
				}
				a.Fail(err)
			}})
	}, nil)
}

// Seal asks how the register is to be sealed.
func (a *App) Seal() { a.Push(sealing.New(a, []string{a.tx.Settings.Title}, a.seal)) }

// seal seals the register and its copies, and opens it again.
func (a *App) seal(w sealing.Wish) {
	unit := ""
	if a.unit != nil {
		unit = a.unit.Name
	}
	path, t := a.opt.Path, &a.tx.Seal
	a.swap(t.Doing, func() (func(), error) {
		var all store.AllSealed
		err := w.Seal(unit, path, a.opt.Now(), a.tx, func(lock *vault.Lock) (err error) { all, err = store.SealAll(path, lock); return err })
		if err != nil {
			return nil, err
		}
		said := []string{t.Sealed}
		if all.Copies > 0 {
			said = append(said, t.Copies(all.Copies))
		}
		for _, c := range all.Left {
			said = append(said, t.Left(c.Path))
		}
		if w.Sheet != "" {
			said = append(said, t.SheetWritten(w.Sheet))
		}
		return func() {
			if len(said) == 1 {
				a.Say(theme.Good, said[0])
				return
			}
			ask.Tell(a, t.Title, strings.Join(said, "\n\n"))
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
