package disk

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"danvan/store/pattern"
)

// plainPart is what every file system takes as a part of a name.
var plainPart = pattern.Of(`^[0-9A-Za-z_]+([.-][0-9A-Za-z_]+)*$`)

// device are names that Windows takes for devices, whatever stands behind a dot.
var device = pattern.Of(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)

const longestPart = 40

// Part makes what people gave, such as the code of a unit, a part of a file's name that every file system takes. What
// is plain stays as it is. Of the rest what is plain is kept, with two dashes and a sum of the whole behind it, so that
// two different texts never give the same name.
func Part(s string) string {
	if plainPart().MatchString(s) && !device().MatchString(s) && len(s) <= longestPart {
		return s
	}
	sum := sha256.Sum256([]byte(s))
	kept := Plain(s, longestPart)
	if kept != "" {
		kept += "--"
	}
	return kept + hex.EncodeToString(sum[:4])
}

// Plain is a text in the letters that every file system knows, with dashes between its words, at most so many letters.
func Plain(s string, most int) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case r == 'đ':
			b.WriteByte('d')
		case r == 'Đ':
			b.WriteByte('D')
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= most {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}
