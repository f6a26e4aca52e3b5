package vi

// Usual tells that a text in UTF-8 is of nothing but usual characters (those of Vietnamese and ASCII) and line ends, so
// that Problem finds nothing in it. It is what nearly all text is, and quicker; that it is not says nothing.
func Usual[T string | []byte](s T) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7f || c == '\n' {
			i++
			continue
		}
		n := usualBeyondASCII(s, i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// usualBeyondASCII is how many bytes the usual character at i has; 0 where there is another.
func usualBeyondASCII[T string | []byte](s T, i int) int {
	switch c := s[i]; {
	case c >= 0xC3 && c <= 0xCB && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+00C0 to U+02FF
		return 2
	case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xB8 && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80: // U+1E00 to U+1EFF
		return 3
	}
	return 0
}
