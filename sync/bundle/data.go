package bundle

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"danvan/store/log"
)

// Unpacked, the changes are a CBOR sequence (RFC 8742) of byte strings: the bytes of each change, stream by stream in
// the order of the manifest.

// appendBody appends a change as a CBOR byte string with the shortest head.
func appendBody(b, body []byte) []byte {
	n := len(body)
	switch {
	case n < 24:
		b = append(b, 0x40|byte(n))
	case n < 1<<8:
		b = append(b, 0x58, byte(n))
	case n < 1<<16:
		b = binary.BigEndian.AppendUint16(append(b, 0x59), uint16(n))
	default:
		b = binary.BigEndian.AppendUint32(append(b, 0x5a), uint32(n))
	}
	return append(b, body...)
}

var errBadSequence = errors.New("not a sequence of changes")

// cutBody takes the first change off a sequence. It shares its memory.
func cutBody(b []byte) (body, rest []byte, err error) {
	if len(b) == 0 {
		return nil, nil, fmt.Errorf("%w: it ends too early", errBadSequence)
	}
	var n, head, least uint64
	switch first := b[0]; {
	case first >= 0x40 && first < 0x58:
		n, head = uint64(first&0x1f), 1
	case first == 0x58 && len(b) >= 2:
		n, head, least = uint64(b[1]), 2, 24
	case first == 0x59 && len(b) >= 3:
		n, head, least = uint64(binary.BigEndian.Uint16(b[1:])), 3, 1<<8
	case first == 0x5a && len(b) >= 5:
		n, head, least = uint64(binary.BigEndian.Uint32(b[1:])), 5, 1<<16
	default:
		return nil, nil, fmt.Errorf("%w: it goes on with byte %#x", errBadSequence, first)
	}
	b = b[head:]
	if n < least || n > log.MaxChange || n > uint64(len(b)) {
		return nil, nil, fmt.Errorf("%w: a change of %d bytes, %d are left", errBadSequence, n, len(b))
	}
	return b[:n:n], b[n:], nil
}

// unpackers are kept, because making one costs more than most bundles.
var unpackers = sync.Pool{New: func() any {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow),
		zstd.WithDecodeAllCapLimit(true))
	if err != nil {
		panic(err) // only for options that contradict each other
	}
	return d
}}

// unpack decompresses what must become exactly raw bytes. It never takes more memory than that, whatever it is given.
func unpack(packed []byte, raw int64) ([]byte, error) {
	d := unpackers.Get().(*zstd.Decoder)
	defer unpackers.Put(d)
	out, err := d.DecodeAll(packed, make([]byte, 0, raw))
	if err != nil {
		return nil, err
	}
	if int64(len(out)) != raw {
		return nil, fmt.Errorf("%d bytes unpacked, %d stated", len(out), raw)
	}
	return out, nil
}
