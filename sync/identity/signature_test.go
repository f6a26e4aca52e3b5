package identity

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

const space = "danvan-bundle@v1"

func TestVerifyNamesTheKey(t *testing.T) {
	key, message := Generate(), []byte("gói số 7")
	sig := ok(key.Sign(space, message))
	if p, err := Verify(sig, message, space); err != nil || p != key.Public() {
		t.Errorf("got %v %v", p, err)
	}
	if again := ok(key.Sign(space, message)); !bytes.Equal(sig, again) {
		t.Error("the same key and message gave two signatures")
	}
}

func TestVerifyRefuses(t *testing.T) {
	key, message := Generate(), []byte("gói số 7")
	sig := string(ok(key.Sign(space, message)))
	other := string(ok(Generate().Sign(space, message)))
	lines := strings.SplitAfter(sig, "\n")
	rsaKey := ok(rsa.GenerateKey(rand.Reader, 2048))
	rsaSigner := ok(ssh.NewSignerFromKey(rsaKey))
	edSigner := ok(ssh.NewSignerFromKey(key.private))
	for name, c := range map[string]struct{ sig, message, space string }{
		"another message":      {sig, "gói số 8", space},
		"another namespace":    {sig, string(message), "file"},
		"nothing":              {"", string(message), space},
		"two signatures":       {sig + other, string(message), space},
		"something before":     {"x\n" + sig, string(message), space},
		"something behind":     {sig + "\n", string(message), space},
		"no last line end":     {strings.TrimSuffix(sig, "\n"), string(message), space},
		"Windows line ends":    {strings.ReplaceAll(sig, "\n", "\r\n"), string(message), space},
		"a PEM header":         {lines[0] + "A: b\n\n" + strings.Join(lines[1:], ""), string(message), space},
		"an empty line":        {lines[0] + "\n" + strings.Join(lines[1:], ""), string(message), space},
		"uneven lines":         {lines[0] + lines[1][:9] + "\n" + lines[1][9:] + strings.Join(lines[2:], ""), string(message), space},
		"an RSA key":           {armour(rsaSigner, sshsig.HashSHA512), string(message), space},
		"SHA-256":              {armour(edSigner, sshsig.HashSHA256), string(message), space},
		"longer than any":      {strings.Repeat("A", MaxSignature+1), string(message), space},
		"a public key instead": {string(key.Public()), string(message), space},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Verify([]byte(c.sig), []byte(c.message), c.space); !errors.Is(err, ErrBadSignature) {
				t.Errorf("got %v, want ErrBadSignature", err)
			}
		})
	}
}

func armour(s ssh.Signer, h sshsig.HashAlgorithm) string {
	return string(sshsig.Armor(ok(sshsig.Sign(strings.NewReader("gói số 7"), s, h, space))))
}

// A signature with any one bit changed, or any byte left out, is refused or not there at all.
func TestEveryBitOfASignatureCounts(t *testing.T) {
	key, message := Generate(), []byte("gói số 7")
	sig := ok(key.Sign(space, message))
	for i := range sig {
		for bit := range 8 {
			bent := bytes.Clone(sig)
			bent[i] ^= 1 << bit
			if _, err := Verify(bent, message, space); !errors.Is(err, ErrBadSignature) {
				t.Errorf("byte %d bit %d: %v", i, bit, err)
			}
		}
		short := append(bytes.Clone(sig[:i]), sig[i+1:]...)
		if _, err := Verify(short, message, space); !errors.Is(err, ErrBadSignature) {
			t.Errorf("without byte %d: %v", i, err)
		}
	}
}

func TestOpenSSHVerifiesOurSignatures(t *testing.T) {
	keygen, key, message := program(t, "ssh-keygen"), Generate(), []byte("gói số 7\n")
	dir := t.TempDir()
	write(t, filepath.Join(dir, "allowed"), []byte("02269 "+string(key.Public())+"\n"))
	write(t, filepath.Join(dir, "sig"), ok(key.Sign(space, message)))
	cmd := exec.Command(keygen, "-Y", "verify", "-f", "allowed", "-I", "02269", "-n", space, "-s", "sig")
	cmd.Dir, cmd.Stdin = dir, bytes.NewReader(message)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("ssh-keygen -Y verify: %s %v", out, err)
	}
}

func TestWeVerifyOpenSSHSignatures(t *testing.T) {
	keygen, key, message := program(t, "ssh-keygen"), Generate(), []byte("gói số 7\n")
	dir := t.TempDir()
	write(t, filepath.Join(dir, "key"), ok(key.Seal(nil)))
	write(t, filepath.Join(dir, "message"), message)
	if out, err := exec.Command(keygen, "-Y", "sign", "-f", filepath.Join(dir, "key"), "-n", space, filepath.Join(dir, "message")).CombinedOutput(); err != nil {
		t.Fatalf("ssh-keygen -Y sign: %s %v", out, err)
	}
	sig := ok(os.ReadFile(filepath.Join(dir, "message.sig")))
	if p, err := Verify(sig, message, space); err != nil || p != key.Public() {
		t.Errorf("got %v %v", p, err)
	}
}

func FuzzVerify(f *testing.F) {
	message := []byte("gói số 7")
	sig := ok(fixed().Sign(space, message))
	f.Add(sig)
	f.Add(sig[:len(sig)/2])
	f.Add([]byte(armourBegin + armourEnd))
	f.Fuzz(func(t *testing.T, text []byte) {
		if _, err := Verify(text, message, space); err == nil && !bytes.Equal(text, sig) {
			// Another key's signature, or another armour of this one, is fine; it must then hold for this message
			// alone.
			if _, err := Verify(text, []byte("gói số 8"), space); err == nil {
				t.Errorf("%q verifies for two messages", text)
			}
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	key, message := fixed(), bytes.Repeat([]byte("x"), 1000)
	sig := ok(key.Sign(space, message))
	for b.Loop() {
		ok(Verify(sig, message, space))
	}
}
