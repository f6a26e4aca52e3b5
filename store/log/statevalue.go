package log

import "danvan/store/record"

// Text gives the text that stands for a field; empty when there is none or it is something else. It is a copy.
func (s *State) Text(field string) string { return string(s.textBytes(field)) }

// textBytes is Text without the copy.
func (s *State) textBytes(field string) []byte {
	if major, n, rest, ok := itemHead(s.Raw(field)); ok && major == 3 && n <= uint64(len(rest)) {
		return rest[:n]
	}
	return nil
}

// Int gives the whole number that stands for a field; 0 when there is none or it is something else.
func (s *State) Int(field string) int64 {
	switch major, n, _, ok := itemHead(s.Raw(field)); {
	case ok && major == 0:
		return int64(n)
	case ok && major == 1:
		return -1 - int64(n)
	}
	return 0
}

// IDOf gives the id that stands for a field; zero when there is none or it is something else.
func (s *State) IDOf(field string) (id record.ID) {
	id, _ = IDIn(s.Raw(field))
	return id
}

// IDIn reads a value that is an id.
func IDIn(raw []byte) (id record.ID, ok bool) {
	major, n, rest, ok := itemHead(raw)
	if !ok || major != 2 || n != uint64(len(id)) {
		return id, false
	}
	copy(id[:], rest)
	return id, true
}

// Append gives buf with the text that stands for a field behind it.
func (s *State) Append(buf []byte, field string) []byte { return append(buf, s.textBytes(field)...) }
