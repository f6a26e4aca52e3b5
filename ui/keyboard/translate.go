package keyboard

import (
	"strings"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Translator turns Bubble Tea's messages into keys. One lives as long as the program: it remembers what came just
// before. The zero value takes Enter for Enter at any speed.
type Translator struct {
	// Unbracketed is set where the terminal cannot mark a paste (see [Unbracketed]): Enter that follows text faster
	// than a hand is then part of a paste. The first marked paste switches it off.
	Unbracketed bool

	// Alt lists the Alt keys that somebody binds. All others are Esc and then the letter, which is what a quick hand
	// on Esc looks like.
	Alt map[Code]bool

	// EndPaste is called when the end of a paste is no longer waited for; nil: nobody need know.
	EndPaste func()

	altIsReal bool // the terminal tells Esc and Alt apart
	pace      pace
	pasting   pasting
}

// Keys returns what the message means, nothing when it is not of the keyboard. now is when it arrived.
func (t *Translator) Keys(msg tea.Msg, now time.Time) []Key {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		t.Unbracketed = false
		return t.pasting.take(msg.Content, now)
	case tea.KeyboardEnhancementsMsg:
		t.altIsReal = msg.SupportsKeyDisambiguation()
	case tea.KeyPressMsg:
		keys := t.press(tea.Key(msg))
		if t.Unbracketed {
			for i := range keys {
				keys[i] = t.pace.judge(keys[i], now)
			}
		}
		return keys
	}
	return nil
}

const textMods = tea.ModShift | tea.ModCapsLock | tea.ModNumLock | tea.ModScrollLock

func (t *Translator) press(k tea.Key) []Key {
	k.Mod &^= tea.ModCapsLock | tea.ModNumLock | tea.ModScrollLock
	if k.Text != "" && k.Mod&^textMods == 0 {
		return []Key{Type(k.Text)}
	}
	if text := printed(k); text != "" {
		if k.Mod&^textMods == 0 {
			return []Key{Type(text)}
		}
		if k.Mod&^textMods == tea.ModAlt && !t.altIsReal && !t.Alt[code(k)] {
			return []Key{Press(Esc), Type(text)}
		}
	}
	return []Key{Press(code(k))}
}

// keypad is what the number pad types, in the order of its codes.
const keypad = "=*+,-./0123456789"

// printed is the character a key would type without its Ctrl or Alt, "" for keys that type nothing.
func printed(k tea.Key) string {
	if i := k.Code - tea.KeyKpEqual; i >= 0 && int(i) < len(keypad) {
		return keypad[i : i+1]
	}
	r := k.Code
	if k.Mod&tea.ModShift != 0 {
		if r = k.ShiftedCode; r == 0 {
			r = unicode.ToUpper(k.Code)
		}
	}
	if r == tea.KeyExtended || r > unicode.MaxRune || !unicode.IsPrint(r) {
		return ""
	}
	return string(r)
}

// same are the codes that mean another key: what a terminal or an input method sends for it.
var same = map[Code]Code{
	"ctrl+h":          Backspace,
	"ctrl+backspace":  Backspace,
	"shift+backspace": Backspace,
	"alt+backspace":   Backspace,
	"ctrl+i":          Tab,
	"ctrl+j":          Enter,
	"ctrl+m":          Enter,
	"ctrl+[":          Esc,
	"find":            Home,
	"select":          End,
}

// code names a key. Ctrl + letter is named by the letter on the key, so that layouts and Caps Lock make no difference.
func code(k tea.Key) Code {
	c := Code(strings.ToLower(k.Keystroke()))
	if to, ok := same[c]; ok {
		return to
	}
	return c
}
