package settings

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// door is a line of the form that says how something stands, and on Enter leads to where that is changed.
type door struct {
	says func() string
	open func()
}

func (d door) Key(k keyboard.Key) (handled bool) {
	if k.Code == keyboard.Enter {
		d.open()
	}
	return k.Code == keyboard.Enter
}

func (d door) Draw(_ *theme.Theme, width int, focused bool) part.Area {
	a := part.Lines(part.Fit(d.says(), width))
	if focused {
		a.Cursor = &part.Point{}
	}
	return a
}

func (d door) Empty() bool { return false }

func (d door) Leave() {}
