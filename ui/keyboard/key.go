package keyboard

// Code names a key, or says that the event is text. Names are written as in "ctrl+s" and "shift+tab"; modifiers stand
// in the order ctrl, alt, shift.
type Code string

// The codes that parts know. F-keys and Ctrl + letter are written "f3", "ctrl+s".
const (
	Text   Code = "text"  // typed: Key.Text holds one or more characters
	Pasted Code = "paste" // pasted: Key.Text holds all of it, as it came

	Enter     Code = "enter"
	Esc       Code = "esc"
	Tab       Code = "tab"
	BackTab   Code = "shift+tab"
	Backspace Code = "backspace"
	Delete    Code = "delete"
	Insert    Code = "insert"

	Left      Code = "left"
	Right     Code = "right"
	Up        Code = "up"
	Down      Code = "down"
	Home      Code = "home"
	End       Code = "end"
	PageUp    Code = "pgup"
	PageDown  Code = "pgdown"
	WordLeft  Code = "ctrl+left"
	WordRight Code = "ctrl+right"
	Top       Code = "ctrl+home"
	Bottom    Code = "ctrl+end"

	F1  Code = "f1"
	F2  Code = "f2"
	F3  Code = "f3"
	F4  Code = "f4"
	F5  Code = "f5"
	F6  Code = "f6"
	F7  Code = "f7"
	F8  Code = "f8"
	F9  Code = "f9"
	F10 Code = "f10"
	F11 Code = "f11"
	F12 Code = "f12"
)

// Key is one thing the hands did.
type Key struct {
	Code     Code
	Text     string   // for Text and Pasted only
	Composer Composer // for Text only: built-in Telex or VNI, where it is switched on; nil: none
}

// Composer makes Vietnamese letters of plain keys.
type Composer interface {
	// Compose gives what a word becomes when key is typed behind it.
	Compose(word string, key rune) string
}

// Type makes the key of typed text.
func Type(s string) Key { return Key{Code: Text, Text: s} }

// Press makes a named key.
func Press(c Code) Key { return Key{Code: c} }

// Paste makes the key of pasted text.
func Paste(s string) Key { return Key{Code: Pasted, Text: s} }
