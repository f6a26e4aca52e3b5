package identity

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/ssh"
)

// Public is a public key as one authorized_keys line without a comment, “ssh-ed25519 AAAA…”: what a Key record holds.
// Two keys are the same when their lines are.
type Public string

// ErrNotPublic is a line that is not an Ed25519 public key in its one form.
var ErrNotPublic = errors.New("not an ssh-ed25519 public key")

const (
	algorithm  = "ssh-ed25519"
	publicBlob = 51 // bytes of an Ed25519 key in SSH wire form
)

func publicOf(k ssh.PublicKey) Public {
	return Public(k.Type() + " " + base64.StdEncoding.EncodeToString(k.Marshal()))
}

// ParsePublic reads a line strictly: the algorithm, one space, canonical base64, nothing else.
func ParsePublic(line string) (Public, error) {
	blob, err := blobOf(line)
	if err != nil {
		return "", err
	}
	key, err := ssh.ParsePublicKey(blob)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrNotPublic, err)
	}
	if p := publicOf(key); string(p) == line {
		return p, nil
	}
	return "", fmt.Errorf("%w: not in its one form: %q", ErrNotPublic, line)
}

func blobOf(line string) ([]byte, error) {
	text, ok := strings.CutPrefix(line, algorithm+" ")
	if !ok || len(text) != base64.StdEncoding.EncodedLen(publicBlob) {
		return nil, fmt.Errorf("%w: %.100q", ErrNotPublic, line)
	}
	blob, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotPublic, err)
	}
	return blob, nil
}
