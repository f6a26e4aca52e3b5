package bundle

import (
	"bytes"
	"fmt"

	"danvan/store/log"
	"danvan/sync/identity"
)

// Namespace is what a bundle's signature is made for.
const Namespace = "danvan-bundle@v1"

// Signed is a manifest's text with its signature: what an author leaves behind, and a relaying unit passes on.
type Signed struct {
	Text      []byte
	Signature []byte // OpenSSH's armour
}

// Hash is the hash that the bundle is known by.
func (s Signed) Hash() log.Hash { return Hash(s.Text) }

// Bytes gives both as one: the text, then the signature.
func (s Signed) Bytes() []byte { return append(bytes.Clone(s.Text), s.Signature...) }

// ParseSigned takes apart what Bytes put together. It checks nothing; Verify does.
func ParseSigned(b []byte) (Signed, error) {
	at := bytes.Index(b, []byte("-----BEGIN"))
	if at < 0 {
		return Signed{}, fmt.Errorf("%w: there is none", identity.ErrBadSignature)
	}
	return Signed{b[:at:at], b[at:]}, nil
}

// Verify gives the key that signed; whether it may speak is for the roster. The error wraps identity.ErrBadSignature.
func (s Signed) Verify() (identity.Public, error) {
	return identity.Verify(s.Signature, s.Text, Namespace)
}

// Voucher is an author's manifest that answers for streams that the bundle only passes on. Its signature holds; whether
// its key spoke for Manifest.From is for the roster.
type Voucher struct {
	Signed
	Signer   identity.Public
	Manifest *Manifest
	Streams  []log.Stream // those it answers for in this bundle
}
