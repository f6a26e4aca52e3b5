package app

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/keyboard/compose"
	"danvan/ui/page"
	"danvan/ui/settings"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Settings are those in force: what the person keeps, with what was asked for this once.
func (a *App) Settings() settings.Settings { return a.wanted }

// Environment is what the terminal and the environment say of the look, whatever the settings.
func (a *App) Environment() theme.Options { return a.opt.Theme }

// Change changes the settings, at once and for good. What was asked for this once is not kept.
func (a *App) Change(change func(*settings.Settings)) {
	lang := a.wanted.Lang
	change(&a.wanted)
	change(&a.kept)
	a.look()
	if a.wanted.Lang != lang {
		a.retell()
	}
	path, kept := a.opt.SettingsPath, a.kept
	if path == "" {
		return
	}
	a.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) { return nil, kept.Save(path) }})
}

// look makes language, theme and input method what the settings say.
func (a *App) look() {
	lang := a.opt.Lang
	if l, ok := text.ParseLang(a.wanted.Lang); ok {
		lang = l
	}
	a.tx = text.For(lang)
	a.th = theme.New(a.wanted.Look(a.opt.Theme, a.light))
	a.composer = nil
	if c := compose.New(a.wanted.Method); c != nil {
		a.composer = c
	}
}

// retell makes the pages below the one that shows anew, for what they hold is in another language. What was half done
// in them is kept, as whenever a page is left.
func (a *App) retell() {
	if a.register == nil || len(a.pages) < 2 {
		return
	}
	for i := len(a.pages) - 2; i >= 0; i-- {
		a.pages[i].Leave()
	}
	a.pages = []page.Page{a.root(), a.top()}
}

// background asks the terminal whether it is light, where an answer may be expected.
func (a *App) background() {
	if a.opt.AskBackground {
		a.cmds = append(a.cmds, tea.RequestBackgroundColor)
	}
}

func (a *App) told(msg tea.BackgroundColorMsg) {
	a.light = !msg.IsDark()
	a.look()
}
