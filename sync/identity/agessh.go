package identity

import (
	"bytes"
	"crypto/ecdh"
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"filippo.io/age"
	"golang.org/x/crypto/chacha20poly1305"
)

// The recipient type ssh-ed25519 of age: the file's key is wrapped for an Ed25519 key by way of the X25519 key that belongs to it. A stanza is
//
//	-> ssh-ed25519 TAG SHARE
//	WRAPPED
//
// with the first four bytes of the SSH key's fingerprint, an X25519 key made for this one stanza, and the file's key sealed by what the
// two sides agree on. Package agessh of age does the same; it brings a module for arithmetic that a few lines of math/big do here. The tests hold this
// against the real age, in both directions.
const (
	stanzaType  = algorithm
	stanzaLabel = "age-encryption.org/v1/ssh-ed25519"
	fileKeySize = 16
)

var errWrapped = errors.New("the wrapped key is damaged")

// recipient is the public half.
type recipient struct {
	blob  []byte // the key in SSH wire form
	point *ecdh.PublicKey
}

func recipientOf(p Public) (*recipient, error) {
	if _, err := ParsePublic(string(p)); err != nil {
		return nil, err
	}
	blob, err := blobOf(string(p))
	if err != nil {
		return nil, err
	}
	u, err := montgomery(blob[len(blob)-ed25519.PublicKeySize:])
	if err != nil {
		return nil, err
	}
	point, err := ecdh.X25519().NewPublicKey(u)
	return &recipient{blob, point}, err
}

// tag is the hint in a stanza for whom it is.
func (r *recipient) tag() string {
	sum := sha256.Sum256(r.blob)
	return base64.RawStdEncoding.EncodeToString(sum[:4])
}

// Wrap makes the stanza.
func (r *recipient) Wrap(fileKey []byte) ([]*age.Stanza, error) {
	once, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	share := once.PublicKey()
	key, err := r.agree(once, r.point, share)
	if err != nil {
		return nil, err
	}
	aead, err := chacha20poly1305.New(key)
	if err != nil {
		return nil, err
	}
	// The key is used once, so the nonce may be zero.
	body := aead.Seal(nil, make([]byte, aead.NonceSize()), fileKey, nil)
	return []*age.Stanza{{Type: stanzaType, Args: []string{r.tag(), base64.RawStdEncoding.EncodeToString(share.Bytes())}, Body: body}}, nil
}

// agree gives the key that wraps the file's key, from the private half that one side has and the public one of the other.
func (r *recipient) agree(private *ecdh.PrivateKey, other, share *ecdh.PublicKey) ([]byte, error) {
	secret, err := private.ECDH(other)
	if err != nil {
		return nil, err
	}
	// A tweak made of the SSH key keeps this use apart from any other use of the same point.
	tweak, err := hkdf.Key(sha256.New, nil, r.blob, stanzaLabel, 32)
	if err != nil {
		return nil, err
	}
	scalar, err := ecdh.X25519().NewPrivateKey(tweak)
	if err != nil {
		return nil, err
	}
	point, err := ecdh.X25519().NewPublicKey(secret)
	if err != nil {
		return nil, err
	}
	if secret, err = scalar.ECDH(point); err != nil {
		return nil, err
	}
	salt := slices.Concat(share.Bytes(), r.point.Bytes())
	return hkdf.Key(sha256.New, secret, salt, stanzaLabel, chacha20poly1305.KeySize)
}

// opener is the private half.
type opener struct {
	*recipient
	private *ecdh.PrivateKey
}

func openerOf(k Key) (*opener, error) {
	r, err := recipientOf(k.Public())
	if err != nil {
		return nil, err
	}
	sum := sha512.Sum512(k.private.Seed()) // an Ed25519 key's scalar, RFC 8032 §5.1.5
	private, err := ecdh.X25519().NewPrivateKey(sum[:32])
	if err != nil {
		return nil, err
	}
	if !private.PublicKey().Equal(r.point) {
		return nil, ErrNotKey
	}
	return &opener{r, private}, nil
}

// Unwrap finds the stanza for this key. One that has the key's tag and does not open is damaged, unless another does: two of a unit's few keys hardly
// share a tag.
func (o *opener) Unwrap(stanzas []*age.Stanza) (fileKey []byte, err error) {
	err = age.ErrIncorrectIdentity
	for _, s := range stanzas {
		if s.Type != stanzaType || len(s.Args) == 0 || s.Args[0] != o.tag() {
			continue
		}
		if fileKey, wrong := o.unwrap(s); wrong == nil {
			return fileKey, nil
		}
		err = errWrapped
	}
	return nil, err
}

func (o *opener) unwrap(s *age.Stanza) ([]byte, error) {
	if len(s.Args) != 2 || len(s.Body) != fileKeySize+chacha20poly1305.Overhead {
		return nil, errWrapped
	}
	raw, err := base64.RawStdEncoding.Strict().DecodeString(s.Args[1])
	if err != nil {
		return nil, err
	}
	share, err := ecdh.X25519().NewPublicKey(raw)
	if err != nil {
		return nil, err
	}
	key, err := o.agree(o.private, share, share)
	if err != nil {
		return nil, err
	}
	aead, err := chacha20poly1305.New(key)
	if err != nil {
		return nil, err
	}
	return aead.Open(nil, make([]byte, aead.NonceSize()), s.Body, nil)
}

var prime = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))

// montgomery gives the X25519 form of an Ed25519 public key: u = (1+y)/(1-y), RFC 7748 §4.1. Nothing here is secret, so that math/big, whose time
// depends on its numbers, may do it. That the key is a point of the curve was shown when its first signature was verified.
func montgomery(public []byte) ([]byte, error) {
	b := bytes.Clone(public)
	slices.Reverse(b) // little-endian
	b[0] &= 0x7f      // the sign of x
	y, one := new(big.Int).SetBytes(b), big.NewInt(1)
	inverse := new(big.Int).ModInverse(new(big.Int).Mod(new(big.Int).Sub(one, y), prime), prime)
	if inverse == nil {
		return nil, fmt.Errorf("%w: no X25519 key belongs to it", ErrNotPublic)
	}
	u := inverse.Mul(inverse, y.Add(y, one))
	out := u.Mod(u, prime).FillBytes(make([]byte, 32))
	slices.Reverse(out)
	return out, nil
}
