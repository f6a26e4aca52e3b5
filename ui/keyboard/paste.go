package keyboard

import (
	"bytes"
	"sync"
	"time"
	"unicode/utf8"
)

// What terminals put around a paste.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// What stands before a piece of a paste that is not its last: more follows; or more may follow, but the last byte was
// an Esc, which may have been the beginning of the mark of the end, or the key.
const (
	more    = '\x1f'
	perhaps = '\x1e'
)

// marks passes a paste on in pieces, one for each read, every one within marks of its own. So what decodes the bytes
// never waits for a mark that comes late, in two reads, or not at all: whoever puts the pieces together ([Translator])
// can stop waiting and say so by end.
type marks struct {
	mu   sync.Mutex
	on   bool      // a paste has begun
	held []byte    // the beginning of a mark, or of a letter
	last time.Time // of the read before

	ended bool   // it ended without its mark, of which held is the beginning
	lead  string // what was passed on last and may have been the beginning of a mark: Esc, which waits for nothing, or Esc and [
	led   time.Time
}

// end takes what follows for typing again; what is left of the marks is dropped when it comes.
func (m *marks) end() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.on = false
	if m.ended = len(m.held) > 0 && bytes.HasPrefix([]byte(pasteEnd), m.held); !m.ended {
		m.held = nil
	}
}

// feed takes what has arrived. typed is called for what was typed, and gives what to pass on of it.
func (m *marks) feed(in []byte, now time.Time, typed func([]byte) []byte) (out []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	late := now.Sub(m.last) > apart
	m.last = now
	held := len(m.held)
	in = append(bytes.Clone(m.held), in...)
	m.held = nil
	switch ends := bytes.HasPrefix(in, []byte(pasteEnd)) || bytes.HasPrefix([]byte(pasteEnd), in); {
	case held == 0 || ends:
	case m.ended: // it was no mark
		in = in[held:]
	case m.on && late && in[0] == '\x1b': // it was a key, which ends the paste
		m.on = false
		out = append(out, pasteStart+pasteEnd...)
		in = in[held:]
	}
	m.ended = false
	if out, in = m.open(out, in, now); len(m.held) > 0 {
		return out
	}
	for len(in) > 0 {
		if !m.on {
			at := mark(in)
			if at > 0 {
				out = append(out, typed(in[:at])...)
			}
			if at == len(in) {
				m.leads(in, now)
				return out
			}
			switch {
			case bytes.HasPrefix(in[at:], []byte(pasteStart)):
				m.on = true
				in = in[at+len(pasteStart):]
			case bytes.HasPrefix(in[at:], []byte(pasteEnd)): // of a paste that was ended without it
				in = in[at+len(pasteEnd):]
			default:
				m.held = bytes.Clone(in[at:])
				return out
			}
			continue
		}
		out, in = m.piece(append(out, pasteStart...), in)
	}
	return out
}

// leads remembers what may have been the beginning of a mark.
func (m *marks) leads(passed []byte, now time.Time) {
	for _, lead := range []string{"\x1b", "\x1b["} {
		if bytes.HasSuffix(passed, []byte(lead)) {
			m.lead, m.led = lead, now
		}
	}
}

// open begins a paste whose mark began in a read before. What decodes the bytes goes on with what it has of the mark,
// unless it took that for keys by now.
func (m *marks) open(out, in []byte, now time.Time) (passed, rest []byte) {
	lead := m.lead
	m.lead = ""
	if lead == "" || m.on {
		return out, in
	}
	switch whole := append([]byte(lead), in...); {
	case bytes.HasPrefix(whole, []byte(pasteStart)):
		begun := pasteStart
		if now.Sub(m.led) <= apart {
			begun = pasteStart[len(lead):]
		}
		m.on = true
		return m.piece(append(out, begun...), whole[len(pasteStart):])
	case len(whole) > len("\x1b[") && bytes.HasPrefix([]byte(pasteStart), whole):
		m.lead, m.held = lead, in
	case string(whole) == "\x1b[":
		m.lead, m.led = "\x1b[", now
	}
	return out, in
}

// mark is where a mark begins, or what can only become one: ESC [ 2 and what follows. Esc passes at once, and so does a
// whole key.
func mark(in []byte) int {
	for at := range in {
		rest := in[at:]
		if bytes.HasPrefix(rest, []byte(pasteStart)) || bytes.HasPrefix(rest, []byte(pasteEnd)) {
			return at
		}
		if len(rest) >= len("\x1b[2") && (bytes.HasPrefix([]byte(pasteStart), rest) || bytes.HasPrefix([]byte(pasteEnd), rest)) {
			return at
		}
	}
	return len(in)
}

// piece passes on what there is of a paste, behind the mark of its beginning, and gives what follows behind it.
func (m *marks) piece(out, in []byte) (passed, rest []byte) {
	text, rest, whole := bytes.Cut(in, []byte(pasteEnd))
	follows := byte(more)
	if whole {
		m.on = false
	} else {
		for n := min(len(pasteEnd)-1, len(text)); n > 0; n-- {
			if bytes.HasSuffix(text, []byte(pasteEnd[:n])) {
				m.held, text, follows = bytes.Clone(text[len(text)-n:]), text[:len(text)-n], perhaps
				break
			}
		}
		if n := tail(text); m.held == nil && n > 0 {
			m.held, text = bytes.Clone(text[len(text)-n:]), text[:len(text)-n]
		}
	}
	if !whole {
		out = append(out, follows)
	}
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r != '\x1b' && r != more && r != perhaps && (r != utf8.RuneError || n > 1) {
			out = append(out, text[:n]...)
		}
		text = text[n:]
	}
	return append(out, pasteEnd...), rest
}
