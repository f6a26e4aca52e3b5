package app

import (
	"strings"

	"danvan/ui/action"
	"danvan/ui/part"
)

// linear is the screen for screen readers: one thing at a time, in plain lines. Where one is, what is said of it, the
// thing itself with the cursor in it, and at the end the keys. What lies over the page takes its place.
func (a *App) linear() part.Area {
	width := min(a.width, leastWidth) // so narrow that no page has two columns
	p := a.top()
	bars := p.Bars()
	state := bars.State
	if a.notice.Text != "" {
		state = a.notice.Text
	}
	head := []string{strings.Join(a.path(), ", ")}
	_, press := a.lead(width)
	for _, s := range []string{bars.Right, state, press} {
		if s != "" {
			head = append(head, s)
		}
	}
	var keys []string
	for _, h := range action.Hints(action.Offers(p.Place(), a.off), p.Place(), a.tx, a.th) {
		keys = append(keys, h.Key+" "+h.Label)
	}
	foot := wrapped([]string{strings.Join(keys, "; ")}, width)
	top := part.Area{Lines: wrapped(head, width)}
	room := max(1, a.height-len(top.Lines)-len(foot))

	body := p.Draw(a.th, width, room)
	switch n := len(a.overlays); {
	case n > 0:
		body = a.overlays[n-1].draw(a.th, part.Area{Lines: make([]string, room)}, width, room)
		foot, top = nil, part.Area{}
	case body.Cursor == nil:
		body.Cursor = &part.Point{}
	}
	if job := a.cover(); job != nil && a.opt.Now().Sub(job.since) >= patience {
		body = a.progress(job, part.Area{Lines: make([]string, room)})
	}
	body = part.Linear(a.th, body, width)
	if over := len(body.Lines) - room; over > 0 && body.Cursor != nil && body.Cursor.Y >= room { // the cursor must show
		cut := min(over, body.Cursor.Y-room+1)
		body = part.Area{Lines: body.Lines[cut:], Cursor: body.Cursor}.Shift(0, -cut)
	}
	return part.Stack(top, body.Crop(min(len(body.Lines), room)), part.Area{Lines: foot}).Crop(a.height)
}

func wrapped(lines []string, width int) (out []string) {
	for _, l := range lines {
		if l != "" {
			out = append(out, part.Wrap(l, width, 0)...)
		}
	}
	return out
}
