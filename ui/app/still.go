package app

import tea "charm.land/bubbletea/v2"

// drawn is what was shown last, and on a screen of which size.
type drawn struct {
	view          tea.View
	width, height int
}

// stiller is a page that can tell that nothing on it changes just now: while it gathers a paste that the terminal does
// not mark, which comes a letter at a time, drawing is most of the work.
type stiller interface{ Still() bool }

// View shows the screen. Bubble Tea asks for it after every message.
func (a *App) View() (v tea.View) {
	defer a.caught()
	if a.fault != nil {
		return v // what is left of the page may not be fit to be drawn
	}
	p, can := a.top().(stiller)
	if can && p.Still() && len(a.overlays) == 0 && a.cover() == nil && a.last.width == a.width && a.last.height == a.height {
		return a.last.view
	}
	a.last = drawn{a.view(), a.width, a.height}
	return a.last.view
}
