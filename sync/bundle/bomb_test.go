package bundle

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"danvan/sync/identity"
)

// taken is how many bytes of memory fn asks for.
func taken(fn func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	fn()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestAHugeFileIsNotRead(t *testing.T) {
	key := receiver(t)
	for _, from := range ok(filepath.Glob(filepath.Join("testdata", "*.dvk"))) {
		path := filepath.Join(t.TempDir(), "huge.dvk")
		must(os.WriteFile(path, ok(os.ReadFile(from)), 0o600))
		must(os.Truncate(path, 2<<30)) // sparse
		if n := taken(func() {
			if _, err := Open(path, key, Limits{}); !IsCode(err, TooBig) {
				t.Errorf("%s: got %v", from, err)
			}
		}); n > 64<<10 {
			t.Errorf("%s: %d bytes of memory to refuse it", from, n)
		}
	}
}

// A few bytes that say they are many take no more memory than they are.
func TestSizesAreNotBelieved(t *testing.T) {
	for _, c := range containers {
		data := append([]byte(c.intro), c.header(manifestName, 2<<30)...)
		if n := taken(func() {
			if err := verify(data); !IsCode(err, TooBig) {
				t.Errorf("%s: %v", kindOf(c), err)
			}
		}); n > 64<<10 {
			t.Errorf("%s: %d bytes of memory to refuse it", kindOf(c), n)
		}
	}
}

// zeros is a Zstandard frame with the header given, of n blocks that each stand for 128 KiB of zeros.
func zeros(n int, header ...byte) []byte {
	frame := append([]byte{0x28, 0xb5, 0x2f, 0xfd}, header...)
	for i := range n {
		block := uint32(128<<10)<<3 | 1<<1
		if i == n-1 {
			block |= 1
		}
		frame = append(frame, byte(block), byte(block>>8), byte(block>>16), 0)
	}
	return frame
}

// What is packed says what it becomes, and how far back it looks. Neither is believed: what comes out is held to what
// was signed, and never takes more memory.
func TestPackedBombs(t *testing.T) {
	w, p := small(t)
	declared := func(size uint64) []byte {
		return zeros(8, binary.LittleEndian.AppendUint64([]byte{0xe0}, size)...)
	}
	const window = 0x58 // 2 MiB
	for name, c := range map[string]struct {
		packed []byte
		raw    int64
		want   Code
	}{
		"says a terabyte":                 {declared(1 << 40), 1 << 20, BadData},
		"says all there is":               {declared(1<<64 - 1), 1 << 20, BadData},
		"says less than it is":            {declared(1 << 10), 1 << 20, BadData},
		"is more than was signed":         {zeros(4000, 0, window), 1 << 20, BadData},
		"as much as was signed":           {zeros(8, 0, window), 1 << 20, BadData}, // no changes
		"a gigabyte in 64 KiB":            {zeros(8000, 0, window), 1000 << 20, TooBig},
		"looks back 64 MiB":               {zeros(8, 0, 0x80), 1 << 20, BadData},
		"looks back 3 TB":                 {zeros(8, 0, 0xff), 1 << 20, BadData},
		"frame behind frame":              {bytes.Repeat(zeros(8, 0, window), 500), 1 << 20, BadData},
		"needs a dictionary":              {zeros(8, 1, window, 7), 1 << 20, BadData},
		"a frame to skip of 4 GB":         {[]byte{0x50, 0x2a, 0x4d, 0x18, 0xff, 0xff, 0xff, 0xff}, 1 << 20, BadData},
		"said to be nothing, and is not":  {zeros(1, 0, window), 1000, BadData},
		"said to be something, and isn't": {nil, 1000, BadData},
	} {
		t.Run(name, func(t *testing.T) {
			m := ok(ParseManifest(p.Signed.Text))
			m.Raw = c.raw
			data := sign(w, m, c.packed)
			if n := taken(func() {
				if err := verify(data); !IsCode(err, c.want) {
					t.Errorf("got %v, want %s", err, c.want)
				}
			}); n > 16<<20 {
				t.Errorf("%d bytes of memory to refuse it", n)
			}
		})
	}
}

// A bundle of nothing but tiny changes would take many times its size.
func TestTooManyChanges(t *testing.T) {
	_, p := small(t)
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{Changes: 3}))
	if _, err := s.Manifest(); !IsCode(err, TooBig) {
		t.Errorf("%d changes: %v", p.Manifest.Changes, err)
	}
}

func TestTheWindowIsBounded(t *testing.T) {
	for window, fits := range map[byte]bool{0x58: true, 0x68: true, 0x70: false, 0x80: false} { // 2, 8, 16, 64 MiB
		if _, err := unpack(zeros(8, 0, window), 1<<20); err == nil != fits {
			t.Errorf("window %#x: %v", window, err)
		}
	}
}
