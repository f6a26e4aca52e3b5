package vault

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"filippo.io/age"
	"pgregory.net/rapid"
)

func init() { Work = 4 }

// A value comes back where it was sealed, and nowhere else, and not once a bit of it has changed.
func TestValues(t *testing.T) {
	_, k, err := New("mật khẩu")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOf(rapid.Byte())
		name, value := some.Draw(t, "name"), some.Draw(t, "value")
		sealed := k.Seal("records", name, value)
		if got, ok := k.Open("records", name, sealed); !ok || !bytes.Equal(got, value) {
			t.Fatalf("%x came back as %x, %v", value, got, ok)
		}
		if bytes.Equal(sealed, k.Seal("records", name, value)) {
			t.Fatal("sealed twice it is the same")
		}
		if _, ok := k.Open("record", append([]byte("s"), name...), sealed); ok {
			t.Fatal("it opens in another place")
		}
		if _, ok := k.Open("records", append(bytes.Clone(name), 0), sealed); ok {
			t.Fatal("it opens under another name")
		}
		bit := rapid.IntRange(0, 8*len(sealed)-1).Draw(t, "bit")
		sealed[bit/8] ^= 1 << (bit % 8)
		if _, ok := k.Open("records", name, sealed); ok {
			t.Fatal("it opens though a bit was changed")
		}
		if _, ok := k.Open("records", name, sealed[:rapid.IntRange(0, len(sealed)-1).Draw(t, "length")]); ok {
			t.Fatal("it opens though it was cut")
		}
	})
}

// The passphrase opens the lock however it is composed; so does the code; anybody's age opens what lies in it.
func TestLock(t *testing.T) {
	l, k, err := New("Nà Ta mở đường")
	if err != nil {
		t.Fatal(err)
	}
	code, err := l.Recovery(k)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"Nà Ta mở đường", "Na\u0300 Ta mo\u031b\u0309 đu\u031bo\u031b\u0300ng", code, strings.ReplaceAll(code, " ", "")} {
		if got, err := l.Open(secret); err != nil || got.raw != k.raw {
			t.Errorf("%q: %v", secret, err)
		}
	}
	for _, secret := range []string{"", "Na Ta mo duong", newCode()} {
		if _, err := l.Open(secret); !errors.Is(err, ErrWrong) {
			t.Errorf("%q: %v", secret, err)
		}
	}
	by, err := age.NewScryptIdentity("Nà Ta mở đường")
	if err != nil {
		t.Fatal(err)
	}
	r, err := age.Decrypt(bytes.NewReader(l.Passphrase), by)
	if err != nil {
		t.Fatal(err)
	}
	if raw, err := io.ReadAll(r); err != nil || !bytes.Equal(raw, k.raw[:]) {
		t.Errorf("age gives %x, %v", raw, err)
	}
}

// What cannot be a passphrase is refused before anything is sealed.
func TestPassphrases(t *testing.T) {
	for secret, want := range map[string]error{"": ErrShort, "bảy chữ": ErrShort, newCode(): ErrCode, strings.Repeat("1", 50): ErrCode, "tám chữ.": nil} {
		if _, _, err := New(secret); !errors.Is(err, want) {
			t.Errorf("%q: %v", secret, err)
		}
	}
}

// A slip of the hand in a recovery code is told by its group.
func TestMistypedCode(t *testing.T) {
	l, _, err := New("mật khẩu")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		code := []byte(strings.ReplaceAll(newCode(), " ", ""))
		at := rapid.IntRange(0, len(code)-1).Draw(t, "at")
		code[at] = '0' + (code[at]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "more")))%10
		var wrong *GroupError
		if _, err := l.Open(string(code)); !errors.As(err, &wrong) || wrong.Group != at/5+1 {
			t.Fatalf("%s: %v", code, err)
		}
	})
}

// What a stranger put in the place of a lock neither costs much nor opens.
func FuzzLock(f *testing.F) {
	l, _, err := New("mật khẩu")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(l.Passphrase)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := (&Lock{Passphrase: b}).Open("mật khẩu"); err == nil {
			t.Fatal("it opens")
		}
	})
}
