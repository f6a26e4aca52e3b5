package zips

import (
	"errors"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// Packer packs at one level, within a window. It may be used by several goroutines. Make it with New.
type Packer struct{ pool sync.Pool }

// New makes a Packer; the window is in bytes.
func New(level zstd.EncoderLevel, window int) *Packer {
	return &Packer{sync.Pool{New: func() any {
		z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(level), zstd.WithWindowSize(window), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false), zstd.WithLowerEncoderMem(true))
		if err != nil {
			panic(err) // only for options that contradict each other
		}
		return z
	}}}
}

// Pack appends what raw becomes to a head.
func (p *Packer) Pack(raw, head []byte) []byte {
	z := p.pool.Get().(*zstd.Encoder)
	defer p.pool.Put(z)
	return z.EncodeAll(raw, head)
}

var unpackers = sync.Pool{New: func() any {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecodeAllCapLimit(true))
	if err != nil {
		panic(err)
	}
	return d
}}

// ErrSize is a piece that does not become as long as it said.
var ErrSize = errors.New("zips: not the length that was told")

// Unpack gives what becomes so many bytes, in memory that into may have left, and takes no more memory than that.
// Errors: ErrSize, and those of zstd.
func Unpack(packed []byte, size int, into []byte) ([]byte, error) {
	d := unpackers.Get().(*zstd.Decoder)
	defer unpackers.Put(d)
	raw, err := d.DecodeAll(packed, slices.Grow(into[:0], size))
	if err == nil && len(raw) != size {
		err = ErrSize
	}
	return raw, err
}
