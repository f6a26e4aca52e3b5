package identity

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// ErrBadSignature is a text that is not one signature in the one form we take, or that does not sign the message. It
// wraps the detail.
var ErrBadSignature = errors.New("bad signature")

// MaxSignature is above the size of any Ed25519 signature in OpenSSH's armour (about 310 bytes).
const MaxSignature = 1 << 10

const (
	armourBegin = "-----BEGIN SSH SIGNATURE-----\n"
	armourEnd   = "-----END SSH SIGNATURE-----\n"
	maxArmour   = 76 // letters of one line
)

// Sign signs a message for a namespace, which keeps a signature made for one purpose from being used for another. It
// gives what “ssh-keygen -Y sign” would write. The same key and message give the same bytes.
func (k Key) Sign(namespace string, message []byte) ([]byte, error) {
	if k.IsZero() {
		return nil, ErrNotKey
	}
	signer, err := ssh.NewSignerFromKey(k.private)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	sig, err := sshsig.Sign(bytes.NewReader(message), signer, sshsig.HashSHA512, namespace)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return sshsig.Armor(sig), nil
}

// Verify checks a signature over a message and gives the key that made it. Whether that key may speak for anyone is for
// the Roster to say. It takes Ed25519 with SHA-512 alone, one signature, nothing before or behind it; the error wraps
// ErrBadSignature.
func Verify(armoured, message []byte, namespace string) (Public, error) {
	blob, err := unarmour(armoured)
	if err != nil {
		return "", err
	}
	sig, err := sshsig.ParseSignature(blob)
	if err != nil {
		return "", bad("%w", err)
	}
	switch {
	case sig.PublicKey.Type() != algorithm || sig.Signature.Format != algorithm:
		return "", bad("made with %s", sig.PublicKey.Type())
	case sig.HashAlgorithm != sshsig.HashSHA512:
		return "", bad("made over %s, not sha512", sig.HashAlgorithm)
	case !bytes.Equal(sig.Marshal(), blob):
		return "", bad("not in its one form")
	}
	if err := sshsig.Verify(bytes.NewReader(message), sig, sig.PublicKey, sshsig.HashSHA512, namespace); err != nil {
		return "", bad("%w", err)
	}
	return publicOf(sig.PublicKey), nil
}

func bad(format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrBadSignature, fmt.Errorf(format, args...))
}

// unarmour takes the armour off, strictly: both marks, lines of one length between them (the last may be shorter),
// canonical base64. Package pem would look for a block anywhere, and pass over what it does not know.
func unarmour(text []byte) ([]byte, error) {
	if len(text) > MaxSignature {
		return nil, bad("%d bytes, at most %d", len(text), MaxSignature)
	}
	body, begins := strings.CutPrefix(string(text), armourBegin)
	body, ends := strings.CutSuffix(body, armourEnd)
	if !begins || !ends {
		return nil, bad("no OpenSSH signature, or something before or behind it")
	}
	lines := strings.SplitAfter(body, "\n")
	if lines[len(lines)-1] != "" {
		return nil, bad("the armour is broken")
	}
	lines = lines[:len(lines)-1]
	var b64 strings.Builder
	for i, line := range lines {
		last := i == len(lines)-1
		if len(line) < 2 || len(line) > maxArmour+1 || !last && len(line) != len(lines[0]) || last && len(line) > len(lines[0]) {
			return nil, bad("line %d of the armour has %d letters", i+1, len(line)-1)
		}
		b64.WriteString(line[:len(line)-1])
	}
	// Base64 is decoded from what holds no line end, because the decoder would pass over more of them.
	if strings.ContainsAny(b64.String(), "\r\n") {
		return nil, bad("the armour is broken")
	}
	blob, err := base64.StdEncoding.Strict().DecodeString(b64.String())
	if err != nil {
		return nil, bad("%w", err)
	}
	return blob, nil
}
