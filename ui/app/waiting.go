package app

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/page"
)

// waits are what the screen waits for beside jobs.
type waits struct{ key, keep, paste bool } // key: one has come

// keepMsg comes a moment after something was typed; pasteMsg while the end of a paste is waited for.
type (
	keepMsg  struct{}
	pasteMsg struct{}
)

// unkept is how long what is typed may lie in no draft. With the writing it stays below a second.
const unkept = 400 * time.Millisecond

// glance is how often is looked whether a paste has ended.
const glance = 100 * time.Millisecond

// typed is called after keys.
func (a *App) typed() {
	if a.waits.key && !a.waits.keep && !a.quitting && a.keeps() {
		a.waits.keep = true
		a.cmds = append(a.cmds, a.later(unkept, keepMsg{}))
	}
	a.waits.key = false
	if !a.waits.paste && a.keys.Pasting() {
		a.waits.paste = true
		a.cmds = append(a.cmds, a.later(glance, pasteMsg{}))
	}
}

func (a *App) later(d time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg { a.opt.Sleep(d); return msg }
}

// keeps tells whether any page that is open keeps what is typed into it.
func (a *App) keeps() bool {
	for _, p := range a.pages {
		if _, yes := p.(page.Keeper); yes {
			return true
		}
	}
	return false
}

// keep has the pages keep what is half typed.
func (a *App) keep() {
	a.waits.keep = false
	if a.quitting {
		return
	}
	for _, p := range a.pages {
		if k, yes := p.(page.Keeper); yes && k.Keep() {
			a.waits.key = true
		}
	}
	a.typed()
}

// awaitPaste takes a paste as it is where its end is no longer waited for.
func (a *App) awaitPaste() {
	a.waits.paste = false
	for _, k := range a.keys.Overdue(time.Now()) {
		a.Key(k)
	}
	a.typed()
}
