package vault

import (
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"

	"golang.org/x/crypto/chacha20poly1305"
)

// Key seals and opens values. It may be used from several goroutines.
type Key struct {
	raw  [chacha20poly1305.KeySize]byte
	aead cipher.AEAD
}

// ID tells keys apart and gives nothing of them away.
type ID [16]byte

func keyOf(raw [chacha20poly1305.KeySize]byte) *Key {
	aead, err := chacha20poly1305.NewX(raw[:])
	if err != nil {
		panic(err) // the key has the right length
	}
	return &Key{raw, aead}
}

// ID names the key.
func (k *Key) ID() ID {
	sum := sha256.Sum256(append([]byte("danvan-seal@v1"), k.raw[:]...))
	return ID(sum[:16])
}

// Overhead is by how much a sealed value is longer.
const Overhead = chacha20poly1305.NonceSizeX + chacha20poly1305.Overhead

// Seal seals the value of a name in a bucket.
func (k *Key) Seal(bucket string, name, value []byte) []byte {
	b := make([]byte, chacha20poly1305.NonceSizeX, len(value)+Overhead)
	_, _ = rand.Read(b) // never fails since Go 1.24
	return k.aead.Seal(b, b, value, place(bucket, name))
}

// Open gives the value that was sealed for the name in the bucket; not ok for any other, and for what nobody sealed. It
// is a copy.
func (k *Key) Open(bucket string, name, sealed []byte) (value []byte, ok bool) {
	if len(sealed) < Overhead {
		return nil, false
	}
	n := chacha20poly1305.NonceSizeX
	value, err := k.aead.Open(make([]byte, 0, len(sealed)-Overhead), sealed[:n], sealed[n:], place(bucket, name))
	return value, err == nil
}

// place is where a value holds. No bucket has a zero byte in its name.
func place(bucket string, name []byte) []byte {
	b := make([]byte, 0, len(bucket)+1+len(name))
	return append(append(append(b, bucket...), 0), name...)
}
