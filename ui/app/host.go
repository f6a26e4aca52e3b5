package app

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
	"danvan/store/listing"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/page"
	"danvan/ui/part/dialog"
	"danvan/ui/part/frame"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Text is the table of strings.
func (a *App) Text() *text.Table { return a.tx }

// Now is local time.
func (a *App) Now() time.Time { return a.opt.Now() }

// Register is the register that is open.
func (a *App) Register() *store.Register { return a.register }

// Me is whose register it is; nobody's while none is open.
func (a *App) Me() store.Me {
	if a.register == nil {
		return store.Me{}
	}
	return a.register.Me()
}

// Listing holds all rows; nil until they were read.
func (a *App) Listing() *listing.Listing { return a.listing }

// Year is the one that pages show.
func (a *App) Year() int { return a.year }

// ShowYear changes it.
func (a *App) ShowYear(year int) { a.year = year }

// SetYear changes it, and the one that is entered into.
func (a *App) SetYear(year int) { a.year, a.chosen = year, year }

// Entering is this year, unless somebody has chosen another.
func (a *App) Entering() int {
	if a.chosen != 0 {
		return a.chosen
	}
	return a.opt.Now().Year()
}

// Ask asks a question.
func (a *App) Ask(q page.Question) {
	answers := make([]dialog.Answer[func()], len(q.Answers))
	for i, x := range q.Answers {
		answers[i] = dialog.Answer[func()]{Label: x.Label, Key: x.Key, Value: x.Do}
	}
	a.overlays = append(a.overlays, &asking{a, dialog.New(q.Title, q.Body, time.Now(), answers...)})
}

// Say shows one line of news until the next key after it could be read.
func (a *App) Say(mark theme.State, sentence string) {
	a.notice, a.noticed, a.said = frame.Notice{Text: sentence, Mark: mark}, a.opt.Now(), a.occasion
}

// leaveNotice lets news go with the page that they were about, but for what was said by the very key, or job, that
// turned the page.
func (a *App) leaveNotice() {
	if a.said != a.occasion {
		a.notice = frame.Notice{}
	}
}

// Copy puts a text into the clipboard, as far as the terminal lets programs.
func (a *App) Copy(text string) {
	a.copied = text
	a.cmds = append(a.cmds, tea.SetClipboard(text))
}

// Copied is the text that was copied last.
func (a *App) Copied() string { return a.copied }

// Fail shows an error.
func (a *App) Fail(err error) {
	if errors.Is(err, context.Canceled) {
		a.Say(theme.Muted, a.tx.Error(err).String())
		return
	}
	body, answers := a.sentence(err), []page.Answer{{Label: a.tx.App.Close}}
	if e := (*store.Error)(nil); errors.As(err, &e) && helpsBackup(err) && a.register != nil && e.Path == a.register.Path() {
		body, answers = a.damage(err), append(answers, a.offerHelp()...)
	}
	a.Ask(page.Question{Title: a.tx.App.Failed, Body: body, Answers: answers})
}

// sentence is what happened, and below it what to do.
func (a *App) sentence(err error) string {
	s := a.tx.Error(err)
	if s.Next == "" {
		return s.What
	}
	return s.What + "\n\n" + s.Next
}

// Unlock gets the unit's private key.
func (a *App) Unlock(then func(identity.Key)) { a.unlock("", then) }

// Relock forgets the private key.
func (a *App) Relock() { a.key = nil }

func (a *App) unlock(passphrase string, then func(identity.Key)) {
	if a.key != nil {
		then(*a.key)
		return
	}
	r := a.register
	a.Start(page.Job{
		Work: func(context.Context, page.Tell) (func(), error) {
			key, err := exchange.Unlock(r, passphrase)
			if err != nil {
				return nil, err
			}
			return func() { a.key = &key; then(key) }, nil
		},
		Failed: func(err error) {
			switch {
			case errors.Is(err, identity.ErrPassphraseNeeded):
				a.prompt("", func(typed string) { a.unlock(typed, then) })
			case errors.Is(err, identity.ErrPassphraseWrong):
				a.prompt(a.tx.App.PassphraseWrong, func(typed string) { a.unlock(typed, then) })
			default:
				a.Fail(err)
			}
		},
	})
}
