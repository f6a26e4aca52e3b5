package keyboard

import (
	"os"
	"time"
	"unicode/utf8"
)

// Reader is a terminal's input with its bytes mended, for tea.WithInput. It is still the file, so that Bubble Tea can
// put it into raw mode and wait for it.
type Reader struct {
	*os.File
	// Gone is called when nothing can come any more: the terminal is not there. nil: nobody asks.
	Gone func()

	mend  mender
	paste marks
}

// NewReader wraps the terminal's input, usually os.Stdin.
func NewReader(f *os.File) *Reader { return &Reader{File: f} }

// Read reads what has arrived. It may return 0 bytes and no error: then what came was the beginning of a letter.
func (r *Reader) Read(p []byte) (int, error) {
	half := len(p) / 2 // mending adds one byte to four, what was held back, and marks
	if half < room {
		return r.File.Read(p)
	}
	n, err := r.File.Read(p[:half])
	if err != nil && r.Gone != nil {
		r.Gone()
	}
	if n == 0 {
		return 0, err
	}
	now := time.Now()
	return copy(p, r.paste.feed(p[:n], now, func(b []byte) []byte { return r.mend.feed(b, now) })), err
}

// EndPaste takes what comes for typing again, where the end of a paste was never told.
func (r *Reader) EndPaste() { r.paste.end() }

// room is the smallest half of a buffer that surely holds what one mended read can give.
const room = 64

// mender holds back the beginning of a letter until the rest has come, and rewrites the Linux console's F1–F5, ESC [ [
// A to E, as the ESC [ 1 1 ~ to ESC [ 1 5 ~ of other terminals. Nothing is held back that could be a whole key: Esc
// passes at once.
type mender struct {
	held  []byte // the first bytes of a letter
	state sequence
	last  time.Time
	out   []byte
}

type sequence uint8

const (
	outside sequence = iota
	escape           // ESC has passed
	bracket          // ESC [ has passed
	second           // ESC [ has passed and another [ is held back
)

// apart is the time after which bytes belong to two keys, the same that Bubble Tea takes.
const apart = 50 * time.Millisecond

// feed takes what has arrived and returns what to pass on, valid until the next call.
func (m *mender) feed(in []byte, now time.Time) []byte {
	if now.Sub(m.last) > apart && m.state != second {
		m.state = outside
	}
	m.last = now
	m.out = append(m.out[:0], m.held...)
	m.held = m.held[:0]
	for _, b := range in {
		m.step(b)
	}
	keep := tail(m.out)
	m.held = append(m.held, m.out[len(m.out)-keep:]...)
	return m.out[:len(m.out)-keep]
}

func (m *mender) step(b byte) {
	switch {
	case m.state == second && b >= 'A' && b <= 'E':
		m.out = append(m.out, '1', '1'+b-'A', '~')
		m.state = outside
		return
	case m.state == second:
		m.out = append(m.out, '[')
		m.state = outside
	case m.state == bracket && b == '[':
		m.state = second
		return
	}
	switch {
	case b == 0x1b:
		m.state = escape
	case m.state == escape && b == '[':
		m.state = bracket
	default:
		m.state = outside
	}
	m.out = append(m.out, b)
}

// tail is how many bytes at the end of b begin a letter whose rest is missing.
func tail(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		c := b[len(b)-n]
		if utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}
