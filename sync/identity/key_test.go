package identity

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"encoding/pem"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

func TestSealAndUnseal(t *testing.T) {
	key := Generate()
	for _, pass := range []string{"", "mật khẩu của xã"} {
		text := ok(key.Seal([]byte(pass)))
		again, err := Unseal(text, []byte(pass))
		if err != nil || again.Public() != key.Public() || !bytes.Equal(again.private, key.private) {
			t.Errorf("with passphrase %q: %v", pass, err)
		}
	}
}

func TestUnsealSaysWhatIsWrong(t *testing.T) {
	key := Generate()
	sealed, open := ok(key.Seal([]byte("đúng"))), ok(key.Seal(nil))
	rsaKey := ok(rsaPEM())
	for name, c := range map[string]struct {
		text, pass string
		want       error
	}{
		"no passphrase":       {string(sealed), "", ErrPassphraseNeeded},
		"wrong passphrase":    {string(sealed), "sai", ErrPassphraseWrong},
		"needless passphrase": {string(open), "thừa", nil},
		"empty":               {"", "", ErrNotKey},
		"a letter":            {"xin chào", "", ErrNotKey},
		"cut short":           {string(open[:len(open)/2]), "", ErrNotKey},
		"another kind of key": {string(rsaKey), "", ErrNotKey},
		"too long":            {strings.Repeat("a", maxSealed+1), "", ErrNotKey},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Unseal([]byte(c.text), []byte(c.pass)); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestOpenSSHReadsOurKeys(t *testing.T) {
	keygen := program(t, "ssh-keygen")
	key := Generate()
	file := filepath.Join(t.TempDir(), "key")
	write(t, file, ok(key.Seal([]byte("mở ra"))))
	out, err := exec.Command(keygen, "-y", "-P", "mở ra", "-f", file).CombinedOutput()
	line, _, _ := strings.Cut(strings.TrimSpace(string(out)), " danvan")
	if err != nil || line != string(key.Public()) {
		t.Errorf("ssh-keygen -y: %s %v, want %s", out, err, key.Public())
	}
	fp := ok(key.Public().Fingerprint())
	if out, err := exec.Command(keygen, "-l", "-f", file).CombinedOutput(); err != nil || !strings.Contains(string(out), fp.String()) {
		t.Errorf("ssh-keygen -l: %s %v, want %s", out, err, fp)
	}
}

func TestParsePublicTakesOneForm(t *testing.T) {
	line := string(Generate().Public())
	if p, err := ParsePublic(line); err != nil || string(p) != line {
		t.Fatal(err)
	}
	for _, s := range []string{"", line + " officer", line + "\n", " " + line, "ssh-ed25519  " + line[12:], line[:len(line)-1], line + "=",
		"ssh-rsa " + line[12:], strings.Replace(line, "C3Nz", "D3Nz", 1), strings.ToUpper(line)} {
		if _, err := ParsePublic(s); !errors.Is(err, ErrNotPublic) {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func rsaPEM() ([]byte, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return nil, err
	}
	block, err := ssh.MarshalPrivateKey(key, "")
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(block), nil
}

// program finds a real program to compare with. Where CI runs it must be there.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("DANVAN_CI") != "" {
			t.Fatalf("%s is not installed: the comparison with the real program cannot be made", name)
		}
		t.Skipf("%s is not installed", name)
	}
	return path
}

func write(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// ok gives a result that cannot fail in this test.
func ok[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
