package log

// Decoder reads changes of one replica, one after the other, and remembers what they have in common: most of what a run
// of changes says of authors, kinds and fields it says many times.
type Decoder struct {
	by       Replica
	lines    [64]string // texts that were found good
	edits    slab[Edit]
	replaces slab[Dot]
}

// ahead prepares for so many changes to come.
func (d *Decoder) ahead(changes int) {
	d.edits.next, d.replaces.next = min(512, 8*changes), min(512, changes)
}

// Again lets the next change, written by a replica, use the memory of those before it.
func (d *Decoder) Again(by Replica) {
	d.by = by
	d.edits.rest, d.replaces.rest = d.edits.all, d.replaces.all
}

// known gives a text that is a line; the error says why it is none.
func (d *Decoder) known(b []byte) (string, error) {
	if len(b) == 0 {
		return "", nil
	}
	s := &d.lines[(len(b)*31+int(b[0])*7+int(b[len(b)-1]))%len(d.lines)]
	if *s == string(b) {
		return *s, nil
	}
	if own, ok := fieldNames[string(b)]; ok {
		*s = own
		return own, nil
	}
	line := string(b)
	if err := checkLine(line); err != nil {
		return "", err
	}
	*s = line
	return line, nil
}

// slab hands out short slices of one long one.
type slab[T any] struct {
	all, rest []T
	next      int // length of the next long one
}

func (s *slab[T]) take(n int) []T {
	if n > len(s.rest) {
		s.all = make([]T, max(n, s.next))
		s.rest = s.all
	}
	taken := s.rest[:n:n]
	s.rest = s.rest[n:]
	return taken
}
