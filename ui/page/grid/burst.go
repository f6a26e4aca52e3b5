package grid

import (
	"strings"
	"time"

	"danvan/store/intake"
	"danvan/ui/keyboard"
	"danvan/ui/page"
)

// burst is a paste that the terminal did not mark. It comes as keys, faster than a hand: what was typed in one breath
// is gathered once a Tab or an Enter comes within it, and pasted as a block when nothing follows any more. Should it
// have been a hand after all, the result is the same: cells between Tabs, rows between Enters.
type burst struct {
	on      bool // it is gathered
	last    time.Time
	text    strings.Builder
	retyped bool // an input method took letters back: it is no paste
}

// hand is the shortest time between two keys of a hand; silence is how long nothing must have come at the end of a
// paste.
const (
	hand    = 12 * time.Millisecond
	silence = 40 * time.Millisecond
)

// gather takes a key that belongs to a paste; false when it is one like any other.
func (p *Page) gather(k keyboard.Key) bool {
	b := &p.burst
	now := p.clock()
	fast := now.Sub(b.last) < hand
	b.last = now
	if b.on {
		return p.gathered(k)
	}
	if !fast {
		b.text.Reset()
		b.retyped = false
	}
	switch k.Code {
	case keyboard.Text:
		if b.text.Len() > 0 || !p.grid.Editing() { // what was typed before this breath is no part of it
			b.text.WriteString(k.Text)
		}
	case keyboard.Backspace:
		b.retyped = true
	case keyboard.Enter, keyboard.Tab:
		if fast && !b.retyped && b.text.Len() > 0 && p.grid.Editing() && !p.grid.Long() {
			return p.startBurst(k)
		}
		b.text.Reset()
	case keyboard.Pasted:
		if single := k.Text == "\n" || k.Text == "\t"; single && !b.retyped && !p.grid.Long() && (b.text.Len() > 0 || !p.grid.Editing()) {
			return p.startBurst(k) // of a console that tells the pace itself
		}
	default:
		b.text.Reset()
	}
	return false
}

// startBurst begins to gather: what was typed in this breath was no typing.
func (p *Page) startBurst(k keyboard.Key) bool {
	p.grid.Cancel()
	p.burst.on = true
	p.listen()
	return p.gathered(k)
}

// gathered adds a key to the paste; any other key ends it.
func (p *Page) gathered(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Text, keyboard.Pasted:
		p.burst.text.WriteString(k.Text)
	case keyboard.Enter:
		p.burst.text.WriteByte('\n')
	case keyboard.Tab:
		p.burst.text.WriteByte('\t')
	default:
		p.endBurst()
		return false
	}
	return true
}

// listen waits for the silence after a paste.
func (p *Page) listen() {
	page.Beside(p.h, func() (func(), error) {
		time.Sleep(silence)
		return func() {
			switch {
			case !p.burst.on:
			case p.clock().Sub(p.burst.last) < silence:
				p.listen()
			default:
				p.endBurst()
			}
		}, nil
	})
}

// endBurst pastes what was gathered, and goes to where typing it would have gone.
func (p *Page) endBurst() {
	b := &p.burst
	if !b.on {
		return
	}
	clip := b.text.String()
	b.on = false
	b.text.Reset()
	row, col := p.grid.Cursor()
	start := p.shown[col]
	if p.paste(clip) {
		return
	}
	cells := intake.Cells(clip)
	if strings.HasSuffix(clip, "\n") {
		p.goTo(row+len(cells), start)
	} else if n := len(cells); n > 0 {
		p.goTo(row+n-1, start)
		_, col = p.grid.Cursor()
		p.grid.Go(row+n-1, col+len(cells[n-1])-1)
	}
}
