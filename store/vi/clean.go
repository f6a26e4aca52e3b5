package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is the door for text of several lines: what comes out is valid UTF-8 in NFC, its lines end in \n, every other
// space (tab, NBSP, thin space…) is a plain space, and characters that cannot be seen (controls, bidi marks, zero
// width, BOM, soft hyphen) and invalid bytes are gone. Spaces and empty lines at both ends are trimmed.
// Clean(Clean(s)) == Clean(s).
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.Trim(sweep(s), " \n")
	return norm.NFC.String(s)
}

// CleanLine is the door for text of one line: [Clean], then every run of spaces and line ends becomes one space.
func CleanLine(s string) string {
	if isLine(s) {
		return s
	}
	s = Clean(s)
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' }), " ")
}

// isLine tells of most lines that CleanLine would not change them.
func isLine(s string) bool {
	space := true
	for i := 0; i < len(s); {
		c := s[i]
		if c == ' ' && space {
			return false
		}
		n := 1
		if c < ' ' || c > '~' {
			n = usualBeyondASCII(s, i)
		}
		if n == 0 {
			return false
		}
		space = c == ' '
		i += n
	}
	return !space || s == ""
}

// Problem finds the first place at which s is not what the door lets through: a byte that is not UTF-8 (r is
// [utf8.RuneError]), a control or invisible character (\n is allowed), or a character that is not in NFC. Spaces are
// never a problem. Problem(Clean(s)) finds nothing.
func Problem(s string) (r rune, at int, found bool) {
	if Usual(s) {
		return 0, 0, false
	}
	for i, c := range s {
		if usual(c) || c == '\n' {
			continue
		}
		if k := class(c); k == unseen || c < ' ' || c == 0x85 || c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return c, i, true
		}
	}
	if norm.NFC.IsNormalString(s) {
		return 0, 0, false
	}
	at = norm.NFC.QuickSpanString(s)
	r, _ = utf8.DecodeRuneInString(s[at:])
	return r, at, true
}

// isClean tells that Clean would not change s.
func isClean(s string) bool {
	if s != "" && (s[0] <= ' ' || s[len(s)-1] <= ' ') {
		return false
	}
	if Usual(s) {
		return true
	}
	for _, r := range s {
		if r == utf8.RuneError || class(r) != visible && r != '\n' {
			return false
		}
	}
	return norm.NFC.IsNormalString(s)
}

// sweep replaces and removes single characters, before normalisation puts the rest together.
func sweep(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
		case r == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				b.WriteByte('\n')
			}
		case r > ' ' && r <= '~':
			b.WriteByte(byte(r))
		default:
			switch class(r) {
			case space:
				b.WriteByte(' ')
			case lineEnd:
				b.WriteByte('\n')
			case visible:
				b.WriteString(s[i : i+size])
			}
		}
		i += size
	}
	return b.String()
}

type runeClass uint8

const (
	visible runeClass = iota
	space
	lineEnd
	unseen // removed at the door, refused in a bundle
)

// usual tells of the characters that nearly all text is made of: they are visible, and no two of them combine, so that
// a text of nothing else is NFC.
func usual(r rune) bool {
	return r >= ' ' && r < 0x7f || r >= 0xC0 && r < 0x300 || r >= 0x1E00 && r < 0x1F00 || r >= 0x2010 && r < 0x2028
}

func class(r rune) runeClass {
	if usual(r) {
		return visible
	}
	switch r {
	case '\n', 0x85, 0x2028, 0x2029:
		return lineEnd
	case '\t', '\v', '\f', 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: // the last five are letters drawn as nothing
		return space
	case 0x34F: // the combining grapheme joiner, invisible; the normaliser itself inserts it in endless runs of marks
		return visible
	}
	switch {
	case unicode.Is(unicode.Zs, r):
		return space
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Cs):
		return unseen
	}
	return visible
}
