package log

import "encoding/binary"

// Reader takes a value apart; bad once it ran out.
type Reader struct {
	B   []byte
	Bad bool
}

func (r *Reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.B)
	if n <= 0 {
		r.Bad, r.B = true, nil
		return 0
	}
	r.B = r.B[n:]
	return v
}

// count is a uvarint that cannot promise more items than there are bytes.
func (r *Reader) count() uint64 {
	n := r.uvarint()
	if n > uint64(len(r.B)) {
		r.Bad, r.B = true, nil
		return 0
	}
	return n
}

func (r *Reader) uint64() uint64 {
	if len(r.B) < 8 {
		r.Bad, r.B = true, nil
		return 0
	}
	v := binary.BigEndian.Uint64(r.B)
	r.B = r.B[8:]
	return v
}

// Bytes takes as many bytes as a uvarint before them says.
func (r *Reader) Bytes() []byte {
	n := r.count()
	v := r.B[:n:n]
	r.B = r.B[n:]
	return v
}

func (r *Reader) place() Place {
	return Place{uint32(r.uvarint()), r.uvarint()}
}
