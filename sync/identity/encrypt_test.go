package identity

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func encrypted(plain []byte, to ...Public) []byte {
	var b bytes.Buffer
	w := ok(Encrypt(&b, int64(len(plain)), to...))
	ok(w.Write(plain))
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestWhoeverItIsForCanReadIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := make([]Key, rapid.IntRange(1, 4).Draw(t, "keys"))
		var to []Public
		for i := range keys {
			keys[i] = Key{ed25519.NewKeyFromSeed(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "seed"))}
			to = append(to, keys[i].Public())
		}
		plain := bytes.Repeat([]byte("x"), rapid.SampledFrom([]int{0, 1, 1000, 64 << 10, 64<<10 + 1, 200_000}).Draw(t, "size"))
		file := encrypted(plain, to...)
		for _, k := range keys {
			opened := ok(k.Decrypt(bytes.NewReader(file)))
			if got := ok(io.ReadAll(opened)); !bytes.Equal(got, plain) || opened.Length != int64(len(plain)) {
				t.Fatal("something else came out")
			}
		}
		if _, err := Generate().Decrypt(bytes.NewReader(file)); !errors.Is(err, ErrNotForKey) {
			t.Fatalf("another key: %v", err)
		}
	})
}

func TestADamagedStanzaIsNotCalledAnothers(t *testing.T) {
	k := Generate()
	file := encrypted([]byte("x"), k.Public())
	tag := bytes.Index(file, []byte("-> ssh-ed25519 ")) + len("-> ssh-ed25519 ")
	for name, at := range map[string]int{"share": tag + 7 + 20, "wrapped key": tag + 7 + 44 + 20} {
		bent := bytes.Clone(file)
		bent[at] = 'A' + (bent[at]-'A'+1)%26
		if _, err := k.Decrypt(bytes.NewReader(bent)); err == nil || errors.Is(err, ErrNotForKey) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNothingIsEncryptedForNobody(t *testing.T) {
	for _, to := range [][]Public{nil, {"ssh-ed25519 x"}, {""}} {
		if _, err := Encrypt(io.Discard, 1, to...); err == nil {
			t.Errorf("%q was taken", to)
		}
	}
	if _, err := (Key{}).Decrypt(strings.NewReader("x")); !errors.Is(err, ErrNotKey) {
		t.Error(err)
	}
}

func TestAgeReadsOursAndWeReadAges(t *testing.T) {
	age, keygen := program(t, "age"), program(t, "ssh-keygen")
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	key, plain := Generate(), bytes.Repeat([]byte("Dân vận khéo\n"), 10_000)
	write(t, at("key"), ok(key.Seal(nil)))
	write(t, at("ours"), encrypted(plain, Generate().Public(), key.Public()))
	if out, err := exec.Command(age, "-d", "-i", at("key"), at("ours")).Output(); err != nil || !bytes.Equal(out, plain) {
		t.Errorf("age -d: %v, %d bytes", err, len(out))
	}

	if out, err := exec.Command(keygen, "-q", "-t", "ed25519", "-N", "", "-f", at("theirs")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	write(t, at("plain"), plain)
	if out, err := exec.Command(age, "-R", at("theirs.pub"), "-o", at("age"), at("plain")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	theirs := ok(Unseal(ok(os.ReadFile(at("theirs"))), nil))
	opened := ok(theirs.Decrypt(bytes.NewReader(ok(os.ReadFile(at("age"))))))
	if got := ok(io.ReadAll(opened)); !bytes.Equal(got, plain) || opened.Length != -1 {
		t.Error("age wrote what we do not read")
	}
}
