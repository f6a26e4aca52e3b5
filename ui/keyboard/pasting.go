package keyboard

import (
	"strings"
	"time"
)

// How long the end of a paste is waited for. A paste comes faster than hands type, however slow the line: what comes by
// fewer bytes is not its rest, but somebody who wonders why nothing shows. An Esc ends it too.
const (
	waited  = time.Second            // in which a paste brings
	hands   = 30                     // bytes; hands type fewer
	looked  = 5                      // times at least
	afterOf = 300 * time.Millisecond // within which an Esc goes on, if it was no key
)

// pasting puts the pieces of a paste together.
type pasting struct {
	on      bool
	text    strings.Builder
	since   time.Time // waiting begins; came is what has come since
	came    int
	last    time.Time
	looks   int // since waiting began: a machine that was busy elsewhere for a second has not waited
	escaped bool
}

// take takes a piece; the last one gives the whole paste.
func (p *pasting) take(piece string, now time.Time) []Key {
	text := strings.TrimLeft(piece, string(more)+string(perhaps))
	p.text.WriteString(text)
	if piece == text {
		return p.whole()
	}
	if !p.on {
		p.on, p.since, p.came, p.looks = true, now, 0, 0
	}
	p.came += len(text)
	p.last, p.escaped = now, piece[0] == perhaps
	return nil
}

func (p *pasting) whole() []Key {
	text := p.text.String()
	*p = pasting{}
	if text == "" {
		return nil
	}
	return []Key{Paste(text)}
}

// Pasting tells that a paste has begun and its end has not come. Ask Overdue now and then.
func (t *Translator) Pasting() bool { return t.pasting.on }

// Overdue gives what was pasted where its end is no longer waited for.
func (t *Translator) Overdue(now time.Time) []Key {
	p := &t.pasting
	p.looks++
	slow := now.Sub(p.since) >= waited && p.looks >= looked
	switch {
	case !p.on:
		return nil
	case p.escaped && p.looks >= 3 && now.Sub(p.last) >= afterOf, slow && p.came < hands:
		if t.EndPaste != nil {
			t.EndPaste()
		}
		return p.whole()
	case slow:
		p.since, p.came, p.looks = now, 0, 0
	}
	return nil
}
