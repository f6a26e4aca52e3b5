package compose

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// keys are what a method writes marks with.
type keys struct {
	definition string          // what the composer's library calls it
	digits     bool            // digits are marks
	tones      map[rune]rune   // by combining character
	marks      map[rune]string // of a letter in lower case without tone: its keys
}

// The combining characters of the tones.
const (
	grave, acute, tilde, hook, dot = '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'
)

var methods = map[Method]keys{
	Telex: {
		definition: "Telex W",
		tones:      map[rune]rune{grave: 'f', acute: 's', hook: 'r', tilde: 'x', dot: 'j'},
		marks:      map[rune]string{'â': "aa", 'ê': "ee", 'ô': "oo", 'ă': "aw", 'ơ': "ow", 'ư': "uw", 'đ': "dd"},
	},
	VNI: {
		definition: "VNI", digits: true,
		tones: map[rune]rune{grave: '2', acute: '1', hook: '3', tilde: '4', dot: '5'},
		marks: map[rune]string{'â': "a6", 'ê': "e6", 'ô': "o6", 'ă': "a8", 'ơ': "o7", 'ư': "u7", 'đ': "d9"},
	},
}

// spell writes a word in keys: every letter with its mark behind it, the tone at the end.
func (k keys) spell(word string) (out []rune) {
	var tone rune
	var letter []rune // a letter with its marks, in NFD, without tone
	put := func() {
		if len(letter) == 0 {
			return
		}
		r := []rune(norm.NFC.String(string(letter)))[0]
		typed, marked := k.marks[unicode.ToLower(r)]
		if !marked {
			typed = string(unicode.ToLower(r))
		}
		for _, key := range typed {
			if unicode.IsUpper(r) {
				key = unicode.ToUpper(key)
			}
			out = append(out, key)
		}
		letter = letter[:0]
	}
	for _, r := range norm.NFD.String(word) {
		if key, ok := k.tones[r]; ok {
			tone = key
			continue
		}
		if !unicode.Is(unicode.Mn, r) {
			put()
		}
		letter = append(letter, r)
	}
	put()
	if tone != 0 {
		out = append(out, tone)
	}
	return out
}
