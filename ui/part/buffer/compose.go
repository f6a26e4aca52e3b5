package buffer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"danvan/ui/keyboard"
)

// typed takes typed text. With a composer a plain key may change the word before the caret; text that an input method
// outside has composed already goes in as it comes.
func (t *Text) typed(k keyboard.Key) {
	if k.Composer == nil || len(k.Text) != 1 {
		t.Insert(k.Text, false)
		return
	}
	from := t.word()
	word := strings.Join(t.cells[from:t.caret], "")
	composed := k.Composer.Compose(word, rune(k.Text[0]))
	if rest, behind := strings.CutPrefix(composed, word); behind {
		t.Insert(rest, false)
		return
	}
	fresh := split(composed)
	for len(fresh) > 0 && from < t.caret && t.cells[from] == fresh[0] { // what stays as it was is left alone
		from, fresh = from+1, fresh[1:]
	}
	t.Replace(from, t.caret, strings.Join(fresh, ""), false)
}

// word is where the letters before the caret begin.
func (t *Text) word() int {
	at := t.caret
	for at > 0 {
		if r, _ := utf8.DecodeRuneInString(t.cells[at-1]); !unicode.IsLetter(r) {
			break
		}
		at--
	}
	return at
}
