package keyboard

import "time"

// hand is the shortest time between keys of a hand, three in a row. It lies between what a program needs to take in a
// pasted key and draw (under 5 ms; on Windows keys also come in handfuls every 10 to 16 ms, all at once) and two keys
// of a fast typist (30 ms).
const hand = 12 * time.Millisecond

// pace tells an Enter that was pasted from one that was pressed, on consoles that do not mark a paste. A pasted Enter
// comes within a hand's time of the key before, in a burst of at least two characters without a Backspace: input
// methods that restore a word on Enter send a burst too, but one that begins with Backspace.
type pace struct {
	last   time.Time
	burst  int  // characters in the burst so far
	retype bool // the burst holds a Backspace
}

func (p *pace) judge(k Key, now time.Time) Key {
	fast := !p.last.IsZero() && now.Sub(p.last) < hand
	p.last = now
	if !fast {
		*p = pace{last: now}
	}
	switch k.Code {
	case Text:
		p.burst++
	case Backspace:
		p.retype = true
	case Enter, Tab:
		if fast && p.burst >= 2 && !p.retype {
			p.burst++
			if k.Code == Tab {
				return Paste("\t")
			}
			return Paste("\n")
		}
	}
	return k
}

// Unbracketed tells whether the terminal is one that cannot mark a paste: the console of Windows 10, outside Windows
// Terminal, and that of Linux.
func Unbracketed(goos string, getenv func(string) string) bool {
	if goos == "windows" {
		return getenv("WT_SESSION") == ""
	}
	return getenv("TERM") == "linux"
}
