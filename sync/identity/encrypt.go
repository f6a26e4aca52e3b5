package identity

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
	"filippo.io/age/agessh"
)

// ErrNotForKey is an age file that was encrypted for other keys.
var ErrNotForKey = errors.New("encrypted for another key")

// Encrypt gives a writer that makes an age file (age-encryption.org/v1) of the length bytes that will be written to it:
// whoever holds the private half of one of the keys can read it. Close ends the file; it does not close dst.
func Encrypt(dst io.Writer, length int64, to ...Public) (io.WriteCloser, error) {
	if len(to) == 0 {
		return nil, fmt.Errorf("encrypt: %w", ErrNotPublic)
	}
	recipients := make([]age.Recipient, len(to), len(to)+1)
	for i, p := range to {
		if _, err := ParsePublic(string(p)); err != nil {
			return nil, fmt.Errorf("encrypt: %w", err)
		}
		r, err := agessh.ParseRecipient(string(p))
		if err != nil {
			return nil, fmt.Errorf("encrypt: %w: %w", ErrNotPublic, err)
		}
		recipients[i] = r
	}
	w, err := age.Encrypt(dst, append(recipients, lengthNote(length))...)
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return w, nil
}

// Decrypted reads what an age file holds.
type Decrypted struct {
	io.Reader
	Length int64 // bytes in all, as the header states; -1 where it does not
}

// Decrypt gives a reader of what an age file holds. Its header is checked at once: the error wraps ErrNotForKey when
// nothing in it is for this key. The rest is checked as it is read, in pieces of 64 KiB that are held back until they
// are; only at io.EOF it is known to be whole.
func (k Key) Decrypt(src io.Reader) (*Decrypted, error) {
	if k.IsZero() {
		return nil, ErrNotKey
	}
	id, err := agessh.NewEd25519Identity(k.private)
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	print, err := k.Public().Fingerprint()
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	o := &opener{id, base64.RawStdEncoding.EncodeToString(print[:4]), -1}
	r, err := age.Decrypt(src, o)
	var other *age.NoIdentityMatchError
	if errors.As(err, &other) {
		return nil, ErrNotForKey
	}
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	return &Decrypted{r, o.length}, nil
}

var errStanza = errors.New("the part of the header that is for this key is damaged")

// opener tells a damaged header from one for other keys, which agessh does not: a stanza carries the first four bytes
// of the fingerprint of the key it is for.
type opener struct {
	*agessh.Ed25519Identity
	tag    string
	length int64
}

func (o *opener) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	o.length = noted(stanzas)
	key, err := o.Ed25519Identity.Unwrap(stanzas)
	if !errors.Is(err, age.ErrIncorrectIdentity) {
		return key, err
	}
	for _, s := range stanzas {
		if s.Type == algorithm && len(s.Args) > 0 && s.Args[0] == o.tag {
			return nil, errStanza
		}
	}
	return nil, err
}
