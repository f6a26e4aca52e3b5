package screentest

// What terminals send for keys, for Session.Send.
const (
	Enter     = "\r"
	Esc       = "\x1b"
	Tab       = "\t"
	BackTab   = "\x1b[Z"
	Backspace = "\x7f"
	Delete    = "\x1b[3~"
	Insert    = "\x1b[2~"
	Up        = "\x1b[A"
	Down      = "\x1b[B"
	Right     = "\x1b[C"
	Left      = "\x1b[D"
	Home      = "\x1b[H"
	End       = "\x1b[F"
	PageUp    = "\x1b[5~"
	PageDown  = "\x1b[6~"
	F1        = "\x1bOP"
	F2        = "\x1bOQ"
	F3        = "\x1bOR"
	F4        = "\x1bOS"
	F5        = "\x1b[15~"
	F6        = "\x1b[17~"
	F7        = "\x1b[18~"
	F8        = "\x1b[19~"
	F9        = "\x1b[20~"
	F10       = "\x1b[21~"
)

// Ctrl is what a terminal sends for Ctrl and a small letter.
func Ctrl(letter byte) string { return string(rune(letter & 0x1f)) }

// Pasted wraps text as terminals mark a paste.
func Pasted(s string) string { return "\x1b[200~" + s + "\x1b[201~" }
