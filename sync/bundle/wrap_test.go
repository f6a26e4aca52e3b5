package bundle

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/sync/identity"
)

// receiver is the key that the encrypted bundles in testdata are for.
func receiver(tb testing.TB) identity.Key {
	tb.Helper()
	return ok(identity.Unseal(ok(os.ReadFile(filepath.Join("testdata", "receiver.key"))), nil))
}

// wrapped is a small bundle that is encrypted for a key.
func wrapped(tb testing.TB, keys ...identity.Public) (*writer, *Packed) {
	tb.Helper()
	w, p := small(tb)
	must(p.EncryptFor(keys...))
	return w, p
}

// unwrapped is verify with a key.
func unwrapped(data []byte, key identity.Key) error {
	s, err := Parse("test.dvk", data, key, Limits{})
	if err != nil {
		return err
	}
	return s.Verify()
}

func TestEncryptedItIsTheSameBundle(t *testing.T) {
	one, two := identity.Generate(), identity.Generate()
	w, p := wrapped(t, one.Public(), two.Public())
	plain := ok(Parse("", p.archive, identity.Key{}, Limits{}))
	if plain.Encrypted() {
		t.Error("the archive is said to be encrypted")
	}
	path := filepath.Join(t.TempDir(), "a.dvk")
	must(p.Save(path))
	if !IsEncrypted(path) {
		t.Error("it does not look encrypted")
	}
	for _, key := range []identity.Key{one, two} {
		s := ok(Open(path, key, Limits{}))
		must(s.Verify())
		if !s.Encrypted() || s.Hash() != plain.Hash() || s.Signer() != w.key.Public() || !bytes.Equal(s.Signed().Bytes(), plain.Signed().Bytes()) {
			t.Error("another bundle came out")
		}
		if !bytes.Equal(s.Bytes(), p.Bytes()) || !bytes.Equal(s.Bytes(), ok(os.ReadFile(path))) {
			t.Error("what is kept is not what was read")
		}
	}
	for name, c := range map[string]struct {
		key  identity.Key
		want Code
	}{"no key": {identity.Key{}, Encrypted}, "the sender's key": {w.key, NotForUs}, "a stranger's key": {identity.Generate(), NotForUs}} {
		if _, err := Open(path, c.key, Limits{}); !IsCode(err, c.want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAKeyDoesNoHarmToAPlainBundle(t *testing.T) {
	_, p := small(t)
	must(unwrapped(p.Bytes(), identity.Generate()))
	path := filepath.Join(t.TempDir(), "a.dvk")
	must(p.Save(path))
	for _, other := range []string{path, filepath.Dir(path), path + ".none"} {
		if IsEncrypted(other) {
			t.Errorf("%s looks encrypted", other)
		}
	}
}

// Every byte of the encrypted file counts.
func TestEveryEncryptedByteCounts(t *testing.T) {
	key := identity.Generate()
	_, p := wrapped(t, key.Public(), identity.Generate().Public())
	data := p.Bytes()
	must(unwrapped(data, key))
	bent := bytes.Clone(data)
	first := len(wrapIntro) + len("-> ssh-ed25519 ") + 6 // behind the hint for whom it is
	for i := range data {
		bent[i] = data[i] ^ [...]byte{0x01, 0x20, 0xff}[i%3]
		err := unwrapped(bent, key)
		want := []Code{Altered}
		switch {
		case i < len("age-encryption.org/"):
			want = []Code{NotABundle}
		case i >= len(wrapIntro) && i < first:
			want = []Code{Altered, NotForUs}
		}
		var e *Error
		if !errors.As(err, &e) || e.File != "test.dvk" || !slices.Contains(want, e.Code) {
			t.Errorf("byte %d of %d: %v, want one of %v", i, len(data), err, want)
		}
		bent[i] = data[i]
	}
}

func TestEveryEncryptedLengthCounts(t *testing.T) {
	key := identity.Generate()
	_, p := wrapped(t, key.Public())
	data := p.Bytes()
	whole, _ := wrapHeader(data)
	for n := range data {
		want := []Code{Truncated}
		switch {
		case n == 0:
			want = []Code{Empty}
		case n > whole && wrapsBlocks(int64(n-whole)):
			want = []Code{Altered} // of a length that a whole one could have
		}
		err := unwrapped(data[:n], key)
		var e *Error
		if !errors.As(err, &e) || !slices.Contains(want, e.Code) {
			t.Errorf("cut to %d bytes of %d: %v, want %v", n, len(data), err, want)
		}
	}
	for _, more := range []string{"\x00", "x", string(make([]byte, block)), string(data)} {
		if err := unwrapped(append(bytes.Clone(data), more...), key); !IsCode(err, Altered) && !IsCode(err, Truncated) {
			t.Errorf("with %d bytes more: %v", len(more), err)
		}
	}
}

// A file larger than a piece that was cut where a piece ends is whole piece by piece, and still told.
func TestCutBetweenPieces(t *testing.T) {
	key := identity.Generate()
	var b bytes.Buffer
	w := ok(identity.Encrypt(&b, -1, key.Public()))
	ok(w.Write(make([]byte, 3<<16)))
	must(w.Close())
	at, _ := wrapHeader(b.Bytes())
	for _, n := range []int{at, at + wrapPiece, at + 2*wrapPiece, at + 2*wrapPiece + 5} {
		if _, err := decrypt(b.Bytes()[:n], key, Limits{}.orDefault()); err == nil || err.Code != Truncated {
			t.Errorf("cut to %d bytes: %v", n, err)
		}
	}
	swapped := bytes.Clone(b.Bytes())
	copy(swapped[at:], b.Bytes()[at+wrapPiece:at+2*wrapPiece])
	copy(swapped[at+wrapPiece:], b.Bytes()[at:at+wrapPiece])
	if _, err := decrypt(swapped, key, Limits{}.orDefault()); err == nil || err.Code != Altered {
		t.Errorf("two pieces swapped: %v", err)
	}
}

func TestWhatIsEncryptedMustBeABundle(t *testing.T) {
	key := identity.Generate()
	seal := func(plain []byte) []byte {
		var b bytes.Buffer
		w := ok(identity.Encrypt(&b, -1, key.Public()))
		ok(w.Write(plain))
		must(w.Close())
		return b.Bytes()
	}
	_, p := small(t)
	for name, c := range map[string]struct {
		plain []byte
		want  Code
	}{
		"nothing":       {nil, NotABundle},
		"a letter":      {[]byte("Kính gửi"), NotABundle},
		"wrapped twice": {seal(p.Bytes()), NotABundle},
		"half a bundle": {p.Bytes()[:len(p.Bytes())/2], Truncated},
		"one bent":      {append(bytes.Clone(p.Bytes()[:600]), make([]byte, len(p.Bytes())-600)...), Altered},
	} {
		if err := unwrapped(seal(c.plain), key); !IsCode(err, c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestLimitsHoldForWhatIsEncrypted(t *testing.T) {
	key := identity.Generate()
	_, p := wrapped(t, key.Public())
	for name, l := range map[string]Limits{"file": {File: 1000}, "archive": {File: int64(len(p.archive)) - 1}, "manifest": {Manifest: 100}, "raw": {Raw: 100}} {
		s, err := Parse("", p.Bytes(), key, l)
		if err == nil {
			err = s.Verify()
		}
		if !IsCode(err, TooBig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := decrypt(p.Bytes(), key, Limits{File: int64(len(p.archive)) - 1}); err == nil || err.Code != TooBig {
		t.Errorf("more came out than is allowed: %v", err)
	}
}

// The length of every whole file is that of whole blocks, whatever the archive's.
func TestWrapsBlocks(t *testing.T) {
	key := identity.Generate()
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.IntRange(1, 400).Draw(t, "blocks")
		var b bytes.Buffer
		w := ok(identity.Encrypt(&b, -1, key.Public()))
		ok(w.Write(make([]byte, blocks*block)))
		must(w.Close())
		at, cut := wrapHeader(b.Bytes())
		n := int64(b.Len() - at)
		if cut || !wrapsBlocks(n) {
			t.Fatalf("%d blocks make %d bytes behind %d", blocks, n, at)
		}
		if less := n - int64(rapid.IntRange(1, block-1).Draw(t, "less")); wrapsBlocks(less) && n%wrapPiece > block {
			t.Fatalf("%d bytes are taken for whole", less)
		}
	})
}

// FuzzOpenEncrypted gives bytes to who has the key. What it opens is the one bundle that was ever encrypted for it.
func FuzzOpenEncrypted(f *testing.F) {
	data, key := kept(f, "encrypted"), receiver(f)
	f.Add(data)
	f.Add(data[:300])
	f.Add(bytes.Replace(data, []byte("\n--- "), []byte("\n-> ssh-ed25519 x\n\n--- "), 1))
	hash := ok(Parse("", data, key, Limits{})).Hash()
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Parse("", data, key, Limits{})
		if err == nil && s.Encrypted() && s.Hash() != hash {
			t.Error("another bundle was opened")
		}
		if e := (*Error)(nil); err != nil && !errors.As(err, &e) {
			t.Errorf("an error without a code: %v", err)
		}
	})
}
