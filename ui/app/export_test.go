package app

import (
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// Top is the page that shows, for tests of every page.
func (a *App) Top() page.Page { return a.top() }

// Look is the theme in force.
func (a *App) Look() *theme.Theme { return a.th }

// ReadAgain has the page that shows read the register again, as after a merge.
func (a *App) ReadAgain() { a.changed(nil) }

// Covered tells whether a question, the palette, help or a job lies over the page.
func (a *App) Covered() bool { return len(a.overlays) > 0 || a.cover() != nil }

// Quitting tells whether the program was told to end.
func (a *App) Quitting() bool { return a.quitting }

// Offered are the actions of the page that shows, with why some cannot be done.
func (a *App) Offered() []action.Offer { return action.Offers(a.top().Place(), a.off) }
