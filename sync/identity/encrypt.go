package identity

import (
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
)

// ErrNotForKey is an age file that was encrypted for other keys.
var ErrNotForKey = errors.New("encrypted for another key")

// Encrypt gives a writer that makes an age file (age-encryption.org/v1) of what is written to it: whoever holds the private half of one of
// the keys can read it. Close ends the file; it does not close dst.
func Encrypt(dst io.Writer, to ...Public) (io.WriteCloser, error) {
	recipients := make([]age.Recipient, len(to))
	for i, p := range to {
		r, err := recipientOf(p)
		if err != nil {
			return nil, fmt.Errorf("encrypt: %w", err)
		}
		recipients[i] = r
	}
	w, err := age.Encrypt(dst, recipients...)
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return w, nil
}

// Decrypt gives a reader of what an age file holds. Its header is checked at once: the error wraps ErrNotForKey when nothing in it is for this
// key. The rest is checked as it is read, in pieces of 64 KiB that are held back until they are; only at io.EOF it is known to be whole.
func (k Key) Decrypt(src io.Reader) (io.Reader, error) {
	if k.IsZero() {
		return nil, ErrNotKey
	}
	id, err := openerOf(k)
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	r, err := age.Decrypt(src, id)
	var other *age.NoIdentityMatchError
	if errors.As(err, &other) {
		return nil, ErrNotForKey
	}
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	return r, nil
}
