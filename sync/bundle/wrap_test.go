package bundle

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
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
	must(p.Save(path, false))
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
	must(p.Save(path, false))
	for _, other := range []string{path, filepath.Dir(path), path + ".none"} {
		if IsEncrypted(other) {
			t.Errorf("%s looks encrypted", other)
		}
	}
}

// A length that is not that of what is encrypted is no accident.
func TestTheLengthStatedHolds(t *testing.T) {
	key := identity.Generate()
	_, p := small(t)
	plain := p.Bytes()
	for length, want := range map[int64]Code{int64(len(plain)): "", -1: "", int64(len(plain)) - 1: Altered, 1 << 40: Altered, 0: Altered} {
		if err := unwrapped(sealed(plain, length, key.Public()), key); err != nil != (want != "") || want != "" && !IsCode(err, want) {
			t.Errorf("%d stated: %v", length, err)
		}
	}
}

// A file larger than a piece that was cut where a piece ends is whole piece by piece, and still told.
func TestCutBetweenPieces(t *testing.T) {
	key := identity.Generate()
	data := sealed(make([]byte, 3<<16), 3<<16, key.Public())
	at, _ := wrapHeader(data)
	for _, n := range []int{at, at + wrapPiece, at + 2*wrapPiece, at + 2*wrapPiece + 5} {
		if _, err := decrypt(data[:n], key, Limits{}.orDefault()); err == nil || err.Code != Truncated {
			t.Errorf("cut to %d bytes: %v", n, err)
		}
	}
	swapped := bytes.Clone(data)
	copy(swapped[at:], data[at+wrapPiece:at+2*wrapPiece])
	copy(swapped[at+wrapPiece:], data[at:at+wrapPiece])
	if _, err := decrypt(swapped, key, Limits{}.orDefault()); err == nil || err.Code != Altered {
		t.Errorf("two pieces swapped: %v", err)
	}
}

func TestWhatIsEncryptedMustBeABundle(t *testing.T) {
	key := identity.Generate()
	seal := func(plain []byte) []byte { return sealed(plain, int64(len(plain)), key.Public()) }
	_, p := small(t)
	for name, c := range map[string]struct {
		plain []byte
		want  Code
	}{
		"nothing":       {nil, NotABundle},
		"a letter":      {[]byte("Kính gửi"), NotABundle},
		"wrapped twice": {seal(p.Bytes()), NotABundle},
		"half a bundle": {p.Bytes()[:len(p.Bytes())/2], Truncated},
		"one bent":      {append(bytes.Clone(p.Bytes()[:60]), make([]byte, len(p.Bytes())-60)...), Altered},
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

// Where every whole file ends is known beforehand.
func TestWrapLength(t *testing.T) {
	key := identity.Generate()
	rapid.Check(t, func(t *rapid.T) {
		length := rapid.OneOf(rapid.IntRange(0, 400_000), rapid.SampledFrom([]int{0, 1, 1 << 16, 1<<16 + 1, 1<<17 - 1, 1 << 17})).Draw(t, "length")
		file := sealed(make([]byte, length), int64(length), key.Public())
		at, cut := wrapHeader(file)
		if n := int64(len(file) - at); cut || n != wrapLength(int64(length)) {
			t.Fatalf("%d bytes become %d, not %d", length, n, wrapLength(int64(length)))
		}
	})
}

// sealed is an age file of some bytes that states a length; -1 states none.
func sealed(plain []byte, length int64, keys ...identity.Public) []byte {
	var b bytes.Buffer
	w := ok(identity.Encrypt(&b, length, keys...))
	ok(w.Write(plain))
	must(w.Close())
	return b.Bytes()
}

// FuzzOpenEncrypted gives bytes to who has the key. What it opens is the one bundle that was ever encrypted for it.
func FuzzOpenEncrypted(f *testing.F) {
	data, key := kept(f, &ar, "encrypted"), receiver(f)
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
