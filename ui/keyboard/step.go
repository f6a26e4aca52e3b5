package keyboard

// Step is where a key goes that moves in what has places from 0 to last, and page of them at a time; false for any
// other key.
func Step(k Key, at, page, last int) (to int, moves bool) {
	switch k.Code {
	case Up:
		at--
	case Down:
		at++
	case PageUp:
		at -= page
	case PageDown:
		at += page
	case Top, Home:
		at = 0
	case Bottom, End:
		at = last
	default:
		return at, false
	}
	return max(0, min(at, last)), true
}
