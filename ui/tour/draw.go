package tour

import (
	"slices"

	"danvan/ui/action"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Words are the step's title with its number, what to press from where one is, and why.
func (t *Tour) Words(tx *text.Table, place action.Place, help bool) (title, press, why string) {
	if t.Over() {
		return "", "", ""
	}
	s := steps[t.at]
	w := s.words(&tx.Tour)
	press = w.Go
	if slices.Contains(s.there, place) || s.help && help {
		press = w.Here
	} else if s.by != "" && !action.Applies(s.by, place) {
		press = tx.Tour.First(press)
	}
	return tx.Tour.Title + ", " + tx.Tour.Step(t.at+1, len(steps)) + ": " + w.Title, press, w.Why
}

// Draw draws three lines of a width; the first says so where the step before was just done.
func (t *Tour) Draw(th *theme.Theme, tx *text.Table, place action.Place, help bool, width int) part.Area {
	title, press, why := t.Words(tx, place, help)
	line := th.Title.Render(part.Fit(title, width))
	if done := tx.Tour.Done; t.fresh && part.Width(title)+part.Width(done)+5 <= width {
		line = th.Mark(theme.Good) + " " + done + "  " + th.Title.Render(title)
	}
	return part.Lines(line, th.Strong.Render(part.Fit(press, width)), th.Dim.Render(part.Fit(why, width)))
}
