package compose

import (
	"unicode"

	"github.com/BambooEngine/bamboo-core"
	"golang.org/x/text/unicode/norm"

	"danvan/ui/keyboard"
)

// Method is a way to write Vietnamese letters with the keys of a plain keyboard.
type Method string

// The methods.
const (
	None  Method = ""      // the keys as they are: UniKey or the system composes
	Telex Method = "telex" // dduwowngf
	VNI   Method = "vni"   // d9u7o7ng2
)

// Composer composes in one method. Make it with New.
type Composer struct {
	keys  keys
	input bamboo.InputMethod
	typed []rune // the keys of word
	word  string
}

var _ keyboard.Composer = (*Composer)(nil)

// New makes the composer of a method; nil, which is to be kept out of an interface, for None and for names nobody
// knows.
func New(m Method) *Composer {
	k, ok := methods[m]
	if !ok {
		return nil
	}
	return &Composer{keys: k, input: bamboo.ParseInputMethod(bamboo.GetInputMethodDefinitions(), k.definition)}
}

// Compose gives what word becomes when key is typed behind it, in NFC.
func (c *Composer) Compose(word string, key rune) string {
	if !c.means(key) {
		return word + string(key)
	}
	if word != c.word {
		c.typed = c.keys.spell(word)
		if c.run(c.typed) != norm.NFC.String(word) {
			c.typed, c.word = nil, ""
			return word + string(key)
		}
	}
	c.typed = append(c.typed, key)
	c.word = c.run(c.typed)
	return c.word
}

// means tells whether the key can be part of a composed word.
func (c *Composer) means(key rune) bool {
	return key < unicode.MaxASCII && (unicode.IsLetter(key) || unicode.IsDigit(key) && c.keys.digits)
}

// run is what keys give, typed one after the other. Marks may come at the end of a word; “òa” and “úy” have theirs on
// the first vowel, as in the papers of the offices.
func (c *Composer) run(typed []rune) string {
	e := bamboo.NewEngine(c.input, bamboo.EstdFlags)
	for _, r := range typed {
		e.ProcessKey(r, bamboo.VietnameseMode)
	}
	return norm.NFC.String(e.GetProcessedString(bamboo.VietnameseMode | bamboo.FullText))
}
