package console

import "unicode/utf16"

// What Windows says of a key that is held beside another.
const (
	heldAlt   = 0x3  // either
	heldCtrl  = 0xc  // either
	heldShift = 0x10 //
)

// sequences are what terminals send for the keys that are no letters, by Windows' numbers of them.
var sequences = map[uint16]string{
	0x21: "\x1b[5~", 0x22: "\x1b[6~", 0x23: "\x1b[F", 0x24: "\x1b[H", 0x25: "\x1b[D", 0x26: "\x1b[A", 0x27: "\x1b[C", 0x28: "\x1b[B", 0x2d: "\x1b[2~", 0x2e: "\x1b[3~",
	0x70: "\x1bOP", 0x71: "\x1bOQ", 0x72: "\x1bOR", 0x73: "\x1bOS", 0x74: "\x1b[15~", 0x75: "\x1b[17~", 0x76: "\x1b[18~", 0x77: "\x1b[19~", 0x78: "\x1b[20~", 0x79: "\x1b[21~",
}

// typed makes of the keys of Windows' console what a terminal sends.
type typed struct {
	half rune // the first of two that are one letter
}

func (t *typed) bytes(key uint16, char rune, held uint32) []byte {
	switch {
	case char == 0:
		return []byte(sequences[key])
	case key == 0x08: // Windows says DEL of Ctrl+Backspace
		return []byte{0x7f}
	case key == 0x09 && held&heldShift != 0:
		return []byte("\x1b[Z")
	case utf16.IsSurrogate(char) && t.half == 0:
		t.half = char
		return nil
	case t.half != 0:
		char, t.half = utf16.DecodeRune(t.half, char), 0
	}
	if held&heldAlt != 0 && held&heldCtrl == 0 { // both together are AltGr, which makes letters
		return []byte("\x1b" + string(char))
	}
	return []byte(string(char))
}
