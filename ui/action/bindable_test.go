package action

import (
	"strings"
	"testing"

	"danvan/ui/keyboard"
)

// never are keys that an action may not take: input methods and terminals send them by themselves, or mean another
// key by them.
var never = map[keyboard.Code]string{
	keyboard.Text:      "typing always types",
	keyboard.Pasted:    "pasting always pastes",
	keyboard.Backspace: "UniKey retypes with it",
	"ctrl+h":           "is Backspace (0x08)",
	"ctrl+backspace":   "is Backspace (0x08) on many terminals",
	"ctrl+i":           "is Tab",
	"ctrl+j":           "is Enter on some terminals, a line end in a paste",
	"ctrl+m":           "is Enter",
	"ctrl+[":           "is Esc",
	"ctrl+@":           "is Ctrl+Space, which switches input methods",
	"ctrl+space":       "switches input methods",
	"ctrl+shift":       "switches UniKey on and off",
	"ctrl+\\":          "kills the program where the terminal is not raw",
}

// bindable tells whether an action may take the key, and if not, why. Letters with Alt alone are refused too: Esc and
// a letter typed at once look the same.
func bindable(c keyboard.Code) (ok bool, why string) {
	if why, bad := never[c]; bad {
		return false, why
	}
	if strings.HasPrefix(string(c), "alt+") {
		return false, "Esc followed by a key looks the same"
	}
	if len([]rune(string(c))) == 1 {
		return false, "typing always types"
	}
	return true, ""
}

func TestBindable(t *testing.T) {
	for _, c := range []keyboard.Code{"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+[", "ctrl+backspace", keyboard.Backspace, "a", "đ", "alt+a", keyboard.Text} {
		if ok, why := bindable(c); ok || why == "" {
			t.Errorf("%s must not be bound", c)
		}
	}
	for _, c := range []keyboard.Code{keyboard.F1, "ctrl+s", "ctrl+p", keyboard.Insert, keyboard.Enter, keyboard.Esc, keyboard.Tab, keyboard.BackTab} {
		if ok, why := bindable(c); !ok {
			t.Errorf("%s: %s", c, why)
		}
	}
}
