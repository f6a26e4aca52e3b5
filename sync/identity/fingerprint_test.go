package identity

import (
	"crypto/ed25519"
	"errors"
	"regexp"
	"strings"
	"testing"
)

// fixed is a key that is the same in every run: its seed is 32 zero bytes.
func fixed() Key { return Key{ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))} }

func TestFingerprintForms(t *testing.T) {
	f := ok(fixed().Public().Fingerprint())
	// The first as ssh-keygen -l prints it, the second computed from it by hand: what a person reads out must never
	// change.
	if got, want := f.String(), fixedUsual; got != want {
		t.Errorf("usual form %q, want %q", got, want)
	}
	if got, want := f.Spoken(), fixedSpoken; got != want {
		t.Errorf("spoken form %q, want %q", got, want)
	}
	if !regexp.MustCompile(`^(\d{5} ){5}\d{5}$`).MatchString(f.Spoken()) {
		t.Errorf("spoken form %q is not six groups of five digits", f.Spoken())
	}
}

func TestFingerprintMatchesWhatIsTyped(t *testing.T) {
	f := ok(fixed().Public().Fingerprint())
	s, u := f.Spoken(), f.String()
	other := ok(Generate().Public().Fingerprint())
	for typed, want := range map[string]bool{
		s: true, u: true, " " + u + "\n": true, strings.ToLower(u[:7]) + u[7:]: true,
		strings.ReplaceAll(s, " ", ""): true, strings.ReplaceAll(s, " ", "-"): true, strings.ReplaceAll(s, " ", " – "): true,
		strings.ReplaceAll(s, " ", "\u00a0"): true, strings.ReplaceAll(s, " ", "."): true,
		other.Spoken(): false, other.String(): false,
	} {
		if got, err := f.Matches(typed); err != nil || got != want {
			t.Errorf("Matches(%q) = %v, %v; want %v", typed, got, err, want)
		}
	}
	for _, typed := range []string{"", "12345", s[:len(s)-1], s + "0", u[:len(u)-1], u + "A", u[7:], strings.Replace(s, s[:1], "O", 1),
		strings.ReplaceAll(s, "0", "٠") + "x"} {
		if _, err := f.Matches(typed); !errors.Is(err, ErrNotFingerprint) {
			t.Errorf("Matches(%q): %v, want ErrNotFingerprint", typed, err)
		}
	}
}

func FuzzMatches(f *testing.F) {
	fp := ok(fixed().Public().Fingerprint())
	f.Add(fp.String())
	f.Add(fp.Spoken())
	f.Add("SHA256:")
	f.Fuzz(func(t *testing.T, typed string) {
		if same, err := fp.Matches(typed); same && err != nil {
			t.Errorf("%q matches with %v", typed, err)
		}
	})
}

const (
	fixedUsual  = "SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo"
	fixedSpoken = "61461 09418 04489 58495 18097 04483"
)
