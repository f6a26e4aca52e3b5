package vi

// Usual tells that a text in UTF-8 is of nothing but usual characters (those of Vietnamese and ASCII) and line ends, so
// that Problem finds nothing in it. It is what nearly all text is, and quicker; that it is not says nothing.
func Usual(b []byte) bool {
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c >= ' ' && c < 0x7f || c == '\n':
			i++
		case c >= 0xC3 && c <= 0xCB && i+1 < len(b) && b[i+1]&0xC0 == 0x80: // U+00C0 to U+02FF
			i += 2
		case c == 0xE1 && i+2 < len(b) && b[i+1] >= 0xB8 && b[i+1] <= 0xBB && b[i+2]&0xC0 == 0x80: // U+1E00 to U+1EFF
			i += 3
		default:
			return false
		}
	}
	return true
}
