package app

import (
	"slices"
	"time"

	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/dialog"
	"danvan/ui/part/palette"
	"danvan/ui/theme"
)

// overlay lies over the page and takes every key.
type overlay interface {
	// key answers whether it is to be closed.
	key(k keyboard.Key) (close bool)
	// draw lays it over the page of width × height.
	draw(th *theme.Theme, under part.Area, width, height int) part.Area
}

// lift takes an overlay away; another may lie on it by now.
func (a *App) lift(o overlay) {
	if i := slices.Index(a.overlays, o); i >= 0 {
		a.overlays = slices.Delete(a.overlays, i, i+1)
	}
}

// asking is a question.
type asking struct {
	app    *App
	dialog *dialog.Dialog[func()]
}

func (q *asking) key(k keyboard.Key) bool {
	answer, ok := q.dialog.Key(k, time.Now())
	if !ok {
		return false
	}
	q.app.lift(q)
	if answer != nil {
		answer()
	}
	return true
}

func (q *asking) draw(th *theme.Theme, under part.Area, width, height int) part.Area {
	return q.dialog.Draw(th, under, width, height)
}

// commands is the palette.
type commands struct {
	app     *App
	palette *palette.Palette
}

func (c *commands) key(k keyboard.Key) bool {
	id, to, closed := c.palette.Key(k)
	if id != "" || to != "" {
		c.app.lift(c)
	}
	switch {
	case to != "":
		c.app.Go(page.Goto{Place: action.OnSheet, Field: to})
	case id != "":
		c.app.do(id)
	}
	return closed
}

func (c *commands) draw(th *theme.Theme, under part.Area, width, height int) part.Area {
	inner := min(60, width-6)
	return part.Over(under, part.Box(th, c.palette.Draw(th, inner, max(6, min(18, height-6))), inner), (width-inner-4)/2, 2)
}
