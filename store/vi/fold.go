package vi

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the key by which texts are found and names are the same: lower case, no tone or accent marks, đ and Ð as
// d, y as i, compatibility forms and look-alike Cyrillic and Greek letters as the Latin ones, apostrophes dropped
// (H’Mông = Hmông), every other run of punctuation and space one space, none at the ends. The place of a tone mark
// (hoà, hòa) goes with the mark. NFC and NFD give the same key, and folding a key changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var buf [256]byte
	return string(AppendFold(buf[:0], s))
}

// AppendFold appends Fold(s) to dst.
func AppendFold(dst []byte, s string) []byte {
	start, gap, table := len(dst), false, foldTable()
	for i := 0; i < len(s); {
		var f byte
		r, size := rune(s[i]), 1
		if r < utf8.RuneSelf {
			f = table[r]
		} else {
			r, size = utf8.DecodeRuneInString(s[i:])
			f = slow
			if k := slot(r); k != notInTable {
				f = table[k]
			}
		}
		i += size
		switch f {
		case drop:
		case ' ':
			gap = true
		case slow:
			dst, gap = appendSlow(dst, start, gap, r)
		default:
			if gap && len(dst) > start {
				dst = append(dst, ' ')
			}
			gap = false
			dst = append(dst, f)
		}
	}
	return dst
}

const (
	drop byte = 0
	slow byte = 0xFF
)

// foldTable has the characters that most texts are of: what each is folded to.
var foldTable = sync.OnceValue(func() *[slots]byte {
	var t [slots]byte
	eachSlot(func(i int, r rune) {
		switch f := foldRune(r); {
		case f == "":
			t[i] = drop
		case len(f) == 1:
			t[i] = f[0]
		default:
			t[i] = slow
		}
	})
	return &t
})

// appendSlow folds one character that the table leaves out.
func appendSlow(dst []byte, start int, gap bool, r rune) ([]byte, bool) {
	for _, f := range foldRune(r) {
		if f == ' ' {
			gap = true
			continue
		}
		if gap && len(dst) > start {
			dst = append(dst, ' ')
		}
		gap = false
		dst = utf8.AppendRune(dst, f)
	}
	return dst, gap
}

// apostrophes are dropped rather than made a space: they stand inside the names of ethnic minorities.
const apostrophes = "'`´‘’ʹʻʼˈ′＇"

// lookAlikes maps letters of other alphabets, in lower case, to the Latin letters that they or their capitals are
// drawn like. Đ has two twins: Ð (Icelandic) and Ɖ (African).
var lookAlikes = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{'đ': 'd', 'ð': 'd', 'ɖ': 'd', 'ƀ': 'b', 'ø': 'o', 'ł': 'l', 'ı': 'i', 'y': 'i'}
	other, latin := []rune("авекмнорстухіјѕһԁԛԝѵαβεζηικμνορτυχ"), []rune("abekmhopctixijshdqwvabezhikmnoptix")
	for i, r := range other {
		m[r] = latin[i]
	}
	return m
})

// foldRune is the definition of folding, one character at a time: the folded letters, "" for what is dropped, and
// spaces for what separates.
func foldRune(r rune) string {
	switch {
	case strings.ContainsRune(apostrophes, r), unicode.In(r, unicode.M, unicode.Sk):
		return ""
	case class(r) == space || class(r) == lineEnd:
		return " "
	case class(r) == unseen:
		return ""
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		if unicode.Is(unicode.M, d) { // asked before the case is folded: the iota under a Greek letter has a capital
			continue
		}
		d = lower(d)
		if look, ok := lookAlikes()[d]; ok {
			d = look
		}
		switch {
		case unicode.Is(unicode.Lm, d):
		case unicode.In(d, unicode.L, unicode.N):
			b.WriteRune(d)
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// lower folds case by way of the capital, so that letters with two small forms (σ ς, s ſ) end as one.
func lower(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }

// isFolded tells for ASCII text that it is its own key.
func isFolded(s string) bool {
	gap, table := true, foldTable()
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || table[c] != c || c == ' ' && gap {
			return false
		}
		gap = c == ' '
	}
	return !gap || s == ""
}
