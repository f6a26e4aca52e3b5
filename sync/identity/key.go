package identity

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"

	"golang.org/x/crypto/ssh"
)

// Key is the private key of a unit. The zero Key is no key.
type Key struct{ private ed25519.PrivateKey }

// What can be wrong with a sealed key.
var (
	ErrPassphraseNeeded = errors.New("the key is sealed by a passphrase")
	ErrPassphraseWrong  = errors.New("the passphrase does not open the key")
	ErrNotKey           = errors.New("not an Ed25519 private key in OpenSSH format")
)

// maxSealed is far above the size of any sealed Ed25519 key (about 460 bytes).
const maxSealed = 4 << 10

// Generate makes a new key by chance.
func Generate() Key {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		panic(err) // crypto/rand never fails since Go 1.24
	}
	return Key{private}
}

// IsZero tells that there is no key.
func (k Key) IsZero() bool { return k.private == nil }

// Public is the key's public half.
func (k Key) Public() Public {
	public, err := ssh.NewPublicKey(k.private.Public())
	if err != nil {
		panic(err) // an Ed25519 key always has an SSH form
	}
	return publicOf(public)
}

// Seal gives the key as the text of an OpenSSH private key file, sealed by the passphrase, or unsealed when the
// passphrase is empty.
func (k Key) Seal(passphrase []byte) ([]byte, error) {
	if k.IsZero() {
		return nil, ErrNotKey
	}
	var (
		block *pem.Block
		err   error
	)
	if len(passphrase) == 0 {
		block, err = ssh.MarshalPrivateKey(k.private, "danvan")
	} else {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(k.private, "danvan", passphrase)
	}
	if err != nil {
		return nil, fmt.Errorf("seal a key: %w", err)
	}
	return pem.EncodeToMemory(block), nil
}

// Unseal reads what Seal or ssh-keygen wrote. The error is ErrPassphraseNeeded when the key is sealed and the
// passphrase empty, ErrPassphraseWrong when it does not open it, and wraps ErrNotKey for everything else. A passphrase
// given for an unsealed key is ignored.
func Unseal(text, passphrase []byte) (Key, error) {
	if len(text) > maxSealed {
		return Key{}, fmt.Errorf("%w: %d bytes", ErrNotKey, len(text))
	}
	raw, err := ssh.ParseRawPrivateKey(text)
	var sealed *ssh.PassphraseMissingError
	if errors.As(err, &sealed) {
		if len(passphrase) == 0 {
			return Key{}, ErrPassphraseNeeded
		}
		raw, err = ssh.ParseRawPrivateKeyWithPassphrase(text, passphrase)
		if errors.Is(err, x509.IncorrectPasswordError) {
			return Key{}, ErrPassphraseWrong
		}
	}
	if err != nil {
		return Key{}, fmt.Errorf("%w: %w", ErrNotKey, err)
	}
	private, ok := raw.(*ed25519.PrivateKey)
	if !ok {
		return Key{}, fmt.Errorf("%w: it is a %T", ErrNotKey, raw)
	}
	return Key{*private}, nil
}
