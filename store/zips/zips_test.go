package zips

import (
	"bytes"
	"testing"

	"github.com/klauspost/compress/zstd"
	"pgregory.net/rapid"
)

// What was packed comes back behind its head, in memory that was used before, and is refused where it is not as long as
// it said.
func TestPackAndUnpack(t *testing.T) {
	p := New(zstd.SpeedFastest, 64<<10)
	var used []byte
	rapid.Check(t, func(t *rapid.T) {
		raw, head := rapid.SliceOfN(rapid.Byte(), 0, 3000).Draw(t, "raw"), rapid.SliceOfN(rapid.Byte(), 0, 9).Draw(t, "head")
		raw = bytes.Repeat(raw, rapid.IntRange(1, 40).Draw(t, "times"))
		packed := p.Pack(raw, bytes.Clone(head))
		if !bytes.HasPrefix(packed, head) {
			t.Fatal("the head is gone")
		}
		packed = packed[len(head):]
		got, err := Unpack(packed, len(raw), used)
		if err != nil || !bytes.Equal(got, raw) {
			t.Fatalf("%d bytes came back as %d: %v", len(raw), len(got), err)
		}
		used = got
		if other := rapid.IntRange(0, 2*len(raw)+9).Draw(t, "other"); other != len(raw) {
			if _, err := Unpack(packed, other, nil); err == nil {
				t.Fatalf("%d bytes were taken for %d", len(raw), other)
			}
		}
	})
}

func FuzzUnpack(f *testing.F) {
	f.Add(New(zstd.SpeedDefault, 64<<10).Pack([]byte("Nà Ta"), nil), uint16(6))
	f.Fuzz(func(t *testing.T, packed []byte, size uint16) {
		if raw, err := Unpack(packed, int(size), nil); err == nil && len(raw) != int(size) {
			t.Errorf("%d bytes for %d", len(raw), size)
		}
	})
}
