package listing

// MadeByAnother has extracts made as another program would.
func MadeByAnother() (undo func()) {
	was := made
	made = func() []byte { return []byte("another program") }
	return func() { made = was }
}

// Missing counts the changes that what is kept of all units does not hold.
var Missing = missing
